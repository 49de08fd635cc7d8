import type { DeadLetter, DeadLetterKind } from "../storage/dead-letters.ts";

/** Why work stopped: a code to count by, and a sentence for whoever has to decide. Neither names anybody. */
export interface DeadLetterReason {
  readonly code: string;
  readonly text: string;
}

const CODE = /^[a-z][a-z_]{0,60}$/;
const FAULT = /^fault\/[A-Za-z0-9_/]{1,200}$/;

/** What our own codes, providers' and CRMs' mean here. */
const WORDS: Readonly<Record<string, string>> = {
  worker_silent: "Each worker that took it went silent before it was done.",
  worker_lost_while_sending:
    "A worker was lost while the provider had the message: nobody knows whether it left.",
  unavailable: "The other side was away, too slow or gave no answer each time.",
  rate_limited: "The other side asked us to slow down each time.",
  unauthorized: "The CRM no longer takes our access: connect it again.",
  uninstalled: "The app was removed in the CRM.",
  missing_scope: "The CRM lets us read or write less than this needs: connect it again.",
  not_found: "The CRM has no such record any more.",
  invalid: "The CRM refuses what was to be written, often by a rule of its own admin.",
  conflict: "Somebody else changed the record in the CRM at the same time, each time.",
  unsupported: "This CRM can't do what was asked of it.",
  fault: "A mail could not be taken in for a fault of ours, and was put aside.",
  unreadable: "What came in is not a mail that can be read.",
};

const SILENT: Readonly<Record<DeadLetterKind, string>> = {
  treat: "worker_silent",
  deliver: "worker_silent",
  unconfirmed: "worker_lost_while_sending",
  money: "worker_silent",
  crm_write: "unavailable",
  crm_event: "worker_silent",
  crm_sync: "worker_silent",
  mail: "fault",
};

/**
 * The reason of a dead letter as it may be shown to somebody who sees no account: of what a provider
 * said only our code for it is left.
 */
export function reasonOf({ kind, reason }: Pick<DeadLetter, "kind" | "reason">): DeadLetterReason {
  const code = reason === null ? SILENT[kind] : codeIn(reason);
  if (FAULT.test(code)) {
    const what = code.split("/").slice(1).join(", ");
    return { code, text: `A fault of ours (${what}); the log says more.` };
  }
  return { code, text: WORDS[code] ?? `It was refused: ${code.replaceAll("_", " ")}.` };
}

function codeIn(reason: string): string {
  if (FAULT.test(reason)) return reason;
  const [code = ""] = reason.split(":");
  return CODE.test(code) ? code : "refused";
}
