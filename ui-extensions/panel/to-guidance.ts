import { isInForce } from "../../core/accounts/arrangement-standing.ts";
import type { ReplyIntent } from "../../core/replies/reply-reading.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import type { AccountNow } from "./account-now.ts";
import { disclosures, policyAndLaw } from "./call-law.ts";
import { callOptions, careLines } from "./call-options.ts";
import { situationOf } from "./call-situation.ts";
import type { PanelView } from "./panel-view.ts";
import type { Situation } from "./script-words.ts";
import type { SectionInput } from "./section-input.ts";
import { timelineKindOf } from "./timeline-kind.ts";
import { leadAge } from "./to-standing.ts";
import { amountText, day, daysUntil, type Voice } from "./voice.ts";

/** What to say in this call: a script for the situation, with only the options that are possible now. */
export function toGuidance(section: SectionInput): PanelView["guidance"] {
  const { account, voice, input } = section;
  const situation = situationOf(account);
  const { script, scriptFrame } = voice.words;
  const { name, opening, listening, closing, avoid } = script[situation];
  const { name: customer, kind } = input.facts.account;
  const parts = {
    creditor: input.policy.creditor.name,
    amount: amountFor(account, voice, situation),
    age: leadAge(account, voice),
  };
  return {
    situation: name,
    opening: [
      scriptFrame.askFor[situation === "legal" ? "somebody" : kind](customer),
      opening(parts),
      ...disclosures(section),
    ],
    listening: [...answered(section), ...listening],
    options: [...careLines(section), ...callOptions(section, situation).map(({ text }) => text)],
    closing: [...agreed(section, situation), closing],
    avoid: avoid.map(scriptFrame.swapped),
    policy: policyAndLaw(section, situation),
  };
}

function amountFor({ lead }: AccountNow, voice: Voice, situation: Situation): string {
  if (lead === null) return "";
  const [oldest] = lead.items;
  // Before the due date and on a plan the talk is about the next payment, not all that is open.
  const isNextOnly = ["before_due", "plan", "missed_payment"].includes(situation);
  const minor = isNextOnly && oldest !== undefined ? oldest.balanceMinor : lead.pastDueMinor;
  return amountText(voice, minor === 0 ? lead.openMinor : minor, lead.currency);
}

// An answer from longer ago was answered, or is in the history.
const ANSWER_DAYS_MAX = 14;
/** Of these nobody wrote a word that the call could start from. */
const NO_ANSWER: readonly ReplyIntent[] = ["out_of_office"];

/** What the customer wrote last, so that the rep does not ask for it again. */
function answered({ input, voice }: SectionInput): string[] {
  const latest = input.timeline.entries.find(
    ({ kind, intent }) =>
      timelineKindOf(kind) === "reply.received" &&
      (intent === undefined || !NO_ANSWER.includes(intent)),
  );
  if (latest === undefined) return [];
  const on = localDate(voice.customerZone, toEpochMs(latest.at));
  if (daysUntil(voice, on) < -ANSWER_DAYS_MAX) return [];
  const { channel, replyIntent, scriptFrame } = voice.words;
  const said = [
    ...(latest.channel === undefined ? [] : [channel[latest.channel]]),
    ...(latest.intent === undefined ? [] : [replyIntent[latest.intent]]),
  ];
  return [scriptFrame.answered(day(voice, on), said.join(": "))];
}

/** To be said back at the end: what is agreed already, or would be by taking an offer. */
function agreed(section: SectionInput, situation: Situation): string[] {
  const { account, voice, availability } = section;
  const { agreed: say, ifTaken } = voice.words.scriptFrame;
  if (situation === "promise") {
    const open = account.promises.find(({ status }) => status === "open")?.promise;
    if (open === undefined) return [];
    const amount = amountText(voice, open.amountMinor, open.currency);
    return [say.promise({ amount, on: day(voice, open.dueOn) })];
  }
  if (situation === "plan" || situation === "missed_payment") {
    const running = account.arrangements.findLast(({ status }) => isInForce(status));
    const next = running?.nextDue ?? null;
    if (running === undefined || next === null) return [];
    const amount = amountText(voice, next.remainingMinor, running.arrangement.currency);
    return [say.plan({ amount, on: day(voice, next.installment.dueOn) })];
  }
  return situation !== "legal" && availability["offer-plan"].enabled ? [ifTaken] : [];
}
