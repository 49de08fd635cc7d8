import {
  type AddressPlace,
  CallOutcome,
  ContactEventType,
  Medium,
  Recipient,
  Weekday,
} from "../../../core/accounts/contact-event.ts";
import { CollectorType, ContactPurpose } from "../../../core/compliance/rules/bound.ts";

/** The first row whose pattern a word fits, written in lower case with `_` between its parts. */
type Rows<T> = readonly (readonly [RegExp, T])[];

/** A word of a case as one part after another: `Reassigned-Number check` is `reassigned_number_check`. */
export function plainWord(word: string): string {
  return word
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

function firstFitting<T>(rows: Rows<T>, word: string): T | null {
  return rows.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const MEDIA: Rows<Medium> = [
  [/whats_?app/, "whatsapp"],
  [/post_?card/, "postcard"],
  [/e_?mail/, "email"],
  [/sms|text/, "sms"],
  [/voice|call|phone|dial|robo/, "voice"],
  [/letter|mail|post/, "letter"],
  [/social|facebook|direct_message|private_message|^dm$/, "social"],
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
  [/limited_content/, "limited_content_message"],
  [/(no|without|full).*(message)|(message|mailbox).*(full|not_left)/, "voicemail_no_message"],
  [/voice_?mail|message|answering_machine|recorded/, "voicemail"],
  [/wrong/, "wrong_person"],
  [/drop|hung|hang|abandon/, "answered_dropped"],
  [/no_answer|not_answered|unanswered|rang|ring/, "rang_no_answer"],
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

// 15 USC 1692c(d) and 12 CFR 1006.6(a): who stands for the consumer. Then whom 1006.6(d)(1) names.
const RELATIONS: Rows<Recipient> = [
  [/attorney|lawyer|counsel|solicitor|bureau|reporting_agency|creditor/, "professional"],
  [/third_party/, "third_party"],
  [/consumer|self|debtor|customer|spouse|husband|wife|guardian|parent_of/, "consumer"],
  [/execut|administrator|representative|successor/, "consumer"],
];

/** Anybody not known to stand for the consumer is a third party. */
export function readRelation(word: string): Recipient {
  const known = Recipient.safeParse(word);
  return known.success ? known.data : (firstFitting(RELATIONS, plainWord(word)) ?? "third_party");
}

const PURPOSES: Rows<ContactPurpose> = [
  [/terminat/, "notify_terminating_efforts"],
  [/intend.*remed|will_invoke/, "notify_intends_specified_remedy"],
  [/remed|may_invoke/, "notify_may_invoke_specified_remedy"],
  [/location/, "location_information"],
  [/opt_?out|unsubscribe|revocation/, "opt_out_confirmation"],
  [/threat|legal_action|lawsuit|^sue|litigat/, "threaten_legal_action"],
  [/original_creditor/, "original_creditor_information"],
  [/verification|verify_debt/, "verification"],
  [/validation/, "validation_notice"],
  [/required_by_law|legally_required/, "required_by_law"],
  [/promo|marketing|solicit|commercial|advert/, "promotion"],
  [/estate|probate/, "estate"],
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

const EVENTS: Rows<ContactEventType> = [
  // Before anything that looks for "cease" or "sent", which "deceased" and "consent" hold.
  [/(deceased|death).*(disprov|wrong|error)/, "deceased_disproved"],
  [/deceased|death|(^|_)died/, "deceased_known"],
  [/(oral|verbal|spoken).*disput|disput.*(oral|verbal|spoken|phone)/, "oral_dispute_received"],
  [/duplicat/, "duplicative_dispute_notice_sent"],
  [/disput.*(withdr|resol|clos|drop)/, "dispute_withdrawn"],
  [
    /original_creditor.*(request|asked)|request.*original_creditor/,
    "written_original_creditor_request_received",
  ],
  [/original_creditor/, "original_creditor_info_sent"],
  [
    /(verification|judgment).*(sent|mail|provid|given|deliver)|sent.*verification/,
    "verification_sent",
  ],
  [/disput/, "written_dispute_received"],
  [/validation/, "validation_notice_sent"],
  [/cease.*(withdr|rescind|revok|lift)|(withdr|rescind|revok).*cease/, "cease_withdrawn"],
  [/refus.*pay/, "written_refusal_to_pay_received"],
  [/opt_?in|resubscrib|^start/, "medium_opt_in"],
  [
    /opt_?out|unsubscrib|stop_(reply|text|word|keyword|message|received)|(text|sms|reply|keyword|email)_stop/,
    "medium_opt_out",
  ],
  [/(oral|verbal|spoken).*(stop|cease)|(stop|cease).*(oral|verbal|spoken)/, "medium_opt_out"],
  [
    /(stop|do_not|don_t|no_more)_(call|text|email|sms|phone)|not_(call|text|email)/,
    "medium_opt_out",
  ],
  [/cease|stop_contact|stop_communic|do_not_contact|no_contact/, "written_cease_received"],
  [
    /attorney.*((un|non_?)respons|fail|no_resp|not_resp|no_reply|did_not|silent|without_resp)/,
    "attorney_unresponsive",
  ],
  [/attorney.*(consent|permit|allow|agree)/, "attorney_consented"],
  [/attorney.*(withdr|end|dismiss|no_longer|drop)|no_longer_represent/, "attorney_ended"],
  [/attorney|represent|counsel|lawyer/, "attorney_known"],
  [/bankrupt.*dismiss|dismiss.*bankrupt|(case|petition)_dismiss/, "bankruptcy_dismissed"],
  [/discharg/, "bankruptcy_discharged"],
  [/bankrupt|automatic_stay|chapter_?(7|11|13)|petition/, "bankruptcy_filed"],
  [/identity.*(confirm|verif|clear|settl)/, "identity_confirmed"],
  [/identity|fraud/, "identity_theft_reported"],
  [/treatment.*(end|over|complet|stop)|end.*treatment/, "mh_crisis_treatment_ended"],
  [/(mh|mental|crisis).*(moratori|breathing|start|treatment)/, "mh_crisis_moratorium_started"],
  [/(breathing|moratori|respite).*(end|cancel|complet|laps|over|expire)/, "breathing_space_ended"],
  [/breathing|moratori|respite/, "breathing_space_started"],
  [/employer.*(permit|allow|lift)|prohibition_lifted/, "employer_prohibition_lifted"],
  [/(employer|work).*(prohibit|forbid|ban|not_allow)/, "employer_prohibits_known"],
  [/inconvenient_(place|location|number)/, "inconvenient_place_stated"],
  [/inconvenient|(bad|blocked|unavailable)_(time|hour)/, "consumer_stated_inconvenient"],
  [
    /(contact|preferred|requested)_(window|time|hour)|request.*(window|hours)/,
    "consumer_request_contact_window",
  ],
  [/wish.*withdr|(preference|request)_(withdr|remov)/, "wishes_withdrawn"],
  [
    /(number|phone|reassign).*(check|not_reassign|verif|confirm|scrub|clean)|not_reassign|(database|db|rnd)_check/,
    "number_not_reassigned_confirmed",
  ],
  [/reassign/, "number_reassigned"],
  [/creditor.*(email|notice)|(email|opt_?out)_notice/, "creditor_email_notice_sent"],
  [/(prior|previous)_collector/, "prior_collector_email_used"],
  [
    /consent.*(withdr|revok|revoc)|(withdr|revok|revoc).*consent|revocation|revoked/,
    "consent_withdrawn",
  ],
  [/(renew|reconfirm|refresh).*consent|consent.*(renew|reconfirm|refresh)/, "consent_renewed"],
  [/(text|sms).*consent|consent.*(text|sms)/, "text_consent"],
  [/e_?mail.*consent|consent.*e_?mail/, "email_consent"],
  [/whats_?app.*consent/, "whatsapp_consent"],
  [
    /(auto|robo|prerecord|express).*consent|consent.*(auto|robo|prerecord)/,
    "automated_call_consent",
  ],
  [
    /call_?back|(call|voice|phone).*consent|consent.*(call|voice|phone)|prior_consent/,
    "prior_consent_to_call",
  ],
  [
    /written_notice|notice_(mailed|sent)|(first|initial)_(letter|notice)|demand_letter/,
    "written_notice_mailed",
  ],
  [/time_barred|limitation|statute_barred|too_old/, "debt_time_barred"],
  [/court.*(permi|order|allow|leave)/, "court_permission"],
  [/(^|_)paid/, "debt_paid"],
  [/vulnerab.*(end|over)/, "vulnerability_ended"],
  [/vulnerab/, "vulnerability_known"],
  [/hardship.*(end|over)/, "hardship_ended"],
  [/hardship/, "hardship_claimed"],
  [/complaint.*(clos|resol|end)/, "complaint_closed"],
  [/complaint/, "complaint_opened"],
  [/visit/, "visit"],
  [/contact_made|contacted|reached/, "contact_made"],
  [
    /inbound|received|(consumer|customer|debtor)_(text|sms|email|call|wrote|replied|phoned)|reply/,
    "inbound",
  ],
  [/voicemail|call|dial/, "call"],
  [/outbound|(^|_)sent|message|text|sms|email|letter/, "outbound"],
];

/** The type of a case's event, by its own name or one that plainly means it; null when none does. */
export function readEventType(word: string): ContactEventType | null {
  const known = ContactEventType.safeParse(word);
  return known.success ? known.data : firstFitting(EVENTS, plainWord(word));
}
