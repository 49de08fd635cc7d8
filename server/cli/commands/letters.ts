import { writeFile } from "node:fs/promises";
import { systemClock } from "../../clock.ts";
import { writeLetters } from "../../documents/write-letters.ts";
import { type LetterDesk, notePrinted, openTray, postLetters } from "../../effects/letters.ts";
import { policyShelf } from "../../effects/policy-shelf.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import {
  type Call,
  type Command,
  chosenAction,
  hasFlag,
  neededOption,
  printJson,
} from "../command.ts";

const ACTOR = "gs letters";

type Do = (call: Call, desk: LetterDesk, tenantId: string) => Promise<unknown>;

const ACTIONS: Readonly<Record<string, Do>> = { list, print, posted };

export const lettersCommand: Command = {
  name: "letters",
  summary: "letters that wait to be printed and posted: list, print, posted",
  about:
    "list    what waits, the oldest first; a letter whose reason is gone is taken out\n" +
    "print   writes all of them as one PDF\n" +
    "posted  says that letters went to the post, by id or --printed for all that were printed",
  positional: "list|print|posted [ID...]",
  options: {
    out: { type: "string", value: "FILE", help: "print: the PDF to write" },
    printed: { type: "boolean", help: "posted: every letter that was printed" },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const run = chosenAction(call, ACTIONS);
    const done = await withTenantBook(call, (db, tenantId) =>
      run(call, { db, clock: systemClock, policies: policyShelf() }, tenantId),
    );
    await printJson(call, done);
    return 0;
  },
};

async function list(_call: Call, desk: LetterDesk, tenantId: string): Promise<unknown> {
  const tray = await openTray(desk, tenantId);
  return tray.map(({ id, row, letter }) => ({
    id,
    accountId: row.accountId,
    recipient: letter.recipient,
    subject: letter.subject,
    madeAt: row.madeAt,
    printedAt: row.printedAt,
  }));
}

async function print(call: Call, desk: LetterDesk, tenantId: string): Promise<unknown> {
  const file = neededOption(call, "out");
  const tray = await openTray(desk, tenantId);
  const ids = tray.map(({ id }) => id);
  if (ids.length === 0) return { printed: 0 };
  await writeFile(file, await writeLetters(tray.map(({ letter }) => letter)));
  // After the file is there: a letter noted as printed that nobody can find would never go.
  await notePrinted(desk, tenantId, ids);
  return { printed: ids.length, file, ids };
}

async function posted(call: Call, desk: LetterDesk, tenantId: string): Promise<unknown> {
  const [, ...named] = call.positionals;
  if (named.length === 0 && !hasFlag(call, "printed"))
    throw new BadInput("ID", "name letters as gs letters list does, or use --printed");
  const tray = await openTray(desk, tenantId);
  const printed = tray.filter(({ row }) => row.printedAt !== null).map(({ id }) => id);
  const unknown = named.find((id) => !tray.some((each) => each.id === id));
  if (unknown !== undefined) throw new BadInput("ID", `no letter "${unknown}" waits`);
  const ids = named.length > 0 ? named : printed;
  return { posted: await postLetters(desk, tenantId, { ids, by: ACTOR }) };
}
