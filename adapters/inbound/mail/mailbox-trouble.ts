import { SignInFailed } from "../../mail-sign-in/access-tokens.ts";

/** Why a mailbox can't be read. Who set it up has to act on the first three. */
export type MailboxTrouble = "sign_in_refused" | "no_such_mailbox" | "no_tls" | "unreachable";

const UNREACHABLE: ReadonlySet<string> = new Set([
  ...[
    "ECONNREFUSED",
    "ECONNRESET",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EPIPE",
    "EOUTOFREACH",
  ],
  ...["ETIMEDOUT", "CONNECT_TIMEOUT", "GREETING_TIMEOUT", "UPGRADE_TIMEOUT", "ETIMEOUT"],
  ...["NoConnection", "EConnectionClosed", "StateLogout", "ClosedAfterConnectText"],
  ...["ClosedAfterConnectTLS", "ETHROTTLE"],
]);

/** The server does not open it: it is not there, or not for us. */
export class NoSuchMailbox extends Error {
  override readonly name = "NoSuchMailbox";
}

/** True for a command that the server answered with a refusal; some say BAD for what they should say NO to. */
export function wasRefused(error: unknown): boolean {
  return (
    error instanceof Error &&
    "responseStatus" in error &&
    (error.responseStatus === "NO" || error.responseStatus === "BAD")
  );
}

/** The trouble an IMAP error stands for, or null when it is not understood. */
export function toMailboxTrouble(error: unknown): MailboxTrouble | null {
  if (!(error instanceof Error)) return null;
  const facts = new Map<string, unknown>(Object.entries(error));
  const code = String(facts.get("code") ?? "");
  if (facts.get("authenticationFailed") === true) return "sign_in_refused";
  if (error instanceof NoSuchMailbox) return "no_such_mailbox";
  if (error instanceof SignInFailed)
    return error.kind === "refused" ? "sign_in_refused" : "unreachable";
  if (/^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return "no_tls";
  if (code === "STARTTLS_INJECTION" || facts.get("tlsFailed") === true) return "no_tls";
  return UNREACHABLE.has(code) ? "unreachable" : null;
}
