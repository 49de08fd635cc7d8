import type { Treatment } from "../../core/treatment/treatment.ts";
import type { MessageDetail } from "../../ui-extensions/console-app/views/messages.ts";
import type { Deps } from "../deps.ts";
import { findCapturedOf } from "../storage/captured-messages.ts";
import { findDecisionAt } from "../storage/decisions.ts";
import { findMessage } from "../storage/messages.ts";
import { findOutbox, type OutboxRow } from "../storage/outbox.ts";
import { countTimeline, findEntriesAbout, verifyTimeline } from "../storage/timeline.ts";
import type { Tx } from "../storage/tx.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import type { Reader } from "./load-panel.ts";
import { loadWhy } from "./load-why.ts";
import { OutboxBody } from "./outbox-body.ts";
import { previewMessage } from "./preview-message.ts";

interface Wanted {
  readonly id: string;
  /** Where the HTML part of a kept message is served. */
  readonly htmlHref: (id: string) => string;
}

/** One message with its words, its decision, its rules and what the timeline says; null when unknown. */
export async function loadMessage(
  deps: Deps,
  tenantId: string,
  { id, htmlHref }: Wanted,
  reader: Pick<Reader, "locale" | "timeZone">,
): Promise<MessageDetail | null> {
  const found = await deps.db.withTenant(tenantId, async (tx) => {
    const message = await findMessage(tx, id);
    const row = message === null ? null : await findOutbox(tx, id);
    const work = row === null ? null : await openWork(deps, tx, tenantId, row.accountId);
    if (message === null || row === null || work === null) return null;
    const { accountId, touchId } = row;
    const timeline = await findEntriesAbout(tx, accountId, touchId);
    const broken = await verifyTimeline(tx, accountId);
    return {
      message,
      words: await wordsOf(deps, work, row, htmlHref),
      origin: originOf(OutboxBody.parse(row.body)),
      decision: await decisionOf(tx, row),
      timeline: timeline.map(({ seq, at, actor, kind }) => ({ seq, at, actor, kind })),
      chain: { entries: await countTimeline(tx, accountId), brokenAt: broken?.seq ?? null },
    };
  });
  if (found === null) return null;
  const { accountId, touchId } = found.message;
  const why = await loadWhy(deps, tenantId, { accountId, touchId }, reader);
  return { ...found, why };
}

/** As it was kept; of one still to leave, as it would be written now. */
async function wordsOf(
  { publicUrl }: Deps,
  { tx, facts, policy, now }: AccountWork,
  row: OutboxRow,
  htmlHref: Wanted["htmlHref"],
): Promise<MessageDetail["words"]> {
  const kept = await findCapturedOf(tx, row.id);
  if (kept !== null) {
    const { subject, bodyText: text, bodyHtml } = kept;
    return { subject, text, from: "kept", htmlHref: bodyHtml === null ? null : htmlHref(row.id) };
  }
  if (row.status !== "queued") return null;
  const body = OutboxBody.parse(row.body);
  const { template, tone, currency } = body.kind === "direct" ? body.direct : body.planned;
  const wanted = { template, tone, channel: row.channel };
  const previews = previewMessage({ facts, policy, now, publicUrl }, wanted);
  const preview = previews.ok ? previews.value.find((each) => each.currency === currency) : null;
  if (preview === null || preview === undefined) return null;
  const { subject, text } = preview.message;
  return { subject, text, from: "preview", htmlHref: null };
}

function originOf(body: OutboxBody): MessageDetail["origin"] {
  if (body.kind === "direct")
    return { kind: "direct", stepId: null, dueOn: null, tone: body.direct.tone };
  const { stepId, dueOn, tone } = body.planned;
  return { kind: "step", stepId, dueOn, tone };
}

/** Decision and message are written in one transaction, at one moment. */
async function decisionOf(tx: Tx, row: OutboxRow): Promise<MessageDetail["decision"]> {
  const body = OutboxBody.parse(row.body);
  const made = await findDecisionAt(tx, row.accountId, row.createdAt);
  if (made === null || body.kind === "direct") return null;
  const { at, policyVersion, treatment } = made;
  return {
    at,
    policyVersion,
    segmentId: treatment.segment.segmentId,
    cadenceId: treatment.cadenceId,
    gates: gatesOf(treatment, body.planned.currency, row.channel),
  };
}

/** What was asked of the lane, and of the channel it took; others it passed over are not this message's. */
function gatesOf({ lanes }: Treatment, currency: string, channel: string) {
  const lane = lanes.find((each) => each.currency === currency);
  return (lane?.gates ?? [])
    .filter((each) => each.channel === null || each.channel === channel)
    .map(({ gate, verdict }) => ({ gate, passed: verdict === "pass" }));
}
