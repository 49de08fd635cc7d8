import { describe, expect, it } from "vitest";
import type { ContactEvent } from "../../../../core/accounts/contact-event.ts";
import { officeIn, type Row } from "../packs/office.ts";

const office = officeIn("US", "America/New_York");
const { fact } = office;
const TABLE = "%s";
const check = (
  _name: string,
  question: Row[1],
  events: readonly ContactEvent[],
  denials: readonly string[],
) => {
  expect(office.denials(question, events)).toEqual(denials);
};

describe("others than the customer", () => {
  const ALONE = ["us.fdcpa.third_party"];
  const neighbour = (more: Partial<Row[1]> = {}): Row[1] => ({
    by: "third_party",
    at: "2026-05-20 10:00",
    personId: "N",
    recipient: "third_party",
    purpose: "location_information",
    ...more,
  });
  const askedBefore = (outcome: "conversation" | "voicemail" | "rang_no_answer", more = {}) =>
    office.call("2026-05-01 10:00", outcome, {
      personId: "N",
      purpose: "location_information",
      ...more,
    });
  it.each<Row>([
    ["may be asked where the customer is", neighbour(), [], []],
    ["and told nothing of a debt", neighbour({ statesDebt: true }), [], ALONE],
    ["and asked nothing else", neighbour({ purpose: "collect" }), [], ALONE],
    ["once", neighbour(), [askedBefore("conversation")], ALONE],
    ["a message left was the once", neighbour(), [askedBefore("voicemail")], ALONE],
    ["a call in vain was not", neighbour(), [askedBefore("rang_no_answer")], []],
    [
      "another neighbour is another person",
      neighbour({ personId: "M" }),
      [askedBefore("conversation")],
      [],
    ],
    [
      "another collector's question is not ours",
      neighbour(),
      [askedBefore("conversation", { collectorId: "C2" })],
      [],
    ],
    [
      "again where their answer was wrong",
      neighbour({ reasonToAskAgain: true }),
      [askedBefore("conversation")],
      [],
    ],
    [
      "and within the week of that talk, which was not about the debt",
      neighbour({ at: "2026-05-06 10:00", reasonToAskAgain: true }),
      [askedBefore("conversation")],
      [],
    ],
    [
      "not where an attorney can be asked",
      neighbour(),
      [fact("attorney_known", "2026-05-02 12:00")],
      ALONE,
    ],
    [
      "not where an attorney can be asked about one of the debts",
      neighbour({ debtIds: ["D1", "D2"] }),
      [fact("attorney_known", "2026-05-02 12:00", { debtIds: ["D2"] })],
      ALONE,
    ],
    [
      "where the attorney is for another debt",
      neighbour(),
      [fact("attorney_known", "2026-05-02 12:00", { debtIds: ["D2"] })],
      [],
    ],
    [
      "where the attorney does not answer",
      neighbour(),
      [
        fact("attorney_known", "2026-05-02 12:00"),
        fact("attorney_unresponsive", "2026-05-05 12:00"),
      ],
      [],
    ],
    [
      "where the attorney has left",
      neighbour(),
      [fact("attorney_known", "2026-05-02 12:00"), fact("attorney_ended", "2026-05-05 12:00")],
      [],
    ],
    [
      "a purpose alone says that somebody else is meant",
      {
        by: "third_party",
        at: "2026-05-20 10:00",
        personId: "N",
        purpose: "location_information",
        statesDebt: true,
      },
      [],
      ALONE,
    ],
    ["by the creditor itself", neighbour({ by: "first_party", purpose: "collect" }), [], []],
    [
      "a spouse stands for the customer",
      neighbour({ recipient: "consumer", purpose: "collect" }),
      [],
      [],
    ],
  ])(TABLE, check);

  it("have a count of their own", () => {
    const week = Array.from({ length: 7 }, (_, n) =>
      office.call(`2026-05-1${n + 3} 10:00`, "rang_no_answer", { personId: "N" }),
    );
    expect(office.denials(neighbour({ at: "2026-05-19 12:00" }), week)).toEqual([
      "us.reg_f.calls_in_seven_days",
    ]);
  });

  it("are not counted where a professional is called", () => {
    const week = Array.from({ length: 7 }, (_, n) =>
      office.call(`2026-05-1${n + 3} 10:00`, "rang_no_answer", { recipient: "professional" }),
    );
    expect(office.denials({ by: "third_party", at: "2026-05-19 12:00" }, week)).toEqual([]);
    expect(
      office.denials(
        { by: "third_party", at: "2026-05-19 12:00", recipient: "professional" },
        week,
      ),
    ).toEqual([]);
  });
});
