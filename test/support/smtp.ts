import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface TestSmtp {
  readonly url: string;
  /** Every message it took, as its bytes came. */
  readonly received: Buffer[];
  /** Their envelopes, in the same order. */
  readonly envelopes: { readonly from: string; readonly to: readonly string[] }[];
  close(): void;
}

/** A real SMTP server on loopback that keeps what it accepts. */
export async function startSmtp(changes: Partial<SMTPServerOptions> = {}): Promise<TestSmtp> {
  const received: Buffer[] = [];
  const envelopes: { from: string; to: string[] }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(Buffer.concat(chunks));
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        envelopes.push({ from, to: envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
    ...changes,
  });
  server.on("error", () => undefined);
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  return {
    url: smtpUrlOf(server.server.address()),
    received,
    envelopes,
    close: () => server.close(() => undefined),
  };
}

export function smtpUrlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") throw new Error("no port");
  return `smtp://127.0.0.1:${address.port}`;
}
