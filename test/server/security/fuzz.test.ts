import { expect, it } from "vitest";
import { createApp } from "../../../server/http/app.ts";
import { FUZZ_ENV } from "../../fuzz/env.ts";
import { seedsOf } from "../../fuzz/seeds.ts";
import { fuzz } from "../../fuzz/shoot.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer } from "../../support/server.ts";

/** What only one's own machine is shown, and takes its time to draw; `npm run bench -- fuzz` has it. */
const DEMO = /^\/(sandbox|console|$)/;

it("answers every route, and hundreds of requests that went wrong on the way, with a 4xx at worst", async () => {
  const server = await startServer(await openTestDatabase(), { env: FUZZ_ENV });
  try {
    const seeds = await seedsOf(server, await createApp(server.deps));
    const shots = seeds.shots.filter(({ path }) => !DEMO.test(path));
    expect(shots.length).toBeGreaterThan(250);
    const run = { seed: 7, requests: 1_000, side: 4 };
    const { byStatus, findings } = await fuzz(server, { ...seeds, shots }, run);
    expect(findings).toEqual([]);
    // Most of it reaches something: a slice that only meets locked doors would find nothing.
    expect(byStatus[200] ?? 0).toBeGreaterThan(60);
    expect(byStatus[400] ?? 0).toBeGreaterThan(100);
  } finally {
    await server.close();
  }
}, 180_000);
