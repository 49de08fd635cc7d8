import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createSandboxHubspot,
  type SandboxHubspot,
} from "../../../../adapters/sandbox-hubspot/index.ts";
import { DAY_MS, MINUTE_MS } from "../../../../core/time/instant.ts";
import { completeCallbacks } from "../../../../server/crm/complete-callbacks.ts";
import { withAccount } from "../../../../server/effects/account-work.ts";
import { accept } from "../../../../server/effects/arrangements/accept.ts";
import { anInvoice } from "../../../support/facts.ts";
import {
  APP_ID,
  type Company,
  type HubspotServer,
  openHubspotServer,
  PORTAL,
  SECRET,
} from "./support.ts";

describe("a workflow that waits for a customer's answer", () => {
  let hubspot: SandboxHubspot;
  let listening: Awaited<ReturnType<SandboxHubspot["listen"]>>;
  let edge: HubspotServer;
  beforeAll(async () => {
    hubspot = createSandboxHubspot({
      nowMs: () => Date.parse("2026-03-04T17:00:00Z"),
      ...{ portalId: Number(PORTAL), appId: Number(APP_ID) },
      ...{ clientId: "client", clientSecret: SECRET },
    });
    listening = await hubspot.listen();
    const access = hubspot.install(["oauth", "automation"]);
    edge = await openHubspotServer({ HUBSPOT_API_URL: listening.url }, access);
  });
  afterAll(async () => {
    await edge.close();
    await listening.close();
  });

  async function waiting(): Promise<{ company: Company; callbackId: string; offerId: string }> {
    const company = await edge.company({ invoices: [anInvoice(40)] });
    const callbackId = `ap-${randomUUID()}`;
    const { body } = await edge.send("/hubspot/actions/offer-plan-and-wait", {
      callbackId,
      origin: { portalId: Number(PORTAL) },
      object: { objectId: Number(company.ref.id), objectType: "COMPANY" },
      inputFields: {},
    });
    expect(body).toMatchObject({ outputFields: { hs_execution_state: "BLOCK" } });
    const [offer] = (await company.account.facts()).arrangements;
    return { company, callbackId, offerId: offer?.id ?? "" };
  }
  const complete = () => completeCallbacks(edge.server.deps, edge.connection);
  const nextLook = () => edge.server.clock.advance(2 * MINUTE_MS);

  it("goes on when the customer says yes, and is told once", async () => {
    const { company, callbackId, offerId } = await waiting();
    expect(await complete()).toBe(0);
    expect(hubspot.completed(callbackId)).toBeNull();
    const { deps } = edge.server;
    await withAccount(deps, edge.connection.tenantId, company.account.id, (work) =>
      accept(deps, work, offerId, { by: "customer", how: "portal" }),
    );
    nextLook();
    expect(await complete()).toBe(1);
    expect(hubspot.completed(callbackId)).toMatchObject({
      hs_execution_state: "SUCCESS",
      outcome: "accepted",
    });
    nextLook();
    expect(await complete()).toBe(0);
  });

  it("goes on as failed when the offer is withdrawn", async () => {
    const { company, callbackId } = await waiting();
    expect(await company.account.undo()).toBe("done");
    nextLook();
    await complete();
    expect(hubspot.completed(callbackId)).toMatchObject({
      hs_execution_state: "FAIL_CONTINUE",
      outcome: "withdrawn",
    });
  });

  it("goes on when everything was paid instead", async () => {
    const { company, callbackId } = await waiting();
    const id = `paid-${randomUUID()}`;
    await company.account.pay({
      ...{ id, kind: "payment", currency: "USD", amountMinor: 50_000, on: "2026-03-04" },
    });
    nextLook();
    await complete();
    expect(hubspot.completed(callbackId)).toMatchObject({ outcome: "paid" });
  });

  it("is told later when HubSpot can't be reached, and nothing is lost", async () => {
    const { company, callbackId } = await waiting();
    await company.account.undo();
    hubspot.setFaults(() => ({ kind: "cut", when: "before" }));
    nextLook();
    expect(await complete()).toBe(0);
    hubspot.setFaults(null);
    expect(await complete()).toBe(0);
    nextLook();
    nextLook();
    expect(await complete()).toBe(1);
    expect(hubspot.completed(callbackId)).toMatchObject({ outcome: "withdrawn" });
  });

  it("goes on as failed once the offer has expired", async () => {
    const { callbackId } = await waiting();
    edge.server.clock.advance(60 * DAY_MS);
    await complete();
    expect(hubspot.completed(callbackId)).toMatchObject({
      hs_execution_state: "FAIL_CONTINUE",
      outcome: "expired",
    });
  });
});
