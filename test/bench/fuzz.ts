import { createApp } from "../../server/http/app.ts";
import { FUZZ_ENV } from "../fuzz/env.ts";
import { seedsOf } from "../fuzz/seeds.ts";
import { fuzz } from "../fuzz/shoot.ts";
import { openTestDatabase } from "../support/database.ts";
import { startServer } from "../support/server.ts";

/** Changed requests over every route: `FUZZ_REQUESTS` of them, from `FUZZ_SEED`. */
export async function benchFuzz() {
  const requests = Number(process.env.FUZZ_REQUESTS ?? 100_000);
  const seed = Number(process.env.FUZZ_SEED ?? 1);
  const server = await startServer(await openTestDatabase(), { env: FUZZ_ENV });
  const seeds = await seedsOf(server, await createApp(server.deps));
  // Bundled when it is first opened, which is no request's doing.
  await fetch(`${server.url}/console`);
  const start = performance.now();
  const result = await fuzz(server, seeds, { seed, requests, side: 8 });
  const seconds = Math.round((performance.now() - start) / 1_000);
  await server.close();
  if (result.findings.length > 0) process.exitCode = 1;
  return { seed, routes: seeds.shots.length, seconds, ...result };
}
