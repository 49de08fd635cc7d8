import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { findAccounts, lockAccount, stopCadence } from "../../../server/storage/accounts.ts";
import { insertArrangement } from "../../../server/storage/arrangements.ts";
import {
  insertContactEvents,
  KeptContactEvent,
  retractContactEvent,
} from "../../../server/storage/contact-events.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { ensureInvoices } from "../../../server/storage/ensure-invoices.ts";
import { ensureLedgerEntries } from "../../../server/storage/ensure-ledger-entries.ts";
import { loadFacts, loadFactsMany } from "../../../server/storage/facts.ts";
import { insertHold } from "../../../server/storage/holds.ts";
import { InvalidCursor } from "../../../server/storage/page.ts";
import { insertPromise } from "../../../server/storage/promises.ts";
import { insertTouch } from "../../../server/storage/touches.ts";
import {
  aContactEvent,
  aContactPoint,
  accountId,
  aHold,
  anAccount,
  anArrangement,
  anInvoice,
  aPayment,
  aPromise,
  aTenant,
  aTenantWith,
  aTouch,
  at,
  NOON,
} from "./builders.ts";
import type { OpenDatabase } from "./describe-storage.ts";

const ACME = accountId("acme");

/** Every optional field once present and once absent. */
const FULL: AccountFacts = {
  account: anAccount({
    contactPoints: [
      aContactPoint(),
      aContactPoint({ id: "desk", channel: "voice", address: "+15550100", place: "work" }),
    ],
  }),
  invoices: [
    anInvoice(),
    anInvoice({
      id: "inv-2",
      description: undefined,
      dueOn: "2026-03-28",
      cancelledOn: "2026-03-01",
    }),
  ],
  ledger: [
    aPayment(),
    aPayment({
      id: "r-1",
      kind: "refund",
      on: "2026-03-01",
      invoiceId: undefined,
      reverses: "pay-1",
    }),
  ],
  holds: [
    aHold(),
    aHold({
      id: "h-2",
      from: "2026-03-02",
      until: "2026-03-09",
      liftedOn: "2026-03-03",
      invoiceId: "inv-1",
    }),
  ],
  promises: [
    aPromise(),
    aPromise({
      id: "p-2",
      parts: [
        { dueOn: "2026-03-05", amountMinor: 7_000 },
        { dueOn: "2026-03-09", amountMinor: 345 },
      ],
      how: "phone",
      cancelledOn: "2026-03-03",
      cancelReason: "changed her mind",
    }),
  ],
  arrangements: [
    anArrangement(),
    anArrangement({
      id: "plan-2",
      installments: [
        {
          dueOn: "2026-03-15",
          amountMinor: 6_173,
          principalMinor: 6_000,
          interestMinor: 100,
          feeMinor: 73,
        },
      ],
      acceptedAt: "2026-03-03T08:00:00Z",
      cancelledAt: "2026-03-04T08:00:00Z",
    }),
  ],
  touches: [
    aTouch(),
    aTouch({
      id: "t-2",
      at: "2026-03-03T09:00:00Z",
      kind: "call",
      cycleId: undefined,
      stepId: undefined,
      currency: undefined,
      invoiceIds: [],
      outcome: "spoke",
      callOutcome: "conversation",
      direction: "inbound",
      purpose: "collection",
      number: "work",
      automated: false,
    }),
  ],
  contactEvents: [
    aContactEvent(),
    aContactEvent({
      id: "ev-2",
      type: "consumer_request_contact_window",
      at: "2026-03-03T09:00:00Z",
      weekly: [{ days: ["SA", "SU"], from_: "09:00", to: "17:00" }],
      address: "+15550100",
      medium: "voice",
      until: "2026-12-31",
      basis: undefined,
    }),
  ],
  cadenceStoppedAt: NOON,
};

export function describeFacts(db: OpenDatabase): void {
  describe("facts", () => {
    it("come back exactly as they were written, and core's schema accepts them", async () => {
      const tenant = await aTenant(db());
      const facts = await db().withTenant(tenant, async (tx) => {
        await ensureAccounts(tx, [{ externalId: "ext-acme", account: FULL.account }]);
        await ensureInvoices(
          tx,
          FULL.invoices.map((invoice) => ({ accountId: ACME, invoice })),
        );
        await ensureLedgerEntries(
          tx,
          FULL.ledger.map((entry) => ({ accountId: ACME, entry })),
        );
        for (const hold of FULL.holds) await insertHold(tx, ACME, hold);
        for (const promise of FULL.promises) await insertPromise(tx, ACME, promise);
        for (const plan of FULL.arrangements) await insertArrangement(tx, ACME, plan);
        for (const touch of FULL.touches) await insertTouch(tx, ACME, touch);
        const { contactEvents } = FULL;
        const events = contactEvents.map((event) => KeptContactEvent.parse(event));
        await insertContactEvents(tx, ACME, { events, recordedAt: NOON });
        await stopCadence(tx, ACME, NOON);
        return loadFacts(tx, ACME);
      });
      expect(facts).toEqual(FULL);
      expect(AccountFacts.parse(facts)).toEqual(FULL);
    });

    it("of an account with nothing but a name are empty lists", async () => {
      const tenant = await aTenant(db());
      const bare = anAccount({
        region: undefined,
        preferredChannel: undefined,
        score: undefined,
        attributes: {},
        timeZones: [],
        contactPoints: [],
      });
      const facts = await db().withTenant(tenant, async (tx) => {
        await ensureAccounts(tx, [{ externalId: "ext-acme", account: bare }]);
        return loadFacts(tx, ACME);
      });
      expect(AccountFacts.parse(facts)).toEqual({
        account: bare,
        invoices: [],
        ledger: [],
        holds: [],
        promises: [],
        arrangements: [],
        touches: [],
        contactEvents: [],
      });
    });

    it("keep an amount just below 2^53 to the cent", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const invoice = anInvoice({ amountMinor: Number.MAX_SAFE_INTEGER });
      const facts = await db().withTenant(tenant, async (tx) => {
        await ensureInvoices(tx, [{ accountId: ACME, invoice }]);
        return loadFacts(tx, ACME);
      });
      expect(facts?.invoices[0]?.amountMinor).toBe(9_007_199_254_740_991);
    });

    it("are null for an account the tenant does not have, which cannot be locked either", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      await db().withTenant(tenant, async (tx) => {
        expect(await loadFacts(tx, accountId("none"))).toBeNull();
        expect(await lockAccount(tx, accountId("none"))).toBe(false);
        expect(await lockAccount(tx, ACME)).toBe(true);
      });
    });

    it("leave out a contact event that was retracted, and keep the first of two with one id", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const event = (id: string) => KeptContactEvent.parse(aContactEvent({ id }));
      const facts = await db().withTenant(tenant, async (tx) => {
        const events = [event("a"), event("b")];
        expect(await insertContactEvents(tx, ACME, { events, recordedAt: NOON })).toBe(2);
        const again = [{ ...event("a"), basis: "another" }, event("c")];
        expect(await insertContactEvents(tx, ACME, { events: again, recordedAt: NOON })).toBe(1);
        const retract = (id: string, accountId = ACME) =>
          retractContactEvent(tx, { accountId, id }, { at: NOON, by: "rep" });
        expect(await retract("b")).toBe(true);
        expect(await retract("b")).toBe(false);
        expect(await retract("c", accountId("globex"))).toBe(false);
        return loadFacts(tx, ACME);
      });
      expect(facts?.contactEvents).toEqual([event("a"), event("c")]);
    });

    it("let nobody change or remove a contact event", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const events = [KeptContactEvent.parse(aContactEvent())];
      await db().withTenant(tenant, (tx) =>
        insertContactEvents(tx, ACME, { events, recordedAt: NOON }),
      );
      for (const statement of [
        "update contact_events set type = 'x'",
        "delete from contact_events",
      ])
        await expect(
          db().withTenant(tenant, (tx) => sql.raw(statement).execute(tx)),
          statement,
        ).rejects.toThrow(/permission denied/);
    });

    it("of many accounts come in the order asked for, without the unknown", async () => {
      const tenant = await aTenantWith(db(), ["a", "b", "c"]);
      const ids = ["c", "none", "a"].map(accountId);
      const many = await db().withTenant(tenant, (tx) => loadFactsMany(tx, ids));
      expect(many.map(({ account }) => account.id)).toEqual(["c", "a"]);
    });
  });

  describe("an account list", () => {
    const named = [
      ["a", "Zulu"],
      ["b", "alpha"],
      ["c", "Alpha"],
      ["d", "Émile 100%"],
    ] as const;
    const aBook = async () => {
      const tenant = await aTenant(db());
      const rows = named.map(([id, name]) => ({
        externalId: `EXT-${id}`,
        account: anAccount({ id, name }),
      }));
      await db().withTenant(tenant, (tx) => ensureAccounts(tx, rows));
      return tenant;
    };

    it("pages by name without losing or repeating one, even between equal names", async () => {
      const tenant = await aBook();
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const request = { limit: 1, cursor: cursor ?? undefined };
        const page = await db().withTenant(tenant, (tx) => findAccounts(tx, request));
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(seen).toEqual(["b", "c", "d", "a"]);
    });

    it.each([
      ["part of a name in any case", "LPH", ["b", "c"]],
      ["a name without its accent", "emile", ["d"]],
      ["a name with an accent it lacks", "alphá", ["b", "c"]],
      ["the start of an external id in any case", "ext-a", ["a"]],
      ["a percent sign as itself", "%", ["d"]],
      ["nothing that is not there", "quebec", []],
    ])("finds %s", async (_name, search, expected) => {
      const tenant = await aBook();
      const page = await db().withTenant(tenant, (tx) => findAccounts(tx, { search, limit: 10 }));
      expect(page).toMatchObject({ nextCursor: null });
      expect(page.items.map(({ id }) => id)).toEqual(expected);
    });

    it("leaves out the accounts it is told to", async () => {
      const tenant = await aBook();
      const request = { exceptIds: ["b", "d", "unknown"], limit: 10 };
      const page = await db().withTenant(tenant, (tx) => findAccounts(tx, request));
      expect(page.items.map(({ id }) => id)).toEqual(["c", "a"]);
    });

    it.each(["x", "", "W10", "WyJhIl0"])("refuses the foreign cursor %j", async (cursor) => {
      const tenant = await aTenant(db());
      const list = db().withTenant(tenant, (tx) => findAccounts(tx, { cursor, limit: 10 }));
      await expect(list).rejects.toThrow(InvalidCursor);
    });
  });

  it("answers moments in core's one text form, whatever zone the server is in", async () => {
    const tenant = await aTenantWith(db(), ["acme"]);
    const moment = at("2026-07-01T00:00:00.007+02:00");
    const facts = await db().withTenant(tenant, async (tx) => {
      await stopCadence(tx, ACME, moment);
      return loadFacts(tx, ACME);
    });
    expect(facts?.cadenceStoppedAt).toBe("2026-06-30T22:00:00.007Z");
  });
}
