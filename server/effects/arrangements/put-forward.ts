import { type Invoice, InvoiceId } from "../../../core/accounts/account.ts";
import type {
  Approval,
  Arrangement,
  ArrangementKind,
  Installment,
} from "../../../core/accounts/arrangement.ts";
import type { PlanOffer } from "../../../core/arrangements/recommend-offers.ts";
import type { CurrencyCode } from "../../../core/money/money.ts";
import type { CalendarDate } from "../../../core/time/calendar-date.ts";
import { addMs, DAY_MS } from "../../../core/time/instant.ts";
import { newId } from "../../deps.ts";
import { insertArrangement } from "../../storage/arrangements.ts";
import { ensureInvoices } from "../../storage/ensure-invoices.ts";
import type { AccountWork } from "../account-work.ts";

/** Terms on their way to becoming an arrangement. Amounts in minor units. */
export interface Draft {
  readonly kind: ArrangementKind;
  readonly currency: CurrencyCode;
  readonly invoiceIds: readonly InvoiceId[];
  readonly installments: readonly Installment[];
  readonly waivedMinor?: number;
  /** The running arrangement this would be the next version of. */
  readonly replaces?: Arrangement | undefined;
}

/** An offer of the engine's as terms that can be written. */
export function draftOf({ currency, invoiceIds, installments, relief }: PlanOffer): Draft {
  const { kind, schedule } = relief;
  // The engine offers dates to pay on; handing an account over is no offer.
  if (kind === "hand_over") throw new RangeError("an offer without payments");
  const waivedMinor = schedule?.waivedMinor ?? 0;
  return { kind, currency, invoiceIds, installments, waivedMinor };
}

/** Writes an offer: the customer may accept it until it expires. */
export function writeOffer(work: AccountWork, draft: Draft, by: string): Promise<Arrangement> {
  const { now, policy } = work;
  const expiresAt = addMs(now, policy.arrangements.offerValidDays * DAY_MS);
  return write(work, draft, { offeredAt: now, offeredBy: by, expiresAt });
}

/** Writes a proposal that somebody with more authority has to approve before it is an offer. */
export function writeProposal(
  work: AccountWork,
  draft: Draft,
  approval: Approval,
): Promise<Arrangement> {
  const { now, policy } = work;
  const expiresAt = addMs(now, policy.arrangements.life.approvalValidDays * DAY_MS);
  return write(work, draft, {
    proposedAt: now,
    offeredBy: approval.requestedBy,
    expiresAt,
    approval,
  });
}

type Stage = Pick<Arrangement, "offeredBy" | "expiresAt"> &
  Partial<Pick<Arrangement, "offeredAt" | "proposedAt" | "approval">>;

/** The one place where an arrangement comes into being. */
async function write(
  { tx, accountId }: AccountWork,
  { kind, currency, invoiceIds, installments, waivedMinor, replaces }: Draft,
  stage: Stage,
): Promise<Arrangement> {
  const id = newId();
  const isCharged = chargesOf(installments) > 0;
  const arrangement: Arrangement = {
    id,
    kind,
    ...(replaces === undefined
      ? {}
      : { version: (replaces.version ?? 1) + 1, replaces: replaces.id }),
    currency,
    invoiceIds: [...invoiceIds, ...(isCharged ? [chargesIdOf(id)] : [])],
    installments: [...installments],
    ...(waivedMinor === undefined || waivedMinor === 0 ? {} : { waivedMinor }),
    ...stage,
  };
  await insertArrangement(tx, accountId, arrangement);
  return arrangement;
}

/** Interest and fees inside the instalments, in minor units. */
export function chargesOf(installments: readonly Installment[]): number {
  return installments.reduce(
    (sum, { interestMinor = 0, feeMinor = 0 }) => sum + interestMinor + feeMinor,
    0,
  );
}

export function chargesIdOf(arrangementId: string): InvoiceId {
  return InvoiceId.parse(`${arrangementId}-charges`);
}

/**
 * Bills what a plan costs, on the day it is agreed: the instalments then add up to what is open on
 * the covered invoices, and a payment needs no other rule to find its place.
 */
export async function billCharges(
  { tx, accountId }: AccountWork,
  { id, currency, installments }: Arrangement,
  on: CalendarDate,
): Promise<void> {
  const amountMinor = chargesOf(installments);
  const last = installments.at(-1);
  if (amountMinor === 0 || last === undefined) return;
  const invoice: Invoice = {
    id: chargesIdOf(id),
    number: `PLAN-${id.slice(0, 8).toUpperCase()}`,
    currency,
    amountMinor,
    issuedOn: on,
    dueOn: last.dueOn > on ? last.dueOn : on,
  };
  await ensureInvoices(tx, [{ accountId, invoice }]);
}
