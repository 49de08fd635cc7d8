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
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const each = text[at];
    if (quoted) {
      if (each !== '"') cell += each;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (each === '"') quoted = true;
    else if (each === ",") {
      row.push(cell);
      cell = "";
    } else if (each === "\n") {
      row.push(cell);
      rows.push(row);
      row = [];
      cell = "";
    } else if (each !== "\r") cell += each;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}
