import { Channel, Language } from "../../core/accounts/account.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { addMs, DAY_MS } from "../../core/time/instant.ts";
import { availabilityOf } from "../../ui-extensions/panel/availability-of.ts";
import { type Deps, newId } from "../deps.ts";
import { sha256 } from "../security/sign.ts";
import { setAccountLanguage, setPreferredChannel, wakeAccounts } from "../storage/accounts.ts";
import { acceptArrangement, insertArrangement } from "../storage/arrangements.ts";
import { withdrawConsent } from "../storage/contact-points.ts";
import { ensureLedgerEntries } from "../storage/ensure-ledger-entries.ts";
import { accountView } from "./account-view.ts";
import type { AccountWork } from "./account-work.ts";
import { ACTIONS } from "./actions/index.ts";
import { act, CUSTOMER, confirm, OK, openPage, refused, tell } from "./portal-act.ts";
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

/** The money is asked for outside the lock, because a gateway may take long; the key makes it once. */
export async function pay(
  deps: Deps,
  token: string,
  key: string,
  { currency, amountMinor }: { currency: string; amountMinor: number },
): Promise<PortalResult> {
  const access = await openPage(deps, token);
  if (access.kind !== "open") return refused("link_expired");
  const { treatment, facts } = access.visit;
  const code = CurrencyCode.parse(currency);
  const open =
    treatment.delinquency.byCurrency.find((each) => each.currency === code)?.openMinor ?? 0;
  const paid = facts.ledger.some(({ id }) => id === paymentId(facts.account.id, key));
  if (paid) return OK;
  if (amountMinor <= 0) return refused("amount_too_small", "amountMinor");
  if (amountMinor > open)
    return refused(open === 0 ? "nothing_owed" : "amount_too_large", "amountMinor", {
      openMinor: open,
    });
  const charge = await deps.payments.charge({
    key: paymentId(facts.account.id, key),
    currency: code,
    amountMinor,
  });
  if (charge.kind === "declined") return refused("payment_declined", "amountMinor");
  return act(deps, token, key, async (work) => {
    const { accountId } = work;
    const on = (await accountView(work)).treatment.delinquency.asOf;
    const entry = {
      id: paymentId(accountId, key),
      kind: "payment",
      on,
      currency: code,
      amountMinor,
    } as const;
    await ensureLedgerEntries(work.tx, [{ accountId, entry }]);
    await tell(work, "payment_received", {
      paymentId: entry.id,
      currency: code,
      amountMinor,
      gateway: deps.payments.id,
      providerId: charge.providerId,
    });
    await confirm(deps, work, {
      template: "payment_received",
      paymentId: entry.id,
      currency: code,
    });
    return OK;
  });
}

function paymentId(accountId: string, key: string): string {
  return `pay-${sha256(`${accountId}/${key}`).slice(0, 32)}`;
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
