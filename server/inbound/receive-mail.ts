import type { InboundMail } from "../../adapters/inbound/mail/inbound-mail.ts";
import { readMail } from "../../adapters/inbound/mail/read-mail.ts";
import type { AccountId } from "../../core/accounts/account.ts";
import { recogniseOptOut } from "../../core/compliance/opt-out/recognise-opt-out.ts";
import { readReply } from "../../core/replies/read-reply.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import { addMs, DAY_MS, type Instant } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";
import { receiveReply } from "../effects/receive-reply.ts";
import {
  findSentMails,
  forgetOldMails,
  insertInboundMail,
  isMailKnown,
  type NewInboundMail,
} from "../storage/inbound-mails.ts";
import { type MailMatch, matchMail } from "./match-mail.ts";
import { recordReport } from "./record-report.ts";

/** A mail as it came in. */
export interface ReceivedMail {
  /** RFC 5322, perhaps cut off behind what we read of one. */
  readonly raw: Uint8Array;
  readonly receivedAt: Instant;
  /** Where a person would find it: a mailbox and number, or the hook. */
  readonly source: string;
  /** Where it was delivered to, if that is known beside the mail. */
  readonly envelopeTo?: readonly string[];
}

export interface MailDone {
  readonly id: string;
  /** `known` when it had come in before. */
  readonly kind: NewInboundMail["kind"] | "known";
  readonly accountIds: readonly AccountId[];
  /** True when a person has to look at it. */
  readonly waits: boolean;
}

const UNREADABLE_SHOWN = 5_000;
/** Nobody hands a mail over again after this long. */
const KNOWN_FOR_MS = 180 * DAY_MS;

/**
 * Takes one mail in: an answer goes to the accounts it is about, a bounce or a complaint to the message
 * it is about, and what nobody can be found for waits for a person. However often it is handed over, it
 * counts once: everything it does is named by the mail's own id, and it is written down as known last,
 * so that a crash in between has it done again to the same effect.
 */
export async function receiveMail(
  deps: Deps,
  tenantId: string,
  received: ReceivedMail,
): Promise<MailDone> {
  const read = await readMail(received.raw, received.envelopeTo);
  const { id } = read.ok ? read.value : read.error;
  if (await deps.db.withTenant(tenantId, (tx) => isMailKnown(tx, id)))
    return { id, kind: "known", accountIds: [], waits: false };
  const done = read.ok
    ? await act(deps, tenantId, { mail: read.value, received })
    : setAside(received, "unreadable", read.error.detail);
  return writeDown(deps, tenantId, { ...done, id, received });
}

/** Puts a mail aside that can't be taken in for a fault of ours, so that it holds up no other. */
export async function setMailAside(
  deps: Deps,
  tenantId: string,
  received: ReceivedMail,
): Promise<MailDone> {
  const read = await readMail(received.raw, received.envelopeTo);
  const aside = setAside(received, "fault", null);
  if (!read.ok) return writeDown(deps, tenantId, { ...aside, id: read.error.id, received });
  const { id, from, subject } = read.value;
  const text = "text" in read.value ? read.value.text : null;
  const waiting = { why: "fault", from, subject, text } as const;
  return writeDown(deps, tenantId, { ...aside, waiting, id, received });
}

type Taken = Pick<NewInboundMail, "kind" | "accountIds" | "waiting">;

function setAside(
  { raw }: ReceivedMail,
  why: "unreadable" | "fault",
  detail: string | null,
): Taken {
  // Latin-1 shows every byte, whatever it was meant to be.
  const shown = Buffer.from(raw.subarray(0, UNREADABLE_SHOWN)).toString("latin1");
  const text = shown.replaceAll("\u0000", "");
  return {
    kind: "unreadable",
    accountIds: [],
    waiting: { why, from: null, subject: detail, text },
  };
}

async function writeDown(
  deps: Deps,
  tenantId: string,
  { received, ...mail }: Taken & { readonly id: string; readonly received: ReceivedMail },
): Promise<MailDone> {
  const { source, receivedAt } = received;
  const recordedAt = deps.clock.now();
  await deps.db.withTenant(tenantId, async (tx) => {
    await insertInboundMail(tx, { ...mail, source, receivedAt, recordedAt });
    await forgetOldMails(tx, addMs(recordedAt, -KNOWN_FOR_MS));
  });
  const { id, kind, accountIds, waiting } = mail;
  if (waiting !== null)
    deps.log.warn({ mail: id, why: waiting.why, source }, "a mail waits for a person");
  return { id, kind, accountIds, waits: waiting !== null };
}

interface Act {
  readonly mail: InboundMail;
  readonly received: ReceivedMail;
}

async function act(deps: Deps, tenantId: string, { mail, received }: Act): Promise<Taken> {
  const now = deps.clock.now();
  const at = received.receivedAt > now ? now : received.receivedAt;
  switch (mail.kind) {
    case "note":
      return { kind: "note", accountIds: [], waiting: null };
    case "report": {
      const accountIds = await recordReport(deps, tenantId, {
        head: mail,
        report: mail.report,
        at,
      });
      return { kind: "report", accountIds, waiting: null };
    }
    default:
      return actOnWords(deps, tenantId, { mail, at });
  }
}

type Worded = Extract<InboundMail, { readonly text: string }>;

async function actOnWords(
  deps: Deps,
  tenantId: string,
  { mail, at }: { readonly mail: Worded; readonly at: Instant },
): Promise<Taken> {
  const { kind } = mail;
  const found = await deps.db.withTenant(tenantId, async (tx): Promise<MailMatch | "own"> => {
    // Our own mail, come back by a forward or a folder of what was sent.
    if (mail.messageId !== null && (await findSentMails(tx, [mail.messageId])).length > 0)
      return "own";
    return matchMail(tx, mail);
  });
  if (found === "own") return { kind: "own", accountIds: [], waiting: null };
  if (found.kind === "unknown") {
    const { from, subject, text } = mail;
    // Nobody has to find out whose newsletter it was.
    const waiting = kind === "automatic" ? null : { why: found.why, from, subject, text };
    return { kind, accountIds: [], waiting };
  }
  if (kind === "automatic" && !saysSomething(mail, at))
    return { kind, accountIds: found.accountIds, waiting: null };
  await receiveReply(deps, tenantId, {
    id: mail.id,
    channel: "email",
    address: found.address,
    text: mail.text,
    at,
    accountIds: found.accountIds,
    ...(kind === "automatic" ? { automatic: true } : {}),
  });
  return { kind, accountIds: found.accountIds, waiting: null };
}

/**
 * Of what machines write two things matter: that the person is away, and that they have left for good.
 * Whatever else it seems to say, a stop in a newsletter's last line included, nobody said to us.
 */
function saysSomething({ text }: Worded, at: Instant): boolean {
  const receivedOn = calendarDate(at.slice(0, 10));
  const { intent } = readReply({ text, channel: "email", receivedOn });
  const isAbsence = intent === "out_of_office" || intent === "wrong_person";
  return isAbsence && recogniseOptOut(text, "email").kind === "none";
}
