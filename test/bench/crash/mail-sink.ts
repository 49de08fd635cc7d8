import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

export type Mood = "well" | "slow" | "away" | "busy" | "drops";

export interface MailSink {
  readonly url: string;
  /** How it behaves from now on, and how often it misbehaved so far. */
  mood(next: Mood): void;
  misbehaved(): number;
  /** How often each Message-ID was accepted or may have been, per address. */
  received(): ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const SLOW_MS = 400;
const MESSAGE_ID = /^message-id:\s*<([^>]+)>/im;

/**
 * A mail server with moods: slow, away, too busy for now, or one that takes a message and is gone
 * before it says so. It never says no to what it took: then nobody could send once.
 */
export async function startSink(): Promise<MailSink> {
  const counts = new Map<string, number>();
  let mood: Mood = "well";
  let misbehaved = 0;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onConnect(_session, done) {
      if (mood === "away") {
        misbehaved += 1;
        return done(Object.assign(new Error("try later"), { responseCode: 421 }));
      }
      done();
    },
    onRcptTo(_address, _session, done) {
      if (mood === "busy") {
        misbehaved += 1;
        return done(Object.assign(new Error("busy"), { responseCode: 451 }));
      }
      done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const id = MESSAGE_ID.exec(Buffer.concat(chunks).toString("latin1"))?.[1] ?? "none";
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        const key = `${to} ${id}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        const now = mood;
        if (now !== "well") misbehaved += 1;
        if (now === "slow") await sleep(SLOW_MS);
        if (now === "drops") for (const each of [...server.connections]) end(each);
        else done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mood: (next) => {
      mood = next;
    },
    misbehaved: () => misbehaved,
    received: () => counts,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function end(connection: unknown): void {
  const socket: unknown = Reflect.get(Object(connection), "_socket");
  const destroy: unknown = Reflect.get(Object(socket), "destroy");
  if (typeof destroy === "function") Reflect.apply(destroy, socket, []);
}
