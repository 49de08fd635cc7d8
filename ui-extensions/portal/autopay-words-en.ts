/** What the customer page says about paying a plan automatically, in English. */
export const autopayWordsEn = {
  autopayLink: "Pay it automatically",
  autopayOn: (method: string) => `Paid automatically with ${method}.`,
  autopayChange: "Change or stop",
  autopayTitle: "Pay the plan automatically",
  autopayLead: "Each payment is taken on its date, so you don't have to think of it.",
  autopayWhat: [
    "We write to you before each payment, at least three business days ahead, with its amount and date.",
    "We never take more than we announced, and less when less is left to pay.",
    "When a date comes too soon for that message, we take the payment a few days later, and say so first.",
    "You can stop it here at any time, and it costs nothing.",
  ],
  autopaySoon: (amount: string, date: string) =>
    `The next payment is close: ${amount} is taken on ${date} without another message.`,
  autopayTest: "This is a test: a test card is kept, and no real money moves.",
  autopayDates: "What would be taken, and when",
  autopayAgree: "I agree to these payments being taken on their dates until I stop it",
  autopaySet: "Set up automatic payments",
  autopayIsOn: (method: string, date: string) =>
    `Automatic payments are on since ${date}, with ${method}.`,
  autopayStop: "Stop automatic payments",
  autopayStopHint:
    "Nothing is taken from now on, announced payments included. Your plan goes on as agreed.",
};
