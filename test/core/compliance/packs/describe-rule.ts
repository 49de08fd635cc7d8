import type { Rule } from "../../../../core/compliance/rules/rule.ts";
import { assertNever } from "../../../../core/result/result.ts";

type FrequencyRule = Extract<Rule, { kind: "frequency" }>;
type HoursRule = Extract<Rule, { kind: "hours" }>;

const DAYS = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** What a rule demands, in the words of a table. */
export function describeLimit(rule: Rule): string {
  switch (rule.kind) {
    case "hours":
      return describeHours(rule);
    case "frequency":
      return describeCount(rule);
    case "spacing":
      return `${rule.days} days after a ${rule.after}, per ${words(rule.per)}, ${whose(rule.perCollector)}${consent(rule)}`;
    case "one_channel":
      return `one medium in a week from ${DAYS[rule.window.startsOn]}`;
    case "stop":
      return [
        `from ${list(rule.from)}`,
        rule.graceHours === undefined ? "" : `after ${rule.graceHours} hours`,
        rule.until.length === 0 ? "" : `until ${list(rule.until)}`,
        rule.days === undefined
          ? ""
          : `for ${rule.days} days${rule.countsFrom === undefined ? "" : ` from ${words(rule.countsFrom)}`}`,
        `per ${rule.scope}`,
        at(rule.place),
      ]
        .filter((part) => part !== "")
        .join(", ");
    case "consent":
      return `${list(rule.bases, "or")}${rule.freshDays === undefined ? "" : ` within ${rule.freshDays} days`}${rule.automatedOnly ? ", automated contact only" : ""}${rule.writtenOnly === true ? ", in writing" : ""}`;
    case "special":
      return `${words(rule.duty)}${rule.days === undefined ? "" : `, ${rule.days} days`}`;
    case "conduct":
      return "duty of manner, shown only";
    default:
      return assertNever(rule);
  }
}

/** Which contacts a rule is about. */
export function describeScope({ media, exceptPurposes, onlyPurposes, recipients }: Rule): string {
  return [
    media.length === 9 ? "every medium" : media.join(", "),
    recipients === undefined ? "" : `to ${list(recipients)}`,
    exceptPurposes === undefined ? "" : `except ${list(exceptPurposes)}`,
    onlyPurposes === undefined ? "" : `only ${list(onlyPurposes)}`,
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function describeHours({ open, holidays, alsoClosedOn, place }: HoursRule): string {
  const times = open.map(
    ({ weekdays, from, to }) =>
      `${weekdays.length === 7 ? "every day" : weekdays.map((day) => DAYS[day]).join(" ")} ${from}–${to}`,
  );
  if (holidays === "closed") times.push("closed on holidays");
  if (alsoClosedOn !== undefined) times.push(`closed on ${list(alsoClosedOn)}`);
  return [...times, at(place)].filter((part) => part !== "").join("; ");
}

function describeCount(rule: FrequencyRule): string {
  const { window } = rule;
  const span = {
    rolling_days: () => days("days" in window ? window.days : 0),
    rolling_minutes: () => `${"minutes" in window ? window.minutes : 0} minutes`,
    calendar_week: () => "a week",
    calendar_month: () => "a calendar month",
  }[window.unit]();
  return [
    `${rule.max} in ${span}`,
    `per ${words(rule.per)}`,
    `counting ${words(rule.countsWhen)}`,
    whose(rule.perCollector),
    rule.afterFirstConversation === true ? "after the first conversation" : "",
    at(rule.place),
  ]
    .filter((part) => part !== "")
    .join(", ")
    .concat(consent(rule));
}

function days(count: number): string {
  return count === 1 ? "a day" : `${count} days`;
}

function whose(perCollector: boolean): string {
  return perCollector ? "each collector alone" : "all collectors together";
}

function consent({ liveConsentExcluded }: { readonly liveConsentExcluded: boolean }): string {
  return liveConsentExcluded ? ", live consent aside" : "";
}

function at(place: readonly string[] | undefined): string {
  return place === undefined ? "" : `at ${list(place, "or")}`;
}

export function list(items: readonly string[], last = "and"): string {
  const named = items.map(words);
  return named.length < 2
    ? (named[0] ?? "nothing")
    : `${named.slice(0, -1).join(", ")} ${last} ${named.at(-1)}`;
}

function words(code: string): string {
  return code.replaceAll("_", " ");
}
