import { REAL_LIMITS } from "../../adapters/sandbox-hubspot/types.ts";
import { listenOnLoopback } from "../../adapters/sandbox-listen.ts";
import { DAY_MS, SECOND_MS, toEpochMs } from "../../core/time/instant.ts";
import { hubspotSceneIn } from "../server/crm/hubspot-scene.ts";
import { openTestDatabase } from "../support/database.ts";
import { seedBook } from "./hubspot-book.ts";
import { idleClock } from "./idle-clock.ts";
import { sum } from "./numbers.ts";

const SIZE = { companies: 3_000, invoices: 4_500, payments: 1_500 };
const ANSWER_MS = 150;

/** Which calls read records; the others write, or ask what an admin defined. */
const READS = /^GET \/crm\/[^/]+\/objects\/\w+$|\/search$/;

/**
 * The first reading of a HubSpot account by the server itself, into a database, with HubSpot 150 ms
 * away: how much of what HubSpot allows is used until everything is read. Waiting takes time,
 * reckoning none.
 */
export async function readFirst() {
  const clock = idleClock("2026-03-04T17:00:00.000Z");
  const db = await openTestDatabase();
  const calls: { readonly atMs: number; readonly name: string }[] = [];
  const scene = await hubspotSceneIn(
    db,
    { clock, wait: clock.wait },
    {
      listen: (handle) =>
        listenOnLoopback(
          clock.answering((request) => {
            const [path] = request.path.split("?");
            calls.push({ atMs: toEpochMs(clock.now()), name: `${request.method} ${path}` });
            return handle(request);
          }, ANSWER_MS),
        ),
    },
  );
  seedBook(scene.hubspot, SIZE);
  clock.advance(DAY_MS);
  const startMs = toEpochMs(clock.now());
  const turns = await scene.sync();
  const after = calls.filter(({ atMs }) => atMs >= startMs);
  const lastRead = after.findLastIndex(({ name }) => READS.test(name));
  const spentMs = (after[lastRead]?.atMs ?? startMs) + ANSWER_MS - startMs;
  const rateLimited = sum(Object.values(scene.hubspot.counts()).map((each) => each.rateLimited));
  await scene.close();
  await db.close();
  const allowed = (spentMs * REAL_LIMITS.burstMax) / REAL_LIMITS.burstMs;
  return {
    account: { ...SIZE, contacts: SIZE.companies },
    answerMs: ANSWER_MS,
    turns,
    calls: after.length,
    untilAllWasRead: {
      calls: lastRead + 1,
      virtualSeconds: Number((spentMs / SECOND_MS).toFixed(1)),
      allowanceShare: Number(((lastRead + 1) / allowed).toFixed(3)),
    },
    rateLimited,
  };
}
