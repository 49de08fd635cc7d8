import type { PortalLanguage } from "../../ui-extensions/portal/locale.ts";
import type { PortalVisit } from "../../ui-extensions/portal/portal-visit.ts";
import { toScene } from "../../ui-extensions/portal/scene.ts";
import { toReceipt } from "../../ui-extensions/portal/to-payments.ts";
import { type Agreement, paperIn } from "./agreement.ts";
import { documentWordsOf } from "./document-words.ts";

/** A payment's receipt as a document, as the page shows it; null for what is no payment of the account. */
export function toReceiptDocument(
  visit: PortalVisit,
  paymentId: string,
  language: PortalLanguage,
): Agreement | null {
  const scene = toScene(visit, language);
  const receipt = toReceipt(paymentId, scene);
  if (receipt === null) return null;
  const { words, policy, facts, reader } = scene;
  const { contact, written, page } = documentWordsOf(language);
  const { creditor } = policy;
  return {
    locale: reader.locale,
    paper: paperIn(facts.account.country),
    fileName: `${words.receiptFile}.pdf`,
    writtenAt: scene.now,
    creditor: {
      name: creditor.name,
      lines: [creditor.postalAddress, creditor.phone, creditor.email].filter((line) => line !== ""),
    },
    title: words.receiptTitle,
    state: [receipt.receivedText, receipt.stateText].filter((text) => text !== "").join(" "),
    facts: [
      { label: words.receiptAmount, value: receipt.amountText },
      { label: words.receiptAccount, value: facts.account.name },
      { label: words.receiptReference, value: receipt.id },
    ],
    schedule: {
      title: words.receiptPaid,
      head: ["#", words.receiptPaid, words.planAmount],
      rows: receipt.rows.map(({ title, amountText }, index) => [
        String(index + 1),
        title,
        amountText,
      ]),
      totalLabel: words.receiptTotal,
      total: receipt.totalText,
    },
    termsTitle: "",
    terms: [],
    closing: [contact, written(reader.date(reader.dayOf(scene.now)))],
    page,
  };
}
