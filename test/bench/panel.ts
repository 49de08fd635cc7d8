import { median } from "./measure.ts";
import { accountOf, fillBook } from "./scale/book.ts";
import { API_KEY } from "./scale/known.ts";
import { type Load, load } from "./scale/load.ts";
import { countRoundTrips } from "./scale/round-trips.ts";
import { sizeOf } from "./scale/size.ts";
import { startServing } from "./scale/start-server.ts";

const GOALS = { shareOfBare: 0.7, roundTrips: 1 } as const;

/**
 * The panel of any account of a large book, beside a bare express handler that makes one query by the
 * primary key and answers with as many bytes; in turns, in one process. Sizes: `BENCH_ACCOUNTS`,
 * `BENCH_SECONDS` of each turn, `BENCH_RUNS`.
 */
export async function benchPanel() {
  const accounts = sizeOf("BENCH_ACCOUNTS", 1_000_000);
  const seconds = sizeOf("BENCH_SECONDS", 10);
  const runs = sizeOf("BENCH_RUNS", 3);
  const book = await fillBook(accounts);
  try {
    const served = await startServing(book.url);
    try {
      let asked = 0;
      // Strides through the whole book, so that no cache of a few pages holds what is asked for.
      const next = () => {
        asked += 1;
        return { path: `/api/v1/accounts/${accountOf(((asked * 7_919) % accounts) + 1)}/panel` };
      };
      const headers = { authorization: `Bearer ${API_KEY}` };
      const turn = (url: string, duration = seconds) =>
        load({ url, headers, next, seconds: duration });
      for (const url of [served.ours, served.barePanel]) await turn(url, 2);
      const rounds: { ours: Load; bare: Load }[] = [];
      for (let run = 0; run < runs; run += 1)
        rounds.push({ ours: await turn(served.ours), bare: await turn(served.barePanel) });
      const roundTrips = await countRoundTrips(book.url, async (ours) => {
        const answer = await fetch(`${ours}${next().path}`, { headers });
        await answer.arrayBuffer();
      });
      const shareOfBare = share(rounds);
      return {
        ...{ accounts, panelBytes: served.panelBytes, roundTrips },
        ours: summary(rounds.map(({ ours }) => ours)),
        bare: summary(rounds.map(({ bare }) => bare)),
        ...{ shareOfBare, goals: GOALS },
        met: {
          shareOfBare: shareOfBare >= GOALS.shareOfBare,
          roundTrips: roundTrips <= GOALS.roundTrips,
        },
      };
    } finally {
      await served.close();
    }
  } finally {
    await book.drop();
  }
}

export function share(rounds: readonly { readonly ours: Load; readonly bare: Load }[]): number {
  const shares = rounds.map(({ ours, bare }) => ours.perSecond / bare.perSecond);
  return Number(median(shares).toFixed(3));
}

/** Rates and latencies of several turns; throws where something but 2xx and 503 was answered. */
export function summary(loads: readonly Load[]) {
  if (loads.some(({ wrong, errors }) => wrong + errors > 0))
    throw new Error(`not all were answered well: ${JSON.stringify(loads)}`);
  return {
    perSecond: median(loads.map(({ perSecond }) => perSecond)),
    runs: loads.map(({ perSecond }) => perSecond),
    p50Ms: median(loads.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(loads.map(({ p99Ms }) => p99Ms)),
  };
}
