import { drawLetter, LETTER_MARGINS } from "./draw-letter.ts";
import type { Letter } from "./letter.ts";
import { writeTaggedPdf } from "./write-pdf.ts";

/**
 * Letters as one tagged PDF, each from a page of its own, in the order given; throws without any. Its
 * language is the first one's, and a letter in another says so.
 */
export function writeLetters(letters: readonly Letter[]): Promise<Buffer> {
  const [first] = letters;
  if (first === undefined) throw new Error("there is no letter to write");
  const { locale, paper, creditor, writtenAt } = first;
  const title =
    letters.length === 1 ? first.subject || creditor.name : `${creditor.name} (${letters.length})`;
  const frame = {
    ...{ locale, paper, title, author: creditor.name, writtenAt },
    margins: LETTER_MARGINS,
  };
  return writeTaggedPdf(frame, (pdf) => {
    const root = pdf.struct("Document");
    pdf.addStructure(root);
    for (const [index, letter] of letters.entries()) {
      if (index > 0) pdf.addPage({ size: letter.paper, margins: LETTER_MARGINS });
      const part = pdf.struct("Part", letter.locale === locale ? {} : { lang: letter.locale });
      root.add(part);
      drawLetter(pdf, part, letter);
      part.end();
    }
    root.end();
  });
}
