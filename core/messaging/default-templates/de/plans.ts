import type { Words } from "../frame.ts";

const PART = "{{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}";

/** A payment plan, from its offer to its end. */
export const plansDe: readonly Words[] = [
  {
    id: "plan_offer",
    tone: "friendly",
    subject: "In Raten zahlen, wenn das besser passt",
    opening: `Ist es gerade nicht leicht, {{total}} auf einmal zu zahlen, können Sie den Betrag auf \
mehrere Zahlungen verteilen. Sie sehen jeden Termin und jeden Betrag, bevor Sie zustimmen.\
{{#if plan.acceptBy}} Dieses Angebot gilt bis {{plan.acceptBy}}.{{/if}}`,
    short:
      "Sie können {{total}} in Raten zahlen. Termine und Beträge sehen Sie, bevor Sie zustimmen.",
  },
  {
    id: "plan_offer",
    tone: "neutral",
    subject: "Ein Ratenplan für Ihren Betrag bei {{creditor.name}}",
    opening: `Sie können {{total}} in mehreren Zahlungen begleichen. Jeder Termin und jeder Betrag \
steht fest, bevor Sie zustimmen.{{#if plan.acceptBy}} Dieses Angebot gilt bis \
{{plan.acceptBy}}.{{/if}}`,
    short: "ein Ratenplan für {{total}} liegt für Sie bereit.",
  },
  {
    id: "plan_accepted",
    tone: "friendly",
    subject: "Ihr Ratenplan mit {{creditor.name}} steht",
    opening: `Danke, dass Sie das mit uns vereinbart haben. Hier sind Ihre Raten. Solange Sie sie \
einhalten, erinnern wir Sie nicht an die Rechnungen, die der Plan umfasst.`,
    short: "danke, Ihr Ratenplan steht. Erste Rate: {{plan.firstAmount}} am {{plan.firstDueOn}}.",
  },
  {
    id: "installment_due",
    tone: "friendly",
    subject: "Ihre Rate an {{creditor.name}}",
    opening: `Hier ist die nächste Rate Ihres Plans. Haben Sie die Zahlung schon veranlasst, ist \
nichts weiter zu tun. Passt der Termin nicht mehr, sagen Sie es uns vorher, und wir sehen es uns \
gemeinsam an.`,
    short: `Ihre Rate von {{#if installment}}{{installment.amount}} ist am {{installment.dueOn}} \
fällig{{else}}{{total}} ist fällig{{/if}}.`,
  },
  {
    id: "installment_due",
    tone: "neutral",
    subject: "Ihre nächste Rate an {{creditor.name}}",
    opening: `Die nächste Rate Ihres Plans wird fällig. Haben Sie die Zahlung schon veranlasst, ist \
nichts weiter zu tun.`,
    short: `{{#if installment}}{{installment.amount}} Ihres Plans am {{installment.dueOn}}{{else}}\
{{total}} Ihres Plans{{/if}} fällig.`,
  },
  {
    id: "installment_missed",
    tone: "friendly",
    subject: "Ihre Rate ist noch nicht bei uns angekommen",
    opening: `Eine Rate Ihres Plans ist noch nicht bei uns angekommen. Das kommt vor. Zahlen Sie sie, \
wenn Sie es in den nächsten Tagen können, und Ihr Plan läuft weiter wie vereinbart. Haben Sie gerade \
gezahlt, danken wir Ihnen: Es ist nichts weiter zu tun.`,
    short: `Ihre Rate von ${PART} ist noch nicht angekommen. Mit der Zahlung läuft Ihr Plan weiter.`,
    spoken: `Eine Rate Ihres Plans ist noch nicht bei uns angekommen, und ich möchte, dass der Plan \
weiterläuft.`,
  },
  {
    id: "installment_missed",
    tone: "neutral",
    subject: "Eine Rate Ihres Plans ist überfällig",
    opening: `Die folgende Rate ist nicht bei uns angekommen. Mit der Zahlung bleibt Ihr Plan, wie er \
vereinbart ist. Passt Ihnen der Termin nicht mehr, sagen Sie es uns, und wir sehen es uns gemeinsam an.`,
    short: `Ihre Rate von ${PART} ist überfällig. Mit der Zahlung bleibt Ihr Plan wie vereinbart.`,
  },
  {
    id: "installment_missed",
    tone: "firm",
    subject: "Bitte antworten Sie uns: Eine Rate Ihres Plans ist überfällig",
    opening: `Die folgende Rate fehlt noch immer. Bitte zahlen Sie sie oder sagen Sie uns, was \
stattdessen ginge: Ein Plan mit einer fehlenden Rate endet nach einigen Tagen, und wir möchten ihn \
lieber mit Ihnen fortsetzen.`,
    short: `Ihre Rate von ${PART} fehlt noch immer. Bitte zahlen Sie sie oder sagen Sie uns, was ginge.`,
  },
  {
    id: "plan_broken",
    tone: "neutral",
    subject: "Ihr Ratenplan ist beendet, und wie Sie ihn zurückbekommen",
    opening: `Eine Rate kam nicht rechtzeitig an. Deshalb ist der Plan beendet, und die Rechnungen \
gelten wieder. Das kann vorkommen, und es gibt einen Weg zurück: Auf Ihrer Seite steht, wie der Plan \
wieder auflebt, und Sie können dort einen anderen wählen.`,
    short: `Ihr Ratenplan ist beendet, weil eine Rate fehlte. Offen: {{total}}. Es gibt einen Weg \
zurück.`,
    spoken: "Ihr Ratenplan ist beendet, weil eine Rate nicht ankam. Es gibt einen Weg zurück.",
  },
  {
    id: "plan_reinstated",
    tone: "friendly",
    subject: "Ihr Ratenplan läuft weiter",
    opening: `Gute Nachricht: Ihr Plan läuft weiter. Hier sind die Raten, die noch kommen. Solange Sie \
sie einhalten, erinnern wir Sie nicht an die Rechnungen, die der Plan umfasst.`,
    short: `Ihr Ratenplan läuft weiter. {{#if installment}}Als Nächstes: {{installment.amount}} am \
{{installment.dueOn}}.{{else}}Offen: {{total}}.{{/if}}`,
  },
  {
    id: "plan_completed",
    tone: "friendly",
    subject: "Ihr Plan ist bezahlt. Danke!",
    opening: `Sie haben alle Raten Ihres Plans gezahlt. Danke, dass Sie drangeblieben sind: Daraus ist \
nichts mehr offen, und es ist nichts weiter zu tun.`,
    short: "danke! Ihr Plan über {{plan.total}} ist vollständig bezahlt.",
  },
  {
    id: "plan_cancelled",
    tone: "friendly",
    subject: "Ihr Ratenplan wurde aufgehoben",
    opening: `Ihr Ratenplan mit uns wurde aufgehoben. Was Sie gezahlt haben, bleibt gezahlt, und die \
Rechnungen gelten wie zuvor. Haben Sie damit nicht gerechnet, sagen Sie es uns bitte.`,
    short: "Ihr Ratenplan wurde aufgehoben. Gezahltes bleibt gezahlt. Offen: {{total}}.",
  },
];
