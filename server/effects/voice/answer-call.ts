import type { Speech } from "../../../adapters/channels/twilio/twiml.ts";
import type { CallOutcome } from "../../../core/accounts/contact-event.ts";
import { findCallOutcome, noteCallOutcome } from "../../storage/call-outcomes.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { composeMessage } from "../compose-message.ts";
import { mayLeave } from "../may-leave.ts";
import {
  callBack,
  connect,
  promise,
  promiseDay,
  sayDay,
  sendLink,
  stopCalls,
  wrongNumber,
} from "./call-acts.ts";
import { ask, type CallWork, hangUp } from "./call-work.ts";

/** A stage is asked for again once when no key or another one was pressed. */
const TRIES_MAX = 2;

/** What whoever picked up hears first: who calls and for whom, and nothing of a debt. */
export async function hello(call: CallWork, who: "person" | "machine"): Promise<Speech> {
  const { account, row, body, settings, words } = call;
  const { name, phone } = account.policy.creditor;
  const customer = account.facts.account.name;
  if (who === "machine") {
    if (settings.onMachine === "hang_up" || phone === "") {
      await note(call, "voicemail_no_message");
      return hangUp(call);
    }
    await note(call, "limited_content_message");
    return hangUp(call, words.voicemail({ creditor: name, customer, phone }));
  }
  const greeting = words.hello({ creditor: name, customer });
  // Paid, disputed or stopped while the phone rang.
  if (mayLeave(account, row, body).kind !== "go") return hangUp(call, greeting, words.nothingToDo);
  return ask(call, "answer", [greeting, words.stopKey, words.whoAreYou(customer)]);
}

/** Somebody says who they are. Only the customer hears what the call is about. */
export async function answer(call: CallWork, key: string, tries: number): Promise<Speech> {
  const { words } = call;
  switch (key) {
    case "1":
      await note(call, "conversation");
      return menu(call, []);
    case "2":
      await note(call, "answered_dropped");
      return hangUp(call, words.anotherTime);
    case "3":
      await note(call, "wrong_person");
      return wrongNumber(call);
    case "9":
      await note(call, "answered_dropped");
      return stopCalls(call);
    default: {
      if (tries >= TRIES_MAX) return hangUp(call, words.goodbye);
      const customer = call.account.facts.account.name;
      return ask(call, `answer?try=${tries + 1}`, [words.notHeard, words.whoAreYou(customer)]);
    }
  }
}

/** What the customer wants to do about it. */
export async function choice(call: CallWork, key: string, tries: number): Promise<Speech> {
  // Reached by who was asked and said yes; nobody else is told or promises anything.
  if ((await findCallOutcome(call.account.tx, touchOf(call))) !== "conversation")
    return hangUp(call, call.words.goodbye);
  switch (key) {
    case "1":
      return sendLink(call);
    case "2":
      return promise(call);
    case "3":
      return connect(call);
    case "9":
      return stopCalls(call);
    default:
      if (tries >= TRIES_MAX) return hangUp(call, call.words.goodbye);
      return menu(call, [call.words.notHeard], tries + 1);
  }
}

/** After the customer was put through, or nobody took the call. */
export async function dialled(call: CallWork, status: string): Promise<Speech> {
  return status === "completed" ? hangUp(call) : callBack(call);
}

async function menu(call: CallWork, before: readonly string[], tries = 1): Promise<Speech> {
  const { deps, account, row, body, words } = call;
  const leave = mayLeave(account, row, body);
  if (leave.kind !== "go") return hangUp(call, words.nothingToDo);
  const message = await composeMessage(deps, account, { row, body, from: "" }, leave);
  if (!message.ok) return callBack(call);
  const until = sayDay(call, promiseDay(call));
  const said = [...before, toSpokenText(message.value.text, words.ourPage), words.choices(until)];
  return ask(call, `choice?try=${tries}`, said);
}

/** Nobody can write an address down on the phone. */
function toSpokenText(text: string, ourPage: string): string {
  return text
    .replace(/https?:\/\/[^\s)]+/g, ourPage)
    .replace(/\s+/g, " ")
    .trim();
}

/** How the call went, kept on its touch and told once on the timeline. */
export async function note(call: CallWork, outcome: CallOutcome): Promise<void> {
  const { tx, accountId, now } = call.account;
  if (!(await noteCallOutcome(tx, touchOf(call), outcome))) return;
  const body = { channel: "voice", outcome, touchId: call.row.touchId };
  await appendTimeline(tx, accountId, [{ at: now, actor: "engine", kind: "call_logged", body }]);
}

/** How the call went by the time it is over, when nobody chose anything. */
export async function ended(call: CallWork, end: CallOutcome): Promise<CallOutcome> {
  await note(call, end);
  return (await findCallOutcome(call.account.tx, touchOf(call))) ?? end;
}

function touchOf({ account, row }: CallWork) {
  return { accountId: account.accountId, id: row.touchId };
}
