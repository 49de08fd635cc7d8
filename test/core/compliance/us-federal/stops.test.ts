import { describe, expect, it } from "vitest";
import type { ContactEvent } from "../../../../core/accounts/contact-event.ts";
import { calendarDate } from "../../../../core/time/calendar-date.ts";
import { officeIn, type Row } from "../packs/office.ts";

const office = officeIn("US", "America/New_York");
const { fact } = office;
const asked = (at: string, more: Partial<Row[1]> = {}): Row[1] => ({
  by: "third_party",
  at,
  ...more,
});
const TABLE = "%s";
const check = (
  _name: string,
  question: Row[1],
  events: readonly ContactEvent[],
  denials: readonly string[],
) => {
  expect(office.denials(question, events)).toEqual(denials);
};

describe("a written cease notice or refusal to pay", () => {
  const CEASE = ["us.fdcpa.cease"];
  const cease = fact("written_cease_received", "2026-05-04 12:00");
  const noon = "2026-05-06 12:00";
  it.each<Row>([
    ["a call", asked(noon), [cease], CEASE],
    ["a letter", asked(noon, { medium: "letter" }), [cease], CEASE],
    ["a visit", asked(noon, { medium: "visit" }), [cease], CEASE],
    [
      "after a refusal to pay",
      asked(noon),
      [fact("written_refusal_to_pay_received", "2026-05-04 12:00")],
      CEASE,
    ],
    ["a call in the moment it arrives", asked("2026-05-04 12:00"), [cease], CEASE],
    ["a call before it arrived", asked("2026-05-04 11:59:59"), [cease], []],
    ["years later", asked("2031-05-06 12:00"), [cease], CEASE],
    ["about another debt", asked(noon, { debtIds: ["D2"] }), [{ ...cease, debtIds: ["D1"] }], []],
    [
      "about several debts of which one is meant",
      asked(noon, { debtIds: ["D2", "D1"] }),
      [{ ...cease, debtIds: ["D1"] }],
      CEASE,
    ],
    [
      "notice that efforts end",
      asked(noon, { medium: "letter", purpose: "notify_terminating_efforts" }),
      [cease],
      [],
    ],
    [
      "notice that a remedy may be used",
      asked(noon, { medium: "letter", purpose: "notify_may_invoke_specified_remedy" }),
      [cease],
      [],
    ],
    [
      "notice that a remedy is intended",
      asked(noon, { medium: "letter", purpose: "notify_intends_specified_remedy" }),
      [cease],
      [],
    ],
    [
      "a threat is no notice",
      asked(noon, { medium: "letter", purpose: "threaten_legal_action" }),
      [cease],
      CEASE,
    ],
    ["taken back", asked(noon), [cease, fact("cease_withdrawn", "2026-05-05 12:00")], []],
    [
      "taken back for another debt",
      asked(noon),
      [cease, fact("cease_withdrawn", "2026-05-05 12:00", { debtIds: ["D2"] })],
      CEASE,
    ],
    [
      "taken back before it came",
      asked(noon),
      [fact("cease_withdrawn", "2026-05-03 12:00"), cease],
      CEASE,
    ],
    [
      "taken back at the same moment",
      asked(noon),
      [cease, fact("cease_withdrawn", "2026-05-04 12:00")],
      CEASE,
    ],
    [
      "taken back later than asked",
      asked(noon),
      [cease, fact("cease_withdrawn", "2026-05-07 12:00")],
      CEASE,
    ],
    ["by the creditor itself", { at: noon }, [cease], []],
    ["over a business's debt", asked(noon, { debts: "commercial" }), [cease], []],
  ])(TABLE, check);

  it("is read out of a message that asks for silence", () => {
    const wrote = fact("inbound", "2026-05-04 12:00", {
      medium: "letter",
      text: "Do not contact me again.",
    });
    expect(office.denials(asked(noon, { medium: "voice" }), [wrote])).toContain("us.fdcpa.cease");
  });

  it("is not read out of spoken words, which close the telephone", () => {
    const said = fact("call", "2026-05-04 12:00", {
      direction: "inbound",
      outcome: "conversation",
      text: "stop calling me",
    });
    expect(office.denials(asked("2026-05-20 12:00", { medium: "voice" }), [said])).toEqual([
      "us.reg_f.medium_opt_out",
      "house.opt_out",
    ]);
    expect(office.denials(asked("2026-05-20 12:00", { medium: "letter" }), [said])).toEqual([]);
  });

  it("names what would end it and no date", () => {
    const { nextEligibleAt, awaits } = office.check(asked(noon), [cease]);
    expect([nextEligibleAt, awaits]).toEqual([null, ["cease_withdrawn"]]);
  });
});

describe("an attorney", () => {
  const ATTORNEY = ["us.reg_f.attorney"];
  const known = fact("attorney_known", "2026-05-01 12:00", { debtIds: ["D1"] });
  const noon = "2026-05-06 12:00";
  it.each<Row>([
    ["known for this debt", asked(noon), [known], ATTORNEY],
    ["known for another debt", asked(noon, { debtIds: ["D2"] }), [known], []],
    [
      "does not answer",
      asked(noon),
      [known, fact("attorney_unresponsive", "2026-05-05 12:00")],
      [],
    ],
    [
      "agrees to direct contact",
      asked(noon),
      [known, fact("attorney_consented", "2026-05-05 12:00")],
      [],
    ],
    ["has left", asked(noon), [known, fact("attorney_ended", "2026-05-05 12:00")], []],
    [
      "has left, and another has come",
      asked(noon),
      [
        known,
        fact("attorney_ended", "2026-05-04 12:00"),
        fact("attorney_known", "2026-05-05 12:00"),
      ],
      ATTORNEY,
    ],
    [
      "is whom we write to",
      asked(noon, { medium: "letter", recipient: "professional" }),
      [known],
      [],
    ],
    [
      "and a court permits contact",
      asked(noon),
      [known, fact("court_permission", "2026-05-05 12:00")],
      [],
    ],
  ])(TABLE, check);
});

describe("bankruptcy", () => {
  const STAY = ["us.bankruptcy.stay"];
  const DISCHARGE = ["us.bankruptcy.discharge"];
  const filed = fact("bankruptcy_filed", "2026-05-01 12:00");
  const discharged = fact("bankruptcy_discharged", "2026-05-03 12:00");
  const noon = "2026-05-06 12:00";
  it.each<Row>([
    ["stays an agency", asked(noon), [filed], STAY],
    ["stays the creditor itself", { at: noon }, [filed], STAY],
    ["stays a business's debt", { at: noon, debts: "commercial" }, [filed], STAY],
    ["stays letters too", { at: noon, medium: "letter" }, [filed], STAY],
    [
      "ends when the case is dismissed",
      asked(noon),
      [filed, fact("bankruptcy_dismissed", "2026-05-05 12:00")],
      [],
    ],
    [
      "ends in a discharge, which bars collection for good",
      asked(noon),
      [filed, discharged],
      [...STAY, ...DISCHARGE],
    ],
    [
      "discharged another debt",
      asked(noon, { debtIds: ["D2"] }),
      [{ ...discharged, debtIds: ["D1"] }],
      [],
    ],
    [
      "leaves what the law itself requires",
      asked(noon, { medium: "letter", purpose: "required_by_law" }),
      [filed, discharged],
      [],
    ],
    [
      "is no matter for a neighbour either",
      asked(noon, { recipient: "third_party", personId: "N", purpose: "location_information" }),
      [filed],
      STAY,
    ],
  ])(TABLE, check);
});

describe("a dispute in the validation period", () => {
  const HOLD = ["us.reg_f.validation_hold"];
  const notice = fact("validation_notice_sent", "2026-09-04 12:00", {
    medium: "letter",
    debtIds: ["D1"],
  });
  const dispute = (at: string) => fact("written_dispute_received", at, { debtIds: ["D1"] });
  const request = fact("written_original_creditor_request_received", "2026-09-26 12:00", {
    debtIds: ["D1"],
  });
  const later = "2026-10-20 12:00";
  // Mailed on a Friday before Labor Day, received by assumption on Monday the 14th, thirty days.
  it.each<Row>([
    ["on the last day", asked(later), [notice, dispute("2026-10-14 23:59:59")], HOLD],
    ["one day late", asked(later), [notice, dispute("2026-10-15 00:00")], []],
    ["before any notice", asked(later), [dispute("2026-09-01 12:00")], HOLD],
    [
      "about another debt",
      asked(later, { debtIds: ["D2"] }),
      [notice, dispute("2026-10-01 12:00")],
      [],
    ],
    [
      "asked with another debt",
      asked(later, { debtIds: ["D2", "D1"] }),
      [notice, dispute("2026-10-01 12:00")],
      HOLD,
    ],
    [
      "by word of mouth",
      asked(later),
      [notice, fact("oral_dispute_received", "2026-10-01 12:00")],
      [],
    ],
    ["before it arrived", asked("2026-10-01 11:59"), [notice, dispute("2026-10-01 12:00")], []],
    [
      "a letter too",
      asked(later, { medium: "letter" }),
      [notice, dispute("2026-10-01 12:00")],
      HOLD,
    ],
    [
      "the verification itself",
      asked(later, { medium: "letter", purpose: "verification" }),
      [notice, dispute("2026-10-01 12:00")],
      [],
    ],
    [
      "once verified",
      asked(later),
      [notice, dispute("2026-10-01 12:00"), fact("verification_sent", "2026-10-02 12:00")],
      [],
    ],
    [
      "verified for another debt",
      asked(later),
      [
        notice,
        dispute("2026-10-01 12:00"),
        fact("verification_sent", "2026-10-02 12:00", { debtIds: ["D2"] }),
      ],
      HOLD,
    ],
    [
      "verified before",
      asked(later),
      [notice, fact("verification_sent", "2026-09-30 12:00"), dispute("2026-10-01 12:00")],
      HOLD,
    ],
    [
      "verified too late for the question",
      asked("2026-10-01 18:00"),
      [notice, dispute("2026-10-01 12:00"), fact("verification_sent", "2026-10-02 12:00")],
      HOLD,
    ],
    [
      "a duplicate answered",
      asked(later),
      [
        notice,
        dispute("2026-10-01 12:00"),
        fact("duplicative_dispute_notice_sent", "2026-10-02 12:00"),
      ],
      [],
    ],
    [
      "taken back",
      asked(later),
      [notice, dispute("2026-10-01 12:00"), fact("dispute_withdrawn", "2026-10-02 12:00")],
      [],
    ],
    [
      "once more after verification",
      asked(later),
      [
        notice,
        dispute("2026-10-01 12:00"),
        fact("verification_sent", "2026-10-02 12:00"),
        dispute("2026-10-03 12:00"),
      ],
      HOLD,
    ],
    ["a request for the original creditor", asked(later), [notice, request], HOLD],
    [
      "which verification does not answer",
      asked(later),
      [notice, request, fact("verification_sent", "2026-10-02 12:00")],
      HOLD,
    ],
    [
      "once told",
      asked(later),
      [notice, request, fact("original_creditor_info_sent", "2026-10-02 12:00")],
      [],
    ],
    [
      "telling",
      asked(later, { medium: "letter", purpose: "original_creditor_information" }),
      [notice, request],
      [],
    ],
    [
      "after a notice that came back",
      asked(later),
      [
        { ...notice, returnedUndeliverable: true },
        fact("validation_notice_sent", "2026-09-20 12:00"),
        dispute("2026-10-18 12:00"),
      ],
      HOLD,
    ],
    [
      "which the first notice alone would have let lapse",
      asked(later),
      [notice, dispute("2026-10-18 12:00")],
      [],
    ],
    [
      "a notice known to have come late",
      asked(later),
      [{ ...notice, receivedOn: calendarDate("2026-09-20") }, dispute("2026-10-18 12:00")],
      HOLD,
    ],
    [
      "a notice about another debt",
      asked(later),
      [
        notice,
        fact("validation_notice_sent", "2026-09-20 12:00", { debtIds: ["D2"] }),
        dispute("2026-10-18 12:00"),
      ],
      [],
    ],
    [
      "a notice sent after the question changes nothing",
      asked(later),
      [notice, fact("validation_notice_sent", "2026-10-21 12:00"), dispute("2026-10-15 12:00")],
      [],
    ],
    [
      "a notice sent later on the day of a late dispute reopens nothing yet",
      asked("2026-10-20 12:00"),
      [
        notice,
        dispute("2026-10-20 10:00"),
        fact("validation_notice_sent", "2026-10-20 15:00", { debtIds: ["D1"] }),
      ],
      [],
    ],
    ["by the creditor itself", { at: later }, [notice, dispute("2026-10-01 12:00")], []],
  ])(TABLE, check);

  it("waits for an answer", () => {
    const { awaits, nextEligibleAt } = office.check(asked(later), [
      notice,
      dispute("2026-10-01 12:00"),
    ]);
    expect(awaits).toEqual([
      "verification_sent",
      "duplicative_dispute_notice_sent",
      "dispute_withdrawn",
    ]);
    expect(nextEligibleAt).toBeNull();
  });
});

describe("rules of our own that hold everywhere", () => {
  const noon = "2026-05-06 12:00";
  const died = fact("deceased_known", "2026-05-01 12:00");
  const stolen = fact("identity_theft_reported", "2026-05-01 12:00", { debtIds: ["D1"] });
  it.each<Row>([
    ["the customer died", { at: noon }, [died], ["house.deceased"]],
    [
      "whatever the debt",
      { at: noon, debtIds: ["D2"] },
      [{ ...died, debtIds: ["D1"] }],
      ["house.deceased"],
    ],
    ["the estate may be written to", { at: noon, medium: "letter", purpose: "estate" }, [died], []],
    ["an error about it", { at: noon }, [died, fact("deceased_disproved", "2026-05-02 12:00")], []],
    [
      "the debt may be somebody else's",
      { at: noon, debts: "commercial" },
      [stolen],
      ["house.identity"],
    ],
    ["another debt is not in doubt", { at: noon, debtIds: ["D2"] }, [stolen], []],
    [
      "it was the customer's after all",
      { at: noon },
      [stolen, fact("identity_confirmed", "2026-05-02 12:00")],
      [],
    ],
    [
      "a channel refused",
      { at: noon },
      [fact("medium_opt_out", "2026-05-01 12:00", { medium: "voice" })],
      ["house.opt_out"],
    ],
  ])(TABLE, check);
});
