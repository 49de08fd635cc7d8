import { askAccountGates } from "../../../core/compliance/account-gates.ts";
import type { Gate } from "../../../core/compliance/gate.ts";
import { judgeChannel } from "../../../core/compliance/law-gate.ts";
import { addMs, type Instant, MINUTE_MS, toEpochMs } from "../../../core/time/instant.ts";
import { accountContext, openingOn } from "../../../core/treatment/account-context.ts";
import type { OutboxRow } from "../../storage/outbox.ts";
import type { AccountWork } from "../account-work.ts";
import type { Leave } from "../may-leave.ts";

/** 47 CFR 64.1200(a)(12): a confirmation within five minutes of the request needs no consent. */
const CONFIRM_WITHIN_MS = 5 * MINUTE_MS;
// Whoever is dead, bankrupt or represented is not written to at all, not even to confirm.
const FULL_STOPS: readonly Gate[] = ["legal_stop", "breathing_space"];

/**
 * Asks whether the confirmation of a stop may go to the address that was closed by it: once, on the
 * way it was said, within minutes, and only where the law that binds the account allows one. Consent is
 * not asked for, since it was just withdrawn.
 */
export function confirmationMayLeave(
  { facts, policy, now }: AccountWork,
  row: OutboxRow,
  queuedAt: Instant | undefined,
): Leave {
  const never = (reason: string): Leave => ({ kind: "never", reason });
  const contactPoint = facts.account.contactPoints.find(({ id }) => id === row.contactPointId);
  if (contactPoint === undefined) return never("consent");
  if (queuedAt === undefined || now > addMs(queuedAt, CONFIRM_WITHIN_MS)) return never("too_late");
  const context = accountContext(facts, policy, now);
  const stopped = askAccountGates(facts, context.todayDate, (day) => openingOn(context, day)).find(
    ({ gate, verdict }) => FULL_STOPS.includes(gate) && verdict === "block",
  );
  if (stopped !== undefined) return never(stopped.gate);
  const about = () => ({ invoiceIds: [], purpose: "opt_out_confirmation" }) as const;
  const question = { facts, policy, now: toEpochMs(now), about };
  const { verdict } = judgeChannel(question, row.channel, contactPoint).verdict;
  if (verdict === "deny") return never("contact_law");
  return { kind: "go", contactPoint, amountMinor: 0, invoiceIds: [] };
}
