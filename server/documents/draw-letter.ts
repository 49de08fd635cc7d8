import { FONT } from "./draw-agreement.ts";
import type { Letter, LetterBlock } from "./letter.ts";

type Pdf = PDFKit.PDFDocument;
type Parent = ReturnType<Pdf["struct"]>;

const MM = 72 / 25.4;
const INCH = 72;
const SIZE = { text: 10, small: 7.5, head: 13, subject: 11.5 } as const;
const INK = "#1b1f24";
const QUIET = "#57606a";
const GAP = 8;

/** DIN 5008's: 25 mm left, 20 mm right. */
export const LETTER_MARGINS = { top: 20 * MM, bottom: 24 * MM, left: 25 * MM, right: 20 * MM };

/** Where the address has to stand to show in a window, in points from the upper left corner. */
interface Window {
  readonly left: number;
  readonly width: number;
  /** The sender in one small line, for the post to bring it back. */
  readonly returnTop: number;
  readonly top: number;
  readonly lineHeight: number;
  /** Where the text of the letter begins. */
  readonly bodyTop: number;
  /** Where the sheet is folded. */
  readonly folds: readonly number[];
}

const WINDOWS: Readonly<Record<Letter["paper"], Window>> = {
  // DIN 5008 form B: the field begins at 45 mm and its address zone at 62.7 mm, for six lines.
  A4: {
    left: 25 * MM,
    width: 80 * MM,
    returnTop: 57 * MM,
    top: 63.5 * MM,
    lineHeight: 4.3 * MM,
    bodyTop: 103 * MM,
    folds: [105 * MM, 210 * MM],
  },
  // A #10 envelope, its window 7/8 in from the left and 1/2 in from the bottom, for a sheet folded in three.
  LETTER: {
    left: 25 * MM,
    width: 3.4 * INCH,
    returnTop: 1.95 * INCH,
    top: 2.12 * INCH,
    lineHeight: 0.165 * INCH,
    bodyTop: 3.5 * INCH,
    folds: [(11 / 3) * INCH, (22 / 3) * INCH],
  },
};

/** One letter from the top of the open page; it goes on on further pages where it is long. */
export function drawLetter(pdf: Pdf, root: Parent, letter: Letter): void {
  const first = pdf.bufferedPageRange().count - 1;
  const window = WINDOWS[letter.paper];
  drawHead(pdf, root, letter);
  drawAddress(pdf, root, { letter, window });
  drawFolds(pdf, window);
  drawDate(pdf, root, { letter, window });
  pdf.y = window.bodyTop;
  if (letter.subject !== "") say(pdf, root, { tag: "H1", text: letter.subject, font: "bold" });
  for (const block of letter.blocks) drawBlock(pdf, root, block);
  drawPageNumbers(pdf, first);
}

function drawHead(pdf: Pdf, root: Parent, { creditor }: Letter): void {
  const { left, right, top } = LETTER_MARGINS;
  const width = pdf.page.width - left - right;
  root.add(
    pdf.struct("P", {}, () => {
      pdf
        .font(FONT.bold)
        .fontSize(SIZE.head)
        .fillColor(INK)
        .text(creditor.name, left, top, { width });
    }),
  );
  root.add(
    pdf.struct("P", {}, () => {
      pdf
        .font(FONT.regular)
        .fontSize(SIZE.small + 1)
        .fillColor(QUIET);
      pdf.text(creditor.lines.join("  ·  "), left, pdf.y + 2, { width });
    }),
  );
}

interface Placed {
  readonly letter: Letter;
  readonly window: Window;
}

function drawAddress(pdf: Pdf, root: Parent, { letter, window }: Placed): void {
  const { left, width, returnTop, top, lineHeight } = window;
  const { creditor, recipient } = letter;
  // Said in the head already, so a reader for the blind need not hear it twice.
  pdf.markContent("Artifact", { type: "Layout" });
  pdf
    .font(FONT.regular)
    .fontSize(SIZE.small - 1)
    .fillColor(QUIET);
  const sender = [creditor.name, ...creditor.lines.slice(0, -2)].join(" · ");
  pdf.text(sender, left, returnTop, {
    width,
    height: SIZE.small,
    ellipsis: true,
    lineBreak: false,
  });
  pdf.endMarkedContent();
  root.add(
    pdf.struct("P", {}, () => {
      pdf.font(FONT.regular).fontSize(SIZE.text).fillColor(INK);
      for (const [index, line] of recipient.entries()) {
        // A blank after each line, because the next one begins a word.
        const y = top + index * lineHeight;
        pdf.text(`${line} `, left, y, {
          width,
          height: lineHeight,
          ellipsis: true,
          lineBreak: false,
        });
      }
    }),
  );
}

function drawDate(pdf: Pdf, root: Parent, { letter, window }: Placed): void {
  const { left, right } = LETTER_MARGINS;
  root.add(
    pdf.struct("P", {}, () => {
      pdf.font(FONT.regular).fontSize(SIZE.text).fillColor(INK);
      const width = pdf.page.width - left - right;
      const y = window.bodyTop - 2.2 * SIZE.text - GAP;
      pdf.text(letter.date, left, y, { width, align: "right" });
    }),
  );
}

function drawBlock(pdf: Pdf, root: Parent, block: LetterBlock): void {
  if (block.kind === "text") {
    say(pdf, root, { tag: "P", text: block.text });
    return;
  }
  const table = pdf.struct("Table");
  root.add(table);
  for (const [index, row] of block.rows.entries())
    drawRow(pdf, table, { cells: row, tag: index === 0 ? "TH" : "TD" });
  table.end();
  pdf.y += GAP;
}

interface Said {
  readonly tag: "H1" | "P";
  readonly text: string;
  readonly font?: "bold";
}

function say(pdf: Pdf, root: Parent, { tag, text, font }: Said): void {
  const { left, right } = LETTER_MARGINS;
  const width = pdf.page.width - left - right;
  root.add(
    pdf.struct(tag, {}, () => {
      pdf.font(font === "bold" ? FONT.bold : FONT.regular).fillColor(INK);
      pdf.fontSize(tag === "H1" ? SIZE.subject : SIZE.text);
      pdf.text(text, left, pdf.y, { width, lineGap: 1.5 });
    }),
  );
  pdf.y += GAP;
}

interface Row {
  readonly cells: readonly string[];
  readonly tag: "TH" | "TD";
}

// The types of the package don't know `scope` yet; PDF/UA asks every head for one.
const HEAD_OPTIONS = { expanded: "", scope: "Column" };

function drawRow(pdf: Pdf, table: Parent, { cells, tag }: Row): void {
  const { left, right, bottom } = LETTER_MARGINS;
  const each = (pdf.page.width - left - right) / cells.length;
  const width = each - GAP;
  pdf.font(tag === "TH" ? FONT.bold : FONT.regular).fontSize(SIZE.text - 0.5);
  const height = Math.max(...cells.map((text) => pdf.heightOfString(text, { width })));
  if (pdf.y + height > pdf.page.height - bottom) pdf.addPage();
  const top = pdf.y;
  const row = pdf.struct("TR");
  table.add(row);
  for (const [index, text] of cells.entries()) {
    const isLast = index === cells.length - 1;
    const write = () => {
      pdf.font(tag === "TH" ? FONT.bold : FONT.regular).fillColor(tag === "TH" ? QUIET : INK);
      // The last column holds amounts, which are compared by their ends.
      const align = isLast ? "right" : "left";
      pdf.text(text, left + index * each, top, { width: isLast ? each : width, align });
    };
    row.add(pdf.struct(tag, tag === "TH" ? HEAD_OPTIONS : {}, write));
  }
  row.end();
  pdf.y = top + height + 3;
}

function drawFolds(pdf: Pdf, { folds }: Window): void {
  pdf.markContent("Artifact", { type: "Layout" });
  for (const y of folds)
    pdf
      .moveTo(4 * MM, y)
      .lineTo(8 * MM, y)
      .lineWidth(0.4)
      .strokeColor(QUIET)
      .stroke();
  pdf.endMarkedContent();
}

/** On every page where there is more than one, from the letter's own first. */
function drawPageNumbers(pdf: Pdf, first: number): void {
  const last = pdf.bufferedPageRange().count - 1;
  const { left, right, bottom } = LETTER_MARGINS;
  for (let page = first; page <= last && last > first; page += 1) {
    pdf.switchToPage(page);
    // Text below the lower margin would start a page of its own.
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf
      .font(FONT.regular)
      .fontSize(SIZE.small + 1)
      .fillColor(QUIET);
    const width = pdf.page.width - left - right;
    const y = pdf.page.height - bottom + 8 * MM;
    const text = `${page - first + 1} / ${last - first + 1}`;
    pdf.text(text, left, y, { width, align: "right", lineBreak: false });
    pdf.endMarkedContent();
  }
}
