import { type AmountField, columnNameOf, type DateField, type ImportPlan } from "./import-plan.ts";
import type { ImportedRow } from "./normalise-row.ts";
import type { ReportInput } from "./report-builder.ts";

const ORDERS = { mdy: "month/day/year", dmy: "day/month/year", ymd: "year/month/day" } as const;

const BASES: Readonly<Record<string, string>> = {
  another_column: "another date column shows which number is the day",
  due_after_invoice: "only so do due dates follow invoice dates",
  country: "the country writes dates so",
  default: "nothing in the file tells",
};

/** What was taken for granted about the file, as sentences for whoever has to trust the import. */
export function toAssumptions(input: ReportInput): string[] {
  const { plan } = input.scan;
  return [
    ...dateAssumptions(plan),
    ...decimalAssumptions(plan),
    ...rowAssumptions(input),
    ...customerAssumptions(input),
    ...plan.columns.passedOver.map(
      ({ field, column }) =>
        `${quote(column)} could be the ${field} too, but ${quote(columnNameOf(plan.columns, field))} was used.`,
    ),
  ];
}

function dateAssumptions(plan: ImportPlan): string[] {
  return [...plan.dates].flatMap(([field, { order, basis, ambiguous }]) => {
    if (order === null || basis === null || BASES[basis] === undefined) return [];
    const ending = ambiguous ? " This is ambiguous: set dateOrder in the mapping to be sure." : "";
    return [`${name(plan, field)} is read as ${ORDERS[order]}: ${BASES[basis]}.${ending}`];
  });
}

function decimalAssumptions(plan: ImportPlan): string[] {
  return [...plan.amounts].flatMap(([field, { ambiguous, style, unclear }]) =>
    ambiguous && style !== null
      ? [
          `${name(plan, field)} has ${unclear} values such as 1.234 or 1,234 and none that shows ` +
            "which mark is the decimal one: the mark is read as grouping thousands. Set " +
            "decimalStyle in the mapping to be sure.",
        ]
      : [],
  );
}

const ROW_WORDS: Readonly<Record<ImportedRow["assumed"][number], string>> = {
  currency: "say nothing about their currency and are taken as",
  invoice_date: "have no invoice date column and count from their due date",
  payment_date: "are paid on an unknown day: the payment is dated the invoice date",
};

function rowAssumptions({ tally, scan }: ReportInput): string[] {
  const lines: string[] = [];
  for (const [assumption, words] of Object.entries(ROW_WORDS)) {
    const count = tally.assumed.get(assumption) ?? 0;
    if (count === 0) continue;
    const tail = assumption === "currency" ? ` ${scan.plan.defaults.currency}` : "";
    lines.push(`${count} rows ${words}${tail}.`);
  }
  return lines;
}

function customerAssumptions({ scan, mapping }: ReportInput): string[] {
  const { plan, drafts } = scan;
  const source = (field: "country" | "language") =>
    mapping.constants?.[field] === undefined ? "the default" : "the mapping";
  const without = (field: "country" | "language") =>
    [...drafts.values()].filter((draft) => draft[field] === undefined).length;
  const lines = (["country", "language"] as const).flatMap((field) => {
    const count = without(field);
    return count === 0
      ? []
      : [
          `${count} customers have no ${field} we know: ${plan.defaults[field]} from ${source(field)}.`,
        ];
  });
  const renamed = [...drafts.values()].filter((draft) => draft.renamed).length;
  if (renamed > 0) {
    lines.push(`${renamed} customers appear under more than one name: the first is used.`);
  }
  return lines;
}

/** What a person should look at before trusting the result. */
export function toWarnings({ layout, scan }: ReportInput): string[] {
  const { plan } = scan;
  const { brokenBytes } = layout.encoding;
  const warnings: string[] = [];
  if (brokenBytes > 0) {
    warnings.push(
      `${brokenBytes} bytes fit no character and show as a question mark in a diamond.`,
    );
  }
  if (layout.headerLine === null) warnings.push("The file has no line with column names.");
  for (const [field, finding] of plan.dates) {
    if (finding.mixed) {
      warnings.push(
        `${name(plan, field)} mixes day/month and month/day dates: rows that don't fit are rejected.`,
      );
    }
    if (finding.ambiguous) warnings.push(`${name(plan, field)} is ambiguous: see the assumptions.`);
  }
  for (const [field, finding] of plan.amounts) {
    if (finding.mixed) {
      warnings.push(`${name(plan, field)} mixes decimal points and decimal commas.`);
    }
  }
  return warnings;
}

function name(plan: ImportPlan, field: DateField | AmountField): string {
  return quote(columnNameOf(plan.columns, field));
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
