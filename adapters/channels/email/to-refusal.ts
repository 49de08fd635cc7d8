import type { SendRefusal, SendResult } from "../port.ts";

type Refused = Extract<SendResult, { readonly kind: "refused" }>;

/** What nodemailer puts on its errors (`code`, `command`, `responseCode`, …). */
interface SmtpFacts {
  readonly code: string;
  readonly command: string;
  readonly response: string;
  readonly responseCode: number;
  readonly timeoutType: string;
  readonly originalCode: string;
}

/** Nothing was handed over yet when one of these happened, so a retry cannot make a second copy. */
const BEFORE_THE_MESSAGE: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EOUTOFREACH",
]);
const EARLY_TIMEOUTS: ReadonlySet<string> = new Set(["CONNECTION_TIMEOUT", "GREETING_TIMEOUT"]);

/**
 * The refusal an SMTP error stands for, or null when it is not understood. A connection lost in the
 * middle of a message is not understood on purpose: the server may have it or not.
 */
export function toRefusal(error: unknown): Refused | null {
  const facts = readFacts(error);
  if (facts === null) return null;
  const { code, command, responseCode } = facts;
  // Wrong credentials are ours to mend; the customer's address and the message are fine.
  if (code === "EOUTOFREACH") return refused("sender_refused", true, facts);
  if (code === "EAUTH") return refused("sender_refused", false, facts);
  if (responseCode >= 400) {
    const permanent = responseCode >= 500;
    if (command === "RCPT TO") return refused("recipient_refused", permanent, facts);
    if (command === "MAIL FROM") return refused("sender_refused", permanent, facts);
    if (command === "DATA") return refused("message_refused", permanent, facts);
    return refused("provider_unavailable", false, facts);
  }
  const isEarly =
    code === "EDNS" ||
    code === "ETLS" ||
    // A connection made for the library fails with the network's own code.
    BEFORE_THE_MESSAGE.has(code) ||
    BEFORE_THE_MESSAGE.has(facts.originalCode) ||
    EARLY_TIMEOUTS.has(facts.timeoutType);
  return isEarly ? refused("provider_unavailable", false, facts) : null;
}

function refused(reason: SendRefusal, permanent: boolean, facts: SmtpFacts): Refused {
  const { command, code, responseCode, response } = facts;
  // The server's sentence often repeats the address; its codes say enough.
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? "";
  const parts = [command, responseCode > 0 ? String(responseCode) : code, status];
  return { kind: "refused", reason, permanent, detail: parts.filter(Boolean).join(" ") };
}

function readFacts(error: unknown): SmtpFacts | null {
  if (!(error instanceof Error)) return null;
  const facts = new Map<string, unknown>(Object.entries(error));
  const text = (name: string) => String(facts.get(name) ?? "");
  return {
    code: text("code"),
    command: text("command"),
    response: text("response"),
    responseCode: Number(facts.get("responseCode") ?? 0),
    timeoutType: text("timeoutType"),
    originalCode: text("originalCode"),
  };
}
