import { z } from "zod";
import type { TenantPolicy } from "../policy/policy.ts";
import type { Rhythm } from "../time/rhythm.ts";
import { usualRhythm } from "./plan-rules.ts";

/** The rhythms a person chooses among, each by a name that forms can carry. */
export const RhythmChoice = z.enum([
  "usual",
  "week",
  "two_weeks",
  "half_month_1_15",
  "half_month_15_last",
  "month",
  "last_working_day",
]);
export type RhythmChoice = z.infer<typeof RhythmChoice>;

const NAMED: Readonly<Record<Exclude<RhythmChoice, "usual">, Rhythm>> = {
  week: { every: "weeks", weeks: 1 },
  two_weeks: { every: "weeks", weeks: 2 },
  half_month_1_15: { every: "half_month", on: "1_15" },
  half_month_15_last: { every: "half_month", on: "15_last" },
  month: { every: "months", months: 1 },
  last_working_day: { every: "pay_day", payDay: { kind: "last_business_day" } },
};

/** What policy lets a customer choose, its usual rhythm included; `usual` only where no name says it. */
export function rhythmChoices(policy: TenantPolicy): readonly RhythmChoice[] {
  const { rhythms } = policy.arrangements;
  const usual = choiceOf(undefined, policy);
  const named = RhythmChoice.options.filter(
    (choice) => choice !== "usual" && (choice === usual || rhythms.includes(NAMED[choice].every)),
  );
  return usual === "usual" ? ["usual", ...named] : named;
}

/** The rhythm a name stands for; undefined for the policy's own, which terms then leave out. */
export function rhythmOf(choice: RhythmChoice): Rhythm | undefined {
  return choice === "usual" ? undefined : NAMED[choice];
}

/** The name of a rhythm, or of the policy's usual one; `usual` for one that has no name. */
export function choiceOf(rhythm: Rhythm | undefined, policy: TenantPolicy): RhythmChoice {
  const wanted = JSON.stringify(rhythm ?? usualRhythm(policy));
  return (
    RhythmChoice.options.find(
      (choice) => choice !== "usual" && JSON.stringify(NAMED[choice]) === wanted,
    ) ?? "usual"
  );
}
