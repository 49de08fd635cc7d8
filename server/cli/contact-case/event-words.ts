import { ContactEventType } from "../../../core/accounts/contact-event.ts";
import { firstFitting, plainWord, type Rows } from "./words.ts";

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
  [/(said|asked|told).*stop/, "medium_opt_out"],
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
    /(auto|robo|prerecord|express|tcpa).*consent|consent.*(auto|robo|prerecord)/,
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
  [/conversation|spoke_with|talked_(to|with)|limited_content|missed_call/, "call"],
  [/contact_made|contacted|reached/, "contact_made"],
  [
    /inbound|received|(consumer|customer|debtor)_(text|sms|email|call|wrote|replied|phoned)|reply/,
    "inbound",
  ],
  [/voicemail|call|dial/, "call"],
  [/outbound|attempt|(^|_)sent|message|text|sms|email|letter/, "outbound"],
];

/** The type of a case's event, by its own name or one that plainly means it; null when none does. */
export function readEventType(word: string): ContactEventType | null {
  const known = ContactEventType.safeParse(word);
  return known.success ? known.data : firstFitting(EVENTS, plainWord(word));
}
