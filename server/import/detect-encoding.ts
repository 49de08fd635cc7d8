import { isAscii } from "node:buffer";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface EncodingFinding {
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** Bytes that fit no character of the encoding; they are read as the replacement character. */
  readonly brokenBytes: number;
}

/** What a pass over the bytes has seen. Counting all of them finds an accent in the last row too. */
export interface EncodingTally {
  head: Uint8Array;
  bytes: number;
  multibyte: number;
  broken: number;
  nulEven: number;
  nulOdd: number;
  /** Continuation bytes a UTF-8 character cut by the end of a chunk still needs. */
  expected: number;
}

const HEAD_BYTES = 65_536;

export function emptyEncodingTally(): EncodingTally {
  return {
    head: new Uint8Array(0),
    bytes: 0,
    multibyte: 0,
    broken: 0,
    nulEven: 0,
    nulOdd: 0,
    expected: 0,
  };
}

/** Adds a chunk in place: a copy per chunk would cost more than the count. */
export function tallyBytes(tally: EncodingTally, chunk: Uint8Array): void {
  if (tally.head.length < HEAD_BYTES) {
    tally.head = Buffer.concat([tally.head, chunk.subarray(0, HEAD_BYTES - tally.head.length)]);
  }
  if (tally.expected > 0 || !isAscii(chunk) || chunk.includes(0)) tallySlowly(tally, chunk);
  tally.bytes += chunk.length;
}

function tallySlowly(tally: EncodingTally, chunk: Uint8Array): void {
  let position = tally.bytes;
  for (const byte of chunk) {
    if (byte === 0) tally[position % 2 === 0 ? "nulEven" : "nulOdd"] += 1;
    position += 1;
    if (tally.expected > 0) {
      const continues = byte >= 0x80 && byte <= 0xbf;
      tally.expected = continues ? tally.expected - 1 : 0;
      if (continues && tally.expected === 0) tally.multibyte += 1;
      if (continues) continue;
      tally.broken += 1;
    }
    if (byte < 0x80) continue;
    if (byte >= 0xc2 && byte <= 0xdf) tally.expected = 1;
    else if (byte >= 0xe0 && byte <= 0xef) tally.expected = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) tally.expected = 3;
    else tally.broken += 1;
  }
}

export function decideEncoding(tally: EncodingTally): EncodingFinding {
  const [first, second, third] = tally.head;
  if (first === 0xff && second === 0xfe) return exact("utf-16le", true);
  if (first === 0xfe && second === 0xff) return exact("utf-16be", true);
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { encoding: "utf-8", bom: true, brokenBytes: tally.broken };
  }
  // Western text in UTF-16 has a zero in nearly every second byte, and always on the same side.
  const mostly = tally.bytes / 4;
  if (tally.nulOdd > mostly && tally.nulEven < tally.nulOdd / 10) return exact("utf-16le", false);
  if (tally.nulEven > mostly && tally.nulOdd < tally.nulEven / 10) return exact("utf-16be", false);
  const broken = tally.broken + (tally.expected > 0 ? 1 : 0);
  // A few bytes broken by some program on the way don't turn a UTF-8 file into Windows-1252.
  if (broken === 0 || tally.multibyte > broken) {
    return { encoding: "utf-8", bom: false, brokenBytes: broken };
  }
  return exact("windows-1252", false);
}

const SIGNATURES: readonly (readonly [string, string])[] = [
  ["504b0304", "a zip archive or an Excel workbook: save the sheet as CSV"],
  ["d0cf11e0", "an old Excel workbook: save the sheet as CSV"],
  ["25504446", "a PDF"],
  ["89504e47", "a picture"],
  ["7b5c727466", "a rich text document"],
];

const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a]);

/** Why the bytes are not a text file at all, or null when they may be one. */
export function whyNotText(tally: EncodingTally, encoding: Encoding): string | null {
  const start = Buffer.from(tally.head.subarray(0, 8)).toString("hex");
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known !== undefined) return known[1];
  if (encoding === "utf-16le" || encoding === "utf-16be") return null;
  if (tally.nulEven + tally.nulOdd > 0) return "a binary file";
  const controls = tally.head.reduce(
    (count, byte) => count + (byte < 0x20 && !TEXT_CONTROLS.has(byte) ? 1 : 0),
    0,
  );
  return controls > tally.head.length / 100 ? "a binary file" : null;
}

function exact(encoding: Encoding, bom: boolean): EncodingFinding {
  return { encoding, bom, brokenBytes: 0 };
}
