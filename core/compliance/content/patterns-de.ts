import type { Patterns } from "./patterns.ts";

const PEOPLE =
  "(?:arbeitgeber|chef|chefin|vorgesetzte[nr]?|kollegen|kolleginnen|familie|frau|mann|ehefrau|ehemann|ehepartner|eltern|mutter|vater|kinder|nachbarn?|freunde[n]?|vermieter|umfeld|angehorige[n]?)";
const YOUR = "(?:ihr|ihre[nmrs]?|dein|deine[nmrs]?)";

/** What each topic sounds like in German, over `toPlainWords`: ä, ö and ü have lost their dots. */
export const PATTERNS_DE: Patterns = {
  criminal_threat: {
    deniable: [
      /\bhinter gittern?\b/,
      /\b(?:gefangnis|knast|haft|haftbefehl\w*|verhaft\w*|festgenommen|festnahme|inhaftier\w*|einsperr\w*|eingesperrt|handschellen)\b/,
      /\b(?:strafanzeige|strafverfahren|straftat|strafrechtlich\w*|strafverfolgung|vorbestraft|anzeige erstatt\w*|staatsanwalt\w*|zeigen (?:wir )?sie an|anzuzeigen)\b/,
      /\b(?:polizei)\b.{0,30}\b(?:ruf\w*|einschalt\w*|informier\w*|verstandig\w*|schick\w*|kommt|steht|gemeldet|melden|ubergeb\w*)\b|\b(?:ruf\w*|informier\w*|verstandig\w*|schalt\w*|schick\w*) (?:\w+ ){0,2}polizei\b/,
      /\b(?:abschieb\w*|abgeschoben|auslanderbehorde|aufenthaltstitel)\b/,
      /\bbetrug\w*\b|\bist (?:ein |eine )?(?:verbrechen|strafbar)\b|\bstrafbar\b/,
    ],
  },
  seizure_threat: {
    deniable: [
      /\b(?:auto|wagen|mobel|fernseher|sachen)\b.{0,20}\b(?:abgeholt|abholen|holen wir|mitgenommen|mitnehmen)\b/,
      /\b(?:pfand(?:en|ung|ungen|et)|gepfandet|lohnpfandung|kontopfandung|gehaltspfandung|verpfand\w*)\b/,
      /\bgerichtsvollzieher\w*\b|\bzwangs(?:vollstreck\w*|versteiger\w*|raumung)\b|\bvollstreckung\w*\b/,
      /\bkont(?:o|en)\b.{0,20}\b(?:gesperrt|sperren|eingefroren|einfrieren|geraumt)\b|\b(?:sperren|einfrieren) (?:\w+ ){0,2}kont(?:o|en)\b/,
      /\b(?:wohnung|haus|auto|eigentum|mobel)\b.{0,20}\b(?:verlieren|wegnehmen|weggenommen|verkaufen wir|geraumt|versteiger\w*)\b|\b(?:nehmen|holen) (?:wir )?(?:uns )?(?:ihnen )?(?:ihr|ihre|das|die) (?:auto|haus|wohnung|mobel|sachen)\b/,
      /\b(?:lohn|gehalt|rente)\b.{0,20}\b(?:einbehalten|einbehalt|abgezogen)\b/,
    ],
  },
  legal_threat: {
    deniable: [
      /\bunsere\w* (?:kanzlei|rechtsabteilung|juristen)\b/,
      /\bunser\w* (?:rechts)?anw[a]lt\w*\b/,
      /\b(?:verklag\w*|klage erheb\w*|klage einreich\w*|erheben (?:wir )?klage|reichen (?:wir )?klage|einklagen|klageweg|klageverfahren|klage gegen)\b/,
      /\b(?:gericht|gerichte|gerichts\w+|gerichtlich\w*|amtsgericht|richter|prozess|prozesskosten|rechtsstreit)\b/,
      /\b(?:mahnbescheid\w*|mahnverfahren|vollstreckungsbescheid|titulier\w*|vollstreckungstitel)\b/,
      /\b(?:rechtlich\w*|juristisch\w*) (?:schritt\w*|massnahm\w*|maßnahm\w*|weg\w*|folgen|konsequenzen|vorgehen|mittel\w*)\b|\brechtsweg\b|\bauf dem rechtsweg\b/,
      /\b(?:anwalt|anwalte|anwalten|rechtsanwalt\w*|anwaltskanzlei|rechtsabteilung|kanzlei)\b.{0,40}\b(?:ubergeb\w*|ubergib\w*|einschalt\w*|beauftrag\w*|ubernimmt|ubernehmen|weiterleit\w*|abgeb\w*|meldet|melden|kummert|kummern|geht|geben|gegeben|wird)\b/,
      /\b(?:ubergeb\w*|einschalt\w*|schalt\w*|beauftrag\w*|weiterleit\w*|leit\w*|geben|geht|gehen)\b.{0,40}\b(?:anwalt|anwalte|anwalten|rechtsanwalt\w*|rechtsabteilung|kanzlei)\b/,
    ],
    unless: [/\bsie (?:konnen|durfen) (?:\w+ ){0,4}(?:gericht|klage|widersprechen|klagen)\b/],
  },
  credit_threat: {
    deniable: [
      /\b(?:schufa\w*|creditreform|auskunftei\w*|bonitat\w*|kreditwurdigkeit|kreditscore|negativeintrag\w*|negativ eintrag\w*|schuldnerverzeichnis|ksv)\b/,
      /\b(?:nie wieder|nie mehr|keinen) (?:\w+ ){0,3}(?:kredit|vertrag|wohnung|darlehen)\b|\bschwarze liste\b/,
    ],
  },
  violence_threat: {
    deniable: [
      /\b(?:mitarbeiter\w*|jemand|wir|leute)\b.{0,25}\b(?:zu hause|nach hause|an der (?:haus)?tur)\b/,
      /\bwir wissen,? wo (?:sie|du) (?:wohn\w*|arbeit\w*|leb\w*)\b/,
      /\b(?:wir|jemand|unsere? (?:mitarbeiter|leute|aussendienst\w*|außendienst\w*)|unser team)\b.{0,30}\b(?:vorbei|vor (?:ihrer|der) (?:tur|haustur)|aufsuchen|zu ihnen nach hause|besuch\w*)\b/,
      /\b(?:das werden sie bereuen|sie werden es bereuen|nehmen sie sich in acht|passen sie gut auf|andere saiten|etwas antun|wehtun)\b/,
    ],
  },
  cost_threat: {
    deniable: [
      /\bfallen? (?!keine)(?:\w+ ){0,4}(?:gebuhren|kosten|zinsen)\b/,
      /\b(?:kosten|gebuhren|zinsen|verzugszinsen|mahngebuhr\w*|mahnkosten|inkassokosten|zuschlage)\b.{0,40}\b(?:kommen hinzu|hinzu|entstehen|anfallen|fallen an|berechn\w*|erheben|zu ihren lasten|tragen)\b/,
      /\b(?:berechnen|erheben|verlangen) (?:wir )?(?:\w+ ){0,3}(?:gebuhren|zinsen|verzugszinsen|mahngebuhr\w*|kosten)\b/,
      /\bbetrag (?:wird )?(?:sich )?(?:erhoh\w*|verdoppel\w*|steig\w*)\b/,
    ],
  },
  agency_threat: {
    deniable: [
      /\binkasso\w*\b.{0,40}\b(?:ubergeb\w*|abgeb\w*|abgegeben|beauftrag\w*|einschalt\w*|ubernimmt|weiterleit\w*|verkauf\w*|wird|geht)\b/,
      /\b(?:ubergeb\w*|abgeb\w*|beauftrag\w*|schalt\w*|geben|geht|weiterleit\w*|leit\w*) (?:\w+ ){0,6}inkasso\w*\b/,
      /\bforderung (?:\w+ ){0,3}(?:verkauf\w*|abtret\w*|abgetreten)\b/,
    ],
  },
  insult: {
    always: [
      /\b(?:betruger\w*|lugner\w*|dieb|diebin|schmarotzer\w*|versager\w*|idiot\w*|dumm|dumme[nr]?|faul|faule[nr]?|asozial\w*|scheiße|scheisse|arschloch|drecksack|gauner\w*|abschaum|zechpreller\w*|nichtsnutz)\b/,
    ],
    deniable: [
      /\b(?:unverantwortlich\w*|verantwortungslos\w*|unehrlich\w*|zahlungsunwillig\w*|boswillig\w*|unverschamt\w*|dreist\w*)\b/,
      /\bsie (?:weigern sich|verweigern|ignorieren|drucken sich|lugen)\b|\bgenug (?:von )?(?:ihren )?(?:ausreden|lugen)\b|\bkeine ausreden\b/,
    ],
  },
  shame: {
    always: [/\bschamen sie sich\b|\bschamst du dich\b/],
    deniable: [
      /\b(?:ganze|ganzes|ganzen) (?:straße|strasse|haus|dorf|stadt|nachbarschaft)\b.{0,20}\b(?:erfahr\w*|wissen|weiß)\b/,
      /\b(?:schamen|scham dich|schande|blamier\w*|blamage|peinlich|demutig\w*|beschamend)\b/,
      /\b(?:veroffentlich\w*|offentlich (?:machen|gemacht|bekannt)|aushang\w*|an den pranger|anprangern)\b|\b(?:poste[nt]?|stellen) (?:\w+ ){0,4}(?:facebook|internet|social media|soziale[nr]? medien)\b/,
      /\b(?:alle|jeder) (?:werden|wird|soll|sollen) (?:es )?(?:wissen|erfahren)\b|\bwas (?:wird|werden|sollen|wurden) (?:\w+ ){0,4}(?:denken|sagen)\b/,
      /\b(?:anstandige|ehrliche) (?:menschen|leute|kunden) zahlen\b/,
    ],
  },
  third_parties: {
    deniable: [
      new RegExp(
        `\\b(?:informier\\w*|anruf\\w*|rufen|kontaktier\\w*|sagen|erzahl\\w*|schreib\\w*|sprech\\w*|wend\\w*|benachrichtig\\w*|verstandig\\w*|unterricht\\w*)\\b.{0,25}\\b${YOUR} (?:\\w+ )?${PEOPLE}\\b`,
      ),
      new RegExp(
        `\\b${YOUR} (?:\\w+ )?${PEOPLE}\\b.{0,45}\\b(?:informier\\w*|anruf\\w*|kontaktier\\w*|erfahr\\w*|erfahrt|wissen|benachrichtig\\w*|verstandig\\w*|unterricht\\w*|interessier\\w*|sprechen)\\b`,
      ),
    ],
    needs: /\b(?:wir|ich|unser\w*|wird|werden|erfahrt|weiß|weiss|mussen|soll)\b/,
  },
  impersonation: {
    deniable: [
      /\b(?:hier (?:ist|spricht)|wir sind|ich bin|im auftrag|im namen) (?:\w+ ){0,4}(?:gericht\w*|amtsgericht\w*|polizei|staatsanwaltschaft|finanzamt\w*|behorde|gerichtsvollzieher\w*|ministerium\w*|rechtsanwalt\w*|anwaltskanzlei|kanzlei)\b/,
      /\b(?:amtliche[rsn]? (?:mitteilung|bescheid|schreiben)|gerichtsbeschluss|gerichtliche verfugung|im namen des volkes|vorladung|behordliche\w* (?:anordnung|mitteilung))\b/,
    ],
  },
  false_urgency: {
    deniable: [
      /\bsonst\b.{0,25}\b(?:ernst|teuer|unangenehm|folgen|konsequenzen|arger|passiert)\b|\ballerletzte[rsn]? (?:chance|gelegenheit|warnung|frist)\b/,
      /\b(?:dringend\w*|eilt|eilig\w*|dringlich\w*)\b/,
      /\b(?:sofort|sofortig\w*|umgehend\w*|unverzuglich\w*|auf der stelle|ohne verzug)\b/,
      /\bletzte[rsn]? (?:chance|gelegenheit|warnung|moglichkeit|frist)\b/,
      /\b(?:innerhalb|binnen|in den nachsten|in|nur noch) (?:von )?(?:\d+|vierundzwanzig|achtundvierzig|wenigen|wenige) stunden\b/,
      /\b(?:lauft|endet|verfallt) (?:heute|um mitternacht)\b|\b(?:bis|vor) mitternacht\b|\bnur (?:noch )?heute\b/,
      /\b(?:bevor es zu spat ist|die zeit lauft|handeln sie (?:jetzt|schnell))\b/,
      /\b(?:keine (?:andere )?wahl|keinen anderen ausweg)\b/,
      /\b(?:ernsthafte|ernste|schwerwiegende|weitere) (?:konsequenzen|folgen|schritte|massnahmen|maßnahmen)\b|\bandernfalls\b.{0,30}\b(?:sehen wir uns gezwungen|drohen|mussen wir)\b|\bsehen wir uns gezwungen\b/,
    ],
    unless: [
      /\bwir (?:antworten|melden uns|rufen sie zuruck)\b|\b(?:antworten|melden) wir (?:ihnen|uns)\b/,
    ],
  },
  final_notice: {
    deniable: [
      /\ballerletzte[rsn]? \w*(?:mahnung|erinnerung|mitteilung|aufforderung|nachricht|schreiben)\b/,
      /\bletzte (?:mahnung|erinnerung|mitteilung|zahlungsaufforderung|aufforderung|nachricht)\b|\bletztes schreiben\b|\bletztmalig\w*\b/,
    ],
  },
  borrowing_pressure: {
    deniable: [
      /\b(?:leihen sie sich|nehmen sie (?:\w+ ){0,2}(?:kredit|darlehen)|kredit auf(?:nehmen|zunehmen)|vorschuss auf ihr(?:en|) (?:lohn|gehalt))\b/,
      /\b(?:verkaufen|verpfanden|versetzen) sie (?:\w+ ){0,3}(?:auto|schmuck|mobel|sachen|etwas)\b/,
      /\b(?:bitten|fragen) sie (?:\w+ ){0,3}(?:familie|eltern|freunde|verwandte)\b/,
      /\b(?:verzichten|sparen) sie (?:\w+ ){0,3}(?:essen|miete|heizung|medikament\w*|lebensmittel\w*)\b/,
    ],
  },
};
