import { afterEach, describe, expect, it } from "vitest";
import type { CrmRef } from "../../../adapters/crm-ref.ts";
import type { CrmArrangement, CrmPromise, CrmWrite } from "../../../adapters/crm-write.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { openSandbox } from "./open-sandbox.ts";

const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

async function aScene() {
  const scene = await openSandbox();
  closes.push(scene.close);
  scene.org.installPackage();
  const account = { object: "Account", id: scene.org.people.create("Account", { Name: "Rivera" }) };
  const written = async (...writes: readonly CrmWrite[]) => {
    const done = await scene.port.write(writes);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    return done.value;
  };
  return { ...scene, account, written };
}

const PROMISE: CrmPromise = {
  state: "open",
  dueOn: calendarDate("2026-04-10"),
  amountMinor: 45_050,
  currency: "USD",
};

const PLAN: CrmArrangement = {
  ...{ state: "offered", title: "2 payments of $100.00", currency: "USD" },
  ...{ totalMinor: 20_000, remainingMinor: 20_000, nextDueOn: null },
  lastDueOn: calendarDate("2026-06-01"),
  installments: [1, 2].map((number) => ({
    ...{ number, state: "planned" as const, amountMinor: 10_000, remainingMinor: 10_000 },
    dueOn: calendarDate(`2026-0${number + 4}-01`),
  })),
};

const promise = (about: CrmRef, over: Partial<CrmPromise> = {}): CrmWrite => ({
  ...{ kind: "promise", key: "promise/p-1", about },
  promise: { ...PROMISE, ...over },
});
const plan = (about: CrmRef, over: Partial<CrmArrangement> = {}): CrmWrite => ({
  ...{ kind: "arrangement", key: "plan/a-1", about },
  arrangement: { ...PLAN, ...over },
});

describe("a promise to pay", () => {
  it("is one row, which says how it stands now", async () => {
    const { org, account, written } = await aScene();
    await written(promise(account));
    await written(promise(account), promise(account, { state: "kept" }));
    expect(org.all("GS_Promise__c")).toMatchObject([
      {
        ...{ GS_Account__c: account.id, GS_State__c: "kept", GS_Due_On__c: "2026-04-10" },
        ...{ GS_Amount__c: 450.5, GS_Currency__c: "USD" },
      },
    ]);
  });

  it("keeps a currency without cents as it is", async () => {
    const { org, account, written } = await aScene();
    await written(promise(account, { currency: "JPY", amountMinor: 45_050 }));
    expect(org.all("GS_Promise__c")).toMatchObject([{ GS_Amount__c: 45_050 }]);
  });

  it("is refused by name on a record that ours do not point at", async () => {
    const { written } = await aScene();
    const [done] = await written(promise({ object: "Case", id: "500000000000001AAA" }));
    expect(done).toMatchObject({ ok: false, error: { kind: "unsupported" } });
  });
});

describe("a payment plan", () => {
  it("is one row with one for each payment, which point at it and follow what is paid", async () => {
    const { org, account, written } = await aScene();
    await written(plan(account));
    const [first, second] = PLAN.installments;
    if (first === undefined || second === undefined) throw new Error("no payments");
    const paid = { ...first, state: "paid" as const, remainingMinor: 0 };
    await written(
      plan(account, { state: "active", remainingMinor: 10_000, installments: [paid, second] }),
    );
    const [row, ...others] = org.all("GS_Arrangement__c");
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ GS_Account__c: account.id, GS_State__c: "active", GS_Total__c: 200 },
      ...{ GS_Remaining__c: 100, GS_Title__c: "2 payments of $100.00" },
    });
    const id = row?.Id;
    expect(org.all("GS_Instalment__c")).toMatchObject([
      { GS_Arrangement__c: id, GS_Number__c: 1, GS_State__c: "paid", GS_Remaining__c: 0 },
      { GS_Arrangement__c: id, GS_Number__c: 2, GS_State__c: "planned", GS_Remaining__c: 100 },
    ]);
  });

  it("is not written as done while one of its payments could not be", async () => {
    const { org, account, written } = await aScene();
    await written(plan(account));
    const rows = org.all("GS_Instalment__c");
    org.people.lock(String(rows[1]?.Id), 10);
    const [done] = await written(plan(account, { state: "active" }));
    expect(done).toMatchObject({ ok: false, error: { kind: "conflict" } });
  });

  it("is refused where the package is not installed", async () => {
    const { port, org, close } = await openSandbox();
    closes.push(close);
    const account = { object: "Account", id: org.people.create("Account", { Name: "Rivera" }) };
    const done = await port.write([plan(account), promise(account)]);
    expect(done).toMatchObject({
      ok: true,
      value: [
        { ok: false, error: { kind: "unsupported" } },
        { ok: false, error: { kind: "unsupported" } },
      ],
    });
  });
});
