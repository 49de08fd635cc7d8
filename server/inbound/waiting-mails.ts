import type { Channel } from "../../core/accounts/account.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { Clock } from "../clock.ts";
import type { Deps } from "../deps.ts";
import { receiveReply } from "../effects/receive-reply.ts";
import type { Database } from "../storage/connect.ts";
import { findWaitingMail, finishWaitingMail, type WaitingMail } from "../storage/inbound-mails.ts";
import { findToldAccount } from "../storage/received-payments.ts";

export type MailRefusal = "no_such_mail" | "no_such_account" | "unreadable";

interface Assignment {
  readonly mailId: string;
  /** Our id, or the company's own number of the account. */
  readonly account: string;
  readonly by: string;
}

/**
 * Gives a mail that waited to an account: it is taken in there as if its sender had been known. Done
 * twice, or again after a crash, it counts once.
 */
export async function assignMail(
  deps: Deps,
  tenantId: string,
  { mailId, account, by }: Assignment,
): Promise<Result<null, MailRefusal>> {
  const { mail, accountId } = await deps.db.withTenant(tenantId, async (tx) => ({
    mail: await findWaitingMail(tx, mailId),
    accountId: await findToldAccount(tx, account),
  }));
  if (mail === null) return refuse("no_such_mail");
  if (accountId === null) return refuse("no_such_account");
  const { from, text, receivedAt: at } = mail;
  if (from === null || text === null) return refuse("unreadable");
  const accountIds = [accountId];
  await receiveReply(deps, tenantId, {
    id: mailId,
    channel: channelOf(mail),
    address: from,
    text,
    at,
    accountIds,
  });
  await deps.db.withTenant(tenantId, (tx) =>
    finishWaitingMail(tx, mailId, { state: "done", accountIds, by, at: deps.clock.now() }),
  );
  return ok(null);
}

/** Texts of people we don't know wait beside the mails, under the name of their channel. */
function channelOf({ source }: WaitingMail): Channel {
  return source === "sms" || source === "whatsapp" ? source : "email";
}

/** Says that a waiting mail is nobody's here. Its words are forgotten. */
export async function dismissMail(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  tenantId: string,
  { mailId, by }: Pick<Assignment, "mailId" | "by">,
): Promise<Result<null, MailRefusal>> {
  const end = { state: "dismissed", accountIds: [], by, at: clock.now() } as const;
  const finished = await db.withTenant(tenantId, (tx) => finishWaitingMail(tx, mailId, end));
  return finished ? ok(null) : refuse("no_such_mail");
}
