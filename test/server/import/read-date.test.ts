import { describe, expect, it } from "vitest";
import {
  decideDateOrder,
  emptyDateTally,
  tallyClash,
  tallyDate,
} from "../../../server/import/detect-date-order.ts";
import { readDate } from "../../../server/import/read-date.ts";

describe("readDate", () => {
  it.each([
    ["2020-02-27", null, "2020-02-27"],
    ["2020/2/7", null, "2020-02-07"],
    ["2020.02.27", null, "2020-02-27"],
    ["2020-02-27T23:30:00Z", null, "2020-02-27"],
    ["2020-02-27T00:00:00.000+02:00", null, "2020-02-27"],
    ["2020-02-27 00:00:00", null, "2020-02-27"],
    ["20200227", null, "2020-02-27"],
    ["20200227.0", null, "2020-02-27"],
    ["43888", null, "2020-02-27"],
    ["43888.5", null, "2020-02-27"],
    ["27-Feb-2020", null, "2020-02-27"],
    ["27 feb. 2020", null, "2020-02-27"],
    ["Feb 27, 2020", null, "2020-02-27"],
    ["Thu, 27 Feb 2020", null, "2020-02-27"],
    ["27 de febrero de 2020", null, "2020-02-27"],
    ["1 de setiembre del 2020", null, "2020-09-01"],
    ["2/27/2020", "mdy", "2020-02-27"],
    ["2/27/20", "mdy", "2020-02-27"],
    ["2/27/2020 11:59 PM", "mdy", "2020-02-27"],
    ["27/02/2020", "dmy", "2020-02-27"],
    ["27.02.2020", "dmy", "2020-02-27"],
    ["27-02-99", "dmy", "1999-02-27"],
    ["20-02-27", "ymd", "2020-02-27"],
    ["2/29/2020", "mdy", "2020-02-29"],
  ] as const)("reads %s (%s) as %s", (text, order, expected) => {
    expect(readDate(text, order)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ["", "empty"],
    ["soon", "not_a_date"],
    ["12", "not_a_date"],
    ["2/30/2020", "no_such_day"],
    ["2/29/2021", "no_such_day"],
    ["13/13/2020", "no_such_day"],
    ["2020-13-01", "no_such_day"],
    ["1/1/1066", "out_of_range"],
    ["99999", "not_a_date"],
    ["2020-02-27 and more", "not_a_date"],
  ])("refuses %s as %s", (text, problem) => {
    expect(readDate(text, "mdy")).toEqual({ ok: false, error: problem });
  });
});

describe("decideDateOrder", () => {
  const tallyOf = (values: readonly string[]) => {
    const tally = emptyDateTally();
    for (const value of values) tallyDate(tally, value);
    return tally;
  };
  const silent = { mapped: null, others: [], clashes: { mdy: 0, dmy: 0 }, country: null };

  it.each([
    ["a day over 12 in second place", ["1/2/2020", "1/13/2020"], "mdy", "this_column"],
    ["a day over 12 in first place", ["1/2/2020", "13/1/2020"], "dmy", "this_column"],
    [
      "the only telling row is the last",
      [...Array(5_000).fill("1/2/20"), "31/1/20"],
      "dmy",
      "this_column",
    ],
    ["dates that need no order", ["2020-01-02", "20200103"], null, null],
    ["nothing", [], null, null],
    ["no telling row at all", ["1/2/2020"], "mdy", "default"],
  ] as const)("decides from %s", (_name, values, order, basis) => {
    expect(decideDateOrder(tallyOf(values), silent)).toMatchObject({ order, basis });
  });

  it("says plainly when nothing settles the order", () => {
    expect(decideDateOrder(tallyOf(["1/2/2020"]), silent).ambiguous).toBe(true);
    expect(decideDateOrder(tallyOf(["1/20/2020"]), silent).ambiguous).toBe(false);
  });

  it("says when a column mixes both orders and goes with the majority", () => {
    const finding = decideDateOrder(tallyOf(["1/20/2020", "1/21/2020", "22/1/2020"]), silent);
    expect(finding).toMatchObject({ order: "mdy", mixed: true });
  });

  it("asks the mapping, then the other columns, then due dates, then the country", () => {
    const tally = tallyOf(["1/2/2020"]);
    const clashes = { mdy: 0, dmy: 0 };
    tallyClash(clashes, "3/1/2020", "2/3/2020");
    expect(clashes).toEqual({ mdy: 1, dmy: 0 });
    const country = { ...silent, country: "ES" };
    expect(decideDateOrder(tally, country)).toMatchObject({ order: "dmy", basis: "country" });
    const dues = { ...country, country: "US", clashes };
    expect(decideDateOrder(tally, dues)).toMatchObject({
      order: "dmy",
      basis: "due_after_invoice",
    });
    const others = { ...dues, others: [tallyOf(["1/31/2020"])] };
    expect(decideDateOrder(tally, others)).toMatchObject({ order: "mdy", basis: "another_column" });
    const mapped = { ...others, mapped: "dmy" as const };
    expect(decideDateOrder(tally, mapped)).toMatchObject({ order: "dmy", basis: "mapping" });
  });
});
