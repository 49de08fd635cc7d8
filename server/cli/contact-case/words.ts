import {
  type AddressPlace,
  CallOutcome,
  Medium,
  Recipient,
  Weekday,
} from "../../../core/accounts/contact-event.ts";
import { CollectorType, ContactPurpose } from "../../../core/compliance/rules/bound.ts";

/** The first row whose pattern a word fits, written in lower case with `_` between its parts. */
export type Rows<T> = readonly (readonly [RegExp, T])[];

/** A word of a case as one part after another: `Reassigned-Number check` is `reassigned_number_check`. */
export function plainWord(word: string): string {
  return word
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

export function firstFitting<T>(rows: Rows<T>, word: string): T | null {
  return rows.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const MEDIA: Rows<Medium> = [
  [/whats_?app/, "whatsapp"],
  [/post_?card/, "postcard"],
  [/e_?mail/, "email"],
  [/sms|text/, "sms"],
  [/voice|call|phone|dial|robo/, "voice"],
  [/social|facebook|direct_message|private_message|^dm$/, "social"],
  [/letter|mail|post/, "letter"],
  [/push|app_notification/, "push"],
  [/visit|in_person|face|door/, "visit"],
];

export function readMedium(word: string): Medium | null {
  const known = Medium.safeParse(word);
  return known.success ? known.data : firstFitting(MEDIA, plainWord(word));
}

const OUTCOMES: Rows<CallOutcome> = [
  [/busy/, "busy"],
  [/not_in_service|out_of_service|disconnected|not_connected|invalid|dead/, "not_in_service"],
  [/^failed$|call_failed|(^|_)sit(_|$)|congest|unallocated|no_such_number/, "not_in_service"],
  [/limited_content/, "limited_content_message"],
  [/(no|without|full).*(message)|(message|mailbox).*(full|not_left)/, "voicemail_no_message"],
  [/voice_?mail|message|answering_machine|recorded/, "voicemail"],
  [/wrong/, "wrong_person"],
  [/drop|hung|hang|abandon/, "answered_dropped"],
  [/no_answer|not_answered|unanswered|rang|ring|missed|attempt/, "rang_no_answer"],
  [/conversation|spoke|talk|reached|right_party|answered|contact/, "conversation"],
];

export function readOutcome(word: string): CallOutcome | null {
  const known = CallOutcome.safeParse(word);
  return known.success ? known.data : firstFitting(OUTCOMES, plainWord(word));
}

const PLACES: Rows<AddressPlace> = [
  [/work|office|employ|business/, "work"],
  [/cell|mobile/, "mobile"],
  [/home|residen|landline/, "home"],
  [/personal|private|own/, "personal"],
  [/^other|elsewhere|relative|neighbou?r/, "other"],
];

/** Whose number it is; null for what is a number or an address itself. */
export function readPlace(word: string): AddressPlace | null {
  return /\d{3}|@/.test(word) ? null : firstFitting(PLACES, plainWord(word));
}

const SETTLES_ESTATE = /execut|administrator|representative/;

/** Whoever settles an estate is written to about the estate. */
export function settlesEstate(word: string): boolean {
  return SETTLES_ESTATE.test(plainWord(word));
}

// 15 USC 1692c(d) and 12 CFR 1006.6(a): who stands for the consumer. Then whom 1006.6(d)(1) names.
const RELATIONS: Rows<Recipient> = [
  [/attorney|lawyer|counsel|solicitor|bureau|reporting_agency|creditor/, "professional"],
  [/third_party|neighbou?r|employer|co_?worker|friend|relative|landlord/, "third_party"],
  [/consumer|self|debtor|customer|spouse|husband|wife|guardian|parent_of/, "consumer"],
  [SETTLES_ESTATE, "consumer"],
  [/successor/, "consumer"],
];

/** Anybody not known to stand for the consumer is a third party. */
export function readRelation(word: string): Recipient {
  return readKnownRelation(word) ?? "third_party";
}

/** Null for a word that names nobody's part in a debt. */
export function readKnownRelation(word: string): Recipient | null {
  const known = Recipient.safeParse(word);
  return known.success ? known.data : firstFitting(RELATIONS, plainWord(word));
}

const PURPOSES: Rows<ContactPurpose> = [
  [/terminat/, "notify_terminating_efforts"],
  [/intend.*remed|will_invoke/, "notify_intends_specified_remedy"],
  [/remed|may_invoke/, "notify_may_invoke_specified_remedy"],
  [/location/, "location_information"],
  [/opt_?out|unsubscribe|revocation/, "opt_out_confirmation"],
  [/threat|legal_action|lawsuit|(^|_)suit|^sue|litigat/, "threaten_legal_action"],
  [/original_creditor/, "original_creditor_information"],
  [/verification|verify_debt/, "verification"],
  [/validation/, "validation_notice"],
  [/required_by_law|legally_required/, "required_by_law"],
  [/promo|marketing|solicit|commercial|advert/, "promotion"],
  [/estate|probate/, "estate"],
  [/collect|demand|payment|balance|reminder|repl(y|ies)|respon/, "collect"],
];

/** Null for a purpose of no name here: such a contact is there to collect. */
export function readPurpose(word: string): ContactPurpose | null {
  const known = ContactPurpose.safeParse(word);
  return known.success ? known.data : firstFitting(PURPOSES, plainWord(word));
}

const COLLECTORS: Rows<CollectorType> = [
  [/buyer|purchas/, "debt_buyer"],
  [/first|own|original|creditor|bank|lender/, "first_party"],
];

/** Whoever is not known to collect its own debts is bound as one who collects for others. */
export function readCollectorType(word: string): CollectorType {
  const known = CollectorType.safeParse(word);
  return known.success ? known.data : (firstFitting(COLLECTORS, plainWord(word)) ?? "third_party");
}

export function readWeekday(word: string): Weekday | null {
  const day = Weekday.safeParse(word.slice(0, 2).toUpperCase());
  return day.success ? day.data : null;
}
