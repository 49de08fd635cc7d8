import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../core/accounts/account.ts";
import { SANDBOX_TENANT } from "../../server/sandbox/tenant.ts";
import { listCapturedMessages } from "../../server/storage/captured-messages.ts";
import { PanelView } from "../../ui-extensions/panel/panel-view.ts";
import { wordsOf } from "../../ui-extensions/portal/words.ts";
import { type ApiClient, signedInClient } from "../support/api-client.ts";
import { openTestDatabase } from "../support/database.ts";
import { readPdf } from "../support/read-pdf.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, overflowOf } from "./support/watch-page.ts";

const BOOK = `Customer ID;Customer;E-mail;Language;Time zone;Invoice no;Invoice date;Due date;Amount;Currency
C-77;Ibarra Bakery;ana@ibarra.example;en;America/Denver;F-1001;2026-01-20;2026-02-20;750.00;USD
C-77;Ibarra Bakery;ana@ibarra.example;en;America/Denver;F-1002;2026-01-27;2026-02-27;490.51;USD
`;

const DAY_MS = 86_400_000;
const words = wordsOf("en");

/** A plan from the first click to the last payment, with a stumble on the way. */
describe("the story of an arrangement", () => {
  let server: TestServer;
  let api: ApiClient;
  let browser: Browser;
  let rep: Page;
  let customer: Page;
  let accountId: string;
  let link: string;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    api = await signedInClient(server);
    browser = await launchBrowser();
    const desk = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    rep = await desk.newPage();
    // The customer has a phone and no JavaScript.
    const phone = await browser.newContext({
      viewport: { width: 360, height: 780 },
      javaScriptEnabled: false,
    });
    customer = await phone.newPage();
    await api.send("/api/v1/imports", {
      method: "POST",
      headers: { "content-type": "text/csv" },
      body: BOOK,
    });
    const found = await api.get("/api/v1/accounts?search=ibarra");
    const [account] = Array.isArray(found.body.accounts) ? found.body.accounts : [];
    accountId = account.id;
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const panel = async (): Promise<PanelView> => {
    const { body } = await api.get(`/api/v1/accounts/${encodeURIComponent(accountId)}/panel`);
    return PanelView.parse(body);
  };
  const daysPass = async (days: number) => {
    for (let day = 0; day < days; day += 1) {
      server.clock.advance(DAY_MS);
      await server.work();
    }
  };
  /** So that what comes next is later on every clock. */
  const aMinutePasses = async () => {
    server.clock.advance(60_000);
    await server.work();
  };
  const pay = async (amount: string) => {
    await customer.goto(`${link}/pay`);
    await customer.getByLabel(words.payChoice.other, { exact: true }).check();
    await customer.getByRole("textbox").fill(amount);
    await customer.getByRole("button", { name: words.payContinue }).click();
    await customer.getByRole("button", { name: new RegExp(amount.replace(".", "\\.")) }).click();
    await customer.getByRole("status").waitFor();
    await aMinutePasses();
  };
  /** What the customer was sent, the first message first. */
  const inbox = async () => {
    const id = AccountId.parse(accountId);
    const { items } = await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
      listCapturedMessages(tx, { accountId: id, limit: 100 }),
    );
    return [...items].reverse();
  };
  const subjects = async () => (await inbox()).map(({ subject, bodyText }) => subject ?? bodyText);
  /** The customer's page by the link in their newest message; older ones stop working. */
  const openNewestLink = async () => {
    const text = (await inbox()).at(-1)?.bodyText ?? "";
    link = /https?:\/\/\S+\/p\/[\w-]{43}/.exec(text)?.[0] ?? "";
    await customer.goto(link);
  };

  it("begins with one click of the rep", async () => {
    await rep.goto(`${server.url}/sandbox/companies/${encodeURIComponent(accountId)}`);
    await rep.getByRole("button", { name: "Offer this plan" }).first().click();
    await rep.locator("wa-dialog[open]").getByText("$413.51").first().waitFor();
    await rep.locator('.gs-dialog-buttons [type="submit"]').click();
    await rep
      .getByText(/Plan offered/)
      .first()
      .waitFor();
    await aMinutePasses();
    await openNewestLink();
  });

  it("lets the customer change it within the limits on a phone, and agree", async () => {
    await customer.goto(`${link}/offer`);
    await customer.getByRole("link", { name: words.planSee }).first().click();
    await customer.getByRole("link", { name: words.planOwnLink }).click();
    await customer.getByLabel(words.planOwnCount).fill("5");
    await customer.getByLabel(words.planOwnEvery).selectOption("month");
    await customer.getByRole("button", { name: words.planOwnShow }).click();
    await customer.getByText("$248.11").first().waitFor();
    await customer.getByRole("button", { name: words.planAccept }).click();
    await customer.getByRole("status").waitFor();
    expect((await panel()).arrangement).toMatchObject({ status: "active" });
    expect((await panel()).arrangement?.schedule).toHaveLength(5);
    const [copy] = await Promise.all([
      customer.waitForEvent("download"),
      customer.getByRole("link", { name: words.planCopy }).click(),
    ]);
    expect(copy.suggestedFilename()).toBe("payment-plan.pdf");
    const { pieces } = readPdf(await bytesOf(copy));
    expect(pieces.map(({ text }) => text)).toContain("$248.11");
    await aMinutePasses();
    expect((await subjects()).at(-1)).toMatch(/^Your payment plan with .* is set up$/);
  });

  it("counts the first payment, and reminds of no old due date", async () => {
    await pay("248.11");
    const { standing, arrangement } = await panel();
    expect(standing.pastDue).toEqual([]);
    expect(arrangement?.progressText).toBe("$248.11 of $1,240.51 paid");
    const before = await subjects();
    expect(before.at(-1)).toMatch(/^Thank you for your payment/);
    await daysPass(20);
    expect(await subjects()).toEqual(before);
  });

  it("reminds of the second payment, tells that it is late, and then that the plan has ended", async () => {
    await daysPass(20);
    expect((await panel()).arrangement?.status).toBe("missed");
    const told = await subjects();
    expect(told).toContain("Your plan payment to Northwind Services");
    expect(told.at(-1)).toMatch(
      /^Your plan payment has not reached us yet|^A payment of your plan/,
    );
    await openNewestLink();
    await customer.getByText(words.planPayLate("$248.10")).waitFor();
    await daysPass(20);
    expect((await panel()).arrangement).toMatchObject({ status: "broken" });
    expect(await subjects()).toContain("Your payment plan has ended, and how to get it back");
  });

  it("comes back when what is owing is paid", async () => {
    const owing = (await panel()).arrangement?.reinstate?.amount;
    const amount = owing?.text.replace("$", "") ?? "";
    await openNewestLink();
    await customer.getByText(words.planBackTitle(`$${amount}`)).waitFor();
    await pay(amount);
    expect((await panel()).arrangement).toMatchObject({ status: "active" });
    await daysPass(3);
    expect(await subjects()).toContain("Your payment plan goes on");
  });

  it("ends paid, with thanks, and nobody is chased any more", async () => {
    const { standing } = await panel();
    const left = (standing.open[0]?.amountMinor ?? 0) / 100;
    await pay(left.toFixed(2));
    expect((await panel()).arrangement).toMatchObject({ status: "kept" });
    // Thanks are no hurry: they wait their turn under the limits on how often we write.
    await daysPass(14);
    const done = await subjects();
    expect(done.at(-1)).toBe("Your plan is paid. Thank you!");
    await daysPass(40);
    expect(await subjects()).toEqual(done);
  });

  it("reads well from first to last in the rep's history", async () => {
    const { timeline } = await panel();
    const more = await api.get(
      `/api/v1/accounts/${encodeURIComponent(accountId)}/timeline?limit=200`,
    );
    const entries = Array.isArray(more.body.entries) ? more.body.entries : [];
    const told = [...entries].reverse().map(({ title }) => String(title));
    const story = told.filter((title) => /Plan|Payment received/.test(title));
    expect(story).toEqual([
      "Plan offered",
      "Plan accepted",
      "Payment received",
      "Plan payment missed",
      "Plan ended unpaid",
      "Payment received",
      "Plan runs again",
      "Payment received",
      "Plan kept",
    ]);
    expect(timeline.total).toBe(told.length);
    expect(told.join()).not.toMatch(/[._]/);
  });

  it("is free of barriers where the customer agrees and looks back", async () => {
    await openNewestLink();
    const phone = await browser.newContext({ viewport: { width: 360, height: 780 } });
    const page = await phone.newPage();
    for (const path of ["", "/plan", "/messages"]) {
      await page.goto(`${link}${path}`);
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }
    await phone.close();
  });
});

async function bytesOf(download: { createReadStream(): Promise<AsyncIterable<Uint8Array>> }) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
