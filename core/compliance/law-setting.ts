import type { Account, Channel } from "../accounts/account.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { CompiledRule } from "./engine/compile-rule.ts";
import type { ContactSetting } from "./engine/contact-question.ts";
import { rulesFor } from "./engine/rules-for.ts";
import { candidateJurisdictions } from "./location/candidate-jurisdictions.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import type { DebtPurpose, Jurisdiction } from "./rules/bound.ts";

/** Where an account's contacts are judged: who collects by the policy, what for and where. */
export function lawSettingOf(account: Account, policy: TenantPolicy): ContactSetting {
  const debts: DebtPurpose = account.kind === "consumer" ? "consumer" : "commercial";
  return {
    jurisdictions: jurisdictionsOf(account, debts),
    collector: policy.collector,
    debts,
    consumerId: account.id,
    // Unknown stays unknown: the tenant's own zone says nothing about where the customer is.
    zones: account.timeZones,
  };
}

/**
 * Every place whose law may bind. Where no state's law speaks of debts like these, the country's is
 * all there is to know.
 */
function jurisdictionsOf(account: Account, debts: DebtPurpose): readonly Jurisdiction[] {
  const { country, region, contactPoints, attributes } = account;
  if (!HAS_LOCAL_LAW[debts].has(country) && region === undefined) return [country];
  const { postalCode } = attributes;
  return candidateJurisdictions({
    country,
    region,
    ...(typeof postalCode === "string" ? { postalCode } : {}),
    phones: contactPoints
      .filter(({ channel }) => channel !== "email" && channel !== "letter")
      .map(({ address }) => address),
  }).jurisdictions;
}

/** Countries of which some rule binds a part only, by what the debt is for. */
const HAS_LOCAL_LAW: Readonly<Record<DebtPurpose, ReadonlySet<string>>> = {
  consumer: countriesWithLocalLaw("consumer"),
  commercial: countriesWithLocalLaw("commercial"),
};

function countriesWithLocalLaw(debts: DebtPurpose): ReadonlySet<string> {
  const local = ALL_RULES.filter(
    ({ jurisdiction, binds }) => jurisdiction.includes("-") && binds.debts.includes(debts),
  );
  return new Set(local.map(({ jurisdiction }) => jurisdiction.slice(0, 2)));
}

/** The rules of a channel that can forbid, by what they look at. */
export interface ChannelLaw {
  /** May forbid whatever the record says: by the clock, or for want of a consent or a letter. */
  readonly always: readonly CompiledRule[];
  /** Look at earlier contacts and forbid nothing to somebody who was never contacted. */
  readonly counts: readonly CompiledRule[];
}

const known = new WeakMap<readonly CompiledRule[], ChannelLaw>();
const NO_LAW: ChannelLaw = { always: [], counts: [] };

/** What can forbid a contact to somebody of whom no fact, hold or refusal is recorded. */
export function quietLawOf(setting: ContactSetting, channel: Channel): ChannelLaw {
  const rules = rulesFor(setting).byMedium[channel];
  if (rules === undefined) return NO_LAW;
  let law = known.get(rules);
  if (law === undefined) {
    law = {
      always: rules.filter((each) => forbidsOf(each) === "always"),
      counts: rules.filter((each) => forbidsOf(each) === "counts"),
    };
    known.set(rules, law);
  }
  return law;
}

const FORBIDS_ALWAYS: readonly string[] = ["notice_wait", "employer_email", "forbidden_medium"];

function forbidsOf({ rule }: CompiledRule): "always" | "counts" | "on_facts" {
  if (rule.breach === "advice") return "on_facts";
  switch (rule.kind) {
    case "hours":
    case "consent":
      return "always";
    case "frequency":
    case "spacing":
    case "one_channel":
      return "counts";
    case "special":
      return FORBIDS_ALWAYS.includes(rule.duty) ? "always" : "on_facts";
    default:
      return "on_facts";
  }
}
