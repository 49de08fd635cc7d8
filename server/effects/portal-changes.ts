import { Channel, Language } from "../../core/accounts/account.ts";
import { findAccountHold } from "../../core/accounts/hold-state.ts";
import { NO_OFFER_UNDER } from "../../core/arrangements/recommend-offers.ts";
import { addMs, DAY_MS } from "../../core/time/instant.ts";
import { availabilityOf } from "../../ui-extensions/panel/availability-of.ts";
import { type Deps, newId } from "../deps.ts";
import { setAccountLanguage, setPreferredChannel, wakeAccounts } from "../storage/accounts.ts";
import { acceptArrangement, insertArrangement } from "../storage/arrangements.ts";
import { withdrawConsent } from "../storage/contact-points.ts";
import { accountView } from "./account-view.ts";
import type { AccountWork } from "./account-work.ts";
import { ACTIONS } from "./actions/index.ts";
import { CUSTOMER, confirm, OK, refused, tell } from "./portal-act.ts";
import type { PortalResult } from "./portal-port.ts";

/** The rep's own action, asked whether it is possible first, with the customer as its author. */
export async function perform(
  deps: Deps,
  work: AccountWork,
  action: "record-promise" | "mark-hardship" | "mark-dispute",
  input: Readonly<Record<string, unknown>>,
): Promise<PortalResult> {
  const view = await accountView(work);
  const availability = availabilityOf(view)[action];
  if (!availability.enabled) return refused(availability.code);
  const result = await ACTIONS[action]({ deps, account: work, view, actor: CUSTOMER }, input);
  if (!result.ok) return refused("invalid", result.error.field);
  await tell(work, result.value.event.kind, result.value.event.body);
  return OK;
}

/** Offers and accepts at once: the customer chose among the plans policy allows. */
export async function choosePlan(
  deps: Deps,
  work: AccountWork,
  offerId: string,
): Promise<PortalResult> {
  const { tx, accountId, now, policy } = work;
  const { offers } = await accountView(work);
  const offer = offers.offers.find(({ id }) => id === offerId);
  if (offer === undefined) return refused("offer_gone");
  const id = newId();
  const { currency, installments, invoiceIds, totalMinor } = offer;
  await insertArrangement(tx, accountId, {
    id,
    currency,
    invoiceIds: [...invoiceIds],
    installments: [...installments],
    offeredAt: now,
    offeredBy: CUSTOMER,
    expiresAt: addMs(now, policy.arrangements.offerValidDays * DAY_MS),
    acceptedAt: now,
  });
  await tell(work, "plan_accepted", {
    arrangementId: id,
    currency,
    amountMinor: totalMinor,
    installments,
  });
  await confirm(deps, work, { template: "plan_accepted", arrangementId: id, currency });
  return OK;
}

export async function acceptOffer(
  deps: Deps,
  work: AccountWork,
  arrangementId: string,
): Promise<PortalResult> {
  const { tx, accountId, facts, now } = work;
  const offer = facts.arrangements.find(({ id }) => id === arrangementId);
  if (offer === undefined) return refused("offer_gone");
  // Days may lie between the offer and this: what forbids an offer forbids accepting it.
  const { asOf, byCurrency } = (await accountView(work)).treatment.delinquency;
  if (findAccountHold(facts.holds, NO_OFFER_UNDER, asOf) !== null) return refused("held");
  const covered = new Set(offer.invoiceIds);
  const items = byCurrency.flatMap((each) => each.items);
  if (!items.some(({ invoiceIds }) => invoiceIds.some((id) => covered.has(id))))
    return refused("nothing_owed");
  if (!(await acceptArrangement(tx, { accountId, id: arrangementId }, now)))
    return refused("offer_expired");
  const amountMinor = offer.installments.reduce((sum, each) => sum + each.amountMinor, 0);
  await tell(work, "plan_accepted", {
    arrangementId,
    currency: offer.currency,
    amountMinor,
    installments: offer.installments,
  });
  await confirm(deps, work, { template: "plan_accepted", arrangementId, currency: offer.currency });
  return OK;
}

export async function setPreferences(
  work: AccountWork,
  input: { language?: string; preferredChannel?: string },
): Promise<PortalResult> {
  const language = Language.optional().safeParse(input.language);
  const channel = Channel.optional().safeParse(input.preferredChannel);
  if (!language.success) return refused("invalid", "language");
  if (!channel.success) return refused("invalid", "preferredChannel");
  const { tx, accountId } = work;
  if (language.data !== undefined) await setAccountLanguage(tx, accountId, language.data);
  if (channel.data !== undefined) await setPreferredChannel(tx, accountId, channel.data);
  await tell(work, "preferences_changed", {
    language: language.data ?? null,
    channel: channel.data ?? null,
  });
  return OK;
}

/** A stop is for the address, wherever in the book it appears, so other accounts are looked at too. */
export async function stopMessages(work: AccountWork, channel: string): Promise<PortalResult> {
  const { tx, facts, now } = work;
  const points = facts.account.contactPoints.filter(
    (point) => channel === "all" || point.channel === channel,
  );
  if (points.length === 0) return refused("unknown_channel", "channel");
  for (const point of points) {
    const others = await withdrawConsent(tx, { channel: point.channel, address: point.address });
    await wakeAccounts(tx, others, now);
  }
  await tell(work, "opted_out", { channel });
  return OK;
}
