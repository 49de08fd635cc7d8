import { isHoldActive } from "../../core/accounts/hold-state.ts";
import type { Touch } from "../../core/accounts/touch.ts";
import { END_STEP_ID } from "../../core/cadence/decide-next-step.ts";
import { addMs, DAY_MS, type Instant } from "../../core/time/instant.ts";
import { startOfDay } from "../../core/time/time-zone.ts";
import { amountText } from "../../ui-extensions/panel/voice.ts";
import type { OutgoingWrite } from "../storage/crm-outbox.ts";
import { TASK_WORDS, type TaskWords } from "./task-words.ts";
import { ticketHoldId } from "./ticket-facts.ts";
import type { ToldAccount } from "./told-account.ts";

/** A step older than this that nobody finished is no task any more. */
const TASK_DAYS = 90;

type TaskState = "open" | "done" | "moot";

/** What people have to do for an account, and what they no longer have to. */
export function taskWrites(told: ToldAccount, now: Instant): OutgoingWrite[] {
  const words = TASK_WORDS[told.voice.locale.startsWith("es") ? "es" : "en"];
  const since = addMs(now, -TASK_DAYS * DAY_MS);
  // The end of a cadence is kept as a task too, and asks nobody for anything.
  const steps = told.facts.touches.filter(
    ({ kind, at, stepId }) => kind === "task" && at >= since && stepId !== END_STEP_ID,
  );
  return [...steps.map((touch) => stepTask(told, words, touch)), ...disputeTasks(told, words)];
}

function stepTask(told: ToldAccount, words: TaskWords, touch: Touch): OutgoingWrite {
  const { facts, voice, treatment } = told;
  const lane = treatment.delinquency.byCurrency.find(
    ({ currency, pastDueMinor }) =>
      pastDueMinor > 0 && (touch.currency === undefined || currency === touch.currency),
  );
  const amount = lane === undefined ? "" : amountText(voice, lane.pastDueMinor, lane.currency);
  return toWrite(told, {
    key: `task/${touch.id}`,
    subject: words.subject(touch.channel, facts.account.name, amount),
    body: words.body,
    medium: touch.channel === "voice" ? "call" : touch.channel === "email" ? "email" : "other",
    dueAt: touch.at,
    state: stateOf(told, touch, lane !== undefined),
  });
}

/**
 * A task counts as sent the moment a person has it, so that is not the end of it: somebody has to
 * call, or what was owed has to be paid.
 */
function stateOf({ facts }: ToldAccount, task: Touch, isPastDue: boolean): TaskState {
  const isDone = facts.touches.some(
    ({ kind, at, status, direction }) =>
      kind === "call" && status === "sent" && direction !== "inbound" && at >= task.at,
  );
  if (isDone) return "done";
  return isPastDue && (task.status === "sent" || task.status === "queued") ? "open" : "moot";
}

/** A closed ticket lifts no hold by itself: somebody who knows the customer is asked. */
function disputeTasks(told: ToldAccount, words: TaskWords): OutgoingWrite[] {
  const { facts, records, connectionId, treatment } = told;
  const today = treatment.delinquency.asOf;
  return records.flatMap((record) => {
    const { body } = record;
    if (body?.kind !== "ticket") return [];
    const holdId = ticketHoldId(connectionId, record);
    const hold = facts.holds.find(({ id }) => id === holdId);
    if (hold === undefined) return [];
    const isOver = !body.open || !body.disputes || record.gone !== null;
    const asks = isOver && isHoldActive(hold, today);
    const task = {
      key: `task/${holdId}`,
      subject: words.disputeClosed(facts.account.name),
      body: words.disputeBody,
      medium: "other",
      dueAt: startOfDay(told.voice.customerZone, hold.from),
      state: asks ? "open" : "moot",
    } as const;
    return [toWrite(told, task)];
  });
}

interface Task {
  readonly key: string;
  readonly subject: string;
  readonly body: string;
  readonly medium: "call" | "email" | "other";
  readonly dueAt: Instant;
  readonly state: TaskState;
}

function toWrite({ facts, main }: ToldAccount, task: Task): OutgoingWrite {
  const { body } = main;
  const ownerId = body?.kind === "company" || body?.kind === "person" ? body.ownerId : undefined;
  return {
    accountId: facts.account.id,
    // What was never a task there need not be closed.
    onlyKnown: task.state !== "open",
    write: {
      kind: "task",
      about: [main.ref],
      urgent: false,
      ...task,
      ...(ownerId === undefined ? {} : { ownerId }),
    },
  };
}
