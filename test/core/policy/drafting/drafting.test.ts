import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looserThanLaw } from "../../../../core/compliance/contact-bounds.ts";
import { defaultPolicy } from "../../../../core/policy/default-policy.ts";
import {
  addStep,
  freeDay,
  removeStep,
  setStep,
} from "../../../../core/policy/drafting/edit-cadence.ts";
import { judgeImpact, type Reach } from "../../../../core/policy/drafting/judge-impact.ts";
import { shapeProblems } from "../../../../core/policy/drafting/shaped-policy.ts";
import type { Cadence, TenantPolicy } from "../../../../core/policy/policy.ts";
import { validatePolicy } from "../../../../core/policy/validate-policy.ts";

const [cadence] = defaultPolicy.cadences;
if (cadence === undefined) throw new Error("the default policy has cadences");

// Without the words of two languages, which take their time to be read and are not the point.
const small = { ...defaultPolicy, templates: defaultPolicy.templates.slice(0, 1) };

const isRight = (changed: Cadence) =>
  validatePolicy({
    ...small,
    cadences: defaultPolicy.cadences.map((each) => (each.id === changed.id ? changed : each)),
  }).ok;

describe("editing a cadence", () => {
  it("keeps it right: steps stay in the order of their days, and ids are their own", () => {
    const edits = fc.array(
      fc.oneof(
        fc.record({ do: fc.constant("add" as const), day: fc.integer({ min: 0, max: 120 }) }),
        fc.record({ do: fc.constant("move" as const), day: fc.integer({ min: 1, max: 120 }) }),
        fc.record({ do: fc.constant("remove" as const), day: fc.nat(8) }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(edits, (list) => {
        let now = cadence;
        for (const edit of list) {
          const at = now.steps[edit.day % now.steps.length];
          if (edit.do === "add") now = addStep(now, edit.day).cadence;
          else if (at === undefined || now.steps.length === 1) continue;
          else if (edit.do === "remove") now = removeStep(now, at.id);
          else
            now = setStep(now, at.id, {
              anchor: { from: "due_date", days: freeDay(now, edit.day) },
            });
        }
        expect(isRight(now)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("moves a step that counts from the one before together with it", () => {
    const [one, two] = cadence.steps;
    if (one === undefined || two === undefined) throw new Error("two steps");
    const follower = { ...two, id: "after", anchor: { from: "previous_step", days: 2 } } as const;
    const list = { ...cadence, steps: [one, follower, two] };
    const moved = setStep(list, one.id, { anchor: { from: "due_date", days: 40 } });
    expect(moved.steps.map(({ id }) => id)).toEqual([two.id, one.id, "after"]);
  });
});

describe("a draft's document", () => {
  it.each<[string, unknown, string[]]>([
    ["the default", defaultPolicy, []],
    ["an empty name, to be filled in", { ...defaultPolicy, name: "" }, []],
    ["an unknown setting", { ...defaultPolicy, surprise: 1 }, [""]],
    ["no segments at all", { ...defaultPolicy, segments: undefined }, ["segments"]],
    ["a number as text", { ...defaultPolicy, retention: { years: "5" } }, ["retention.years"]],
  ])("with %s", (_, document, paths) => {
    expect(shapeProblems(document).map(({ path }) => path)).toEqual(paths);
  });
});

const reach = (more: Partial<Reach>): Reach => ({
  ...{ contacted: 10, messaged: 10, messages: 10, tasks: 0 },
  busiest: { on: "2026-11-23", accounts: 3 },
  ...more,
});
const busy = (accounts: number) => reach({ busiest: { on: "2026-11-23", accounts } });
const nobody = reach({ contacted: 0, messaged: 0, messages: 0, busiest: null });

describe("a policy's reach", () => {
  it.each([
    ["as before", reach({}), reach({}), null],
    ["half of everyone on one day", reach({}), busy(10), "nearly_everyone"],
    ["almost half", reach({}), busy(9), null],
    ["half, as under the policy in force", busy(10), busy(10), null],
    ["nobody", reach({}), nobody, "nobody"],
    ["nobody, as before", nobody, nobody, null],
  ])("%s", (_, current, draft, kind) => {
    const concern = judgeImpact({ sampled: 20, accounts: 200, days: 14, current, draft });
    expect(concern?.kind ?? null).toBe(kind);
    if (kind === "nearly_everyone") expect(concern?.confirmation).toBe("write to 100");
  });

  it("worries about no book without accounts, and about no handful", () => {
    const empty = { sampled: 0, accounts: 0, days: 14, current: nobody, draft: nobody };
    expect(judgeImpact(empty)).toBeNull();
    expect(
      judgeImpact({ sampled: 4, accounts: 4, days: 14, current: nobody, draft: busy(4) }),
    ).toBeNull();
  });
});

const wide = (country: string, type: TenantPolicy["collector"]["type"]): TenantPolicy => ({
  ...defaultPolicy,
  defaults: { ...defaultPolicy.defaults, country },
  collector: { id: "x", type },
  contact: {
    ...defaultPolicy.contact,
    hours: { from: "07:00", to: "22:00" },
    weekdays: [1, 7],
    caps: [{ channels: ["voice"], max: 8, days: 7 }],
  },
});

describe("the law's bounds on a policy", () => {
  it.each<[string, TenantPolicy["collector"]["type"], string[]]>([
    ["US", "first_party", []],
    ["US", "third_party", ["contact.hours.from", "contact.hours.to", "contact.caps.0.max"]],
    ["CO", "first_party", ["contact.weekdays", "contact.hours.to"]],
  ])("in %s, %s", (country, type, paths) => {
    const found = looserThanLaw(wide(country, type));
    expect(new Set(found.map(({ path }) => path))).toEqual(new Set(paths));
    for (const { message, rule } of found) expect(message).toContain(rule.citation);
  });

  it("leaves the default policy alone everywhere", () => {
    for (const country of ["US", "CO", "AU", "GB", "IN"])
      for (const type of ["first_party", "third_party", "debt_buyer"] as const) {
        const policy = { ...wide(country, type), contact: defaultPolicy.contact };
        expect([country, type, looserThanLaw(policy).map(({ path }) => path)]).toEqual([
          country,
          type,
          [],
        ]);
      }
  });
});
