import type { CallWords } from "./call-words.ts";

export const callWordsDe: CallWords = {
  hello: ({ creditor, customer }) =>
    `Guten Tag. Dies ist ein automatischer Anruf von ${creditor} für ${customer}.`,
  stopKey: "Wenn Sie unter dieser Nummer keine automatischen Anrufe möchten, drücken Sie die 9.",
  whoAreYou: (customer) =>
    `Wenn Sie ${customer} sind, drücken Sie die 1. Wenn ${customer} gerade nicht sprechen kann, ` +
    "drücken Sie die 2. Wenn die Nummer falsch ist, drücken Sie die 3.",
  choices: (until) =>
    "Für eine Nachricht mit einem Link zum Bezahlen drücken Sie die 1. " +
    `Wenn Sie zusagen möchten, bis ${until} zu zahlen, drücken Sie die 2. ` +
    "Um mit einem Menschen zu sprechen, drücken Sie die 3. " +
    "Wenn Sie keine automatischen Anrufe möchten, drücken Sie die 9.",
  notHeard: "Wir haben keine Auswahl erhalten.",
  goodbye: "Vielen Dank. Auf Wiederhören.",
  anotherTime: "Vielen Dank. Wir versuchen es ein andermal. Auf Wiederhören.",
  wrongNumber: "Danke für den Hinweis. Wir rufen diese Nummer nicht mehr an. Auf Wiederhören.",
  stopped: "Sie erhalten unter dieser Nummer keine automatischen Anrufe mehr. Auf Wiederhören.",
  nothingToDo: "Sie brauchen nichts zu tun. Vielen Dank. Auf Wiederhören.",
  linkSent: "Wir haben Ihnen den Link geschickt. Vielen Dank. Auf Wiederhören.",
  linkNotSent:
    "Wir haben keine Adresse, an die wir ihn schicken können. Jemand meldet sich bei Ihnen. " +
    "Auf Wiederhören.",
  promised: ({ amount, until }) =>
    `Vielen Dank. Wir haben notiert, dass Sie ${amount} bis ${until} zahlen. Auf Wiederhören.`,
  notPromised: "Das können wir hier nicht notieren. Jemand meldet sich bei Ihnen. Auf Wiederhören.",
  connecting: "Einen Moment bitte, wir verbinden Sie.",
  callBack: "Gerade ist niemand frei. Jemand ruft Sie zurück. Vielen Dank. Auf Wiederhören.",
  voicemail: ({ creditor, customer, phone }) =>
    `Dies ist eine Nachricht von ${creditor} für ${customer}. Bitte rufen Sie uns unter ${phone} ` +
    "zurück. Wenn Sie keine automatischen Anrufe möchten, sagen Sie es uns unter derselben " +
    "Nummer. Vielen Dank.",
  ourPage: "auf Ihrer Seite",
};
