import { describe, expect, it } from "vitest";
import { checkLicences, isAllowed } from "../../tools/check/supply/licences.ts";

describe("licences of what is shipped", () => {
  it("are all among those that may be", () => {
    const { packages, refused } = checkLicences(process.cwd());
    expect(packages).toBeGreaterThan(200);
    expect(refused).toEqual([]);
  });

  it.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-only)", true],
    ["MIT AND ISC", true],
    ["(ISC AND CC-BY-3.0)", true],
    ["MIT AND GPL-2.0-only", false],
    ["AGPL-3.0-only", false],
    ["SEE LICENSE IN LICENSE.md", false],
    ["none", false],
    ["", false],
  ])("%j may be shipped: %s", (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });
});
