import type { problemWordsEn } from "./problem-words-en.ts";

/** What the page says in German when something can't be done. */
export const problemWordsDe: typeof problemWordsEn = {
  errorPrefix: "Fehler: ",
  summaryTitle: "Bitte prüfen Sie dies",
  fields: {
    amount_missing: "Geben Sie einen Betrag ein.",
    amount_not_a_number: (example) =>
      `Geben Sie den Betrag in Ziffern ein, zum Beispiel ${example}.`,
    amount_too_many_decimals: (example) =>
      `Das sind zu viele Stellen nach dem Komma. Schreiben Sie zum Beispiel ${example}.`,
    amount_zero: "Geben Sie einen Betrag über null ein.",
    amount_too_large: (max) => `Das ist mehr, als offen ist. Geben Sie höchstens ${max} ein.`,
    amount_same:
      "Das ist der Betrag, den Sie jetzt zahlen. Wählen Sie einen kleineren oder größeren.",
    date_missing: "Wählen Sie einen Tag.",
    date_not_a_date: (example) =>
      `Schreiben Sie den Tag als Jahr-Monat-Tag, zum Beispiel ${example}.`,
    date_past: "Wählen Sie heute oder einen späteren Tag.",
    date_not_after: (after) => `Wählen Sie einen Tag nach dem ${after}.`,
    date_too_late: (last) =>
      `Wählen Sie einen Tag bis ${last}, oder sprechen Sie mit uns über einen späteren.`,
    text_too_long: (max) => `Bitte schreiben Sie höchstens ${max} Zeichen.`,
    count_not_a_number: (max) => `Geben Sie eine Zahl von 2 bis ${max} ein.`,
    choice_missing: "Wählen Sie eine Antwort.",
    agree_missing:
      "Setzen Sie das Häkchen, um zuzustimmen, oder gehen Sie zurück: Es wurde nichts eingerichtet.",
    currency_unknown: "Wählen Sie eine dieser Währungen.",
  },
  refusals: {
    nothing_owed: "Es ist nichts mehr offen, also gibt es nichts zu zahlen.",
    amount_too_large:
      "Der Betrag ist höher als das, was jetzt offen ist. Es wurde nichts abgebucht.",
    payment_declined:
      "Die Zahlung hat nicht geklappt. Es wurde nichts abgebucht. Bitte versuchen Sie es noch einmal.",
    plan_running: "Sie haben schon einen Ratenplan.",
    no_running_plan: "Ihr Plan läuft nicht mehr, deshalb ist dafür nichts mehr möglich.",
    no_leave: "Die automatische Zahlung war schon ausgeschaltet.",
    offer_gone: "Diesen Plan gibt es nicht mehr. Das können wir jetzt anbieten.",
    terms_changed:
      "Der Plan hat sich geändert, seit Sie ihn gesehen haben. Bitte sehen Sie ihn noch einmal an.",
    offer_expired: "Dieses Angebot ist abgelaufen. Das können wir jetzt anbieten.",
    offer_open:
      "Sie haben schon um einen Plan gebeten, oder wir haben Ihnen ein Angebot gemacht. Klären wir " +
      "zuerst das.",
    renegotiated_too_often:
      "Der Plan wurde so oft geändert, wie es auf dieser Seite geht. Bitte sprechen Sie mit uns.",
    promise_open:
      "Sie haben uns schon einen Tag genannt. Hat er sich geändert, sprechen Sie mit uns.",
    date_past: "Wählen Sie heute oder einen späteren Tag.",
    date_too_late:
      "Dieser Tag liegt zu weit weg. Wählen Sie einen früheren, oder sprechen Sie mit uns.",
    held: "Das geht auf dieser Seite gerade nicht. Bitte sprechen Sie mit uns.",
    unknown_invoice: "Wir finden diese Rechnung nicht mehr. Bitte wählen Sie noch einmal.",
    unknown_channel: "Dafür haben wir keine Adresse. Bitte wählen Sie noch einmal.",
    other:
      "Das hat nicht geklappt, und nichts hat sich geändert. Versuchen Sie es noch einmal, oder sprechen Sie mit uns.",
  },
  staleTitle: "Bitte senden Sie das noch einmal",
  staleBody:
    "Dieses Formular war nicht mehr gültig, deshalb haben wir nichts getan. Gehen Sie zurück zu Ihrem " +
    "Konto und versuchen Sie es noch einmal.",
  staleLink: "Zurück zu Ihrem Konto",
  tooLargeTitle: "Das war zu viel Text",
  tooLargeBody:
    "Wir haben nichts damit getan. Gehen Sie zurück und senden Sie eine kürzere Nachricht.",
  faultTitle: "Bei uns ist etwas schiefgegangen",
  faultBody:
    "Gehen Sie bitte zurück zu Ihrem Konto: Dort steht, was geschehen ist. Wenn Sie gerade gezahlt " +
    "haben und die Zahlung dort noch fehlt, warten Sie etwas, bevor Sie es noch einmal versuchen, " +
    "oder melden Sie sich bei uns.",
  expiredTitle: "Dieser Link ist abgelaufen",
  expiredBody: "Links gelten eine begrenzte Zeit, damit Ihre Daten sicher sind.",
  unknownTitle: "Dieser Link funktioniert nicht",
  unknownBody:
    "Vielleicht wurde er unterwegs abgeschnitten oder verändert. Öffnen Sie ihn noch einmal direkt " +
    "aus der Nachricht.",
  newLink:
    "Einen neuen Link finden Sie in der letzten Nachricht von uns, oder antworten Sie darauf und " +
    "bitten Sie um einen. Sie können auch die Nummer in der Nachricht anrufen.",
  newLinkTitle: "So bekommen Sie einen neuen Link",
};
