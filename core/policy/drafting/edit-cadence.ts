import type { Cadence, Step, StepAnchor } from "../policy.ts";

/** A cadence with one step's settings replaced; a new day finds its place among the others. */
export function setStep(cadence: Cadence, stepId: string, changed: Partial<Step>): Cadence {
  const steps = cadence.steps.map((step) => (step.id === stepId ? { ...step, ...changed } : step));
  return { ...cadence, steps: changed.anchor === undefined ? steps : byDay(steps) };
}

export function removeStep(cadence: Cadence, stepId: string): Cadence {
  return { ...cadence, steps: cadence.steps.filter(({ id }) => id !== stepId) };
}

/** A step on a day of its own, like the one before it, with an id that no other has. */
export function addStep(cadence: Cadence, days: number): { cadence: Cadence; stepId: string } {
  const day = freeDay(cadence, days);
  const like =
    cadence.steps.findLast(({ anchor }) => anchor.from === "due_date" && anchor.days < day) ??
    cadence.steps[0];
  const stepId = freeId(
    cadence.steps.map(({ id }) => id),
    day < 0 ? `before-${-day}` : `day-${day}`,
  );
  const step: Step = {
    id: stepId,
    anchor: { from: "due_date", days: day },
    action: like?.action ?? "message",
    channels: like?.channels ?? ["email"],
    template: like?.template ?? "reminder",
    tone: like?.tone ?? "friendly",
    // Only a step after the due date may be mandatory, and somebody must mean it to be.
    mandatory: false,
    businessDays: like?.businessDays ?? "next",
  };
  return { cadence: { ...cadence, steps: byDay([...cadence.steps, step]) }, stepId };
}

/** The first day at or after this one that no step is on. */
export function freeDay({ steps }: Cadence, days: number): number {
  const taken = new Set(
    steps.flatMap(({ anchor }) => (anchor.from === "due_date" ? [anchor.days] : [])),
  );
  let day = days;
  while (taken.has(day)) day += 1;
  return day;
}

/** A name that is not taken: `day-5`, then `day-5-2`. */
export function freeId(taken: readonly string[], wanted: string): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/**
 * Steps by days past due. One that counts from a bucket or from the step before stays behind the step
 * it stood behind, because that is what it counts from.
 */
function byDay(steps: readonly Step[]): Step[] {
  const groups: { day: number; steps: Step[] }[] = [];
  for (const step of steps) {
    const group = groups.at(-1);
    if (step.anchor.from === "due_date" || group === undefined)
      groups.push({ day: dayOf(step.anchor), steps: [step] });
    else group.steps.push(step);
  }
  return groups.toSorted((a, b) => a.day - b.day).flatMap((group) => group.steps);
}

function dayOf(anchor: StepAnchor): number {
  return anchor.from === "due_date" ? anchor.days : Number.NEGATIVE_INFINITY;
}
