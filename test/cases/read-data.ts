import { readFileSync } from "node:fs";
import type { ZodType } from "zod";

/** A file of `test/cases/data`, as text. */
export function readText(path: string): string {
  return readFileSync(new URL(`./data/${path}`, import.meta.url), "utf8");
}

export function readJson<T>(path: string, schema: ZodType<T>): T {
  return schema.parse(JSON.parse(readText(path)));
}

/** Rows of a CSV without quotes or commas in the columns asked for; the heading is left out. */
export function readRows(path: string): string[][] {
  const [, ...lines] = readText(path).trim().split("\n");
  return lines.map((line) => line.trim().split(","));
}
