import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { POLICY_PRESETS, withPreset } from "../../../core/policy/policy-presets.ts";
import { validatePolicy } from "../../../core/policy/validate-policy.ts";

describe("policy presets", () => {
  it.each(POLICY_PRESETS.map(({ id }) => id))("%s is a policy that may be published", (id) => {
    expect(validatePolicy(withPreset(defaultPolicy, id))).toMatchObject({ ok: true });
  });

  it("begins as the default policy is", () => {
    expect(withPreset(defaultPolicy, "standard")).toEqual(defaultPolicy);
  });

  it("goes from any preset to any other as if it were the first", () => {
    for (const { id: one } of POLICY_PRESETS)
      for (const { id: other } of POLICY_PRESETS)
        expect(withPreset(withPreset(defaultPolicy, one), other)).toMatchObject({
          cadences: withPreset(defaultPolicy, other).cadences,
          contact: withPreset(defaultPolicy, other).contact,
        });
  });

  it("leaves alone what is the company's own", () => {
    const own = { ...defaultPolicy.creditor, name: "Own Ltd" };
    const policy = validatePolicy({ ...defaultPolicy, creditor: own });
    if (!policy.ok) throw new Error("wrong");
    const changed = withPreset(policy.value, "gentle");
    expect(changed.creditor).toEqual(own);
    expect(changed.templates).toEqual(defaultPolicy.templates);
  });

  it.each(POLICY_PRESETS)("$id does what it says", ({ id, points }) => {
    const { contact, arrangements, cadences } = withPreset(defaultPolicy, id);
    const [cap] = contact.caps;
    const apart = contact.minIntervalHours / 24;
    expect(points.join("\n")).toContain(`At most ${cap?.max} contacts in 14 days, ${apart} days`);
    expect(points.join("\n")).toContain(`Up to ${arrangements.installmentsMax} instalments`);
    const [, second] = cadences[0]?.steps ?? [];
    expect(points[0]).toContain(`from day ${second?.anchor.days}`);
  });
});
