import { Channel } from "../../core/accounts/account.ts";
import type { ComparisonTrace } from "../../core/segmentation/compile-condition.ts";
import type { FactValue } from "../../core/segmentation/segment-facts.ts";
import type { RuleTrace } from "../../core/segmentation/segment-of.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { amountText } from "./voice.ts";
import type { Words } from "./words.ts";

export function toSegment(section: SectionInput): PanelView["segment"] {
  const { segmentId, name, because, trace } = section.input.treatment.segment;
  return { id: segmentId, name, because, rules: trace.map((rule) => toRule(section, rule)) };
}

function toRule(section: SectionInput, { segmentId, matched, comparisons }: RuleTrace) {
  const segment = section.input.policy.segments.find(({ id }) => id === segmentId);
  const read = comparisons.map((each) => comparisonText(section, each)).join("; ");
  const text = read === "" ? section.voice.words.rules.everyone : read;
  return { id: segmentId, name: segment?.name ?? "", matched, text };
}

/** `Amount band is large: no (medium)`. */
function comparisonText(
  section: SectionInput,
  { fact, op, expected, actual, met }: ComparisonTrace,
): string {
  const { rules } = section.voice.words;
  const wanted = typeof expected === "object" ? expected : [expected];
  const list = wanted.map((value) => valueText(section, fact, value)).join(` ${rules.or} `);
  const answer = met ? rules.yes : rules.no;
  const seen = actual === undefined ? rules.missing : valueText(section, fact, actual);
  // Repeating the value that was asked for would only lengthen a yes.
  const shown = met && seen === list ? "" : ` (${seen})`;
  return rules.compare(factLabel(rules, fact), op, list, `${answer}${shown}`);
}

const ATTRIBUTE = "attributes.";

function factLabel({ facts }: Words["rules"], fact: string): string {
  if (fact.startsWith(ATTRIBUTE)) return fact.slice(ATTRIBUTE.length);
  return Object.hasOwn(facts, fact) ? (facts[fact] ?? fact) : fact;
}

function valueText(section: SectionInput, fact: string, value: FactValue): string {
  const { rules } = section.voice.words;
  if (typeof value === "boolean") return value ? rules.yes : rules.no;
  if (typeof value === "number") return numberText(section, fact, value);
  switch (fact) {
    case "amountBand":
      return lookUp(rules.bands, value);
    case "history":
      return lookUp(rules.history, value);
    case "kind":
      return lookUp(rules.kinds, value);
    case "bucket":
      return bucketLabel(section, value);
    case "preferredChannel":
      return Channel.safeParse(value).success ? lookUp(section.voice.words.channel, value) : value;
    default:
      return value;
  }
}

function lookUp(texts: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(texts, value) ? (texts[value] ?? value) : value;
}

function numberText({ account, voice }: SectionInput, fact: string, value: number): string {
  const isAmount = fact === "pastDueMinor" || fact === "openMinor";
  if (isAmount && account.lead !== null && Number.isSafeInteger(value)) {
    return amountText(voice, value, account.lead.currency);
  }
  return new Intl.NumberFormat(voice.locale).format(value);
}

function bucketLabel({ input }: SectionInput, bucketId: string): string {
  return input.policy.delinquency.buckets.find(({ id }) => id === bucketId)?.label ?? bucketId;
}
