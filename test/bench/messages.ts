import { fork } from "node:child_process";
import { once } from "node:events";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { createEmailChannel } from "../../adapters/channels/email/index.ts";
import type { OutboundMessage } from "../../adapters/channels/port.ts";
import { heapMb } from "./heap.ts";
import { renderMail, somePeople } from "./mail-batch.ts";
import { median } from "./measure.ts";

const MESSAGES = 10_000;
const RUNS = 3;
/** Ours and theirs take turns this often, so that a slow moment of the machine touches both alike. */
const SLICE = 500;
const FINISHED = 300;
const CONNECTIONS = 4;
const IN_FLIGHT = 16;
const GOAL = 0.5;
const SAMPLE_EVERY_MS = 50;

type Send = (n: number) => Promise<unknown>;

/**
 * Messages rendered and sent by our channel, beside a bare nodemailer loop that sends such messages
 * finished beforehand over as many connections, in turns in the same run. The mail server is a process
 * of its own. What the outbox writes down around a message is not in it.
 */
export async function benchMessages() {
  const sink = await startSink();
  const people = somePeople();
  const finished = Array.from({ length: FINISHED }, (_, n) => toBareMail(renderMail(people, n)));
  const channel = createEmailChannel({ url: sink.url, connectionsMax: CONNECTIONS });
  const bare = createTransport({
    ...{ host: "127.0.0.1", port: sink.port, pool: true, maxConnections: CONNECTIONS },
    secure: false,
    ignoreTLS: true,
  });
  const ours: Send = async (n) => {
    const result = await channel.send(renderMail(people, n));
    if (result.kind !== "sent") throw new Error(`not sent: ${JSON.stringify(result)}`);
  };
  const theirs: Send = (n) => bare.sendMail({ ...finished[n % FINISHED] });
  const rendering: Send = async (n) => renderMail(people, n);
  const sends = { ours, bare: theirs, rendering };
  for (const send of Object.values(sends)) await sendAll(send, 0, SLICE);
  const rssWarmMb = Math.round(process.memoryUsage.rss() / 1e6);
  const runs: Record<keyof typeof sends, Round>[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const [first, second, third] = [newTotal(), newTotal(), newTotal()];
    for (let from = 0; from < MESSAGES; from += SLICE) {
      await addSlice(first, ours, from);
      await addSlice(second, theirs, from);
      await addSlice(third, rendering, from);
    }
    runs.push({ ours: toRound(first), bare: toRound(second), rendering: toRound(third) });
  }
  channel.close();
  bare.close();
  const took = await sink.close();
  const own = summary(runs.map((run) => run.ours));
  const other = summary(runs.map((run) => run.bare));
  const share = Number((own.perSecond / other.perSecond).toFixed(2));
  return {
    messages: MESSAGES,
    connections: CONNECTIONS,
    inFlight: IN_FLIGHT,
    bytesEach: Math.round(took.takenBytes / took.taken),
    rssWarmMb,
    arrived: took.taken === 2 * (SLICE + RUNS * MESSAGES),
    ours: own,
    bareNodemailer: other,
    renderingAlone: summary(runs.map((run) => run.rendering)),
    shareOfBareRate: share,
    goal: GOAL,
    met: share >= GOAL,
  };
}

interface Total {
  seconds: number;
  cpuSeconds: number;
  rssPeak: number;
}

interface Round {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly rssPeakMb: number;
  /** What is still in use when the run is over. */
  readonly heapMb: number;
}

function newTotal(): Total {
  return { seconds: 0, cpuSeconds: 0, rssPeak: 0 };
}

async function addSlice(total: Total, send: Send, from: number): Promise<void> {
  const sampler = setInterval(() => {
    total.rssPeak = Math.max(total.rssPeak, process.memoryUsage.rss());
  }, SAMPLE_EVERY_MS);
  const start = process.hrtime.bigint();
  const cpuStart = process.cpuUsage();
  await sendAll(send, from, SLICE);
  const { user, system } = process.cpuUsage(cpuStart);
  total.seconds += Number(process.hrtime.bigint() - start) / 1e9;
  total.cpuSeconds += (user + system) / 1e6;
  total.rssPeak = Math.max(total.rssPeak, process.memoryUsage.rss());
  clearInterval(sampler);
}

/** A bounded number of them under way at any moment. */
async function sendAll(send: Send, from: number, count: number): Promise<void> {
  let next = from;
  const lane = async () => {
    while (next < from + count) {
      next += 1;
      await send(next);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

function toRound({ seconds, cpuSeconds, rssPeak }: Total): Round {
  return {
    perSecond: Math.round(MESSAGES / seconds),
    perCpuSecond: Math.round(MESSAGES / cpuSeconds),
    rssPeakMb: Math.round(rssPeak / 1e6),
    heapMb: heapMb(),
  };
}

function summary(rounds: readonly Round[]) {
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    perCpuSecond: median(rounds.map(({ perCpuSecond }) => perCpuSecond)),
    runs: rounds.map(({ perSecond }) => perSecond),
    heapMbAfter: rounds.map((round) => round.heapMb),
    rssPeakMb: Math.max(...rounds.map(({ rssPeakMb }) => rssPeakMb)),
  };
}

/** Nothing but what a mail needs. */
function toBareMail({ from, to, subject = "", text, html = "" }: OutboundMessage) {
  return { from, to, subject, text, html };
}

const Said = z.object({
  port: z.number().optional(),
  taken: z.number().default(0),
  takenBytes: z.number().default(0),
});

async function startSink() {
  const child = fork(new URL("./smtp-sink.ts", import.meta.url), { execArgv: [] });
  const answer = async () => Said.parse((await once(child, "message"))[0]);
  const { port = 0 } = await answer();
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    async close() {
      child.send("count");
      const took = await answer();
      child.disconnect();
      return took;
    },
  };
}
