import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { Script } from "node:vm";
import fc from "fast-check";
import { z } from "zod";
import { type CollectedTest, collectTests } from "./collect-tests.ts";
import { type Answer, Hits, Task, type TestRef } from "./task.ts";

// Started by try-mutants.ts, with the path of the script that plant-faults.ts built.

const planted = readFileSync(z.string().parse(process.argv[2]), "utf8");
const counting = scriptOf(planted);
// Counting which test meets which fault takes most of the time, so it is done once and then left out.
const silent = scriptOf(planted.replaceAll("function cover() {", "function cover() { return;"));

function scriptOf(body: string): Script {
  return new Script(`(function (module, require) {${body}\n})`);
}

const requireFromRoot = createRequire(resolve("package.json"));
const Bundle = z.custom<(module: object, require: (name: string) => unknown) => unknown>(
  (it) => typeof it === "function",
);
const Loaders = z.record(
  z.string(),
  z.custom<() => unknown>((it) => typeof it === "function"),
);

process.on("message", async (message) => {
  const task = Task.parse(message);
  const answer = task.kind === "measure" ? await measure(task.file) : await tryMutant(task);
  if (process.connected) process.send?.(answer);
});
process.once("disconnect", () => process.exit());

/** What the planted switches read and write. */
interface Switches {
  activeMutant?: string;
  hitCount?: number;
  hitLimit?: number;
  currentTestId?: string;
  mutantCoverage?: unknown;
}

const RUNS_MAX = z.coerce.number().int().min(1).parse(process.env.FC_RUNS);

/** A property need not be tried as often as at the gate, nor look for its smallest case. */
const shorterProperties = {
  ...fc,
  assert<Ts>(property: fc.IRawProperty<Ts>, parameters?: fc.Parameters<Ts>) {
    const numRuns = Math.min(parameters?.numRuns ?? RUNS_MAX, RUNS_MAX);
    return fc.assert(property, { ...parameters, numRuns, endOnFailure: true });
  },
};

function load(script: Script, switches: Switches) {
  Object.assign(globalThis, { __stryker__: switches });
  const collected = collectTests();
  const module: { exports: unknown } = { exports: {} };
  const packages = new Map<string, unknown>([
    ["vitest", collected.vitest],
    ["fast-check", shorterProperties],
  ]);
  const requireHere = (name: string): unknown => packages.get(name) ?? requireFromRoot(name);
  Bundle.parse(script.runInThisContext())(module, requireHere);
  const loaders = Loaders.parse(module.exports);
  return (file: string): readonly CollectedTest[] => {
    const before = collected.tests.length;
    loaders[file]?.();
    return collected.tests.slice(before);
  };
}

const Coverage = z.object({ perTest: z.record(z.string(), Hits) });

async function measure(file: string): Promise<Answer> {
  const coverage: z.infer<typeof Coverage> = { perTest: {} };
  const switches: Switches = { currentTestId: "load", mutantCoverage: coverage };
  const tests = [];
  for (const [index, { name, run }] of load(counting, switches)(file).entries()) {
    switches.currentTestId = String(index);
    const start = performance.now();
    const failure = await failureOf(run);
    tests.push({ name, ms: performance.now() - start, hits: {}, failure });
  }
  return {
    kind: "measured",
    file,
    loading: coverage.perTest.load ?? {},
    tests: tests.map((test, index) => ({ ...test, hits: coverage.perTest[index] ?? {} })),
  };
}

async function tryMutant(task: Extract<Task, { kind: "try" }>): Promise<Answer> {
  const { mutant, hitsMax } = task;
  const switches: Switches = { activeMutant: mutant, hitCount: 0, hitLimit: hitsMax };
  const killer = await firstFailure(task.tests, switches);
  return { kind: "tried", mutant, killer };
}

async function firstFailure(refs: readonly TestRef[], switches: Switches): Promise<TestRef | null> {
  const loadFile = load(silent, switches);
  const loaded = new Map<string, readonly CollectedTest[]>();
  for (const [file, index] of refs) {
    if (!loaded.has(file))
      try {
        loaded.set(file, loadFile(file));
      } catch {
        return [file, -1];
      }
    const test = loaded.get(file)?.[index];
    // A fault can take rows out of a table that is worked out; that alone makes no run fail.
    if (test !== undefined && (await failureOf(test.run)) !== null) return [file, index];
  }
  return null;
}

async function failureOf(run: () => unknown): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
