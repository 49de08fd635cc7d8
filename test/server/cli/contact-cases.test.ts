import { describe, expect, it } from "vitest";
import { z } from "zod";
import { toEpochMs } from "../../../core/time/instant.ts";
import {
  type ContactCase,
  ContactCases,
  casesIn,
} from "../../../server/cli/contact-case/case-shape.ts";
import { judgeCase } from "../../../server/cli/contact-case/judge-case.ts";
import { readJson } from "../../cases/read-data.ts";

const Written = z.looseObject({ reason: z.string(), rule: z.string() });
const cases = casesIn(readJson("regulation/our-cases.json", ContactCases)).map((each) => ({
  ...each,
  name: `${each.id} ${each.expected}: ${Written.parse(each).reason}`,
}));

describe("contact cases of our own", () => {
  it.each(cases)("$name", (each) => {
    const { verdict, ignored } = judgeCase(each, each.id ?? "");
    expect([verdict, ignored]).toEqual([each.expected, []]);
  });

  const SECOND_MS = 1_000;
  const datedDenials = cases.flatMap((each) => {
    const { nextEligibleAt } = judgeCase(each, each.id ?? "");
    return nextEligibleAt === null ? [] : [{ ...each, opensAt: Date.parse(nextEligibleAt) }];
  });
  it.each(datedDenials)("the moment it opens is the first: $name", (each) => {
    expect(verdictAt(each, each.opensAt)).toBe("allow");
    const before = Math.max(each.opensAt - SECOND_MS, toEpochMs(each.ask.at));
    expect(verdictAt(each, before)).toBe("deny");
  });
});

/** The same question later, by whoever knows no more than is known now. */
function verdictAt(each: ContactCase, at: number): string {
  const known = each.given.events.filter((event) => Date.parse(event.at) <= toEpochMs(each.ask.at));
  const input = {
    ...each,
    given: { ...each.given, events: known },
    ask: { ...each.ask, at: new Date(at).toISOString() },
  };
  const [later] = casesIn(ContactCases.parse(input));
  if (later === undefined) throw new Error("a case was given");
  return judgeCase(later, "later").verdict;
}
