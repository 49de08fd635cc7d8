import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../../../support/database.ts";
import { startServer } from "../../../support/server.ts";
import {
  type HubspotServer,
  openHubspotServer,
  PORTAL,
  REP,
  SECRET,
  type SendOptions,
  send,
} from "./support.ts";

const MINUTE_MS = 60_000;

describe("requests that say they are HubSpot's", () => {
  let hubspot: HubspotServer;
  beforeAll(async () => {
    hubspot = await openHubspotServer();
  });
  afterAll(() => hubspot.close());

  const PATHS = [
    ["a webhook", "/hubspot/webhooks"],
    ["a card's call", "/hubspot/card/panel?userId=11&portalId=1234567"],
    ["a settings page's call", "/hubspot/settings/load?userId=11&portalId=1234567"],
    ["a workflow's action", "/hubspot/actions/get-delinquency"],
  ] as const;

  const WRONG: readonly (readonly [string, SendOptions])[] = [
    ["without a signature", { version: "none" }],
    ["signed with another secret", { secret: "not ours" }],
    ["signed six minutes ago", { ageMs: 6 * MINUTE_MS }],
    ["signed six minutes ahead", { ageMs: -6 * MINUTE_MS }],
    [
      "with a body that was changed",
      {
        tamper: (sent) => {
          sent.body = `${sent.body} `;
        },
      },
    ],
    [
      "with a time that was changed",
      {
        tamper: ({ headers }) => headers.set("x-hubspot-request-timestamp", String(Date.now() + 1)),
      },
    ],
    [
      "without its time",
      { tamper: ({ headers }) => headers.delete("x-hubspot-request-timestamp") },
    ],
  ];

  it.each(
    PATHS.flatMap(([what, path]) => WRONG.map(([how, options]) => ({ what, how, path, options }))),
  )("refuses $what $how", async ({ path, options }) => {
    const { status, body } = await hubspot.send(path, [], options);
    expect(status).toBe(401);
    expect(body.title).toBe("Only HubSpot may call this");
  });

  it("takes one signed four minutes ago", async () => {
    const { status } = await hubspot.send("/hubspot/webhooks", [], { ageMs: 4 * MINUTE_MS });
    expect(status).toBe(200);
  });

  it("goes by the sandbox's clock too in the sandbox, and by the real one alone elsewhere", async () => {
    const sandboxMs = Date.now() - Date.parse(hubspot.server.clock.now());
    const signed = { ageMs: sandboxMs } as const;
    expect((await hubspot.send("/hubspot/webhooks", [], signed)).status).toBe(200);
    const real = await startServer(await openTestDatabase(), {
      env: { GS_SANDBOX: "false", HUBSPOT_CLIENT_ID: "client", HUBSPOT_CLIENT_SECRET: SECRET },
    });
    expect((await send(real, "/hubspot/webhooks", [], signed)).status).toBe(401);
    expect((await send(real, "/hubspot/webhooks", [])).status).toBe(200);
    await real.close();
  });

  it("reads the address as HubSpot signed it, whatever a proxy calls this server", async () => {
    const { status } = await hubspot.send("/hubspot/webhooks", [], {
      tamper: ({ headers }) => {
        headers.set("x-forwarded-host", "elsewhere.example");
        headers.set("x-forwarded-proto", "http");
      },
    });
    expect(status).toBe(200);
  });

  // A card may post to any address of ours, and HubSpot signs that with the same secret.
  it.each([
    ["/hubspot/webhooks", [{ portalId: 7654321, subscriptionType: "contact.privacyDeletion" }]],
    ["/hubspot/actions/stop-cadence", { callbackId: "c", origin: { portalId: 7654321 } }],
  ])("does not take a card's call for %s, which speaks for every portal", async (path, body) => {
    const { status } = await hubspot.ask(REP, path, body);
    expect(status).toBe(401);
  });

  it("takes the older signature for workflow actions and nothing else", async () => {
    const call = { callbackId: "old", origin: { portalId: PORTAL } };
    const action = await hubspot.send("/hubspot/actions/get-delinquency", call, { version: "v2" });
    // Past the signature: what it misses is the record.
    expect(action).toMatchObject({ status: 400, body: { errors: [{ field: "object" }] } });
    const wrong = { version: "v2", secret: "not ours" } as const;
    expect((await hubspot.send("/hubspot/actions/get-delinquency", call, wrong)).status).toBe(401);
    for (const [what, path] of PATHS.slice(0, 3))
      expect((await hubspot.send(path, call, { version: "v2" })).status, what).toBe(401);
  });

  it("reads no body of more than a megabyte", async () => {
    const { status } = await hubspot.send("/hubspot/webhooks", ["x".repeat(1_100_000)]);
    expect(status).toBe(413);
  });

  it("does not exist without an app of ours at HubSpot", async () => {
    const none = await openHubspotServer({ HUBSPOT_CLIENT_ID: "", HUBSPOT_CLIENT_SECRET: "" });
    expect((await none.send("/hubspot/webhooks", [])).status).toBe(404);
    await none.close();
  });
});
