import type { Channel, HoldKind } from "../../core/accounts/account.ts";
import { autopayWordsEn } from "./autopay-words-en.ts";
import { careWordsEn } from "./care-words-en.ts";
import { changeWordsEn } from "./change-words-en.ts";
import { learnWordsEn } from "./learn-words-en.ts";
import { paymentWordsEn } from "./payment-words-en.ts";
import { planWordsEn } from "./plan-words-en.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("en");

/** What the customer page says in English. Every other language has the same shape. */
export const wordsEn = {
  ...planWordsEn,
  ...autopayWordsEn,
  ...paymentWordsEn,
  ...changeWordsEn,
  ...careWordsEn,
  ...learnWordsEn,
  languageName: "English",
  sandbox: "Sandbox: this is a test page. No real money moves.",
  accountOf: (name: string) => `Account: ${name}`,
  accountTitle: "Your account",
  skipToContent: "Skip to the main part",
  chooseLanguage: "Language",
  back: "Back to your account",
  optional: "optional",
  questions: "Questions? We're glad to help.",
  writeTo: "Write to",
  orCall: "or call",
  privacy: "This page is only for you. Please don't forward its link.",

  overdueTitle: "Overdue now",
  toPayTitle: "To pay",
  leftOfPlanTitle: "Left to pay",
  moreLater: (amount: string) => `${amount} more isn't due yet.`,
  checkedTitle: "Being checked",
  moreChecked: (amount: string) => `${amount} is being checked.`,
  credit: (amount: string) => `You have ${amount} in credit. It goes toward your next invoice.`,
  nothingOwedTitle: "Nothing owed",
  nothingOwedBody: "You're all paid up. There is nothing you need to do.",
  lastPayment: (amount: string, date: string) => `Last payment: ${amount} on ${date}. Thank you.`,
  personTitle: "We aren't asking for anything here",
  personBody:
    "Someone on our team looks after this account personally. You don't need to do anything on " +
    "this page. If you have a question, please write to us or call.",

  invoicesTitle: "What this is for",
  invoice: (number: string) => `Invoice ${number}`,
  due: (date: string) => `Due ${date}`,
  moreInvoices: (count: number) => `Show ${plural(count, "more invoice", "more invoices")}`,
  daysLate: (days: number) => `${plural(days, "day", "days")} late`,
  dueToday: "Due today",
  dueIn: (days: number) => `Due in ${plural(days, "day", "days")}`,
  ofAmount: (amount: string) => `left of ${amount}`,
  inPlan: "In your payment plan",
  disputedInvoice: "We're checking this one",

  choicesTitle: "What would suit you?",
  payNow: (amount: string) => `Pay ${amount}`,
  choices: {
    pay: { title: "Pay now", hint: "All of it, or an amount you choose." },
    plan: { title: "Pay in parts", hint: "See every date and amount before you decide." },
    promise: { title: "Tell us when you'll pay", hint: "We won't remind you before that day." },
    help: { title: "I'm having difficulty paying", hint: "Tell us. We'll stop and listen." },
    dispute: {
      title: "Something isn't right",
      hint: "Ask us to check an invoice, or all of them.",
    },
    messages: { title: "Language and messages", hint: "Choose how we write, or stop messages." },
  },

  holds: {
    dispute: {
      title: "We're checking what you told us",
      body:
        "You told us something isn't right, so we have stopped asking for payment. A person " +
        "looks into it and answers you.",
    },
    hardship: {
      title: "You don't need to do anything now",
      body:
        "We have stopped our messages. A person from our team will get in touch to find " +
        "something that works for you.",
    },
    breathing_space: {
      title: "You have time",
      body: "We aren't asking for payment and send no reminders while this lasts.",
    },
    pause: { title: "Reminders are paused", body: "We send no reminders for now." },
    cease_contact: {
      title: "We don't send you messages",
      body: "You asked us not to write. You can still use this page.",
    },
  },
  pausedUntil: (date: string) => `Until ${date}.`,
  promiseOpenTitle: (amount: string, date: string) => `You plan to pay ${amount} by ${date}`,
  promiseOpenBody:
    "Thank you. We won't remind you before then. If your plans change, choose below what suits " +
    "you now.",
  promiseLateTitle: (amount: string, date: string) => `You planned to pay ${amount} by ${date}`,
  promiseLateBody:
    "It hasn't all reached us yet. If you have paid, thank you: it can take a few days. If " +
    "something changed, choose below what suits you now.",
  payTitle: "Pay",
  payLead: "Choose how much.",
  payChoice: {
    plan: "To get your plan back",
    overdue: "What is overdue",
    next: "The next plan payment",
    all: "Everything",
    other: "Another amount",
  },
  payOtherHint: (max: string) => `Up to ${max}.`,
  payContinue: "Continue",
  checkoutTitle: "Check and pay",
  checkoutTest: "Test payment. No card is asked for and no real money moves.",
  checkoutTo: "To",
  checkoutAmount: "Amount",
  checkoutAccount: "For",
  checkoutPay: (amount: string) => `Pay ${amount}`,
  checkoutPayTest: (amount: string) => `Pay ${amount} (test)`,
  checkoutChange: "Change the amount",

  promiseTitle: "Tell us when you'll pay",
  promiseLead: "Choose a day and an amount you are sure of. We won't remind you before then.",
  promiseDate: "Day",
  promiseDateHint: (last: string) => `Today or later, up to ${last}.`,
  promiseAmount: "Amount",
  promiseCurrency: "Currency",
  promiseSave: "Save this date",

  helpTitle: "I'm having difficulty paying",
  helpLead:
    "Thank you for telling us. Many people go through this, and it's good to speak up early. You " +
    "don't have to explain anything.",
  helpNextTitle: "What happens next",
  helpNext: [
    "We stop our messages about this account.",
    "A person from our team gets in touch to find something that works for you.",
    "You can still use this page whenever you like.",
  ],
  helpMessage: "Is there anything you'd like us to know?",
  helpMessageHint: "For example when and how to reach you. Nothing medical is needed.",
  helpSend: "Ask for help",
  adviceTitle: "Free, independent help",
  adviceLead: "These can help you and don't work for us:",
  adviceGeneral:
    "A free debt advice service or consumer office near you can help, and doesn't work for us.",

  disputeTitle: "Something isn't right",
  disputeLead:
    "Tell us, and we stop asking for payment of it while a person checks. You get an answer.",
  disputeWhich: "What is it about?",
  disputeAll: "All of it",
  disputeMessage: "What isn't right?",
  disputeMessageHint:
    "For example: already paid, wrong amount, not mine, not received. A few words are enough.",
  disputeSend: "Ask us to check",

  messagesTitle: "Language and messages",
  messagesLanguage: "Language we use with you",
  messagesChannel: "How we should reach you first",
  messagesSave: "Save",
  stopTitle: "Stop messages",
  stopLead: "It takes effect at once. What you owe doesn't change.",
  stopChannel: {
    email: "Stop emails",
    sms: "Stop text messages",
    whatsapp: "Stop WhatsApp messages",
    voice: "Stop phone calls",
    letter: "Stop letters",
    push: "Stop messages in the app",
  } satisfies Record<Channel, string>,
  stopAll: "Stop all messages",
  stopNone: "You have stopped all messages. We don't write to you.",
  stopAgain: "To receive messages again, write to us or call.",
  channel: {
    email: "Email",
    sms: "Text message",
    whatsapp: "WhatsApp",
    voice: "Phone call",
    letter: "Letter",
    push: "Message in the app",
  } satisfies Record<Channel, string>,

  done: {
    paid: (amount: string) => `Thank you. We received ${amount} today.`,
    plan: "Thank you. Your payment plan is set up.",
    autopay: "Thank you. Your payments are taken automatically from now on.",
    autopay_stopped: "Done. Nothing is taken automatically any more.",
    promise: (amount: string, date: string) => `Saved: ${amount} by ${date}. Thank you.`,
    help: "We have your message. Thank you for telling us.",
    dispute: "We have your message and will check.",
    saved: "Your choices are saved.",
    changed: "Thank you. Your plan is changed.",
    asked: "We have your request. Somebody decides and writes to you.",
    feedback: "Thank you. We read every answer.",
    links:
      "If you have other open accounts at these addresses, their links are on the way. We send " +
      "them once a day at most.",
    stopped: (channels: string) => `Done. You won't receive these any more: ${channels}.`,
  },
};

export type HoldNotice = Extract<HoldKind, keyof typeof wordsEn.holds>;
