import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Arrangement } from "../../../core/accounts/arrangement.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { addMs } from "../../../core/time/instant.ts";
import { portal } from "../../../server/effects/portal.ts";
import type { PortalVisit } from "../../../server/effects/portal-port.ts";
import { sha256 } from "../../../server/security/sign.ts";
import { insertArrangement } from "../../../server/storage/arrangements.ts";
import { countScores, listFeedback } from "../../../server/storage/feedback.ts";
import { findEntriesAfter } from "../../../server/storage/timeline.ts";
import { answerChange, type PlanChange } from "../../../ui-extensions/portal/change-plan.ts";
import { toScene } from "../../../ui-extensions/portal/scene.ts";
import { termsTextOf } from "../../../ui-extensions/portal/terms-text.ts";
import { type ApiClient, signedInClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice, day } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

let server: TestServer;
let api: ApiClient;
beforeAll(async () => {
  server = await startServer(await openTestDatabase());
  api = await signedInClient(server);
});
afterAll(() => server.close());

const port = () => portal(server.deps);
const key = () => randomUUID();

async function visitOf(token: string): Promise<PortalVisit> {
  const access = await port().open(token);
  if (access.kind !== "open") throw new Error(access.kind);
  return access.visit;
}

const kindsOf = async (account: TestAccount) =>
  (await account.inTenant((tx) => findEntriesAfter(tx, account.id, 0))).map(({ kind }) => kind);

describe("a running plan", () => {
  async function planned() {
    const account = await addAccount(server, { invoices: [anInvoice(70)] });
    const token = await account.link();
    const offerId = (await visitOf(token)).offers.offers[0]?.id ?? "";
    await port().choosePlan(token, { key: key(), offerId });
    const [plan] = (await account.facts()).arrangements;
    if (plan === undefined) throw new Error("no plan");
    return { account, token, plan };
  }

  const nextVersion = async (account: TestAccount) =>
    (await account.facts()).arrangements.find(({ replaces }) => replaces !== undefined);

  async function change(token: string, wish: PlanChange) {
    // Which of two agreements came later has to be seen.
    server.clock.advance(60_000);
    const visit = await visitOf(token);
    const answer = answerChange(visit, wish, toScene(visit, "en"));
    const termsHash = answer.kind === "plan" ? sha256(termsTextOf(answer.plan)) : "";
    return port().changePlan(token, { key: key(), change: wish, termsHash, language: "en" });
  }

  it("is changed by its customer, as the next version with the words that were shown", async () => {
    const { account, token, plan } = await planned();
    const wish = { by: "move", arrangementId: plan.id, to: day(20) } as const;
    expect(await change(token, wish)).toEqual({ ok: true });
    const next = await nextVersion(account);
    expect(next).toMatchObject({ kind: "extension", version: 2, replaces: plan.id });
    expect(next?.installments[0]?.dueOn).toBe(day(20));
    expect(next?.installments.map(({ amountMinor }) => amountMinor).reduce((a, b) => a + b)).toBe(
      50_000,
    );
  });

  it("is changed once; after that by a person", async () => {
    const { account, token, plan } = await planned();
    await change(token, { by: "move", arrangementId: plan.id, to: day(20) });
    const second = (await nextVersion(account))?.id ?? "";
    expect(await change(token, { by: "move", arrangementId: second, to: day(25) })).toEqual({
      ok: false,
      refusal: { code: "renegotiated_too_often" },
    });
  });

  it("that forgives something is left as it was agreed, whatever is sent", async () => {
    const account = await addAccount(server, { invoices: [anInvoice(70)] });
    const settlement = Arrangement.parse({
      id: `settled-${account.id}`,
      kind: "settlement",
      currency: "USD",
      invoiceIds: (await account.facts()).invoices.map(({ id }) => id),
      installments: [{ dueOn: day(5), amountMinor: 45_000 }],
      waivedMinor: 5_000,
      offeredAt: `${day(-3)}T12:00:00.000Z`,
      offeredBy: "Dana",
      expiresAt: `${day(3)}T12:00:00.000Z`,
      acceptedAt: `${day(-2)}T12:00:00.000Z`,
    });
    await account.inTenant((tx) => insertArrangement(tx, account.id, settlement));
    const wish = { by: "move", arrangementId: settlement.id, to: day(9) } as const;
    const refusal = { code: "held" };
    expect(await change(await account.link(), wish)).toEqual({ ok: false, refusal });
  });

  it("stays as it is where the wish needs a person, who finds it among what waits", async () => {
    const { account, token, plan } = await planned();
    const wish = { by: "move", arrangementId: plan.id, to: day(40) } as const;
    expect((await change(token, wish)).ok).toBe(false);
    const asked = await port().askForPlan(token, { key: key(), wish, message: "Paid in April" });
    expect(asked).toEqual({ ok: true });
    const request = await nextVersion(account);
    const running = (await account.facts()).arrangements.find(({ id }) => id === plan.id);
    expect(running?.cancelledAt).toBeUndefined();
    expect(request).toMatchObject({
      replaces: plan.id,
      approval: { requestedBy: "customer", reason: "Paid in April", from: "manager" },
    });
    expect(request?.offeredAt).toBeUndefined();
    const decision = { granted: true };
    expect(await account.act("decide-approval", decision, "manager")).toBe("done");
    const again = await port().askForPlan(token, { key: key(), wish, message: "" });
    expect(again).toEqual({ ok: false, refusal: { code: "offer_open" } });
  });
});

it("what was said about difficulty is the reason a person reads", async () => {
  const account = await addAccount(server, { invoices: [anInvoice(70)] });
  await port().askForHelp(await account.link(), {
    key: key(),
    message: "Call after six",
    change: "less_income",
    since: "months",
    monthly: { currency: CurrencyCode.parse("USD"), amountMinor: 5_000 },
  });
  const [hold] = (await account.facts()).holds;
  expect(hold).toMatchObject({
    kind: "hardship",
    reason: "I have less income · For a few months · Could manage $50.00 a month · Call after six",
  });
});

describe("feedback", () => {
  it("reaches the rep, counts once a day, and is exported and erased with the person", async () => {
    const account = await addAccount(server, {
      account: { name: "Ana" },
      invoices: [anInvoice(1)],
    });
    const token = await account.link();
    const comment = "Kind words by Ana Betancourt";
    expect(await port().giveFeedback(token, { key: key(), score: 4, comment })).toEqual({
      ok: true,
    });
    await port().giveFeedback(token, { key: key(), score: 1, comment: "again" });
    const panel = await api.get(`/api/v1/accounts/${account.id}/panel`);
    expect(JSON.stringify(panel.body.timeline)).toContain(`4/5 · ${comment}`);
    expect((await visitOf(token)).feedbackAt).toBe(server.clock.now());
    const today = { from: server.clock.now(), until: addMs(server.clock.now(), 1) };
    expect(await account.inTenant((tx) => countScores(tx, today))).toEqual(new Map([[4, 1]]));
    const copy = await api.get(`/api/v1/accounts/${account.id}/person-export`);
    expect(copy.body.feedback).toEqual([{ at: server.clock.now(), score: 4, comment }]);
    await api.post(`/api/v1/accounts/${account.id}/erasure`, { despiteOpenBalance: true });
    const kept = await account.inTenant((tx) => listFeedback(tx, account.id));
    expect(kept).toEqual([{ at: server.clock.now(), score: 4, comment: null }]);
  });

  it.each([0, 6, 2.5])("is no score of %d", async (score) => {
    const account = await addAccount(server, { invoices: [anInvoice(1)] });
    const given = await port().giveFeedback(await account.link(), {
      key: key(),
      score,
      comment: "",
    });
    expect(given).toEqual({ ok: false, refusal: { code: "invalid", field: "score" } });
  });
});

describe("links to other accounts", () => {
  const at = (...addresses: string[]) => ({
    account: {
      contactPoints: addresses.map((address, index) => ({
        id: `p${index}`,
        channel: "email",
        address,
        consent: "granted",
      })),
    },
    invoices: [anInvoice(20)],
  });

  it("go to the address that both share, once a day, and to no other account", async () => {
    const shared = `${randomUUID()}@example.org`;
    const mine = await addAccount(server, at(shared));
    const sister = await addAccount(server, at(shared.toUpperCase()));
    const elsewhere = await addAccount(server, at(`${randomUUID()}@example.org`, shared));
    const token = await mine.link();
    expect(await port().sendOtherLinks(token, { key: key() })).toEqual({ ok: true });
    expect(await port().sendOtherLinks(token, { key: key() })).toEqual({ ok: true });
    const sent = async (account: TestAccount) =>
      (await kindsOf(account)).filter((kind) => kind === "payment_link_sent").length;
    expect([await sent(mine), await sent(sister), await sent(elsewhere)]).toEqual([0, 1, 0]);
    expect(await kindsOf(mine)).toContain("links.asked");
  });

  it("don't go to an account that may not be written to", async () => {
    const shared = `${randomUUID()}@example.org`;
    const mine = await addAccount(server, at(shared));
    const held = await addAccount(server, at(shared));
    await held.act("set-hold", { kind: "bankruptcy", reason: "court letter" });
    await port().sendOtherLinks(await mine.link(), { key: key() });
    expect(await kindsOf(held)).not.toContain("payment_link_sent");
  });
});
