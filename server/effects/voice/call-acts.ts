import type { Speech } from "../../../adapters/channels/twilio/twiml.ts";
import { formatMoney } from "../../../core/money/format.ts";
import { money, toDecimal } from "../../../core/money/money.ts";
import { addDays, type CalendarDate } from "../../../core/time/calendar-date.ts";
import { accountContext } from "../../../core/treatment/account-context.ts";
import { finishIdempotencyKey, takeIdempotencyKey } from "../../storage/idempotency-keys.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { mayLeave } from "../may-leave.ts";
import { recordOptOut } from "../opt-out.ts";
import { CUSTOMER, lookAgain, tell } from "../portal-act.ts";
import { perform } from "../portal-changes.ts";
import { queueDirect } from "../queue-direct.ts";
import { type CallWork, hangUp } from "./call-work.ts";

/** Sends the link to pay, by text where that may be, else by whatever may be. */
export async function sendLink(call: CallWork): Promise<Speech> {
  const { words, account, currency } = call;
  const isSent = await once(call, "link", async () => {
    const link = { template: "payment_link", tone: "neutral", currency } as const;
    const direct = { ...link, answersCustomer: true };
    const queued =
      (await queueDirect(account, direct, "sms")) ?? (await queueDirect(account, direct));
    if (queued === null) await askPerson(call);
    return queued !== null;
  });
  return hangUp(call, isSent ? words.linkSent : words.linkNotSent);
}

/** The last day that somebody on the phone may promise, by the provider's settings and the policy. */
export function promiseDay({ account, settings }: CallWork): CalendarDate {
  const { facts, policy, now } = account;
  const { todayDate } = accountContext(facts, policy, now);
  return addDays(todayDate, Math.min(settings.promiseInDays, policy.promises.daysAheadMax));
}

/** Notes the customer's word for what the call was about, as their own page would. */
export async function promise(call: CallWork): Promise<Speech> {
  const { deps, account, row, body, currency, words } = call;
  const dueOn = promiseDay(call);
  const leave = mayLeave(account, row, body);
  const amount = money(leave.kind === "go" ? leave.amountMinor : 0, currency);
  const isNoted = await once(call, "promise", async () => {
    const input = { currency, dueOn, amount: toDecimal(amount) };
    const done = await perform(deps, account, "record-promise", input);
    if (!done.ok) await askPerson(call);
    return done.ok;
  });
  if (!isNoted) return hangUp(call, words.notPromised);
  if (amount.amountMinor === 0) return hangUp(call, words.goodbye);
  const said = formatMoney(amount, call.language);
  return hangUp(call, words.promised({ amount: said, until: sayDay(call, dueOn) }));
}

/** Puts the customer through to a person, or asks one to call back. */
export async function connect(call: CallWork): Promise<Speech> {
  const { language, settings, to, words } = call;
  const { connectTo, voiceFrom } = settings;
  if (connectTo === undefined || voiceFrom === undefined) return callBack(call);
  const after = {
    kind: "dial",
    number: connectTo,
    callerId: voiceFrom,
    next: to("dialled"),
  } as const;
  return { language, say: [words.connecting], after };
}

export async function callBack(call: CallWork): Promise<Speech> {
  await once(call, "person", async () => {
    await askPerson(call);
    return true;
  });
  return hangUp(call, call.words.callBack);
}

/** Ends automated calls to the number, whoever of those who answer it asks for that. */
export async function stopCalls(call: CallWork): Promise<Speech> {
  await once(call, "stop", async () => {
    await closeNumber(call, "pressed 9 to stop automated calls");
    const about = { channel: "voice", channels: ["voice"], source: "reply" };
    await tell(call.account, "contact.opted_out", about);
    return true;
  });
  return hangUp(call, call.words.stopped);
}

/** Somebody else's number is closed wherever it appears, and a person is asked for the right one. */
export async function wrongNumber(call: CallWork): Promise<Speech> {
  await once(call, "wrong", async () => {
    await closeNumber(call, "pressed 3: the wrong number");
    const about = { channel: "voice", fact: "wrong_person", source: "reply" };
    await tell(call.account, "task.created", about);
    return true;
  });
  return hangUp(call, call.words.wrongNumber);
}

async function closeNumber({ account, row, callSid }: CallWork, said: string): Promise<void> {
  const { contactPointId } = row;
  await recordOptOut(account, {
    ...{ key: `call/${callSid}`, channels: ["voice"], contactPointId, at: account.now },
    ...{ source: "reply", said, by: CUSTOMER },
  });
}

async function askPerson({ account }: CallWork): Promise<void> {
  const body = { channel: "voice", fact: "question", source: "reply" };
  await appendTimeline(account.tx, account.accountId, [
    { at: account.now, actor: CUSTOMER, kind: "task.created", body },
  ]);
}

/** A webhook that is delivered again changes nothing and hears the same answer. */
async function once(
  { deps, account, callSid }: CallWork,
  what: string,
  act: () => Promise<boolean>,
): Promise<boolean> {
  const { tx, now } = account;
  const key = `call:${callSid}:${what}`;
  const taken = await takeIdempotencyKey(tx, { key, requestHash: key, at: now });
  if (taken.kind === "replay") return taken.status === 200;
  const isDone = await act();
  await finishIdempotencyKey(tx, key, { status: isDone ? 200 : 409, response: {} });
  await lookAgain(deps, account);
  return isDone;
}

export function sayDay({ language }: CallWork, day: CalendarDate): string {
  const format = new Intl.DateTimeFormat(language, {
    ...{ weekday: "long", day: "numeric", month: "long", timeZone: "UTC" },
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
