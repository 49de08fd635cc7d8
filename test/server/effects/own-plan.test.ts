import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portal } from "../../../server/effects/portal.ts";
import { sha256 } from "../../../server/security/sign.ts";
import { answerOwnPlan, OwnPlan } from "../../../ui-extensions/portal/own-plan.ts";
import { toScene } from "../../../ui-extensions/portal/scene.ts";
import { termsTextOf } from "../../../ui-extensions/portal/terms-text.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice, day } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

const OWN = { currency: "USD", size: { by: "count", count: 4 }, every: "month", firstOn: day(2) };

describe("a plan the customer put together", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterAll(() => server.close());

  /** Says yes to it as the page shows it, or with another hash. */
  async function agree(account: TestAccount, over: object = {}, hash?: string) {
    const port = portal(server.deps);
    const token = await account.link();
    const own = OwnPlan.parse({ ...OWN, ...over });
    const access = await port.open(token);
    if (access.kind !== "open") throw new Error(access.kind);
    const answer = answerOwnPlan(access.visit, own, toScene(access.visit, "en"));
    const shown = answer.kind === "plan" ? sha256(termsTextOf(answer.plan)) : "";
    const termsHash = hash ?? shown;
    return port.agreeOwnPlan(token, { key: randomUUID(), own, termsHash, language: "en" });
  }
  const late = () => addAccount(server, { invoices: [anInvoice(70)] });

  it("is agreed with the words that were shown", async () => {
    const account = await late();
    expect(await agree(account)).toEqual({ ok: true });
    const [plan] = (await account.facts()).arrangements;
    expect(plan?.installments).toHaveLength(4);
    expect(plan?.acceptance).toMatchObject({ by: "customer", how: "portal" });
  });

  it("ends the offer it was made from, so that one set of terms is left", async () => {
    const account = await late();
    await account.act("offer-plan", { offerId: "plan-usd-3" });
    expect(await agree(account)).toEqual({ ok: true });
    const { arrangements } = await account.facts();
    const open = arrangements.filter(({ cancelledAt }) => cancelledAt === undefined);
    expect(arrangements).toHaveLength(2);
    expect(open.map(({ installments }) => installments.length)).toEqual([4]);
  });

  it.each([
    ["what only a manager may give", { firstOn: day(60) }],
    ["what nobody may give", { size: { by: "count", count: 36 } }],
  ])("is refused for %s, whatever the page showed", async (_name, over) => {
    const account = await late();
    await account.act("offer-plan", { offerId: "plan-usd-3" });
    expect(await agree(account, over)).toEqual({ ok: false, refusal: { code: "offer_gone" } });
    const { arrangements } = await account.facts();
    expect(arrangements.map(({ cancelledAt }) => cancelledAt)).toEqual([undefined]);
  });

  it("is refused when its words have changed since, and leaves the offer as it was", async () => {
    const account = await late();
    await account.act("offer-plan", { offerId: "plan-usd-3" });
    const refused = await agree(account, {}, "0".repeat(64));
    expect(refused).toEqual({ ok: false, refusal: { code: "terms_changed" } });
    const { arrangements } = await account.facts();
    expect(arrangements.map(({ cancelledAt }) => cancelledAt)).toEqual([undefined]);
  });
});
