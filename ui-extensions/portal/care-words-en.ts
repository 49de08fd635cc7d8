/** Why somebody can't pay as agreed. Nothing here asks about health. */
export const HARDSHIP_CHANGES = [
  "less_income",
  "no_income",
  "higher_costs",
  "family",
  "business",
  "other",
] as const;
export type HardshipChange = (typeof HARDSHIP_CHANGES)[number];

export const HARDSHIP_SINCES = ["now", "months", "long", "soon"] as const;
export type HardshipSince = (typeof HARDSHIP_SINCES)[number];

/** What the customer page says about difficulty, feedback and other accounts, in English. */
export const careWordsEn = {
  moreTitle: "More",
  notSaid: "I'd rather not say",
  hardshipChange: "What has changed?",
  hardshipChanges: {
    less_income: "I have less income",
    no_income: "I have no income right now",
    higher_costs: "My costs went up",
    family: "Something changed at home",
    business: "Business is slow",
    other: "Something else",
  } satisfies Record<HardshipChange, string>,
  hardshipSince: "Since when?",
  hardshipSinces: {
    now: "This month",
    months: "For a few months",
    long: "For longer",
    soon: "It is about to happen",
  } satisfies Record<HardshipSince, string>,
  hardshipMonthly: (currency: string) => `What could you manage each month? (${currency})`,
  hardshipMonthlyHint: "An amount you are sure of, or 0. You don't agree to anything with it.",
  hardshipNote: "Every answer is optional.",
  hardshipCould: (amount: string) => `Could manage ${amount} a month`,

  feedbackLink: "Tell us how we did",
  feedbackTitle: "How did we do?",
  feedbackAsk: "We were in touch lately. How was it?",
  feedbackLead: "Your answer goes to the people who work with you. It changes nothing else.",
  feedbackScore: "How was it to deal with us?",
  feedbackScores: {
    "5": "5 · Very good",
    "4": "4 · Good",
    "3": "3 · All right",
    "2": "2 · Poor",
    "1": "1 · Very poor",
  },
  feedbackComment: "What should we keep, or do better?",
  feedbackSend: "Send",
  feedbackOf: (score: number) => `${score} of 5`,

  othersLink: "My other accounts",
  othersTitle: "Your other accounts",
  othersLead:
    "Do you have more accounts with us? To keep them private, this page doesn't show them. We send " +
    "a link for each one that is open to the address it shares with this account:",
  othersSend: "Send me the links",
  othersNone: "We have no address in use for this account, so please write to us or call.",

  thanksTitle: "All paid. Thank you!",
  thanksBody: "Everything that was overdue has reached us, and we send no more reminders about it.",
  thanksPlan: "You kept your plan to the end.",
};
