import { z } from "zod";
import type { CrmRef } from "../../../adapters/crm-ref.ts";
import {
  createHubspotLimiter,
  HUBSPOT_SCOPES,
  HubspotSettings,
  hubspotAuth,
  openHubspot,
} from "../../../adapters/hubspot/index.ts";
import {
  createSandboxHubspot,
  type SandboxOptions,
} from "../../../adapters/sandbox-hubspot/index.ts";
import { HOUR_MS, MINUTE_MS } from "../../../core/time/instant.ts";
import { movingClock, renewedTokens } from "../crm-connected.ts";
import type { CrmHarness, CrmPeople } from "../crm-harness.ts";

export const SCOPES = HUBSPOT_SCOPES.map(({ scope }) => scope);

const APP = { appId: 4711, clientId: "client-id", clientSecret: "client-secret" };

export const REMINDERS = 1_002;

const SETTINGS = {
  appId: APP.appId,
  disputes: [{ property: "hs_ticket_category", values: ["BILLING_ISSUE"] }],
  optOut: { subscriptionId: REMINDERS },
};

export type SandboxScene = Awaited<ReturnType<typeof openSandbox>>;

/** A sandbox account on loopback with the adapter connected to it, and a clock that waiting moves. */
export async function openSandbox(
  options: Partial<SandboxOptions> = {},
  settings: Readonly<Record<string, unknown>> = {},
) {
  const clock = movingClock();
  const hubspot = createSandboxHubspot({ ...APP, nowMs: clock.nowMs, portalId: 8_001, ...options });
  const { url, close } = await hubspot.listen();
  const auth = hubspotAuth({
    ...APP,
    baseUrl: url,
    authorizeBase: url,
    scopes: [],
    optionalScopes: [],
    nowMs: clock.nowMs,
  });
  const { tokens, renewals } = renewedTokens(hubspot.install(SCOPES), auth);
  const limiter = createHubspotLimiter(clock);
  const port = openHubspot({
    tokens,
    limiter,
    baseUrl: url,
    ...clock,
    settings: HubspotSettings.parse({ ...SETTINGS, ...settings }),
    grantedScopes: SCOPES,
    timeoutMs: 2_000,
  });
  return { hubspot, port, auth, clock, limiter, url, close, renewals };
}

export async function openHarness(options: Partial<SandboxOptions> = {}): Promise<CrmHarness> {
  const { hubspot, port, clock, close } = await openSandbox({ indexLagMs: 5_000, ...options });
  // What the tests set up happened long ago, so that only what they change later is new.
  void clock.wait(HOUR_MS);
  return {
    port,
    people: peopleIn(hubspot),
    settle: () => void clock.wait(MINUTE_MS),
    nowMs: clock.nowMs,
    loseAnswers(count) {
      let left = count;
      hubspot.setFaults(({ method }) => {
        if (method === "GET" || left === 0) return null;
        left -= 1;
        return { kind: "cut", when: "after" };
      });
    },
    expireToken: hubspot.expireTokens,
    removeApp: hubspot.removeApp,
    close,
  };
}

type Sandbox = ReturnType<typeof createSandboxHubspot>;

function peopleIn(hubspot: Sandbox): CrmPeople {
  const ref = (object: string, id: string): CrmRef => ({ object, id });
  return {
    addCompany: ({ name }) => ref("companies", hubspot.people.create("companies", { name })),
    addPerson({ name, email, company }) {
      const [firstname = "", ...rest] = name.split(" ");
      const values = { firstname, lastname: rest.join(" "), email };
      const id = hubspot.people.create("contacts", values);
      if (company !== undefined) hubspot.people.associate("contacts", id, "companies", company.id);
      return ref("contacts", id);
    },
    addInvoice({ company, number, amount, balance, currency, issuedOn, dueOn }) {
      const values = {
        hs_number: number,
        hs_amount_billed: amount,
        hs_balance_due: balance,
        hs_currency: currency,
        hs_invoice_date: issuedOn,
        hs_due_date: dueOn,
        hs_invoice_status: "open",
      };
      return ref("invoices", hubspot.seed("invoices", values, { linkedTo: [company] }));
    },
    addPayment({ invoice, company, amount, currency, on }) {
      const values = {
        hs_initial_amount: amount,
        hs_currency_code: currency,
        hs_initiated_date: `${on}T16:00:00.000Z`,
        hs_latest_status: "succeeded",
      };
      const linkedTo = [invoice, company];
      return ref("commerce_payments", hubspot.seed("commerce_payments", values, { linkedTo }));
    },
    addTicket({ company, subject, disputes }) {
      const values = {
        subject,
        hs_pipeline: "0",
        hs_pipeline_stage: "1",
        hs_ticket_category: disputes ? "BILLING_ISSUE" : "GENERAL_INQUIRY",
      };
      return ref("tickets", hubspot.seed("tickets", values, { linkedTo: [company] }));
    },
    closeTicket: ({ id }) => hubspot.people.update("tickets", id, { hs_pipeline_stage: "4" }),
    rename: ({ object, id }, name) => hubspot.people.update(object, id, { name }),
    remove: ({ object, id }) => hubspot.people.archive(object, id),
    refuseEmail: hubspot.people.unsubscribe,
    fieldsOn({ object, id }) {
      const properties = hubspot.read(object, id)?.properties ?? {};
      const ours = Object.entries(properties).filter(([name]) => name.startsWith("gs_"));
      const blank = { next_touch_on: "" };
      return { ...blank, ...Object.fromEntries(ours.map(([name, v]) => [name.slice(3), v])) };
    },
    tasksAbout: ({ object, id }) =>
      hubspot.linked(object, id, "tasks").map((task) => {
        const properties = hubspot.read("tasks", task)?.properties ?? {};
        return {
          subject: properties.hs_task_subject ?? "",
          open: properties.hs_task_status !== "COMPLETED",
        };
      }),
    eventsAbout: ({ id }) =>
      hubspot
        .timeline()
        .filter((event) => event.objectId === id)
        .map(({ properties }) => ({ title: properties.title ?? "" })),
    refusesEmail: (email) => refuses(hubspot, email),
  };
}

const Statuses = z.object({
  results: z.array(z.object({ subscriptionId: z.number(), status: z.string() })),
});

/** As an admin sees it on the contact's page of subscriptions. */
function refuses(hubspot: Sandbox, email: string): boolean {
  const { accessToken } = hubspot.install(SCOPES);
  const answer = hubspot.handle({
    method: "GET",
    path: `/communication-preferences/2026-03/statuses/${encodeURIComponent(email)}?channel=EMAIL`,
    headers: { authorization: `Bearer ${accessToken}` },
    body: "",
  });
  const { results } = Statuses.parse(JSON.parse(answer.body));
  return results.some(
    ({ subscriptionId, status }) => subscriptionId === REMINDERS && status === "UNSUBSCRIBED",
  );
}
