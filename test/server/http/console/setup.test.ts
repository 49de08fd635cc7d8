import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDryRuns, emptyDryRun } from "../../../../core/treatment/dry-run.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import { PART } from "../../../../server/setup/dry-run-part.ts";
import { insertHold } from "../../../../server/storage/holds.ts";
import {
  Attention,
  DryRunPart,
  SetupView,
} from "../../../../ui-extensions/console-app/views/setup.ts";
import { type ApiClient, apiClient, signedInClient } from "../../../support/api-client.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { anInvoice, day } from "../../../support/facts.ts";
import { startServer, type TestServer } from "../../../support/server.ts";
import { addAccount } from "../../effects/support.ts";

describe("setting up, users and keys, by the API", () => {
  let server: TestServer;
  let api: ApiClient;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    api = await signedInClient(server);
  });
  afterAll(() => server.close());

  const setup = async () => SetupView.parse((await api.get("/api/v1/setup")).body);
  const doneSteps = ({ steps }: SetupView) =>
    steps.filter(({ doneAt }) => doneAt !== null).map(({ id }) => id);

  it("keeps each step, so that setup can be left and resumed", async () => {
    expect(doneSteps(await setup())).toEqual([]);
    await api.post("/api/v1/setup/steps", { step: "connect" });
    await api.post("/api/v1/setup/steps", { step: "map" });
    expect(doneSteps(await setup())).toEqual(["connect", "map"]);
    const wrong = await api.post("/api/v1/setup/steps", { step: "dance" });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: "step" }] } });
  });

  it("puts a preset in force once, and says which one stands", async () => {
    const before = await setup();
    expect(before.preset).toBe("standard");
    const gentle = await api.post("/api/v1/setup/policy", { preset: "gentle" });
    expect(gentle.body).toMatchObject({
      preset: "gentle",
      policy: { version: before.policy.version + 1 },
    });
    const again = await api.post("/api/v1/setup/policy", { preset: "gentle" });
    expect(again.body).toMatchObject({ policy: { version: before.policy.version + 1 } });
    await api.post("/api/v1/setup/policy", { preset: "standard" });
  });

  it("runs dry over the whole book in parts, and nothing leaves", async () => {
    const held = await addAccount(server, { invoices: [anInvoice(5)] });
    const hold = { id: "h", kind: "hardship", from: day(0), reason: "x", setBy: "rep" } as const;
    await held.inTenant((tx) => insertHold(tx, held.id, hold));
    const late = await addAccount(server, { invoices: [anInvoice(5)] });
    let [sum, cursor]: [ReturnType<typeof emptyDryRun>, string | null] = [emptyDryRun(), null];
    let total = 0;
    do {
      const answer = await api.post("/api/v1/setup/dry-run", { cursor });
      const { part, next, total: all } = DryRunPart.parse(answer.body);
      expect(part.accounts).toBeLessThanOrEqual(PART);
      [sum, cursor, total] = [addDryRuns(sum, part), next, all];
    } while (cursor !== null);
    expect(sum.accounts).toBe(total);
    expect(sum.contacted).toBeGreaterThan(0);
    expect(sum.held.hardship).toBeGreaterThan(0);
    expect(await late.sent()).toEqual([]);
    const wrong = await api.post("/api/v1/setup/dry-run", { cursor: "no such" });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: "cursor" }] } });
  });

  it("goes live for a share, then for all, and says so on the home screen", async () => {
    const ten = await api.post("/api/v1/setup/live", { liveShare: 10 });
    expect(ten.body).toMatchObject({ liveShare: 10, finishedAt: null });
    const attention = Attention.parse((await api.get("/api/v1/attention")).body);
    expect(attention.items).toContainEqual(expect.objectContaining({ kind: "not_live" }));
    for (const liveShare of [101, -1, 10.5])
      expect(await api.post("/api/v1/setup/live", { liveShare })).toMatchObject({
        status: 400,
        body: { errors: [{ field: "liveShare" }] },
      });
    const all = await api.post("/api/v1/setup/live", { liveShare: 100 });
    expect(SetupView.parse(all.body).finishedAt).not.toBeNull();
  });

  it("lets in, changes and takes out users, but not the last admin", async () => {
    const ana = { email: "Ana@Example.com", name: "Ana", role: "admin" };
    const invited = await api.post("/api/v1/users", ana);
    expect(invited).toMatchObject({ status: 201, body: { email: "ana@example.com" } });
    expect(await api.post("/api/v1/users", ana)).toMatchObject({
      status: 400,
      body: { errors: [{ field: "email" }] },
    });
    const path = `/api/v1/users/${invited.body.id}`;
    for (const [part, body] of [
      ["role", { role: "rep" }],
      ["removal", {}],
    ] as const)
      expect(await api.post(`${path}/${part}`, body)).toMatchObject({
        status: 409,
        body: { code: "last_admin" },
      });
    const bob = { email: "bob@example.com", name: "Bob", role: "admin" };
    const second = await api.post("/api/v1/users", bob);
    const demoted = await Promise.all([
      api.post(`${path}/role`, { role: "rep" }),
      api.post(`/api/v1/users/${second.body.id}/removal`, {}),
    ]);
    expect(demoted.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const nobody = "00000000-0000-4000-8000-000000000000";
    expect((await api.post(`/api/v1/users/${nobody}/role`, { role: "rep" })).status).toBe(404);
  });

  it("makes a key that works once it is made, says when it was used, and ends it", async () => {
    const made = await api.post("/api/v1/api-keys", { name: "Nightly export", role: "auditor" });
    const caller = apiClient(server.url, { authorization: `Bearer ${made.body.key}` });
    expect((await caller.get("/api/v1/me")).body).toMatchObject({ role: "auditor" });
    const listed = await api.get("/api/v1/api-keys");
    expect(JSON.stringify(listed.body)).not.toContain(made.body.key);
    expect(listed.body.keys).toContainEqual(
      expect.objectContaining({ name: "Nightly export", lastUsedAt: expect.any(String) }),
    );
    const end = `/api/v1/api-keys/${made.body.id}/revocation`;
    expect((await api.post(end, {})).status).toBe(200);
    expect((await caller.get("/api/v1/me")).status).toBe(401);
    expect((await api.post(end, {})).status).toBe(404);
  });

  it("shows the sandbox as another role, and keeps that on the next page", async () => {
    const as = await fetch(`${server.url}/sandbox/role`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: server.url },
      body: JSON.stringify({ role: "rep" }),
    });
    const cookie = (as.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const page = await fetch(`${server.url}/sandbox`, { headers: { cookie } });
    const kept = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const rep = apiClient(server.url, { cookie: kept, origin: server.url });
    expect((await rep.get("/api/v1/me")).body).toMatchObject({ role: "rep", name: "Sandbox rep" });
    expect((await rep.get("/api/v1/users")).status).toBe(403);
    expect((await rep.post("/api/v1/setup/live", { liveShare: 0 })).status).toBe(403);
    const foreign = await fetch(`${server.url}/sandbox/role`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: "https://evil.example" },
      body: JSON.stringify({ role: "admin" }),
    });
    expect(foreign.status).toBe(403);
    expect(SANDBOX_TENANT.name).toBe("Sandbox");
  });
});
