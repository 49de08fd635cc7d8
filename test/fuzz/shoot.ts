import { Agent, request } from "node:http";
import { seededRandom } from "../faults/support/seeded-random.ts";
import type { TestServer } from "../support/server.ts";
import { mutate, pick, type Shot } from "./mutate.ts";
import type { Seeds } from "./seeds.ts";

export interface Finding {
  readonly what: "fault" | "stack" | "hang" | "no_answer";
  readonly status: number;
  readonly shot: Shot;
  readonly answer: string;
}

export interface FuzzResult {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  /** Answered late once and in time when asked again alone: the machine's doing, not the request's. */
  readonly stalls: number;
  readonly findings: readonly Finding[];
}

export interface FuzzRun {
  readonly seed: number;
  readonly requests: number;
  readonly side: number;
}

const HANG_MS = 5_000;
const FINDINGS_MAX = 50;
/** A frame of a stack, or a path on the server's disk. */
const STACK = /\n\s+at [^\n]+:\d+:\d+|node_modules\/|file:\/\/\//;

/** Sends changed requests, some side by side, and keeps what no answer may be. */
export async function fuzz(server: TestServer, seeds: Seeds, run: FuzzRun): Promise<FuzzResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: run.side });
  const byStatus: Record<string, number> = {};
  const findings: Finding[] = [];
  let slowestMs = 0;
  let stalls = 0;
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < run.requests && findings.length < FINDINGS_MAX) {
      const index = next;
      next += 1;
      // Its own chances for each request, so that one can be repeated alone.
      const random = seededRandom(run.seed * 1_000_003 + index);
      // Each route once as it is, then changed.
      const whole = seeds.shots[index];
      const shot = seeds.finish(whole ?? mutate(random, pick(random, seeds.shots)));
      const start = performance.now();
      const { status, text } = await send(server.url, agent, shot);
      const ms = performance.now() - start;
      slowestMs = Math.max(slowestMs, ms);
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      const what = whatOf(status, text, ms);
      if (what === "hang" && (await send(server.url, agent, shot)).status !== 0) stalls += 1;
      else if (what !== null) findings.push({ what, status, shot, answer: text.slice(0, 600) });
    }
  };
  await Promise.all(Array.from({ length: run.side }, one));
  agent.destroy();
  return { requests: next, byStatus, slowestMs: Math.round(slowestMs), stalls, findings };
}

function whatOf(status: number, text: string, ms: number): Finding["what"] | null {
  if (status === 0) return ms >= HANG_MS ? "hang" : "no_answer";
  if (status >= 500) return "fault";
  return STACK.test(text) ? "stack" : null;
}

/** By the bare client, which sends an address as it is. */
function send(base: string, agent: Agent, shot: Shot): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const lost = (error: Error) => resolve({ status: 0, text: error.message });
    try {
      const { method, headers } = shot;
      // What no client may write is not sent: it is the address as it stands otherwise.
      const path = shot.path.replaceAll(/[^\x21-\x7e]/g, (found) =>
        encodeURIComponent(found.toWellFormed()),
      );
      const body = shot.body === null ? null : Buffer.from(shot.body);
      const length = body === null ? {} : { "content-length": String(body.length) };
      const call = request({
        hostname,
        port,
        agent,
        method,
        path,
        headers: { ...headers, ...length },
      });
      call.setTimeout(HANG_MS, () => call.destroy(new Error("no answer in time")));
      call.on("error", (error: NodeJS.ErrnoException) => {
        // A kept connection that the server was just closing: nobody has read the request.
        if (call.reusedSocket && error.code === "ECONNRESET") send(base, agent, shot).then(resolve);
        else lost(error);
      });
      call.on("response", (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(Buffer.from(chunk)));
        response.on("error", lost);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      });
      call.end(body ?? undefined);
    } catch (error) {
      // The client refuses to write such a header; then nobody can send it so.
      resolve({ status: 1, text: String(error) });
    }
  });
}
