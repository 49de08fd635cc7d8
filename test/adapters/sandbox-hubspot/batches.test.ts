import { expect, it } from "vitest";
import { aSandbox } from "./support/a-sandbox.ts";

const COMPANIES = "/crm/objects/2026-03/companies";
const TASKS = "/crm/objects/2026-03/tasks";

const KEY = {
  name: "gs_key",
  label: "Key",
  groupName: "taskinformation",
  type: "string",
  fieldType: "text",
  hasUniqueValue: true,
};

it("refuses a whole batch for one bad input, and does nothing of it", () => {
  const { ask, hubspot } = aSandbox();
  const ids = ["A", "B"].map((name) => hubspot.seed("companies", { name }));
  const inputs = [
    { id: ids[0], properties: { name: "changed" } },
    { id: ids[1], properties: { numberofemployees: "many" } },
  ];
  const answer = ask("POST", `${COMPANIES}/batch/update`, { inputs });
  expect(answer.status).toBe(400);
  expect(answer.body.message).toContain("INVALID_DOUBLE");
  expect(hubspot.read("companies", ids[0] ?? "")?.properties.name).toBe("A");
});

it("does the good inputs and lists the bad ones when each has a trace id", () => {
  const { ask, hubspot } = aSandbox();
  const ids = ["A", "B"].map((name) => hubspot.seed("companies", { name }));
  const inputs = [
    { id: ids[0], properties: { name: "changed" }, objectWriteTraceId: "1" },
    { id: ids[1], properties: { nope: "x" }, objectWriteTraceId: "2" },
    { id: "999", properties: { name: "x" }, objectWriteTraceId: "3" },
  ];
  const answer = ask("POST", `${COMPANIES}/batch/update`, { inputs });
  expect(answer.status).toBe(207);
  expect(answer.body.results[0].objectWriteTraceId).toBe("1");
  expect(answer.body.errors.map((each: { context: unknown }) => each.context)).toEqual([
    { ids: ["999"] },
    { objectWriteTraceId: ["2"] },
  ]);
  expect(hubspot.read("companies", ids[0] ?? "")?.properties.name).toBe("changed");
});

it("makes a record once for a key, however often it is sent", () => {
  const { ask, hubspot } = aSandbox();
  ask("POST", "/crm/properties/2026-03/tasks", KEY);
  const input = { id: "k1", idProperty: "gs_key", properties: { hs_task_subject: "Call" } };
  const first = ask("POST", `${TASKS}/batch/upsert`, { inputs: [input] });
  const second = ask("POST", `${TASKS}/batch/upsert`, { inputs: [input] });
  expect([first.body.results[0].new, second.body.results[0].new]).toEqual([true, false]);
  expect(hubspot.all("tasks").map(({ properties }) => properties.gs_key)).toEqual(["k1"]);
});

it("refuses an upsert by a property that is not unique, and one id twice in a batch", () => {
  const { ask } = aSandbox();
  ask("POST", "/crm/properties/2026-03/tasks", KEY);
  const wrong = { id: "x", idProperty: "hs_task_subject", properties: {} };
  expect(ask("POST", `${TASKS}/batch/upsert`, { inputs: [wrong] }).body.message).toContain(
    "non-unique 0-27 property hs_task_subject",
  );
  const twice = { id: "x", idProperty: "gs_key", properties: {} };
  expect(ask("POST", `${TASKS}/batch/upsert`, { inputs: [twice, twice] }).status).toBe(400);
});

it("says which records of a read are not there, and gives the others", () => {
  const { ask, hubspot } = aSandbox();
  const [kept = "", gone = ""] = ["A", "B"].map((name) => hubspot.seed("companies", { name }));
  hubspot.people.archive("companies", gone);
  const inputs = [{ id: kept }, { id: gone }, { id: "5" }];
  const answer = ask("POST", `${COMPANIES}/batch/read`, { inputs, properties: ["name"] });
  expect(answer.status).toBe(207);
  expect(answer.body.results).toHaveLength(1);
  expect(answer.body.errors[0].category).toBe("OBJECT_NOT_FOUND");
  expect(answer.body.errors[0].context.ids).toEqual([gone, "5"]);
});

it("reads a merged id as the record it became part of", () => {
  const { ask, hubspot } = aSandbox();
  const [primary = "", other = ""] = ["A", "B"].map((name) => hubspot.seed("companies", { name }));
  const invoice = hubspot.seed("invoices", {}, { linkedTo: [{ object: "companies", id: other }] });
  hubspot.people.merge("companies", primary, other);
  expect(ask("GET", `${COMPANIES}/${other}`).body.id).toBe(primary);
  const body = { inputs: [{ id: primary }, { id: other }], properties: [] };
  expect(ask("POST", `${COMPANIES}/batch/read`, body).body.results).toHaveLength(1);
  expect(hubspot.linked("companies", primary, "invoices")).toEqual([invoice]);
});

it("refuses what an admin's rule wants and the record has not, and lets the rest through", () => {
  const rule = {
    object: "companies",
    property: "industry",
    when: { property: "lifecyclestage", value: "customer" },
  };
  const { ask, hubspot } = aSandbox({ rules: [rule] });
  const ruled = hubspot.seed("companies", { lifecyclestage: "customer" });
  const free = hubspot.seed("companies", { lifecyclestage: "lead" });
  const inputs = [ruled, free].map((id) => ({
    id,
    properties: { name: "x" },
    objectWriteTraceId: id,
  }));
  const answer = ask("POST", `${COMPANIES}/batch/update`, { inputs });
  expect(answer.status).toBe(207);
  expect(answer.body.errors[0].message).toContain("industry is required");
  expect(answer.body.results[0].id).toBe(free);
});

it.each([
  ["a property that is not there", { nope: "x" }, "PROPERTY_DOESNT_EXIST"],
  ["a value HubSpot works out itself", { createdate: "2026-01-01" }, "READ_ONLY_VALUE"],
  ["a choice that is not offered", { industry: "Farming" }, "INVALID_OPTION"],
  ["text for a number", { annualrevenue: "a lot" }, "INVALID_DOUBLE"],
])("refuses %s", (_what, properties, code) => {
  const { ask } = aSandbox();
  const answer = ask("POST", COMPANIES, { properties });
  expect([answer.status, answer.body.errors[0].code]).toEqual([400, code]);
});

it("keeps days as days and moments in ISO, whichever way they are sent", () => {
  const { ask, hubspot } = aSandbox();
  const { body } = ask("POST", "/crm/objects/2026-03/invoices", {
    properties: { hs_due_date: String(Date.parse("2026-05-01")), hs_invoice_date: "2026-04-01" },
  });
  const task = ask("POST", TASKS, { properties: { hs_timestamp: "1780308000000" } });
  expect(hubspot.read("invoices", body.id)?.properties.hs_due_date).toBe("2026-05-01");
  expect(hubspot.read("tasks", task.body.id)?.properties.hs_timestamp).toBe(
    "2026-06-01T10:00:00.000Z",
  );
  const noon = { properties: { hs_due_date: String(Date.parse("2026-05-01T12:00:00Z")) } };
  expect(ask("POST", "/crm/objects/2026-03/invoices", noon).status).toBe(400);
});

it("refuses a second contact with an address and names the first", () => {
  const { ask, hubspot } = aSandbox();
  const id = hubspot.seed("contacts", { email: "a@b.example" });
  const answer = ask("POST", "/crm/objects/2026-03/contacts", {
    properties: { email: "A@b.example" },
  });
  expect([answer.status, answer.body.category]).toEqual([409, "CONFLICT"]);
  expect(answer.body.message).toContain(id);
});
