import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idsQuery, pageQuery, quoted, toLongId } from "../../../adapters/salesforce/soql.ts";
import { parseSoql } from "../../../adapters/sandbox-salesforce/soql.ts";

describe("a text in a query", () => {
  it("never ends the text it is in, whatever it says", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const query = parseSoql(idsQuery("Task", ["Id"], "GS_External_Id__c", [one, other]));
        expect(query.where).toEqual({
          kind: "in",
          field: "GS_External_Id__c",
          values: new Set([one, other]),
        });
      }),
    );
  });

  it("can't add a condition", () => {
    expect(quoted("x' OR Name != '")).toBe("'x\\' OR Name != \\''");
    expect(quoted("x\\")).toBe("'x\\\\'");
  });
});

describe("a page of a feed", () => {
  const ask = { object: "Account", fields: ["Id"], only: null, limit: 2_000 };

  it("begins with everything, then with a moment, then after a record of a moment", () => {
    const at = "2026-04-01T12:00:00Z";
    const order = "ORDER BY SystemModstamp ASC, Id ASC LIMIT 2000";
    expect(pageQuery({ ...ask, place: { at: null, afterId: null } })).toBe(
      `SELECT Id FROM Account ${order}`,
    );
    expect(pageQuery({ ...ask, place: { at, afterId: null } })).toBe(
      `SELECT Id FROM Account WHERE SystemModstamp >= ${at} ${order}`,
    );
    expect(pageQuery({ ...ask, only: "X = 'y'", place: { at, afterId: "001A" } })).toBe(
      `SELECT Id FROM Account WHERE (SystemModstamp > ${at} OR (SystemModstamp = ${at} AND Id > '001A')) AND (X = 'y') ${order}`,
    );
  });
});

describe("an id", () => {
  it.each([
    ["001D000000IqhSL", "001D000000IqhSLIAZ"],
    ["001D000000IqhSLIAZ", "001D000000IqhSLIAZ"],
    ["001D000000IqhS", null],
    ["001D000000IqhSL'--", null],
    ["", null],
  ])("%j is %j", (text, long) => {
    expect(toLongId(text)).toBe(long);
  });
});
