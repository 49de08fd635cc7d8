import { describe, expect, it } from "vitest";
import { may, RIGHTS, Right, Role, rightsOf } from "../../../core/access/rights.ts";

describe("rights", () => {
  it("an auditor changes nothing", () => {
    const changing = rightsOf("auditor").filter(
      (right) => !/\.(read|try|browse|export|retention)$/.test(right),
    );
    expect(changing).toEqual([]);
  });

  it("each role of those who work may what the one below it may", () => {
    expect(rightsOf("manager")).toEqual(expect.arrayContaining([...rightsOf("rep")]));
    expect(rightsOf("admin")).toEqual(expect.arrayContaining([...rightsOf("manager")]));
  });

  it("an admin may everything, and nobody is without any right", () => {
    expect(rightsOf("admin")).toEqual(Right.options);
    for (const role of Role.options) expect(may(role, "accounts.read")).toBe(true);
  });

  it("what can't be taken back is an admin's alone", () => {
    for (const right of ["policy.publish", "privacy.erase", "users.manage", "keys.manage"] as const)
      expect(RIGHTS[right].roles).toEqual(["admin"]);
  });
});
