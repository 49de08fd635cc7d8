import { describe, expect, it } from "vitest";
import { openAccount } from "./open-account.ts";

const START = "start_time=1";

describe("the stand-in's exports", () => {
  it("hold back the latest minute of tickets", () => {
    const { ask, ticket, wait } = openAccount();
    ticket();
    const path = `/api/v2/incremental/tickets/cursor?${START}`;
    expect(ask("GET", path).json).toMatchObject({ tickets: [], after_cursor: null });
    wait(60_001);
    expect(ask("GET", path).json).toMatchObject({ tickets: [{}], end_of_stream: true });
  });

  it("refuse a start less than a minute ago", () => {
    const { ask, zendesk } = openAccount();
    const now = Math.floor(zendesk.account.nowMs() / 1_000);
    for (const feed of ["users/cursor", "organizations", "ticket_events"]) {
      const path = `/api/v2/incremental/${feed}?start_time=${now - 30}`;
      expect(ask("GET", path)).toMatchObject({
        status: 422,
        json: { error: "StartTimeTooRecent" },
      });
    }
  });

  it("end a page by time with its whole second, beyond the page's size", () => {
    const { ask, zendesk, wait } = openAccount();
    for (let n = 0; n < 5; n += 1) zendesk.people.createOrganization({ name: `${n}` });
    wait(5_000);
    zendesk.people.createOrganization({ name: "later" });
    const page = ask("GET", `/api/v2/incremental/organizations?${START}&per_page=2`).json;
    expect(page).toMatchObject({ count: 6, end_of_stream: false });
  });

  it("go on from a cursor without repeating or losing anybody", () => {
    const { ask, zendesk } = openAccount();
    for (let n = 0; n < 5; n += 1) zendesk.people.createUser({ name: `${n}` });
    const first = ask("GET", `/api/v2/incremental/users/cursor?${START}&per_page=3`).json;
    expect(first).toMatchObject({ users: [{}, {}, {}], end_of_stream: false });
    const cursor = (Object.entries(first ?? {}).find(([k]) => k === "after_cursor") ?? [])[1];
    const rest = ask("GET", `/api/v2/incremental/users/cursor?cursor=${cursor}`).json;
    // Two who work there, the customer, and five more.
    expect(rest).toMatchObject({ users: [{}, {}, {}, {}, {}], end_of_stream: true });
  });

  it("are for admins, and for tokens that may read", () => {
    const path = `/api/v2/incremental/users/cursor?${START}`;
    expect(openAccount({}, ["tickets:read"]).ask("GET", path).status).toBe(403);
    const { zendesk, ask } = openAccount();
    const admin = zendesk.account.users.get(zendesk.adminId);
    if (admin !== undefined) admin.role = "agent";
    expect(ask("GET", path).status).toBe(403);
  });
});

describe("the stand-in's tickets", () => {
  it("are made once under a key, and not under another body", () => {
    const { ask, zendesk } = openAccount();
    const body = { ticket: { comment: { body: "x", public: false } } };
    const key = { "idempotency-key": "k" };
    const first = ask("POST", "/api/v2/tickets", body, key);
    expect(first).toMatchObject({ status: 201, headers: { "x-idempotency-lookup": "miss" } });
    const again = ask("POST", "/api/v2/tickets", body, key);
    expect(again).toMatchObject({ headers: { "x-idempotency-lookup": "hit" }, json: first.json });
    const other = { ticket: { comment: { body: "y" } } };
    expect(ask("POST", "/api/v2/tickets", other, key).status).toBe(400);
    expect(zendesk.account.tickets.size).toBe(1);
  });

  it("refuse every change once they are closed", () => {
    const { ask, ticket, zendesk } = openAccount();
    const { id } = ticket();
    zendesk.people.closeTicket(id);
    const body = { ticket: { comment: { body: "x", public: false } } };
    expect(ask("PUT", `/api/v2/tickets/${id}`, body)).toMatchObject({
      status: 422,
      json: { error: "RecordInvalid", details: { status: [{}] } },
    });
  });

  it("refuse a safe update by whoever read them before another did", () => {
    const { ask, ticket } = openAccount();
    const { id } = ticket();
    const stale = { safe_update: true, updated_stamp: "2020-01-01T00:00:00Z" };
    expect(ask("PUT", `/api/v2/tickets/${id}`, { ticket: stale }).status).toBe(409);
  });
});

describe("the stand-in's definitions", () => {
  it("refuse a trigger with a condition it can't evaluate, instead of passing it over", () => {
    const { ask } = openAccount();
    const conditions = { all: [{ field: "sat_score", operator: "is", value: "good" }] };
    const trigger = { title: "x", conditions, actions: [{ field: "status", value: "open" }] };
    expect(ask("POST", "/api/v2/triggers", { trigger }).status).toBe(422);
  });

  it("give a choice's tag to one field only", () => {
    const { ask } = openAccount();
    const field = {
      title: "A",
      type: "dropdown",
      custom_field_options: [{ name: "x", value: "x" }],
    };
    const user = { user_field: { ...field, key: "a" } };
    expect(ask("POST", "/api/v2/user_fields", user).status).toBe(201);
    const organization = { organization_field: { ...field, key: "b" } };
    expect(ask("POST", "/api/v2/organization_fields", organization).status).toBe(422);
  });

  it("have no custom objects where the plan has none", () => {
    const { ask } = openAccount({ features: { customObjects: false } });
    expect(ask("GET", "/api/v2/custom_objects/limits/object_limit")).toMatchObject({
      status: 404,
      json: { error: "InvalidEndpoint" },
    });
  });

  it("feed a webhook by events or by triggers, never by both", () => {
    const { ask } = openAccount();
    const webhook = {
      name: "x",
      endpoint: "https://x.example/",
      http_method: "POST",
      request_format: "json",
      status: "active",
      subscriptions: ["conditional_ticket_events", "zen:event-type:user.created"],
    };
    expect(ask("POST", "/api/v2/webhooks", { webhook }).status).toBe(400);
  });
});

describe("the stand-in", () => {
  it("knows nobody without a token, and no path that is not there", () => {
    const { ask } = openAccount();
    expect(ask("GET", "/api/v2/users/me", undefined, { authorization: "" }).status).toBe(401);
    expect(ask("GET", "/api/v2/nothing").status).toBe(404);
  });

  it("ends an access token after half an hour", () => {
    const { ask, wait } = openAccount();
    wait(1_799_000);
    expect(ask("GET", "/api/v2/users/me").status).toBe(200);
    wait(1_000);
    expect(ask("GET", "/api/v2/users/me").status).toBe(401);
  });

  it("counts what it was asked, by endpoint", () => {
    const { ask, zendesk } = openAccount();
    ask("GET", "/api/v2/users/me");
    ask("GET", "/api/v2/nothing");
    expect(zendesk.counts()).toMatchObject({
      "GET /api/v2/users/me": { calls: 1, failed: 0 },
      unknown: { calls: 1, failed: 1 },
    });
  });
});
