import type { TokenSource } from "../../../adapters/crm-auth.ts";
import type { CrmRef } from "../../../adapters/crm-ref.ts";
import {
  createSalesforceLimiter,
  openSalesforce,
  REQUIRED_SCOPES,
  SalesforceSettings,
  salesforceAuth,
} from "../../../adapters/salesforce/index.ts";
import {
  createSandboxSalesforce,
  type SandboxOptions,
  type SandboxSalesforce,
} from "../../../adapters/sandbox-salesforce/index.ts";
import { ok } from "../../../core/result/result.ts";
import { HOUR_MS, MINUTE_MS } from "../../../core/time/instant.ts";
import type { CrmHarness, CrmPeople } from "../crm-harness.ts";

export const APP = { clientId: "client-id", clientSecret: "client-secret" };

const SETTINGS = { disputes: [{ field: "Reason", values: ["Billing dispute"] }] };

export type SandboxScene = Awaited<ReturnType<typeof openSandbox>>;

/** An org on loopback with the adapter connected to it, and a clock that waiting moves. */
export async function openSandbox(
  options: Partial<SandboxOptions> = {},
  settings: Readonly<Record<string, unknown>> = {},
  { aheadMs = 0, timeoutMs = 2_000 }: Partial<Record<"aheadMs" | "timeoutMs", number>> = {},
) {
  let now = Date.parse("2026-04-01T12:00:00Z");
  const waits: number[] = [];
  const clock = {
    nowMs: () => now,
    wait: (ms: number) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
  const org = createSandboxSalesforce({ ...APP, nowMs: clock.nowMs, ...options });
  const { url, close } = await org.listen();
  const app = { ...APP, loginUrl: url, scopes: REQUIRED_SCOPES, nowMs: clock.nowMs };
  const auth = salesforceAuth(app);
  let { accessToken, refreshToken } = org.grant(REQUIRED_SCOPES);
  let renewals = 0;
  const tokens: TokenSource = {
    current: () => Promise.resolve(ok(accessToken)),
    async renew() {
      renewals += 1;
      const renewed = await auth.refresh(refreshToken);
      if (!renewed.ok) return renewed;
      ({ accessToken, refreshToken } = renewed.value);
      return ok(accessToken);
    },
  };
  const limiter = createSalesforceLimiter(clock);
  const open = (changed: Readonly<Record<string, unknown>> = {}) =>
    openSalesforce({
      tokens,
      limiter,
      baseUrl: url,
      wait: clock.wait,
      // Our own clock need not be right.
      nowMs: () => clock.nowMs() + aheadMs,
      settings: SalesforceSettings.parse({ ...SETTINGS, ...settings, ...changed }),
      grantedScopes: REQUIRED_SCOPES,
      timeoutMs,
    });
  const port = open();
  return {
    org,
    port,
    open,
    app,
    auth,
    clock,
    limiter,
    url,
    waits,
    close,
    renewals: () => renewals,
  };
}

export async function openHarness(options: Partial<SandboxOptions> = {}): Promise<CrmHarness> {
  const { org, port, clock, close } = await openSandbox(options);
  // What the tests set up happened long ago, so that only what they change later is new.
  void clock.wait(HOUR_MS);
  return {
    port,
    people: peopleIn(org),
    settle: () => void clock.wait(MINUTE_MS),
    nowMs: clock.nowMs,
    installPackage: () => org.installPackage(),
    loseAnswers(count) {
      let left = count;
      org.setFaults(({ method }) => {
        if (method === "GET" || left === 0) return null;
        left -= 1;
        return { kind: "cut", when: "after" };
      });
    },
    expireToken: org.expireSessions,
    removeApp: org.removeApp,
    close,
  };
}

function peopleIn(org: SandboxSalesforce): CrmPeople {
  const ref = (object: string, id: string): CrmRef => ({ object, id });
  const contactOf = (email: string) =>
    org.all("Contact").find((contact) => contact.Email === email) ?? {};
  return {
    addCompany: ({ name }) => ref("Account", org.people.create("Account", { Name: name })),
    addPerson({ name, email, company }) {
      const [FirstName = "", ...rest] = name.split(" ");
      const AccountId = company?.id ?? null;
      const values = { FirstName, LastName: rest.join(" "), Email: email, AccountId };
      return ref("Contact", org.people.create("Contact", values));
    },
    addInvoice({ company, number, amount, balance, issuedOn, dueOn }) {
      const values = {
        DocumentNumber: number,
        BillingAccountId: company.id,
        TotalAmountWithTax: Number(amount),
        Balance: Number(balance),
        InvoiceDate: `${issuedOn}T15:00:00Z`,
        DueDate: dueOn,
        Status: "Posted",
      };
      return ref("Invoice", org.people.create("Invoice", values));
    },
    addPayment({ invoice, company, amount, on }) {
      const PaymentId = org.people.create("Payment", {
        AccountId: company.id,
        Amount: Number(amount),
        Status: "Processed",
        EffectiveDate: `${on}T16:00:00Z`,
      });
      const line = { PaymentId, InvoiceId: invoice.id, Amount: Number(amount), Type: "Applied" };
      org.people.create("PaymentLineInvoice", line);
      return ref("Payment", PaymentId);
    },
    addTicket({ company, subject, disputes }) {
      const Reason = disputes ? "Billing dispute" : "Other";
      const values = { Subject: subject, AccountId: company.id, Status: "New", Reason };
      return ref("Case", org.people.create("Case", values));
    },
    closeTicket: ({ id }) => org.people.update("Case", id, { Status: "Closed" }),
    rename: ({ object, id }, name) => org.people.update(object, id, { Name: name }),
    remove: ({ object, id }) => org.people.remove(object, id),
    refuseEmail: (email) =>
      org.people.update("Contact", String(contactOf(email).Id), { HasOptedOutOfEmail: true }),
    fieldsOn({ id }) {
      const state = org
        .all("GS_Account_State__c")
        .find(({ GS_Account__c }) => GS_Account__c === id);
      return {
        state: String(state?.GS_State__c),
        past_due: Number(state?.GS_Past_Due__c).toFixed(2),
        days_past_due: String(state?.GS_Days_Past_Due__c),
        next_touch_on: String(state?.GS_Next_Touch_On__c ?? ""),
        record_key: String(state?.GS_Record_Proof__c),
      };
    },
    tasksAbout: ({ id }) =>
      org
        .all("Task")
        .filter(({ WhatId, WhoId }) => WhatId === id || WhoId === id)
        .map(({ Subject, IsClosed }) => ({ subject: String(Subject), open: IsClosed !== true })),
    eventsAbout: ({ id }) =>
      org
        .all("GS_Touch__c")
        .filter(({ GS_Account__c }) => GS_Account__c === id)
        .map(({ GS_Title__c }) => ({ title: String(GS_Title__c) })),
    refusesEmail: (email) => contactOf(email).HasOptedOutOfEmail === true,
  };
}
