import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Mutant, Planted } from "./plant-faults.ts";
import { Answer, type Task } from "./task.ts";
import { type Measured, type Plan, planOf } from "./test-plan.ts";

export interface Tried {
  readonly mutant: Mutant;
  readonly outcome: "killed" | "stopped" | "survived" | "untested";
}

const WORKER = fileURLToPath(new URL("worker.ts", import.meta.url));
// A loop without an end is told by how often a fault is met beyond what it is without it; the clock
// is for loops that never meet it, and generous, because a busy machine must not kill a fault.
const LOOP_HITS_FACTOR = 100;
const LOOP_HITS_LEAST = 10_000;
// Of a property's cases; with more of them, a few more faults might be noticed.
const RUNS_EACH = "100";
const TIMEOUT_FACTOR = 10;
const TIMEOUT_LEAST_MS = 60_000;

/**
 * Runs the tests that meet each fault until one fails, `jobs` faults at a time, and tells of each as
 * it is done.
 */
export async function tryMutants(
  planted: Planted,
  jobs: number,
  done: (tried: Tried, count: number) => void,
): Promise<readonly Tried[]> {
  const path = join(tmpdir(), `gs-mutants-${process.pid}.cjs`);
  await writeFile(path, planted.script);
  const hands = Array.from({ length: jobs }, () => hand(path));
  try {
    const measured = await measureAll(hands, planted.testFiles);
    const plan = planOf(measured);
    const queue = [...planted.mutants];
    const tried: Tried[] = [];
    await Promise.all(
      hands.map(async (ask) => {
        for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
          const one = await tryOne(ask, mutant, plan);
          tried.push(one);
          done(one, tried.length);
        }
      }),
    );
    return tried.sort((a, b) => Number(a.mutant.id) - Number(b.mutant.id));
  } finally {
    for (const { end } of hands) end();
    await rm(path, { force: true });
  }
}

interface Hand {
  ask(task: Task, timeoutMs: number): Promise<Answer | null>;
  end(): void;
}

/** A process that answers one task at a time; null when it took too long or died, and then it is replaced. */
function hand(script: string): Hand {
  let child: ChildProcess | null = null;
  const end = () => {
    child?.kill("SIGKILL");
    child = null;
  };
  return {
    end,
    async ask(task, timeoutMs) {
      child ??= fork(WORKER, [script], {
        stdio: ["ignore", "ignore", "inherit", "ipc"],
        env: { FC_RUNS: RUNS_EACH, ...process.env },
      });
      const stop = new AbortController();
      const { signal } = stop;
      const timer = setTimeout(() => stop.abort(), timeoutMs);
      try {
        child.send(task);
        const answer = await Promise.race([
          once(child, "message", { signal }).then(([message]) => Answer.parse(message)),
          once(child, "exit", { signal }).then(() => null),
        ]);
        if (answer === null) child = null;
        return answer;
      } catch (thrown) {
        if (!signal.aborted) throw thrown;
        end();
        return null;
      } finally {
        clearTimeout(timer);
        stop.abort();
      }
    },
  };
}

const MEASURE_MS = 600_000;

async function measureAll(hands: readonly Hand[], files: readonly string[]): Promise<Measured[]> {
  const queue = [...files];
  const measured: Measured[] = [];
  await Promise.all(
    hands.map(async ({ ask }) => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        const answer = await ask({ kind: "measure", file }, MEASURE_MS);
        if (answer?.kind !== "measured") throw new Error(`${file} did not run`);
        const failed = answer.tests.find(({ failure }) => failure !== null);
        if (failed !== undefined)
          throw new Error(`without a fault, ${file} fails: ${failed.name}: ${failed.failure}`);
        measured.push(answer);
      }
    }),
  );
  return measured;
}

async function tryOne({ ask }: Hand, mutant: Mutant, plan: Plan): Promise<Tried> {
  const { tests, hits, ms } = plan.testsFor(mutant);
  if (tests.length === 0) return { mutant, outcome: "untested" };
  const answer = await ask(
    {
      kind: "try",
      mutant: mutant.id,
      hitsMax: Math.max(LOOP_HITS_LEAST, hits * LOOP_HITS_FACTOR),
      tests: [...tests],
    },
    Math.max(TIMEOUT_LEAST_MS, ms * TIMEOUT_FACTOR),
  );
  if (answer?.kind !== "tried") return { mutant, outcome: "stopped" };
  if (answer.killer === null) return { mutant, outcome: "survived" };
  plan.noticed(mutant, answer.killer);
  return { mutant, outcome: "killed" };
}
