import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import type { Bucket, Step, TenantPolicy } from "../../../core/policy/policy.ts";
import { validatePolicy } from "../../../core/policy/validate-policy.ts";

function problems(policy: unknown): (readonly [string, string])[] {
  const checked = validatePolicy(policy);
  return checked.ok ? [] : checked.error.map(({ path, message }) => [path, message] as const);
}

function withBuckets(...buckets: (readonly [string, number, number | null])[]): TenantPolicy {
  const list: Bucket[] = buckets.map(([id, fromDays, toDays]) => ({
    id,
    label: id,
    fromDays,
    toDays,
  }));
  const cadences = defaultPolicy.cadences;
  return {
    ...defaultPolicy,
    cadences,
    delinquency: { ...defaultPolicy.delinquency, buckets: list },
  };
}

function withSteps(edit: (steps: readonly Step[]) => Step[]): TenantPolicy {
  const [first, ...rest] = defaultPolicy.cadences;
  if (first === undefined) throw new Error("the default policy has cadences");
  return { ...defaultPolicy, cadences: [{ ...first, steps: edit(first.steps) }, ...rest] };
}

describe("validatePolicy", () => {
  it("accepts the default policy, and a copy that went through JSON", () => {
    expect(validatePolicy(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual({
      ok: true,
      value: defaultPolicy,
    });
  });

  it.each([
    [
      "a gap between buckets",
      withBuckets(["a", 0, 30], ["b", 40, null]),
      ["delinquency.buckets.1.fromDays", "gap: no bucket holds days 31 to 39"],
    ],
    [
      "buckets that overlap",
      withBuckets(["a", 0, 30], ["b", 30, null]),
      [
        "delinquency.buckets.1.fromDays",
        'overlap: "b" starts at day 30, already in the bucket before it',
      ],
    ],
    [
      "buckets that begin late",
      withBuckets(["a", 1, null]),
      ["delinquency.buckets.0.fromDays", "gap: no bucket holds days 0 to 0"],
    ],
    [
      "a last bucket with an end",
      withBuckets(["a", 0, 30]),
      ["delinquency.buckets.0.toDays", "the last bucket must have no end (null)"],
    ],
    [
      "an endless bucket in the middle",
      withBuckets(["a", 0, null], ["b", 31, null]),
      ["delinquency.buckets.0.toDays", "only the last bucket may have no end"],
    ],
    [
      "two buckets of one name",
      withBuckets(["a", 0, 30], ["a", 31, null]),
      ["delinquency.buckets.1.id", '"a" is used twice'],
    ],
  ])("refuses %s", (_name, policy, expected) => {
    expect(problems(policy)).toContainEqual(expected);
  });

  it.each([
    [
      "a step without a template",
      (steps: readonly Step[]) =>
        steps.map((step, n) => (n === 1 ? { ...step, template: "nowhere" } : step)),
      ["cadences.0.steps.1.template", 'no template is called "nowhere"'],
    ],
    [
      "a mandatory reminder before the due date",
      (steps: readonly Step[]) =>
        steps.map((step, n) => (n === 0 ? { ...step, mandatory: true } : step)),
      [
        "cadences.0.steps.0.mandatory",
        "a step before the due date lapses, so it can't be mandatory",
      ],
    ],
    [
      "steps out of order",
      (steps: readonly Step[]) => steps.toReversed(),
      ["cadences.0.steps.1.anchor.days", "day 60 must come after the step before it (day 75)"],
    ],
    [
      "a bucket that does not exist",
      (steps: readonly Step[]): Step[] =>
        steps.map((step, n) =>
          n === 2
            ? { ...step, anchor: { from: "bucket_entry", bucket: "nowhere", days: 0 } }
            : step,
        ),
      ["cadences.0.steps.2.anchor.bucket", 'no bucket is called "nowhere"'],
    ],
    [
      "a first step that follows none",
      (steps: readonly Step[]): Step[] =>
        steps.map((step, n) =>
          n === 0 ? { ...step, anchor: { from: "previous_step", days: 2 } } : step,
        ),
      ["cadences.0.steps.0.anchor", "the first step has no step before it"],
    ],
  ])("refuses %s", (_name, edit, expected) => {
    expect(problems(withSteps(edit))).toContainEqual(expected);
  });

  it.each([
    [
      "segments that take nobody in the end",
      { segments: defaultPolicy.segments.slice(0, 2) },
      "segments.1.when",
    ],
    [
      "a segment without its cadence",
      { segments: [{ ...defaultPolicy.segments.at(-1), cadence: "nowhere" }] },
      "segments.0.cadence",
    ],
    [
      "a rule over an unknown fact",
      {
        segments: [
          {
            id: "x",
            name: "x",
            because: "x",
            cadence: "standard",
            when: { fact: "shoeSize", op: "eq", value: 1 },
          },
          ...defaultPolicy.segments,
        ],
      },
      "segments.0.when",
    ],
    [
      "a list without in",
      {
        segments: [
          {
            id: "x",
            name: "x",
            because: "x",
            cadence: "standard",
            when: { fact: "country", op: "ne", value: ["US"] },
          },
          ...defaultPolicy.segments,
        ],
      },
      "segments.0.when.value",
    ],
    [
      "hours that end before they begin",
      { contact: { ...defaultPolicy.contact, hours: { from: "20:00", to: "08:00" } } },
      "contact.hours.to",
    ],
    [
      "a clock time that is none",
      { contact: { ...defaultPolicy.contact, hours: { from: "8am", to: "20:00" } } },
      "contact.hours.from",
    ],
    [
      "a negative amount",
      { delinquency: { ...defaultPolicy.delinquency, toleranceUnits: -1 } },
      "delinquency.toleranceUnits",
    ],
    [
      "an amount that is not finite",
      { amountBands: { ...defaultPolicy.amountBands, largeFromUnits: Number.POSITIVE_INFINITY } },
      "amountBands.largeFromUnits",
    ],
    [
      "an unknown currency",
      {
        amountBands: {
          ...defaultPolicy.amountBands,
          byCurrency: { XQX: { smallBelowMinor: 1, largeFromMinor: 2 } },
        },
      },
      "amountBands.byCurrency.XQX",
    ],
    [
      "an unknown zone",
      { defaults: { ...defaultPolicy.defaults, timeZone: "Mars/Olympus" } },
      "defaults.timeZone",
    ],
    ["a field nobody knows", { colour: "blue" }, ""],
  ])("refuses %s, naming the place", (_name, over, path) => {
    expect(problems({ ...defaultPolicy, ...over }).map(([place]) => place)).toContain(path);
  });

  it.each([
    [
      "a template that uses a field that does not exist",
      (body: string) => `${body} {{customer.iban}}`,
      /customer\.iban/,
    ],
    [
      "a template that lost the way to stop",
      (body: string) =>
        body.replaceAll(/\[[^\]]*\]\(\{\{links\.stop\}\}\)|\{\{links\.stop\}\}/g, ""),
      /stop/i,
    ],
    [
      "a template that tries to reach code",
      (body: string) => `${body} {{constructor.constructor}}`,
      /constructor/,
    ],
  ])("refuses %s", (_name, edit, message) => {
    const [template, ...rest] = defaultPolicy.templates;
    if (template === undefined) throw new Error("the default policy has templates");
    const found = problems({
      ...defaultPolicy,
      templates: [{ ...template, body: edit(template.body) }, ...rest],
    });
    expect(found).toContainEqual([
      expect.stringMatching(/^templates\.0/),
      expect.stringMatching(message),
    ]);
  });

  it("names every problem, not the first", () => {
    expect(problems({ ...defaultPolicy, name: "", version: 0 })).toHaveLength(2);
  });
});
