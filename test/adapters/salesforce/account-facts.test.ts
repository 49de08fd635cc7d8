import { afterEach, describe, expect, it } from "vitest";
import type { CrmChange } from "../../../adapters/crm-change.ts";
import type { CrmPort } from "../../../adapters/port.ts";
import { MINUTE_MS } from "../../../core/time/instant.ts";
import { pullAll } from "../crm-harness.ts";
import { openSandbox } from "./open-sandbox.ts";

const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

async function aScene(...options: Parameters<typeof openSandbox>) {
  const scene = await openSandbox(...options);
  closes.push(scene.close);
  void scene.clock.wait(60 * MINUTE_MS);
  const id = scene.org.people.create("Account", { Name: "Rivera Plumbing" });
  return { ...scene, id };
}

const BOTH = { features: { collections: true, paymentSchedules: true } };

function attributesOf(changes: readonly CrmChange[], id: string) {
  const found = changes.findLast((change) => change.ref.id === id);
  return found !== undefined && "attributes" in found ? found.attributes : null;
}

async function read(port: CrmPort, id: string, cursor: string | null = null) {
  const pulled = await pullAll(port, "company", cursor);
  return { ...pulled, attributes: attributesOf(pulled.changes, id) };
}

describe("an org with Salesforce's own collections", () => {
  it("tells of an account's open plan, its segment and its agency, for rules on segments", async () => {
    const { org, port, id } = await aScene(BOTH);
    const agency = org.people.create("Account", { Name: "Recovery Inc" });
    org.people.create("CollectionPlan", { AccountId: id, ClosedDate: "2026-01-31" });
    org.people.create("CollectionPlan", {
      ...{ AccountId: id, CollectionPlanSegment: "HNI-DPD-16-20" },
      CollectionAgencyAccountId: agency,
    });
    const { changes, attributes } = await read(port, id);
    expect(attributes).toEqual({
      ...{ collection_plan: "open", collection_plan_segment: "HNI-DPD-16-20" },
      collection_agency: true,
    });
    expect(attributesOf(changes, agency)).toEqual({});
  });

  it("has the account read again when a plan opens, closes or goes, though the account is as it was", async () => {
    const { org, port, clock, id } = await aScene(BOTH);
    let { cursor } = await read(port, id);
    const later = async () => {
      void clock.wait(10 * MINUTE_MS);
      const after = await read(port, id, cursor);
      cursor = after.cursor;
      return after;
    };
    void clock.wait(10 * MINUTE_MS);
    const plan = org.people.create("CollectionPlan", { AccountId: id });
    const opened = await later();
    expect(opened.attributes).toEqual({ collection_plan: "open" });
    org.people.update("CollectionPlan", plan, { ClosedDate: "2026-04-01" });
    const closed = await later();
    expect(closed.attributes).toEqual({ collection_plan: "closed" });
    org.people.remove("CollectionPlan", plan);
    const gone = await later();
    expect(gone.attributes).toEqual({});
    // Each word is newer than the one before, or it would not be taken for the last.
    const moments = [opened, closed, gone].map(({ changes }) => changes.at(-1)?.changedAt ?? "");
    expect(moments).toEqual(moments.toSorted());
    expect(new Set(moments).size).toBe(3);
    expect((await later()).changes).toEqual([]);
  });

  it("tells of payments that a run collects by itself, and not of drafts", async () => {
    const { org, port, id } = await aScene(BOTH);
    const schedule = org.people.create("PaymentSchedule", {
      ...{ DefaultPaymentAccountId: id, Status: "Draft", TotalRequestedAmount: 300 },
    });
    expect((await read(port, id)).attributes).toEqual({});
    org.people.update("PaymentSchedule", schedule, { Status: "Open" });
    expect((await read(port, id)).attributes).toEqual({ payment_schedule: "open" });
  });

  it("leaves a name the admin mapped to the admin", async () => {
    const attributes = { company: { collection_plan: "AccountNumber" }, person: {} };
    const { org, port, id } = await aScene(BOTH, { attributes });
    org.people.update("Account", id, { AccountNumber: "C-1" });
    org.people.create("CollectionPlan", { AccountId: id });
    expect((await read(port, id)).attributes).toEqual({ collection_plan: "C-1" });
  });

  it("is read without the fields that are hidden from us", async () => {
    const { org, port, id } = await aScene(BOTH);
    org.people.hide("CollectionPlan.CollectionPlanSegment");
    org.people.create("CollectionPlan", { AccountId: id, CollectionPlanSegment: "A" });
    expect((await read(port, id)).attributes).toEqual({ collection_plan: "open" });
    org.people.hide("CollectionPlan.AccountId");
    await port.describe();
    expect((await read(port, id)).attributes).toEqual({});
  });
});

describe("an org without", () => {
  it("is asked nothing about it, misses nothing and is told of no shortfall", async () => {
    const without = await aScene();
    const { attributes } = await read(without.port, without.id);
    expect(attributes).toEqual({});
    const calls = ({ org }: typeof without) =>
      org.counts()["GET /services/data/v{version}/queryAll"]?.calls ?? 0;
    const asked = calls(without);
    const withBoth = await aScene(BOTH);
    await read(withBoth.port, withBoth.id);
    // One for each feed, and one for each about the page of accounts.
    expect(asked).toBeGreaterThan(0);
    expect(calls(withBoth)).toBe(asked + 4);
    expect(await withBoth.port.features()).toMatchObject({
      value: { collectionPlans: true, paymentSchedules: true },
    });
    expect(await without.port.features()).toMatchObject({
      value: { collectionPlans: false, paymentSchedules: false },
    });
    const described = await without.port.describe();
    expect(JSON.stringify(described)).not.toMatch(/CollectionPlan|PaymentSchedule/);
  });

  it("that is given the licence has plans read from their beginning, and accounts from where they were", async () => {
    const { org, port, clock, id } = await aScene(BOTH);
    org.people.create("Account", { Name: "Somebody else" });
    const { cursor } = await read(port, id);
    org.people.create("CollectionPlan", { AccountId: id });
    void clock.wait(10 * MINUTE_MS);
    // As a connection's place was written when there was nothing but accounts to read.
    const { objects, ...rest } = JSON.parse(cursor);
    const before = JSON.stringify({ ...rest, next: 0, objects: objects.slice(0, 1) });
    const { changes, attributes } = await read(port, id, before);
    expect(changes.map(({ ref }) => ref.id)).toEqual([id]);
    expect(attributes).toEqual({ collection_plan: "open" });
  });
});
