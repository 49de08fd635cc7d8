import { z } from "zod";

/** What the server writes into the page for the console to start from. */
export const ConsoleStart = z.object({
  apiBase: z.string(),
  locale: z.string(),
  /** The sandbox signs everybody in and keeps every message. */
  sandbox: z.boolean(),
});
export type ConsoleStart = z.infer<typeof ConsoleStart>;

export const ROOT_ELEMENT = "root";
export const START_ELEMENT = "gs-start";
