interface Sign {
  readonly type: string;
  readonly at: number;
  readonly bytes: readonly number[];
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** How files of the types that no app may hold begin, whatever they are called. */
const SIGNS: readonly Sign[] = [
  // Also what jar, docx, xlsx, pptx and odt files are.
  { type: "zip", at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { type: "zip", at: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { type: "zip", at: 0, bytes: [0x50, 0x4b, 0x07, 0x08] },
  { type: "rar", at: 0, bytes: [...ascii("Rar!"), 0x1a, 0x07] },
  { type: "gzip", at: 0, bytes: [0x1f, 0x8b] },
  { type: "bz2", at: 0, bytes: ascii("BZh") },
  { type: "7z", at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { type: "pdf", at: 0, bytes: ascii("%PDF-") },
  { type: "pdf", at: 0, bytes: [0xef, 0xbb, 0xbf, ...ascii("%PDF-")] },
  { type: "doc, xls or ppt", at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { type: "avi", at: 8, bytes: ascii("AVI ") },
  { type: "mp3", at: 0, bytes: ascii("ID3") },
  { type: "mp3", at: 0, bytes: [0xff, 0xfb] },
  { type: "mp3", at: 0, bytes: [0xff, 0xfa] },
  { type: "mp3", at: 0, bytes: [0xff, 0xf3] },
  { type: "mp3", at: 0, bytes: [0xff, 0xf2] },
  { type: "mpeg", at: 0, bytes: [0x00, 0x00, 0x01, 0xba] },
  { type: "mpeg", at: 0, bytes: [0x00, 0x00, 0x01, 0xb3] },
  { type: "bin", at: 0, bytes: [0x7f, ...ascii("ELF")] },
  { type: "bin", at: 0, bytes: [...ascii("MZ"), 0x90, 0x00] },
];

const SHELL = /^#![^\n]*\b(sh|csh|tcsh|bash|dash|ksh|zsh)\b/;
const FIRST_LINE_BYTES = 200;

/** What a file is when it is of a type that no app may hold; null for any other. */
export function fileTypeOf(bytes: Uint8Array): string | null {
  const found = SIGNS.find(({ at, bytes: sign }) =>
    sign.every((byte, index) => bytes[at + index] === byte),
  );
  if (found !== undefined) return found.type;
  const start = Buffer.from(bytes.subarray(0, FIRST_LINE_BYTES)).toString("latin1");
  const shell = SHELL.exec(start)?.[1];
  if (shell === undefined) return null;
  return shell.endsWith("csh") ? "csh" : "sh";
}
