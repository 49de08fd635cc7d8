import { z } from "zod";
import { assignMail, dismissMail, type MailRefusal } from "../../inbound/waiting-mails.ts";
import { listWaitingMails } from "../../storage/inbound-mails.ts";
import { findMailboxState } from "../../storage/mailboxes.ts";
import { PAGE_MAX } from "../../storage/page.ts";
import { type Problem, problems } from "../problem.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";

const PAGE = 50;

export const getInboundMails = endpoint({
  method: "get",
  path: "/inbound-mails",
  summary: "Mails that came in and that nobody could match to an account, the newest first",
  tag: "Contact",
  right: "accounts.read",
  params: NoParams,
  query: z.object({
    limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE),
    cursor: z.string().max(500).optional(),
  }),
  body: NoBody,
  response: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        why: z.enum(["unknown_sender", "forged", "unreadable", "fault"]),
        /** Where it came in: a mailbox and the number there, or the hook. */
        source: z.string(),
        receivedAt: z.string(),
        from: z.string().nullable(),
        subject: z.string().nullable(),
        text: z.string().nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
    /** How far the mailbox was read, and what is in the way; null where none was ever looked at. */
    mailbox: z
      .object({
        lastUid: z.number(),
        checkedAt: z.string().nullable(),
        trouble: z.string().nullable(),
      })
      .nullable(),
  }),
  writes: false,
  async handle({ deps, session, query }) {
    const body = await deps.db.withTenant(session.tenantId, async (tx) => ({
      ...(await listWaitingMails(tx, query)),
      mailbox: await findMailboxState(tx),
    }));
    return { status: 200, body };
  },
});

const MailPath = z.object({ mailId: z.string().min(1).max(100) });
const Done = z.object({ id: z.string() });

export const postAssignMail = endpoint({
  method: "post",
  path: "/inbound-mails/{mailId}/assign",
  summary:
    "Give a waiting mail to an account: it is taken in there as if its sender had been known",
  tag: "Contact",
  right: "mail.assign",
  params: MailPath,
  query: NoParams,
  body: z.strictObject({
    /** Our id, or the company's own number of the account. */
    account: z.string().min(1).max(200),
  }),
  response: Done,
  // The mail's own id makes it one.
  writes: false,
  async handle({ deps, session, params: { mailId }, body: { account } }) {
    const assignment = { mailId, account, by: session.name };
    const given = await assignMail(deps, session.tenantId, assignment);
    deps.wake();
    return given.ok ? { status: 200, body: { id: mailId } } : { problem: PROBLEMS[given.error]() };
  },
});

export const postDismissMail = endpoint({
  method: "post",
  path: "/inbound-mails/{mailId}/dismiss",
  summary: "Say that a waiting mail is nobody's here; its words are forgotten",
  tag: "Contact",
  right: "mail.assign",
  params: MailPath,
  query: NoParams,
  body: z.strictObject({}),
  response: Done,
  writes: false,
  async handle({ deps, session, params: { mailId } }) {
    const done = await dismissMail(deps, session.tenantId, { mailId, by: session.name });
    return done.ok ? { status: 200, body: { id: mailId } } : { problem: PROBLEMS[done.error]() };
  },
});

const PROBLEMS: Readonly<Record<MailRefusal, () => Problem>> = {
  no_such_mail: problems.notFound,
  no_such_account: () =>
    problems.invalidInput([{ field: "account", message: "there is no such account" }]),
  unreadable: () =>
    problems.refused(
      "unreadable",
      "This mail could not be read, so nothing of it can be taken in.",
    ),
};
