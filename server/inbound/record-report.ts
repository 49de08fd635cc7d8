import { toMessageIdOf } from "../../adapters/channels/email/message-id.ts";
import type { MailHead, MailReport } from "../../adapters/inbound/mail/inbound-mail.ts";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";
import { withAccount } from "../effects/account-work.ts";
import { recordOptOut } from "../effects/opt-out.ts";
import { lookAgain } from "../effects/portal-act.ts";
import { recordDelivery } from "../effects/record-delivery.ts";
import { findAccountIdsByAddress } from "../storage/contact-points.ts";
import { findSentMails, type SentMail } from "../storage/inbound-mails.ts";
import { appendTimeline } from "../storage/timeline.ts";
import type { Tx } from "../storage/tx.ts";

interface Reported {
  readonly head: MailHead;
  readonly report: MailReport;
  readonly at: Instant;
}

/** Records what a server or a mail program told of a message of ours; answers whose it was. */
export async function recordReport(
  deps: Deps,
  tenantId: string,
  { head, report, at }: Reported,
): Promise<readonly AccountId[]> {
  const { ids, sent } = await deps.db.withTenant(tenantId, (tx) =>
    findSubject(deps, tx, head, report),
  );
  const [guess] = ids;
  const { outcome, detail } = report;
  const told = { channel: "email", outcome, detail, at } as const;
  if (sent !== null) {
    const permanent = report.permanent && isAbout(report, sent);
    await recordDelivery(deps, tenantId, { ...told, providerId: sent.providerId, permanent });
    return [sent.accountId];
  }
  // It may be leaving at this moment, and then it is kept until that is written down.
  if (guess !== undefined) {
    const { permanent } = report;
    if (await recordDelivery(deps, tenantId, { ...told, providerId: guess, permanent })) return [];
  }
  return outcome === "complained" && !head.isForged
    ? stopAt(deps, tenantId, { head, report, at })
    : [];
}

interface Subject {
  /** Every Message-ID it may be about, the surest first. */
  readonly ids: readonly string[];
  readonly sent: SentMail | null;
}

async function findSubject(
  { outgoing }: Deps,
  tx: Tx,
  { returnPathHashes }: MailHead,
  { about }: MailReport,
): Promise<Subject> {
  const { from } = await outgoing.find(tx, "email");
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const ids = [...returnPathHashes.map((hash) => toMessageIdOf(hash, domain)), ...about];
  const known = await findSentMails(tx, ids);
  const sent = ids.flatMap((id) => known.filter(({ providerId }) => providerId === id))[0] ?? null;
  return { ids, sent };
}

/** False when it was a member of a list at the address, or where it forwards to, that did not take it. */
function isAbout({ addresses }: MailReport, { sentTo }: SentMail): boolean {
  return addresses.length === 0 || sentTo === null || addresses.includes(sentTo.toLowerCase());
}

/** A complaint about a mail that we can't find is a stop of the address all the same. */
async function stopAt(
  deps: Deps,
  tenantId: string,
  { head, report, at }: Reported,
): Promise<readonly AccountId[]> {
  const stopped: AccountId[] = [];
  for (const address of report.addresses) {
    const owners = await deps.db.withTenant(tenantId, (tx) =>
      findAccountIdsByAddress(tx, { channel: "email", address }),
    );
    for (const accountId of owners)
      await withAccount(deps, tenantId, accountId, async (work) => {
        const points = work.facts.account.contactPoints.filter(
          (point) =>
            point.channel === "email" &&
            point.address.toLowerCase() === address &&
            point.consent !== "withdrawn",
        );
        const said = { channels: ["email"], source: "complaint" } as const;
        for (const { id } of points)
          await recordOptOut(work, {
            ...said,
            key: head.id,
            contactPointId: id,
            at,
            by: "provider",
          });
        if (points.length === 0) return;
        await appendTimeline(work.tx, accountId, [
          { at: work.now, actor: "provider", kind: "contact.opted_out", body: { ...said } },
        ]);
        await lookAgain(deps, work);
      });
    stopped.push(...owners);
  }
  return stopped;
}
