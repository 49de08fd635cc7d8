import { writeFile } from "node:fs/promises";
import { availableParallelism, cpus, totalmem } from "node:os";
import { z } from "zod";
import { findTestPostgres, runOn } from "../support/database.ts";
import { benchGrowth } from "./growth.ts";
import { benchMemory } from "./memory.ts";
import { benchPanel } from "./panel.ts";
import { sizeOf } from "./scale/size.ts";
import { benchSweep } from "./sweep.ts";
import { benchWebhooks } from "./webhooks.ts";

const PAGE = new URL("../../docs/benchmarks.md", import.meta.url);
const Version = z.tuple([z.object({ version: z.string() })]);

interface Line {
  readonly what: string;
  readonly goal: string;
  readonly result: string;
  /** Null where nothing is asked. */
  readonly met: boolean | null;
}

/** Every benchmark of scale, one after the other, and docs/benchmarks.md from what they found. */
export async function benchAll() {
  const sweep = await benchSweep();
  const webhooks = await benchWebhooks();
  const panel = await benchPanel();
  const memory = await benchMemory();
  const growth = await benchGrowth();
  const { large, small } = sweep;
  const lines: Line[] = [
    {
      what: `sweep: ${count(large.due)} due of ${count(large.accounts)} accounts, 2 workers`,
      goal: `at most ${sweep.goals.timesFloor} times the floor`,
      result: `${large.timesFloor} times (${large.ours.perSecond} beside ${large.floor.perSecond} accounts/s)`,
      met: sweep.met.timesFloor,
    },
    {
      what: `sweep: ${count(large.accounts)} beside ${count(small.accounts)} accounts, as many due`,
      goal: `at most ${sweep.goals.tenTimesMore} times the time`,
      result: `${sweep.tenTimesMore} times (${large.ours.seconds} beside ${small.ours.seconds} s)`,
      met: sweep.met.tenTimesMore,
    },
    {
      what: "webhooks: signed, read and kept",
      goal: `at least ${webhooks.goal} of the rate without keeping`,
      result: `${webhooks.shareOfBare} (${webhooks.ours.perSecond} beside ${webhooks.withoutStorage.perSecond} calls/s), p99 ${webhooks.ours.p99Ms} ms`,
      met: webhooks.met.shareOfBare,
    },
    {
      what: `webhooks: ${count(webhooks.overload.sent)} at once`,
      goal: "503 with Retry-After, nothing lost",
      result: `${webhooks.overload.taken} taken, ${webhooks.overload.kept} kept, ${webhooks.overload.refused} refused`,
      met: webhooks.met.refusedWithRetryAfter && webhooks.met.nothingLost,
    },
    {
      what: `panel: one of ${count(panel.accounts)} accounts, ${count(panel.panelBytes)} bytes`,
      goal: `at least ${panel.goals.shareOfBare} of a bare handler`,
      result: `${panel.shareOfBare} (${panel.ours.perSecond} beside ${panel.bare.perSecond} calls/s), p50 ${panel.ours.p50Ms} ms, p99 ${panel.ours.p99Ms} ms`,
      met: panel.met.shareOfBare,
    },
    {
      what: "panel: database round trips",
      goal: `${panel.goals.roundTrips}`,
      result: `${panel.roundTrips}`,
      met: panel.met.roundTrips,
    },
    {
      what: `memory: a worker over ${count(memory.looks)} decisions`,
      goal: `last third at most ${memory.goal} times the second`,
      result: `${memory.growth} times (${memory.rssMb.at(-1)} MB at the end)`,
      met: memory.met,
    },
    {
      what: "growth: cost of a due account by size of the book",
      goal: "shown",
      result: growth.points
        .map(({ accounts, oursMs }) => `${count(accounts)}: ${oursMs.toFixed(2)} ms`)
        .join(", "),
      met: null,
    },
  ];
  await writeFile(PAGE, page(lines, await machine()));
  return { sweep, webhooks, panel, memory, growth, page: "docs/benchmarks.md" };
}

async function machine(): Promise<string> {
  const server = await findTestPostgres();
  if (server === null) throw new Error("this needs a PostgreSQL: set TEST_DATABASE_URL");
  const [{ version }] = Version.parse(
    await runOn(server, "select current_setting('server_version') as version"),
  );
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  const sizes = sizeOf("BENCH_ACCOUNTS", 1_000_000);
  const model = cpus()[0]?.model ?? "unknown processor";
  return `${date}. ${availableParallelism()} cores (${model}), ${memory} GiB; Node ${process.version}; PostgreSQL ${version} on the same machine with its default settings. Largest book: ${count(sizes)} accounts.`;
}

function page(lines: readonly Line[], where: string): string {
  const rows = lines.map(
    ({ what, goal, result, met }) => `| ${what} | ${goal} | ${result} | ${said(met)} |`,
  );
  return `# Benchmarks

Written by \`npm run bench -- all\`. Ratios are to a floor measured in the same run, in turns with ours; each figure is the
median of several turns.

${where}

| what | goal | result | met |
|---|---|---|---|
${rows.join("\n")}

![Cost of a due account by size of the book](benchmarks-growth.svg)

What each measures, and why what is missed is missed: [decision 39](decisions/0039-benchmarks.md).
`;
}

function said(met: boolean | null): string {
  if (met === null) return "";
  return met ? "yes" : "**no**";
}

function count(value: number): string {
  return value.toLocaleString("en");
}
