import { describe, expect, it } from "vitest";
import type { ContactEventType } from "../../../../core/accounts/contact-event.ts";
import { ContactPurpose } from "../../../../core/compliance/rules/bound.ts";
import { PLACE_RULES } from "../../../../core/compliance/rules/place-rules.ts";
import { officeIn, type Question } from "./office.ts";

interface Stop {
  readonly id: string;
  readonly place: string;
  readonly begins: readonly ContactEventType[];
  readonly ends: readonly ContactEventType[];
  /** Whether it holds one debt or the person over all debts. */
  readonly holds: "debt" | "person";
  readonly how?: Pick<Question, "medium" | "place">;
  readonly maySay?: readonly ContactPurpose[];
}

const ATTORNEY = ["attorney_unresponsive", "attorney_consented", "attorney_ended"] as const;

/** What silences us in each place, what ends the silence, and what may be said all the same. */
const STOPS: readonly Stop[] = [
  {
    id: "us.wv.attorney",
    place: "US-WV",
    begins: ["attorney_known"],
    ends: ATTORNEY,
    holds: "debt",
  },
  {
    id: "us.ca.cease",
    place: "US-CA",
    begins: ["written_cease_received", "written_refusal_to_pay_received"],
    ends: ["cease_withdrawn"],
    holds: "debt",
    maySay: [
      "notify_terminating_efforts",
      "notify_may_invoke_specified_remedy",
      "notify_intends_specified_remedy",
      "required_by_law",
    ],
  },
  {
    id: "us.ca.attorney",
    place: "US-CA",
    begins: ["attorney_known"],
    ends: ATTORNEY,
    holds: "debt",
  },
  {
    id: "us.ca.workplace",
    place: "US-CA",
    begins: ["employer_prohibits_known"],
    ends: ["employer_prohibition_lifted"],
    holds: "person",
    how: { place: "work" },
  },
  {
    id: "gb.conc.no_visit_when_vulnerable",
    place: "GB",
    begins: ["vulnerability_known"],
    ends: [],
    holds: "person",
    how: { medium: "visit" },
  },
  {
    id: "gb.breathing_space",
    place: "GB",
    begins: ["breathing_space_started"],
    ends: ["breathing_space_ended"],
    holds: "debt",
    maySay: ["required_by_law"],
  },
  {
    id: "gb.mental_health_moratorium",
    place: "GB",
    begins: ["mh_crisis_moratorium_started"],
    ends: [],
    holds: "debt",
    maySay: ["required_by_law"],
  },
  {
    id: "gb.sct.moratorium",
    place: "GB-SCT",
    begins: ["breathing_space_started"],
    ends: ["breathing_space_ended"],
    holds: "debt",
    maySay: ["required_by_law"],
  },
];

it("lists every rule that stops contact", () => {
  const rules = PLACE_RULES.filter(({ kind }) => kind === "stop");
  expect(STOPS.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe.each(STOPS)("$id", ({ id, place, begins, ends, holds, how = {}, maySay = [] }) => {
  const office = officeIn(place, place.startsWith("GB") ? "Europe/London" : "America/New_York");
  const debt = { debtIds: ["D1"] };
  const isHeld = (events: Parameters<typeof office.denials>[1], more: Partial<Question> = {}) =>
    office.denials({ at: "2026-05-20 10:00", ...how, ...more }, events).includes(id);
  const start = (type: ContactEventType) => office.fact(type, "2026-05-10 10:00", debt);

  it("holds nothing before it begins", () => {
    expect(isHeld([])).toBe(false);
  });

  it.each(begins)("begins with %s", (type) => {
    expect(isHeld([start(type)])).toBe(true);
  });

  it.runIf(ends.length > 0).each(ends)("ends with %s", (type) => {
    for (const begun of begins)
      expect(isHeld([start(begun), office.fact(type, "2026-05-15 10:00", debt)])).toBe(false);
  });

  it(`holds ${holds === "debt" ? "the debt it is about alone" : "the person over all debts"}`, () => {
    for (const begun of begins)
      expect(isHeld([start(begun)], { debtIds: ["D2"] })).toBe(holds === "person");
  });

  it(`lets through ${maySay.length === 0 ? "nothing" : maySay.join(", ")}`, () => {
    const [begun] = begins;
    if (begun === undefined) throw new Error("a stop begins with something");
    const said = ContactPurpose.options.filter((purpose) => !isHeld([start(begun)], { purpose }));
    expect(said.filter((purpose) => purpose !== "location_information").sort()).toEqual(
      [...maySay].sort(),
    );
  });
});
