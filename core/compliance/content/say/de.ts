import { britishAdviser, britishAdvisers, type Sayings } from "./sayings.ts";

export const sayDe: Sayings = {
  disclosures: {
    collector_initial: {
      long: "Wir sind ein Inkassounternehmen. Wir versuchen, eine Forderung einzuziehen, und verwenden alle Angaben, die Sie uns machen, zu diesem Zweck.",
      short:
        "Von einem Inkassounternehmen, um eine Forderung einzuziehen; Ihre Angaben dienen diesem Zweck.",
      said: /\bforderung einzuziehen\b.*\bangaben\b.*\bzweck\b/,
    },
    collector_subsequent: {
      long: "Diese Nachricht kommt von einem Inkassounternehmen.",
      short: "Von einem Inkassounternehmen.",
      spoken: "Dieser Anruf kommt von einem Inkassounternehmen.",
      said: /\b(?:von einem|sind ein|ist ein) inkasso(?:unternehmen|buro|dienst\w*)\b/,
    },
    free_debt_advice: {
      long: `Kostenlose und vertrauliche Schuldnerberatung: ${britishAdvisers("de", "und")}.`,
      short: `Kostenlose Schuldnerberatung: ${britishAdviser("de")}`,
      said: /\bschuldnerberatung\b|\bkostenlose\w*\b.*\bberatung\b|\bmoneyhelper\b|\bstepchange\b/,
    },
    time_barred: {
      long: "Das Gesetz begrenzt, wie lange eine Forderung eingeklagt werden kann. Wegen des Alters dieser Forderung werden wir sie nicht einklagen.",
      short: "Diese Forderung ist zu alt: Wir werden sie nicht einklagen.",
      said: /\bnicht einklagen\b/,
    },
  },
  stop: {
    byReply: "STOP antworten, um keine Nachrichten mehr zu erhalten.",
    byLink: "Diese Nachrichten abbestellen",
  },
  from: "Von",
  sayFirst: "Sobald Sie wissen, dass Sie mit dem Kunden sprechen, sagen Sie vor allem anderen:",
};
