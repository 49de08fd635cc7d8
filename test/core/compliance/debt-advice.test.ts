import { describe, expect, it } from "vitest";
import { advisersIn } from "../../../core/compliance/debt-advice.ts";

describe("free advice about debt", () => {
  it.each([
    ["US", 2],
    ["GB", 2],
    ["ES", 1],
    ["IE", 1],
    ["AU", 1],
    ["CA", 1],
    ["CL", 1],
    ["MX", 1],
    ["CO", 1],
    ["JP", 0],
  ])("in %s comes from %i, each with a name and a safe address", (country, count) => {
    const advisers = advisersIn(country, "en");
    expect(advisers).toHaveLength(count);
    for (const { name, url } of advisers) {
      expect(name).toMatch(/^[A-Z][\w ()&:áñ]{4,}$/);
      expect(url).toMatch(/^https:\/\/[a-z.]+\/$/);
    }
  });

  it("has an address of its own for who reads Spanish, where there is one", () => {
    const [, bureau] = advisersIn("US", "es-MX");
    expect(bureau?.url).toBe("https://www.consumerfinance.gov/es/");
    expect(advisersIn("US", "es-MX")[0]).toEqual(advisersIn("US", "en")[0]);
    expect(advisersIn("US", "en")[1]?.url).toBe("https://www.consumerfinance.gov/");
    expect(advisersIn("GB", "es")).toEqual(advisersIn("GB", "en"));
    // A language that merely ends so is another.
    expect(advisersIn("US", "xx-es")).toEqual(advisersIn("US", "en"));
  });
});
