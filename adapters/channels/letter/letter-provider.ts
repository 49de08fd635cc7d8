import { z } from "zod";

/**
 * Letters are printed in the house: kept in a tray until somebody prints and posts them. Whoever prints
 * and posts for others has an interface of their own, which would be another `service`.
 */
export const letterProvider = {
  about: "letters are kept in a tray, to be printed and posted",
  told: z.strictObject({
    settings: z.strictObject({ service: z.literal("print") }),
    secrets: z.strictObject({}).default({}),
  }),
} as const;
