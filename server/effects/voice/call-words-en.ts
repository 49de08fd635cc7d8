import type { CallWords } from "./call-words.ts";

export const callWordsEn: CallWords = {
  hello: ({ creditor, customer }) =>
    `Hello. This is an automated call from ${creditor} for ${customer}.`,
  stopKey: "To stop automated calls to this number, press 9.",
  whoAreYou: (customer) =>
    `If you are ${customer}, press 1. If ${customer} can't come to the phone, press 2. ` +
    "If this is the wrong number, press 3.",
  choices: (until) =>
    "To get a message with a link to pay, press 1. " +
    `To promise that you will pay by ${until}, press 2. To speak with a person, press 3. ` +
    "To stop automated calls, press 9.",
  notHeard: "We did not get that.",
  goodbye: "Thank you. Goodbye.",
  anotherTime: "Thank you. We will try another time. Goodbye.",
  wrongNumber: "Thank you for telling us. We will not call this number again. Goodbye.",
  stopped: "You will get no more automated calls at this number. Goodbye.",
  nothingToDo: "There is nothing you need to do. Thank you. Goodbye.",
  linkSent: "We have sent you the link. Thank you. Goodbye.",
  linkNotSent: "We have no address to send it to. A person will get in touch with you. Goodbye.",
  promised: ({ amount, until }) =>
    `Thank you. We noted that you will pay ${amount} by ${until}. Goodbye.`,
  notPromised: "We can't note that here. A person will get in touch with you. Goodbye.",
  connecting: "One moment, please. We are connecting you.",
  callBack: "Nobody is free right now. A person will call you back. Thank you. Goodbye.",
  voicemail: ({ creditor, customer, phone }) =>
    `This is a message from ${creditor} for ${customer}. Please call us back at ${phone}. ` +
    "To get no more automated calls, tell us at the same number. Thank you.",
  ourPage: "on your page",
};
