import { describe, expect, it } from "vitest";
import { checkContact } from "../../../../core/compliance/check-contact.ts";
import { indexHistory } from "../../../../core/compliance/engine/history-index.ts";
import { toEpochMs } from "../../../../core/time/instant.ts";
import { officeIn, type Row } from "../packs/office.ts";

const office = officeIn("US", "America/New_York");
const { fact } = office;
const asked = (at: string, more: Partial<Row[1]> = {}): Row[1] => ({
  by: "third_party",
  at,
  ...more,
});
const HOURS = ["us.reg_f.hours"];
const TIME = ["us.reg_f.inconvenient_time"];

describe("hours where the customer is", () => {
  it.each<Row>([
    ["one second before eight", asked("2026-06-03 07:59:59"), [], HOURS],
    ["eight sharp", asked("2026-06-03 08:00:00"), [], []],
    ["one second before nine in the evening", asked("2026-06-03 20:59:59"), [], []],
    ["nine in the evening sharp", asked("2026-06-03 21:00:00"), [], HOURS],
    ["a Sunday is a day like any other", asked("2026-06-07 12:00"), [], []],
    ["a visit keeps the hours", asked("2026-06-03 07:00", { medium: "visit" }), [], HOURS],
    ["post has no hour", asked("2026-06-03 05:00", { medium: "letter" }), [], []],
    ["the creditor itself is not bound", asked("2026-06-03 07:00", { by: "first_party" }), [], []],
    ["a debt buyer is", asked("2026-06-03 07:00", { by: "debt_buyer" }), [], HOURS],
    ["a business's debt is not meant", asked("2026-06-03 07:00", { debts: "commercial" }), [], []],
    [
      "a court may permit it",
      asked("2026-06-03 07:00"),
      [fact("court_permission", "2026-06-01 10:00")],
      [],
    ],
    [
      "permission for another debt permits nothing",
      asked("2026-06-03 07:00"),
      [fact("court_permission", "2026-06-01 10:00", { debtIds: ["D2"] })],
      HOURS,
    ],
    [
      "permission for one of two debts permits no contact about both",
      asked("2026-06-03 07:00", { debtIds: ["D1", "D2"] }),
      [fact("court_permission", "2026-06-01 10:00", { debtIds: ["D1"] })],
      HOURS,
    ],
    [
      "permission for each of two debts permits it",
      asked("2026-06-03 07:00", { debtIds: ["D1", "D2"] }),
      [
        fact("court_permission", "2026-06-01 10:00", { debtIds: ["D1"] }),
        fact("court_permission", "2026-06-01 11:00", { debtIds: ["D2"] }),
      ],
      [],
    ],
    [
      "permission for one debt permits no contact about all",
      asked("2026-06-03 07:00", { debtIds: [] }),
      [fact("court_permission", "2026-06-01 10:00", { debtIds: ["D1"] })],
      HOURS,
    ],
    [
      "permission that comes later is none yet",
      asked("2026-06-03 07:00"),
      [fact("court_permission", "2026-06-03 07:00:01")],
      HOURS,
    ],
  ])("%s", (_name, question, events, denials) => {
    expect(office.denials(question, events)).toEqual(denials);
  });

  it("warns even a creditor that calls before eight", () => {
    const { verdict, warnings } = office.check({ at: "2026-06-03 07:00" }, []);
    expect([verdict, warnings.map(({ rule }) => rule.id)]).toEqual(["allow", ["us.tcpa.hours"]]);
  });

  it("follows the clock when it changes: 12:30 UTC is 07:30 on the day summer time ends", () => {
    const verdict = office.check(asked("2026-11-01 07:30"), []);
    expect(verdict.nextEligibleAt).toBe("2026-11-01T13:00:00.000Z");
  });
});

describe("a customer who may be in two zones", () => {
  const check = (at: string, zones: readonly string[]) =>
    checkContact(
      {
        jurisdictions: ["US"],
        collector: { id: "C1", type: "third_party" },
        debts: "consumer",
        consumerId: "P1",
        zones,
      },
      indexHistory([]),
      { at: toEpochMs(office.moment(at)), medium: "voice", debtIds: ["D1"] },
    );
  const COASTS = ["America/New_York", "America/Los_Angeles"];

  it.each([
    ["10:59 in New York is too early in Los Angeles", "2026-06-03 10:59", "deny"],
    ["11:00 in New York is eight in Los Angeles", "2026-06-03 11:00", "allow"],
    ["20:59 in New York is the last minute", "2026-06-03 20:59", "allow"],
    ["21:00 in New York is too late there", "2026-06-03 21:00", "deny"],
  ])("%s", (_name, at, verdict) => {
    expect(check(at, COASTS).verdict).toBe(verdict);
    expect(check(at, COASTS.toReversed()).verdict).toBe(verdict);
  });

  it("may be called at the first hour that is open on both coasts", () => {
    expect(check("2026-06-03 21:00", COASTS).nextEligibleAt).toBe("2026-06-04T15:00:00.000Z");
  });

  it("may never be called where the hours never meet", () => {
    const { verdict, nextEligibleAt } = check("2026-06-03 12:00", [
      "Pacific/Kiritimati",
      "Asia/Dubai",
      "America/New_York",
    ]);
    expect([verdict, nextEligibleAt]).toEqual(["deny", null]);
  });

  it("is not called at all while no zone is known, and the missing fact is named", () => {
    const { verdict, missing, nextEligibleAt } = check("2026-06-03 12:00", []);
    expect([verdict, missing, nextEligibleAt]).toEqual(["deny", ["time_zone"], null]);
  });

  it("keeps the legal zone of Alabama, whatever a town near Georgia sets its clocks by", () => {
    // 21:39 in Georgia is 20:39 in Alabama: Vinson v. Credit Control.
    expect(check("2026-02-03 21:39", ["America/Chicago"]).verdict).toBe("allow");
  });
});

describe("times the customer named", () => {
  const schoolRun = fact("consumer_stated_inconvenient", "2026-06-01 10:00", {
    weekly: [{ days: ["MO", "TU", "WE", "TH", "FR"], from_: "15:00", to: "17:00" }],
  });
  const nights = fact("consumer_stated_inconvenient", "2026-06-01 10:00", {
    weekly: [{ days: ["FR"], from_: "20:00", to: "10:00" }],
  });
  const evenings = fact("consumer_request_contact_window", "2026-06-02 10:00", {
    from_: "17:00",
    to: "19:00",
  });
  const mornings = fact("consumer_request_contact_window", "2026-06-03 08:00", {
    from_: "09:00",
    to: "11:00",
  });

  it.each<Row>([
    [
      "until an hour of every day",
      asked("2026-06-03 09:59"),
      [fact("consumer_stated_inconvenient", "2026-06-01 10:00", { to: "10:00" })],
      TIME,
    ],
    [
      "from that hour on",
      asked("2026-06-03 10:00"),
      [fact("consumer_stated_inconvenient", "2026-06-01 10:00", { to: "10:00" })],
      [],
    ],
    [
      "from an hour to the end of every day",
      asked("2026-06-03 18:00"),
      [fact("consumer_stated_inconvenient", "2026-06-01 10:00", { from_: "18:00" })],
      TIME,
    ],
    [
      "before that hour",
      asked("2026-06-03 17:59"),
      [fact("consumer_stated_inconvenient", "2026-06-01 10:00", { from_: "18:00" })],
      [],
    ],
    ["before the block", asked("2026-06-03 14:59:59"), [schoolRun], []],
    ["as the block begins", asked("2026-06-03 15:00"), [schoolRun], TIME],
    ["as the block ends", asked("2026-06-03 17:00"), [schoolRun], []],
    ["on a day outside the block", asked("2026-06-06 15:30"), [schoolRun], []],
    ["a visit in the block", asked("2026-06-03 15:30", { medium: "visit" }), [schoolRun], TIME],
    ["a letter in the block", asked("2026-06-03 15:30", { medium: "letter" }), [schoolRun], []],
    ["Friday evening of a block past midnight", asked("2026-06-05 20:30"), [nights], TIME],
    ["the Saturday morning of that block", asked("2026-06-06 09:59"), [nights], TIME],
    ["when that block is over", asked("2026-06-06 10:00"), [nights], []],
    ["the Friday morning before that block", asked("2026-06-05 09:00"), [nights], []],
    ["outside the window asked for", asked("2026-06-04 10:00"), [evenings], TIME],
    ["inside the window asked for", asked("2026-06-04 18:00"), [evenings], []],
    ["as that window closes", asked("2026-06-04 19:00"), [evenings], TIME],
    ["of two windows the later wish stands", asked("2026-06-04 10:00"), [evenings, mornings], []],
    ["and the earlier no longer", asked("2026-06-04 18:00"), [evenings, mornings], TIME],
    [
      "a wish taken back",
      asked("2026-06-04 15:30"),
      [schoolRun, fact("wishes_withdrawn", "2026-06-02 10:00")],
      [],
    ],
    [
      "a wish made after the others were taken back",
      asked("2026-06-04 15:30"),
      [fact("wishes_withdrawn", "2026-05-02 10:00"), schoolRun],
      TIME,
    ],
    [
      "a wish about calls binds no text",
      asked("2026-06-04 15:30", { medium: "visit" }),
      [{ ...schoolRun, medium: "voice" }],
      [],
    ],
    [
      "a wish about calls binds calls",
      asked("2026-06-04 15:30"),
      [{ ...schoolRun, medium: "voice" }],
      TIME,
    ],
    [
      "a wish without times is about every hour",
      asked("2026-06-04 15:30"),
      [fact("consumer_stated_inconvenient", "2026-06-01 10:00")],
      TIME,
    ],
    ["a wish not made yet", asked("2026-05-29 15:30"), [schoolRun], []],
    [
      "no wish opens the night",
      asked("2026-06-04 07:30"),
      [
        fact("consumer_request_contact_window", "2026-06-01 10:00", {
          from_: "06:00",
          to: "08:00",
        }),
      ],
      HOURS,
    ],
  ])("%s", (_name, question, events, denials) => {
    expect(office.denials(question, events)).toEqual(denials);
  });

  it("says when the window opens", () => {
    const { nextEligibleAt } = office.check(asked("2026-06-04 10:00"), [evenings]);
    expect(nextEligibleAt).toBe(office.moment("2026-06-04 17:00"));
  });

  it("waits for the wish to be taken back where it leaves no hour", () => {
    const { nextEligibleAt, awaits } = office.check(asked("2026-06-04 10:00"), [
      fact("consumer_stated_inconvenient", "2026-06-01 10:00"),
    ]);
    expect([nextEligibleAt, awaits]).toEqual([null, ["wishes_withdrawn"]]);
  });
});

describe("places", () => {
  const forbidden = fact("employer_prohibits_known", "2026-05-01 12:00");
  const WORK = ["us.reg_f.workplace"];
  const PLACE = ["us.reg_f.inconvenient_place"];
  const noon = "2026-05-06 12:00";

  it.each<Row>([
    ["work, where the employer forbids it", asked(noon, { place: "work" }), [forbidden], WORK],
    ["home, whatever the employer says", asked(noon, { place: "home" }), [forbidden], []],
    ["a number of unknown place is taken for personal", asked(noon), [forbidden], []],
    ["work, where nobody forbids it", asked(noon, { place: "work" }), [], []],
    [
      "work, once it is allowed again",
      asked(noon, { place: "work" }),
      [forbidden, fact("employer_prohibition_lifted", "2026-05-02 12:00")],
      [],
    ],
    [
      "a kind of place called inconvenient",
      asked(noon, { place: "mobile" }),
      [fact("inconvenient_place_stated", "2026-05-01 12:00", { number: "mobile" })],
      PLACE,
    ],
    [
      "another kind of place",
      asked(noon, { place: "home" }),
      [fact("inconvenient_place_stated", "2026-05-01 12:00", { number: "mobile" })],
      [],
    ],
    [
      "a number called inconvenient, in other letters",
      asked(noon, { address: "Desk@X.example" }),
      [fact("inconvenient_place_stated", "2026-05-01 12:00", { address: "desk@x.example" })],
      PLACE,
    ],
    [
      "a number called inconvenient while none is asked about",
      asked(noon),
      [fact("inconvenient_place_stated", "2026-05-01 12:00", { address: "+15550100" })],
      [],
    ],
    [
      "another number",
      asked(noon, { address: "+15550101" }),
      [fact("inconvenient_place_stated", "2026-05-01 12:00", { address: "+15550100" })],
      [],
    ],
    [
      "a place taken back",
      asked(noon, { place: "mobile" }),
      [
        fact("inconvenient_place_stated", "2026-05-01 12:00", { number: "mobile" }),
        fact("wishes_withdrawn", "2026-05-02 12:00"),
      ],
      [],
    ],
    [
      "a place not called inconvenient yet",
      asked(noon, { place: "mobile" }),
      [fact("inconvenient_place_stated", "2026-05-06 12:00:01", { number: "mobile" })],
      [],
    ],
    ["a postcard", asked(noon, { medium: "postcard" }), [], ["us.fdcpa.postcard"]],
    ["a postcard by the creditor", { at: noon, medium: "postcard" }, [], []],
    ["a plain envelope", asked(noon, { medium: "letter", envelopeShowsDebt: false }), [], []],
    [
      "an envelope that shows a debt",
      asked(noon, { medium: "letter", envelopeShowsDebt: true }),
      [],
      ["us.fdcpa.envelope"],
    ],
    [
      "a post everybody can read",
      asked(noon, { medium: "social", includesOptOut: true, visibleToOthers: true }),
      [],
      ["us.reg_f.public_message"],
    ],
    [
      "a private message",
      asked(noon, { medium: "social", includesOptOut: true, visibleToOthers: false }),
      [],
      [],
    ],
  ])("%s", (_name, question, events, denials) => {
    expect(office.denials(question, events)).toEqual(denials);
  });
});

describe("a debt too old to sue over", () => {
  const old = fact("debt_time_barred", "2026-01-01 00:00", { debtIds: ["D1"] });
  const BARRED = ["us.reg_f.time_barred_threat"];
  const letter = (more: Partial<Row[1]>) =>
    asked("2026-05-06 10:00", { medium: "letter", ...more });

  it.each<Row>([
    ["a threat of a suit", letter({ purpose: "threaten_legal_action" }), [old], BARRED],
    ["a threat hidden in a letter", letter({ threatensLegalAction: true }), [old], BARRED],
    ["a request to pay", letter({ purpose: "collect" }), [old], []],
    ["a threat over a younger debt", letter({ purpose: "threaten_legal_action" }), [], []],
    [
      "a threat over two debts of which one is old",
      letter({ purpose: "threaten_legal_action", debtIds: ["D2", "D1"] }),
      [old],
      BARRED,
    ],
    [
      "a threat over another debt",
      letter({ purpose: "threaten_legal_action", debtIds: ["D2"] }),
      [old],
      [],
    ],
  ])("%s", (_name, question, events, denials) => {
    expect(office.denials(question, events)).toEqual(denials);
  });
});
