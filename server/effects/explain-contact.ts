import type { AccountId, Channel } from "../../core/accounts/account.ts";
import { Channel as AnyChannel } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { Touch } from "../../core/accounts/touch.ts";
import { askChannel } from "../../core/compliance/channel-gates.ts";
import { judgeChannel } from "../../core/compliance/law-gate.ts";
import { ALL_RULES } from "../../core/compliance/rules/all-rules.ts";
import { toVerdictRecord, type VerdictRecord } from "../../core/compliance/verdict-record.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { type Instant, toEpochMs } from "../../core/time/instant.ts";
import type { TimelineEntry } from "../../core/timeline/timeline.ts";
import { findOutboxOfTouch } from "../storage/outbox.ts";
import { PAGE_MAX } from "../storage/page.ts";
import { findEntriesAbout } from "../storage/timeline.ts";
import type { Tx } from "../storage/tx.ts";
import { type KeptVerdict, listVerdicts } from "../storage/verdicts.ts";

/** A rule that spoke, in words, beside the version that did. */
export interface ExplainedRule {
  readonly rule: string;
  readonly version: number;
  readonly effect: "deny" | "warn";
  /** What the rule says today; empty when there is no such rule any more. */
  readonly plain: { readonly en: string; readonly es: string };
  readonly citation: string;
  /** How surely its text was read, as the rule itself says. */
  readonly reading: string;
  /** True when the rule has changed since it spoke. */
  readonly changedSince: boolean;
  readonly until: Instant | null;
  readonly awaits: readonly string[];
  readonly missing: readonly string[];
}

export interface ExplainedVerdict {
  readonly stage: "decision" | "sending" | "now";
  readonly at: Instant;
  readonly channel: string;
  readonly verdict: "allow" | "deny";
  readonly blockedBy: string | null;
  readonly nextEligibleAt: Instant | null;
  readonly rulesAsked: number;
  readonly rules: readonly ExplainedRule[];
}

/** Why one message was sent or not: what became of it, by which verdicts, with all that was noted. */
export interface ExplainedTouch {
  readonly touch: Touch;
  readonly outbox: { readonly status: string; readonly reason: string | null } | null;
  readonly verdicts: readonly ExplainedVerdict[];
  readonly timeline: readonly TimelineEntry[];
}

interface Explained {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly now: Instant;
}

/** One touch of an account; null when it has no such touch. */
export async function explainTouch(
  tx: Tx,
  { account, touches }: AccountFacts,
  touchId: string,
): Promise<ExplainedTouch | null> {
  const touch = touches.find(({ id }) => id === touchId);
  if (touch === undefined) return null;
  const { items } = await listVerdicts(tx, { accountId: account.id, touchId, limit: PAGE_MAX });
  const outbox = await findOutboxOfTouch(tx, account.id, touchId);
  return {
    touch,
    outbox,
    verdicts: items.map(toExplained),
    timeline: await findEntriesAbout(tx, account.id, touchId),
  };
}

/** The verdicts that kept messages from being queued at all, the newest first. */
export async function explainSilence(tx: Tx, accountId: AccountId): Promise<ExplainedVerdict[]> {
  const { items } = await listVerdicts(tx, { accountId, limit: PAGE_MAX });
  return items
    .filter(({ touchId }) => touchId === null)
    .map(toExplained)
    .reverse();
}

/** What law says of every channel at this moment. */
export function explainNow(explained: Explained): ExplainedVerdict[] {
  return AnyChannel.options.map((channel) => judgeNow(explained, channel));
}

function judgeNow({ facts, policy, now }: Explained, channel: Channel): ExplainedVerdict {
  const question = { facts, policy, now: toEpochMs(now) };
  const { contactPoint } = askChannel(question, channel);
  const { setting, ask, verdict } = judgeChannel(question, channel, contactPoint);
  return {
    ...explainRecord(toVerdictRecord(setting, ask, verdict)),
    stage: "now",
    at: now,
    channel,
  };
}

function toExplained(kept: KeptVerdict): ExplainedVerdict {
  return { ...explainRecord(kept), stage: kept.stage, at: kept.at, channel: kept.medium };
}

function explainRecord({ verdict, blockedBy, nextEligibleAt, findings, rules }: VerdictRecord) {
  return {
    verdict,
    blockedBy,
    nextEligibleAt,
    rulesAsked: rules.length,
    rules: findings.map(explainRule),
  };
}

function explainRule(finding: VerdictRecord["findings"][number]): ExplainedRule {
  const known = ALL_RULES.find(({ id }) => id === finding.rule);
  const { rule, version, effect, until, awaits, missing } = finding;
  return {
    rule,
    version,
    effect,
    plain: known?.plain ?? { en: "", es: "" },
    citation: known?.citation ?? "",
    reading: known?.reading ?? "",
    changedSince: known?.version !== version,
    until,
    awaits,
    missing,
  };
}
