import type { OutboundMessage } from "../../adapters/channels/port.ts";
import { selectTemplate } from "../../core/messaging/select-template.ts";
import { accountContext } from "../../core/treatment/account-context.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import type { Deps } from "../deps.ts";
import { Letter, toLetter } from "../documents/letter.ts";
import { setNextLook } from "../storage/accounts.ts";
import { cancelSentMessage } from "../storage/deliveries.ts";
import {
  holdWaitingLetter,
  insertLetter,
  type LetterRow,
  listWaitingLetters,
  markPosted,
  markPrinted,
  markWithdrawn,
} from "../storage/letters.ts";
import { findOutbox, type OutboxRow } from "../storage/outbox.ts";
import { appendTimeline } from "../storage/timeline.ts";
import { setTouchStatus } from "../storage/touches.ts";
import { type AccountWork, withAccount } from "./account-work.ts";
import { OutboxBody } from "./outbox-body.ts";

/** What the tray is worked with, by the server and by the command line. */
export type LetterDesk = Pick<Deps, "db" | "policies" | "clock">;

/** Puts a message into the tray as a finished letter; answers its id. */
export function keepLetter(
  work: AccountWork,
  row: OutboxRow,
  message: OutboundMessage,
): Promise<string> {
  const { facts, policy, now } = work;
  const content = toLetter({
    account: facts.account,
    policy,
    text: message.text,
    subject: message.subject,
    address: message.to,
    language: writtenIn(work, row),
    now,
    zone: accountContext(facts, policy, now).rules.zone,
  });
  return insertLetter(work.tx, {
    accountId: work.accountId,
    outboxId: row.id,
    touchId: row.touchId,
    content,
    madeAt: now,
  });
}

/** The template's language, which a letter is written in even where the customer reads another. */
function writtenIn({ facts, policy }: AccountWork, row: OutboxRow): string {
  const body = OutboxBody.parse(row.body);
  const { template: id, tone } = body.kind === "direct" ? body.direct : body.planned;
  const { language } = facts.account;
  const fallbackLanguage = policy.defaults.language;
  const template = selectTemplate(policy.templates, {
    ...{ id, channel: row.channel, language, tone, fallbackLanguage },
  });
  if (!template.ok) return language;
  const spoken = template.value.language;
  // The customer's own variety of it says how dates are written.
  return language.startsWith(`${spoken}-`) ? language : spoken;
}

/** A letter as somebody about to print it sees it. */
export interface TrayLetter {
  readonly id: string;
  readonly row: LetterRow;
  readonly letter: Letter;
}

/**
 * The letters that may still go, the oldest first. Days pass between writing and printing, so each
 * account's gates are asked again: what was paid, disputed or promised meanwhile takes its letter out.
 */
export async function openTray(deps: LetterDesk, tenantId: string): Promise<readonly TrayLetter[]> {
  const waiting = await deps.db.withTenant(tenantId, listWaitingLetters);
  const tray: TrayLetter[] = [];
  for (const { id, accountId } of waiting) {
    const kept = await withAccount(deps, tenantId, accountId, (work) => keepOrWithdraw(work, id));
    if (kept !== null) tray.push({ id, row: kept, letter: Letter.parse(kept.content) });
  }
  return tray;
}

async function keepOrWithdraw(work: AccountWork, id: string): Promise<LetterRow | null> {
  const { tx, accountId, now } = work;
  const row = await holdWaitingLetter(tx, id);
  if (row === null) return null;
  const because = await noLongerMeant(work, row);
  if (because === null) return row;
  await markWithdrawn(tx, id, { at: now, because });
  await cancelSentMessage(tx, row.outboxId, { reason: because, at: now });
  const touch = { accountId, id: row.touchId };
  await setTouchStatus(tx, touch, { status: "cancelled", outcome: because });
  const body = { channel: "letter", touchId: row.touchId, reason: because };
  await appendTimeline(tx, accountId, [
    { at: now, actor: "engine", kind: "letter_withdrawn", body },
  ]);
  await setNextLook(tx, accountId, now);
  return null;
}

/** The gate that keeps a letter from going now, or null. Its hours and caps were asked when it was made. */
async function noLongerMeant(work: AccountWork, row: LetterRow): Promise<string | null> {
  const { facts, policy, now } = work;
  const address = Letter.parse(row.content).address.toLowerCase();
  const point = facts.account.contactPoints.find(
    (each) => each.channel === "letter" && each.address.toLowerCase() === address,
  );
  if (point === undefined || point.consent === "withdrawn") return "consent";
  const outbox = await findOutbox(work.tx, row.outboxId);
  const body = outbox === null ? null : OutboxBody.parse(outbox.body);
  if (body === null || body.kind === "direct") return null;
  const { lanes } = decideTreatment(facts, policy, now);
  const lane = lanes.find(({ currency }) => currency === body.planned.currency);
  if (lane === undefined) return "nothing_due";
  return (
    lane.gates.find(({ verdict, channel }) => verdict === "block" && channel === null)?.gate ?? null
  );
}

/** Notes that these were put on paper. */
export async function notePrinted(
  deps: LetterDesk,
  tenantId: string,
  ids: readonly string[],
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.withTenant(tenantId, async (tx) => {
    for (const id of ids) await markPrinted(tx, id, at);
  });
}

/**
 * Somebody took letters to the post: from now on they count as sent. Answers how many; one that was
 * posted or taken out before is passed over.
 */
export async function postLetters(
  deps: LetterDesk,
  tenantId: string,
  { ids, by }: { readonly ids: readonly string[]; readonly by: string },
): Promise<number> {
  let posted = 0;
  const waiting = await deps.db.withTenant(tenantId, listWaitingLetters);
  for (const { id, accountId } of waiting.filter((each) => ids.includes(each.id))) {
    const done = await withAccount(deps, tenantId, accountId, (work) => post(work, id, by));
    if (done === true) posted += 1;
  }
  return posted;
}

async function post(work: AccountWork, id: string, by: string): Promise<boolean> {
  const { tx, accountId, now } = work;
  const row = await holdWaitingLetter(tx, id);
  if (row === null || !(await markPosted(tx, id, { at: now, by }))) return false;
  await setTouchStatus(tx, { accountId, id: row.touchId }, { status: "sent", at: now });
  const body = { channel: "letter", touchId: row.touchId };
  await appendTimeline(tx, accountId, [{ at: now, actor: by, kind: "letter_posted", body }]);
  return true;
}
