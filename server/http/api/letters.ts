import { z } from "zod";
import { LetterTray } from "../../../ui-extensions/console-app/views/letters.ts";
import { notePrinted, openTray, postLetters } from "../../effects/letters.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";

const LETTERS_MAX = 200;
const base = { tag: "Operations", params: NoParams, query: NoParams, writes: false } as const;
const Ids = z.strictObject({ ids: z.array(z.uuid()).min(1).max(LETTERS_MAX) });

export const getLetters = endpoint({
  ...base,
  method: "get",
  path: "/letters",
  summary: "Letters that wait to be printed and posted; one whose reason is gone is taken out",
  right: "accounts.browse",
  body: NoBody,
  response: LetterTray,
  async handle({ deps, session }) {
    const tray = await openTray(deps, session.tenantId);
    const letters = tray.map(({ id, row, letter }) => ({
      id,
      accountId: row.accountId,
      recipient: letter.recipient.join(", "),
      subject: letter.subject,
      madeAt: row.madeAt,
      printedAt: row.printedAt,
    }));
    return { status: 200, body: { letters } };
  },
});

export const postLettersPrinted = endpoint({
  ...base,
  method: "post",
  path: "/letters/printed",
  summary: "Say that letters are on paper; they still wait for the post",
  right: "accounts.act",
  body: Ids,
  response: z.object({ printed: z.int() }),
  async handle({ deps, session, body: { ids } }) {
    const waiting = new Set((await openTray(deps, session.tenantId)).map(({ id }) => id));
    const known = ids.filter((id) => waiting.has(id));
    await notePrinted(deps, session.tenantId, known);
    return { status: 200, body: { printed: known.length } };
  },
});

export const postLettersPosted = endpoint({
  ...base,
  method: "post",
  path: "/letters/posted",
  summary: "Say that letters went to the post: from then on they count as sent",
  right: "accounts.act",
  body: Ids,
  response: z.object({ posted: z.int() }),
  // One that was posted or taken out before is passed over.
  async handle({ deps, session, body: { ids } }) {
    const posted = await postLetters(deps, session.tenantId, { ids, by: session.name });
    return { status: 200, body: { posted } };
  },
});
