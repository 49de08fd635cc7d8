import type { MailHead } from "../../adapters/inbound/mail/inbound-mail.ts";
import type { AccountId } from "../../core/accounts/account.ts";
import { findAccountIdsByAddress } from "../storage/contact-points.ts";
import { findSentMails } from "../storage/inbound-mails.ts";
import type { Tx } from "../storage/tx.ts";

/** Whose a mail is, or why nobody can say. It is never guessed. */
export type MailMatch =
  | {
      readonly kind: "known";
      readonly accountIds: readonly AccountId[];
      /** The address of theirs it counts as written from. */
      readonly address: string;
    }
  | { readonly kind: "unknown"; readonly why: "unknown_sender" | "forged" };

/**
 * A mail is about the account whose message it answers, since only who got that knows its Message-ID;
 * else about every account that has its sender's address. Who answers from an address that the account
 * does not have counts as who we wrote to: what they stop is what they got.
 */
export async function matchMail(
  tx: Tx,
  { from, answers, isForged }: Pick<MailHead, "from" | "answers" | "isForged">,
): Promise<MailMatch> {
  const bySender =
    from === null ? [] : await findAccountIdsByAddress(tx, { channel: "email", address: from });
  const sent = await findSentMails(tx, answers);
  const nearest = answers.flatMap((id) => sent.filter(({ providerId }) => providerId === id))[0];
  if (nearest !== undefined) {
    const { accountId, sentTo } = nearest;
    const address = bySender.includes(accountId) ? from : (sentTo ?? from);
    if (address !== null) return { kind: "known", accountIds: [accountId], address };
  }
  if (isForged) return { kind: "unknown", why: "forged" };
  if (from === null || bySender.length === 0) return { kind: "unknown", why: "unknown_sender" };
  return { kind: "known", accountIds: bySender, address: from };
}
