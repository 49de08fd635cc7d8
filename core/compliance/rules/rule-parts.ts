import type { Medium } from "../../accounts/contact-event.ts";
import type { CollectorType, DebtPurpose } from "./bound.ts";

/** What several places' rules are made of, named once so that a row of law reads as one. */

export const EVERY_COLLECTOR: CollectorType[] = ["first_party", "third_party", "debt_buyer"];
/** Whoever collects what others were owed, or bought; a creditor in its own name is not meant. */
export const AGENCIES: CollectorType[] = ["third_party", "debt_buyer"];

export const CONSUMER: DebtPurpose[] = ["consumer"];

/** Everything that rings or shows up at once. */
export const AT_ONCE: Medium[] = ["voice", "sms", "whatsapp", "push", "visit"];
/** What is written and sent by wire. */
export const ELECTRONIC: Medium[] = ["email", "sms", "whatsapp", "push", "social"];
/** Everything that has an hour: post is opened when the customer likes. */
export const ALL_BUT_POST: Medium[] = ["voice", ...ELECTRONIC, "visit"];
export const EVERY_MEDIUM: Medium[] = [...ALL_BUT_POST, "letter", "postcard"];

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
export const WEEKDAYS = [1, 2, 3, 4, 5];
export const MONDAY_TO_SATURDAY = [...WEEKDAYS, 6];
export const WEEKEND = [6, 7];
