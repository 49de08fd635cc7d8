/** What the customer page says about changing a plan, and asking a person for one, in English. */
export const changeWordsEn = {
  changeLink: "Change the plan",
  changeTitle: "Change your plan",
  changeLead: "You see every date and amount before anything changes.",
  changeBy: "What would help?",
  changeByMove: "A later day for the next payment",
  changeByAmount: "Another amount each time",
  changeTo: "Next payment on",
  changeToHint: (after: string) => `A day after ${after}. The other dates stay.`,
  changeAmountHint: (now: string, left: string) => `Now ${now}. Left to pay: ${left}.`,
  changeShow: "Show me the changed plan",
  changeAccept: "Change my plan to this",
  changeAgain: "Choose something else",
  changeAutopay:
    "Automatic payments belong to the plan as it is now. They end with it, and you can set them up " +
    "again afterwards.",
  changeSettlement: "This agreement can only be changed by a person. Please talk to us.",
  askTitle: "A person has to agree to this",
  askLead:
    "We can't agree to it by ourselves on this page. Send it to us, and somebody decides and writes " +
    "to you. Until then, what you have agreed stays as it is.",
  askMessage: "Why would this help you?",
  askMessageHint: "A few words are enough. You don't have to say anything about your health.",
  askSend: "Ask for this",
};
