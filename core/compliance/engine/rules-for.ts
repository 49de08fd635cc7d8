import { Medium } from "../../accounts/contact-event.ts";
import { ALL_RULES } from "../rules/all-rules.ts";
import type { CollectorType, DebtPurpose, Jurisdiction } from "../rules/bound.ts";
import type { Rule } from "../rules/rule.ts";
import { type CompiledRule, compileRule, RULE_GATES } from "./compile-rule.ts";
import type { ContactSetting } from "./contact-question.ts";
import { type QuietLaw, quietLawOf } from "./quiet-law.ts";

/** Who is bound by what: the rules of one set of places, kind of collector and kind of debt. */
export interface BindingRules {
  /** In the order gates are asked, and within a gate the wider law first. */
  readonly byMedium: Readonly<Partial<Record<Medium, readonly CompiledRule[]>>>;
  readonly quiet: Readonly<Partial<Record<Medium, QuietLaw>>>;
  /** Duties of manner: shown to whom they bind, and never evaluated. */
  readonly conduct: readonly Rule[];
}

type Who = Pick<ContactSetting, "jurisdictions" | "collector" | "debts" | "extraRules">;

// Law is a constant of the program, and so is what binds each kind of collector in each place.
const compiled = new Map<Rule, CompiledRule | null>();
const NO_EXTRA: readonly Rule[] = Object.freeze([]);
type ByPlace = Map<string, BindingRules>;
type ByWho = Map<DebtPurpose, Map<CollectorType, ByPlace>>;
const byExtra = new WeakMap<readonly Rule[], ByWho>();

export function rulesFor(who: Who): BindingRules {
  const { jurisdictions, collector, debts, extraRules = NO_EXTRA } = who;
  let byWho = byExtra.get(extraRules);
  if (byWho === undefined) {
    byWho = new Map();
    byExtra.set(extraRules, byWho);
  }
  const byPlace = remembered(
    remembered(byWho, debts, () => new Map<CollectorType, ByPlace>()),
    collector.type,
    (): ByPlace => new Map(),
  );
  const [only = ""] = jurisdictions;
  // Nearly every customer lives in one place, whose name serves as the key without making a string.
  const place = jurisdictions.length === 1 ? only : jurisdictions.join(" ");
  return remembered(byPlace, place, () => bindingRules(who, extraRules));
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

function bindingRules(who: Who, extraRules: readonly Rule[]): BindingRules {
  // What a tenant adds binds wherever it contacts anybody; law binds where it is law.
  const binding = [...ALL_RULES.filter((rule) => binds(rule, who)), ...extraRules];
  const byMedium: Partial<Record<Medium, CompiledRule[]>> = {};
  for (const gate of RULE_GATES) {
    for (const rule of binding) {
      const ready = compileOnce(rule);
      if (ready?.gate !== gate) continue;
      for (const medium of new Set(rule.media)) {
        byMedium[medium] ??= [];
        byMedium[medium].push(ready);
      }
    }
  }
  const quiet: Partial<Record<Medium, QuietLaw>> = {};
  for (const medium of Medium.options) {
    const rules = byMedium[medium];
    if (rules !== undefined) quiet[medium] = quietLawOf(rules);
  }
  return { byMedium, quiet, conduct: binding.filter(({ kind }) => kind === "conduct") };
}

function compileOnce(rule: Rule): CompiledRule | null {
  let ready = compiled.get(rule);
  if (ready === undefined) {
    ready = compileRule(rule);
    compiled.set(rule, ready);
  }
  return ready;
}

function binds({ jurisdiction, binds: bound }: Rule, { jurisdictions, collector, debts }: Who) {
  return (
    bound.collectors.includes(collector.type) &&
    bound.debts.includes(debts) &&
    jurisdictions.some((place) => isWithin(place, jurisdiction))
  );
}

/** Whether law of `wider` is law in `place`. */
export function isWithin(place: Jurisdiction, wider: Jurisdiction): boolean {
  if (wider === "*" || place === wider || place.startsWith(`${wider}-`)) return true;
  return wider === "EU" && EU_MEMBERS.has(place.slice(0, 2));
}

const EU_MEMBERS: ReadonlySet<string> = new Set(
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "),
);
