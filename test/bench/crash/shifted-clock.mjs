// Loaded before the server, whose one clock is Date.now(): lets a run live through days in minutes.
// What it is ahead by stands in two files: everybody's, and this process's own.
import { readFileSync } from "node:fs";

const READ_EVERY_MS = 20;
const RealDate = Date;
const files = [process.env.TEST_CLOCK_FILE, process.env.TEST_SKEW_FILE].filter(Boolean);
let aheadMs = 0;
let readAt = Number.NEGATIVE_INFINITY;

function ahead() {
  if (performance.now() - readAt < READ_EVERY_MS) return aheadMs;
  readAt = performance.now();
  let sum = 0;
  for (const file of files) sum += read(file);
  aheadMs = sum;
  return aheadMs;
}

function read(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    // Not written yet.
    return 0;
  }
}

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + ahead());
    else super(...parts);
  }
  static now() {
    return RealDate.now() + ahead();
  }
};
