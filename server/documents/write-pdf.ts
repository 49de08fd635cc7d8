import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import type { Agreement } from "./agreement.ts";
import { drawAgreement, FONT, MARGIN } from "./draw-agreement.ts";

// Embedded, so that every currency sign and every name in Latin, Greek or Cyrillic letters prints,
// and because a reader for the blind may be told what each glyph means only then.
const REGULAR = fileURLToPath(new URL("fonts/NotoSans-Regular.ttf", import.meta.url));
const BOLD = fileURLToPath(new URL("fonts/NotoSans-Bold.ttf", import.meta.url));

// The package knows this standard and its types do not.
const UNIVERSALLY_ACCESSIBLE: object = { subset: "PDF/UA" };

/** What a document is, before anything is drawn. */
export interface PdfFrame {
  /** BCP 47, of all its text. */
  readonly locale: string;
  readonly paper: "LETTER" | "A4";
  readonly title: string;
  readonly author: string;
  readonly writtenAt: string;
  /** In points, all around or side by side. */
  readonly margins: number | Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
}

/** The written copy as a tagged PDF. The same agreement always makes the same bytes. */
export function writePdf(agreement: Agreement): Promise<Buffer> {
  const { locale, paper, title, creditor, writtenAt } = agreement;
  const frame = { locale, paper, title, author: creditor.name, writtenAt, margins: MARGIN };
  return writeTaggedPdf(frame, (pdf) => drawAgreement(pdf, agreement));
}

/** Whatever `draw` puts on it, with the first page open. The same drawing makes the same bytes. */
export function writeTaggedPdf(
  { locale, paper, title, author, writtenAt, margins }: PdfFrame,
  draw: (pdf: PDFKit.PDFDocument) => void,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    ...UNIVERSALLY_ACCESSIBLE,
    pdfVersion: "1.7",
    tagged: true,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: new Date(writtenAt) },
    size: paper,
    margins:
      typeof margins === "number"
        ? { top: margins, bottom: margins, left: margins, right: margins }
        : margins,
    font: REGULAR,
    // Page numbers say of how many, which only the finished document knows.
    bufferPages: true,
  });
  pdf.registerFont(FONT.regular, REGULAR);
  pdf.registerFont(FONT.bold, BOLD);
  const written = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
  draw(pdf);
  pdf.end();
  return written;
}
