import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { TokenSource } from "../../../adapters/crm-auth.ts";
import { createSalesforceClient } from "../../../adapters/salesforce/client.ts";
import { createSalesforceLimiter } from "../../../adapters/salesforce/index.ts";
import { ok } from "../../../core/result/result.ts";
import { HOUR_MS } from "../../../core/time/instant.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const servers: { close(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A client on a server that gives these answers in order, the last one again and again. */
async function aClient(answers: readonly Answer[]) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    request.resume().on("end", () => answer?.(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push({
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
  const waits: number[] = [];
  let now = Date.parse("2026-04-01T12:00:00Z");
  let token = 1;
  const tokens: TokenSource = {
    current: () => Promise.resolve(ok(`token-${token}`)),
    renew: () => {
      token += 1;
      return Promise.resolve(ok(`token-${token}`));
    },
  };
  const limiter = createSalesforceLimiter({ nowMs: () => now });
  const client = createSalesforceClient({
    tokens,
    limiter,
    baseUrl: `http://127.0.0.1:${portOf(server.address())}`,
    apiVersion: "68.0",
    share: 0.5,
    nowMs: () => now,
    wait: (ms) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
    timeoutMs: 300,
  });
  return { client, asked, waits, limiter };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

const Told = z.object({ a: z.number() });

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
const code = (status: number, errorCode: string, message = "") =>
  json(status, [{ errorCode, message }]);
const fine = json(200, { a: 1 });
const half: Answer = (request, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
  response.write('{"a":1');
  setTimeout(() => request.socket.destroy(), 20);
};
const page: Answer = (_request, response) => void response.writeHead(200).end("<html>Sorry</html>");
const cut: Answer = (request) => void request.socket.destroy();
const silence: Answer = () => undefined;
const away: Answer = (_request, response) =>
  void response.writeHead(302, { location: "https://elsewhere.example/" }).end();

const ask = { query: { q: "SELECT Id FROM Account" } };

describe("an answer that is none", () => {
  it.each([
    ["half of one", half],
    ["a page for people", page],
    ["a connection that is cut", cut],
    ["no answer in time", silence],
    ["a redirect", away],
    ["another shape", json(200, { b: 2 })],
    ["503", code(503, "SERVER_UNAVAILABLE")],
    ["500", code(500, "UNKNOWN_EXCEPTION")],
  ])("%s: is asked again, and harms nobody", async (_case, bad) => {
    const { client, asked, waits } = await aClient([bad, fine]);
    expect(await client.call("query", ask, Told)).toEqual({ ok: true, value: { a: 1 } });
    expect(asked).toHaveLength(2);
    expect(waits).toEqual([500]);
  });

  it("is given up after four tries, a little later each time", async () => {
    const { client, asked, waits } = await aClient([cut]);
    expect(await client.call("query", ask, Told)).toMatchObject({
      error: { kind: "unavailable" },
    });
    expect(asked).toHaveLength(4);
    expect(waits).toEqual([500, 1_000, 2_000]);
  });

  it("to a call that makes something is never asked again blindly", async () => {
    const { client, asked } = await aClient([cut, fine]);
    const made = await client.call("create", { json: {} }, Told);
    expect(made).toMatchObject({ error: { kind: "unavailable" } });
    expect(asked).toHaveLength(1);
  });
});

describe("what Salesforce refuses", () => {
  it.each([
    [401, "INVALID_SESSION_ID", "unauthorized"],
    [403, "INSUFFICIENT_ACCESS", "missing_scope"],
    [403, "API_DISABLED_FOR_ORG", "unsupported"],
    [404, "NOT_FOUND", "not_found"],
    [400, "INVALID_TYPE", "unsupported"],
    [400, "MALFORMED_QUERY", "invalid"],
    [400, "STRING_TOO_LONG", "invalid"],
    [400, "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "invalid"],
    [400, "UNABLE_TO_LOCK_ROW", "conflict"],
    [400, "DUPLICATE_VALUE", "conflict"],
  ])("%i %s is %s, and its own sentence stays there", async (status, errorCode, kind) => {
    const { client } = await aClient([code(status, errorCode, "ana@rivera.example is not")]);
    const answer = await client.call("query", ask, Told);
    expect(answer).toMatchObject({ ok: false, error: { kind } });
    expect(JSON.stringify(answer)).not.toContain("rivera");
  });

  it("because a session ended is asked again with a new one, mid-work", async () => {
    const { client, asked } = await aClient([code(401, "INVALID_SESSION_ID"), fine]);
    expect(await client.call("query", ask, Told)).toMatchObject({ ok: true });
    expect(asked.map((each) => each.split(" ").at(-1))).toEqual(["token-1", "token-2"]);
  });

  it("for too many slow calls at once is waited out", async () => {
    const busy = code(403, "REQUEST_LIMIT_EXCEEDED", "ConcurrentPerOrgLongTxn Limit exceeded.");
    const { client, waits } = await aClient([busy, fine]);
    expect(await client.call("query", ask, Told)).toMatchObject({ ok: true });
    expect(waits).toEqual([5_000]);
  });

  it("for the day's allowance stops every call, and says until when", async () => {
    const used = code(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
    const { client, asked } = await aClient([used, fine]);
    const error = { kind: "rate_limited", retryAfterMs: 900_000 };
    expect(await client.call("query", ask, Told)).toMatchObject({ error });
    expect(await client.call("query", ask, Told)).toMatchObject({ error });
    expect(asked).toHaveLength(1);
  });
});

describe("our share of the allowance", () => {
  it("is kept to, and comes back hour by hour", () => {
    let now = Date.parse("2026-04-01T12:30:00Z");
    const limiter = createSalesforceLimiter({ nowMs: () => now });
    const takeAll = () => {
      let taken = 0;
      while (taken < 1_000 && limiter.take(0.5).ok) taken += 1;
      return taken;
    };
    expect(limiter.take(0.5)).toEqual({ ok: true, value: null });
    limiter.saw("api-usage=3/20");
    expect(takeAll()).toBe(9);
    expect(limiter.take(0.5)).toEqual({ ok: false, error: { retryAfterMs: 24.5 * HOUR_MS } });
    expect(limiter.allowance()).toEqual({ used: 3, max: 20 });
    now += 12 * HOUR_MS;
    expect(takeAll()).toBe(0);
    now += 12.5 * HOUR_MS;
    expect(takeAll()).toBe(10);
  });

  it.each([null, "", "api-usage=x/y", "api-usage=1/0", "per-app-api-usage=1/250(appName=a)"])(
    "is not known from %j",
    (header) => {
      const limiter = createSalesforceLimiter({ nowMs: () => 0 });
      limiter.saw(header);
      expect(limiter.allowance()).toBeNull();
    },
  );
});
