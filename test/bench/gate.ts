import { ContactEvent } from "../../core/accounts/contact-event.ts";
import { checkContact } from "../../core/compliance/check-contact.ts";
import type { ContactAsk, ContactSetting } from "../../core/compliance/engine/contact-question.ts";
import { type HistoryIndex, indexHistory } from "../../core/compliance/engine/history-index.ts";
import { DAY_MS, fromEpochMs, HOUR_MS, instant, toEpochMs } from "../../core/time/instant.ts";
import { median } from "./measure.ts";

const GOAL = 50_000;
const PEOPLE = 2_000;
const CONTACTS = 100;
const RUNS = 7;
const NOW = toEpochMs(instant("2026-06-03T16:00:00Z"));

interface Person {
  readonly setting: ContactSetting;
  readonly events: readonly ContactEvent[];
  readonly asks: readonly ContactAsk[];
}

/**
 * Verdicts per second with 100 past contacts per person: read once and asked over every channel,
 * and read anew for each single question. The floor is what reading the same hundred moments and
 * comparing them with a window costs by itself, in the same run.
 */
export async function benchGate() {
  const people = somePeople();
  const read = people.map((person) => ({ person, history: indexHistory(person.events) }));
  const rounds = { indexed: [] as number[], anew: [] as number[], floor: [] as number[] };
  // Once to warm up, then interleaved, so that a slow moment of the machine touches all alike.
  for (let run = 0; run <= RUNS; run += 1) {
    const indexed = perSecond(() => read.reduce((sum, each) => sum + askAll(each), 0));
    const anew = perSecond(() => people.reduce((sum, person) => sum + askOne(person), 0));
    const floor = perSecond(() => people.reduce((sum, person) => sum + countRecent(person), 0));
    if (run === 0) continue;
    rounds.indexed.push(indexed);
    rounds.anew.push(anew);
    rounds.floor.push(floor);
  }
  const indexed = Math.round(median(rounds.indexed));
  const anew = Math.round(median(rounds.anew));
  const floor = Math.round(median(rounds.floor));
  return {
    people: PEOPLE,
    contactsEach: CONTACTS,
    verdicts: verdictsIn(read),
    perSecond: { historyReadOnce: indexed, historyReadForEachQuestion: anew },
    floor: { readingMomentsAlone: floor, timesSlower: Number((floor / anew).toFixed(1)) },
    goal: GOAL,
    met: indexed >= GOAL && anew >= GOAL,
  };
}

const PLACES: readonly (readonly [string, string])[] = [
  ["US", "America/New_York"],
  ["US-MA", "America/New_York"],
  ["US-NY-NYC", "America/New_York"],
  ["US-DC", "America/New_York"],
  ["US-WA", "America/Los_Angeles"],
  ["AU", "Australia/Sydney"],
  ["CA-ON", "America/Toronto"],
  ["CO", "America/Bogota"],
];
const CHANNELS = ["voice", "sms", "email", "letter"] as const;
const OUTCOMES = ["rang_no_answer", "voicemail", "busy", "conversation"];

/** A hundred contacts over half a year, with consents and now and then a stop. */
function somePeople(): Person[] {
  return Array.from({ length: PEOPLE }, (_, index) => {
    const [jurisdiction, zone] = PLACES[index % PLACES.length] ?? ["US", "America/New_York"];
    const contacts = Array.from({ length: CONTACTS }, (_unused, n) => {
      const isCall = n % 3 === 0;
      return ContactEvent.parse({
        type: isCall ? "call" : "outbound",
        at: fromEpochMs(NOW - (CONTACTS - n) * 44 * HOUR_MS - (index % 24) * HOUR_MS),
        medium: isCall ? "voice" : n % 3 === 1 ? "sms" : "email",
        debtIds: [n % 2 === 0 ? "D1" : "D2"],
        ...(isCall ? { outcome: OUTCOMES[(n + index) % OUTCOMES.length] } : {}),
      });
    });
    const facts = [
      { type: "text_consent", at: fromEpochMs(NOW - 40 * DAY_MS) },
      { type: "email_consent", at: fromEpochMs(NOW - 200 * DAY_MS) },
      ...(index % 10 === 0
        ? [{ type: "written_dispute_received", at: fromEpochMs(NOW - 9 * DAY_MS) }]
        : []),
    ].map((fact) => ContactEvent.parse(fact));
    const events = [...contacts, ...facts].sort((a, b) => (a.at < b.at ? -1 : 1));
    return {
      setting: {
        jurisdictions: [jurisdiction],
        collector: { id: "C1", type: index % 2 === 0 ? "third_party" : "first_party" },
        debts: "consumer",
        consumerId: "P1",
        zones: [zone],
      },
      events,
      asks: CHANNELS.map((medium) => ({
        at: NOW,
        medium,
        debtIds: ["D1"],
        includesOptOut: true,
      })),
    };
  });
}

/** How many verdicts were given, in all places together. */
function askAll({ person, history }: { person: Person; history: HistoryIndex }): number {
  for (const ask of person.asks) checkContact(person.setting, history, ask);
  return person.asks.length;
}

function askOne({ setting, events, asks }: Person): number {
  const [ask] = asks;
  if (ask !== undefined) checkContact(setting, indexHistory(events), ask);
  return 1;
}

function countRecent({ events }: Person): number {
  let recent = 0;
  for (const { at } of events) if (toEpochMs(at) > NOW - 7 * DAY_MS) recent += 1;
  return recent < 0 ? 0 : 1;
}

/** Per second of processor time, helper threads included: what other programs do does not count. */
function perSecond(work: () => number): number {
  const before = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(before);
  return done / ((user + system) / 1e6);
}

function verdictsIn(read: readonly { person: Person; history: HistoryIndex }[]) {
  const counts = { allow: 0, deny: 0 };
  for (const { person, history } of read) {
    for (const ask of person.asks) counts[checkContact(person.setting, history, ask).verdict] += 1;
  }
  return counts;
}
