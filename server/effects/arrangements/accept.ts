import type { AgreedHow, Arrangement } from "../../../core/accounts/arrangement.ts";
import { totalOf } from "../../../core/accounts/arrangement.ts";
import { findAccountHold } from "../../../core/accounts/hold-state.ts";
import { promiseStandings } from "../../../core/accounts/promise-standing.ts";
import { NO_OFFER_UNDER } from "../../../core/arrangements/recommend-offers.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import type { PortalLanguage } from "../../../ui-extensions/portal/locale.ts";
import type { Deps } from "../../deps.ts";
import { acceptArrangement, setWrittenCopy } from "../../storage/arrangements.ts";
import { cancelPromise } from "../../storage/promises.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { type AccountWork, openWork } from "../account-work.ts";
import { queueDirect } from "../queue-direct.ts";
import { agreedWords } from "./agreed-words.ts";
import { billCharges } from "./put-forward.ts";

/** Somebody's yes. */
export interface Yes {
  /** Who says or records it, as the timeline will name them. */
  readonly by: string;
  readonly how: AgreedHow;
  /** Of the text that was shown; when given, it must be the text of now. */
  readonly termsHash?: string | undefined;
  readonly language?: PortalLanguage | undefined;
}

export type AcceptRefusal =
  | "offer_gone"
  | "offer_expired"
  | "held"
  | "nothing_owed"
  | "terms_changed";

/**
 * Makes an offer an agreement, once: the yes, the words agreed to, the bill for what the plan costs,
 * the end of promises it replaces and the written copy are written together or not at all. Accepting
 * what is already accepted changes nothing.
 */
export async function accept(
  deps: Deps,
  work: AccountWork,
  arrangementId: string,
  yes: Yes,
): Promise<Result<null, AcceptRefusal>> {
  const { tx, accountId, facts, now } = work;
  const offer = facts.arrangements.find(({ id }) => id === arrangementId);
  if (offer === undefined || offer.offeredAt === undefined || offer.cancelledAt !== undefined)
    return refuse("offer_gone");
  if (offer.acceptedAt !== undefined) return ok(null);
  const obstacle = whyNot(work, offer);
  if (obstacle !== null) return refuse(obstacle);
  const words = await agreedWords(work, offer, yes.language ?? null);
  if (yes.termsHash !== undefined && yes.termsHash !== words.hash) return refuse("terms_changed");
  const { by, how } = yes;
  const acceptance = { by, how, termsHash: words.hash };
  if (!(await acceptArrangement(tx, { accountId, id: offer.id }, now, acceptance)))
    return refuse("offer_expired");
  await billCharges(work, offer, today(work));
  await replacePromises(work, offer);
  const { currency, installments } = offer;
  const body = {
    arrangementId: offer.id,
    currency,
    amountMinor: totalOf(offer),
    installments,
    how,
    terms: words.text,
    termsHash: words.hash,
  };
  await appendTimeline(tx, accountId, [{ at: now, actor: by, kind: "plan.accepted", body }]);
  await sendCopy(deps, work, offer);
  return ok(null);
}

/** Days may lie between the offer and the yes: what forbids an offer forbids accepting it. */
function whyNot(work: AccountWork, offer: Arrangement): AcceptRefusal | null {
  const { facts, policy, now } = work;
  const { asOf, byCurrency } = decideTreatment(facts, policy, now).delinquency;
  if (findAccountHold(facts.holds, NO_OFFER_UNDER, asOf) !== null) return "held";
  const covered = new Set(offer.invoiceIds);
  const items = byCurrency.flatMap((each) => each.items);
  const isOwed = items.some(({ invoiceIds }) => invoiceIds.some((id) => covered.has(id)));
  return isOwed ? null : "nothing_owed";
}

/** Dates just agreed take the place of a day promised before. */
async function replacePromises(work: AccountWork, { currency }: Arrangement): Promise<void> {
  const { tx, accountId, facts, policy } = work;
  const on = today(work);
  for (const { promise, status } of promiseStandings(
    facts.promises,
    facts.ledger,
    policy.promises,
    on,
  )) {
    if (status !== "open" || promise.currency !== currency) continue;
    await cancelPromise(tx, { accountId, id: promise.id }, { on, reason: "A plan was agreed." });
  }
}

/** By mail where there is an address: only there is room for every date and all the terms. */
async function sendCopy(deps: Deps, work: AccountWork, offer: Arrangement): Promise<void> {
  const { tx, tenantId, accountId } = work;
  const fresh = await openWork(deps, tx, tenantId, accountId);
  if (fresh === null) throw new Error("the locked account is gone");
  const direct = {
    template: "plan_accepted",
    tone: "friendly",
    currency: offer.currency,
    arrangementId: offer.id,
    answersCustomer: true,
  } as const;
  const copy = (await queueDirect(fresh, direct, "email")) ?? (await queueDirect(fresh, direct));
  if (copy !== null) await setWrittenCopy(tx, { accountId, id: offer.id }, copy.touchId);
}

function today({ facts, policy, now }: AccountWork) {
  return decideTreatment(facts, policy, now).delinquency.asOf;
}
