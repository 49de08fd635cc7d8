import type { Channel, Hold } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { contactRulesOf, openingOnDay } from "../../core/compliance/contact-rules.ts";
import type { GateVerdict } from "../../core/compliance/gate.ts";
import { findRule } from "../../core/compliance/rules/all-rules.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { toDayNumber } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { amountText, channelList, day, placedMoment, type Voice } from "./voice.ts";
import type { ConsentCase, GateParts } from "./words.ts";

/** Where a gate's words look up the records it names. */
export interface GateSource {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
}

/** What a gate said, in words that begin in lower case; a block says what would lift it. */
export function gateText(voice: Voice, source: GateSource, verdict: GateVerdict): string {
  const words = voice.words.gate[verdict.gate];
  if (verdict.verdict === "pass") return words.passed(contactsOf(voice, verdict.channel));
  return words.blocked(partsOf(voice, source, verdict));
}

function partsOf(voice: Voice, source: GateSource, verdict: GateVerdict): GateParts {
  const { channel, ref } = verdict;
  const { facts, policy } = source;
  const lifts = liftsAt(source, verdict);
  return {
    contacts: contactsOf(voice, channel),
    until: lifts === null ? null : placedMoment(voice, lifts),
    cap: capText(voice, policy, ref, channel),
    hours: policy.contact.minIntervalHours,
    consent: consentCaseOf(facts, channel),
    hold: findHold(facts, ref)?.kind ?? null,
    promise: promiseText(voice, facts, ref),
    ...ruleParts(voice, verdict),
  };
}

/** The rule a block of contact law names, in the reader's language. */
function ruleParts({ locale }: Voice, { gate, ref }: GateVerdict) {
  const rule = gate === "contact_law" && ref !== null ? findRule(ref) : null;
  if (rule === null) return { rule: "", citation: "" };
  const plain = locale.startsWith("es") ? rule.plain.es : rule.plain.en;
  return { rule: plain.replace(/\.$/, ""), citation: rule.citation };
}

/** When a block lifts by itself: its own moment, else the opening after the hold it names. */
export function liftsAt({ facts, policy }: GateSource, verdict: GateVerdict): Instant | null {
  const until = findHold(facts, verdict.ref)?.until;
  if (verdict.until !== null || until === undefined) return verdict.until;
  return openingOnDay(contactRulesOf(policy, facts.account), toDayNumber(until) + 1);
}

function contactsOf({ words }: Voice, channel: Channel | null): string {
  return channel === null ? words.anyContacts : words.contacts[channel];
}

function findHold({ holds }: AccountFacts, ref: string | null): Hold | null {
  return holds.find(({ id }) => id === ref) ?? null;
}

/** Why a channel has no address that may be used. */
export function consentCaseOf({ account }: AccountFacts, channel: Channel | null): ConsentCase {
  const points = account.contactPoints.filter((point) => point.channel === channel);
  if (points.length === 0) return "no_address";
  return points.some(({ consent }) => consent === "unknown") ? "not_given" : "opted_out";
}

function promiseText(voice: Voice, { promises }: AccountFacts, ref: string | null): string {
  const promise = promises.find(({ id }) => id === ref);
  if (promise === undefined) return "";
  const { amountMinor, currency, dueOn } = promise;
  return voice.words.promiseParts(amountText(voice, amountMinor, currency), day(voice, dueOn));
}

// The cap's verdict names it as `3/7d`; which channels share it is in the policy.
function capText(
  voice: Voice,
  { contact }: TenantPolicy,
  ref: string | null,
  channel: Channel | null,
): string {
  if (ref === null || channel === null) return "";
  const cap = contact.caps.find(
    ({ max, days, channels }) => `${max}/${days}d` === ref && channels.includes(channel),
  );
  if (cap === undefined) return "";
  const { max, days, channels } = cap;
  if (channels.length === 1) return voice.words.cap(max, days, channel, "");
  return voice.words.cap(max, days, null, isEvery(channels) ? "" : channelList(voice, channels));
}

// A limit on this many channels is a limit on contact as such; a list would hide that.
const EVERY_CHANNEL_MIN = 4;

function isEvery(channels: readonly Channel[]): boolean {
  return channels.length >= EVERY_CHANNEL_MIN;
}
