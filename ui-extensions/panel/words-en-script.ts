import type { ScriptParts, Words } from "./words.ts";

const AVOID = ["debt, debtor, delinquent", "you must, you failed to", "final, immediately, legal"];

function hello({ creditor }: ScriptParts): string {
  return `Hello, this is ${creditor}.`;
}

/** What to say, by situation: the reason, listening, what is possible, and a date to close with. */
export const scriptEn: Words["script"] = {
  settled: {
    opening: (parts) => `${hello(parts)} Everything is paid, thank you. How can I help?`,
    listening: "Let the customer say why they called; nothing is owed.",
    closing: "Thank them for paying and ask whether anything else is open for them.",
    avoid: AVOID,
  },
  before_due: {
    opening: (parts) =>
      `${hello(parts)} A short note ahead of time: ${parts.amount} is ${parts.age}.`,
    listening: "Ask whether the invoice arrived and everything on it is right.",
    closing: "Confirm the date and how they will pay.",
    avoid: ["overdue, late", ...AVOID],
  },
  early: {
    opening: (parts) =>
      `${hello(parts)} I am calling about ${parts.amount}, ${parts.age}. Can we clear anything up?`,
    listening:
      "Ask whether the invoice arrived, then wait. Often it never reached the right person.",
    closing: "Repeat the amount and the date you agreed, and say what you will send.",
    avoid: AVOID,
  },
  late: {
    opening: (parts) =>
      `${hello(parts)} I would like to find a way with you to pay ${parts.amount}, ${parts.age}.`,
    listening: "Ask what is possible now and what each month allows. Let them name a figure first.",
    closing: "Repeat the dates and amounts, and say what happens next.",
    avoid: AVOID,
  },
  disputed: {
    opening: (parts) =>
      `${hello(parts)} Thank you for telling us. I want to understand what is wrong.`,
    listening: "Note what was expected, what happened, and which invoice it concerns.",
    closing:
      "Say who looks into it and when they hear from us. Nothing disputed is chased meanwhile.",
    avoid: ["you owe, you have to pay", ...AVOID],
  },
  hardship: {
    opening: (parts) => `${hello(parts)} Thank you for telling us. Let us see what would help.`,
    listening: "Go slowly. Ask only what is needed to help, and note no more than that.",
    closing: "Agree on one small next step and when you will speak again.",
    avoid: ["why can't you, other customers", ...AVOID],
  },
  plan: {
    opening: (parts) =>
      `${hello(parts)} It is about your payment plan; ${parts.amount} is ${parts.age}.`,
    listening: "Ask whether the dates still work.",
    closing: "Confirm the next date and amount.",
    avoid: AVOID,
  },
  promise: {
    opening: (parts) => `${hello(parts)} Thank you for letting us know when you will pay.`,
    listening: "Ask whether the date still works. Don't ask for the money before it.",
    closing: "Confirm the date and the amount.",
    avoid: ["you promised, you broke", ...AVOID],
  },
  legal: {
    opening: (parts) => `${hello(parts)} Thank you for calling. How can I help?`,
    listening: "Don't ask for payment. Note who speaks for the customer and how to reach them.",
    closing: "Say that you will pass it on, and to whom.",
    avoid: ["pay, payment, plan", ...AVOID],
  },
};
