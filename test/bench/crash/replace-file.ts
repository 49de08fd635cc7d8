import { randomUUID } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";

/** Whoever reads it reads the old or the new one: a clock that is half written is no clock. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text);
  await rename(draft, file);
}
