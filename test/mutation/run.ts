import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { matchesGlob } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { INSTRUMENTER, plantFaults } from "./plant-faults.ts";
import { lineOf, nameOf, summarise } from "./summarise.ts";
import { type Tried, tryMutants } from "./try-mutants.ts";

// Plants faults one at a time in a folder of core and runs the folder's tests against each:
//   npm run mutants -- core/compliance [glob inside it] [--jobs 2] [--out report.json] [--again report.json]
// With --again only those that an earlier run's report lists are tried.
// Prints how many were noticed, per file and in all, and lists those that were not; ends with 1 below
// the goal. The tree itself is not touched.
const GOAL_PERCENT = 95;

/** What is read as a table and not reasoned about: planting a fault in a word or a name shows nothing. */
const TABLES = [
  "core/compliance/rules/{australia,canada,european-union,india,latin-america}.ts",
  "core/compliance/rules/{united-kingdom,us-}*.ts",
  "core/compliance/rules/{house,rule-parts,place-rules}.ts",
  "core/compliance/content/{patterns-en,patterns-es,wording-topics}.ts",
  "core/compliance/opt-out/{phrases-en,phrases-es}.ts",
];

const TOLD_EVERY = 100;
const Jobs = z.coerce.number().int().min(1).max(8);

const Report = z.object({ survivors: z.array(z.string()) });

const USAGE =
  "npm run mutants -- core/compliance [glob] [--jobs 1 to 8] [--out report.json] [--again report.json]";

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      jobs: { type: "string", default: "1" },
      out: { type: "string" },
      again: { type: "string" },
    },
  });
  const [folder, part = "**/*.ts"] = positionals;
  const jobs = Jobs.safeParse(values.jobs);
  if (folder === undefined || !jobs.success) return refuse(USAGE);
  if (!existsSync(INSTRUMENTER)) return refuse("first, once: npm --prefix test/mutation ci");
  const sources = globSync(`${folder}/${part}`)
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !TABLES.some((table) => matchesGlob(path, table)))
    .sort();
  if (sources.length === 0) return refuse(`no source file is ${folder}/${part}`);
  const whole = await plantFaults(sources, `test/${folder}/**/*.test.ts`);
  const wanted = values.again === undefined ? null : survivorsIn(values.again);
  const mutants = whole.mutants.filter((each) => wanted?.has(nameOf(each)) ?? true);
  const planted = { ...whole, mutants };
  const all = mutants.length;
  const tell = (tried: Tried, count: number) => {
    if (tried.outcome !== "killed") console.error(lineOf(tried));
    if (count % TOLD_EVERY === 0) console.error(`${count} of ${all}`);
  };
  const summary = summarise(await tryMutants(planted, jobs.data, tell));
  const report = JSON.stringify({ folder, goalPercent: GOAL_PERCENT, ...summary }, null, 2);
  if (values.out !== undefined) writeFileSync(values.out, `${report}\n`);
  console.log(report);
  return summary.total.killedPercent >= GOAL_PERCENT ? 0 : 1;
}

/** By name, without what became of them. */
function survivorsIn(path: string): ReadonlySet<string> {
  const { survivors } = Report.parse(JSON.parse(readFileSync(path, "utf8")));
  return new Set(survivors.map((line) => line.slice(line.indexOf(" ") + 1)));
}

function refuse(why: string): number {
  console.error(why);
  return 2;
}
