import { createServer } from "node:http";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  openTracing,
  type Tracing,
  traced,
  traceOfLog,
} from "../../../server/observability/tracing.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";

const Spans = z.object({
  resourceSpans: z.array(
    z.object({
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              name: z.string(),
              kind: z.int(),
              traceId: z.string(),
              parentSpanId: z.string().optional(),
              status: z.object({ code: z.int().optional() }),
            }),
          ),
        }),
      ),
    }),
  ),
});
const SERVER = 2;
const FAILED = 2;

describe("traces", () => {
  const bodies: string[] = [];
  const paths = new Set<string>();
  const collector = createServer(async (req, res) => {
    paths.add(req.url ?? "");
    let body = "";
    for await (const chunk of req.setEncoding("utf8")) body += chunk;
    bodies.push(body);
    res.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  const lines: string[] = [];
  let server: TestServer;
  let tracing: Tracing;
  let account: TestAccount;

  beforeAll(async () => {
    await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
    const address = collector.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    tracing = openTracing(`http://127.0.0.1:${address.port}`, "web");
    const log = pino({ level: "debug", mixin: traceOfLog }, { write: (line) => lines.push(line) });
    server = await startServer(await openTestDatabase(), { log });
    account = await addAccount(server, { account: { name: "Canary Secretname" } });
    const answer = await fetch(`${server.url}/api/v1/accounts/${account.id}/panel?token=canary-7`);
    await answer.arrayBuffer();
    await server.work();
    const failing = traced({ name: "job failing" }, async () => {
      throw new TypeError("Canary Secretname owes 5");
    });
    await failing.catch(() => undefined);
    await server.close();
    await tracing.close();
  });
  afterAll(() => {
    collector.close();
  });

  const spans = () =>
    bodies
      .flatMap((body) => Spans.parse(JSON.parse(body)).resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));

  test("arrive at the collector, a request by its route and a job by its kind", () => {
    expect([...paths]).toEqual(["/v1/traces"]);
    expect(spans()).toContainEqual(
      expect.objectContaining({ name: "GET /accounts/:accountId/panel", kind: SERVER }),
    );
    expect(spans().map(({ name }) => name)).toContain("job treat");
  });

  test("keep of a fault that there was one, and name nobody", () => {
    const failed = spans().find(({ name }) => name === "job failing");
    expect(failed?.status.code).toBe(FAILED);
    expect(bodies.join()).toContain("TypeError");
    for (const secret of ["Canary", "canary-7", account.id])
      expect(bodies.join()).not.toContain(secret);
  });

  test("are named by the log's lines of the same request", () => {
    const request = spans().find(({ name }) => name === "GET /accounts/:accountId/panel");
    const line = lines.find((each) => each.includes("/accounts/:accountId/panel"));
    expect(line).toContain(request?.traceId ?? "no such span");
  });

  test("are made no more once closed", async () => {
    const before = bodies.length;
    await traced({ name: "late" }, async () => undefined);
    expect(traceOfLog()).toEqual({});
    expect(bodies).toHaveLength(before);
  });
});
