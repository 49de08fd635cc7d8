import type { ParsedMail } from "./parse-mail.ts";

/** More servers than any mail passes through on its way: it runs in a circle. */
const RECEIVED_MAX = 50;

const AUTOMATIC_SUBJECT =
  /^\s*(?:auto(?:matic|mated)?[ -]?(?:reply|response|antwort)\b|out of (?:the )?office\b|abwesenheit|automatische antwort|respuesta autom[aá]tica|fuera de (?:la )?oficina|r[eé]ponse automatique|absence du bureau|resposta autom[aá]tica|fora do escrit[oó]rio|delivery status notification|undeliver(?:ed|able)\b|returned mail\b|mail delivery failed)/i;

/**
 * By what one can tell that a machine wrote a mail, or null where nothing says so (RFC 3834, and what
 * programs put there that do not keep to it). An answer to such a mail could be answered for ever.
 */
export function automaticSign({ email, header, headers }: ParsedMail): string | null {
  const says = (name: string) => header(name)?.trim().toLowerCase();
  const submitted = says("auto-submitted");
  if (submitted !== undefined && !/^no\b/.test(submitted)) return "auto-submitted";
  if (/^(?:bulk|junk|list|auto_reply)\b/.test(says("precedence") ?? "")) return "precedence";
  for (const name of ["list-id", "x-autoreply", "x-autorespond", "x-auto-reply-from", "x-loop"])
    if (header(name) !== undefined) return name;
  if (/^<\s*>$/.test(says("return-path") ?? "")) return "return-path";
  if (headers("received").length > RECEIVED_MAX) return "received";
  const from = email.from?.address ?? "";
  if (/^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|noreply\+.*)@/i.test(from))
    return "sender";
  return AUTOMATIC_SUBJECT.test(email.subject ?? "") ? "subject" : null;
}
