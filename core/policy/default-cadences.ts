import type { Channel } from "../accounts/account.ts";
import type { Cadence, Step, Tone } from "./policy.ts";

type StepSpec = readonly [days: number, template: string, tone: Tone, channels: readonly Channel[]];

const EMAIL_FIRST: readonly Channel[] = ["email", "sms"];
const SMS_FIRST: readonly Channel[] = ["sms", "email"];

function stepId(days: number): string {
  return days < 0 ? `before-${-days}` : `day-${days}`;
}

function message([days, template, tone, channels]: StepSpec): Step {
  return {
    id: stepId(days),
    anchor: { from: "due_date", days },
    action: "message",
    channels: [...channels],
    template,
    tone,
    mandatory: false,
    businessDays: days < 0 ? "previous" : "next",
  };
}

function task(days: number, tone: Tone): Step {
  return { ...message([days, "follow_up", tone, ["voice"]]), action: "task" };
}

/** A formal notice is never passed over: later steps build on its having been given. */
function notice(days: number): Step {
  const channels = [...EMAIL_FIRST, "letter"] as const;
  return { ...message([days, "final_notice", "firm", channels]), mandatory: true };
}

const BEFORE_DUE = message([-3, "due_soon", "friendly", EMAIL_FIRST]);

/** Small balances: nobody's time is spent until the machine has said all it can. */
const automatic: Cadence = {
  id: "automatic",
  name: "Automatic",
  steps: [
    BEFORE_DUE,
    message([1, "reminder", "friendly", EMAIL_FIRST]),
    message([5, "reminder", "friendly", SMS_FIRST]),
    message([12, "follow_up", "neutral", EMAIL_FIRST]),
    message([20, "follow_up", "neutral", SMS_FIRST]),
    notice(30),
    message([45, "follow_up", "firm", SMS_FIRST]),
    message([60, "final_notice", "firm", EMAIL_FIRST]),
    message([75, "final_notice", "firm", EMAIL_FIRST]),
  ],
  end: { afterDays: 90, outcome: "write_off_review" },
};

/** Most accounts: messages first, a call where a call helps. */
const standard: Cadence = {
  id: "standard",
  name: "Standard",
  steps: [
    BEFORE_DUE,
    message([1, "reminder", "friendly", EMAIL_FIRST]),
    message([5, "reminder", "friendly", SMS_FIRST]),
    message([12, "follow_up", "neutral", EMAIL_FIRST]),
    task(20, "neutral"),
    notice(30),
    message([45, "follow_up", "firm", SMS_FIRST]),
    task(60, "firm"),
    message([75, "final_notice", "firm", EMAIL_FIRST]),
  ],
  end: { afterDays: 90, outcome: "assign_to_person" },
};

/** Large balances: a person early, so that nobody learns of a large debt from a machine alone. */
const personal: Cadence = {
  id: "personal",
  name: "Personal",
  steps: [
    BEFORE_DUE,
    message([1, "reminder", "friendly", EMAIL_FIRST]),
    task(5, "friendly"),
    message([12, "follow_up", "neutral", EMAIL_FIRST]),
    task(20, "neutral"),
    notice(30),
    task(45, "firm"),
    message([60, "final_notice", "firm", EMAIL_FIRST]),
    task(75, "firm"),
  ],
  end: { afterDays: 90, outcome: "assign_to_person" },
};

export const defaultCadences: readonly Cadence[] = [automatic, standard, personal];
