import { hash } from "node:crypto";
import { AccountId, InvoiceId } from "../../core/accounts/account.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";

// Readable in a URL and a log as it is; anything else is replaced by its hash.
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** The same text gives the same id in every import, which is what makes importing twice harmless. */
export function stableId(naturalKey: string): string {
  return PLAIN.test(naturalKey) ? naturalKey : `h-${hashText(naturalKey).slice(0, 32)}`;
}

export function accountIdOf(naturalKey: string): AccountId {
  return AccountId.parse(stableId(naturalKey));
}

export function invoiceIdOf(naturalKey: string): InvoiceId {
  return InvoiceId.parse(stableId(naturalKey));
}

export function hashText(text: string): string {
  return hash("sha256", text.normalize("NFC"), "hex");
}

/** A customer known only by name: spelling differences in case and spaces are the same customer. */
export function nameKeyOf(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

export type ReferenceProblem = "empty" | "digits_lost" | "too_long";

const MAX_REFERENCE_CHARS = 100;

/**
 * An invoice or customer number without what a spreadsheet did to it: `1930571429.0`, `'00123`,
 * `="00123"`. A number a spreadsheet shortened to `1.93E+09` is lost and can't be used.
 */
export function cleanReference(text: string): Result<string, ReferenceProblem> {
  const bare = text
    .trim()
    .replace(/^="(.*)"$/, "$1")
    .replace(/^'(?=\d)/, "")
    .replace(/\s+/g, " ");
  if (bare === "") return refuse("empty");
  if (/^\d(?:[.,]\d+)?E\+\d{1,3}$/i.test(bare)) return refuse("digits_lost");
  if (bare.length > MAX_REFERENCE_CHARS) return refuse("too_long");
  return ok(/^\d+\.0+$/.test(bare) ? bare.slice(0, bare.indexOf(".")) : bare);
}
