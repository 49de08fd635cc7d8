/** How a bulk job is told that a field is to be emptied. */
const EMPTIED = "#N/A";

export type Cell = string | number | boolean | null;

/** Rows as a bulk job takes them. Columns are those of any row; a row without one leaves it as it is. */
export function toCsv(rows: readonly Readonly<Record<string, Cell>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => toText(row[column])).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

function toText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (cell === null) return EMPTIED;
  const text = String(cell);
  return /[",\n\r]/.test(text) || text === EMPTIED ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of a job's results by their column; quotes may hold commas, quotes and line breaks. */
export function parseCsv(text: string): Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = parseRows(text);
  return rows.map((row) =>
    Object.fromEntries(header.map((column, at) => [column, row[at] ?? ""] as const)),
  );
}

function parseRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    at = end + 1;
    if (text[end] === ",") continue;
    if (text[end] === "\r") at += 1;
    rows.push(row);
    row = [];
  }
  return row.length === 0 ? rows : [...rows, row];
}

/** A cell, and where it ends. Results are tens of megabytes, so pieces are cut and not gathered. */
interface Cut {
  readonly cell: string;
  readonly end: number;
}

function quotedCell(text: string, at: number): Cut {
  let from = at + 1;
  let cell = "";
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { cell: cell + text.slice(from), end: text.length };
    if (text[quote + 1] !== '"') return { cell: cell + text.slice(from, quote), end: quote + 1 };
    cell += text.slice(from, quote + 1);
    from = quote + 2;
  }
}

const CELL_END = /[,\r\n]/g;

function plainCell(text: string, at: number): Cut {
  CELL_END.lastIndex = at;
  const end = CELL_END.exec(text)?.index ?? text.length;
  return { cell: text.slice(at, end), end };
}
