import { createHash, createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { aSandbox } from "./support/a-sandbox.ts";

interface Event {
  readonly subscriptionType: string;
  readonly objectId: number;
  readonly attemptNumber: number;
  readonly changeSource: string;
  readonly propertyName?: string;
}

function listening(options: Parameters<typeof aSandbox>[0] = {}) {
  const got: Event[][] = [];
  const headers: Readonly<Record<string, string>>[] = [];
  const answers: (number | null)[] = [];
  const sandbox = aSandbox({
    webhookUrl: "https://app.example/hubspot/webhooks?a=%40",
    sendWebhook: async (delivery) => {
      got.push(JSON.parse(delivery.body));
      headers.push(delivery.headers);
      return answers.length === 0 ? 200 : (answers.shift() ?? null);
    },
    ...options,
  });
  return { ...sandbox, got, headers, answers };
}

it("tells what people did, each property apart, and nothing of invoices unless asked to", async () => {
  const { hubspot, got } = listening();
  const id = hubspot.people.create("companies", { name: "Acme", domain: "acme.example" });
  hubspot.people.update("companies", id, { name: "Acme" });
  hubspot.people.create("invoices", { hs_number: "1" });
  await hubspot.deliverWebhooks();
  expect(got.flat().map((each) => [each.subscriptionType, each.propertyName])).toEqual([
    ["object.creation", undefined],
    ["object.propertyChange", "name"],
    ["object.propertyChange", "domain"],
  ]);
});

it("says that a change was the app's own", async () => {
  const { hubspot, got, ask } = listening();
  const id = hubspot.seed("companies", {});
  ask("PATCH", `/crm/objects/2026-03/companies/${id}`, { properties: { name: "x" } });
  await hubspot.deliverWebhooks();
  expect(got.flat()[0]).toMatchObject({ changeSource: "INTEGRATION", sourceId: "77" });
});

it("signs as HubSpot does: version 3 over the decoded address, and the older one beside it", async () => {
  const { hubspot, headers, clock, got } = listening();
  hubspot.people.create("companies", {});
  await hubspot.deliverWebhooks();
  const body = JSON.stringify(got[0]);
  const source = `POSThttps://app.example/hubspot/webhooks?a=@${body}${clock.nowMs}`;
  const signature = createHmac("sha256", "secret").update(source).digest("base64");
  expect(headers[0]).toMatchObject({
    "x-hubspot-signature-v3": signature,
    "x-hubspot-request-timestamp": String(clock.nowMs),
    "x-hubspot-signature": createHash("sha256").update(`secret${body}`).digest("hex"),
    "x-hubspot-signature-version": "v1",
  });
});

it("sends at most a hundred events at once", async () => {
  const { hubspot, got } = listening();
  for (let n = 0; n < 250; n += 1) hubspot.people.create("companies", {});
  expect(await hubspot.deliverWebhooks()).toMatchObject({ delivered: 3 });
  expect(got.map(({ length }) => length)).toEqual([100, 100, 50]);
});

it("tries ten times more within a day, then gives up", async () => {
  const { hubspot, got, answers, clock } = listening();
  answers.push(...Array.from({ length: 11 }, () => 500));
  hubspot.people.create("companies", {});
  const start = clock.nowMs;
  await hubspot.deliverWebhooks();
  for (let next = hubspot.nextWebhookAtMs(); next !== null; next = hubspot.nextWebhookAtMs()) {
    clock.nowMs = next;
    await hubspot.deliverWebhooks();
  }
  expect(got.map(([event]) => event?.attemptNumber)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(clock.nowMs - start).toBeLessThan(86_400_000);
});

it("stops trying once it was accepted; no answer counts as a refusal", async () => {
  const { hubspot, got, answers, clock } = listening();
  answers.push(null);
  hubspot.people.create("companies", {});
  expect(await hubspot.deliverWebhooks()).toMatchObject({ failed: 1, waiting: 1 });
  clock.nowMs = hubspot.nextWebhookAtMs() ?? 0;
  expect(await hubspot.deliverWebhooks()).toMatchObject({ delivered: 1, waiting: 0 });
  expect(got).toHaveLength(2);
});

it("sends some events twice and in another order when asked to, and loses none", async () => {
  const { hubspot, got } = listening({ webhookDisorder: { seed: 3, twiceShare: 0.3 } });
  const ids = Array.from({ length: 40 }, () => Number(hubspot.people.create("companies", {})));
  await hubspot.deliverWebhooks();
  const told = got.flat().map(({ objectId }) => objectId);
  expect(new Set(told)).toEqual(new Set(ids));
  expect(told.length).toBeGreaterThan(40);
  expect(told).not.toEqual([...told].sort((a, b) => a - b));
});

it("tells of a privacy deletion beside the deletion, and of a merge with both ids", async () => {
  const { hubspot, got } = listening();
  const [first = "", second = "", third = ""] = ["a", "b", "c"].map((name) =>
    hubspot.seed("contacts", { email: `${name}@x.example` }),
  );
  hubspot.people.merge("contacts", first, second);
  hubspot.people.erase("contacts", third);
  await hubspot.deliverWebhooks();
  const told = got.flat();
  expect(told.map(({ subscriptionType }) => subscriptionType)).toEqual([
    "object.merge",
    "contact.privacyDeletion",
    "object.deletion",
  ]);
  expect(told[0]).toMatchObject({
    primaryObjectId: Number(first),
    mergedObjectIds: [Number(second)],
  });
  expect(hubspot.read("contacts", third)?.properties).toEqual({ hs_object_id: third });
});
