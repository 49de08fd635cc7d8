import type { Channel } from "../../core/accounts/account.ts";
import { judgeChannel } from "../../core/compliance/law-gate.ts";
import { toVerdictRecord } from "../../core/compliance/verdict-record.ts";
import { type Instant, toEpochMs } from "../../core/time/instant.ts";
import { insertVerdict, type VerdictStage } from "../storage/verdicts.ts";
import type { AccountWork } from "./account-work.ts";

/** A contact about to be made, or one that law alone kept from being made. */
export interface Judged {
  readonly channel: Channel;
  readonly contactPointId: string | null;
  /** Null when nothing was queued: the verdict says why. */
  readonly touchId: string | null;
  readonly invoiceIds: readonly string[];
  readonly stage: VerdictStage;
  /** When it was made, if that was before now. */
  readonly at?: Instant;
  /** Of a touch that is not among the account's facts yet. */
  readonly dialledBy?: "system";
}

/**
 * Keeps what every rule of law said of a contact at this moment, so that it can be shown later why
 * it was made or not. The contact itself is not counted against it.
 */
export async function recordVerdict(
  { tx, accountId, facts, policy, now }: AccountWork,
  { channel, contactPointId, touchId, invoiceIds, stage, at = now, dialledBy: by }: Judged,
): Promise<void> {
  const contactPoint = facts.account.contactPoints.find(({ id }) => id === contactPointId) ?? null;
  const before = { ...facts, touches: facts.touches.filter(({ id }) => id !== touchId) };
  const question = {
    ...{ facts: before, policy, now: toEpochMs(at), about: () => ({ invoiceIds }) },
    // What was queued is called by the system; a call that was logged was a person's.
    dialledBy: facts.touches.find(({ id }) => id === touchId)?.kind === "message" ? "system" : by,
  } as const;
  const { setting, ask, verdict } = judgeChannel(question, channel, contactPoint);
  await insertVerdict(tx, {
    accountId,
    touchId,
    at,
    stage,
    policyVersion: policy.version,
    record: toVerdictRecord(setting, ask, verdict),
  });
}
