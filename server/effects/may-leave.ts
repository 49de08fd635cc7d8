import type { ContactPoint } from "../../core/accounts/account.ts";
import type { Arrangement } from "../../core/accounts/arrangement.ts";
import { askAccountGates } from "../../core/compliance/account-gates.ts";
import { askChannel } from "../../core/compliance/channel-gates.ts";
import type { Gate, GateVerdict } from "../../core/compliance/gate.ts";
import { type Instant, toEpochMs } from "../../core/time/instant.ts";
import { accountContext, openingOn } from "../../core/treatment/account-context.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { planStepNow } from "../../core/treatment/plan-step-now.ts";
import { rolloutGate } from "../../core/treatment/rollout.ts";
import type { OutboxRow } from "../storage/outbox.ts";
import type { AccountWork } from "./account-work.ts";
import { standingsOf } from "./arrangements/standings-of.ts";
import { isCourtesyTrue } from "./courtesy.ts";
import type { Direct, OutboxBody } from "./outbox-body.ts";
import { confirmationMayLeave } from "./replies/confirmation-may-leave.ts";

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
  const own = work.facts.touches.find(({ id }) => id === row.touchId);
  // What was asked of a person since then must not make its own earlier message look passed over.
  const touches = work.facts.touches.filter(
    ({ id, kind, cycleId, at }) =>
      id !== row.touchId &&
      !(own !== undefined && kind === "task" && cycleId === own.cycleId && at >= own.at),
  );
  const before: AccountWork = { ...work, facts: { ...work.facts, touches } };
  if (body.kind === "direct" && body.direct.confirmsStop === true)
    return confirmationMayLeave(before, row, own?.at);
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
    {
      ...{ facts, policy, now: toEpochMs(now), dialledBy: "system" },
      about: () => ({ invoiceIds: planned.invoiceIds }),
    },
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

/**
 * A message an action asked for: law, consent, hours and caps hold, the cadence's pauses don't. The
 * answer to what a customer just did leaves at once.
 */
function directMayLeave(work: AccountWork, row: OutboxRow, direct: Direct): Leave {
  const { facts, policy, now } = work;
  if (!isStillMeant(work, direct)) return { kind: "never", reason: "withdrawn" };
  const { contactPoint, verdicts } = askChannel(
    { facts, policy, now: toEpochMs(now), dialledBy: "system" },
    row.channel,
  );
  if (contactPoint === null) return { kind: "never", reason: "consent" };
  const { delinquency } = decideTreatment(facts, policy, now);
  const items =
    delinquency.byCurrency.find(({ currency }) => currency === direct.currency)?.items ?? [];
  const block = direct.answersCustomer ? null : directBlock(work, direct, verdicts);
  if (block !== null) {
    return block.until === null || !waitedFor(direct).includes(block.gate)
      ? { kind: "never", reason: block.gate }
      : { kind: "later", until: block.until, gate: block.gate };
  }
  const mayOweNothing =
    direct.answersCustomer ||
    direct.meantWhile?.includes("kept") === true ||
    (direct.courtesy !== undefined && direct.courtesy !== "promise_open");
  if (items.length === 0 && !mayOweNothing) return { kind: "never", reason: "nothing_due" };
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

/** False when the plan, promise or payment it is about was taken back while it waited. */
function isStillMeant(work: AccountWork, direct: Direct): boolean {
  const { facts, now } = work;
  const { arrangementId, promiseId, paymentId, meantWhile } = direct;
  if (paymentId !== undefined && !facts.ledger.some(({ id }) => id === paymentId)) return false;
  if (!isCourtesyTrue(work, direct)) return false;
  if (promiseId !== undefined) {
    const promise = facts.promises.find(({ id }) => id === promiseId);
    if (promise === undefined || promise.cancelledOn !== undefined) return false;
  }
  if (arrangementId === undefined) return true;
  const plan = facts.arrangements.find(({ id }) => id === arrangementId);
  if (plan === undefined) return false;
  if (meantWhile !== undefined) return meantWhile.includes(statusOf(work, plan));
  if (plan.cancelledAt !== undefined) return false;
  return plan.acceptedAt !== undefined || plan.expiresAt > now;
}

function statusOf(work: AccountWork, { id }: Arrangement): string {
  const { standings } = standingsOf(work);
  return standings.find(({ arrangement }) => arrangement.id === id)?.status ?? "";
}

const WAITED_FOR: readonly Gate[] = ["contact_law", "contact_hours", "frequency_cap"];

function waitedFor({ courtesy }: Direct): readonly Gate[] {
  return courtesy === undefined ? WAITED_FOR : [...WAITED_FOR, "min_interval"];
}

/** The block an unasked message meets: what forbade the action itself, asked again, then the channel's. */
function directBlock(
  { facts, policy, now }: AccountWork,
  direct: Direct,
  verdicts: readonly GateVerdict[],
): GateVerdict | null {
  const { arrangementId, courtesy } = direct;
  const context = accountContext(facts, policy, now);
  const stops: readonly Gate[] = [
    "legal_stop",
    "breathing_space",
    ...(arrangementId === undefined ? [] : ["dispute" as const]),
  ];
  // Nobody asked for a courtesy, so an account that is not live gets none.
  const rollout = rolloutGate(facts);
  const isStop = (gate: Gate) => courtesy !== undefined || stops.includes(gate);
  const asked = [
    ...askAccountGates(facts, context.todayDate, (day) => openingOn(context, day)).filter(
      ({ gate }) => isStop(gate),
    ),
    ...(courtesy === undefined || rollout === null ? [] : [rollout]),
    ...verdicts.filter(({ gate }) => waitedFor(direct).includes(gate)),
  ];
  return asked.find(({ verdict }) => verdict === "block") ?? null;
}
