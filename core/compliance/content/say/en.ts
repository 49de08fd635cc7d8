import { britishAdviser, britishAdvisers, type Sayings } from "./sayings.ts";

export const sayEn: Sayings = {
  disclosures: {
    collector_initial: {
      long: "We are a debt collector. We are trying to collect a debt, and any information you give us will be used for that purpose.",
      short:
        "From a debt collector, trying to collect a debt; information you give is used for that.",
      said: /(?:attempt(?:ing)?|trying|try) to collect (?:a|this|the) debt\b.*\binformation\b.*\bused?\b/,
    },
    collector_subsequent: {
      long: "This message is from a debt collector.",
      short: "From a debt collector.",
      spoken: "This call is from a debt collector.",
      said: /\b(?:from|we are|i am|is) (?:a|the) debt collector\b/,
    },
    free_debt_advice: {
      long: `Free and confidential advice about debt: ${britishAdvisers("en", "and")}.`,
      short: `Free debt advice: ${britishAdviser("en")}`,
      said: /\bfree\b.*\badvice\b|\badvice\b.*\bfree\b|\bmoneyhelper\b|\bstepchange\b|\bnational ?debtline\b/,
    },
    time_barred: {
      long: "The law limits how long anyone can be sued on a debt. Because of the age of this debt, we will not sue you for it.",
      short: "This debt is too old to sue on: we will not sue you for it.",
      said: /\bwill not sue\b/,
    },
  },
  stop: {
    byReply: "Reply STOP to opt out.",
    byLink: "Stop these messages",
  },
  from: "From",
  sayFirst: "Once you know that it is the customer, and before anything else, say:",
};
