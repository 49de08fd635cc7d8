import { afterEach, describe, expect, it } from "vitest";
import type { CrmWrite } from "../../../adapters/crm-write.ts";
import {
  HUBSPOT_SCOPES,
  HubspotSettings,
  OUR_PROPERTIES,
  openHubspot,
  readHubspotWebhook,
  verifyHubspotRequest,
} from "../../../adapters/hubspot/index.ts";
import { ok } from "../../../core/result/result.ts";
import { openSandbox, SCOPES } from "./open-sandbox.ts";

const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

async function aScene(...options: Parameters<typeof openSandbox>) {
  const scene = await openSandbox(...options);
  closes.push(scene.close);
  return scene;
}

/** The same account, opened with a token that allows only these scopes. */
async function openWith(
  scopes: readonly string[],
  settings: Readonly<Record<string, unknown>> = {},
) {
  const { hubspot, limiter, clock, url } = await aScene();
  const { accessToken } = hubspot.install(scopes);
  const tokens = {
    current: () => Promise.resolve(ok(accessToken)),
    renew: () => Promise.resolve(ok(accessToken)),
  };
  const port = openHubspot({
    tokens,
    limiter,
    baseUrl: url,
    ...clock,
    settings: HubspotSettings.parse(settings),
    grantedScopes: scopes,
  });
  return { hubspot, port };
}

const ANY_STANDING = {
  state: "past_due",
  pastDueMinor: 100,
  currency: "USD",
  daysPastDue: 1,
  bucket: "1-30",
  segment: "s",
  nextTouchOn: null,
  promiseDueOn: null,
  arrangementState: null,
  recordKey: "key",
} as const;

describe("describing a connection", () => {
  it("names the account and finds nothing short when all was granted and chosen", async () => {
    const { port } = await aScene();
    expect(await port.describe()).toEqual({
      ok: true,
      value: {
        externalId: "8001",
        name: "HubSpot account 8001",
        timeZone: "America/New_York",
        currency: "USD",
        grantedScopes: SCOPES,
        missingScopes: [],
        shortfalls: [],
      },
    });
  });

  it("says what each scope that was not granted switches off", async () => {
    const missing = ["crm.objects.invoices.read", "tickets", "automation"];
    const { port } = await openWith(SCOPES.filter((scope) => !missing.includes(scope)));
    const described = await port.describe();
    if (!described.ok) throw new Error(JSON.stringify(described.error));
    expect(new Set(described.value.missingScopes)).toEqual(new Set(missing));
    const short = new Map(described.value.shortfalls.map((each) => [each.what, each.consequence]));
    for (const { scope, without } of HUBSPOT_SCOPES) {
      if (missing.includes(scope)) expect(short.get(scope)).toBe(without);
    }
    expect(short.get("invoices")).toContain("does not let us read");
  });

  it.each([
    ["no kind of email", { optOut: {} }, "kind of email", /Choose which/],
    ["deals, and not when they are due", { owed: { object: "deals" } }, "deals", /owed\.dueOn/],
    ["a field that is not there", { owed: { balance: "nope" } }, "invoices", /"nope"/],
  ])("says what an admin has still to choose: %s", async (_case, settings, what, words) => {
    const { port } = await aScene({}, settings);
    const described = await port.describe();
    if (!described.ok) throw new Error(JSON.stringify(described.error));
    const [shortfall] = described.value.shortfalls;
    expect(shortfall?.what).toBe(what);
    expect(shortfall?.consequence).toMatch(words);
  });
});

it("reads what it may of what a webhook named, and reports the rest", async () => {
  const { port, hubspot } = await openWith(SCOPES.filter((scope) => scope !== "tickets"));
  const company = { object: "companies", id: hubspot.seed("companies", { name: "Acme" }) };
  const ticket = { object: "tickets", id: hubspot.seed("tickets", { subject: "Help" }) };
  const other = { object: "quotes", id: "7" };
  expect(await port.read([ticket, company, other])).toMatchObject({
    ok: true,
    value: {
      changes: [{ kind: "company", ref: company }],
      unreadable: [{ ref: ticket, field: "tickets" }],
    },
  });
});

describe("our fields", () => {
  it("that are there in another form are left as they are, and said to differ", async () => {
    const { port } = await aScene({
      properties: {
        companies: [{ name: "gs_past_due", type: "string" }],
        tasks: [{ name: "gs_key", type: "string" }],
      },
    });
    const made = await port.ensureSchema();
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const differing = made.value.filter(({ state }) => state === "differs");
    expect(differing).toEqual([
      expect.objectContaining({ object: "companies", name: "gs_past_due" }),
      expect.objectContaining({
        object: "tasks",
        name: "gs_key",
        detail: "its values are not unique",
      }),
    ]);
  });

  it("are made where that is allowed, and refused by name where it is not", async () => {
    const { port } = await openWith(SCOPES.filter((scope) => scope !== "tickets"));
    const made = await port.ensureSchema();
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const states = (object: string) =>
      new Set(made.value.filter((step) => step.object === object).map(({ state }) => state));
    expect(states("companies")).toEqual(new Set(["made"]));
    expect(states("tickets")).toEqual(new Set(["refused"]));
  });

  it("that a customer wants to keep stay when the app goes, and others do not", async () => {
    const counted = async (fields: boolean) => {
      const { port, hubspot, url } = await aScene();
      await port.ensureSchema();
      expect(await port.uninstall({ fields })).toEqual({ ok: true, value: null });
      const { accessToken } = hubspot.install(SCOPES);
      const answer = await fetch(`${url}/crm/properties/2026-03/companies`, {
        headers: { authorization: `Bearer ${accessToken}` },
      });
      return (await answer.text()).match(/"name":"gs_/g)?.length ?? 0;
    };
    expect(await counted(true)).toBeGreaterThanOrEqual(OUR_PROPERTIES.companies?.length ?? 0);
    expect(await counted(false)).toBe(0);
  });
});

describe("what we write ourselves", () => {
  it("wakes nobody: every event it causes is ignored, and a person's change is not", async () => {
    const bodies: string[] = [];
    const signed: boolean[] = [];
    const scene = await aScene({
      webhookUrl: "https://x.example/hubspot/webhooks",
      sendWebhook: ({ url, headers, body }) => {
        bodies.push(body);
        const byName = new Map(Object.entries(headers).map(([name, v]) => [name.toLowerCase(), v]));
        const verdict = verifyHubspotRequest({
          method: "POST",
          url,
          rawBody: Buffer.from(body),
          signature: byName.get("x-hubspot-signature-v3"),
          timestamp: byName.get("x-hubspot-request-timestamp"),
          nowMs: scene.clock.nowMs(),
          secret: "client-secret",
        });
        signed.push(verdict.ok);
        return Promise.resolve(200);
      },
    });
    const { hubspot, port } = scene;
    await port.ensureSchema();
    const ref = { object: "companies", id: hubspot.seed("companies", { name: "Acme" }) };
    const write: CrmWrite = { kind: "standing", key: "s", ref, standing: ANY_STANDING };
    await port.write([write]);
    await hubspot.deliverWebhooks();
    const signals = () =>
      bodies.splice(0).flatMap((body) => {
        const read = readHubspotWebhook(JSON.parse(body));
        return read.ok ? read.value.flatMap((each) => each.signals) : [];
      });
    expect(bodies.length).toBeGreaterThan(0);
    expect(signals()).toEqual([]);
    hubspot.people.update("companies", ref.id, { name: "Acme Ltd" });
    await hubspot.deliverWebhooks();
    expect(signals()).toMatchObject([{ kind: "changed", ref }]);
    expect(signed.length).toBeGreaterThan(0);
    expect(signed.every(Boolean)).toBe(true);
  });
});
