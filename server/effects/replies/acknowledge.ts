import type { Channel, ContactPoint } from "../../../core/accounts/account.ts";
import type { ReplyTemplate } from "../../../core/replies/decide-reply.ts";
import { addDays } from "../../../core/time/calendar-date.ts";
import { addMs, DAY_MS } from "../../../core/time/instant.ts";
import { accountContext } from "../../../core/treatment/account-context.ts";
import { type Deps, newId } from "../../deps.ts";
import { enqueueOutbox } from "../../storage/outbox.ts";
import { hasTimelineSince } from "../../storage/replies.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { insertTouch } from "../../storage/touches.ts";
import { type AccountWork, openWork } from "../account-work.ts";
import type { Direct } from "../outbox-body.ts";
import { queueDirect } from "../queue-direct.ts";
import type { Reply } from "../receive-reply.ts";
import { recordVerdict } from "../record-verdict.ts";

const ENGINE = "engine";
const ACKNOWLEDGED = "reply.acknowledged";
/** The same answer again within a day would be noise: the customer is still writing about the same. */
const AGAIN_AFTER_MS = DAY_MS;
const TO_A_CLOSED_ADDRESS: readonly ReplyTemplate[] = ["reply_stop", "reply_wrong_person"];
const WRITTEN: readonly Channel[] = ["email", "sms", "whatsapp"];

export interface Answer {
  readonly template: ReplyTemplate;
  readonly arrangementId?: string | undefined;
  readonly promiseId?: string | undefined;
}

/**
 * Answers a reply on the way it came, or else on one the customer can be written to. A stop and
 * somebody else's address are confirmed at that address alone. False where nothing was queued.
 */
export async function acknowledge(
  deps: Deps,
  { tx, tenantId, accountId }: AccountWork,
  reply: Reply,
  { template, ...about }: Answer,
): Promise<boolean> {
  const work = await openWork(deps, tx, tenantId, accountId);
  if (work === null) return false;
  const { now, policy } = work;
  const since = addMs(now, -AGAIN_AFTER_MS);
  const entry = { kind: ACKNOWLEDGED, template, since };
  if (await hasTimelineSince(tx, accountId, entry)) return false;
  const { todayDate } = accountContext(work.facts, policy, now);
  const currency = work.facts.invoices[0]?.currency;
  // Nothing was ever asked of whoever has no invoice.
  if (currency === undefined) return false;
  const direct: Direct = {
    ...{ template, tone: "friendly", currency, answersCustomer: true },
    answerBy: addDays(todayDate, policy.replies.answerWithinDays),
    ...(about.arrangementId === undefined ? {} : { arrangementId: about.arrangementId }),
    ...(about.promiseId === undefined ? {} : { promiseId: about.promiseId }),
  };
  const queued = TO_A_CLOSED_ADDRESS.includes(template)
    ? await queueConfirmation(work, reply, direct)
    : ((await queueDirect(work, direct, writtenOn(reply))) ?? (await queueDirect(work, direct)));
  if (queued === null) return false;
  const body = { template, channel: queued.channel, touchId: queued.touchId };
  await appendTimeline(tx, accountId, [{ at: now, actor: ENGINE, kind: ACKNOWLEDGED, body }]);
  deps.wake();
  return true;
}

function writtenOn({ channel }: Reply): Channel | null {
  return WRITTEN.includes(channel) ? channel : null;
}

/** Past the gate of consent, which has just closed: whether it may leave is asked when it does. */
async function queueConfirmation(
  work: AccountWork,
  { channel, address }: Reply,
  direct: Direct,
): Promise<{ readonly touchId: string; readonly channel: Channel } | null> {
  const { tx, accountId, facts, policy, now } = work;
  const isAt = (point: ContactPoint) =>
    point.channel === channel && point.address.toLowerCase() === address.toLowerCase();
  const point = facts.account.contactPoints.find(isAt);
  const hasTemplate = policy.templates.some(
    (each) => each.id === direct.template && each.channel === channel,
  );
  if (point === undefined || !hasTemplate) return null;
  const touchId = newId();
  const purpose = "opt_out_confirmation";
  await insertTouch(tx, accountId, {
    ...{ id: touchId, at: now, channel, status: "queued", kind: "message", purpose },
    ...{ currency: direct.currency, invoiceIds: [] },
  });
  await enqueueOutbox(tx, {
    ...{ accountId, touchId, channel, contactPointId: point.id, at: now },
    idempotencyKey: JSON.stringify(["direct", accountId, touchId]),
    body: { kind: "direct", direct: { ...direct, confirmsStop: true } },
  });
  const judged = { channel, contactPointId: point.id, invoiceIds: [], touchId } as const;
  await recordVerdict(work, { ...judged, stage: "decision" });
  return { touchId, channel };
}
