import { afterEach, describe, expect, it } from "vitest";
import { aFacts, anInvoice, aPayment, day } from "../../support/facts.ts";
import { OPEN_TOKEN } from "../../support/portal.ts";
import { get, hiddenFields, type PortalSite, post, startPortal, submit } from "./support.ts";

let site: PortalSite;
afterEach(() => site.close());

const PLAN = {
  id: "plan-1",
  currency: "USD",
  invoiceIds: ["inv32"],
  installments: [
    { dueOn: day(-10), amountMinor: 20_000 },
    { dueOn: day(20), amountMinor: 20_000 },
    { dueOn: day(51), amountMinor: 10_000 },
  ],
  offeredAt: `${day(-12)}T12:00:00Z`,
  offeredBy: "Dana",
  expiresAt: `${day(5)}T12:00:00Z`,
  acceptedAt: `${day(-12)}T12:00:00Z`,
};
const FORM = ["/plan/change", "/plan/change"] as const;
const WISH = { by: "move", to: day(30), amount: "" };

async function start(over: Readonly<Record<string, unknown>> = {}): Promise<void> {
  site = await startPortal({
    facts: aFacts({
      invoices: [anInvoice(32)],
      ledger: [aPayment(11, 20_000)],
      arrangements: [{ ...PLAN, ...over }],
    }),
  });
}

async function review(wish: Record<string, string> = {}) {
  const answer = await submit(site, FORM, { ...WISH, ...wish });
  expect(answer.status).toBe(303);
  return get(`${site.origin}${answer.headers.get("location")}`);
}

async function send(text: string, path: string, change: Record<string, string> = {}) {
  return post(`${site.base}${path}`, { ...hiddenFields(text, path), ...change });
}

const latest = () =>
  site.world
    .facts()
    .arrangements.at(-1)
    ?.installments.map(({ dueOn, amountMinor }) => [dueOn, amountMinor]);

describe("a running plan", () => {
  it("offers automatic payments only where somebody can keep a way to pay", async () => {
    await start();
    expect((await get(site.base)).text).toContain("/plan/autopay");
    await site.close();
    site = await startPortal({
      facts: site.world.facts(),
      port: {
        open: async (token) => {
          const access = await site.world.port.open(token);
          if (access.kind !== "open") return access;
          return { kind: "open", visit: { ...access.visit, savesMethods: false } };
        },
      },
    });
    expect((await get(site.base)).text).not.toContain("/plan/autopay");
    const asked = await fetch(`${site.base}/plan/autopay`, { redirect: "manual" });
    expect(asked.status).toBe(303);
  });

  it("has its next payment moved by the customer alone; the other date stays", async () => {
    await start();
    expect((await get(site.base)).text).toContain("/plan/change");
    const shown = await review();
    expect(shown.text).toContain("Apr 3, 2026");
    const answer = await send(shown.text, "/plan/change/accept");
    expect(answer.headers.get("location")).toBe(`/p/${OPEN_TOKEN}?done=changed`);
    expect(latest()).toEqual([
      [day(30), 20_000],
      [day(51), 10_000],
    ]);
    expect((await get(`${site.base}?done=changed`)).text).toContain("Your plan is changed.");
  });

  it.each([
    ["smaller", "75", [7_500, 7_500, 7_500, 7_500]],
    ["larger", "160", [16_000, 14_000]],
  ])("has %s payments from the next date on", async (_name, amount, amounts) => {
    await start();
    const shown = await review({ by: "amount", amount });
    await send(shown.text, "/plan/change/accept");
    expect(latest()?.map(([, minor]) => minor)).toEqual(amounts);
    expect(latest()?.[0]?.[0]).toBe(day(20));
  });

  it("is put before a person where the wish goes beyond that, and stays as it is meanwhile", async () => {
    await start();
    const shown = await review({ to: day(55) });
    expect(shown.text).toContain("A person has to agree to this");
    expect(shown.text).not.toContain("/plan/change/accept");
    const message = "I am paid on the last day of April";
    const answer = await send(shown.text, "/plan/change/ask", { message });
    expect(answer.headers.get("location")).toBe(`/p/${OPEN_TOKEN}?done=asked`);
    expect(site.world.asked()).toMatchObject([{ wish: { by: "move", to: day(55) }, message }]);
    expect(site.world.facts().arrangements).toHaveLength(1);
  });

  it.each([
    ["no day", { to: "" }, "Choose a day."],
    ["the day it is due", { to: day(20) }, "Choose a day after March 24, 2026."],
    ["no amount", { by: "amount", amount: "" }, "Enter an amount."],
    ["the same amount", { by: "amount", amount: "200" }, "That is the amount you pay now."],
    ["more than is left", { by: "amount", amount: "900" }, "Enter up to $300.00."],
  ])("comes back with %s named and what was typed kept", async (_name, wish, error) => {
    await start();
    const answer = await submit(site, FORM, { ...WISH, ...wish });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(error);
    expect(answer.text).toContain(`value="${{ ...WISH, ...wish }.to}"`);
  });

  it.each([
    ["a settlement", { kind: "settlement", waivedMinor: 1_000 }, "can only be changed by a person"],
    ["changed before", { version: 2 }, "as often as this page can"],
  ])("that is %s is changed by a person", async (_name, over, why) => {
    await start(over);
    const page = await get(`${site.base}/plan/change`);
    expect(page.text).toContain(why);
    expect(page.text).not.toContain("<form");
  });

  it("is not changed by an address that was altered", async () => {
    await start();
    const answer = await submit(site, FORM, WISH);
    const href = `${site.origin}${answer.headers.get("location")}`;
    expect((await get(`${href.slice(0, -4)}AAAA`)).status).toBe(303);
  });
});

it("a plan of one's own beyond the limits can be asked for too", async () => {
  // So much is at stake that a rep alone may let it begin two weeks from now at the latest.
  const invoices = [anInvoice(32, { amountMinor: 1_200_000 })];
  site = await startPortal({ facts: aFacts({ invoices }) });
  const wish = { by: "count", count: "4", amount: "", every: "month", firstOn: day(20) };
  const answer = await submit(site, ["/plan/own", "/plan/own"], wish);
  const shown = await get(`${site.origin}${answer.headers.get("location")}`);
  await send(shown.text, "/plan/own/ask", { message: "" });
  expect(site.world.asked()).toMatchObject([{ wish: { size: { by: "count", count: 4 } } }]);
});

it("there is nothing to change without a plan", async () => {
  site = await startPortal();
  expect((await get(`${site.base}/plan/change`)).status).toBe(303);
});
