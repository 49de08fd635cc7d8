import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { missing } from "./crash/books.ts";
import { type Life, live } from "./crash/live.ts";
import { ask, startPostgres, startRedis } from "./crash/own-servers.ts";
import { seedBook, tellStory } from "./crash/story.ts";

const FULL = { accounts: 20_000, days: 60, faults: 240 };
const SMALL = { accounts: 400, days: 10, faults: 40 };
const SECRET = "for the crash run only, nothing else";
const SHOWN = 20;

/**
 * Lives the same two months twice with real processes, PostgreSQL and Redis of its own, once in peace
 * and once with faults of every kind at random instants, and lays the books of the two side by side.
 * `CRASH_SEED` tells the same story again; `CRASH_SIZE=small` is a short one, and `CRASH_ACCOUNTS`, `CRASH_DAYS` and `CRASH_FAULTS` say it
 * in numbers.
 */
export async function benchCrash() {
  const { CRASH_SEED, CRASH_SIZE, CRASH_ACCOUNTS, CRASH_DAYS, CRASH_FAULTS, CRASH_KEEP } =
    process.env;
  const seed = Number(CRASH_SEED ?? 1);
  const usual = CRASH_SIZE === "small" ? SMALL : FULL;
  const size = {
    accounts: Number(CRASH_ACCOUNTS ?? usual.accounts),
    days: Number(CRASH_DAYS ?? usual.days),
    faults: Number(CRASH_FAULTS ?? usual.faults),
  };
  // Whoever ends the run ends its servers: leaving runs what they are ended by.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  const root = await mkdtemp(join(tmpdir(), "good-standing-crash-"));
  const postgres = await startPostgres(root);
  const redis = await startRedis();
  try {
    const story = tellStory(seed, size.accounts, size.days);
    const databaseOf = (name: string) => {
      const url = new URL(postgres.url);
      url.pathname = `/${name}`;
      return url.href;
    };
    await ask(postgres.url, "create database seeded");
    const hookId = await seedBook(databaseOf("seeded"), SECRET, story);
    const lives: Life[] = [];
    for (const [name, faults] of [
      ["calm", null],
      ["troubled", { seed, count: size.faults }],
    ] as const) {
      await ask(postgres.url, `create database ${name} template seeded`);
      await redis.flush();
      const setting = { story, secret: SECRET, hookId, postgres, redis, faults };
      lives.push(await live({ ...setting, dir: join(root, name), databaseUrl: databaseOf(name) }));
      // Its books are read, and the disk is a small one.
      if (faults === null) await ask(postgres.url, `drop database ${name}`);
    }
    const [calm, troubled] = lives;
    if (calm === undefined || troubled === undefined) throw new Error("two lives were lived");
    return report({ ...size, seed }, calm, troubled);
  } finally {
    await redis.close();
    await postgres.close();
    if (CRASH_KEEP === undefined) await rm(root, { recursive: true, force: true });
    else console.error(`kept in ${root}`);
  }
}

function report(size: object, calm: Life, troubled: Life) {
  const faults = Object.values(troubled.injected).reduce((sum, count) => sum + count, 0);
  const differences = Object.entries(calm.books).flatMap(([name, lines]) => {
    const other = troubled.books[name] ?? [];
    return [
      ...missing(lines, other).map((line) => `${name}: missing ${line}`),
      ...missing(other, lines).map((line) => `${name}: too many ${line}`),
    ];
  });
  const compared = Object.fromEntries(
    Object.entries(calm.books).map(([name, lines]) => [name, lines.length]),
  );
  const { twice, lost, unknown, ...mails } = troubled.mails;
  const met =
    differences.length === 0 &&
    twice.length + lost.length + unknown + troubled.chainsBroken === 0 &&
    JSON.stringify(sorted(calm.answers)) === JSON.stringify(sorted(troubled.answers));
  return {
    ...{ ...size, faults, byKind: sorted(troubled.injected) },
    mailServerMisbehaved: troubled.misbehaved,
    processStarts: troubled.starts,
    linesCompared: compared,
    differences: differences.length,
    firstDifferences: differences.slice(0, SHOWN),
    mails: { ...mails, twice: twice.length, lost: lost.length, unknown, calmSent: calm.mails.sent },
    chainsBroken: troubled.chainsBroken,
    answers: { calm: sorted(calm.answers), troubled: sorted(troubled.answers) },
    seconds: { calm: calm.seconds, troubled: troubled.seconds },
    met,
  };
}

function sorted(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
