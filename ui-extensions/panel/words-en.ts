import type { Comparison } from "../../core/policy/condition.ts";
import { pluralsIn } from "./plurals.ts";
import type { Words } from "./words.ts";
import { actionWordsEn } from "./words-en-actions.ts";
import { agreementWordsEn } from "./words-en-agreements.ts";
import { gateWordsEn, holdWordsEn } from "./words-en-gates.ts";
import { scriptEn, scriptFrameEn } from "./words-en-script.ts";
import { messagesEn, replyIntentEn, timelineEn } from "./words-en-timeline.ts";

const n = pluralsIn("en");

const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

const OPS: Readonly<Record<Comparison["op"], string>> = {
  eq: "is",
  ne: "is not",
  lt: "is under",
  lte: "is at most",
  gt: "is over",
  gte: "is at least",
  in: "is one of",
};

function inPeriod(days: number): string {
  return days === 365 ? "in a year" : n(days, { one: "in # day", other: "in # days" });
}

/** What a rep reads in English. */
export const wordsEn: Words = {
  language: "en",
  time: {
    today: (time) => `today ${time}`,
    tomorrow: (time) => `tomorrow ${time}`,
    yesterday: (time) => `yesterday ${time}`,
    at: (day, time) => `${day} ${time}`,
    weekday: (day) => day,
    on: (day) => day,
    clock: (time) => time,
    inCity: (moment, city) => `${moment} in ${city}`,
    both: (customers, reps) => `${customers}, ${reps} your time`,
    now: "now",
  },
  cities: {},
  standing: {
    current: "Up to date",
    due_soon: "Due soon",
    past_due: "Past due",
    promise_open: "Promise to pay",
    in_arrangement: "On a payment plan",
    on_hold: "On hold",
    paid_up: "Paid up",
  },
  age: {
    late: (days) => n(days, { one: "# day late", other: "# days late" }),
    dueToday: "due today",
    dueIn: (days) => (days === 1 ? "due tomorrow" : n(days, { other: "due in # days" })),
  },
  trend: {
    new: () => "nothing has come due yet",
    always_on_time: ({ count, lookbackDays }) =>
      n(count, {
        one: `# invoice ${inPeriod(lookbackDays)}, paid on time`,
        other: `# invoices ${inPeriod(lookbackDays)}, all on time`,
      }),
    on_time_until: ({ month }) => `was on time until ${month}`,
    late: ({ count, lookbackDays }) => {
      const ordinal = ORDINALS[count - 1];
      if (ordinal === undefined) return `${count} late payments ${inPeriod(lookbackDays)}`;
      return `${ordinal} late payment ${inPeriod(lookbackDays)}`;
    },
  },
  lastPaid: (on, amount) => `Last paid ${on} (${amount})`,
  rules: {
    facts: {
      daysPastDue: "Days late",
      delinquentDays: "Days late without grace and pauses",
      bucket: "Age",
      pastDueMinor: "Amount past due",
      openMinor: "Amount open",
      currency: "Currency",
      amountBand: "Amount band",
      openItems: "Open invoices",
      history: "Payment history",
      lateCount: "Late payments",
      kind: "Kind of customer",
      country: "Country",
      region: "Region",
      language: "Language",
      preferredChannel: "Preferred channel",
      score: "Score",
    },
    history: {
      new: "new",
      always_on_time: "always on time",
      first_time_late: "late for the first time",
      repeat_late: "late before",
      chronic_late: "often late",
    },
    bands: { small: "small", medium: "medium", large: "large" },
    kinds: { consumer: "consumer", business: "business" },
    yes: "yes",
    no: "no",
    missing: "not known",
    everyone: "Everyone else",
    or: "or",
    compare: (label, op, values, answer) => `${label} ${OPS[op]} ${values}: ${answer}`,
  },
  offer: {
    equal: (count, amount, first) => `${count} payments of ${amount}, ${first}`,
    about: (count, amount, exact, first) =>
      `${count} payments of about ${amount} (${exact}), ${first}`,
    run: (count, amount) => (count === 1 ? amount : `${count} of ${amount}`),
    afterwards: ", then ",
    first: { today: "first today", tomorrow: "first tomorrow", on: (day) => `first on ${day}` },
    inAuthority: "You can offer this yourself.",
  },
  channel: {
    email: "E-mail",
    sms: "SMS",
    whatsapp: "WhatsApp",
    voice: "Call",
    letter: "Letter",
    push: "App",
  },
  contacts: {
    email: "e-mails",
    sms: "SMS messages",
    whatsapp: "WhatsApp messages",
    voice: "calls",
    letter: "letters",
    push: "app messages",
  },
  next: nextEn(),
  ...gateWordsEn,
  ...holdWordsEn,
  ...actionWordsEn,
  agreement: agreementWordsEn,
  timeline: timelineEn,
  replyIntent: replyIntentEn,
  messages: messagesEn,
  engine: "Good Standing",
  script: scriptEn,
  scriptFrame: scriptFrameEn,
  fresh: {
    justNow: "just now",
    minutes: (count) => n(count, { other: "# min ago" }),
    hours: (count) => n(count, { other: "# h ago" }),
    asOf: (when) => `as of ${when}`,
    stale: (asOf, source) => `As of ${asOf} from ${source}. Refresh to see what changed since.`,
  },
};

function nextEn(): Words["next"] {
  const tones = { friendly: "friendly", neutral: "neutral", firm: "firm" };
  const nouns = {
    email: "e-mail",
    sms: "SMS",
    whatsapp: "WhatsApp message",
    voice: "voice message",
    letter: "letter",
    push: "app message",
  };
  return {
    message: (channel, tone) => `${tones[tone]} ${nouns[channel]}`,
    task: {
      email: "e-mail written by a person",
      sms: "SMS written by a person",
      whatsapp: "WhatsApp message written by a person",
      voice: "call by a person",
      letter: "letter written by a person",
      push: "app message written by a person",
    },
    outcome: {
      assign_to_person: "a person decides how to go on",
      hand_over: "hand over to the next team",
      write_off_review: "review for write-off",
    },
    held: "nothing goes out for now",
    heldUntil: (when) => `nothing goes out until ${when}`,
    nothing: "nothing planned",
    reason: {
      send: "It is due and nothing stands in the way.",
      task: "This step is for a person.",
      end: "Every step of the cadence is behind us.",
      wait: "The next step is due and waits for its moment.",
      hold: "On hold.",
    },
    rest: {
      nothing_due: "Nothing is due.",
      up_to_date: "Everything due so far has been said.",
      under_tolerance: "What is past due is below the amount worth a message.",
      handed_over: "The cadence has ended; a person has it now.",
    },
    noChannel: "No channel may carry the message, so a person is asked.",
    queued: "It is queued and has not left yet.",
    other: (currency, text) => `${currency}: ${text}`,
  };
}
