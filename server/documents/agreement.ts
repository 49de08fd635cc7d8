import {
  type Arrangement,
  type Installment,
  kindOf,
  totalOf,
} from "../../core/accounts/arrangement.ts";
import type { ArrangementStanding } from "../../core/accounts/arrangement-standing.ts";
import type { InstallmentStanding } from "../../core/accounts/installment-standing.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { PortalLanguage } from "../../ui-extensions/portal/locale.ts";
import { planTermsOf } from "../../ui-extensions/portal/plan-terms.ts";
import type { PortalVisit } from "../../ui-extensions/portal/portal-visit.ts";
import { type Scene, toScene } from "../../ui-extensions/portal/scene.ts";
import { toRow } from "../../ui-extensions/portal/to-plans.ts";
import { type DocumentWords, documentWordsOf } from "./document-words.ts";

/** A written copy as finished text in the customer's language; whoever draws it decides nothing. */
export interface Agreement {
  /** BCP 47, of all its text. */
  readonly locale: string;
  readonly paper: "LETTER" | "A4";
  readonly fileName: string;
  readonly writtenAt: Instant;
  readonly creditor: { readonly name: string; readonly lines: readonly string[] };
  readonly title: string;
  readonly state: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly schedule: {
    readonly title: string;
    readonly head: readonly string[];
    /** As long as `head`; the first two are text, the third an amount. */
    readonly rows: readonly (readonly string[])[];
    readonly totalLabel: string;
    readonly total: string;
  };
  readonly termsTitle: string;
  readonly terms: readonly string[];
  readonly closing: readonly string[];
  readonly page: (number: number, of: number) => string;
}

/** Where letters are printed on US paper. */
const LETTER_COUNTRIES: readonly string[] = ["US", "CA", "MX", "CO", "CL", "PH", "PR", "VE"];

export function paperIn(country: string): Agreement["paper"] {
  return LETTER_COUNTRIES.includes(country) ? "LETTER" : "A4";
}

/**
 * What was offered or agreed, as its written copy says it; null where the account has no such
 * arrangement or it was never put to the customer.
 */
export function toAgreement(
  visit: PortalVisit,
  arrangementId: string,
  language: PortalLanguage,
): Agreement | null {
  const scene = toScene(visit, language);
  const standing = scene.arrangements.find(({ arrangement }) => arrangement.id === arrangementId);
  if (standing === undefined || standing.arrangement.offeredAt === undefined) return null;
  const { arrangement } = standing;
  const words = documentWordsOf(language);
  const { creditor } = scene.policy;
  const isAgreed = arrangement.acceptedAt !== undefined;
  return {
    locale: scene.reader.locale,
    paper: paperIn(scene.facts.account.country),
    fileName: `${words.fileName}.pdf`,
    writtenAt: scene.now,
    creditor: {
      name: creditor.name,
      lines: [creditor.postalAddress, creditor.phone, creditor.email].filter((line) => line !== ""),
    },
    title: words.title[kindOf(arrangement)],
    state: stateText(standing, scene, words),
    facts: factsOf(arrangement, scene, words),
    schedule: scheduleOf(standing, scene, words),
    termsTitle: isAgreed ? words.termsTitle : words.offeredTermsTitle,
    terms: planTermsOf(arrangement, scene),
    closing: closingOf(arrangement, scene, words),
    page: words.page,
  };
}

function stateText(
  { arrangement, status }: ArrangementStanding,
  { reader }: Scene,
  words: DocumentWords,
): string {
  const { acceptedAt, cancelledAt, expiresAt } = arrangement;
  if (acceptedAt === undefined) return words.offered(reader.date(reader.dayOf(expiresAt)));
  if (cancelledAt !== undefined) return words.cancelled(reader.date(reader.dayOf(cancelledAt)));
  const agreed = words.agreed(reader.date(reader.dayOf(acceptedAt)));
  return status === "renegotiated" ? `${agreed} ${words.renegotiated}` : agreed;
}

const INVOICES_NAMED = 12;

function factsOf(arrangement: Arrangement, scene: Scene, words: DocumentWords) {
  const { facts, reader } = scene;
  const { currency, installments, waivedMinor = 0, invoiceIds } = arrangement;
  const text = (amountMinor: number) => reader.money(amountMinor, currency);
  const total = totalOf(arrangement);
  const interest = sumOf(installments, "interestMinor");
  const fee = sumOf(installments, "feeMinor");
  const owed = total + waivedMinor - interest - fee;
  const isPlain = owed === total;
  const covered = facts.invoices.filter(({ id }) => invoiceIds.includes(id));
  const named = covered.slice(0, INVOICES_NAMED).map(({ number }) => number);
  const rest = covered.length - named.length;
  const all = rest > 0 ? [...named, words.coversMore(rest)] : named;
  return [
    { label: words.customer, value: facts.account.name },
    { label: words.reference, value: arrangement.id },
    { label: words.covers, value: all.join(", ") },
    ...(isPlain ? [] : [{ label: words.owed, value: text(owed) }]),
    ...(waivedMinor === 0 ? [] : [{ label: words.waived, value: text(waivedMinor) }]),
    ...(interest === 0 ? [] : [{ label: words.interest, value: text(interest) }]),
    ...(fee === 0 ? [] : [{ label: words.fee, value: text(fee) }]),
    { label: words.toPay, value: text(total) },
  ];
}

function sumOf(installments: readonly Installment[], part: "interestMinor" | "feeMinor"): number {
  return installments.reduce((sum, each) => sum + (each[part] ?? 0), 0);
}

function scheduleOf(
  standing: ArrangementStanding,
  scene: Scene,
  words: DocumentWords,
): Agreement["schedule"] {
  const { arrangement, installments } = standing;
  const isAgreed = arrangement.acceptedAt !== undefined;
  const page = scene.words;
  const head = [page.planPayment, page.planDate, page.planAmount];
  return {
    title: page.planReviewTitle,
    head: isAgreed ? [...head, words.status] : head,
    rows: installments.map((each) => {
      const row = toRow(each, arrangement.currency, scene);
      const cells = [String(row.number), scene.reader.date(row.dueOn), row.amountText];
      return isAgreed ? [...cells, statusText(each, standing, scene, words)] : cells;
    }),
    totalLabel: words.toPay,
    total: scene.reader.money(
      installments.reduce((sum, { installment }) => sum + installment.amountMinor, 0),
      arrangement.currency,
    ),
  };
}

function statusText(
  installment: InstallmentStanding,
  { arrangement }: ArrangementStanding,
  scene: Scene,
  words: DocumentWords,
): string {
  const { paidOn, paidMinor } = installment;
  const { reader } = scene;
  if (paidOn !== null) return words.paidOn(reader.shortDate(paidOn));
  if (paidMinor > 0) return words.partPaid(reader.money(paidMinor, arrangement.currency));
  return toRow(installment, arrangement.currency, scene).statusText;
}

function closingOf(
  { acceptance }: Arrangement,
  { reader, now }: Scene,
  words: DocumentWords,
): string[] {
  const fingerprint =
    acceptance === undefined ? [] : [`${words.fingerprint}: ${acceptance.termsHash}`];
  return [words.contact, ...fingerprint, words.written(reader.date(reader.dayOf(now)))];
}
