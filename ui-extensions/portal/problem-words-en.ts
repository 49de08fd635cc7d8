/** What the page says in English when something can't be done: what happened, and the way on. */
export const problemWordsEn = {
  errorPrefix: "Error: ",
  summaryTitle: "Please check this",
  fields: {
    amount_missing: "Enter an amount.",
    amount_not_a_number: (example: string) => `Enter the amount in digits, like ${example}.`,
    amount_too_many_decimals: (example: string) =>
      `That has too many digits after the decimal sign. Enter it like ${example}.`,
    amount_zero: "Enter an amount above zero.",
    amount_too_large: (max: string) => `That is more than what is open. Enter up to ${max}.`,
    amount_same: "That is the amount you pay now. Choose a smaller or a larger one.",
    date_missing: "Choose a day.",
    date_not_a_date: (example: string) => `Enter the day as year-month-day, like ${example}.`,
    date_past: "Choose today or a later day.",
    date_not_after: (after: string) => `Choose a day after ${after}.`,
    date_too_late: (last: string) => `Choose a day up to ${last}, or talk to us about a later one.`,
    text_too_long: (max: number) => `Please use up to ${max} characters.`,
    count_not_a_number: (max: number) => `Enter a number from 2 to ${max}.`,
    choice_missing: "Choose one of these.",
    agree_missing: "Tick this to agree, or go back: nothing has been set up.",
    currency_unknown: "Choose one of these currencies.",
  },
  refusals: {
    nothing_owed: "Nothing is open any more, so there is nothing to pay.",
    amount_too_large: "The amount is more than what is open now. Nothing was taken.",
    payment_declined: "The payment didn't go through. Nothing was taken. Please try again.",
    plan_running: "You already have a payment plan.",
    no_running_plan: "Your plan isn't running any more, so nothing can be taken for it.",
    no_leave: "Automatic payments were already off.",
    offer_gone: "This plan is no longer available. Here is what we can offer now.",
    terms_changed: "The plan has changed since you looked. Please look at it again.",
    offer_expired: "This offer has expired. Here is what we can offer now.",
    offer_open:
      "You have already asked for a plan, or we have made you an offer. Let's settle that first.",
    renegotiated_too_often:
      "The plan has been changed as often as this page can. Please talk to us.",
    promise_open: "You already told us a day. If it changed, please talk to us.",
    date_past: "Choose today or a later day.",
    date_too_late: "That day is too far ahead. Choose an earlier one, or talk to us.",
    held: "This can't be done on this page right now. Please talk to us.",
    unknown_invoice: "We can't find this invoice any more. Please choose again.",
    unknown_channel: "We have no address for this. Please choose again.",
    other: "That didn't work, and nothing has changed. Please try again, or talk to us.",
  },
  staleTitle: "Please send that once more",
  staleBody:
    "This form was no longer valid, so we did nothing. Go back to your account and try again.",
  staleLink: "Back to your account",
  tooLargeTitle: "That was too much text",
  tooLargeBody: "We did nothing with it. Go back and send a shorter message.",
  faultTitle: "Something went wrong on our side",
  faultBody:
    "Please go back to your account: it shows what has been done. If you were paying and the " +
    "payment isn't listed there yet, wait a little before you try again, or contact us.",
  expiredTitle: "This link has expired",
  expiredBody: "Links work for a limited time, to keep your details safe.",
  unknownTitle: "This link doesn't work",
  unknownBody:
    "It may have been cut off or changed on its way. Try opening it again straight from the message.",
  newLink:
    "For a new link, open the latest message you received, or reply to it and ask for one. You " +
    "can also call the number in that message.",
  newLinkTitle: "How to get a new link",
};
