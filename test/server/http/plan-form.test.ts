import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { ensureApiKey } from "../../../server/storage/api-keys.ts";
import { PanelView } from "../../../ui-extensions/panel/panel-view.ts";
import { PanelPlanForm, PanelPlanPreview } from "../../../ui-extensions/panel/plan-input.ts";
import { type ApiClient, apiClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice, day } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";

const PLAN = {
  kind: "plan",
  currency: "USD",
  size: { by: "count", count: 4 },
  every: "month",
  firstOn: day(2),
};
/** Waives a fifth, which is not a rep's to give. */
const SETTLEMENT = {
  kind: "settlement",
  currency: "USD",
  settle: "400",
  payments: 1,
  firstOn: day(5),
};

describe("what the panel's agreement editor asks the server", () => {
  let server: TestServer;
  const people: Record<string, ApiClient> = {};

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    for (const [who, role] of [
      ["Ana", "rep"],
      ["Max", "manager"],
    ] as const) {
      const key = `gs_${who}-${randomUUID()}`;
      await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
        ensureApiKey(tx, key, { name: who, role, at: server.deps.clock.now() }),
      );
      people[who] = apiClient(server.url, { authorization: `Bearer ${key}` });
    }
  });
  afterAll(() => server.close());

  const as = (who: string): ApiClient => {
    const client = people[who];
    if (client === undefined) throw new Error(`nobody is called ${who}`);
    return client;
  };
  const late = () => addAccount(server, { invoices: [anInvoice(70)] });
  const panel = async (who: string, { id }: TestAccount) => {
    const { body } = await as(who).get(`/api/v1/accounts/${id}/panel`);
    return PanelView.parse(body);
  };
  const act = (who: string, { id }: TestAccount, action: string, body: unknown) =>
    as(who).post(`/api/v1/accounts/${id}/actions/${action}`, body);

  it("starts from the recommended offer, and previews a change to the cent", async () => {
    const account = await late();
    const { body } = await as("Ana").get(`/api/v1/accounts/${account.id}/plan-form`);
    const form = PanelPlanForm.parse(body.form);
    expect(form.start).toMatchObject({ kind: "plan", size: { by: "count", count: 3 } });
    const path = `/api/v1/accounts/${account.id}/plan-form/preview`;
    const preview = PanelPlanPreview.parse((await as("Ana").post(path, PLAN)).body);
    expect(preview).toMatchObject({ verdict: "in", total: { amountMinor: 50_000 } });
    expect(preview.schedule.map(({ dueOn }) => dueOn.value)).toEqual([
      day(2),
      "2026-04-06",
      "2026-05-06",
      "2026-06-08",
    ]);
    const wrong = await as("Ana").post(path, { ...PLAN, downPayment: "ten" });
    expect(wrong).toMatchObject({
      status: 400,
      body: { errors: [{ field: "downPayment", message: "Enter an amount such as 120.50." }] },
    });
  });

  it("offers what a rep may give at once, and takes it back until it is accepted", async () => {
    const account = await late();
    const offered = await act("Ana", account, "propose-plan", { plan: PLAN });
    expect(offered.body.message).toMatch(/^Offered/);
    const shown = await panel("Ana", account);
    expect(shown.arrangement).toMatchObject({ status: "offered", kindText: "Payment plan" });
    expect(shown.arrangement?.schedule).toHaveLength(4);
    const undone = await act("Ana", account, "undo", { actionId: shown.undo?.actionId });
    expect(undone.body.message).toBe("Taken back.");
    expect((await panel("Ana", account)).arrangement?.status).not.toBe("offered");
  });

  it("records a yes on the phone, after which nothing is to take back", async () => {
    const account = await late();
    await act("Ana", account, "propose-plan", { plan: PLAN });
    const agreed = await act("Ana", account, "accept-plan", { how: "phone" });
    expect(agreed.body.message).toMatch(/^Agreed/);
    const shown = await panel("Ana", account);
    expect(shown.arrangement).toMatchObject({ status: "active" });
    expect(shown.timeline.entries.map(({ title }) => title)).toContain("Plan accepted");
    const tooLate = await act("Ana", account, "undo", { actionId: shown.undo?.actionId ?? "x" });
    expect(tooLate.status).not.toBe(200);
    expect((await panel("Ana", account)).arrangement).toMatchObject({ status: "active" });
  });

  it("asks for approval with a reason, which a manager and nobody else decides", async () => {
    const account = await late();
    const silent = await act("Ana", account, "propose-plan", { plan: SETTLEMENT });
    expect(silent).toMatchObject({ status: 400, body: { errors: [{ field: "reason" }] } });
    const reason = "They can borrow it from their family.";
    const asked = await act("Ana", account, "propose-plan", { plan: SETTLEMENT, reason });
    expect(asked.body.message).toMatch(/^Approval asked for/);
    expect((await panel("Ana", account)).arrangement?.approval).toMatchObject({
      text: `Ana asks: ${reason}`,
      mayDecide: false,
      whyNot: "A manager decides this.",
    });
    expect((await act("Ana", account, "decide-approval", { granted: true })).status).toBe(400);
    expect((await panel("Max", account)).arrangement?.approval).toMatchObject({ mayDecide: true });
    const decided = await act("Max", account, "decide-approval", { granted: true });
    expect(decided.body.message).toMatch(/^Approved/);
    const { arrangement, timeline } = await panel("Ana", account);
    expect(arrangement).toMatchObject({ status: "offered", kindText: "Settlement" });
    const told = timeline.entries.map(({ title, actor }) => `${actor}: ${title}`);
    expect(told).toContain("Ana: Plan sent for approval");
    expect(told).toContain("Max: Plan approved");
  });

  it("lets a request be refused with a word to whoever asked", async () => {
    const account = await late();
    await act("Ana", account, "propose-plan", { plan: SETTLEMENT, reason: "They asked." });
    const answer = { granted: false, reason: "Offer them a plan first." };
    const refused = await act("Max", account, "decide-approval", answer);
    expect(refused.body.message).toMatch(/^Refused/);
    const { arrangement, timeline } = await panel("Ana", account);
    expect(arrangement?.status).toBe("refused");
    expect(timeline.entries[0]?.detail).toContain("Offer them a plan first.");
  });

  it("records a promise of several dates as one", async () => {
    const account = await late();
    const promise = {
      amount: "200",
      currency: "USD",
      dueOn: day(3),
      more: [{ amount: "300.00", dueOn: day(10) }],
    };
    expect((await act("Ana", account, "record-promise", promise)).status).toBe(200);
    const { promises } = await account.facts();
    expect(promises[0]?.parts).toEqual([
      { dueOn: day(3), amountMinor: 20_000 },
      { dueOn: day(10), amountMinor: 30_000 },
    ]);
  });
});
