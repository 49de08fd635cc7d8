import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../../core/policy/default-policy.ts";
import { movedIn, tellDifference } from "../../../../core/policy/drafting/change-words.ts";
import {
  applyChanges,
  diffJson,
  invertChanges,
} from "../../../../core/policy/drafting/diff-json.ts";
import { setStep } from "../../../../core/policy/drafting/edit-cadence.ts";
import { isSame, type Json, toJson } from "../../../../core/policy/drafting/json.ts";
import { mergeJson } from "../../../../core/policy/drafting/merge-json.ts";
import type { Step, TenantPolicy } from "../../../../core/policy/policy.ts";

const value = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.constantFrom("a", "b"),
  fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
);
const item = fc.record({ id: fc.constantFrom("p", "q", "r", "s"), size: value, when: value });
const named = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 4 });
const list = fc.oneof(named, fc.array(value, { maxLength: 3 }));
/** Documents made like a policy: settings, lists with names, and lists without. */
const document = fc
  .record(
    { first: value, list, inner: fc.record({ deep: value, steps: named }), anchor: value },
    { requiredKeys: ["list"] },
  )
  .map(toJson);

describe("the difference of two documents", () => {
  it("is empty for equal ones, and leads from one to the other and back", () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const changes = diffJson(before, after);
        expect(changes.length === 0).toBe(isSame(before, after));
        expect(applyChanges(before, changes)).toEqual(after);
        expect(applyChanges(after, invertChanges(changes))).toEqual(before);
      }),
    );
  });

  it("is merged with another's: whoever changed nothing takes it, and nobody's alone is lost", () => {
    fc.assert(
      fc.property(document, document, document, (base, mine, theirs) => {
        expect(mergeJson(base, mine, base)).toEqual({ merged: mine, clashes: [] });
        expect(mergeJson(base, base, theirs)).toEqual({ merged: theirs, clashes: [] });
        expect(mergeJson(base, mine, mine)).toEqual({ merged: mine, clashes: [] });
        const { merged, clashes } = mergeJson(base, mine, theirs);
        const other = mergeJson(base, theirs, mine);
        expect(other.clashes.length).toBe(clashes.length);
        if (clashes.length === 0 && isPlain(base, mine, theirs))
          expect(other.merged).toEqual(merged);
      }),
    );
  });

  it("keeps mine where both changed the same, and says where", () => {
    const base = { contact: { max: 1, days: 7 }, name: "x" };
    const { merged, clashes } = mergeJson(
      base,
      { ...base, contact: { max: 2, days: 7 } },
      { contact: { max: 3, days: 14 }, name: "y" },
    );
    expect(merged).toEqual({ contact: { max: 2, days: 14 }, name: "y" });
    expect(clashes).toEqual([{ path: ["contact", "max"], base: 1, mine: 2, theirs: 3 }]);
  });

  it("keeps what one removed and the other changed, and says so", () => {
    const item = { id: "p", size: 1 };
    const { merged, clashes } = mergeJson([item], [{ ...item, size: 2 }], []);
    expect([merged, clashes.length]).toEqual([[{ ...item, size: 2 }], 1]);
  });
});

/** Two additions at one place have no order of their own. */
function isPlain(base: Json, ...others: readonly Json[]): boolean {
  return others.every((other) => diffJson(base, other).every(({ kind }) => kind === "value"));
}

const cadence = (changed: (policy: TenantPolicy) => TenantPolicy["cadences"][number]) => ({
  ...defaultPolicy,
  cadences: defaultPolicy.cadences.map((each) =>
    each.id === "standard" ? changed(defaultPolicy) : each,
  ),
});
const standard = defaultPolicy.cadences.find(({ id }) => id === "standard");
const step = (id: string, changed: Partial<Step>) =>
  cadence(() => setStep(standard ?? neverMissing(), id, changed));
function neverMissing(): never {
  throw new Error("the default policy has a standard cadence");
}

const [first, second, ...rest] = defaultPolicy.segments;

describe("a change of policy in words", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["nothing but its number", { ...defaultPolicy, version: 9 }, []],
    [
      "a step's channel",
      step("day-12", { channels: ["voice"] }),
      ["Cadence “Standard”: Day 12, channels: was e-mail, SMS, now call"],
    ],
    [
      "a step's day",
      step("day-12", { anchor: { from: "due_date", days: 14 } }),
      ["Cadence “Standard”: Day 12: was day 12, now day 14"],
    ],
    [
      "a segment that moved",
      { ...defaultPolicy, segments: [second, first, ...rest] },
      ["Segments: Moved “Large balance” from place 1 to 2"],
    ],
    [
      "a cap",
      {
        ...defaultPolicy,
        contact: {
          ...defaultPolicy.contact,
          caps: defaultPolicy.contact.caps.map((cap) => ({ ...cap, max: 1 })).slice(0, 2),
        },
      },
      [
        "Contact: Removed cap on call in 7 days",
        "Contact: Caps, cap on e-mail, SMS, WhatsApp, call, letter, push in 14 days, max: was 4, now 1",
      ],
    ],
    [
      "a limit of authority",
      {
        ...defaultPolicy,
        arrangements: {
          ...defaultPolicy.arrangements,
          authority: {
            ...defaultPolicy.arrangements.authority,
            manager: defaultPolicy.arrangements.authority.manager.map((range) => ({
              ...range,
              countMax: 12,
            })),
          },
        },
      },
      ["Arrangements: Authority, manager, from 0, most count: was 24, now 12"],
    ],
    [
      "a removed template",
      { ...defaultPolicy, templates: defaultPolicy.templates.slice(1) },
      ["Templates: Removed due soon, e-mail, en, friendly"],
    ],
  ])("%s", (_, after, told) => {
    const changes = tellDifference(toJson(defaultPolicy), toJson(after));
    expect(changes.map(({ place, text }) => `${place}: ${text}`)).toEqual(told);
  });

  it("shows a text that changed as it was and as it is", () => {
    const [template, ...others] = defaultPolicy.templates;
    const after = { ...defaultPolicy, templates: [{ ...template, body: "New" }, ...others] };
    const [change] = tellDifference(toJson(defaultPolicy), toJson(after));
    expect(change).toMatchObject({
      text: "Text changed",
      texts: { before: template?.body, after: "New" },
    });
  });

  it.each([
    [["a", "b", "c"], ["a", "b", "c"], []],
    [["a", "b", "c"], ["c", "a", "b"], ["c"]],
    [["a", "b", "c"], ["x", "a", "c"], []],
    [
      ["a", "b", "c", "d"],
      ["d", "a", "c", "b"],
      ["d", "b"],
    ],
  ])("tells the fewest moves from %j to %j", (before, after, moved) => {
    expect(movedIn(before, after)).toHaveLength(moved.length);
  });
});
