import { z } from "zod";

export const CollectorType = z.enum(["first_party", "third_party", "debt_buyer"]);
export type CollectorType = z.infer<typeof CollectorType>;

export const DebtPurpose = z.enum(["consumer", "commercial"]);
export type DebtPurpose = z.infer<typeof DebtPurpose>;

/**
 * ISO 3166 country, then narrower parts: `US`, `US-NY`, `US-NY-NYC`, `GB-EAW`. A rule binds all below
 * it; `EU` binds every member state, and `*` everybody (rules of our own house).
 */
export const Jurisdiction = z.string().regex(/^(\*|[A-Z]{2}(-[A-Z0-9]{1,4}){0,2})$/);
export type Jurisdiction = z.infer<typeof Jurisdiction>;

/** What a contact is for, where a rule cares; any other contact is there to collect. */
export const ContactPurpose = z.enum([
  "collect",
  "location_information",
  "opt_out_confirmation",
  "notify_terminating_efforts",
  "notify_may_invoke_specified_remedy",
  "notify_intends_specified_remedy",
  "threaten_legal_action",
  "validation_notice",
  "verification",
  "original_creditor_information",
  "required_by_law",
  "promotion",
  "estate",
]);
export type ContactPurpose = z.infer<typeof ContactPurpose>;

/** How surely the rule's text was read. A recalled rule must be verified before anybody relies on it. */
export const RuleReading = z.enum(["verbatim", "secondary", "recalled"]);
export type RuleReading = z.infer<typeof RuleReading>;
