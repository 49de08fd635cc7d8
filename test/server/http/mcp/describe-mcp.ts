import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../../../core/accounts/account.ts";
import { loadPanel } from "../../../../server/effects/load-panel.ts";
import { erasePerson } from "../../../../server/privacy/erase-person.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import { listCapturedMessages } from "../../../../server/storage/captured-messages.ts";
import type { Database } from "../../../../server/storage/connect.ts";
import { ensureTenant } from "../../../../server/storage/tenants.ts";
import { PanelView } from "../../../../ui-extensions/panel/panel-view.ts";
import { day } from "../../../support/facts.ts";
import { startServer, type TestServer } from "../../../support/server.ts";
import { aToken, revoked } from "../oauth/support.ts";
import { type Assistant, anAccount, assistantOf, connect, key } from "./support.ts";

const OTHER = { id: "00000000-0000-4000-8000-0000000000bb", name: "Other" };
const LOOKS = ["find-account", "get-delinquency", "preview-plan"];
const ACTS = ["offer-plan", "record-promise", "start-cadence", "pause-cadence", "stop-cadence"];
const REASON = { reason: "The customer asked for it" };

/** What our tools promise to an assistant and to the customers it works on. */
export function describeMcp(name: string, open: () => Promise<Database>): void {
  describe(`MCP on ${name}`, () => {
    let server: TestServer;
    let rep: Assistant;
    let manager: Assistant;

    beforeAll(async () => {
      server = await startServer(await open());
      await server.deps.db.withSystem((tx) => ensureTenant(tx, OTHER));
      rep = await assistantOf(server, { name: "Flow robot" });
      manager = await assistantOf(server, { role: "manager" });
    });
    afterAll(async () => {
      await rep.close();
      await manager.close();
      await server.close();
    });

    const panelOf = async (accountId: string, locale = "en-US") => {
      const viewer = { name: "Rep", role: "rep" } as const;
      const reader = { locale, timeZone: "UTC", viewer };
      const id = AccountId.parse(accountId);
      return PanelView.parse(await loadPanel(server.deps, SANDBOX_TENANT.id, id, reader));
    };
    const whyNot = async (accountId: string, action: string, locale?: string) =>
      (await panelOf(accountId, locale)).actions.find(({ id }) => id === action)?.whyNot;
    const messagesTo = async (accountId: string) => {
      await server.work();
      const page = { accountId: AccountId.parse(accountId), limit: 10 };
      const list = await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
        listCapturedMessages(tx, page),
      );
      return list.items.length;
    };

    it("offers every tool, says what each does to a customer, and which only look", async () => {
      const { tools } = await rep.client.listTools();
      expect(tools.map(({ name: each }) => each)).toEqual([...LOOKS, ...ACTS]);
      for (const { name: each, description, inputSchema, annotations } of tools) {
        expect([each, description]).toEqual([each, expect.stringMatching(/customer/i)]);
        expect([each, annotations?.readOnlyHint]).toEqual([each, LOOKS.includes(each)]);
        const needsKey = inputSchema.required?.includes("idempotencyKey");
        expect([each, needsKey]).toEqual([each, ACTS.includes(each)]);
        expect(inputSchema.additionalProperties).toBe(false);
      }
      const hinted = (hint: "destructiveHint" | "openWorldHint") =>
        tools.filter(({ annotations }) => annotations?.[hint] === true).map((each) => each.name);
      expect(hinted("destructiveHint")).toEqual(["stop-cadence"]);
      expect(hinted("openWorldHint")).toEqual(["offer-plan", "start-cadence"]);
    });

    it("speaks the language of the client, or the one that is asked for", async () => {
      const { made } = await assistantOf(server);
      const spanish = await connect(server, await aToken(server, made), {
        "accept-language": "es",
      });
      const { tools } = await spanish.client.listTools();
      expect(tools[0]?.title).toBe("Buscar una cuenta");
      const id = await anAccount(server, "language");
      const asked = { accountId: id, language: "es" };
      const { value } = await rep.call("get-delinquency", asked);
      expect(value.ageText).toBe((await panelOf(id, "es")).standing.ageText);
    });

    describe("find-account", () => {
      it.each([
        ["the id", "found-1"],
        ["the number", "no-found-1"],
        ["an e-mail address in any case", "Found-1@Customer.example"],
      ])("finds an account for a rep by %s", async (_how, search) => {
        const contactPoints = [
          { id: "e", channel: "email", address: "found-1@customer.example", consent: "granted" },
        ];
        await anAccount(server, "found-1", { sketch: { account: { contactPoints } } });
        const { value } = await rep.call("find-account", { search });
        expect(value).toEqual({
          accounts: [
            {
              accountId: "found-1",
              name: "Customer found-1",
              kind: "business",
              pastDueText: "$500.00",
              daysPastDue: 40,
              stateText: expect.any(String),
            },
          ],
          more: false,
        });
      });

      it.each(["Customer", "found", "no-found", "@customer.example", "%", "_"])(
        "lets no rep look around by %s",
        async (search) => {
          expect((await rep.call("find-account", { search })).value.accounts).toEqual([]);
        },
      );

      it("lets a manager and an auditor look by part of a name", async () => {
        await anAccount(server, "wide-1");
        await anAccount(server, "wide-2");
        const auditor = await assistantOf(server, { role: "auditor", scopes: ["accounts.read"] });
        for (const wide of [manager, auditor]) {
          const { value } = await wide.call("find-account", { search: "customer wide" });
          expect(value.accounts).toHaveLength(2);
        }
        const { value } = await manager.call("find-account", { search: "rivera" });
        expect(value.accounts).toMatchObject([{ accountId: "acc-rivera-plumbing" }]);
      });
    });

    describe("get-delinquency", () => {
      it("tells what the panel tells, and nobody's address", async () => {
        const id = await anAccount(server, "told");
        const { value, text } = await rep.call("get-delinquency", { accountId: id });
        const panel = await panelOf(id);
        expect(value).toMatchObject({
          accountId: id,
          state: panel.standing.state,
          pastDue: [{ amount: "500.00", currency: "USD", text: "$500.00" }],
          daysPastDue: 40,
          tools: panel.actions
            .filter(({ id: action }) => ACTS.includes(action))
            .map(({ id: action, enabled, whyNot: why }) => ({
              tool: action,
              possible: enabled,
              whyNot: why,
            })),
        });
        expect(value.offers).toHaveLength(panel.offers.length);
        expect(text).not.toMatch(/pay@acme\.example|15550100/);
      });
    });

    describe("preview-plan", () => {
      const plan = (count: number) => ({
        ...{ kind: "plan", currency: "USD", size: { by: "count", count } },
        ...{ every: "month", firstOn: "2026-03-10" },
      });

      it("works a plan out to the cent, says who may grant it, and keeps nothing", async () => {
        const id = await anAccount(server, "previewed");
        const before = (await panelOf(id)).timeline.total;
        const few = await rep.call("preview-plan", { accountId: id, plan: plan(2) });
        expect(few.value).toMatchObject({ total: { amountMinor: 50_000 }, verdict: "in" });
        const many = await rep.call("preview-plan", { accountId: id, plan: plan(36) });
        expect(many.value.verdict).not.toBe("in");
        expect((await panelOf(id)).timeline.total).toBe(before);
      });
    });

    describe("an act", () => {
      it("is the panel's own, and the timeline names the application", async () => {
        const id = await anAccount(server, "acted");
        const asked = { accountId: id, until: "2026-03-20", ...REASON, ...key() };
        const { value, isError } = await rep.call("pause-cadence", asked);
        expect(isError).toBe(false);
        expect(value).toMatchObject({ message: expect.any(String), account: { state: "on_hold" } });
        const panel = await panelOf(id);
        expect(panel.holds).toMatchObject([{ kind: "pause", setBy: "Flow robot (app)" }]);
        expect(panel.timeline.entries[0]?.actor).toBe("Flow robot (app)");
      });

      it("happens once however often it is tried, with the first answer each time", async () => {
        const id = await anAccount(server, "retried");
        const asked = { accountId: id, ...key() };
        const first = await rep.call("offer-plan", asked);
        expect(first.isError).toBe(false);
        const again = await Promise.all([1, 2, 3].map(() => rep.call("offer-plan", asked)));
        for (const { value } of again) expect(value).toEqual(first.value);
        expect(await messagesTo(id)).toBe(1);
        const other = await rep.call("offer-plan", { ...asked, offerId: "another" });
        expect([other.isError, other.code]).toEqual([true, "key_reused"]);
      });

      it("happens once though several tries come at the same moment", async () => {
        const id = await anAccount(server, "at-once");
        const asked = { accountId: id, amount: "10.00", dueOn: "2026-03-10", ...key() };
        const all = await Promise.all([1, 2, 3, 4].map(() => rep.call("record-promise", asked)));
        expect(all.map(({ isError }) => isError)).toEqual([false, false, false, false]);
        const told = (await panelOf(id)).timeline.entries;
        expect(told.filter(({ actor }) => actor === "Flow robot (app)")).toHaveLength(1);
      });

      it("leaves no copy of its answer that outlives the erasure of the person", async () => {
        const sketch = { account: { name: "Erasable Person", kind: "consumer" } };
        const id = await anAccount(server, "erasable", { sketch });
        await rep.call("record-promise", {
          ...{ accountId: id, amount: "10.00", dueOn: "2026-03-10", ...key() },
        });
        const kept = async () =>
          JSON.stringify(await rowsOf(server, SANDBOX_TENANT.id, "idempotency_keys"));
        expect(await kept()).toContain("Erasable Person");
        const book = { db: server.deps.db, now: server.deps.clock.now() };
        const request = { accountId: id, actor: "test", despiteOpenBalance: true };
        expect((await erasePerson(book, SANDBOX_TENANT.id, request)).ok).toBe(true);
        expect(await kept()).not.toContain("Erasable Person");
      });

      it("with another client's key is another act", async () => {
        const id = await anAccount(server, "keys");
        const same = key();
        const pause = { accountId: id, days: 3, ...REASON, ...same };
        expect((await rep.call("pause-cadence", pause)).isError).toBe(false);
        const theirs = await manager.call("pause-cadence", pause);
        expect([theirs.isError, theirs.code]).toEqual([true, "already_paused"]);
      });

      it("offers what the panel recommends, by a message in our words", async () => {
        const id = await anAccount(server, "offered");
        const [first] = (await panelOf(id)).offers;
        const { value } = await rep.call("offer-plan", { accountId: id, ...key() });
        expect(value.account).toMatchObject({
          plan: { status: "offered", payments: { length: first?.schedule.length } },
        });
        expect(await messagesTo(id)).toBe(1);
      });

      it("records a promise in the currency that is overdue", async () => {
        const id = await anAccount(server, "promised");
        const asked = { accountId: id, amount: "120.50", dueOn: "2026-03-10", ...key() };
        const { value } = await rep.call("record-promise", asked);
        expect(value.account).toMatchObject({
          state: "promise_open",
          promise: { amount: { amount: "120.50", currency: "USD" }, dueOn: "2026-03-10" },
        });
      });

      it("stops and starts reminders", async () => {
        const id = await anAccount(server, "stopped");
        await rep.call("stop-cadence", { accountId: id, ...REASON, ...key() });
        await server.work();
        expect(await messagesTo(id)).toBe(0);
        const again = await rep.call("stop-cadence", { accountId: id, ...REASON, ...key() });
        expect(again.text).toBe(await whyNot(id, "stop-cadence"));
        const started = await rep.call("start-cadence", { accountId: id, ...key() });
        expect(started.isError).toBe(false);
      });

      it.each([
        ["pause-cadence", { days: 3, until: "2026-03-10", ...REASON }, /not both/],
        ["pause-cadence", { ...REASON }, /not both/],
        ["pause-cadence", { until: "2027-01-01", ...REASON }, /until/],
        ["pause-cadence", { until: "2026-13-01", ...REASON }, /until/],
        ["pause-cadence", { days: 3 }, /reason/],
        ["pause-cadence", { days: 3, reason: "x".repeat(501) }, /reason/],
        ["pause-cadence", { days: 3, reason: "a\0b" }, /text/],
        ["record-promise", { amount: "-5", dueOn: "2026-03-10" }, /amount/],
        ["record-promise", { amount: "999999", dueOn: "2026-03-10" }, /amount/],
        ["record-promise", { amount: "10", currency: "EUR", dueOn: "2026-03-10" }, /EUR/],
        ["record-promise", { amount: "10", dueOn: "2026-02-01" }, /dueOn/],
        ["offer-plan", { offerId: "plan-usd-99" }, /offer/],
        ["offer-plan", { offerId: "x", amount: "1.00" }, /amount/],
        ["offer-plan", { message: "Pay now or else" }, /message/],
        ["stop-cadence", { ...REASON, idempotencyKey: "short" }, /idempotencyKey/],
      ])("is refused by %s with %j, and nothing is written", async (tool, input, why) => {
        const id = await anAccount(server, "refused");
        const before = (await panelOf(id)).timeline.total;
        const { isError, text } = await rep.call(tool, { accountId: id, ...key(), ...input });
        expect([isError, text]).toEqual([true, expect.stringMatching(why)]);
        expect((await panelOf(id)).timeline.total).toBe(before);
      });

      it("that was refused leaves its key free for another try", async () => {
        const id = await anAccount(server, "free-key");
        const same = key();
        const wrong = { accountId: id, amount: "999999", dueOn: "2026-03-10", ...same };
        expect((await rep.call("record-promise", wrong)).isError).toBe(true);
        const right = await rep.call("record-promise", { ...wrong, amount: "10" });
        expect(right.isError).toBe(false);
      });
    });

    describe("what stops a rep stops a tool, in the panel's words", () => {
      it.each([
        ["a dispute", "dispute", "offer-plan", {}],
        ["a bankruptcy", "bankruptcy", "record-promise", { amount: "10", dueOn: "2026-03-10" }],
        ["a lawyer", "attorney", "record-promise", { amount: "10", dueOn: "2026-03-10" }],
        ["a death", "deceased", "offer-plan", {}],
      ])("%s", async (_what, kind, tool, input) => {
        const hold = { id: "h", kind, from: day(-1), reason: "said so", setBy: "Rep" };
        const id = await anAccount(server, `held-${kind}`, { sketch: { holds: [hold] } });
        for (const [language, locale] of [
          ["en", "en-US"],
          ["es", "es"],
        ] as const) {
          const { isError, text } = await rep.call(tool, {
            ...{ accountId: id, language, ...key(), ...input },
          });
          expect(isError).toBe(true);
          expect(text).not.toBe("");
          expect(text).toBe(await whyNot(id, tool, locale));
        }
      });

      it("who opted out gets no message of an offer", async () => {
        const contactPoints = ["email", "sms", "voice"].map((channel) => ({
          ...{ id: channel, channel, address: `${channel}@gone.example`, consent: "withdrawn" },
        }));
        const id = await anAccount(server, "opted-out", { sketch: { account: { contactPoints } } });
        await rep.call("offer-plan", { accountId: id, ...key() });
        expect(await messagesTo(id)).toBe(0);
      });

      it("an auditor's client has no tool that acts, and can't call one by its name", async () => {
        const auditor = await assistantOf(server, { role: "auditor", scopes: ["accounts.read"] });
        expect(await auditor.tools()).toEqual(LOOKS);
        const id = await anAccount(server, "audited");
        const { code } = await auditor.call("stop-cadence", { accountId: id, ...REASON, ...key() });
        expect(code).toBe("may_not");
        expect((await panelOf(id)).timeline.total).toBe(0);
      });

      it("a token without a scope has not its tools", async () => {
        const { made } = await assistantOf(server);
        const reading = await connect(
          server,
          await aToken(server, made, { scope: "accounts.read" }),
        );
        expect(await reading.tools()).toEqual(LOOKS);
        const acting = await connect(server, await aToken(server, made, { scope: "accounts.act" }));
        expect(await acting.tools()).toEqual(ACTS);
        const asked = { accountId: "acc-rivera-plumbing" };
        expect((await acting.call("get-delinquency", asked)).code).toBe("may_not");
      });
    });

    it("takes no tool that is not there", async () => {
      await expect(rep.call("cancel-arrangement", {})).rejects.toThrow(/no such tool/);
    });

    it("stops at once when the client is ended", async () => {
      const ending = await assistantOf(server);
      expect(await ending.tools()).toHaveLength(LOOKS.length + ACTS.length);
      await revoked(server, ending.made);
      await expect(ending.tools()).rejects.toThrow(/401|Unauthorized/i);
    });

    it("never touches or tells of an account of another tenant", async () => {
      // The same ids on both sides: only the tenant tells them apart.
      const ids = ["shared-1", "shared-2"];
      for (const id of ids) {
        await anAccount(server, id);
        const theirs = { account: { name: `Secret ${id}` } };
        await anAccount(server, id, { tenantId: OTHER.id, sketch: theirs });
      }
      await anAccount(server, "theirs-only", {
        tenantId: OTHER.id,
        sketch: { account: { name: "Secret only" } },
      });
      const before = await everythingOf(server, OTHER.id);
      const anyId = fc.constantFrom(...ids, "theirs-only", "no-theirs-only", OTHER.id);
      const anyCall = fc.tuple(fc.constantFrom(...LOOKS, ...ACTS), anyId, fc.nat(2));
      await fc.assert(
        fc.asyncProperty(anyCall, async ([tool, accountId, n]) => {
          const asked = {
            "find-account": { search: [accountId, "Secret", "pay@acme.example"][n] },
            "get-delinquency": { accountId },
            "preview-plan": {
              accountId,
              plan: { kind: "extension", currency: "USD", days: n + 1 },
            },
            "offer-plan": { accountId, ...key() },
            "record-promise": { accountId, amount: "1.00", dueOn: day(n), ...key() },
            "start-cadence": { accountId, ...key() },
            "pause-cadence": { accountId, days: n + 1, ...REASON, ...key() },
            "stop-cadence": { accountId, ...REASON, ...key() },
          }[tool];
          const answer = await manager.call(tool, asked ?? {});
          expect(JSON.stringify(answer)).not.toMatch(/Secret/);
          if (accountId === "theirs-only" && ACTS.includes(tool))
            expect(answer.code).toBe("no_account");
        }),
        { numRuns: 60 },
      );
      await server.work();
      expect(await everythingOf(server, OTHER.id)).toEqual(before);
    });
  });
}

const TABLES = ["accounts", "holds", "promises", "arrangements", "touches", "timeline", "actions"];

/** Every row a tool might have written in a tenant, as text. */
async function everythingOf(server: TestServer, tenantId: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const table of [...TABLES, "captured_messages", "idempotency_keys"])
    all.push([table, await rowsOf(server, tenantId, table)]);
  return all;
}

function rowsOf({ deps }: TestServer, tenantId: string, table: string): Promise<unknown[]> {
  const rows = sql`select r::text from ${sql.table(table)} r order by 1`;
  return deps.db.withTenant(tenantId, async (tx) => (await rows.execute(tx)).rows);
}
