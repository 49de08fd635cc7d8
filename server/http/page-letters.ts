import type { Deps } from "../deps.ts";
import { writeLetters } from "../documents/write-letters.ts";
import { notePrinted, openTray, postLetters, type TrayLetter } from "../effects/letters.ts";
import { SANDBOX_REP } from "../sandbox/tenant.ts";
import { utcText } from "./page-clock.ts";
import type { LetterDeps } from "./pages/page-deps.ts";
import { recordHref } from "./record-href.ts";

/** The tray as the console's page works with it. */
export function letterDeps(deps: Deps, tenantId: string): LetterDeps {
  return {
    async open() {
      const tray = await openTray(deps, tenantId);
      return { letters: tray.map(toRow) };
    },
    async print(id) {
      const tray = await openTray(deps, tenantId);
      const wanted = id === null ? tray : tray.filter((each) => each.id === id);
      if (wanted.length === 0) return null;
      const pdf = await writeLetters(wanted.map(({ letter }) => letter));
      await notePrinted(
        deps,
        tenantId,
        wanted.map((each) => each.id),
      );
      return pdf;
    },
    post: (ids) => postLetters(deps, tenantId, { ids, by: SANDBOX_REP }),
  };
}

function toRow({ id, row, letter }: TrayLetter) {
  return {
    id,
    recipient: letter.recipient,
    subject: letter.subject,
    accountHref: recordHref(row.accountId),
    made: { value: row.madeAt, text: utcText(row.madeAt) },
    isPrinted: row.printedAt !== null,
  };
}
