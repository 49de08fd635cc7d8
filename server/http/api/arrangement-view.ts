import { z } from "zod";
import { AgreedHow, ArrangementKind, kindOf, totalOf } from "../../../core/accounts/arrangement.ts";
import type { ArrangementStanding } from "../../../core/accounts/arrangement-standing.ts";
import type { InstallmentStanding } from "../../../core/accounts/installment-standing.ts";

const Day = z.iso.date();
const Moment = z.iso.datetime();
const Amount = z.int();

const InstallmentView = z.object({
  number: z.int(),
  dueOn: Day,
  /** The date first agreed, where a second chance has moved it. */
  agreedOn: Day,
  amountMinor: Amount,
  paidMinor: Amount,
  remainingMinor: Amount,
  status: z.enum(["planned", "due", "missed", "moved", "paid"]),
  paidOn: Day.nullable(),
  timing: z.enum(["early", "on_time", "late"]).nullable(),
  /** What paid it; without an entry it was credit, or struck off an invoice. */
  payments: z.array(z.object({ entryId: z.string().nullable(), on: Day, amountMinor: Amount })),
});

const ApprovalView = z.object({
  requestedAt: Moment,
  requestedBy: z.string(),
  reason: z.string(),
  codes: z.array(z.string()),
  from: z.enum(["manager", "admin"]),
  decision: z
    .object({ at: Moment, by: z.string(), granted: z.boolean(), reason: z.string().nullable() })
    .nullable(),
});

/** An arrangement and where it stands today. Amounts in minor units of its currency. */
export const ArrangementView = z.object({
  id: z.string(),
  kind: ArrangementKind,
  version: z.int(),
  replaces: z.string().nullable(),
  status: z.enum([
    "proposed",
    "awaiting_approval",
    "refused",
    "offered",
    "expired",
    "active",
    "missed",
    "broken",
    "kept",
    "renegotiated",
    "cancelled",
  ]),
  currency: z.string(),
  invoiceIds: z.array(z.string()),
  totalMinor: Amount,
  waivedMinor: Amount,
  installments: z.array(InstallmentView),
  nextDue: z.object({ number: z.int(), dueOn: Day, remainingMinor: Amount }).nullable(),
  /** All instalments owing today: what brings it up to date, or back when it is broken. */
  owingMinor: Amount,
  breach: z
    .object({ on: Day, because: z.enum(["too_late", "missed_in_a_row", "settlement_over"]) })
    .nullable(),
  reinstatedOn: Day.nullable(),
  completedOn: Day.nullable(),
  proposedAt: Moment.nullable(),
  approval: ApprovalView.nullable(),
  offeredAt: Moment.nullable(),
  offeredBy: z.string(),
  expiresAt: Moment,
  acceptedAt: Moment.nullable(),
  acceptance: z
    .object({
      by: z.string(),
      how: AgreedHow,
      termsHash: z.string(),
      copyTouchId: z.string().nullable(),
    })
    .nullable(),
  autopay: z
    .object({
      methodLabel: z.string(),
      consentedAt: Moment,
      how: AgreedHow,
      revokedAt: Moment.nullable(),
    })
    .nullable(),
  cancelledAt: Moment.nullable(),
  cancelReason: z.string().nullable(),
});
export type ArrangementView = z.infer<typeof ArrangementView>;

export function toArrangementView(standing: ArrangementStanding): ArrangementView {
  const { arrangement, status, installments, nextDue, owingMinor, breach } = standing;
  const { approval, acceptance, autopay } = arrangement;
  return {
    id: arrangement.id,
    kind: kindOf(arrangement),
    version: arrangement.version ?? 1,
    replaces: arrangement.replaces ?? null,
    status,
    currency: arrangement.currency,
    invoiceIds: [...arrangement.invoiceIds],
    totalMinor: totalOf(arrangement),
    waivedMinor: arrangement.waivedMinor ?? 0,
    installments: installments.map(toInstallmentView),
    nextDue: nextDue === null ? null : toNextDue(nextDue),
    owingMinor,
    breach,
    reinstatedOn: standing.reinstatedOn,
    completedOn: standing.completedOn,
    proposedAt: arrangement.proposedAt ?? null,
    approval:
      approval === undefined ? null : { ...approval, decision: toDecisionView(approval.decision) },
    offeredAt: arrangement.offeredAt ?? null,
    offeredBy: arrangement.offeredBy,
    expiresAt: arrangement.expiresAt,
    acceptedAt: arrangement.acceptedAt ?? null,
    acceptance:
      acceptance === undefined
        ? null
        : { ...acceptance, copyTouchId: acceptance.copyTouchId ?? null },
    autopay: autopay === undefined ? null : toAutopayView(autopay),
    cancelledAt: arrangement.cancelledAt ?? null,
    cancelReason: arrangement.cancelReason ?? null,
  };
}

type Arrangement = ArrangementStanding["arrangement"];

function toDecisionView(decision: NonNullable<Arrangement["approval"]>["decision"]) {
  return decision === undefined ? null : { ...decision, reason: decision.reason ?? null };
}

// The provider's own name for a saved method opens nothing by itself, but nobody here needs it.
function toAutopayView({
  methodLabel,
  consentedAt,
  how,
  revokedAt,
}: NonNullable<Arrangement["autopay"]>) {
  return { methodLabel, consentedAt, how, revokedAt: revokedAt ?? null };
}

function toInstallmentView({ installment, index, payments, ...standing }: InstallmentStanding) {
  const { dueOn, amountMinor } = installment;
  return { ...standing, number: index + 1, dueOn, amountMinor, payments: [...payments] };
}

function toNextDue({ index, installment, remainingMinor }: InstallmentStanding) {
  return { number: index + 1, dueOn: installment.dueOn, remainingMinor };
}
