import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Folder, gsHere, temporaryFolder } from "./support.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const MAIL = {
  settings: { from: "billing@acme.example" },
  secrets: { url: "smtps://us:hush@mail.acme.example" },
};

describe("gs provider", () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const book = "invoice number,customer,amount,currency,due date\nA-1,Ana,10.00,USD,2026-01-05\n";
    const file = await folder.write("book.csv", book);
    expect(await gsHere(["import", "--file", file, "--data-dir", folder.path])).toMatchObject({
      code: 0,
    });
  });
  afterAll(() => folder.remove());
  const run = (args: readonly string[], input?: unknown) =>
    gsHere(["provider", ...args, "--data-dir", folder.path], input);

  it("sets one up, shows it without its secrets, and forgets it", async () => {
    const made = await run(["set", "smtp"], MAIL);
    expect([made.code, made.err]).toEqual([0, ""]);
    // Nobody at a mail server calls us.
    expect(made.json()).toEqual({
      id: expect.any(String),
      kind: "smtp",
      settings: expect.objectContaining(MAIL.settings),
    });
    const shown = await run(["list"]);
    expect(shown.json()).toMatchObject([{ kind: "smtp", settings: MAIL.settings }]);
    expect(made.out + shown.out).not.toContain("hush");
    expect((await run(["remove", "smtp"])).json()).toEqual({ kind: "smtp", removed: true });
    expect((await run(["list"])).json()).toEqual([]);
  });

  it("prints the address that one which calls us is to be given, the same after a change", async () => {
    const set = () =>
      run(["set", "mail_hook"], { settings: {}, secrets: { webhookSecret: SECRET } });
    const [first, again] = [await set(), await set()];
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.json()).toMatchObject({
      hook: expect.stringMatching(/^\/hooks\/mail_hook\/[\w-]{36}$/),
    });
    expect(again.json()).toEqual(first.json());
  });

  it.each([
    [["set", "smtp"], { ...MAIL, secrets: { url: "https://mail" } }, "secrets.url"],
    [["set", "smtp"], { settings: MAIL.settings }, "secrets"],
    [["set", "pigeon"], MAIL, "kind"],
    [["remove", "twilio"], undefined, "kind"],
    [["fly"], undefined, "action"],
  ])("%j is refused by the name of what is wrong", async (args, input, field) => {
    const { code, out, err } = await run(args, input);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(field)]);
    expect(err).not.toContain("hush");
  });
});
