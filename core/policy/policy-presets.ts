import { defaultCadences } from "./default-cadences.ts";
import type { Cadence, Step, TenantPolicy } from "./policy.ts";

/** A way of treating customers that a company may begin with and change later. */
export interface PolicyPreset {
  readonly id: "gentle" | "standard" | "business";
  readonly name: string;
  /** For whom it is meant. */
  readonly suits: string;
  /** What sets it apart, one line each. */
  readonly points: readonly string[];
}

export const POLICY_PRESETS: readonly PolicyPreset[] = [
  {
    id: "gentle",
    name: "Gentle",
    suits: "Members, patients, tenants: people you will meet again.",
    points: [
      "First word three days before the due date, then from day 5",
      "At most 2 contacts in 14 days, 4 days apart",
      "Up to 9 instalments",
    ],
  },
  {
    id: "standard",
    name: "Standard",
    suits: "Most companies, consumers and small businesses alike.",
    points: [
      "First word three days before the due date, then from day 1",
      "At most 4 contacts in 14 days, 2 days apart",
      "Up to 6 instalments",
    ],
  },
  {
    id: "business",
    name: "Firm B2B",
    suits: "Invoices between companies, with somebody paid to read them.",
    points: [
      "First word three days before the due date, then from day 1, firm from day 12",
      "At most 5 contacts in 14 days, 2 days apart, a person on day 20",
      "Up to 3 instalments",
    ],
  },
];

interface Change {
  readonly cadences: (cadence: Cadence) => Cadence;
  readonly contacts: number;
  readonly hoursApart: number;
  readonly installmentsMax: number;
}

const CHANGES: Readonly<Record<PolicyPreset["id"], Change>> = {
  gentle: {
    cadences: (cadence) => ({
      ...cadence,
      steps: cadence.steps
        .filter(({ id }) => !["day-1", "day-45", "day-75"].includes(id))
        .map((step) => (step.template === "follow_up" ? { ...step, tone: "neutral" } : step)),
    }),
    contacts: 2,
    hoursApart: 96,
    installmentsMax: 9,
  },
  standard: {
    cadences: (cadence) => cadence,
    contacts: 4,
    hoursApart: 48,
    installmentsMax: 6,
  },
  business: {
    cadences: (cadence) => ({ ...cadence, steps: cadence.steps.map(firmFromDay12) }),
    contacts: 5,
    hoursApart: 48,
    installmentsMax: 3,
  },
};

function firmFromDay12(step: Step): Step {
  return step.anchor.days >= 12 && step.template === "follow_up" ? { ...step, tone: "firm" } : step;
}

/**
 * The policy with a preset's cadences, caps and instalments. Everything else stays as the company has
 * it: who it is, its hours, its words, its segments.
 */
export function withPreset(policy: TenantPolicy, id: PolicyPreset["id"]): TenantPolicy {
  const { cadences, contacts, hoursApart, installmentsMax } = CHANGES[id];
  const ours = new Set(defaultCadences.map((cadence) => cadence.id));
  const added = policy.cadences.filter((cadence) => !ours.has(cadence.id));
  const [widest, ...caps] = policy.contact.caps.toSorted(
    (a, b) => b.channels.length - a.channels.length,
  );
  return {
    ...policy,
    cadences: [...defaultCadences.map(cadences), ...added],
    contact: {
      ...policy.contact,
      caps: widest === undefined ? [] : [{ ...widest, max: contacts, days: 14 }, ...caps],
      minIntervalHours: hoursApart,
    },
    arrangements: {
      ...policy.arrangements,
      installmentsMax,
      recommendedInstallments: Math.min(
        policy.arrangements.recommendedInstallments,
        installmentsMax,
      ),
    },
  };
}
