import { RIGHTS, Right, Role } from "../../core/access/rights.ts";

/** `docs/rights.md`, made from the table that is asked at every request. */
export function rightsPage(): string {
  const rows = Right.options.map((right) => {
    const { roles, means } = RIGHTS[right];
    const marks = Role.options.map((role) => (roles.includes(role) ? "yes" : ""));
    return `| \`${right}\` | ${means} | ${marks.join(" | ")} |`;
  });
  return [
    "# Roles and rights",
    "",
    "Made from `core/access/rights.ts` by `node tools/docs/write-rights.ts`. Each operation of the API names the right it needs;",
    "the OpenAPI document shows it as `x-right`. How much a role may agree with a customer is policy, by amount, and not here.",
    "",
    `| right | lets somebody | ${Role.options.join(" | ")} |`,
    `|---|---|${Role.options.map(() => "---|").join("")}`,
    ...rows,
    "",
  ].join("\n");
}
