import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";

const Said = z.object({
  ours: z.url(),
  barePanel: z.url(),
  bareWebhooks: z.url(),
  panelBytes: z.int(),
});

export type Served = z.infer<typeof Said> & { close(): Promise<void> };

/** Our server and the bare handlers, in a process of their own, over a book. */
export async function startServing(databaseUrl: string): Promise<Served> {
  const env = { ...process.env, BENCH_DATABASE_URL: databaseUrl };
  const child = fork(new URL("./server.ts", import.meta.url), { env, execArgv: [] });
  const died = once(child, "exit").then(([code]) => {
    throw new Error(`the server ended with ${code}`);
  });
  died.catch(() => undefined);
  const [said] = await Promise.race([once(child, "message"), died]);
  return {
    ...Said.parse(said),
    async close() {
      child.send("end");
      await died.catch(() => undefined);
    },
  };
}
