import type { ContactPoint } from "../../core/accounts/account.ts";
import { askAccountGates } from "../../core/compliance/account-gates.ts";
import { askChannel } from "../../core/compliance/channel-gates.ts";
import type { Gate } from "../../core/compliance/gate.ts";
import { type Instant, toEpochMs } from "../../core/time/instant.ts";
import { accountContext, openingOn } from "../../core/treatment/account-context.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { planStepNow } from "../../core/treatment/plan-step-now.ts";
import type { OutboxRow } from "../storage/outbox.ts";
import type { AccountWork } from "./account-work.ts";
import type { Direct, OutboxBody } from "./outbox-body.ts";

/** What the gates say at the moment of sending. */
export type Leave =
  | {
      readonly kind: "go";
      readonly contactPoint: ContactPoint;
      readonly amountMinor: number;
      readonly invoiceIds: readonly string[];
    }
  | { readonly kind: "later"; readonly until: Instant; readonly gate: Gate }
  | { readonly kind: "never"; readonly reason: string };

type Planned = Extract<OutboxBody, { kind: "step" }>["planned"];

/** Asks every gate again, with the facts of now and without counting the message itself. */
export function mayLeave(work: AccountWork, row: OutboxRow, body: OutboxBody): Leave {
  const touches = work.facts.touches.filter(({ id }) => id !== row.touchId);
  const before: AccountWork = { ...work, facts: { ...work.facts, touches } };
  if (body.kind === "direct") return directMayLeave(before, row, body.direct);
  return body.early
    ? earlyMayLeave(before, row, body.planned)
    : stepMayLeave(before, row, body.planned);
}

/**
 * A step leaves only if the engine would decide the same step on the same channel now. What it
 * speaks of is taken from the new decision, so a payment since then is already in the amount.
 */
function stepMayLeave(
  { facts, policy, now }: AccountWork,
  row: OutboxRow,
  planned: Planned,
): Leave {
  const { lanes } = decideTreatment(facts, policy, now);
  const action = lanes.find(({ currency }) => currency === planned.currency)?.action;
  if (action === undefined) return { kind: "never", reason: "nothing_due" };
  switch (action.kind) {
    case "send": {
      const { touch } = action;
      if (touch.cycleId !== planned.cycleId || touch.stepId !== planned.stepId)
        return { kind: "never", reason: "another_step" };
      const contactPoint = facts.account.contactPoints.find(
        ({ id }) => id === touch.contactPointId,
      );
      if (contactPoint === undefined || touch.channel !== row.channel)
        return { kind: "never", reason: "another_channel" };
      return {
        kind: "go",
        contactPoint,
        amountMinor: touch.amountMinor,
        invoiceIds: touch.invoiceIds,
      };
    }
    case "wait":
      return action.stepId === planned.stepId
        ? { kind: "later", until: action.until, gate: action.gate }
        : { kind: "never", reason: "another_step" };
    case "hold":
      return { kind: "never", reason: action.gate };
    default:
      return { kind: "never", reason: "nothing_due" };
  }
}

/** A step sent before its day: everything is asked but its day and the interval. */
function earlyMayLeave(
  { facts, policy, now }: AccountWork,
  row: OutboxRow,
  planned: Planned,
): Leave {
  const { contactPoint, verdicts } = askChannel(
    { account: facts.account, touches: facts.touches, policy, now: toEpochMs(now) },
    row.channel,
  );
  if (contactPoint === null) return { kind: "never", reason: "consent" };
  const { currency, stepId } = planned;
  const step = planStepNow(facts, policy, now, {
    currency,
    stepId,
    channel: row.channel,
    contactPointId: contactPoint.id,
  });
  if (step.kind === "blocked") return { kind: "never", reason: step.by.gate };
  if (step.kind === "nothing_to_say") return { kind: "never", reason: "nothing_due" };
  const block = verdicts.find(
    ({ gate, verdict }) => verdict === "block" && gate !== "min_interval",
  );
  if (block !== undefined) {
    return block.until === null
      ? { kind: "never", reason: block.gate }
      : { kind: "later", until: block.until, gate: block.gate };
  }
  const { amountMinor, invoiceIds } = step.touch;
  return { kind: "go", contactPoint, amountMinor, invoiceIds };
}

/** A message an action asked for: law, consent and hours hold; caps and the cadence's pauses don't. */
function directMayLeave(
  { facts, policy, now }: AccountWork,
  row: OutboxRow,
  direct: Direct,
): Leave {
  const context = accountContext(facts, policy, now);
  const stop = askAccountGates(facts, context.todayDate, (day) => openingOn(context, day)).find(
    ({ gate, verdict }) => gate === "legal_stop" && verdict === "block",
  );
  if (stop !== undefined && !direct.answersCustomer) return { kind: "never", reason: "legal_stop" };
  const { contactPoint, verdicts } = askChannel(
    { account: facts.account, touches: facts.touches, policy, now: context.nowMs },
    row.channel,
  );
  if (contactPoint === null) return { kind: "never", reason: "consent" };
  const hours = verdicts.find(
    ({ gate, verdict }) => gate === "contact_hours" && verdict === "block",
  );
  if (hours !== undefined && !direct.answersCustomer) {
    return hours.until === null
      ? { kind: "never", reason: "contact_hours" }
      : { kind: "later", until: hours.until, gate: "contact_hours" };
  }
  const { delinquency } = decideTreatment(facts, policy, now);
  const items =
    delinquency.byCurrency.find(({ currency }) => currency === direct.currency)?.items ?? [];
  const speaksOf = items.some(({ daysPastDue }) => daysPastDue > 0)
    ? items.filter(({ daysPastDue }) => daysPastDue > 0)
    : items;
  return {
    kind: "go",
    contactPoint,
    amountMinor: speaksOf.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0),
    invoiceIds: [...new Set(speaksOf.flatMap(({ invoiceIds }) => invoiceIds))],
  };
}
