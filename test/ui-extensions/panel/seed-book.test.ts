import { describe, expect, it } from "vitest";
import { seedFacts } from "../../../adapters/sandbox/seed.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { localDate } from "../../../core/time/time-zone.ts";
import { NOON } from "../../support/facts.ts";
import { panelOf } from "./panel-of.ts";

const today = localDate(defaultPolicy.defaults.timeZone, toEpochMs(NOON));
const book = seedFacts(today);
const named = book.map((facts) => [facts.account.name, facts] as const);

describe("the demo's book", () => {
  it.each(named)("draws %s in both languages", (name, facts) => {
    for (const locale of ["en-US", "es-MX"]) {
      expect(panelOf(facts, { locale, repTimeZone: "America/Chicago" }).subject.name).toBe(name);
    }
  });

  it("draws the account of the first page as the page shows it", () => {
    const rivera = book.find(({ account }) => account.name === "Rivera Plumbing");
    if (rivera === undefined) throw new Error("no Rivera Plumbing in the seed");
    const { standing, offers, contact } = panelOf(rivera, { repTimeZone: "America/Chicago" });
    expect(standing).toMatchObject({ state: "past_due", ageText: "32 days late" });
    expect(standing.pastDue.map(({ text }) => text)).toEqual(["$1,240.50"]);
    expect(standing.bucket.label).toBe("31–60 days");
    expect(offers[0]?.title).toBe("3 payments of $413.50, first today");
    expect(contact.find(({ channel }) => channel === "voice")?.text).toBe(
      "yes, until 19:00 (Denver)",
    );
  });

  it("meets most of the standings a rep will meet", () => {
    const states = new Set(book.map((facts) => panelOf(facts).standing.state));
    expect([...states].sort()).toEqual(
      ["due_soon", "in_arrangement", "on_hold", "paid_up", "past_due", "promise_open"].sort(),
    );
  });
});
