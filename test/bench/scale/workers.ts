import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import type { Sample } from "./floor.ts";

const Said = z.object({ looked: z.int(), cpuSeconds: z.number(), rssMb: z.number() });

export type Order = { readonly do: "treat" } | { readonly do: "floor"; readonly sample: Sample };

export interface Drained {
  readonly looked: number;
  readonly seconds: number;
  /** Of the workers, without the database's. */
  readonly cpuSeconds: number;
  readonly rssMb: number;
}

export interface Workers {
  /** Lets all of them work until nothing is due. */
  drain(order: Order): Promise<Drained>;
  close(): Promise<void>;
}

/** Worker processes over one database, ready to be told what to do. */
export async function startWorkers(url: string, count: number): Promise<Workers> {
  const env = { ...process.env, BENCH_DATABASE_URL: url };
  const script = new URL("./worker.ts", import.meta.url);
  const children = Array.from({ length: count }, () =>
    fork(script, { env, execArgv: ["--expose-gc"] }),
  );
  await Promise.all(children.map(answer));
  return {
    async drain(order) {
      const began = performance.now();
      const said = await Promise.all(children.map((child) => ask(child, order)));
      const seconds = (performance.now() - began) / 1_000;
      const sum = (pick: (each: z.infer<typeof Said>) => number) =>
        said.reduce((total, each) => total + pick(each), 0);
      return {
        looked: sum(({ looked }) => looked),
        seconds,
        cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
        rssMb: Math.max(...said.map(({ rssMb }) => rssMb)),
      };
    },
    async close() {
      const gone = children.map((child) => once(child, "exit"));
      for (const child of children) child.send({ do: "end" });
      await Promise.all(gone);
    },
  };
}

function ask(child: ChildProcess, order: Order): Promise<z.infer<typeof Said>> {
  child.send(order);
  return answer(child);
}

/** A worker that dies ends the run instead of leaving it waiting. */
async function answer(child: ChildProcess): Promise<z.infer<typeof Said>> {
  const waiting = new AbortController();
  const died = once(child, "exit", { signal: waiting.signal }).then(([code]) => {
    throw new Error(`a worker ended with ${code}`);
  });
  died.catch(() => undefined);
  try {
    const [message] = await Promise.race([once(child, "message"), died]);
    return Said.parse(message);
  } finally {
    waiting.abort();
  }
}
