import type { ArrangementKind } from "../../core/accounts/arrangement.ts";
import type { PortalLanguage } from "../../ui-extensions/portal/locale.ts";
import { documentWordsDe } from "./document-words-de.ts";
import { documentWordsFr } from "./document-words-fr.ts";
import { documentWordsPt } from "./document-words-pt.ts";

/** Words only the written copy has; everything else it says is in the customer page's own words. */
const en = {
  title: {
    plan: "Payment plan",
    settlement: "Settlement",
    extension: "New due date",
    deferral: "Payment break",
    reduction: "Lower payments for a while",
    re_age: "Fresh start",
    prompt_discount: "Less to pay, if paid soon",
    loyalty: "A credit, with our thanks",
    re_amortise: "New amounts for your plan",
    reschedule: "New dates for your plan",
  } satisfies Record<ArrangementKind, string>,
  offered: (until: string) => `An offer, open until ${until}. Nothing is agreed yet.`,
  agreed: (on: string) => `Agreed on ${on}.`,
  cancelled: (on: string) => `Agreed, and cancelled on ${on}.`,
  renegotiated: "Replaced by a newer agreement.",
  customer: "For",
  covers: "Covers",
  coversMore: (count: number) => `and ${count} more`,
  owed: "Owed when agreed",
  waived: "Not asked for any more, once all is paid",
  interest: "Interest",
  fee: "Fee",
  toPay: "To pay",
  reference: "Reference",
  status: "Status",
  paidOn: (on: string) => `Paid ${on}`,
  partPaid: (amount: string) => `${amount} of it paid`,
  termsTitle: "What is agreed",
  offeredTermsTitle: "What would be agreed",
  contact: "Questions? Write to us or call.",
  fingerprint: "Fingerprint of the agreed text (SHA-256)",
  written: (on: string) => `Written on ${on}`,
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  fileName: "payment-plan",
};

export type DocumentWords = typeof en;

const es: DocumentWords = {
  title: {
    plan: "Plan de pagos",
    settlement: "Acuerdo de pago final",
    extension: "Nueva fecha de vencimiento",
    deferral: "Pausa en los pagos",
    reduction: "Cuotas más bajas por un tiempo",
    re_age: "Un nuevo comienzo",
    prompt_discount: "Menos por pagar, si paga pronto",
    loyalty: "Un abono, con nuestro agradecimiento",
    re_amortise: "Nuevas cuotas para su plan",
    reschedule: "Nuevas fechas para su plan",
  },
  offered: (until) => `Una oferta, disponible hasta el ${until}. Todavía no hay nada acordado.`,
  agreed: (on) => `Acordado el ${on}.`,
  cancelled: (on) => `Acordado, y cancelado el ${on}.`,
  renegotiated: "Reemplazado por un acuerdo más reciente.",
  customer: "Para",
  covers: "Incluye",
  coversMore: (count) => `y ${count} más`,
  owed: "Se debía al acordarlo",
  waived: "Deja de pedirse cuando todo esté pagado",
  interest: "Intereses",
  fee: "Cargo",
  toPay: "Por pagar",
  reference: "Referencia",
  status: "Estado",
  paidOn: (on) => `Pagada el ${on}`,
  partPaid: (amount) => `${amount} ya pagados`,
  termsTitle: "Lo acordado",
  offeredTermsTitle: "Lo que se acordaría",
  contact: "¿Preguntas? Escríbanos o llámenos.",
  fingerprint: "Huella del texto acordado (SHA-256)",
  written: (on) => `Escrito el ${on}`,
  page: (number, of) => `Página ${number} de ${of}`,
  fileName: "plan-de-pagos",
};

const WORDS: Readonly<Record<PortalLanguage, DocumentWords>> = {
  en,
  es,
  fr: documentWordsFr,
  de: documentWordsDe,
  pt: documentWordsPt,
};

export function documentWordsOf(language: PortalLanguage): DocumentWords {
  return WORDS[language];
}
