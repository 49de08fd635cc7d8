import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

// Plants faults one at a time in a folder of core and runs the folder's tests against each:
//   npm run mutants -- core/compliance [file or glob inside it]
// Prints how many were noticed and lists those that were not; ends with 1 below the goal. The tree
// itself is not touched: the faults are planted in a copy.
const GOAL_PERCENT = 95;

/** What is read as a table and not reasoned about: planting a fault in a word or a name shows nothing. */
const TABLES = [
  "!core/compliance/rules/**",
  "!core/compliance/content/*patterns*.ts",
  "!core/compliance/content/*words*.ts",
  "!core/compliance/content/wording-topics.ts",
  "!core/compliance/location/*codes*.ts",
  "!core/compliance/location/*zones*.ts",
  "!core/compliance/location/postal-regions.ts",
  "!core/compliance/opt-out/phrases*.ts",
];

// With the Node that runs this, whichever one a shell would find.
const STRYKER = "test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js";

const Mutant = z.object({
  status: z.string(),
  mutatorName: z.string(),
  replacement: z.string().optional(),
  location: z.object({ start: z.object({ line: z.int() }) }),
});
const Report = z.object({
  files: z.record(z.string(), z.object({ source: z.string(), mutants: z.array(Mutant) })),
});

const [folder, part = "**/*.ts"] = process.argv.slice(2);
if (folder === undefined) {
  console.error("name a folder, as in: npm run mutants -- core/compliance");
  process.exitCode = 2;
} else if (!existsSync(STRYKER)) {
  console.error("first, once: npm --prefix test/mutation ci");
  process.exitCode = 2;
} else {
  process.exitCode = await tryMutants(folder, part);
}

async function tryMutants(folder: string, part: string): Promise<number> {
  const work = await mkdtemp(join(tmpdir(), "gs-mutants-"));
  try {
    const report = join(work, "report.json");
    const config = join(work, "stryker.config.json");
    await writeFile(config, JSON.stringify(settings(folder, part, work, report)));
    const code = await run(config, `test/${folder}/**/*.test.ts`);
    if (code !== 0) return 2;
    const summary = summarise(Report.parse(JSON.parse(await readFile(report, "utf8"))));
    console.log(JSON.stringify({ folder, goalPercent: GOAL_PERCENT, ...summary }, null, 2));
    return summary.killedPercent >= GOAL_PERCENT ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function settings(folder: string, part: string, work: string, report: string) {
  return {
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
    mutate: [`${folder}/${part}`, ...TABLES],
    coverageAnalysis: "perTest",
    concurrency: 1,
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: report },
    tempDirName: join(work, "copy"),
    // It would rewrite tsconfig with an interface that TypeScript 7 no longer has; nothing here builds.
    tsconfigFile: "none.json",
    ignorePatterns: ["test/browser", "test/cases/data"],
    allowEmpty: false,
  };
}

function run(config: string, tests: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [STRYKER, "run", config], {
      env: { ...process.env, MUTANT_TESTS: tests },
      stdio: ["ignore", process.stderr, process.stderr],
    });
    child.on("error", reject);
    child.on("close", resolve);
  });
}

function summarise({ files }: z.infer<typeof Report>) {
  const counts: Record<string, number> = {};
  const survivors: string[] = [];
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const lines = source.split("\n");
    for (const { status, replacement, location } of mutants) {
      counts[status] = (counts[status] ?? 0) + 1;
      if (status !== "Survived" && status !== "NoCoverage") continue;
      const { line } = location.start;
      survivors.push(`${file}:${line} ${lines[line - 1]?.trim()} -> ${replacement ?? ""}`);
    }
  }
  const killed = (counts.Killed ?? 0) + (counts.Timeout ?? 0);
  const tried = killed + survivors.length;
  const killedPercent = Number(((100 * killed) / Math.max(1, tried)).toFixed(1));
  return { tried, killed, killedPercent, counts, survivors };
}
