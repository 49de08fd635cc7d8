import type { Socket } from "node:net";
import hoodiecrow from "hoodiecrow-imap";

export interface TestImap {
  readonly port: number;
  /** Puts a mail into the mailbox, as a delivery does; whoever waits there is told. */
  append(raw: Buffer, receivedAt?: Date): void;
  /** The mailbox is made anew under another UIDVALIDITY, its mails numbered from one again. */
  renumber(): void;
  /** Flags of the mails there. */
  flags(): readonly (readonly string[])[];
  /** Cuts every connection, as a server does that is started again. */
  drop(): void;
  connections(): number;
  close(): Promise<void>;
}

export const IMAP_USER = "testuser";
export const IMAP_PASSWORD = "testpass";

interface ImapOptions {
  /** Signs the user in by this token too. */
  readonly accessToken?: string;
}

/** A real IMAP server in the process, with one user and one mailbox. */
export async function startImap({ accessToken }: ImapOptions = {}): Promise<TestImap> {
  const xoauth2 = accessToken === undefined ? {} : { xoauth2: { accessToken } };
  const server = hoodiecrow({
    plugins: [
      ...["ID", "IDLE", "UIDPLUS", "NAMESPACE", "LITERALPLUS", "ENABLE", "SASL-IR"],
      ...(accessToken === undefined ? [] : ["XOAUTH2"]),
    ],
    users: { [IMAP_USER]: { password: IMAP_PASSWORD, ...xoauth2 } },
    storage: { INBOX: { messages: [] }, "": { folders: {} } },
  });
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const box = () => server.getMailbox("INBOX");
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    append: (raw, receivedAt = new Date()) => {
      server.appendMessage("INBOX", [], imapDate(receivedAt), raw.toString("binary"));
    },
    renumber() {
      const mailbox = box();
      const messages = mailbox.messages.splice(0);
      mailbox.uidvalidity += 1;
      mailbox.uidnext = 1;
      for (const { raw, internaldate = "" } of messages)
        server.appendMessage("INBOX", [], internaldate, raw);
      drop();
    },
    flags: () => box().messages.map(({ flags = [] }) => flags),
    drop,
    connections: () => sockets.size,
    async close() {
      drop();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `04-Mar-2026 17:00:00 +0000`, as IMAP writes moments. */
function imapDate(at: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${two(at.getUTCDate())}-${MONTHS[at.getUTCMonth()]}-${at.getUTCFullYear()}`;
  return `${day} ${at.toISOString().slice(11, 19)} +0000`;
}
