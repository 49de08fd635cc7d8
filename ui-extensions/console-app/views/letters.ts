import { z } from "zod";

/** Letters that wait to be printed and posted, the oldest first. */
export const LetterTray = z.object({
  letters: z.array(
    z.object({
      id: z.uuid(),
      accountId: z.string(),
      recipient: z.string(),
      subject: z.string(),
      madeAt: z.string(),
      printedAt: z.string().nullable(),
    }),
  ),
});
export type LetterTray = z.infer<typeof LetterTray>;
