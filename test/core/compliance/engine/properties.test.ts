import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactEvent, ContactEventType } from "../../../../core/accounts/contact-event.ts";
import { checkContact } from "../../../../core/compliance/check-contact.ts";
import type {
  ContactAsk,
  ContactSetting,
} from "../../../../core/compliance/engine/contact-question.ts";
import { indexHistory } from "../../../../core/compliance/engine/history-index.ts";
import { fromEpochMs, SECOND_MS, toEpochMs } from "../../../../core/time/instant.ts";
import { anySetting, anyStory, restrictingEvent } from "./random-histories.ts";

/** 1,500 at the gate; `FC_RUNS` asks for more or fewer. */
const RUNS = Number(process.env.FC_RUNS ?? 1_500);

function judge(setting: ContactSetting, events: readonly ContactEvent[], ask: ContactAsk) {
  return checkContact(setting, indexHistory(events), ask);
}

describe("for every place, collector, history and question", () => {
  it("the next eligible instant is allowed, and one second before it is not", () => {
    let given = 0;
    fc.assert(
      fc.property(anySetting, anyStory, (setting, { events, ask }) => {
        const { nextEligibleAt } = judge(setting, events, ask);
        if (nextEligibleAt === null) return;
        given += 1;
        const next = toEpochMs(nextEligibleAt);
        expect(next).toBeGreaterThan(ask.at);
        expect(judge(setting, events, { ...ask, at: next }).verdict).toBe("allow");
        const before = Math.max(ask.at, next - SECOND_MS);
        expect(judge(setting, events, { ...ask, at: before }).verdict).toBe("deny");
        expect(judge(setting, events, { ...ask, at: next - 1 }).verdict).toBe("deny");
      }),
      { numRuns: RUNS },
    );
    // A property about dates that are never given would hold for any engine.
    expect(given).toBeGreaterThan(RUNS / 20);
  });

  it("nothing is allowed between the question and the next eligible instant", () => {
    fc.assert(
      fc.property(
        anySetting,
        anyStory,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (setting, { events, ask }, part) => {
          const { verdict, nextEligibleAt } = judge(setting, events, ask);
          if (verdict === "allow" || nextEligibleAt === null) return;
          const between = ask.at + Math.floor((toEpochMs(nextEligibleAt) - ask.at - 1) * part);
          expect(judge(setting, events, { ...ask, at: between }).verdict).toBe("deny");
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("the order in which facts are told changes nothing", () => {
    fc.assert(
      fc.property(
        anySetting,
        anyStory.chain((story) =>
          fc.record({
            story: fc.constant(story),
            shuffled: fc.shuffledSubarray([...story.events], {
              minLength: story.events.length,
            }),
          }),
        ),
        (setting, { story: { events, ask }, shuffled }) => {
          const { asked: _, ...told } = judge(setting, events, ask);
          const { asked: __, ...retold } = judge(setting, shuffled, ask);
          expect(retold).toEqual(told);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("a fact that restricts never turns a denial into an allowance", () => {
    fc.assert(
      fc.property(
        anySetting,
        anyStory.chain(({ events, ask }) =>
          fc.record({
            events: fc.constant(events),
            ask: fc.constant(ask),
            more: restrictingEvent(ask.at),
          }),
        ),
        (setting, { events, ask, more }) => {
          if (judge(setting, events, ask).verdict === "allow") return;
          expect(judge(setting, [...events, more], ask).verdict).toBe("deny");
        },
      ),
      { numRuns: RUNS * 2 },
    );
  });

  it("what happens after the question is not known and changes nothing", () => {
    fc.assert(
      fc.property(
        anySetting,
        anyStory.chain(({ events, ask }) =>
          fc.record({
            events: fc.constant(events),
            ask: fc.constant(ask),
            later: restrictingEvent(ask.at).map((event) => ({
              ...event,
              at: fromEpochMs(ask.at + 1 + (toEpochMs(event.at) % 100_000)),
            })),
          }),
        ),
        (setting, { events, ask, later }) => {
          const { asked: _, ...told } = judge(setting, events, ask);
          const { asked: __, ...retold } = judge(setting, [...events, later], ask);
          expect(retold).toEqual(told);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("a stricter collector's law never allows what the creditor's own forbids", () => {
    fc.assert(
      fc.property(anySetting, anyStory, (setting, { events, ask }) => {
        const as = (type: ContactSetting["collector"]["type"]) =>
          judge({ ...setting, collector: { id: "C1", type } }, events, ask).verdict;
        if (as("first_party") === "deny") expect(as("third_party")).toBe("deny");
      }),
      { numRuns: RUNS },
    );
  });

  it("one more candidate zone never allows what fewer forbid", () => {
    fc.assert(
      fc.property(anySetting, anyStory, (setting, { events, ask }) => {
        if (setting.zones.length === 0 || judge(setting, events, ask).verdict === "allow") return;
        const wider = { ...setting, zones: [...setting.zones, "Pacific/Honolulu"] };
        // A dispute late in one zone may be in time in another, and so may law begin: never less.
        expect(judge(wider, events, ask).verdict).toBe("deny");
      }),
      { numRuns: RUNS },
    );
  });
});

describe("inside a hold", () => {
  const HOLDS: readonly (readonly [ContactEventType, string])[] = [
    ["bankruptcy_filed", "US"],
    ["bankruptcy_discharged", "US"],
    ["written_cease_received", "US"],
    ["attorney_known", "US"],
    ["written_dispute_received", "US"],
    ["deceased_known", "PE"],
    ["identity_theft_reported", "PE"],
    ["breathing_space_started", "GB"],
    ["mh_crisis_moratorium_started", "GB"],
  ];
  const ENDINGS =
    /withdrawn|unresponsive|consented|ended|dismissed|disproved|confirmed|permission|sent$/;

  it.each(HOLDS)("of %s in %s nothing is allowed, whatever else happened", (type, place) => {
    fc.assert(
      fc.property(anySetting, anyStory, fc.integer({ min: 0, max: 50 }), (setting, story, days) => {
        const held: ContactSetting = {
          ...setting,
          jurisdictions: [place],
          debts: "consumer",
          collector: { id: "C1", type: "third_party" },
        };
        const begun: ContactEvent = { type, at: fromEpochMs(story.ask.at - days * 86_400_000) };
        const events = story.events.filter((event) => !ENDINGS.test(event.type));
        const { recipient: _, purpose: __, ...ask } = story.ask;
        expect(judge(held, [...events, begun], ask).verdict).toBe("deny");
      }),
      { numRuns: 200 },
    );
  });
});
