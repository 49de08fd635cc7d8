import { z } from "zod";

/** HubSpot gives ids as numbers in one place and as text in another. */
export const HubspotId = z
  .union([z.string().regex(/^\d{1,20}$/, "use digits"), z.int().nonnegative()])
  .transform(String);
