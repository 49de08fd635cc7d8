import { isHoldActive } from "../../core/accounts/hold-state.ts";
import type { ReplyDecision, ReplyHold } from "../../core/replies/decide-reply.ts";
import { addDays } from "../../core/time/calendar-date.ts";
import { accountContext } from "../../core/treatment/account-context.ts";
import type { Deps } from "../deps.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import { recordOptOut } from "./opt-out.ts";
import { CUSTOMER, tell } from "./portal-act.ts";
import { perform } from "./portal-changes.ts";
import type { Reply } from "./receive-reply.ts";
import { offerTerms } from "./replies/offer-terms.ts";
import { takePromise } from "./replies/take-promise.ts";

const REASON_CHARACTERS = 500;
const HOLD_ACTIONS = { dispute: "mark-dispute", hardship: "mark-hardship" } as const;

export interface ReplyActed {
  /** What could not be done by itself, so that a person is asked after all. */
  readonly isLeftToPerson: boolean;
  /** What an answer to the customer is about. */
  readonly arrangementId?: string;
  /** A recorded promise has a confirmation of its own. */
  readonly isPromiseRecorded: boolean;
}

/**
 * Does what was decided about a reply, on the locked account: a lawyer between, somebody else's
 * address and a dispute or hardship stop the chasing; a promise is recorded, a payment told of is
 * waited for and terms are offered as far as policy lets anybody do so alone. An act too many is
 * lifted by a rep, a message too many can't be taken back.
 */
export async function actOnReply(
  deps: Deps,
  work: AccountWork,
  reply: Reply,
  decision: ReplyDecision,
): Promise<ReplyActed> {
  const reason = reply.text.trim().slice(0, REASON_CHARACTERS);
  if (decision.closesAddress) await closeAddress(work, reply);
  if (decision.stop?.isThroughLawyer === true) await hold(deps, work, "attorney", reason);
  for (const kind of decision.holds) await hold(deps, work, kind, reason);
  const isWaiting = decision.looksForPayment && (await waitForPayment(deps, work, reason));
  const taken = decision.promise === null ? null : await takePromise(deps, work, decision.promise);
  const arrangementId = decision.offersPlan ? await offerTerms(work) : null;
  return {
    isPromiseRecorded: taken === true,
    isLeftToPerson:
      taken === false ||
      (decision.offersPlan && arrangementId === null) ||
      (decision.looksForPayment && !isWaiting),
    ...(arrangementId === null ? {} : { arrangementId }),
  };
}

/** Where the panel does not offer it either, as after a hold that outranks it, nothing is missing. */
async function hold(
  deps: Deps,
  work: AccountWork,
  kind: ReplyHold | "attorney",
  reason: string,
): Promise<void> {
  const fresh = await openWork(deps, work.tx, work.tenantId, work.accountId);
  if (fresh === null || reason === "" || hasHold(fresh, kind)) return;
  if (kind === "attorney") await perform(deps, fresh, "set-hold", { kind, reason });
  else await perform(deps, fresh, HOLD_ACTIONS[kind], { reason });
}

/** The payment may be on its way: nobody is chased for it meanwhile. False where policy lets nobody wait. */
async function waitForPayment(deps: Deps, work: AccountWork, reason: string): Promise<boolean> {
  const { paidHoldDays } = work.policy.replies;
  if (paidHoldDays === 0 || reason === "") return false;
  const { todayDate } = accountContext(work.facts, work.policy, work.now);
  const until = addDays(todayDate, paidHoldDays);
  const paused = await perform(deps, work, "pause-cadence", { reason, until });
  return paused.ok;
}

/** Ends this one address wherever it appears, and asks a person for the right one. */
async function closeAddress(work: AccountWork, { id, channel, address, at, text }: Reply) {
  const points = work.facts.account.contactPoints.filter(
    (point) => point.channel === channel && point.address.toLowerCase() === address.toLowerCase(),
  );
  for (const point of points) {
    const stop = { channels: [channel], contactPointId: point.id, at, said: text } as const;
    await recordOptOut(work, { ...stop, key: id, source: "reply", by: CUSTOMER });
  }
  await tell(work, "task.created", { channel, fact: "wrong_person", source: "reply" });
}

function hasHold({ facts, policy, now }: AccountWork, kind: ReplyHold | "attorney"): boolean {
  const { todayDate } = accountContext(facts, policy, now);
  return facts.holds.some(
    (each) => each.kind === kind && each.invoiceId === undefined && isHoldActive(each, todayDate),
  );
}
