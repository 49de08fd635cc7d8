import { createServer } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMs, instant, MINUTE_MS } from "../../../core/time/instant.ts";
import { createMetrics, type Metrics } from "../../../server/observability/metrics.ts";
import { openOps } from "../../../server/observability/ops-server.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { seedDueBook } from "../../faults/support/book.ts";
import { openTestDatabase } from "../../support/database.ts";

const NOON = instant("2026-03-02T12:00:00Z");
const log = pino({ level: "silent" });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

describe("what an operator may ask", () => {
  let db: Database;
  let metrics: Metrics;
  let isDown = false;
  let url = "";
  let close = (): unknown => undefined;
  beforeAll(async () => {
    db = await openTestDatabase();
    await seedDueBook(db, 7, NOON);
    metrics = createMetrics(db, { now: () => addMs(NOON, 5 * MINUTE_MS) });
    const port = await freePort();
    const ping = () => (isDown ? Promise.reject(new Error("gone")) : db.ping());
    const config = { opsPort: port, host: "127.0.0.1" };
    const server = await openOps({ config, db: { ...db, ping }, log, metrics });
    url = `http://127.0.0.1:${port}`;
    close = () => server?.close();
  });
  afterAll(async () => {
    close();
    await db.close();
  });
  const get = (path: string) => fetch(`${url}${path}`);

  it("is nothing where no port is set", async () => {
    const config = { opsPort: null, host: "127.0.0.1" };
    expect(await openOps({ config, db, log, metrics })).toBeNull();
  });

  it("says that it is alive, and that it is ready only while the database answers", async () => {
    expect([(await get("/health")).status, (await get("/ready")).status]).toEqual([200, 200]);
    isDown = true;
    expect([(await get("/health")).status, (await get("/ready")).status]).toEqual([200, 503]);
    isDown = false;
    expect([(await get("/other")).status, (await get("/constructor")).status]).toEqual([404, 404]);
  });

  it("counts what waits and what was done, and names nobody", async () => {
    metrics.message("sms", "sent");
    metrics.message("sms", "sent");
    metrics.refused("open_promise");
    metrics.work("treat", "failed", 0.3);
    const text = await (await get("/metrics")).text();
    expect(text).toMatch(/^gs_due_accounts 7$/m);
    expect(text).toMatch(/^gs_oldest_due_seconds 300$/m);
    expect(text).toMatch(/^gs_due_messages 0$/m);
    expect(text).toMatch(/^gs_messages_total\{channel="sms",outcome="sent"\} 2$/m);
    expect(text).toMatch(/^gs_gate_refusals_total\{gate="open_promise"\} 1$/m);
    expect(text).toMatch(/gs_work_seconds_count\{kind="treat",outcome="failed"\} 1$/m);
    expect(text).not.toContain("due-1");
  });
});
