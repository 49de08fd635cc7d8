import { describe, expect, it } from "vitest";
import { readZendeskEvent, zendeskInvocationId } from "../../../adapters/zendesk/index.ts";

const AT = "2026-04-01T12:00:00.123Z";

function envelope(type: string, change: Readonly<Record<string, unknown>> = {}) {
  return {
    account_id: 12345,
    detail: { id: "35436", external_id: null, tags: ["vip"], status: "OPEN" },
    event: {},
    id: "c40e1ad9",
    subject: "zen:ticket:35436",
    time: AT,
    type: `zen:event-type:${type}`,
    zendesk_event_version: "2022-11-06",
    ...change,
  };
}

const TICKET = { object: "tickets", id: "35436" };
const changed = (noun: string, ref: unknown) => ({ kind: "changed", noun, ref, at: AT });

describe("an event that was subscribed to", () => {
  it.each([
    ["ticket.status_changed", {}, [changed("ticket", TICKET)]],
    ["ticket.undeleted", {}, [changed("ticket", TICKET)]],
    [
      "ticket.soft_deleted",
      {},
      [{ kind: "gone", noun: "ticket", ref: TICKET, at: AT, why: "deleted" }],
    ],
    [
      "ticket.comment_added",
      { event: { comment: { id: "99", is_public: true, body: "I dispute this" } } },
      [changed("activity", { object: "comments", id: "35436-99" })],
    ],
    ["user.created", {}, [changed("person", { object: "users", id: "35436" })]],
    [
      "user.deleted",
      {},
      [
        {
          kind: "gone",
          noun: "person",
          ref: { object: "users", id: "35436" },
          at: AT,
          why: "deleted",
        },
      ],
    ],
    [
      "user.merged",
      { event: { user: { id: "7" } } },
      [
        changed("person", { object: "users", id: "35436" }),
        changed("person", { object: "users", id: "7" }),
      ],
    ],
    [
      "user.custom_field_changed",
      { event: { field: { key: "gs_no_email" }, current: true } },
      [changed("person", { object: "users", id: "35436" })],
    ],
    [
      "organization.name_changed",
      {},
      [changed("company", { object: "organizations", id: "35436" })],
    ],
  ])("%s asks for the records to be read again", (type, change, signals) => {
    expect(readZendeskEvent(envelope(type, change))).toEqual({
      ok: true,
      value: { accountId: "12345", signals, commands: [], ignored: null },
    });
  });

  it("carries no value of what it tells: values are read", () => {
    const event = { comment: { id: "99", is_public: true, body: "my number is 555" } };
    const read = readZendeskEvent(envelope("ticket.comment_added", { event }));
    expect(JSON.stringify(read)).not.toContain("555");
  });

  it.each([
    [
      "an internal note",
      "ticket.comment_added",
      { event: { comment: { id: "1", is_public: false } } },
    ],
    [
      "our own field",
      "organization.custom_field_changed",
      { event: { field: { key: "gs_state" } } },
    ],
    [
      "our own task",
      "ticket.status_changed",
      { detail: { id: "1", external_id: "gs:task:x", tags: [] } },
    ],
    ["our own case", "ticket.tags_changed", { detail: { id: "1", tags: ["good_standing"] } }],
  ])("is not woken by %s", (_case, type, change) => {
    expect(readZendeskEvent(envelope(type, change))).toEqual({
      ok: true,
      value: { accountId: "12345", signals: [], commands: [], ignored: "ours" },
    });
  });

  it.each(["agent.availability_changed", "messaging.message_added", "ticket"])(
    "passes over %s, which nobody asked for",
    (type) => {
      expect(readZendeskEvent(envelope(type))).toMatchObject({
        ok: true,
        value: { signals: [], ignored: "unknown" },
      });
    },
  );

  it("takes the older spelling with a slash", () => {
    const body = envelope("", { type: "zen:event-type/user.identity_created" });
    expect(readZendeskEvent(body)).toMatchObject({
      ok: true,
      value: { signals: [{ noun: "person" }] },
    });
  });

  it.each([
    ["nothing", null, ""],
    ["a list", [], ""],
    ["no account", envelope("user.created", { account_id: undefined }), "account_id"],
    ["no moment", envelope("user.created", { time: "yesterday" }), "time"],
    ["no record", envelope("user.created", { detail: {} }), "detail.id"],
    ["an id that is none", envelope("user.created", { detail: { id: "1 OR 1" } }), "detail.id"],
  ])("refuses %s and names the field", (_case, body, field) => {
    expect(readZendeskEvent(body)).toMatchObject({ ok: false, error: { field } });
  });
});

describe("a call by a trigger", () => {
  const BODY = { command: "pause", ticket_id: "5", requester_id: "7", organization_id: "9" };

  it("is a command about the ticket's organization, then its requester", () => {
    expect(readZendeskEvent(BODY)).toEqual({
      ok: true,
      value: {
        accountId: null,
        signals: [],
        ignored: null,
        commands: [
          {
            command: "pause",
            ticketRef: { object: "tickets", id: "5" },
            partyRefs: [
              { object: "organizations", id: "9" },
              { object: "users", id: "7" },
            ],
          },
        ],
      },
    });
  });

  it("leaves out an organization there is none of", () => {
    const read = readZendeskEvent({ ...BODY, organization_id: "" });
    expect(read).toMatchObject({
      ok: true,
      value: { commands: [{ partyRefs: [{ object: "users", id: "7" }] }] },
    });
  });

  it.each([
    ["an unknown command", { command: "settle" }, "command"],
    ["a placeholder that was not filled in", { ticket_id: "{{ticket.id}}" }, "ticket_id"],
    ["no ticket", { ticket_id: "" }, "ticket_id"],
  ])("refuses %s and names the field", (_case, change, field) => {
    expect(readZendeskEvent({ ...BODY, ...change })).toMatchObject({
      ok: false,
      error: { field },
    });
  });
});

describe("zendeskInvocationId", () => {
  it.each([
    ["01FWXYZ", "01FWXYZ"],
    [undefined, null],
    ["", null],
    [["a", "b"], null],
    ["x".repeat(200), null],
    ["a b", null],
  ])("reads %j as %j", (header, expected) => {
    expect(zendeskInvocationId({ "x-zendesk-webhook-invocation-id": header })).toBe(expected);
  });
});
