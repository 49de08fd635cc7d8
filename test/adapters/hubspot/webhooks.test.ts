import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHubspotWebhook } from "../../../adapters/hubspot/webhooks.ts";

const AT = 1_775_044_800_000;
const at = "2026-04-01T12:00:00.000Z";

function anEvent(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    eventId: 1,
    subscriptionId: 2,
    portalId: 8_001,
    appId: 4_711,
    occurredAt: AT,
    subscriptionType: "object.propertyChange",
    attemptNumber: 0,
    objectTypeId: "0-2",
    objectId: 55,
    propertyName: "name",
    propertyValue: "New name",
    changeSource: "CRM_UI",
    sourceId: "userId:7",
    ...changes,
  };
}

function signalsOf(...events: readonly unknown[]) {
  const read = readHubspotWebhook(events);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.flatMap(({ signals }) => signals);
}

const company = { object: "companies", id: "55" };

describe("readHubspotWebhook", () => {
  it.each([
    ["a changed company", {}, { kind: "changed", noun: "company", ref: company, at }],
    [
      "a new contact",
      { subscriptionType: "object.creation", objectTypeId: "0-1" },
      { kind: "changed", noun: "person", ref: { object: "contacts", id: "55" } },
    ],
    [
      "an invoice",
      { objectTypeId: "0-53" },
      { kind: "changed", noun: "invoice", ref: { object: "invoices" } },
    ],
    [
      "a payment",
      { objectTypeId: "0-101" },
      { kind: "changed", noun: "payment", ref: { object: "commerce_payments" } },
    ],
    [
      "a ticket, in the older form",
      { subscriptionType: "ticket.propertyChange", objectTypeId: undefined },
      { kind: "changed", noun: "ticket", ref: { object: "tickets", id: "55" } },
    ],
    [
      "a kind under its other name",
      { subscriptionType: undefined, eventType: "object.restore" },
      { kind: "changed", noun: "company", ref: company },
    ],
    [
      "a deletion",
      { subscriptionType: "object.deletion" },
      { kind: "gone", why: "deleted", noun: "company", ref: company },
    ],
    [
      "a privacy deletion",
      { subscriptionType: "contact.privacyDeletion", objectTypeId: undefined },
      { kind: "gone", why: "erased", noun: "person", ref: { object: "contacts", id: "55" } },
    ],
    [
      "a custom object",
      { objectTypeId: "2-1234" },
      { kind: "changed", noun: "invoice", ref: { object: "2-1234", id: "55" } },
    ],
    ["an id as text", { objectId: "55" }, { kind: "changed", ref: company }],
  ])("reads %s", (_case, changes, expected) => {
    expect(signalsOf(anEvent(changes))).toMatchObject([expected]);
  });

  it("carries no value, because the record is read again", () => {
    expect(JSON.stringify(signalsOf(anEvent()))).not.toContain("New name");
  });

  it.each([
    ["a field of ours", { propertyName: "gs_state" }],
    ["another field that we wrote", { changeSource: "INTEGRATION", sourceId: "4711" }],
    ["the same with a number", { changeSource: "INTEGRATION", sourceId: 4_711 }],
    ["an object we do not read", { objectTypeId: "0-7" }],
    ["a kind we do not know", { subscriptionType: "object.fancy" }],
    ["an id that is none", { objectId: "DROP TABLE" }],
    ["no moment", { occurredAt: undefined }],
    ["a moment beyond every calendar", { occurredAt: 1e300 }],
  ])("ignores and counts %s", (_case, changes) => {
    expect(readHubspotWebhook([anEvent(changes)])).toEqual({
      ok: true,
      value: [{ portalId: "8001", signals: [], ignored: 1 }],
    });
  });

  it("is woken by what another app wrote", () => {
    expect(signalsOf(anEvent({ changeSource: "INTEGRATION", sourceId: "9999" }))).toHaveLength(1);
  });

  it("says of each merged record where it went, and reads the one that was kept", () => {
    const merge = {
      subscriptionType: "object.merge",
      objectId: 57,
      primaryObjectId: 55,
      mergedObjectIds: [56],
      newObjectId: 57,
    };
    const into = { object: "companies", id: "57" };
    expect(signalsOf(anEvent(merge))).toMatchObject([
      { kind: "gone", why: "merged", ref: { id: "56" }, into },
      { kind: "gone", why: "merged", ref: { id: "55" }, into },
      { kind: "changed", ref: into },
    ]);
    const kept = signalsOf(anEvent({ ...merge, newObjectId: 55 }));
    expect(kept).toMatchObject([{ ref: { id: "56" } }, { kind: "changed", ref: { id: "55" } }]);
  });

  it.each([
    ["by name", { associationType: "CONTACT_TO_COMPANY" }],
    ["by type id", { fromObjectTypeId: "0-1", toObjectTypeId: "0-2" }],
  ])("reads both ends of a changed association, named %s", (_case, changes) => {
    const kind = { subscriptionType: "object.associationChange", objectTypeId: undefined };
    const ends = { fromObjectId: 1, toObjectId: 2 };
    expect(signalsOf(anEvent({ ...kind, ...ends, ...changes }))).toMatchObject([
      { kind: "changed", noun: "person", ref: { object: "contacts", id: "1" } },
      { kind: "changed", noun: "company", ref: { object: "companies", id: "2" } },
    ]);
  });

  it("keeps accounts apart", () => {
    const read = readHubspotWebhook([anEvent(), anEvent({ portalId: 9 }), anEvent()]);
    expect(read).toMatchObject({
      ok: true,
      value: [
        { portalId: "8001", signals: [{}, {}] },
        { portalId: "9", signals: [{}] },
      ],
    });
  });

  it.each([
    ["an object", {}],
    ["nothing", undefined],
    ["text", "[]"],
    ["more events than HubSpot sends", Array.from({ length: 1_001 }, () => anEvent())],
  ])("refuses %s as a body", (_case, body) => {
    expect(readHubspotWebhook(body)).toMatchObject({ ok: false });
  });

  it("never throws, whatever an event holds", () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (events) => {
        expect(readHubspotWebhook(events).ok).toBe(true);
      }),
    );
    const field = fc.constantFrom(...Object.keys(anEvent()), "mergedObjectIds", "newObjectId");
    fc.assert(
      fc.property(field, fc.anything(), (name, value) => {
        expect(readHubspotWebhook([anEvent({ [name]: value })]).ok).toBe(true);
      }),
    );
  });
});
