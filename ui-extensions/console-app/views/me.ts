import { z } from "zod";
import { Role } from "../../../core/access/rights.ts";

/** Whoever is signed in, and where. */
export const Me = z.object({
  name: z.string(),
  role: Role,
  tenant: z.object({ id: z.string(), name: z.string() }),
  /** The server's instant: the sandbox's clock may be days ahead of the reader's. */
  now: z.string(),
});
export type Me = z.infer<typeof Me>;
