import type { Agreement } from "./agreement.ts";

type Pdf = PDFKit.PDFDocument;
type Parent = ReturnType<Pdf["struct"]>;

export const MARGIN = 56;
export const FONT = { regular: "regular", bold: "bold" } as const;

const SIZE = { title: 20, heading: 13, text: 10.5, small: 8.5 } as const;
const INK = "#1b1f24";
const QUIET = "#57606a";
const LINE = "#d0d7de";
const LABEL_WIDTH = 180;
const GAP = 6;
const ROW = 22;
/** Where the page number stands, inside the lower margin. */
const FOOT = 30;

/** Draws top to bottom; all that is said is tagged, and lines and page numbers are decoration. */
export function drawAgreement(pdf: Pdf, agreement: Agreement): void {
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  drawCreditor(pdf, root, agreement);
  pdf.moveDown(1.5);
  say(pdf, root, "H1", agreement.title, { font: "bold", size: SIZE.title });
  say(pdf, root, "P", agreement.state, { after: GAP * 2 });
  for (const fact of agreement.facts) drawFact(pdf, root, fact);
  drawSchedule(pdf, root, agreement);
  drawTerms(pdf, root, agreement);
  for (const line of agreement.closing) {
    say(pdf, root, "P", line, { size: SIZE.small, color: QUIET, after: 2 });
  }
  root.end();
  drawPageNumbers(pdf, agreement);
}

function drawCreditor(pdf: Pdf, root: Parent, { creditor }: Agreement): void {
  say(pdf, root, "P", creditor.name, { font: "bold", size: SIZE.heading, after: 2 });
  say(pdf, root, "P", creditor.lines.join("  ·  "), { size: SIZE.small, color: QUIET });
  rule(pdf);
}

interface Look {
  readonly font?: keyof typeof FONT;
  readonly size?: number;
  readonly color?: string;
  readonly after?: number;
}

/** One paragraph or heading over the full width; a page that is full goes on on the next. */
function say(pdf: Pdf, parent: Parent, tag: string, text: string, look: Look = {}): void {
  const { font = "regular", size = SIZE.text, color = INK, after = GAP } = look;
  parent.add(
    pdf.struct(tag, {}, () => {
      pdf.font(FONT[font]).fontSize(size).fillColor(color).text(text, MARGIN);
    }),
  );
  pdf.y += after;
}

function drawFact(pdf: Pdf, root: Parent, { label, value }: Agreement["facts"][number]): void {
  const width = pdf.page.width - 2 * MARGIN - LABEL_WIDTH;
  pdf.font(FONT.regular).fontSize(SIZE.text);
  const labelWidth = LABEL_WIDTH - GAP;
  const height = Math.max(
    pdf.heightOfString(label, { width: labelWidth }),
    pdf.heightOfString(value, { width }),
  );
  breakBefore(pdf, height);
  const top = pdf.y;
  root.add(
    pdf.struct("P", {}, () => {
      pdf.fillColor(QUIET).text(`${label} `, MARGIN, top, { width: labelWidth });
      pdf.fillColor(INK).text(value, MARGIN + LABEL_WIDTH, top, { width });
    }),
  );
  pdf.y = top + height + 3;
}

function drawSchedule(pdf: Pdf, root: Parent, { schedule }: Agreement): void {
  pdf.y += GAP * 2;
  breakBefore(pdf, 4 * ROW);
  say(pdf, root, "H2", schedule.title, { font: "bold", size: SIZE.heading });
  const table = pdf.struct("Table");
  root.add(table);
  const columns = columnsOf(pdf, schedule.head.length);
  drawRow(pdf, table, schedule.head, { columns, tag: "TH" });
  for (const row of schedule.rows) {
    // A row is never cut in two, and the heads stand on every page.
    if (breakBefore(pdf, ROW)) drawRow(pdf, null, schedule.head, { columns, tag: "TH" });
    drawRow(pdf, table, row, { columns, tag: "TD" });
  }
  const total = ["", schedule.totalLabel, schedule.total];
  drawRow(pdf, table, total, { columns, tag: "TD", font: "bold" });
  table.end();
  pdf.y += GAP * 2;
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: "left" | "right";
}

/** Number, date, amount and, where there is one, what became of it. */
function columnsOf(pdf: Pdf, count: number): readonly Column[] {
  const width = pdf.page.width - 2 * MARGIN;
  const shares = count === 4 ? [0.15, 0.32, 0.23, 0.3] : [0.15, 0.45, 0.4];
  let x = MARGIN;
  return shares.map((share, index) => {
    const column = { x, width: share * width - 2 * GAP, align: "left" as const };
    x += share * width;
    return index === 2 ? { ...column, align: "right" } : column;
  });
}

interface RowLook {
  readonly columns: readonly Column[];
  readonly tag: "TH" | "TD";
  readonly font?: "bold";
}

/** `table` is null for heads that are only repeated: a screen reader has heard them. */
function drawRow(
  pdf: Pdf,
  table: Parent | null,
  cells: readonly string[],
  { columns, tag, font }: RowLook,
): void {
  const top = pdf.y;
  const isHead = tag === "TH";
  const write = (text: string, { x, width, align }: Column) => {
    pdf.font(isHead || font === "bold" ? FONT.bold : FONT.regular);
    pdf.fontSize(isHead ? SIZE.small : SIZE.text).fillColor(isHead ? QUIET : INK);
    pdf.text(text, x, top + GAP, { width, align, height: ROW, ellipsis: true, lineBreak: false });
  };
  const row = table === null ? null : pdf.struct("TR");
  if (row !== null) table?.add(row);
  if (row === null) pdf.markContent("Artifact", { type: "Pagination" });
  for (const [index, column] of columns.entries()) {
    const text = cells[index] ?? "";
    if (row === null) write(text, column);
    else row.add(pdf.struct(tag, cellOptions(tag), () => write(text, column)));
  }
  if (row === null) pdf.endMarkedContent();
  row?.end();
  pdf.y = top + ROW;
  rule(pdf, pdf.y);
}

// The types of the package don't know `scope` yet; PDF/UA asks every head for one.
const HEAD_OPTIONS = { expanded: "", scope: "Column" };

function cellOptions(tag: "TH" | "TD") {
  return tag === "TH" ? HEAD_OPTIONS : {};
}

function drawTerms(pdf: Pdf, root: Parent, { termsTitle, terms }: Agreement): void {
  // A receipt agrees to nothing.
  if (terms.length === 0) return;
  breakBefore(pdf, 4 * ROW);
  say(pdf, root, "H2", termsTitle, { font: "bold", size: SIZE.heading });
  const list = pdf.struct("L");
  root.add(list);
  for (const term of terms) {
    const width = pdf.page.width - 2 * MARGIN - 2 * GAP;
    pdf.font(FONT.regular).fontSize(SIZE.text).fillColor(INK);
    breakBefore(pdf, pdf.heightOfString(term, { width }));
    const top = pdf.y;
    const item = pdf.struct("LI");
    list.add(item);
    item.add(pdf.struct("Lbl", {}, () => pdf.text("•", MARGIN, top)));
    item.add(pdf.struct("LBody", {}, () => pdf.text(term, MARGIN + 2 * GAP, top, { width })));
    item.end();
    pdf.y += 3;
  }
  list.end();
  pdf.y += GAP * 2;
}

/** Starts a new page where `height` more would not fit; says whether it did. */
function breakBefore(pdf: Pdf, height: number): boolean {
  if (pdf.y + height <= pdf.page.height - MARGIN) return false;
  pdf.addPage();
  return true;
}

function rule(pdf: Pdf, y: number = pdf.y): void {
  pdf.markContent("Artifact", { type: "Layout" });
  pdf.moveTo(MARGIN, y).lineTo(pdf.page.width - MARGIN, y);
  pdf.lineWidth(0.5).strokeColor(LINE).stroke();
  pdf.endMarkedContent();
}

function drawPageNumbers(pdf: Pdf, { page, creditor }: Agreement): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    // Text below the lower margin would start a page of its own.
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.font(FONT.regular).fontSize(SIZE.small).fillColor(QUIET);
    const width = pdf.page.width - 2 * MARGIN;
    const text = count === 1 ? creditor.name : `${creditor.name}  ·  ${page(index + 1, count)}`;
    pdf.text(text, MARGIN, pdf.page.height - FOOT, { width, align: "right", lineBreak: false });
    pdf.endMarkedContent();
  }
}
