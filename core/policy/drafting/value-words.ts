import { z } from "zod";
import { type Comparison, Condition } from "../condition.ts";
import { StepAnchor } from "../policy.ts";
import { isObject, type Json } from "./json.ts";

const CHANNELS: Readonly<Record<string, string>> = {
  email: "e-mail",
  sms: "SMS",
  whatsapp: "WhatsApp",
  voice: "call",
  letter: "letter",
  push: "push",
};

/** A channel as a sentence names it. */
export function channelWord(channel: string): string {
  return CHANNELS[channel] ?? channel;
}

/** When a step falls, as a title: `Day 14`, `3 days before due`. */
export function anchorWords(anchor: StepAnchor): string {
  const { days } = anchor;
  const count = days === 1 ? "1 day" : `${days} days`;
  switch (anchor.from) {
    case "due_date":
      if (days < 0) return `${days === -1 ? "1 day" : `${-days} days`} before due`;
      return days === 0 ? "Due date" : `Day ${days}`;
    case "bucket_entry":
      return days === 0
        ? `On entering bucket ${anchor.bucket}`
        : `${count} into bucket ${anchor.bucket}`;
    case "previous_step":
      return `${count} after the step before`;
  }
}

const OPERATORS: Readonly<Record<Comparison["op"], string>> = {
  eq: "is",
  ne: "is not",
  lt: "is under",
  lte: "is at most",
  gt: "is over",
  gte: "is at least",
  in: "is one of",
};

/** An operator between a fact and a value. */
export function operatorWord(op: Comparison["op"]): string {
  return OPERATORS[op];
}

/** A condition as a sentence without its end. */
export function conditionWords(condition: Condition, isInside = false): string {
  if ("all" in condition) {
    if (condition.all.length === 0) return "everyone";
    return joined(condition.all, "and", isInside);
  }
  if ("any" in condition) return joined(condition.any, "or", isInside);
  if ("not" in condition) return `not ${conditionWords(condition.not, true)}`;
  const { fact, op, value } = condition;
  const values = Array.isArray(value) ? value.map(spaced).join(", ") : spaced(value);
  return `${fieldWord(fact)} ${operatorWord(op)} ${values}`;
}

function joined(parts: readonly Condition[], word: string, isInside: boolean): string {
  const text = parts.map((part) => conditionWords(part, true)).join(` ${word} `);
  return isInside && parts.length > 1 ? `(${text})` : text;
}

function spaced(value: string | number | boolean): string {
  return typeof value === "string" ? value.replaceAll("_", " ") : String(value);
}

const FIELDS: Readonly<Record<string, string>> = {
  everyMonths: "months between instalments",
  everyDays: "days between instalments",
  installmentsMax: "most instalments",
  recommendedInstallments: "recommended instalments",
  installmentMinimumUnits: "smallest instalment",
  minIntervalHours: "hours between contacts",
  onHolidays: "contact on holidays",
  businessDays: "business-day rule",
  weekdays: "weekdays",
  amountBand: "size of the balance",
  history: "payment history",
  pastDueMinor: "past-due amount in cents",
  openMinor: "open amount in cents",
  openItems: "open invoices",
  lateCount: "times late",
  kind: "kind of customer",
  when: "who it takes",
  anchor: "day",
  because: "reason shown to reps",
};

/** A setting's name in words: from a table, or its own name taken apart. */
export function fieldWord(name: string): string {
  if (name.startsWith("attributes.")) return name.slice("attributes.".length);
  const known = FIELDS[name];
  if (known !== undefined) return known;
  return name
    .replaceAll("_", " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/ units$/, "")
    .replace(/(.*) max$/, "most $1")
    .replace(/(.*) min$/, "least $1");
}

const DAY_NAMES = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const Strings = z.array(z.string());
const Numbers = z.array(z.number());
const LONG = 80;

/** A value as it reads after "was" or "now". */
export function valueWords(field: string, value: Json | undefined): string {
  if (value === undefined || value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") {
    if (field === "channel" || Object.hasOwn(CHANNELS, value)) return channelWord(value);
    if (value === "") return "empty";
    return value.length > LONG ? `“${value.slice(0, LONG)}…”` : value.replaceAll("_", " ");
  }
  if (field === "anchor") {
    const anchor = StepAnchor.safeParse(value);
    if (anchor.success) return anchorWords(anchor.data).toLowerCase();
  }
  if (field === "when") {
    const condition = Condition.safeParse(value);
    if (condition.success) return conditionWords(condition.data);
  }
  const texts = Strings.safeParse(value);
  if (texts.success) return texts.data.map((text) => valueWords("", text)).join(", ") || "none";
  const numbers = Numbers.safeParse(value);
  if (numbers.success && field === "weekdays")
    return numbers.data.map((day) => DAY_NAMES[day] ?? day).join(", ");
  if (Array.isArray(value))
    return value.length === 0 ? "none" : value.map((item) => valueWords("", item)).join("; ");
  return isObject(value)
    ? Object.entries(value)
        .map(([name, each]) => `${fieldWord(name)} ${valueWords(name, each)}`)
        .join(", ")
    : "";
}
