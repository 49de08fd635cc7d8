import { z } from "zod";

export const MoneyText = z.object({ amountMinor: z.int(), currency: z.string(), text: z.string() });
export type MoneyText = z.infer<typeof MoneyText>;

/** `value` is an ISO date or instant; `text` is how the rep reads it. */
export const WhenText = z.object({ value: z.string(), text: z.string() });
export type WhenText = z.infer<typeof WhenText>;

export const PanelSchedule = z.array(
  z.object({
    dueOn: WhenText,
    amount: MoneyText,
    status: z.enum(["planned", "paid", "part_paid", "due", "missed", "moved"]),
    statusText: z.string(),
  }),
);
export type PanelSchedule = z.infer<typeof PanelSchedule>;
