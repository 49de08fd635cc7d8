import type { ChannelPort, OutboundMessage, SendResult } from "../../adapters/channels/port.ts";
import type { Channel } from "../../core/accounts/account.ts";
import { toOneLine } from "../../core/messaging/shield.ts";
import { measureSms } from "../../core/messaging/sms-segments.ts";
import { addMs, MINUTE_MS } from "../../core/time/instant.ts";
import { type Deps, newId } from "../deps.ts";
import type { Agreement } from "../documents/agreement.ts";
import { traced } from "../observability/tracing.ts";
import { setNextLook } from "../storage/accounts.ts";
import { whileAway } from "../storage/connection-fault.ts";
import { findOutbox, type OutboxRow } from "../storage/outbox.ts";
import {
  type DeliveryOutcome,
  finishOutbox,
  holdOutbox,
  type OutboxClaim,
  postponeOutbox,
  startSending,
} from "../storage/outbox-delivery.ts";
import { appendTimeline } from "../storage/timeline.ts";
import { setTouchStatus } from "../storage/touches.ts";
import { type AccountWork, withAccount } from "./account-work.ts";
import { noteBroken } from "./address-facts.ts";
import { documentOf, toAttachments } from "./attach-documents.ts";
import { composeMessage } from "./compose-message.ts";
import { languageNote, whatOf } from "./delivery-notes.ts";
import { keepCaptured } from "./keep-captured.ts";
import { keepLetter } from "./letters.ts";
import { mayLeave } from "./may-leave.ts";
import { recordOptOut } from "./opt-out.ts";
import { OutboxBody } from "./outbox-body.ts";
import { applyEarlyDeliveries } from "./record-delivery.ts";
import { recordVerdict } from "./record-verdict.ts";
import { sendAnotherWay } from "./send-another-way.ts";

/** What a touch can hold: a longer reason would make its account unreadable. */
const REASON_CHARS_MAX = 500;
const SENDING_LEASE_MS = 5 * MINUTE_MS;
const ATTEMPTS_MAX = 5;
const RETRY_MS = 10 * MINUTE_MS;

/** A message that came to its end. */
interface Ended {
  readonly channel: Channel;
  readonly status: DeliveryOutcome["status"];
}

type Step =
  | { readonly kind: "done"; readonly ended?: Ended }
  | {
      readonly kind: "send";
      readonly port: ChannelPort;
      readonly message: OutboundMessage;
      readonly document: Agreement | null;
    };

/**
 * Brings one queued message out, or says why not. A captured message is kept and finished in one
 * transaction. A provider is called between two: the first marks the point of no return, so a crash
 * during the call leaves the message `unconfirmed` for a person, never sent twice.
 */
export async function deliverMessage(deps: Deps, claim: OutboxClaim): Promise<void> {
  const step = await withAccount(deps, claim.tenantId, claim.accountId, (work) =>
    prepare(deps, work, claim),
  );
  if (step === null) return;
  if (step.kind === "done") return count(deps, step);
  const { port, message, document } = step;
  const attachments = await toAttachments(deps, document);
  const send = () => port.send({ ...message, attachments });
  const result = await traced({ name: `send ${message.channel}`, kind: "asks" }, send);
  // What the provider said is known only here: lost, the message would be unconfirmed for ever. Once
  // it is written down, the row's state makes a second time change nothing.
  const settled = await whileAway(() =>
    withAccount(deps, claim.tenantId, claim.accountId, (work) =>
      settle(work, claim, { result, ...factsOf(message) }),
    ),
  );
  if (settled?.kind === "done") count(deps, settled);
}

/** Once what happened is kept: a transaction that is tried again is one message still. */
function count({ metrics }: Deps, { ended }: Extract<Step, { kind: "done" }>): void {
  if (ended !== undefined) metrics.message(ended.channel, ended.status);
}

async function prepare(deps: Deps, work: AccountWork, claim: OutboxClaim): Promise<Step> {
  // Finished by another worker, or not ours any more: our lease may have run out while this waited
  // behind slower messages.
  const row = await findHeld(work, claim);
  if (row === null || row.status !== "queued") return { kind: "done" };
  // A person skipped the step while its message waited.
  if (work.facts.touches.find(({ id }) => id === row.touchId)?.status !== "queued") {
    await finishOutbox(work.tx, claim, { status: "cancelled", reason: "skipped", at: work.now });
    return { kind: "done" };
  }
  const body = OutboxBody.parse(row.body);
  const leave = mayLeave(work, row, body);
  const { channel, contactPointId, touchId } = row;
  const invoiceIds = leave.kind === "go" ? leave.invoiceIds : [];
  await recordVerdict(work, { channel, contactPointId, touchId, invoiceIds, stage: "sending" });
  if (leave.kind === "later") {
    await postponeOutbox(work.tx, claim, { until: leave.until, reason: leave.gate });
    return { kind: "done" };
  }
  if (leave.kind === "never")
    return finish(work, claim, row, { status: "cancelled", reason: leave.reason });
  const { port, from, isPrinted = false } = await deps.outgoing.find(work.tx, row.channel);
  const message = await composeMessage(deps, work, { row, body, from }, leave);
  if (!message.ok) return finish(work, claim, row, { status: "failed", reason: message.error });
  const document = await documentOf(work, row, body);
  if (port !== null) {
    const providerId = port.nameOf?.(message.value) ?? null;
    const leaving = { providerId, sentTo: message.value.to };
    await startSending(work.tx, claim, addMs(work.now, SENDING_LEASE_MS), leaving);
    return { kind: "send", port, message: message.value, document };
  }
  if (isPrinted) {
    const letterId = await keepLetter(work, row, message.value);
    if (deps.outgoing.captures) await keepCaptured(work, row, message.value);
    const providerId = `letter-${letterId}`;
    return finish(work, claim, row, { status: "sent", providerId, ...factsOf(message.value) });
  }
  if (!deps.outgoing.captures)
    return finish(work, claim, row, { status: "failed", reason: "no_provider" });
  await keepCaptured(work, row, message.value, document?.fileName);
  const providerId = `captured-${newId()}`;
  return finish(work, claim, row, { status: "sent", providerId, ...factsOf(message.value) });
}

/** The claimed message, held so that nobody else can claim it before this transaction ends. */
async function findHeld({ tx }: AccountWork, claim: OutboxClaim): Promise<OutboxRow | null> {
  return (await holdOutbox(tx, claim)) ? findOutbox(tx, claim.id) : null;
}

/** What is kept of a message besides what became of it. */
interface SentFacts {
  readonly sentTo: string;
  readonly segments?: number;
}

function factsOf({ to, channel, text }: OutboundMessage): SentFacts {
  return { sentTo: to, ...(channel === "sms" ? { segments: measureSms(text).segments } : {}) };
}

interface Tried extends SentFacts {
  readonly result: SendResult;
}

async function settle(
  work: AccountWork,
  claim: OutboxClaim,
  { result, ...facts }: Tried,
): Promise<Step> {
  const row = await findHeld(work, claim);
  if (row === null) return { kind: "done" };
  if (result.kind === "sent") {
    const { providerId } = result;
    const done = await finish(work, claim, row, { status: "sent", providerId, ...facts });
    await applyEarlyDeliveries(work, { providerId, channel: row.channel });
    return done;
  }
  if (result.kind === "captured")
    return finish(work, claim, row, { status: "sent", providerId: "captured", ...facts });
  if (!result.permanent && row.attempts < ATTEMPTS_MAX) {
    // A temporary refusal certainly did not deliver, so trying again can't double it.
    await postponeOutbox(work.tx, claim, {
      until: addMs(work.now, RETRY_MS * row.attempts),
      reason: result.reason,
    });
    return { kind: "done" };
  }
  if (result.reason === "recipient_stopped") await stopAddress(work, row);
  if (result.permanent && result.reason === "recipient_refused")
    await noteBroken(
      work,
      { channel: row.channel, address: facts.sentTo },
      { at: work.now, outboxId: row.id },
    );
  return finish(work, claim, row, {
    status: "failed",
    reason: `${result.reason}: ${result.detail}`,
  });
}

/** Somebody told the provider to stop us, which is as good as having told us. */
async function stopAddress(work: AccountWork, row: OutboxRow): Promise<void> {
  const { id, channel, contactPointId } = row;
  const point = work.facts.account.contactPoints.find((each) => each.id === contactPointId);
  if (point?.consent === "withdrawn") return;
  const channels = [channel];
  await recordOptOut(work, {
    ...{ key: `stopped/${id}`, channels, contactPointId },
    ...{ at: work.now, source: "reply", by: "provider" },
  });
  await appendTimeline(work.tx, work.accountId, [
    {
      ...{ at: work.now, actor: "provider", kind: "contact.opted_out" },
      body: { channel, channels, source: "reply" },
    },
  ]);
}

const TOUCH_STATUS = {
  sent: "sent",
  cancelled: "cancelled",
  failed: "failed",
  unconfirmed: "sent",
} as const;

/** Writes the outcome on the outbox row, the touch and the timeline; what did not go wakes the account. */
async function finish(
  work: AccountWork,
  claim: OutboxClaim,
  row: OutboxRow,
  outcome: DeliveryOutcome,
): Promise<Step> {
  if (!(await finishOutbox(work.tx, claim, { ...outcome, at: work.now }))) return { kind: "done" };
  const status = TOUCH_STATUS[outcome.status];
  const reason = outcome.status === "sent" ? "" : toOneLine(outcome.reason, REASON_CHARS_MAX);
  await setTouchStatus(
    work.tx,
    { accountId: work.accountId, id: row.touchId },
    { status, at: work.now, ...(reason === "" ? {} : { outcome: reason }) },
  );
  const body = {
    channel: row.channel,
    touchId: row.touchId,
    ...(reason === "" ? languageNote(work, row) : { reason }),
    ...(outcome.status === "sent" && outcome.segments !== undefined
      ? { segments: outcome.segments }
      : {}),
    ...whatOf(row),
  };
  await appendTimeline(work.tx, work.accountId, [
    { at: work.now, actor: "engine", kind: `touch_${outcome.status}`, body },
  ]);
  if (outcome.status !== "sent") await setNextLook(work.tx, work.accountId, work.now);
  if (outcome.status === "failed") await sendAnotherWay(work, row);
  return { kind: "done", ended: { channel: row.channel, status: outcome.status } };
}

/** A message whose worker went silent while sending: nobody knows, so a person is told and it rests. */
export async function markUnconfirmed(deps: Deps, claim: OutboxClaim): Promise<void> {
  const step = await withAccount(deps, claim.tenantId, claim.accountId, async (work) => {
    const row = await findHeld(work, claim);
    if (row === null) return null;
    const reason = "worker_lost_while_sending";
    return finish(work, claim, row, { status: "unconfirmed", reason });
  });
  if (step?.kind === "done") count(deps, step);
}
