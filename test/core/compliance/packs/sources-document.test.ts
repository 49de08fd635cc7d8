import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ALL_RULES } from "../../../../core/compliance/rules/all-rules.ts";
import { SOURCES_PATH, withTables } from "./sources-document.ts";

const document = readFileSync(SOURCES_PATH, "utf8");

it("docs/compliance-sources.md says what the rules say (else run write-sources.ts)", () => {
  expect(withTables(document)).toBe(document);
});

it("names every rule once, and marks each that nobody has read", () => {
  for (const { id, reading } of ALL_RULES) {
    const rows = document.split("\n").filter((line) => line.startsWith(`| \`${id}\``));
    expect(rows, id).toHaveLength(1);
    expect(rows[0]?.includes("verify**")).toBe(reading === "recalled");
  }
});
