import { toScene } from "../../../ui-extensions/portal/scene.ts";
import { toPayments, toReceipt } from "../../../ui-extensions/portal/to-payments.ts";
import { paymentsPage, receiptPage } from "../../../ui-extensions/portal/views/payments-page.ts";
import { toReceiptDocument } from "../../documents/receipt.ts";
import { writePdf } from "../../documents/write-pdf.ts";
import { type Exchange, redirectTo, sendPage } from "./exchange.ts";

/** Under a legal stop the page names no amount, not even one that was paid. */
export function getPayments(exchange: Exchange): void {
  const { res, page, visit } = exchange;
  if (page.view.state === "with_a_person") redirectTo(exchange, "");
  else sendPage(res, 200, paymentsPage(page, toPayments(toScene(visit, page.language))));
}

export function getReceipt(exchange: Exchange): void {
  const { req, res, page, visit } = exchange;
  const scene = toScene(visit, page.language);
  const receipt = toReceipt(String(req.params.paymentId), scene);
  if (receipt === null || page.view.state === "with_a_person") redirectTo(exchange, "/payments");
  else sendPage(res, 200, receiptPage(page, receipt));
}

export async function getReceiptPdf(exchange: Exchange): Promise<void> {
  const { req, res, page, visit } = exchange;
  const document = toReceiptDocument(visit, String(req.params.paymentId), page.language);
  if (document === null || page.view.state === "with_a_person") {
    redirectTo(exchange, "/payments");
    return;
  }
  const pdf = await writePdf(document);
  res.attachment(document.fileName).type("application/pdf").send(pdf);
}
