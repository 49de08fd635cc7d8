import type { Attachment } from "../../adapters/channels/port.ts";
import { findLanguage } from "../../ui-extensions/portal/locale.ts";
import type { Deps } from "../deps.ts";
import type { Agreement } from "../documents/agreement.ts";
import { toAgreement } from "../documents/agreement.ts";
import { toReceiptDocument } from "../documents/receipt.ts";
import { writePdf } from "../documents/write-pdf.ts";
import type { OutboxRow } from "../storage/outbox.ts";
import { accountView } from "./account-view.ts";
import type { AccountWork } from "./account-work.ts";
import type { OutboxBody } from "./outbox-body.ts";

/** Mail servers refuse what is large, and the page behind the link has the same document. */
export const ATTACHMENT_BYTES_MAX = 1_000_000;

/**
 * The document a mail carries, as far as policy wants it: the written copy of a plan just agreed, the
 * receipt of a payment. As finished text, since drawing it takes longer than an account may be locked.
 */
export async function documentOf(
  work: AccountWork,
  { channel }: Pick<OutboxRow, "channel">,
  body: OutboxBody,
): Promise<Agreement | null> {
  if (channel !== "email" || body.kind === "step") return null;
  const { template, arrangementId, paymentId } = body.direct;
  const { attachments } = work.policy;
  const isCopy = template === "plan_accepted" && attachments.agreement;
  const isReceipt = template === "payment_received" && attachments.receipt;
  if (!isCopy && !isReceipt) return null;
  const visit = { ...(await accountView(work)), now: work.now };
  const { language: own } = work.facts.account;
  const language = findLanguage(own) ?? findLanguage(work.policy.defaults.language) ?? "en";
  if (isCopy)
    return arrangementId === undefined ? null : toAgreement(visit, arrangementId, language);
  return paymentId === undefined ? null : toReceiptDocument(visit, paymentId, language);
}

/**
 * Drawn; nothing where it came out too large to be sent. The same document gives the same bytes. A fault in
 * drawing is told and costs the customer no mail: by now nobody else would send it.
 */
export async function toAttachments(
  { log }: Pick<Deps, "log">,
  document: Agreement | null,
): Promise<readonly Attachment[]> {
  if (document === null) return [];
  try {
    const content = await writePdf(document);
    if (content.length > ATTACHMENT_BYTES_MAX) return [];
    return [{ name: document.fileName, type: "application/pdf", content }];
  } catch (error) {
    log.error({ err: error }, "a document could not be drawn, and its mail leaves without it");
    return [];
  }
}
