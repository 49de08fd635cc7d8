import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { signatureHeaders } from "../../adapters/sandbox-hubspot/sign.ts";
import { openComponents } from "../../ui-extensions/salesforce/toolchain/components.ts";
import { launchBrowser } from "./support/browser.ts";
import { type DemoServer, startDemos } from "./support/demo-server.ts";
import { axeFindings, openPage } from "./support/watch-page.ts";

/** A Tuesday morning in every zone the demo's customers are in. */
const NOW = "2026-11-24T17:00:00Z";
const PATIENCE = { timeout: 60_000, interval: 200 };
const NAME = "Harbor Light Dental";
const TICKET = "Which account do we pay HB-1001 into?";

let browser: Browser;
let server: DemoServer;

beforeAll(async () => {
  // Compiling the components takes a whole core: not beside what is looked at.
  expect((await openComponents().settled()).kind).toBe("ready");
  [browser, server] = await Promise.all([launchBrowser(), startDemos(NOW)]);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

function theDemos({ demos }: DemoServer) {
  const { hubspot, salesforce, zendesk } = demos;
  if (hubspot === null || salesforce === null || zendesk === null)
    throw new Error("the demo lacks a CRM");
  return { hubspot, salesforce, zendesk };
}

function hubspotCompany(): Readonly<Record<string, string>> {
  const all = theDemos(server).hubspot.sandbox.all("companies");
  return all.find(({ properties }) => properties.name === NAME)?.properties ?? {};
}

function salesforceAccountId(): string {
  const all = theDemos(server).salesforce.sandbox.all("Account");
  return String(all.find(({ Name }) => Name === NAME)?.Id);
}

function salesforceRows(object: string): readonly Readonly<Record<string, unknown>>[] {
  const id = salesforceAccountId();
  const all = theDemos(server).salesforce.sandbox.all(object);
  return all.filter(({ GS_Account__c }) => GS_Account__c === id);
}

/** A workflow of HubSpot comes to our action with this company. */
async function runWorkflow(action: string): Promise<Readonly<Record<string, string>>> {
  const { app, sandbox } = theDemos(server).hubspot;
  const url = `${server.url}/hubspot/actions/${action}`;
  const body = JSON.stringify({
    callbackId: `ap-${randomUUID()}`,
    origin: { portalId: sandbox.portalId, actionDefinitionId: 1, actionDefinitionVersion: 1 },
    context: { source: "WORKFLOWS", workflowId: 77 },
    object: { objectId: Number(hubspotCompany().hs_object_id), objectType: "COMPANY" },
    inputFields: {},
  });
  const signed = { method: "POST", url, body, secret: app.clientSecret, nowMs: Date.now() };
  const response = await fetch(url, {
    ...{ method: "POST", body, headers: signatureHeaders(signed, "v2") },
  });
  const { outputFields }: { outputFields: Record<string, string> } = JSON.parse(
    await response.text(),
  );
  return outputFields;
}

async function open(path: string): Promise<Page> {
  const { page } = await openPage(browser, `${server.url}${path}`, {
    viewport: { width: 1440, height: 1000 },
  });
  page.setDefaultTimeout(30_000);
  return page;
}

it("a promise an agent records in Zendesk stops the cadence HubSpot's workflow started, and stands in Salesforce", {
  timeout: 400_000,
}, async () => {
  // One account, known to all three by its customer number.
  await vi.waitFor(() => {
    expect(hubspotCompany().gs_past_due).toBe("1840.00");
    expect(salesforceRows("GS_Account_State__c")).toMatchObject([{ GS_Past_Due__c: 1840 }]);
  }, PATIENCE);

  const started = await runWorkflow("start-cadence");
  expect(started).toMatchObject({ hs_execution_state: "SUCCESS" });
  await expect.poll(() => hubspotCompany().gs_next_touch_on ?? "", PATIENCE).not.toBe("");

  const zendesk = await open("/sandbox/zendesk");
  await zendesk.getByRole("link", { name: TICKET }).click();
  const app = zendesk.frameLocator("iframe").first();
  const heading = app.getByRole("heading", { name: NAME });
  // The ticket may not have been read yet; the panel says so and offers to look again.
  await vi.waitFor(async () => {
    if (!(await heading.isVisible())) await app.getByRole("button", { name: "Refresh" }).click();
    expect(await heading.isVisible()).toBe(true);
  }, PATIENCE);
  await app.getByRole("button", { name: "Record promise" }).click();
  await app.getByLabel("Date promised").fill("2026-12-01");
  await app.getByRole("button", { name: "Record promise" }).last().click();
  await app.getByText(/Dec 1/).first().waitFor();

  // HubSpot: the day is on the company, the card says it, and the workflow's step waits for it.
  await expect.poll(() => hubspotCompany().gs_promise_due_on, PATIENCE).toBe("2026-12-01");
  expect(hubspotCompany().gs_state).toBe("promise_open");
  const delinquency = await runWorkflow("get-delinquency");
  expect(delinquency).toMatchObject({ state: "promise_open", next_touch_on: "" });
  const company = await open(`/sandbox/hubspot/company/${hubspotCompany().hs_object_id}`);
  const card = company.locator(".hs-middle .hs-card");
  await card.getByText(/Dec 1/).first().waitFor();

  // Salesforce: a row of its own, the day on the account's standing, and the panel says it too.
  await expect
    .poll(() => salesforceRows("GS_Promise__c"), PATIENCE)
    .toMatchObject([{ GS_State__c: "open", GS_Due_On__c: "2026-12-01", GS_Amount__c: 1_840 }]);
  expect(salesforceRows("GS_Account_State__c")[0]?.GS_Promise_Due_On__c).toBe("2026-12-01");
  const account = await open(`/sandbox/salesforce/Account/${salesforceAccountId()}`);
  await account.getByText("Promised $1,840.00 by Dec 1").first().waitFor();
});

it("a plan a rep offers in Salesforce by one click is a row there with its payments, and waits in the other two", {
  timeout: 200_000,
}, async () => {
  const name = "Cedar & Pine Joinery";
  const { hubspot, salesforce, zendesk } = theDemos(server);
  const id = String(salesforce.sandbox.all("Account").find(({ Name }) => Name === name)?.Id);
  const page = await open(`/sandbox/salesforce/Account/${id}`);
  await page.getByRole("button", { name: "Offer this plan", exact: true }).click();
  const plans = () => salesforce.sandbox.all("GS_Arrangement__c");
  await expect
    .poll(plans, PATIENCE)
    .toMatchObject([{ GS_Account__c: id, GS_State__c: "offered", GS_Total__c: 5_180 }]);
  const [plan] = plans();
  const payments = () => salesforce.sandbox.all("GS_Instalment__c");
  const sum = () =>
    payments().reduce((total, { GS_Amount__c }) => total + Number(GS_Amount__c) * 100, 0);
  // The payments are written after the plan they belong to.
  await expect.poll(() => Math.round(sum()), PATIENCE).toBe(518_000);
  expect(payments().map(({ GS_Arrangement__c }) => GS_Arrangement__c)).toEqual(
    payments().map(() => plan?.Id),
  );
  await page.locator("#sf-ours").getByText("Payment plan").first().waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const company = () =>
    hubspot.sandbox.all("companies").find(({ properties }) => properties.name === name);
  await expect.poll(() => company()?.properties.gs_arrangement_state, PATIENCE).toBe("offered");
  const organization = [...zendesk.sandbox.account.organizations.values()].find(
    (each) => each.name === name,
  );
  const states = () =>
    [...(zendesk.sandbox.account.objects.get("gs_account")?.records.values() ?? [])]
      .filter(({ fields }) => String(fields.gs_organization) === String(organization?.id))
      .map(({ fields }) => fields.gs_arrangement_state);
  await expect.poll(states, PATIENCE).toEqual(["offered"]);
});
