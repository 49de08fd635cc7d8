import { describe, expect, it } from "vitest";
import { officeIn, type Row } from "./office.ts";

const { call, fact, denials, check } = officeIn("GB", "Europe/London");

describe("United Kingdom: the customer's own wishes (CONC 7.9)", () => {
  const evenings = fact("consumer_request_contact_window", "2026-05-01 10:00", {
    from_: "17:00",
    to: "19:00",
  });
  const nightShift = fact("consumer_stated_inconvenient", "2026-05-01 10:00", {
    weekly: [{ days: ["MO", "TU", "WE", "TH", "FR"], from_: "06:00", to: "14:00" }],
  });
  const notAtWork = fact("inconvenient_place_stated", "2026-05-01 10:00", { number: "work" });
  const noCalls = fact("medium_opt_out", "2026-05-01 10:00", { medium: "voice" });
  const TIMES = ["gb.conc.requested_times"];
  const rows: Row[] = [
    ["outside the hours asked for", { at: "2026-06-03 10:00" }, [evenings], TIMES],
    ["a second before them", { at: "2026-06-03 16:59:59" }, [evenings], TIMES],
    ["as they begin", { at: "2026-06-03 17:00" }, [evenings], []],
    ["a second before they end", { at: "2026-06-03 18:59:59" }, [evenings], []],
    ["as they end", { at: "2026-06-03 19:00" }, [evenings], TIMES],
    ["a letter as well", { at: "2026-06-03 10:00", medium: "letter" }, [evenings], TIMES],
    [
      "once the wish is taken back",
      { at: "2026-06-03 10:00" },
      [evenings, fact("wishes_withdrawn", "2026-06-01 10:00")],
      [],
    ],
    ["while a shift worker sleeps", { at: "2026-06-03 13:59:59" }, [nightShift], TIMES],
    ["when they are up", { at: "2026-06-03 14:00" }, [nightShift], []],
    ["on their Saturday", { at: "2026-06-06 10:00" }, [nightShift], []],
    [
      "at work against their wish",
      { at: "2026-06-03 10:00", place: "work" },
      [notAtWork],
      ["gb.conc.requested_places"],
    ],
    ["at home all the same", { at: "2026-06-03 10:00", place: "home" }, [notAtWork], []],
    [
      "by telephone against their wish",
      { at: "2026-06-03 10:00" },
      [noCalls],
      ["gb.conc.requested_media", "house.opt_out"],
    ],
    ["by e-mail all the same", { at: "2026-06-03 10:00", medium: "email" }, [noCalls], []],
    [
      "a neighbour is told nothing",
      { at: "2026-06-03 10:00", personId: "N", recipient: "third_party" },
      [],
      ["gb.conc.third_party"],
    ],
    [
      "a neighbour may be asked where the customer is",
      { at: "2026-06-03 10:00", personId: "N", purpose: "location_information" },
      [],
      [],
    ],
    [
      "a business has no such right",
      { at: "2026-06-03 10:00", debts: "commercial" },
      [evenings],
      [],
    ],
    [
      "with no wish known: the Handbook has no hours of its own",
      { at: "2026-06-03 23:00" },
      [],
      [],
    ],
    [
      "where others can read it",
      { at: "2026-06-03 10:00", medium: "social", visibleToOthers: true },
      [],
      ["gb.conc.no_public_contact"],
    ],
    [
      "a visit to somebody vulnerable",
      { at: "2026-06-03 10:00", medium: "visit" },
      [fact("vulnerability_known", "2026-05-01 10:00")],
      ["gb.conc.no_visit_when_vulnerable"],
    ],
    [
      "a call to them",
      { at: "2026-06-03 10:00" },
      [fact("vulnerability_known", "2026-05-01 10:00")],
      [],
    ],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });
});

describe("England and Wales: Breathing Space", () => {
  const started = fact("breathing_space_started", "2026-05-01 00:00");
  const SPACE = ["gb.breathing_space"];
  const rows: Row[] = [
    ["the day before it", { at: "2026-04-30 10:00" }, [started], []],
    ["its first day", { at: "2026-05-01 10:00" }, [started], SPACE],
    ["a month in", { at: "2026-06-01 10:00" }, [started], SPACE],
    ["the sixtieth day after", { at: "2026-06-30 10:00" }, [started], SPACE],
    ["the day after that", { at: "2026-07-01 10:00" }, [started], []],
    ["a letter inside it", { at: "2026-05-10 10:00", medium: "letter" }, [started], SPACE],
    [
      "what the law makes us send",
      { at: "2026-05-10 10:00", medium: "letter", purpose: "required_by_law" },
      [started],
      [],
    ],
    [
      "once it was ended early",
      { at: "2026-05-20 10:00" },
      [started, fact("breathing_space_ended", "2026-05-15 10:00")],
      [],
    ],
    [
      "a debt it does not cover",
      { at: "2026-05-10 10:00" },
      [fact("breathing_space_started", "2026-05-01 00:00", { debtIds: ["D2"] })],
      [],
    ],
    [
      "another collector's notice counts",
      { at: "2026-05-10 10:00", by: "third_party" },
      [started],
      SPACE,
    ],
    [
      "before it was law",
      { at: "2021-05-03 10:00" },
      [fact("breathing_space_started", "2021-05-01 00:00")],
      [],
    ],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });

  it("binds in England as such", () => {
    const england = officeIn("GB-EAW", "Europe/London");
    expect(england.denials({ at: "2026-05-10 10:00" }, [started])).toEqual(SPACE);
  });

  it("lasts six months in Scotland", () => {
    const scotland = officeIn("GB-SCT", "Europe/London");
    expect(scotland.denials({ at: "2026-05-10 10:00" }, [started])).toEqual([
      ...SPACE,
      "gb.sct.moratorium",
    ]);
    expect(scotland.denials({ at: "2026-11-01 10:00" }, [started])).toEqual(["gb.sct.moratorium"]);
    expect(scotland.denials({ at: "2026-11-02 10:00" }, [started])).toEqual([]);
  });

  it("says when it ends", () => {
    const { nextEligibleAt } = check({ at: "2026-05-10 10:00" }, [started]);
    // Midnight in London in summer.
    expect(nextEligibleAt).toBe("2026-06-30T23:00:00.000Z");
  });
});

describe("England and Wales: mental health crisis moratorium", () => {
  const started = fact("mh_crisis_moratorium_started", "2026-05-01 00:00");
  const treated = fact("mh_crisis_treatment_ended", "2026-06-10 00:00");
  const MORATORIUM = ["gb.mental_health_moratorium"];
  const rows: Row[] = [
    ["during treatment", { at: "2026-06-01 10:00" }, [started], MORATORIUM],
    ["a year on without word that it ended", { at: "2027-06-01 10:00" }, [started], MORATORIUM],
    ["within thirty days of its end", { at: "2026-07-05 10:00" }, [started, treated], MORATORIUM],
    ["the thirtieth day", { at: "2026-07-10 10:00" }, [started, treated], MORATORIUM],
    ["the day after", { at: "2026-07-11 10:00" }, [started, treated], []],
    [
      "treatment taken up again ends later",
      { at: "2026-07-20 10:00" },
      [started, treated, fact("mh_crisis_treatment_ended", "2026-07-01 00:00")],
      MORATORIUM,
    ],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });

  it("waits for word that treatment ended", () => {
    expect(check({ at: "2026-06-01 10:00" }, [started]).awaits).toEqual([
      "mh_crisis_treatment_ended",
    ]);
  });
});

it("no number of calls is too many by law: conduct is judged, and the tenant's own limits hold", () => {
  const calls = Array.from({ length: 9 }, (_, n) => call(`2026-06-01 ${10 + n}:00`, "voicemail"));
  expect(denials({ at: "2026-06-01 20:00" }, calls)).toEqual([]);
});
