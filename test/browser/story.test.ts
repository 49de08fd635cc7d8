import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "../../ui-extensions/portal/words.ts";
import { type ApiClient, signedInClient } from "../support/api-client.ts";
import { openTestDatabase } from "../support/database.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./support/browser.ts";

const BOOK = `Customer ID;Customer;E-mail;Language;Time zone;Invoice no;Invoice date;Due date;Amount;Currency
C-77;Ibarra Bakery;ana@ibarra.example;en;America/Denver;F-1001;2026-01-20;2026-02-20;750.00;USD
C-77;Ibarra Bakery;ana@ibarra.example;en;America/Denver;F-1002;2026-01-27;2026-02-27;490.51;USD
`;

const DAY_MS = 86_400_000;
const words = wordsOf("en");

/** The whole house in one walk: a file comes in, and in the end nobody is chased any more. */
describe("from a receivables file to good standing", () => {
  let server: TestServer;
  let api: ApiClient;
  let browser: Browser;
  let rep: Page;
  let customer: Page;
  let accountId: string;

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
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const captured = async () => {
    const page = await rep.context().newPage();
    await page.goto(`${server.url}/console/outbox`);
    const rows = await page.locator("main").innerText();
    await page.close();
    return rows;
  };

  it("imports the file, decides, and one friendly message leaves", async () => {
    const answer = await api.send("/api/v1/imports", {
      method: "POST",
      headers: { "content-type": "text/csv" },
      body: BOOK,
    });
    expect(answer.body).toMatchObject({ delimiter: ";", rows: { imported: 2, rejected: 0 } });
    const found = await api.get("/api/v1/accounts?search=ibarra");
    const [account] = Array.isArray(found.body.accounts) ? found.body.accounts : [];
    expect(account).toMatchObject({ pastDueText: "$1,240.51", daysPastDue: 12 });
    accountId = account.id;
    await server.work();
    expect(await captured()).toContain("Ibarra Bakery");
  });

  it("shows the rep the account, and one click offers the plan", async () => {
    await rep.goto(`${server.url}/sandbox/companies/${encodeURIComponent(accountId)}`);
    await rep.getByText("$1,240.51").first().waitFor();
    await rep.getByRole("button", { name: "Offer this plan" }).first().click();
    await rep.locator("wa-dialog[open]").getByText("$413.51").first().waitFor();
    await rep.locator('.gs-dialog-buttons [type="submit"]').click();
    await rep
      .getByText(/Plan offered/)
      .first()
      .waitFor();
  });

  it("lets the customer accept on their page and pay the first instalment", async () => {
    await server.work();
    const link = await linkFromOutbox(rep, server.url, /in parts.*Ibarra/is);
    await customer.goto(`${link}/offer`);
    await customer.getByText("$413.51").first().waitFor();
    await customer.getByRole("link", { name: words.planSee }).first().click();
    await customer.getByRole("button", { name: words.planAccept }).click();
    await customer.getByRole("status").waitFor();
    expect((await panelOf(api, accountId)).arrangement?.status).toBe("active");
    await payOnPage(customer, link, "413.51");
    expect((await panelOf(api, accountId)).standing.pastDue).toEqual([]);
  });

  it("chases nobody who keeps the plan, and is done when it is paid", async () => {
    await server.work();
    expect((await panelOf(api, accountId)).standing.state).toBe("in_arrangement");
    const before = await messageCount(api, accountId);
    server.clock.advance(10 * DAY_MS);
    await server.work();
    expect(await messageCount(api, accountId)).toBe(before);
    await payOnPage(customer, await linkFromOutbox(rep, server.url, /Ibarra/), "827.00");
    await server.work();
    expect((await panelOf(api, accountId)).standing.state).toBe("paid_up");
    // The thanks for the whole plan wait until the limit on messages has room; then there is silence.
    server.clock.advance(30 * DAY_MS);
    await server.work();
    const thanked = await messageCount(api, accountId);
    server.clock.advance(90 * DAY_MS);
    await server.work();
    expect(await messageCount(api, accountId)).toBe(thanked);
  });
});

interface PanelFacts {
  readonly standing: { readonly state: string; readonly pastDue: readonly unknown[] };
  readonly arrangement: { readonly status: string } | null;
  readonly timeline: { readonly entries: readonly { readonly kind: string }[] };
}

async function panelOf(api: ApiClient, accountId: string): Promise<PanelFacts> {
  const { body } = await api.get(`/api/v1/accounts/${encodeURIComponent(accountId)}/panel`);
  const view: unknown = body;
  if (!isPanel(view)) throw new Error(`not a panel: ${JSON.stringify(body)}`);
  return view;
}

function isPanel(view: unknown): view is PanelFacts {
  return typeof view === "object" && view !== null && "standing" in view;
}

async function messageCount(api: ApiClient, accountId: string): Promise<number> {
  const { entries } = (await panelOf(api, accountId)).timeline;
  return entries.filter(({ kind }) => kind === "touch_sent").length;
}

/** Opens the newest matching message in the console and reads the link in its text part. */
async function linkFromOutbox(page: Page, url: string, subject: RegExp): Promise<string> {
  await page.goto(`${url}/console/outbox`);
  const links = await page.locator('a[href^="/console/outbox/"]').all();
  for (const link of links) {
    if (!subject.test(await link.innerText())) continue;
    await page.goto(`${url}${await link.getAttribute("href")}`);
    const found = /https?:\/\/[^\s#"]+\/p\/[\w-]{43}/.exec(await page.locator("main").innerText());
    if (found !== null) return found[0];
    const href = await page.content();
    const inPage = /https?:\/\/[^\s#"<&]+\/p\/[\w-]{43}/.exec(href);
    if (inPage !== null) return inPage[0];
  }
  throw new Error(`no message matches ${subject}: ${await page.locator("main").innerText()}`);
}

async function payOnPage(page: Page, link: string, amount: string): Promise<void> {
  await page.goto(`${link}/pay`);
  await page.getByLabel(words.payChoice.other, { exact: true }).check();
  await page.getByRole("textbox").fill(amount);
  await page.getByRole("button", { name: words.payContinue }).click();
  await page.getByRole("button", { name: new RegExp(amount.replace(".", "\\.")) }).click();
  await page.getByRole("status").waitFor();
}
