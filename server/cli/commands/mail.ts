import { systemClock } from "../../clock.ts";
import { dismissMail } from "../../inbound/waiting-mails.ts";
import type { Database } from "../../storage/connect.ts";
import { listWaitingMails } from "../../storage/inbound-mails.ts";
import { findMailboxState } from "../../storage/mailboxes.ts";
import { PAGE_MAX } from "../../storage/page.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import { type Call, type Command, chosenAction, printJson } from "../command.ts";

type Do = (call: Call, db: Database, tenantId: string) => Promise<unknown>;

const ACTIONS: Readonly<Record<string, Do>> = { list, dismiss };

export const mailCommand: Command = {
  name: "mail",
  summary: "mails that came in and matched no account: list, dismiss",
  about:
    `list     how the mailbox stands, and up to ${PAGE_MAX} mails that wait, the newest first, with why\n` +
    "dismiss  says that a mail is nobody's here; its words are forgotten\n\n" +
    "A mail is given to an account by the API, since the server acts on what it says.",
  positional: "list|dismiss [ID]",
  options: { ...BOOK_OPTIONS },
  input: null,
  run: async (call) => {
    const run = chosenAction(call, ACTIONS);
    const done = await withTenantBook(call, (db, tenantId) => run(call, db, tenantId));
    await printJson(call, done);
    return 0;
  },
};

function list(_call: Call, db: Database, tenantId: string): Promise<unknown> {
  return db.withTenant(tenantId, async (tx) => ({
    mailbox: await findMailboxState(tx),
    ...(await listWaitingMails(tx, { limit: PAGE_MAX })),
  }));
}

async function dismiss({ positionals }: Call, db: Database, tenantId: string): Promise<unknown> {
  const [, mailId] = positionals;
  if (mailId === undefined || positionals.length !== 2)
    throw new BadInput("ID", "name the mail as gs mail list does");
  const book = { db, clock: systemClock };
  const done = await dismissMail(book, tenantId, { mailId, by: "gs mail" });
  if (!done.ok) throw new BadInput("ID", "no such mail waits");
  return { id: mailId, dismissed: true };
}
