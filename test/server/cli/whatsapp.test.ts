import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gsHere } from "./support.ts";

describe("gs whatsapp", () => {
  let dir = "";
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "gs-whatsapp-"));
    const file = join(dir, "book.csv");
    await writeFile(
      file,
      "invoice number,customer,amount,currency,due date\nA-1,Ana,10.00,USD,2026-01-05\n",
    );
    const { code, err } = await gsHere(["import", "--file", file, "--data-dir", dir]);
    expect([code, err]).toEqual([0, ""]);
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));
  const run = (...args: string[]) => gsHere(["whatsapp", ...args, "--data-dir", dir]);

  it("prints the words to have approved, in the language asked for", async () => {
    const { code, json } = await run("words", "--language", "es", "--template", "reminder");
    expect(code).toBe(0);
    expect(json()).toContainEqual({
      friendly_name: "reminder_friendly_es",
      language: "es",
      variables: expect.anything(),
      types: { "twilio/text": { body: expect.stringMatching(/^[^{]+.*\{\{1\}\}/s) } },
    });
  });

  it.each([
    [["words", "--language", "xx"], "--language"],
    [["state"], "twilio"],
    [["elsewhere"], "action"],
  ])("%j is refused by name", async (args, field) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(field)]);
  });
});
