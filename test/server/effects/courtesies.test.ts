import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { withAccount } from "../../../server/effects/account-work.ts";
import { portal } from "../../../server/effects/portal.ts";
import { lookAgain } from "../../../server/effects/portal-act.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { listCapturedMessages } from "../../../server/storage/captured-messages.ts";
import { insertHold } from "../../../server/storage/holds.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { PanelWhy } from "../../../ui-extensions/panel/panel-why.ts";
import { type ApiClient, signedInClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice, aPayment, aPolicy, day } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { entriesOf } from "./reply-scene.ts";
import { addAccount, type TestAccount } from "./support.ts";

// A Wednesday; the promise is for the Monday after, so the business day before it is the Friday.
const NOW = "2026-03-04T17:00:00Z";
const MONDAY = "2026-03-09";
const REMINDER = "The day you chose to pay is coming up";
const KEPT = "Thank you: your payment arrived as you said";
const RECEIPT = "Thank you for your payment to Northwind Services";
const CURED = "Thank you: your account is in good standing";

describe("kindnesses that nobody asked for", () => {
  let server: TestServer;
  let api: ApiClient;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    api = await signedInClient(server);
  });
  afterAll(() => server.close());
  beforeEach(() => server.clock.set(NOW));

  /** Late and written to, with a promise for Monday where one is wanted. */
  async function late(promised = "500.00"): Promise<TestAccount> {
    const account = await addAccount(server, { invoices: [anInvoice(5)] });
    await look(account);
    await server.work();
    if (promised !== "") {
      const word = { currency: "USD", amount: promised, dueOn: MONDAY };
      expect(await account.act("record-promise", word)).toBe("done");
      await server.work();
    }
    return account;
  }

  async function look(account: TestAccount): Promise<void> {
    await withAccount(server.deps, SANDBOX_TENANT.id, account.id, (work) =>
      lookAgain(server.deps, work),
    );
  }

  async function workAt(now: string): Promise<void> {
    server.clock.set(now);
    await server.work();
  }

  /** Money that another system tells of, on the day it came. */
  async function paid(account: TestAccount, amountMinor: number, on: string): Promise<void> {
    await account.pay(aPayment(0, amountMinor, { id: `${account.id}-${on}`, on }));
    await look(account);
    await server.work();
  }

  const told = async (account: TestAccount, subjects: readonly string[]) =>
    (await account.sent()).filter((each) => subjects.includes(each));
  const hold = (account: TestAccount, kind: "dispute" | "hardship" | "pause") => {
    const id = `hold-${account.id}`;
    const row = { id, kind, from: day(0), reason: "told us", setBy: "rep" } as const;
    return account.inTenant((tx) => insertHold(tx, account.id, row));
  };

  it("remind of a promised day on the business day before, once, and say why", async () => {
    const account = await late();
    await workAt("2026-03-05T20:00:00Z");
    expect(await told(account, [REMINDER])).toEqual([]);
    await workAt("2026-03-06T20:00:00Z");
    await look(account);
    await workAt("2026-03-06T21:00:00Z");
    expect(await told(account, [REMINDER])).toEqual([REMINDER]);
    await workAt("2026-03-09T20:00:00Z");
    expect(await told(account, [REMINDER])).toEqual([REMINDER]);
    const { touches } = await account.facts();
    const last = touches.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
    const answer = await api.get(`/api/v1/accounts/${account.id}/touches/${last?.id}/why`);
    const { title, verdicts } = PanelWhy.parse(answer.body);
    expect([title, verdicts.length]).toEqual(["It was sent", 2]);
  });

  it.each<[string, (account: TestAccount) => Promise<unknown>]>([
    ["a dispute stands", (account) => hold(account, "dispute")],
    ["hardship stands", (account) => hold(account, "hardship")],
    ["a pause stands", (account) => hold(account, "pause")],
    [
      "the customer stopped messages",
      async (account) =>
        portal(server.deps).stopMessages(await account.link(), { key: "k-stop-1", channel: "all" }),
    ],
    ["a rep stopped the reminders", (account) => account.act("stop-cadence", { reason: "mine" })],
    ["the money is here", (account) => paid(account, 50_000, day(0))],
    ["the promise was taken back", (account) => account.undo()],
  ])("do not remind when %s", async (_case, happens) => {
    const account = await late();
    await happens(account);
    for (const date of ["06", "09"]) await workAt(`2026-03-${date}T20:00:00Z`);
    expect(await told(account, [REMINDER])).toEqual([]);
  });

  it("name what is missing, not what was promised", async () => {
    const account = await late();
    await paid(account, 12_000, day(1));
    await workAt("2026-03-06T20:00:00Z");
    const page = await account.inTenant((tx) =>
      listCapturedMessages(tx, { accountId: account.id, limit: 50 }),
    );
    const reminder = page.items.find(({ subject }) => subject === REMINDER);
    expect(reminder?.bodyText).toContain("$380.00");
  });

  it("thank once for one payment: for the account back in good standing before the promise", async () => {
    const account = await late();
    await workAt("2026-03-06T20:00:00Z");
    server.clock.set("2026-03-09T17:00:00Z");
    await paid(account, 50_000, "2026-03-09");
    await workAt("2026-03-10T17:00:00Z");
    await workAt("2026-03-12T17:00:00Z");
    expect(await told(account, [KEPT, CURED])).toEqual([CURED]);
    expect(await entriesOf(account, "account.cured")).toEqual([
      { on: "2026-03-09", currency: "USD", paymentIds: [`${account.id}-2026-03-09`] },
    ]);
  });

  it("follow a receipt only after the interval, and thank for its promise no second time", async () => {
    const account = await late();
    server.clock.set("2026-03-09T17:00:00Z");
    const paidNow = { key: `pay-${account.id}`, currency: "USD", amountMinor: 50_000 };
    expect(await portal(server.deps).pay(await account.link(), paidNow)).toEqual({ ok: true });
    await server.work();
    expect(await told(account, [RECEIPT, KEPT, CURED])).toEqual([RECEIPT]);
    await workAt("2026-03-10T17:00:00Z");
    expect(await told(account, [KEPT, CURED])).toEqual([]);
    await workAt("2026-03-11T18:00:00Z");
    expect(await told(account, [KEPT, CURED])).toEqual([CURED]);
  });

  it("thank for a promise kept where more is still late", async () => {
    const account = await late("200.00");
    server.clock.set("2026-03-09T17:00:00Z");
    await paid(account, 20_000, "2026-03-09");
    await workAt("2026-03-10T17:00:00Z");
    expect(await told(account, [KEPT, CURED])).toEqual([KEPT]);
  });

  it("do not thank whoever was never told that anything was late", async () => {
    const account = await addAccount(server, { invoices: [anInvoice(5)] });
    await paid(account, 50_000, day(0));
    await workAt("2026-03-06T17:00:00Z");
    expect(await account.sent()).toEqual([]);
    expect(await entriesOf(account, "account.cured")).toHaveLength(1);
  });

  it("do not thank for money that went back before the thanks could leave", async () => {
    const account = await late("");
    await paid(account, 50_000, day(0));
    expect(await account.sent()).toHaveLength(1);
    const back = { kind: "refund", id: `${account.id}-back`, reverses: `${account.id}-${day(0)}` };
    await account.pay(aPayment(-1, 50_000, { ...back }));
    for (const date of ["06", "09"]) await workAt(`2026-03-${date}T20:00:00Z`);
    expect(await told(account, [CURED])).toEqual([]);
  });

  it("say nothing where policy says so", async () => {
    const account = await late("200.00");
    const promises = { ...defaultPolicy.promises, remind: "never" } as const;
    const quiet = aPolicy({ promises, thanks: { promiseKept: false, accountCured: false } });
    const at = server.clock.now();
    await account.inTenant((tx) => publishPolicy(tx, quiet, { at, by: "test" }));
    server.clock.set("2026-03-09T17:00:00Z");
    await server.work();
    await paid(account, 20_000, "2026-03-09");
    await paid(account, 30_000, "2026-03-10");
    await workAt("2026-03-10T17:00:00Z");
    expect(await told(account, [REMINDER, KEPT, CURED])).toEqual([]);
  });
});
