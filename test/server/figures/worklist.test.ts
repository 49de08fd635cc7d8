import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toCsv } from "../../../ui-extensions/console-app/views/csv.ts";
import {
  FigureAccounts,
  FiguresAnswer,
  SeriesAnswer,
} from "../../../ui-extensions/console-app/views/figures.ts";
import {
  BulkDone,
  BulkPreview,
  Worklist,
} from "../../../ui-extensions/console-app/views/worklist.ts";
import { type ApiClient, signedInClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

describe("worklist and figures over the API", () => {
  let server: TestServer;
  let api: ApiClient;
  beforeAll(async () => {
    server = await startServer(await openTestDatabase(), { now: "2026-11-18T18:00:00Z" });
    api = await signedInClient(server);
  });
  afterAll(() => server.close());

  const list = async (query = "") =>
    Worklist.parse((await api.get(`/api/v1/worklist${query}`)).body);
  const bulk = async (body: object, what = "") => api.post(`/api/v1/worklist/bulk${what}`, body);
  const PERIOD = "from=2026-08-21&to=2026-11-18";

  it("gives the same list in pages as at once", async () => {
    const whole = await list();
    expect(whole.items.length).toBe(whole.total);
    const paged: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Worklist = await list(`?limit=3${cursor}`);
      paged.push(...page.items.map(({ accountId }) => accountId));
      cursor = page.cursor === null ? null : `&cursor=${page.cursor}`;
    }
    expect(paged).toEqual(whole.items.map(({ accountId }) => accountId));
  });

  it("says whom a bulk action refuses, does the rest, and takes it back once", async () => {
    const [first] = (await list()).items;
    const accountIds = [first?.accountId ?? "", "no-such-account"];
    const asked = { action: "assign", accountIds, assignee: "Ana" };
    const preview = BulkPreview.parse((await bulk(asked, "/preview")).body);
    expect(preview.refused).toEqual([
      {
        accountId: "no-such-account",
        name: "no-such-account",
        why: expect.stringMatching(/not there/),
      },
    ]);
    expect((await list("?assignee=Ana")).total).toBe(0);
    const { batchId, affected } = BulkDone.parse((await bulk(asked)).body);
    expect(affected).toHaveLength(1);
    expect((await list("?assignee=Ana")).total).toBe(1);
    expect((await bulk({ batchId }, "/undo")).body).toEqual({ undone: 1, kept: [] });
    expect((await list("?assignee=Ana")).total).toBe(0);
    expect((await bulk({ batchId }, "/undo")).status).toBe(404);
  });

  it.each([
    [{ action: "pause", accountIds: ["a"], until: "2026-12-01", reason: " " }, "reason"],
    [{ action: "snooze", accountIds: ["a"], days: 0 }, "days"],
    [{ action: "assign", accountIds: [], assignee: null }, "accountIds"],
  ])("refuses %o by the field", async (body, field) => {
    const { status, body: problem } = await bulk(body);
    expect([status, JSON.stringify(problem.errors)]).toEqual([400, expect.stringContaining(field)]);
  });

  it("has one sum for a figure, its course and the accounts behind it", async () => {
    const { period } = FiguresAnswer.parse((await api.get(`/api/v1/figures?${PERIOD}`)).body);
    for (const { currency, flow } of period.currencies) {
      const asked = `${PERIOD}&currency=${currency}`;
      const { points } = SeriesAnswer.parse(
        (await api.get(`/api/v1/figures/series?${asked}&by=week`)).body,
      );
      const sum = (pick: (point: (typeof points)[number]) => number) =>
        points.reduce((total, point) => total + pick(point), 0);
      const last = points.at(-1);
      expect({
        closing: last?.openMinor,
        pastDue: last?.pastDueMinor,
        collected: sum(({ collectedMinor }) => collectedMinor),
      }).toEqual({
        closing: flow.closing,
        pastDue: flow.closing - flow.closingCurrent,
        collected: flow.collected,
      });
      for (const [measure, expected] of [
        ["open", flow.closing],
        ["past_due", flow.closing - flow.closingCurrent],
        ["over_90", flow.closingOver90],
        ["billed", flow.billed],
        ["collected", flow.collected],
      ] as const) {
        const { body } = await api.get(`/api/v1/figures/accounts?${asked}&measure=${measure}`);
        const { sum: total, accounts } = FigureAccounts.parse(body);
        expect([measure, total]).toEqual([measure, expected]);
        expect(accounts.reduce((all, { amount }) => all + amount, 0)).toBe(expected);
      }
    }
  });

  it("refuses a period that ends before it begins, by the field", async () => {
    const { status, body } = await api.get("/api/v1/figures?from=2026-02-01&to=2026-01-01");
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field: "to" })]]);
  });

  it("exports figures and accounts as CSV", async () => {
    const figures = await api.get(`/api/v1/figures.csv?${PERIOD}`);
    expect(figures.type).toContain("text/csv");
    expect(figures.body.text).toMatch(/^figure,currency,value,unit/);
    const accounts = await api.get(
      `/api/v1/figures/accounts.csv?${PERIOD}&measure=open&currency=USD`,
    );
    expect(accounts.body.text).toContain("Atlas Construction Partners");
  });

  it("tells a live screen when something changed", async () => {
    const stop = new AbortController();
    const page = await fetch(`${server.url}/sandbox`);
    const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const answer = await fetch(`${server.url}/api/v1/figures/live`, {
      headers: { cookie },
      signal: stop.signal,
    });
    expect(answer.headers.get("content-type")).toContain("text/event-stream");
    const reader = answer.body?.getReader();
    const read = await reader?.read();
    expect(new TextDecoder().decode(read?.value)).toMatch(/^event: changed\ndata: \{"rev":\d+\}/);
    stop.abort();
  });
});

it.each([
  [[["a", 1, null]], "a,1,\r\n"],
  [[['say "so", please']], '"say ""so"", please"\r\n'],
  [[["=HYPERLINK(1)"]], "'=HYPERLINK(1)\r\n"],
])("writes %j as RFC 4180 says, and no formula", (rows, text) => {
  expect(toCsv(rows)).toBe(text);
});
