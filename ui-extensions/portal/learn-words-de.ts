import type { learnWordsEn } from "./learn-words-en.ts";

/** Short pages that explain how things work, in German. */
export const learnWordsDe: typeof learnWordsEn = {
  learnLink: "Gut zu wissen",
  learnTitle: "Gut zu wissen",
  learnLead: "Kurze Antworten zu Rechnungen, Ratenplänen, Ihren Rechten und Hilfe.",
  learnBack: "Alle Themen",
  learn: {
    late: {
      title: "Wenn eine Rechnung überfällig ist",
      lead: "Das passiert vielen, und fast immer gibt es einen Weg.",
      points: [
        "Wir erinnern Sie einige Male, freundlich. Jede Nachricht sagt, was offen ist und wie Sie uns erreichen.",
        "Sie können alles oder einen Teil zahlen. Auch ein Teil hilft: Dann ist weniger offen.",
        "Nennen Sie uns einen Tag, bei dem Sie sicher sind, erinnern wir Sie vorher nicht.",
        "Können Sie nicht zahlen, sagen Sie es früh. Wir stoppen unsere Nachrichten und suchen etwas, das geht.",
        "Stimmt die Rechnung nicht, sagen Sie es uns. Wir bitten nicht mehr darum, solange ein Mensch prüft.",
      ],
    },
    plans: {
      title: "Wie ein Ratenplan geht",
      lead: "Ein Plan verteilt das Offene auf Raten, die Sie schaffen.",
      points: [
        "Sie sehen jeden Termin, jeden Betrag und die Summe, bevor Sie zustimmen.",
        "Solange er läuft, erinnern wir Sie nur an seine eigenen Termine.",
        "Sie können jederzeit früher oder mehr zahlen.",
        "Passt ein Termin oder Betrag nicht mehr, ändern Sie ihn hier oder sagen Sie es uns, am besten vorher.",
        "Wenn Sie möchten, zahlen Sie automatisch, und beenden das, wann Sie wollen.",
      ],
    },
    rights: {
      title: "Ihre Rechte",
      lead: "Schulden nehmen Ihnen keines davon.",
      points: [
        "Sie haben Anspruch auf einen respektvollen Umgang und darauf, zu unpassenden Zeiten in Ruhe gelassen zu werden.",
        "Sie dürfen fragen, wofür die Rechnung ist, und sie prüfen lassen, wenn Sie sie für falsch halten.",
        "Sie dürfen uns bitten, nicht mehr zu schreiben. Was Sie schulden, ändert sich nicht, aber die Nachrichten enden.",
        "Niemand sonst erfährt davon, außer mit Ihrer Erlaubnis oder aus einem gesetzlichen Grund.",
        "Sie dürfen fragen, welche Daten wir über Sie haben, und Fehler berichtigen lassen.",
      ],
    },
    budget: {
      title: "Mit dem Geld auskommen",
      lead: "Eine halbe Stunde mit Stift und Papier zeigt oft einen Weg.",
      points: [
        "Schreiben Sie auf, was im Monat hereinkommt und was sicher hinausgeht: Wohnen, Energie, Essen, Wege.",
        "Zahlen Sie zuerst, was Wohnung, Wärme und Erreichbarkeit sichert.",
        "Tragen Sie unregelmäßige Rechnungen in einen Kalender ein, ein Zwölftel für jeden Monat.",
        "Bieten Sie anderen nur an, was übrig bleibt. Wenig und regelmäßig ist besser als viel und einmal.",
        "Beratung bei Schulden von gemeinnützigen oder öffentlichen Stellen ist kostenlos. Sie müssen nie dafür zahlen.",
      ],
    },
  },
  rightsHere: "Wo Sie wohnen",
  rightsIn: {
    US: "Schreibt Ihnen ein Inkassounternehmen für jemand anderen, können Sie Einzelheiten zur Schuld verlangen und ihm schriftlich sagen, dass es Sie nicht mehr kontaktieren soll. Das Consumer Financial Protection Bureau erklärt, wie.",
    GB: "In England und Wales kann eine Schuldnerberatung für Sie „Breathing Space“ beantragen: 60 Tage, in denen fast alle Kontakte und Zinsen ruhen. Schottland hat ein eigenes Moratorium.",
    DE: "Wohlfahrtsverbände, Verbraucherzentralen und Kommunen beraten kostenlos. Als letzter Weg befreit die Privatinsolvenz von den restlichen Schulden, in der Regel nach drei Jahren.",
    FR: "Die Points conseil budget beraten kostenlos und vertraulich. Wer seine Schulden nicht zahlen kann, kann sich ohne Kosten an die Überschuldungskommission der Banque de France wenden.",
    ES: "Wer redlich gehandelt hat und nicht zahlen kann, kann ein Gericht bitten, Schulden zu erlassen: das Gesetz der „zweiten Chance“.",
    PT: "Das Netzwerk RACE informiert und unterstützt überschuldete Menschen kostenlos im ganzen Land.",
    BR: "Nach dem Gesetz 14.181 von 2021 können Überschuldete einen einzigen Plan für alle Schulden verlangen, der genug zum Leben lässt. Procon hilft dabei.",
  },
};
