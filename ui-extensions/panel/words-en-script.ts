import { pluralsIn } from "./plurals.ts";
import type { Script, ScriptFrame, ScriptParts, Situation, Swap } from "./script-words.ts";

const n = pluralsIn("en");

const ALWAYS: readonly Swap[] = [
  { avoid: "debt, debtor, delinquent", instead: "the open balance" },
  { avoid: "you must, you failed to", instead: "what would work for you?" },
  { avoid: "final, immediately, legal", instead: "the date itself" },
];

function hello({ creditor }: ScriptParts): string {
  return `Hello, this is ${creditor}.`;
}

function avoiding(...own: readonly (readonly [avoid: string, instead: string])[]): readonly Swap[] {
  return [...own.map(([avoid, instead]) => ({ avoid, instead })), ...ALWAYS];
}

/** What to say, by situation: the reason, what to listen for, and a date to close with. */
export const scriptEn: Readonly<Record<Situation, Script>> = {
  settled: {
    name: "Nothing owed",
    opening: (parts) => `${hello(parts)} Everything is paid, thank you. How can I help?`,
    listening: ["Let the customer say why they called; nothing is owed."],
    closing: "Thank them for paying and ask whether anything else is open for them.",
    avoid: ALWAYS,
  },
  before_due: {
    name: "Not yet due",
    opening: (parts) =>
      `${hello(parts)} A short note ahead of time: ${parts.amount} is ${parts.age}.`,
    listening: ["Did the invoice arrive, and is everything on it right?"],
    closing: "Confirm the date and how they will pay.",
    avoid: avoiding(["overdue, late", "due on that day"]),
  },
  first_late: {
    name: "Late for the first time",
    opening: (parts) =>
      `${hello(parts)} I am calling about ${parts.amount}, ${parts.age}. Did it slip through?`,
    listening: [
      "Did the invoice arrive? Then wait: often it never reached the right person.",
      "Is anything on it unclear, or is a card or an address out of date?",
    ],
    closing: "Repeat the amount and the date, and say what you will send. Thank them.",
    avoid: avoiding(["why didn't you", "can I help with anything?"]),
  },
  early: {
    name: "A few days late",
    opening: (parts) =>
      `${hello(parts)} I am calling about ${parts.amount}, ${parts.age}. Can we clear anything up?`,
    listening: [
      "Did the invoice arrive? Then wait: often it never reached the right person.",
      "Who else has to approve it before it can be paid?",
    ],
    closing: "Repeat the amount and the date you agreed, and say what you will send.",
    avoid: ALWAYS,
  },
  repeat_late: {
    name: "Late before",
    opening: (parts) =>
      `${hello(parts)} It is about ${parts.amount}, ${parts.age}. I would like to make the next ones easier too.`,
    listening: [
      "What day of the month does money come in? Would another due date fit better?",
      "What would make it easier: another date, amount or way to pay?",
    ],
    closing: "Repeat the amount and the date, and what changes from the next invoice on.",
    avoid: avoiding(["again, always, every time", "this invoice"]),
  },
  late: {
    name: "Late for a while",
    opening: (parts) =>
      `${hello(parts)} I would like to find a way with you to pay ${parts.amount}, ${parts.age}.`,
    listening: [
      "What is possible now, and what does each month allow?",
      "Let them name a figure first, then be quiet.",
    ],
    closing: "Repeat the dates and amounts, and say what happens next.",
    avoid: ALWAYS,
  },
  big_balance: {
    name: "A large balance",
    opening: (parts) =>
      `${hello(parts)} I look after your account myself. It is about ${parts.amount}, ${parts.age}.`,
    listening: [
      "Which invoices can be paid as they are, and which need a look?",
      "Who decides on payments, and when do they next run?",
    ],
    closing: "Repeat who does what by which day, and send it in writing today.",
    avoid: avoiding(["your whole debt", "these invoices"]),
  },
  broken_promise: {
    name: "A promise not kept",
    opening: (parts) =>
      `${hello(parts)} We had a day in mind for ${parts.amount} and it has passed. What would work now?`,
    listening: [
      "What would help this time? Listen to the end before you answer.",
      "Which day and which amount are sure, even if smaller?",
    ],
    closing: "Agree on less, sooner and surely. Repeat the day, the amount and how.",
    avoid: avoiding(["you promised, you broke your word", "the payment we talked about"]),
  },
  broken_plan: {
    name: "A plan that ended",
    opening: (parts) =>
      `${hello(parts)} Your payment plan stopped. ${parts.amount} is open; let us see what fits now.`,
    listening: [
      "Which amount and which day could they keep now?",
      "What comes in and goes out each month now?",
    ],
    closing: "Repeat each date and amount of what you agreed, and when it is in writing.",
    avoid: avoiding(["you broke the plan", "the plan no longer fitted"]),
  },
  missed_payment: {
    name: "A payment of the plan is missing",
    opening: (parts) =>
      `${hello(parts)} It is about your payment plan: ${parts.amount}, ${parts.age}, has not come in yet.`,
    listening: ["Is it on its way, or would another day help?", "Do the other dates still work?"],
    closing: "Confirm the day of this payment and that the plan goes on.",
    avoid: avoiding(["you defaulted", "this payment is not here yet"]),
  },
  disputed: {
    name: "Disputed",
    opening: (parts) =>
      `${hello(parts)} Thank you for telling us. I want to understand what is wrong.`,
    listening: [
      "What did they expect, what happened, and which invoice is it?",
      "What would put it right? Ask for papers, not for proof.",
    ],
    closing:
      "Say who looks into it and when they hear from us. Nothing disputed is chased meanwhile.",
    avoid: avoiding(["you owe, you have to pay", "the invoice you asked about"]),
  },
  hardship: {
    name: "Told us of hardship",
    opening: (parts) => `${hello(parts)} Thank you for telling us. Let us see what would help.`,
    listening: [
      "Go slowly. Ask only what is needed to help, and note no more than that.",
      "What can they manage now, if anything? Nothing is an answer too.",
    ],
    closing: "Agree on one small next step and when you will speak again.",
    avoid: avoiding(["why can't you, other customers", "what would help right now?"]),
  },
  vulnerable: {
    name: "Needs particular care",
    opening: (parts) => `${hello(parts)} Take all the time you need. Is now a good moment?`,
    listening: [
      "One thing at a time; ask whether they would like it repeated or in writing.",
      "Would they like somebody with them, or another day or channel?",
    ],
    closing: "Decide nothing today that can wait. Say the next step twice and send it in writing.",
    avoid: avoiding(["calm down, as I said", "I will say it once more"]),
  },
  plan: {
    name: "On a payment plan",
    opening: (parts) =>
      `${hello(parts)} It is about your payment plan; ${parts.amount} is ${parts.age}.`,
    listening: ["Do the dates still work? If not, change them before one is missed."],
    closing: "Confirm the next date and amount.",
    avoid: ALWAYS,
  },
  promise: {
    name: "A promise is open",
    opening: (parts) => `${hello(parts)} Thank you for letting us know when you will pay.`,
    listening: ["Does the date still work? Don't ask for the money before it."],
    closing: "Confirm the date and the amount.",
    avoid: avoiding(["you promised", "the day you named"]),
  },
  legal: {
    name: "Somebody else speaks for them",
    opening: (parts) => `${hello(parts)} Thank you for calling. How can I help?`,
    listening: ["Don't ask for payment. Note who speaks for the customer and how to reach them."],
    closing: "Say that you will pass it on, and to whom.",
    avoid: avoiding(["pay, payment, plan", "whom may we write to?"]),
  },
};

export const scriptFrameEn: ScriptFrame = {
  askFor: {
    consumer: (name) =>
      `Ask for ${name} and make sure it is them; to anybody else say only that you will call again.`,
    business: (name) => `Ask for whoever looks after the invoices of ${name}.`,
    somebody: (name) => `Ask whom you are speaking to, and whether they speak for ${name}.`,
  },
  answered: (on, said) =>
    `They wrote on ${on} (${said}). Start from that; they need not say it twice.`,
  agreed: {
    promise: ({ amount, on }) => `Say it back: ${amount} by ${on}.`,
    plan: ({ amount, on }) => `Say it back: next is ${amount} on ${on}.`,
  },
  ifTaken: "If they take a plan, read out every date and amount of it.",
  can: {
    promise: (days) =>
      n(days, { one: "A promise to pay by tomorrow", other: "A promise to pay within # days" }),
    link: "A payment link, sent while you talk",
    pause: (days) => n(days, { one: "A pause of # day", other: "A pause of up to # days" }),
    back: "The plan they had, brought back",
    dispute: "If something is wrong: note it, and the chasing stops",
    hardship: "If money is short: note it, and help comes first",
  },
  policy: {
    source: (version) => `your policy, version ${version}`,
    house: "our standard everywhere",
    promise: (days) =>
      n(days, {
        one: "A promise is kept until # day after its date.",
        other: "A promise is kept until # days after its date.",
      }),
    plan: (count) => `A plan has up to ${count} payments; for more, ask for approval.`,
    pause: (days, inYear) => `A pause lasts up to ${days} days, and ${inYear} days in a year.`,
    held: "Nothing is chased while this hold lasts.",
  },
  swapped: ({ avoid, instead }) => `Not “${avoid}” but “${instead}”`,
};
