import { z } from "zod";
import type { Account } from "../../core/accounts/account.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { Instant, toEpochMs } from "../../core/time/instant.ts";
import { localDate, type TimeZone } from "../../core/time/time-zone.ts";
import { paperIn } from "./agreement.ts";

const Block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string() }),
  /** The first row names the columns. */
  z.object({ kind: z.literal("table"), rows: z.array(z.array(z.string())) }),
]);
export type LetterBlock = z.infer<typeof Block>;

/** A letter as finished text; whoever draws it decides nothing. */
export const Letter = z.object({
  /** BCP 47, of its text. */
  locale: z.string(),
  paper: z.enum(["LETTER", "A4"]),
  writtenAt: Instant,
  date: z.string(),
  creditor: z.object({ name: z.string(), lines: z.array(z.string()) }),
  /** As the contact point had it, so that it is found when it has to be erased. */
  address: z.string(),
  /** What shows in the envelope's window. */
  recipient: z.array(z.string()).min(1),
  subject: z.string(),
  blocks: z.array(Block),
});
export type Letter = z.infer<typeof Letter>;

export interface LetterSource {
  readonly account: Pick<Account, "name" | "country">;
  readonly policy: Pick<TenantPolicy, "creditor" | "defaults">;
  /** The message as it was rendered. */
  readonly text: string;
  readonly subject: string | undefined;
  readonly address: string;
  readonly language: string;
  readonly now: Instant;
  readonly zone: TimeZone;
}

/** A rendered message with what makes it a letter: head, address, date and subject. */
export function toLetter(source: LetterSource): Letter {
  const { account, policy, address, language, now, zone } = source;
  const { name, postalAddress, phone, email } = policy.creditor;
  const paragraphs = paragraphsOf(source.text, name);
  const [first = ""] = paragraphs;
  const opens = source.subject === undefined && isSubject(first);
  const locale = localeOf(language, account.country);
  return {
    locale,
    paper: paperIn(account.country),
    writtenAt: now,
    date: dateText(now, zone, locale),
    creditor: {
      name,
      lines: [...linesOf(postalAddress), phone, email].filter((line) => line !== ""),
    },
    address,
    recipient: recipientOf(source),
    subject: source.subject ?? (opens ? first : ""),
    blocks: (opens ? paragraphs.slice(1) : paragraphs).map(toBlock),
  };
}

/** Without the sender's name and address on top, which the letterhead says already. */
function paragraphsOf(text: string, sender: string): readonly string[] {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return paragraphs[0]?.split("\n")[0] === sender ? paragraphs.slice(1) : paragraphs;
}

const SUBJECT_CHARS_MAX = 140;

/** One line that is neither a statement nor a greeting; a subject may well ask or thank. */
function isSubject(paragraph: string): boolean {
  return paragraph.length <= SUBJECT_CHARS_MAX && !/[\n|]|[.,:;]$/.test(paragraph);
}

const CELLS = " | ";

function toBlock(paragraph: string): LetterBlock {
  const rows = paragraph.split("\n").map((line) => line.split(CELLS));
  const width = rows[0]?.length ?? 0;
  const isTable = width > 1 && rows.every(({ length }) => length === width);
  return isTable ? { kind: "table", rows } : { kind: "text", text: paragraph };
}

/** As many as a window holds. */
const RECIPIENT_LINES_MAX = 6;

function recipientOf({ account, policy, address }: LetterSource): string[] {
  const [first = "", ...rest] = linesOf(address);
  const named = first.toLowerCase() === account.name.toLowerCase();
  const lines = named ? [first, ...rest] : [account.name, first, ...rest];
  if (account.country !== policy.defaults.country)
    lines.push(countryName(account.country, policy.defaults.language));
  if (lines.length <= RECIPIENT_LINES_MAX) return lines;
  // The end says where it goes, so what has to share a line is in the middle.
  const spare = lines.length - RECIPIENT_LINES_MAX;
  return [lines[0] ?? "", lines.slice(1, 2 + spare).join(", "), ...lines.slice(2 + spare)];
}

/** The post of the country it is sent from reads it. */
function countryName(country: string, language: string): string {
  return (new Intl.DisplayNames(language, { type: "region" }).of(country) ?? country).toUpperCase();
}

/** An address in several lines, or in one with commas. */
function linesOf(address: string): string[] {
  return address
    .split(address.includes("\n") ? /\n/ : /,\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function localeOf(language: string, country: string): string {
  return language.includes("-") ? language : `${language}-${country}`;
}

function dateText(now: Instant, zone: TimeZone, locale: string): string {
  const day = localDate(zone, toEpochMs(now));
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
