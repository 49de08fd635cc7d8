import { AuthorityRole, type LimitRange } from "./authority-policy.ts";
import { findPlanLaw } from "./plan-laws.ts";
import type { TenantPolicy } from "./policy.ts";
import type { PolicyProblem } from "./validate-policy.ts";

/** Where a policy's rules for plans contradict each other: gaps, overlaps, limits that undo others. */
export function arrangementProblems(policy: TenantPolicy): PolicyProblem[] {
  const { authority } = policy.arrangements;
  return [
    ...AuthorityRole.options.flatMap((role) =>
      rangeProblems(`arrangements.authority.${role}`, authority[role]),
    ),
    ...rankProblems(policy),
    ...limitProblems(policy),
    ...lawProblems(policy),
    ...ruleProblems(policy),
  ];
}

/** Ranges must hold every amount from nothing up, each amount once. */
function rangeProblems(path: string, ranges: readonly LimitRange[]): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  let expected = 0;
  for (const [index, { fromUnits, belowUnits }] of ranges.entries()) {
    const here = `${path}.${index}`;
    const isLast = index === ranges.length - 1;
    if (fromUnits > expected) {
      const message = `gap: no range holds ${expected} to ${fromUnits}`;
      problems.push({ path: `${here}.fromUnits`, message });
    }
    if (fromUnits < expected) {
      const message = `overlap: amounts from ${fromUnits} are already in the range before`;
      problems.push({ path: `${here}.fromUnits`, message });
    }
    if (isLast && belowUnits !== null)
      problems.push({
        path: `${here}.belowUnits`,
        message: "the last range must have no end (null)",
      });
    if (!isLast && belowUnits === null)
      problems.push({ path: `${here}.belowUnits`, message: "only the last range may have no end" });
    if (belowUnits !== null && belowUnits <= fromUnits)
      problems.push({ path: `${here}.belowUnits`, message: "ends before it starts" });
    expected = belowUnits ?? fromUnits;
  }
  return problems;
}

/** A higher role that may do less would send an approval to somebody who can't give it. */
function rankProblems({ arrangements: { authority } }: TenantPolicy): PolicyProblem[] {
  return AuthorityRole.options.slice(1).flatMap((role, index) => {
    const below = AuthorityRole.options[index];
    if (below === undefined) return [];
    return authority[role].flatMap((range, at) =>
      authority[below]
        .filter((lower) => doOverlap(range, lower))
        .flatMap((lower) => narrowerIn(range, lower))
        .slice(0, 1)
        .map((field) => ({
          path: `arrangements.authority.${role}.${at}.${field}`,
          message: `a ${role} may do less here than a ${below}`,
        })),
    );
  });
}

function doOverlap(a: LimitRange, b: LimitRange): boolean {
  const [endA, endB] = [a.belowUnits ?? Infinity, b.belowUnits ?? Infinity];
  return a.fromUnits < endB && b.fromUnits < endA;
}

/** The limits in which a range lets less through than another. */
function narrowerIn(range: LimitRange, other: LimitRange): (keyof LimitRange)[] {
  const maxima = ["discountPercentMax", "countMax", "lengthDaysMax", "daysToStartMax"] as const;
  const minima = ["installmentMinimumUnits", "downPaymentPercentMin"] as const;
  const kinds = other.kinds.every((kind) => range.kinds.includes(kind)) ? [] : ["kinds" as const];
  return [
    ...maxima.filter((field) => range[field] < other[field]),
    ...minima.filter((field) => range[field] > other[field]),
    ...kinds,
  ];
}

function limitProblems({ arrangements }: TenantPolicy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const { charges, rhythms, everyMonths, recommendedInstallments, lengthDaysMax } = arrangements;
  const add = (path: string, message: string) =>
    problems.push({ path: `arrangements.${path}`, message });
  const costs = charges.annualRatePpm > 0 || charges.setupFeeUnits > 0;
  if (costs && charges.authorisedBy === "nothing")
    add("charges.authorisedBy", "a charge needs an agreement or a law that allows it");
  if (!rhythms.includes(everyMonths > 0 ? "months" : "days"))
    add("rhythms", "leaves out the usual rhythm");
  // A month has at least 28 days, and the first payment may be today.
  const days = everyMonths > 0 ? everyMonths * 28 : arrangements.everyDays;
  if ((recommendedInstallments - 1) * days > lengthDaysMax)
    add("lengthDaysMax", "is too short for the recommended instalments");
  for (const [index, { timesMax, months }] of arrangements.relief.reAge.limits.entries()) {
    const before = arrangements.relief.reAge.limits[index - 1];
    if (before !== undefined && (months <= before.months || timesMax < before.timesMax))
      add(`relief.reAge.limits.${index}`, "a longer time must allow at least as often");
  }
  return problems;
}

function lawProblems({ arrangements }: TenantPolicy): PolicyProblem[] {
  return arrangements.eligibility.laws.flatMap((id, index) => {
    const law = findPlanLaw(id);
    const path = `arrangements.eligibility.laws.${index}`;
    if (law === null) return [{ path, message: `no rule for plans is called "${id}"` }];
    const { right } = law;
    return right !== undefined && right.count > arrangements.installmentsMax
      ? [{ path, message: `gives a right to ${right.count} payments; installmentsMax is lower` }]
      : [];
  });
}

function ruleProblems({ arrangements, segments }: TenantPolicy): PolicyProblem[] {
  const { offerRules, installmentsMax, relief } = arrangements;
  const known = new Set(segments.map(({ id }) => id));
  return offerRules.flatMap(({ offer, segments: named = [], ...rule }, index) => {
    const path = `arrangements.offerRules.${index}`;
    const problems: PolicyProblem[] = named
      .filter((id) => !known.has(id))
      .map((id) => ({ path: `${path}.segments`, message: `no segment is called "${id}"` }));
    const { amountFromUnits = 0, amountBelowUnits = Infinity } = rule;
    if (amountBelowUnits <= amountFromUnits)
      problems.push({ path: `${path}.amountBelowUnits`, message: "ends before it starts" });
    if (offer.kind === "plan" && offer.count > installmentsMax)
      problems.push({ path: `${path}.offer.count`, message: "is more than installmentsMax" });
    if (offer.kind === "extension" && offer.days > relief.extension.daysMax)
      problems.push({ path: `${path}.offer.days`, message: "is more than relief allows" });
    return problems;
  });
}
