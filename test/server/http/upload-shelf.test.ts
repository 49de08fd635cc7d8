import { describe, expect, it } from "vitest";
import { CurrencyCode } from "../../../core/money/money.ts";
import type { FileImport } from "../../../server/http/pages/page-deps.ts";
import {
  BYTES_MAX,
  FILES_MAX,
  KEPT_MS,
  type Shelved,
  uploadShelf,
} from "../../../server/http/pages/upload-shelf.ts";

const NONE = { created: 0, updated: 0, unchanged: 0 };
const FOUND: FileImport = {
  report: {
    file: "a.csv",
    bytes: 0,
    encoding: "utf-8",
    bom: false,
    delimiter: ",",
    header: { line: 1 },
    columns: [],
    unusedColumns: [],
    assumptions: [],
    warnings: [],
    rows: { read: 0, imported: 0, duplicates: 0, rejected: 0, blank: 0 },
    found: { accounts: 0, invoices: 0, payments: 0, credits: 0, disputes: 0 },
    totals: [],
    rejects: [],
    notices: [],
    noticesNotShown: 0,
  },
  written: { accounts: NONE, invoices: NONE, ledger: NONE, holds: NONE, holdsEnded: 0 },
};

function aFile(size: number): Shelved {
  const bytes = new Uint8Array(size);
  const currency = CurrencyCode.parse("USD");
  return { kind: "checked", file: { name: "a.csv", bytes, currency }, found: FOUND };
}

describe("the upload shelf", () => {
  it("keeps a file for a quarter of an hour, for its own tenant", () => {
    let nowMs = 0;
    const shelf = uploadShelf(() => nowMs);
    const id = shelf.put("a", aFile(1));
    expect(shelf.find("a", id)).not.toBeNull();
    expect(shelf.find("b", id)).toBeNull();
    nowMs = KEPT_MS;
    expect(shelf.find("a", id)).toBeNull();
  });

  it("lets the oldest make room when there are too many", () => {
    const shelf = uploadShelf(() => 0);
    const ids = Array.from({ length: FILES_MAX + 1 }, () => shelf.put("a", aFile(1)));
    expect(ids.map((id) => shelf.find("a", id) === null)).toEqual([
      true,
      ...Array.from({ length: FILES_MAX }, () => false),
    ]);
  });

  it("never holds more bytes than its bound, and lets go of them once they are written", () => {
    const shelf = uploadShelf(() => 0);
    const first = shelf.put("a", aFile(BYTES_MAX / 2));
    const second = shelf.put("a", aFile(BYTES_MAX / 2));
    const third = shelf.put("a", aFile(1));
    expect(shelf.find("a", first)).toBeNull();
    expect(shelf.find("a", second)).not.toBeNull();
    shelf.replace("a", second, { kind: "written", found: FOUND });
    shelf.put("a", aFile(BYTES_MAX - 1));
    expect(shelf.find("a", third)).not.toBeNull();
    expect(shelf.find("a", second)?.kind).toBe("written");
  });
});
