import PostalMime, { type Attachment, type Email } from "postal-mime";

const NESTING_MAX = 50;
const HEADER_BYTES_MAX = 256 * 1024;

/** A mail taken apart, still in its own words. */
export interface ParsedMail {
  readonly email: Email;
  /** The first value of a header by its name in lower case. */
  header(name: string): string | undefined;
  headers(name: string): readonly string[];
  /** The text of the first part of a type, such as `message/delivery-status`; null where there is none. */
  part(...types: readonly string[]): string | null;
  /** Of `multipart/report`, what kind it says it is; null on any other mail. */
  readonly reportType: string | null;
}

/** Throws what the library says of a mail it refuses: too deep, or with headers that never end. */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  const email = await PostalMime.parse(raw, {
    // What a bounce brings back is about us: its text is not the sender's.
    forceRfc822Attachments: true,
    maxNestingDepth: NESTING_MAX,
    maxHeadersSize: HEADER_BYTES_MAX,
  });
  const headers = (name: string) =>
    email.headers.filter(({ key }) => key === name).map(({ value }) => value);
  return {
    email,
    headers,
    header: (name) => headers(name)[0],
    part(...types) {
      const found = email.attachments.find(({ mimeType }) => types.includes(mimeType));
      return found === undefined ? null : textOf(found);
    },
    reportType: reportTypeOf(headers("content-type")[0] ?? ""),
  };
}

function textOf({ content }: Attachment): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

function reportTypeOf(contentType: string): string | null {
  if (!/^\s*multipart\/report\b/i.test(contentType)) return null;
  return /;\s*report-type\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? "";
}

/**
 * Groups of `Name: value` lines as reports have them, separated by empty lines: names in lower case,
 * folded lines joined, the first of a name kept.
 */
export function readFieldGroups(text: string): ReadonlyMap<string, string>[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .map((group) => readFields(group))
    .filter((fields) => fields.size > 0);
}

function readFields(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replaceAll(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

const IDS_MAX = 50;

/** Message-IDs in a header, in their order. */
export function messageIdsIn(value: string | undefined): string[] {
  return [...(value ?? "").matchAll(/<[^<>\s]{1,300}>/g)].slice(0, IDS_MAX).map(([id]) => id);
}

/** `rfc822; Ana@Example.com` as `ana@example.com`, or null where it is no address. */
export function addressIn(value: string | undefined): string | null {
  const bare = (value ?? "")
    .replace(/^[\w-]+\s*;/, "")
    .trim()
    .replace(/^<(.*)>$/, "$1");
  return /^[^\s<>@]+@[^\s<>@]+$/.test(bare) ? bare.toLowerCase() : null;
}
