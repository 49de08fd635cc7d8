import { describe, expect, it } from "vitest";
import { toPhone } from "../../../adapters/crm-values.ts";
import { channelOf } from "../../../adapters/zendesk/map-activity.ts";
import { toCompany, toLanguage, toPerson } from "../../../adapters/zendesk/map-party.ts";
import { toTicket } from "../../../adapters/zendesk/map-ticket.ts";
import { Organization, Ticket, User } from "../../../adapters/zendesk/schema.ts";
import { ZendeskSettings } from "../../../adapters/zendesk/settings.ts";
import { TimeZone } from "../../../core/time/time-zone.ts";

const DENVER = TimeZone.parse("America/Denver");
const AT = "2026-03-01T05:30:00Z";
const DEFAULTS = ZendeskSettings.parse({});

const USER = {
  id: 35436,
  name: " Ana Rivera ",
  email: "ana@rivera.example",
  phone: "+1 (303) 555-0100",
  role: "end-user",
  active: true,
  locale: "es-CO",
  iana_time_zone: "America/Bogota",
  organization_id: 7,
  tags: ["vip", "gs_person_past_due"],
  user_fields: { plan: "gold", seats: 5, trial: false, gs_no_sms: true },
  updated_at: AT,
};

function person(change: Readonly<Record<string, unknown>> = {}, settings: unknown = {}) {
  const mapped = toPerson(User.parse({ ...USER, ...change }), ZendeskSettings.parse(settings));
  return mapped?.kind === "change" ? mapped.change : mapped;
}

describe("toPerson", () => {
  it("reads a customer with address, number, language, zone, organization and refusals", () => {
    expect(person()).toEqual({
      kind: "person",
      ref: { object: "users", id: "35436" },
      changedAt: "2026-03-01T05:30:00.000Z",
      name: "Ana Rivera",
      emails: ["ana@rivera.example"],
      phones: ["+13035550100"],
      language: "es-CO",
      timeZone: "America/Bogota",
      companyRefs: [{ object: "organizations", id: "7" }],
      optedOut: ["sms"],
      attributes: {},
    });
  });

  it.each([
    ["somebody without an address", { email: null }, { emails: [] }],
    ["somebody without a name, by their address", { name: "" }, { name: "ana@rivera.example" }],
    ["nobody's organization", { organization_id: null }, { companyRefs: [] }],
    ["an unknown zone", { iana_time_zone: "Mars/Olympus" }, { kind: "person" }],
    ["a refusal withdrawn", { user_fields: { gs_no_sms: false } }, { optedOut: [] }],
  ])("reads %s", (_case, change, expected) => {
    expect(person(change)).toMatchObject(expected);
  });

  it("takes an external id for a customer number only where people are the customers", () => {
    const numbered = { external_id: " C-100 " };
    expect(person(numbered)).not.toHaveProperty("customerNumber");
    expect(person(numbered, { accounts: "users" })).toHaveProperty("customerNumber", "C-100");
    expect(person({ external_id: " " }, { accounts: "users" })).not.toHaveProperty(
      "customerNumber",
    );
    const company = { id: 7, name: "Rivera", updated_at: AT, external_id: "C-100" };
    const change = toCompany(Organization.parse(company), DEFAULTS);
    expect(change).toMatchObject({ change: { customerNumber: "C-100" } });
  });

  it("says that an address is theirs only where Zendesk has seen it", () => {
    expect(person({ verified: true })).toHaveProperty("addressesVerified", true);
    for (const verified of [false, null, undefined])
      expect(person({ verified })).not.toHaveProperty("addressesVerified");
  });

  it("leaves out a zone, language and country that are none", () => {
    const change = { iana_time_zone: "Mars", locale: "?", user_fields: { land: "Colombia" } };
    const read = person(change, { fields: { person: { country: "land" } } });
    expect(read).not.toHaveProperty("timeZone");
    expect(read).not.toHaveProperty("language");
    expect(read).not.toHaveProperty("country");
  });

  it.each([
    ["deleted", { active: false }],
    ["erased", { active: false, permanently_deleted: true, name: "Permanently Deleted User" }],
  ])("says that somebody was %s", (why, change) => {
    expect(person(change)).toMatchObject({ kind: "gone", noun: "person", why });
  });

  it.each(["agent", "admin"])("takes no %s for a customer", (role) => {
    expect(person({ role })).toBeNull();
  });

  it("reports a person with neither name nor address, by field", () => {
    expect(person({ name: null, email: null })).toMatchObject({
      kind: "unreadable",
      record: { field: "name" },
    });
  });

  it("reads the fields an admin mapped, tags too, but none that our own writing made", () => {
    const attributes = { person: { plan: "plan", seats: "seats", trial: "trial", tags: "tags" } };
    expect(person({}, { attributes })).toMatchObject({
      attributes: { plan: "gold", seats: 5, trial: false, tags: "vip" },
    });
  });

  it("takes an account's own tag for a refusal", () => {
    expect(person({}, { optOut: { tags: { voice: ["vip"] } } })).toMatchObject({
      optedOut: ["sms", "voice"],
    });
  });
});

describe("toCompany", () => {
  const ORGANIZATION = { id: 7, name: "Rivera Plumbing", updated_at: AT };
  const company = (change: object) =>
    toCompany(Organization.parse({ ...ORGANIZATION, ...change }), DEFAULTS);

  it("reads a name and no address, which organizations have none of", () => {
    expect(company({})).toMatchObject({
      change: { kind: "company", name: "Rivera Plumbing", emails: [], phones: [] },
    });
  });

  it("says that one was deleted, when it was", () => {
    expect(company({ deleted_at: "2026-03-02T00:00:00Z" })).toMatchObject({
      change: { kind: "gone", why: "deleted", changedAt: "2026-03-02T00:00:00.000Z" },
    });
  });

  it.each([
    ["name", { name: " " }],
    ["updated_at", { updated_at: "soon" }],
  ])("reports one whose %s can't be read", (field, change) => {
    expect(company(change)).toMatchObject({ kind: "unreadable", record: { field } });
  });
});

describe("toTicket", () => {
  const TICKET = {
    id: 5,
    subject: "The amount is wrong",
    status: "open",
    requester_id: 35436,
    organization_id: 7,
    tags: [],
    custom_fields: [{ id: 42, value: "billing" }],
    created_at: AT,
    updated_at: AT,
  };
  const ticket = (change: object, settings: unknown = {}) =>
    toTicket(Ticket.parse({ ...TICKET, ...change }), ZendeskSettings.parse(settings), DENVER);

  it("reads whose it is, the organization first, and the day it was opened on", () => {
    expect(ticket({})).toEqual({
      kind: "change",
      change: {
        kind: "ticket",
        ref: { object: "tickets", id: "5" },
        changedAt: "2026-03-01T05:30:00.000Z",
        partyRefs: [
          { object: "organizations", id: "7" },
          { object: "users", id: "35436" },
        ],
        subject: "The amount is wrong",
        open: true,
        disputes: false,
        openedOn: "2026-02-28",
      },
    });
  });

  it.each([
    ["new", true],
    ["open", true],
    ["pending", true],
    ["hold", true],
    ["solved", false],
    ["closed", false],
  ])("takes %s for open: %s", (status, open) => {
    expect(ticket({ status })).toMatchObject({ change: { open } });
  });

  it.each([
    ["the tag that stands for one", { tags: ["payment_dispute"] }, {}, true],
    ["another tag", { tags: ["refund"] }, {}, false],
    ["a field's value", {}, { disputes: [{ fieldId: "42", values: ["billing"] }] }, true],
    ["another value", {}, { disputes: [{ fieldId: "42", values: ["other"] }] }, false],
    [
      "one of several values",
      { custom_fields: [{ id: 42, value: ["a", "billing"] }] },
      { disputes: [{ fieldId: "42", values: ["billing"] }] },
      true,
    ],
    ["no rule at all", { tags: ["payment_dispute"] }, { disputes: [] }, false],
  ])("knows a dispute by %s", (_case, change, settings, disputes) => {
    expect(ticket(change, settings)).toMatchObject({ change: { disputes } });
  });

  it("says that one was deleted", () => {
    expect(ticket({ status: "deleted" })).toMatchObject({ change: { kind: "gone" } });
  });

  it.each([{ external_id: "gs:task:1" }, { tags: ["good_standing"] }])(
    "does not read back our own, known by %j",
    (change) => {
      expect(ticket(change)).toBeNull();
    },
  );
});

describe("what people type", () => {
  it.each([
    ["+1 (303) 555-0100", "+13035550100"],
    ["0057 300 123 4567", "+573001234567"],
    ["303-555-0100", "303-555-0100"],
    ["ext. 12", "ext. 12"],
    ["", ""],
  ])("reads the number %j as %j", (typed, expected) => {
    expect(toPhone(typed)).toBe(expected);
  });

  it.each([
    ["en-US", "en-US"],
    ["pt_BR", "pt-BR"],
    ["ES", "es"],
    ["", null],
    ["english", null],
  ])("reads the language %j as %j", (locale, expected) => {
    expect(toLanguage(locale)).toBe(expected);
  });

  it.each([
    ["email", "email"],
    ["Mail", "email"],
    ["web", "email"],
    [{ channel: "sms" }, "sms"],
    [{ channel: "whatsapp" }, "whatsapp"],
    ["Phone call (inbound)", "voice"],
    ["native_messaging", null],
    ["chat", null],
    ["facebook", null],
  ])("takes what came by %j for %j", (via, expected) => {
    expect(channelOf(via, false)).toBe(expected);
  });
});
