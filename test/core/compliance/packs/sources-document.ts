import { ALL_RULES } from "../../../../core/compliance/rules/all-rules.ts";
import { needsVerification, type Rule } from "../../../../core/compliance/rules/rule.ts";
import { describeLimit, describeScope, list } from "./describe-rule.ts";

/** The document that is written from the rules, so that it says what they say. */
export const SOURCES_PATH = "docs/compliance-sources.md";
const BEGIN = "<!-- rules: written by test/core/compliance/packs/write-sources.ts -->";
const END = "<!-- end of rules -->";

/** The document with its tables as the rules are now; what is written by hand stays. */
export function withTables(document: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`${SOURCES_PATH} lacks its marks`);
  return `${before}${BEGIN}\n\n${tables()}\n${END}${after}`;
}

const PLACES: readonly (readonly [string, string])[] = [
  ["US", "United States, federal"],
  ["US-MA", "Massachusetts"],
  ["US-NY-NYC", "New York City"],
  ["US-DC", "District of Columbia"],
  ["US-WA", "Washington"],
  ["US-WV", "West Virginia"],
  ["US-RI", "Rhode Island"],
  ["US-TX", "Texas"],
  ["US-CA", "California"],
  ["GB", "United Kingdom"],
  ["GB-SCT", "Scotland"],
  ["EU", "European Union"],
  ["AU", "Australia"],
  ["CA-ON", "Ontario"],
  ["CA-QC", "Quebec"],
  ["CO", "Colombia"],
  ["CL", "Chile"],
  ["BR", "Brazil"],
  ["IN", "India"],
  ["*", "Everywhere: our own rules"],
];

function tables(): string {
  const unplaced = ALL_RULES.filter(
    ({ jurisdiction }) => !PLACES.some(([place]) => place === jurisdiction),
  );
  if (unplaced.length > 0)
    throw new Error(`name the place of ${unplaced.map(({ id }) => id).join(", ")}`);
  return PLACES.map(([place, name]) => {
    const rules = ALL_RULES.filter(({ jurisdiction }) => jurisdiction === place);
    return [`### ${name}`, "", HEAD, RULE, ...rules.map(toRow), ""].join("\n");
  }).join("\n");
}

const HEAD =
  "| rule | citation | read | binds | limit | contacts | breach | source, and what is our reading |";
const RULE = "|---|---|---|---|---|---|---|---|";

function toRow(rule: Rule): string {
  return `| ${[
    `\`${rule.id}\` v${rule.version}`,
    rule.citation,
    needsVerification(rule) ? `**${rule.reading}: verify**` : rule.reading,
    `${list(rule.binds.collectors)}; ${list(rule.binds.debts)} debt${inForce(rule)}`,
    describeLimit(rule),
    describeScope(rule),
    rule.breach.replaceAll("_", " "),
    rule.source,
  ]
    .map((cell) => cell.replaceAll("|", "\\|"))
    .join(" | ")} |`;
}

function inForce({ effectiveFrom, effectiveUntil }: Rule): string {
  const from = effectiveFrom === undefined ? "" : `; from ${effectiveFrom}`;
  return effectiveUntil === undefined ? from : `${from}; until ${effectiveUntil}`;
}
