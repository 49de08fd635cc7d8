import { createHmac } from "node:crypto";
import { z } from "zod";
import { runOn } from "../support/database.ts";
import { share, summary } from "./panel.ts";
import { fillBook } from "./scale/book.ts";
import { PORTAL, PUBLIC_URL, SECRET } from "./scale/known.ts";
import { type Load, load } from "./scale/load.ts";
import { sizeOf } from "./scale/size.ts";
import { startServing } from "./scale/start-server.ts";

const GOAL = 0.7;
const PATH = "/hubspot/webhooks";
const ACCOUNTS = 1_000;
/** A CRM sends many at once: these share commits. */
const CONNECTIONS = 64;
/** More at once than one process keeps waiting. */
const FLOOD = 4_000;
const Kept = z.tuple([z.object({ count: z.int() })]);

/**
 * A CRM's signed calls, one changed record each: checked, read and kept, beside the same without
 * keeping; in turns, in one process. Then more at once than it takes: what is refused is told so by 503
 * with Retry-After, and what was answered 200 is in the inbox. Sizes: `BENCH_SECONDS`, `BENCH_RUNS`.
 */
export async function benchWebhooks() {
  const seconds = sizeOf("BENCH_SECONDS", 10);
  const runs = sizeOf("BENCH_RUNS", 3);
  const book = await fillBook(ACCOUNTS);
  try {
    const served = await startServing(book.url);
    try {
      const calls = signedCalls();
      const turn = (url: string, duration = seconds) =>
        load({ url, seconds: duration, connections: CONNECTIONS, next: calls.next });
      for (const url of [served.ours, served.bareWebhooks]) await turn(url, 2);
      const rounds: { ours: Load; bare: Load }[] = [];
      for (let run = 0; run < runs; run += 1)
        rounds.push({ ours: await turn(served.ours), bare: await turn(served.bareWebhooks) });
      const shareOfBare = share(rounds);
      await runOn(book.url, "truncate crm_inbox");
      const flood = await floodWith(FLOOD, served.ours, calls.next);
      const [{ count: kept }] = Kept.parse(
        await runOn(book.url, "select count(*)::int as count from crm_inbox"),
      );
      return {
        ours: summary(rounds.map(({ ours }) => ours)),
        withoutStorage: summary(rounds.map(({ bare }) => bare)),
        ...{ shareOfBare, goal: GOAL, overload: { ...flood, kept } },
        met: {
          shareOfBare: shareOfBare >= GOAL,
          refusedWithRetryAfter: flood.refused > 0 && flood.retryAfter === flood.refused,
          nothingLost: kept >= flood.taken && flood.other === 0,
        },
      };
    } finally {
      await served.close();
    }
  } finally {
    await book.drop();
  }
}

type Next = ReturnType<typeof signedCalls>["next"];

/** Each about another record, signed when it is made. */
function signedCalls() {
  let told = 0;
  const next = () => {
    told += 1;
    const event = {
      ...{ portalId: Number(PORTAL), objectId: told, eventId: told, occurredAt: Date.now() },
      ...{ subscriptionType: "company.propertyChange", propertyName: "name", changeSource: "CRM" },
    };
    const body = JSON.stringify([event]);
    const timestamp = String(Date.now());
    const mac = createHmac("sha256", SECRET).update(`POST${PUBLIC_URL}${PATH}${body}${timestamp}`);
    const headers = {
      "content-type": "application/json",
      "x-hubspot-signature-v3": mac.digest("base64"),
      "x-hubspot-request-timestamp": timestamp,
    };
    return { path: PATH, method: "POST" as const, headers, body };
  };
  return { next };
}

/** All at the same moment, each once. */
async function floodWith(count: number, url: string, next: Next) {
  const answers = await Promise.all(
    Array.from({ length: count }, async () => {
      const { path, method, headers, body } = next();
      const answer = await fetch(`${url}${path}`, { method, headers, body });
      await answer.arrayBuffer();
      return { status: answer.status, retryAfter: answer.headers.has("retry-after") };
    }),
  );
  const refused = answers.filter(({ status }) => status === 503);
  const taken = answers.filter(({ status }) => status === 200).length;
  return {
    ...{ sent: count, taken, refused: refused.length },
    retryAfter: refused.filter(({ retryAfter }) => retryAfter).length,
    other: count - taken - refused.length,
  };
}
