import { toAgreement } from "../../documents/agreement.ts";
import { writePdf } from "../../documents/write-pdf.ts";
import { type Exchange, redirectTo } from "./exchange.ts";

/** The written copy of the plan in force, else of the newest one agreed. */
export async function getWrittenCopy(exchange: Exchange): Promise<void> {
  const { res, page, visit } = exchange;
  const { copyOf } = page.view;
  const agreement = copyOf === null ? null : toAgreement(visit, copyOf, page.language);
  if (agreement === null) {
    redirectTo(exchange, "");
    return;
  }
  const pdf = await writePdf(agreement);
  res.attachment(agreement.fileName).type("application/pdf").send(pdf);
}
