import { randomUUID } from "node:crypto";
import PostalMime from "postal-mime";
import { listTimeline } from "../../../server/storage/timeline.ts";
import { wire } from "../../adapters/inbound/support.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { startSmtp, type TestSmtp } from "../../support/smtp.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";

export interface MailScene {
  readonly server: TestServer;
  readonly smtp: TestSmtp;
  /** An account whose address is its own, and the Message-ID of the mail it was just sent. */
  written(over?: { readonly email?: string }): Promise<Written>;
  close(): Promise<void>;
}

export interface Written {
  readonly account: TestAccount;
  readonly email: string;
  readonly messageId: string;
  kindsOfHolds(): Promise<string[]>;
  consent(): Promise<string | undefined>;
  entries(kind: string): Promise<Readonly<Record<string, unknown>>[]>;
}

export const MAIL_FROM = "billing@northwind.example";

/** The server with a real SMTP server to send through. */
export async function startMailScene(): Promise<MailScene> {
  const smtp = await startSmtp();
  const env = { SMTP_URL: smtp.url, MAIL_FROM };
  const server = await startServer(await openTestDatabase(), { env });
  return {
    server,
    smtp,
    written: (over = {}) => written({ server, smtp }, over),
    async close() {
      await server.close();
      smtp.close();
    },
  };
}

async function written(
  { server, smtp }: Pick<MailScene, "server" | "smtp">,
  { email = `ana-${randomUUID()}@customer.example` }: { readonly email?: string },
): Promise<Written> {
  const point = { id: "email", channel: "email", address: email, consent: "granted" };
  const account = await addAccount(server, {
    account: { contactPoints: [point] },
    invoices: [anInvoice(20)],
  });
  await account.act("send-payment-link", { channel: "email" });
  await server.work();
  const key = email.toLowerCase();
  const index = smtp.envelopes.findLastIndex(({ to }) => to[0]?.toLowerCase() === key);
  const { messageId } = await PostalMime.parse(smtp.received[index] ?? "");
  if (messageId === undefined) throw new Error("nothing was sent");
  return {
    account,
    email,
    messageId,
    kindsOfHolds: async () => (await account.facts()).holds.map(({ kind }) => kind),
    consent: async () => (await account.facts()).account.contactPoints[0]?.consent,
    async entries(kind) {
      const page = await account.inTenant((tx) => listTimeline(tx, account.id, { limit: 100 }));
      return page.items.filter((entry) => entry.kind === kind).map(({ body }) => body);
    },
  };
}

interface Answer {
  readonly from: string;
  readonly to?: string;
  readonly text: string;
  readonly inReplyTo?: string;
  readonly id?: string;
  readonly headers?: readonly string[];
}

/** A mail as a person's program writes it. */
export function anAnswer({ from, to, text, inReplyTo, id, headers = [] }: Answer): Buffer {
  return wire(
    `From: Ana <${from}>`,
    `To: ${to ?? MAIL_FROM}`,
    "Subject: Re: Your invoice",
    `Message-ID: <${id ?? randomUUID()}@mail.customer.example>`,
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`]),
    ...headers,
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "",
    "On Tue, Mar 3, 2026 at 9:00 AM Northwind <billing@northwind.example> wrote:",
    "> Object to it, or reply STOP",
  );
}
