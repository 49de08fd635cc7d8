import { randomUUID } from "node:crypto";
import type { Channel } from "../../../core/accounts/account.ts";
import { receiveReply } from "../../../server/effects/receive-reply.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { findOpenReply } from "../../../server/storage/replies.ts";
import { listTimeline } from "../../../server/storage/timeline.ts";
import { anInvoice } from "../../support/facts.ts";
import type { TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

let people = 0;

/** A customer with an e-mail address and a phone, who writes to us. */
export async function replier(
  server: TestServer,
  over: object = {},
  invoices: readonly Readonly<Record<string, unknown>>[] = [anInvoice(5)],
) {
  people += 1;
  const mail = `replies${people}@example.com`;
  const phone = `+1556${String(people).padStart(4, "0")}`;
  const point = (channel: string, address: string) => ({
    ...{ id: channel, channel, address },
    consent: "granted",
  });
  const contactPoints = [point("email", mail), point("sms", phone)];
  const account = await addAccount(server, {
    account: { contactPoints, ...over },
    invoices,
  });
  const reply = (text: string, id: string = randomUUID(), channel: Channel = "sms") =>
    receiveReply(server.deps, SANDBOX_TENANT.id, {
      ...{ id, channel, text },
      address: channel === "sms" ? phone : mail,
      at: server.clock.now(),
    });
  const hand = (over: { text: string; automatic?: true }) =>
    receiveReply(server.deps, SANDBOX_TENANT.id, {
      ...{ id: randomUUID(), channel: "sms", address: phone, at: server.clock.now() },
      ...over,
    });
  return { account, reply, hand };
}

export const kindsOf = async (account: TestAccount) =>
  (await account.facts()).holds.map(({ kind }) => kind);

export const consentsOf = async (account: TestAccount) =>
  (await account.facts()).account.contactPoints.map(({ consent }) => consent);

export async function entriesOf(account: TestAccount, kind: string) {
  const page = await account.inTenant((tx) => listTimeline(tx, account.id, { limit: 50 }));
  return page.items.filter((entry) => entry.kind === kind).map(({ body }) => body);
}

export function openReplyOf(account: TestAccount) {
  return account.inTenant((tx) => findOpenReply(tx, account.id));
}
