import { z } from "zod";

/** What a customer's reply does before anybody has read it. */
export const ReplyPolicy = z
  .strictObject({
    /** How surely it must be read before it acts by itself; below, a person decides. */
    actFromConfidence: z.number().min(0).max(1),
    /** Chasing rests this long after a customer says it was paid; 0 leaves that to a person. */
    paidHoldDays: z.int().min(0).max(30).default(5),
    /** The day a customer is told to expect an answer by, in days from their message. */
    answerWithinDays: z.int().min(1).max(30).default(3),
    /** Whether a wish for terms is answered with the offer that a rep might make alone. */
    offersPlans: z.boolean().default(true),
  })
  .default({
    actFromConfidence: 0.9,
    paidHoldDays: 5,
    answerWithinDays: 3,
    offersPlans: true,
  });
export type ReplyPolicy = z.infer<typeof ReplyPolicy>;
