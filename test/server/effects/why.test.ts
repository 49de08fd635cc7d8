import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Channel } from "../../../core/accounts/account.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import type { Step, TenantPolicy } from "../../../core/policy/policy.ts";
import {
  explainNow,
  explainSilence,
  explainTouch,
} from "../../../server/effects/explain-contact.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { listVerdicts } from "../../../server/storage/verdicts.ts";
import { PanelWhy } from "../../../ui-extensions/panel/panel-why.ts";
import { type ApiClient, signedInClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice, aPolicy } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

const COLOMBIAN = {
  kind: "consumer",
  country: "CO",
  timeZones: ["America/Bogota"],
  contactPoints: [{ id: "m", channel: "email", address: "ana@example.co", consent: "granted" }],
};

describe("why a message was sent or not", () => {
  let server: TestServer;
  let api: ApiClient;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    api = await signedInClient(server);
  });
  afterAll(() => server.close());
  beforeEach(() => server.clock.set("2026-03-04T17:00:00Z"));

  /** An account whose first message is queued and has not left. */
  async function queued(account: object = {}): Promise<TestAccount> {
    const record = await addAccount(server, { account: { ...account }, invoices: [anInvoice(1)] });
    await record.act("stop-cadence", { reason: "wait" });
    await record.act("start-cadence");
    return record;
  }

  const touchOf = async (account: TestAccount) => {
    const touch = (await account.facts()).touches.find(({ kind }) => kind === "message");
    if (touch === undefined) throw new Error("nothing was queued");
    return touch;
  };
  const why = async (account: TestAccount, headers: Record<string, string> = {}) => {
    const { id } = await touchOf(account);
    const answer = await api.get(`/api/v1/accounts/${account.id}/touches/${id}/why`, headers);
    return PanelWhy.parse(answer.body);
  };

  it("is kept when it is decided and again when it leaves, with every rule and its version", async () => {
    const account = await queued(COLOMBIAN);
    await server.work();
    const { items } = await account.inTenant((tx) =>
      listVerdicts(tx, { accountId: account.id, limit: 10 }),
    );
    expect(items.map(({ stage, verdict }) => [stage, verdict])).toEqual([
      ["decision", "allow"],
      ["sending", "allow"],
    ]);
    for (const { asked, rules, policyVersion } of items) {
      expect(asked).toMatchObject({ medium: "email", jurisdictions: ["CO"], debts: "consumer" });
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of rules) expect(rule).toMatch(/^[a-z0-9_.]+@\d+$/);
      expect(policyVersion).toBe(1);
    }
    expect(await why(account)).toMatchObject({
      title: "It was sent",
      verdicts: [{ allowed: true }, { allowed: true }],
    });
  });

  it("names the rule of a stop that came between deciding and sending, in the reader's language", async () => {
    const account = await queued();
    await account.act("record-opt-out", { channel: "all", source: "oral" });
    await server.work();
    expect(await account.sent()).toEqual([]);
    const { title, verdicts } = await why(account, { "accept-language": "es" });
    expect(title).toBe("No se envió");
    const last = verdicts.at(-1);
    expect(last?.allowed).toBe(false);
    expect(last?.rules[0]?.text).toMatch(/[a-záéíóú]{3,}/);
    expect(last?.rules[0]?.id).toMatch(/@\d+$/);
    const [facts, { id }] = [await account.facts(), await touchOf(account)];
    const explained = await account.inTenant((tx) => explainTouch(tx, facts, id));
    expect(explained?.outbox?.status).toBe("cancelled");
    expect(explained?.timeline.map(({ kind }) => kind)).toEqual([
      "touch_queued",
      "touch_cancelled",
    ]);
  });

  it("is told of a message that law kept from being queued at all", async () => {
    // A Sunday noon in Bogotá, when Colombian law allows no contact over a consumer's debt.
    server.clock.set("2026-03-08T17:00:00Z");
    const account = await queued(COLOMBIAN);
    const silence = await account.inTenant((tx) => explainSilence(tx, account.id));
    expect((await account.facts()).touches).toEqual([]);
    expect(silence[0]).toMatchObject({ verdict: "deny", channel: "email", stage: "decision" });
    expect(silence[0]?.rules[0]?.citation).toMatch(/2300/);
    expect(silence[0]?.nextEligibleAt).toBe("2026-03-09T12:00:00.000Z");
  });

  it("is asked of a machine's call where the engine would have placed it", async () => {
    const publish = (policy: TenantPolicy) =>
      server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
        publishPolicy(tx, policy, { at: server.clock.now(), by: "test" }),
      );
    const toCalls = (step: Step): Step => ({ ...step, action: "message", channels: ["voice"] });
    const cadences = defaultPolicy.cadences.map((each) => ({
      ...each,
      steps: each.steps.map(toCalls),
    }));
    await publish(aPolicy({ cadences }));
    // A Sunday again.
    server.clock.set("2026-03-08T17:00:00Z");
    const phone = { id: "v", channel: "voice", address: "+573001234567", consent: "granted" };
    const account = await queued({ ...COLOMBIAN, contactPoints: [phone] });
    const { items } = await account.inTenant((tx) =>
      listVerdicts(tx, { accountId: account.id, limit: 10 }),
    );
    await publish(aPolicy());
    expect(items).toMatchObject([{ medium: "voice", touchId: null, verdict: "deny" }]);
    expect(items[0]?.asked).toMatchObject({ automated: true });
  });

  it("is kept for a call a person made, at the moment it was made", async () => {
    const account = await addAccount(server, { account: COLOMBIAN, invoices: [anInvoice(1)] });
    // A Sunday, on which the law allows no call.
    const at = "2026-03-01T17:00:00Z";
    await account.act("log-call", { outcome: "busy", at });
    const [call] = (await account.facts()).touches;
    const path = `/api/v1/accounts/${account.id}/touches/${call?.id}/why`;
    const { title, verdicts } = PanelWhy.parse((await api.get(path)).body);
    expect(title).toBe("The call took place");
    expect(verdicts).toMatchObject([
      { allowed: false, when: { value: "2026-03-01T17:00:00.000Z" } },
    ]);
    expect(verdicts[0]?.rules[0]?.citation).toMatch(/2300/);
    await account.act("log-call", { outcome: "conversation", direction: "inbound" });
    const { items } = await account.inTenant((tx) =>
      listVerdicts(tx, { accountId: account.id, limit: 10 }),
    );
    const calls = items.filter(({ medium }) => medium === "voice");
    expect(calls.map(({ touchId }) => touchId)).toEqual([call?.id]);
  });

  it("is answered for every channel now", async () => {
    const account = await addAccount(server, { account: COLOMBIAN, invoices: [anInvoice(1)] });
    const facts = await account.facts();
    const policy = await account.inTenant((tx) =>
      server.deps.policies.current(tx, SANDBOX_TENANT.id),
    );
    const now = explainNow({ facts, policy, now: server.clock.now() });
    expect(now.map(({ channel }) => channel)).toEqual(Channel.options);
  });

  it("is not found for a message of another account", async () => {
    const [account, other] = [await queued(), await queued()];
    const { id } = await touchOf(account);
    const path = `/api/v1/accounts/${other.id}/touches/${id}/why`;
    expect((await api.get(path)).status).toBe(404);
  });
});
