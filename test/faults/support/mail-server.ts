import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { sleep } from "./server-process.ts";

export interface MailServer {
  readonly url: string;
  /** How often each recipient got each Message-ID. */
  received(): ReadonlyMap<string, number>;
  recipients(): readonly string[];
  /** Once `count` more have arrived: the last of them is here, and its sender not yet told so. */
  next(count: number): Promise<void>;
  close(): Promise<void>;
}

/** A real SMTP server on loopback that thinks before it answers, so that a kill can come between. */
export async function startMailServer(answerAfterMs: number): Promise<MailServer> {
  const counts = new Map<string, number>();
  const recipients: string[] = [];
  const watchers = new Set<() => void>();
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        // Counted before the answer: from here on the customer has it, whether we learn so or not.
        const { messageId } = await PostalMime.parse(Buffer.concat(chunks));
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        const key = `${to} ${messageId}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        recipients.push(to);
        for (const look of watchers) look();
        await sleep(answerAfterMs);
        done();
      });
    },
  });
  // A killed client is this test's business, not an error.
  server.on("error", () => undefined);
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received: () => counts,
    recipients: () => recipients,
    next: (count) => {
      const wanted = recipients.length + count;
      return new Promise((resolve) => {
        const look = () => {
          if (recipients.length < wanted) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
      });
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
