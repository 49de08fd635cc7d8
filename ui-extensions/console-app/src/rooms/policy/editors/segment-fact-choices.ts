import { Channel } from "../../../../../../core/accounts/account.ts";
import type { Comparison } from "../../../../../../core/policy/condition.ts";
import { channelWord } from "../../../../../../core/policy/drafting/value-words.ts";
import type { TenantPolicy } from "../../../../../../core/policy/policy.ts";

/** What a rule may ask of an account, with what its values may be. */
export type FactKind =
  | { readonly kind: "number"; readonly unit?: string }
  | { readonly kind: "text"; readonly example: string }
  | {
      readonly kind: "choice";
      readonly choices: readonly { readonly value: string; readonly label: string }[];
    };

export interface FactChoice {
  readonly fact: string;
  readonly label: string;
  readonly type: FactKind;
}

const plain = (...values: readonly string[]) =>
  values.map((value) => ({ value, label: value.replaceAll("_", " ") }));

/** The facts a rule may name, by how an admin calls them. Attributes of an account come on top. */
export function factChoices({ delinquency }: Pick<TenantPolicy, "delinquency">): FactChoice[] {
  const buckets = delinquency.buckets.map(({ id, label }) => ({ value: id, label }));
  const channels = Channel.options.map((value) => ({ value, label: channelWord(value) }));
  const histories = plain(
    "new",
    "always_on_time",
    "first_time_late",
    "repeat_late",
    "chronic_late",
  );
  return [
    { fact: "daysPastDue", label: "Days past due", type: { kind: "number", unit: "days" } },
    {
      fact: "delinquentDays",
      label: "Delinquent days (without grace and pauses)",
      type: { kind: "number", unit: "days" },
    },
    { fact: "bucket", label: "Bucket", type: { kind: "choice", choices: buckets } },
    {
      fact: "amountBand",
      label: "Size of the balance",
      type: { kind: "choice", choices: plain("small", "medium", "large") },
    },
    {
      fact: "pastDueMinor",
      label: "Past-due amount in cents",
      type: { kind: "number", unit: "minor units" },
    },
    {
      fact: "openMinor",
      label: "Open amount in cents",
      type: { kind: "number", unit: "minor units" },
    },
    { fact: "openItems", label: "Open invoices", type: { kind: "number" } },
    { fact: "history", label: "Payment history", type: { kind: "choice", choices: histories } },
    { fact: "lateCount", label: "Times late in the look-back", type: { kind: "number" } },
    {
      fact: "kind",
      label: "Consumer or business",
      type: { kind: "choice", choices: plain("consumer", "business") },
    },
    { fact: "country", label: "Country", type: { kind: "text", example: "US" } },
    { fact: "region", label: "Region or state", type: { kind: "text", example: "CA" } },
    { fact: "language", label: "Language", type: { kind: "text", example: "en" } },
    { fact: "currency", label: "Currency", type: { kind: "text", example: "USD" } },
    {
      fact: "preferredChannel",
      label: "Preferred channel",
      type: { kind: "choice", choices: channels },
    },
    { fact: "score", label: "Score", type: { kind: "number" } },
  ];
}

const OPERATORS: Readonly<Record<FactKind["kind"], readonly Comparison["op"][]>> = {
  number: ["gte", "lte", "gt", "lt", "eq", "ne"],
  text: ["eq", "ne", "in"],
  choice: ["eq", "ne", "in"],
};

/** The operators that make sense for a fact. */
export function operatorsOf(kind: FactKind["kind"]): readonly Comparison["op"][] {
  return OPERATORS[kind];
}

/** A comparison to start from once a fact is chosen. */
export function startOf({ fact, type }: FactChoice): Comparison {
  switch (type.kind) {
    case "number":
      return { fact, op: "gte", value: 1 };
    case "text":
      return { fact, op: "eq", value: type.example };
    case "choice":
      return { fact, op: "eq", value: type.choices[0]?.value ?? "" };
  }
}

/** The same fact under another operator: a list goes with "is one of", and with nothing else. */
export function withOperator(comparison: Comparison, op: Comparison["op"]): Comparison {
  const { fact, value } = comparison;
  if (op === "in") return { fact, op, value: Array.isArray(value) ? value : [value] };
  return { fact, op, value: Array.isArray(value) ? (value[0] ?? "") : value };
}
