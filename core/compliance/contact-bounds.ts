import type { Channel } from "../accounts/account.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { rulesFor } from "./engine/rules-for.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import type { CollectorType } from "./rules/bound.ts";
import type { CountWindow, FrequencyRule, HoursRule, Rule } from "./rules/rule.ts";

/** A rule of law as an editor names it. */
export interface BoundRule {
  readonly id: string;
  readonly citation: string;
  readonly plain: string;
  /** True while its text was only recalled. */
  readonly mustVerify: boolean;
}

/** The most a policy may allow where its own country's law says so, channel by channel. */
export interface ContactBounds {
  readonly country: string;
  readonly collector: CollectorType;
  readonly hours: readonly {
    readonly channel: Channel;
    /** Opening times by ISO weekday; a day that none names is closed. */
    readonly open: HoursRule["open"];
    readonly rule: BoundRule;
  }[];
  readonly counts: readonly {
    readonly channel: Channel;
    readonly max: number;
    readonly window: CountWindow;
    readonly rule: BoundRule;
  }[];
}

export interface LooserThanLaw {
  /** Where in the policy. */
  readonly path: string;
  readonly message: string;
  readonly rule: BoundRule;
}

const CHANNELS: readonly Channel[] = ["email", "sms", "whatsapp", "voice", "letter", "push"];

/**
 * What the law of a policy's own country allows at most towards consumers. Law of a customer's own
 * state or city comes on top when a message is due, so these are the widest limits, not the only ones.
 */
export function contactBoundsOf(
  policy: Pick<TenantPolicy, "defaults" | "collector">,
): ContactBounds {
  const { country } = policy.defaults;
  const bound = boundRules(country, policy.collector.type);
  const of = <R extends Rule>(rules: readonly R[]) =>
    CHANNELS.flatMap((channel) =>
      rules
        .filter(({ media }) => media.some((medium) => medium === channel))
        .map((rule) => ({ channel, rule })),
    );
  return {
    country,
    collector: policy.collector.type,
    hours: of(bound.filter(isHours)).map(({ channel, rule }) => ({
      channel,
      open: rule.open,
      rule: named(rule),
    })),
    counts: of(bound.filter(isFrequency)).map(({ channel, rule }) => ({
      channel,
      max: rule.max,
      window: rule.window,
      rule: named(rule),
    })),
  };
}

function boundRules(country: string, collector: CollectorType): Rule[] {
  const { byMedium } = rulesFor({
    jurisdictions: [country],
    collector: { id: "bounds", type: collector },
    debts: "consumer",
  });
  const ids = new Set(Object.values(byMedium).flatMap((rules) => rules.map(({ rule }) => rule.id)));
  return ALL_RULES.filter(({ id, breach }) => ids.has(id) && breach !== "advice");
}

function isHours(rule: Rule): rule is HoursRule {
  // Hours at a work number say nothing of contact elsewhere.
  return rule.kind === "hours" && rule.place === undefined;
}

function isFrequency(rule: Rule): rule is FrequencyRule {
  return rule.kind === "frequency" && rule.place === undefined;
}

function named({ id, citation, plain, reading }: Rule): BoundRule {
  return { id, citation, plain: plain.en, mustVerify: reading === "recalled" };
}

/** Where a policy's hours and caps allow more than the law of its country, with the rule's name. */
export function looserThanLaw(policy: TenantPolicy): LooserThanLaw[] {
  const { contact } = policy;
  const bounds = contactBoundsOf(policy);
  const used = usedChannels(policy);
  const found: LooserThanLaw[] = [];
  const say = (path: string, rule: BoundRule, message: string) => {
    if (!found.some((each) => each.path === path && each.rule.id === rule.id))
      found.push({ path, rule, message: `${message} (${rule.citation})` });
  };
  for (const { channel, open, rule } of bounds.hours) {
    if (!used.has(channel)) continue;
    for (const weekday of contact.weekdays) {
      const times = open.filter(({ weekdays }) => weekdays.includes(weekday));
      const [first] = times.map(({ from }) => from).sort();
      const last = times
        .map(({ to }) => to)
        .sort()
        .at(-1);
      if (first === undefined || last === undefined)
        say("contact.weekdays", rule, `${DAYS[weekday]} is closed by law: ${rule.plain}`);
      else {
        if (contact.hours.from < first)
          say("contact.hours.from", rule, `not before ${first} on ${DAYS[weekday]}: ${rule.plain}`);
        if (contact.hours.to > last)
          say("contact.hours.to", rule, `not after ${last} on ${DAYS[weekday]}: ${rule.plain}`);
      }
    }
  }
  for (const { channel, max, window, rule } of bounds.counts) {
    const days = daysOf(window);
    if (days === null || !used.has(channel)) continue;
    for (const [index, cap] of contact.caps.entries()) {
      if (cap.channels.includes(channel) && cap.days <= days && cap.max > max)
        say(`contact.caps.${index}.max`, rule, `at most ${max} in ${days} days: ${rule.plain}`);
    }
  }
  return found;
}

const DAYS = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function usedChannels({ cadences }: TenantPolicy): ReadonlySet<Channel> {
  return new Set(cadences.flatMap(({ steps }) => steps.flatMap(({ channels }) => channels)));
}

/** The shortest stretch of days a window can be; null for less than a day. */
function daysOf(window: CountWindow): number | null {
  switch (window.unit) {
    case "rolling_days":
      return window.days;
    case "calendar_week":
      return 7;
    case "calendar_month":
      return 28;
    case "rolling_minutes":
      return null;
  }
}
