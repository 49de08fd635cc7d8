import type { changeWordsEn } from "./change-words-en.ts";

/** What the customer page says about changing a plan, and asking a person for one, in German. */
export const changeWordsDe: typeof changeWordsEn = {
  changeLink: "Plan ändern",
  changeTitle: "Ihren Plan ändern",
  changeLead: "Sie sehen jeden Termin und Betrag, bevor sich etwas ändert.",
  changeBy: "Was würde helfen?",
  changeByMove: "Ein späterer Tag für die nächste Rate",
  changeByAmount: "Jedes Mal ein anderer Betrag",
  changeTo: "Nächste Rate am",
  changeToHint: (after) => `Ein Tag nach dem ${after}. Die anderen Termine bleiben.`,
  changeAmountHint: (now, left) => `Jetzt ${now}. Noch zu zahlen: ${left}.`,
  changeShow: "Geänderten Plan zeigen",
  changeAccept: "Meinen Plan so ändern",
  changeAgain: "Etwas anderes wählen",
  changeAutopay:
    "Die automatische Zahlung gehört zum jetzigen Plan. Sie endet mit ihm, und Sie können sie danach " +
    "neu einrichten.",
  changeSettlement: "Diese Vereinbarung kann nur ein Mensch ändern. Bitte sprechen Sie mit uns.",
  askTitle: "Dem muss ein Mensch zustimmen",
  askLead:
    "Das kann diese Seite nicht allein vereinbaren. Senden Sie es uns: Jemand entscheidet und schreibt " +
    "Ihnen. Bis dahin bleibt alles wie vereinbart.",
  askMessage: "Warum würde Ihnen das helfen?",
  askMessageHint: "Wenige Worte reichen. Über Ihre Gesundheit müssen Sie nichts sagen.",
  askSend: "Anfrage senden",
};
