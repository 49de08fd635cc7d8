import type { SendRefusal, SendResult } from "../port.ts";

type Refused = Extract<SendResult, { readonly kind: "refused" }>;

interface Verdict {
  readonly reason: SendRefusal;
  readonly permanent: boolean;
}

const NO_SUCH_RECIPIENT: Verdict = { reason: "recipient_refused", permanent: true };
const NOT_NOW: Verdict = { reason: "recipient_refused", permanent: false };
const STOPPED: Verdict = { reason: "recipient_stopped", permanent: true };
const BAD_MESSAGE: Verdict = { reason: "message_refused", permanent: true };
const BAD_SENDER: Verdict = { reason: "sender_refused", permanent: true };
const TRY_LATER: Verdict = { reason: "provider_unavailable", permanent: false };

/**
 * What Twilio's error codes mean for a message, refused at once or told later as its status.
 * Source: https://www.twilio.com/docs/api/errors
 */
const BY_CODE: ReadonlyMap<number, Verdict> = new Map([
  // Whom it is for.
  [13_224, NO_SUCH_RECIPIENT], // invalid phone number (calls)
  [21_211, NO_SUCH_RECIPIENT], // invalid 'To' number
  [21_214, NO_SUCH_RECIPIENT], // 'To' can't be reached
  [21_217, NO_SUCH_RECIPIENT], // does not look like a phone number
  [21_265, NO_SUCH_RECIPIENT], // 'To' can't be a short code
  [21_268, NO_SUCH_RECIPIENT], // premium number
  [21_610, STOPPED], // answered STOP to this sender
  [21_612, NO_SUCH_RECIPIENT], // can't be reached from this sender
  [21_614, NO_SUCH_RECIPIENT], // not a mobile number
  [30_003, NOT_NOW], // unreachable handset
  [30_004, NO_SUCH_RECIPIENT], // blocked by the carrier
  [30_005, NO_SUCH_RECIPIENT], // unknown handset
  [30_006, NO_SUCH_RECIPIENT], // landline or unreachable carrier
  [63_003, NO_SUCH_RECIPIENT], // not on WhatsApp
  [63_024, NO_SUCH_RECIPIENT], // invalid recipient for the channel
  [63_032, STOPPED], // the person opted out on WhatsApp
  [63_033, STOPPED], // the person blocked the sender
  [63_049, NOT_NOW], // Meta withheld it from this person
  // The message itself.
  [21_602, BAD_MESSAGE], // no body
  [21_605, BAD_MESSAGE], // body over 160 where only one part is carried
  [21_617, BAD_MESSAGE], // body over 1,600 characters
  [21_619, BAD_MESSAGE], // no body and no media
  [21_655, BAD_MESSAGE], // invalid ContentSid
  [21_656, BAD_MESSAGE], // invalid ContentVariables
  [30_007, BAD_MESSAGE], // filtered as unwanted
  [63_005, BAD_MESSAGE], // the channel did not accept the content
  [63_013, BAD_MESSAGE], // against the channel's policy
  [63_016, BAD_MESSAGE], // outside the 24 hours and not an approved template
  [63_027, BAD_MESSAGE], // no such template in that language
  [63_028, BAD_MESSAGE], // number of variables does not match
  [63_040, BAD_MESSAGE], // template rejected
  [63_041, BAD_MESSAGE], // template paused
  [63_042, BAD_MESSAGE], // template disabled
  // Our own account, number or settings.
  [20_003, { reason: "sender_refused", permanent: false }], // signed in wrongly
  [20_005, { reason: "sender_refused", permanent: false }], // account suspended or closed
  [21_210, BAD_SENDER], // 'From' not verified
  [21_212, BAD_SENDER], // invalid 'From'
  [21_215, BAD_SENDER], // calls there are not switched on
  [21_408, BAD_SENDER], // messages there are not switched on
  [21_603, BAD_SENDER], // no 'From'
  [21_606, BAD_SENDER], // 'From' can't send messages
  [21_608, BAD_SENDER], // a trial account reaches verified numbers only
  [21_609, BAD_SENDER], // invalid StatusCallback
  [21_659, BAD_SENDER], // 'From' is not ours
  [21_703, BAD_SENDER], // the messaging service has no number
  [30_002, { reason: "sender_refused", permanent: false }], // account suspended
  [30_032, BAD_SENDER], // toll-free number not verified
  [30_034, BAD_SENDER], // number not registered for A2P
  [63_007, BAD_SENDER], // no such WhatsApp sender
  // Nobody's fault, and over soon.
  [20_429, TRY_LATER], // too many requests
  [20_503, TRY_LATER], // service unavailable
  [21_611, TRY_LATER], // this sender's queue is full
  [30_001, TRY_LATER], // queue overflow
  [30_008, NOT_NOW], // unknown error at the carrier
  [30_009, NOT_NOW], // a part went missing
  [30_010, BAD_MESSAGE], // costs more than allowed
  [30_017, TRY_LATER], // carrier congested
  [63_018, TRY_LATER], // rate limit of the channel
]);

/** What a code means, or null for one that is not in the table. */
export function verdictOfCode(code: number): Verdict | null {
  return BY_CODE.get(code) ?? null;
}

/** Nothing was written yet when one of these happened, so another try can't make a second copy. */
const BEFORE_THE_REQUEST: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/**
 * The refusal that an error of the SDK stands for, or null when nobody can know whether the request
 * was carried out: an answer that got lost, or one that says the server broke on the way.
 */
export function toRefusal(error: unknown): Refused | null {
  const { status, code, errno, syscall } = readFacts(error);
  if (status > 0) {
    const known = verdictOfCode(code);
    const detail = `HTTP ${status}${code > 0 ? ` code ${code}` : ""}`;
    if (known !== null) return { kind: "refused", ...known, detail };
    if (status === 401 || status === 403)
      return { kind: "refused", reason: "sender_refused", permanent: false, detail };
    if (status === 429 || status === 503) return { kind: "refused", ...TRY_LATER, detail };
    return status < 500 ? { kind: "refused", ...BAD_MESSAGE, detail } : null;
  }
  const isEarly = BEFORE_THE_REQUEST.has(errno) || syscall === "connect";
  return isEarly ? { kind: "refused", ...TRY_LATER, detail: errno } : null;
}

/** An error that is safe to keep: the SDK's own carries the request, its sign-in and its number. */
export function lostAnswer(error: unknown): Error {
  const { status, code, errno } = readFacts(error);
  const said = status > 0 ? `HTTP ${status} code ${code}` : errno;
  return new Error(`no answer of Twilio's that tells what became of it: ${said || "unknown"}`);
}

interface TwilioFacts {
  readonly status: number;
  readonly code: number;
  readonly errno: string;
  readonly syscall: string;
}

/** `status` and a numeric `code` are Twilio's answer; a `code` in letters is the socket's. */
function readFacts(error: unknown): TwilioFacts {
  const own = factsOf(error);
  const cause = error instanceof Error ? factsOf(error.cause) : new Map<string, unknown>();
  const code = own.get("code");
  return {
    status: Number(own.get("status") ?? 0) || 0,
    code: typeof code === "number" ? code : 0,
    errno: typeof code === "string" ? code : "",
    syscall: String(own.get("syscall") ?? cause.get("syscall") ?? ""),
  };
}

function factsOf(error: unknown): Map<string, unknown> {
  return new Map<string, unknown>(error instanceof Error ? Object.entries(error) : []);
}
