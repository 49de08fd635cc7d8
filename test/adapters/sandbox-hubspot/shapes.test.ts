import { expect, it } from "vitest";
import { HUBSPOT_ENDPOINTS } from "../../../adapters/hubspot/endpoints.ts";
import { ROUTES } from "../../../adapters/sandbox-hubspot/door.ts";
import { shapeFault } from "../../hubspot-schemas/check-shapes.ts";
import { SHAPES } from "../../hubspot-schemas/shape-of.ts";
import { aSandbox } from "./support/a-sandbox.ts";

const OBJECTS = [
  "contacts",
  "companies",
  "deals",
  "tickets",
  "line_items",
  "invoices",
  "commerce_payments",
  "communications",
  "tasks",
  "notes",
  "calls",
  "emails",
];

/** `{name}` and `:name` alike, so that the adapter's list and the sandbox's can be compared. */
function bare(path: string): string {
  return path.replace(/\{\w+\}|:\w+/g, "*");
}

it("answers every endpoint the adapter calls", () => {
  const answered = new Set(ROUTES.map(({ method, path }) => `${method} ${bare(path)}`));
  const missing = HUBSPOT_ENDPOINTS.filter(
    ({ method, path }) => !answered.has(`${method} ${bare(path)}`),
  );
  expect(missing).toEqual([]);
});

it("has the client's type for every endpoint the adapter calls and that has a body", () => {
  const described = new Set(Object.keys(SHAPES).map((key) => bare(key)));
  // Their bodies are forms, or what RFC 7662 and RFC 7009 leave to the server.
  const untyped = ["POST /oauth/2026-03/token/introspect", "POST /oauth/2026-03/token/revoke"];
  const missing = HUBSPOT_ENDPOINTS.map(({ method, path }) => `${method} ${bare(path)}`).filter(
    (key) => !described.has(key) && !untyped.includes(key),
  );
  expect(missing).toEqual([]);
});

it("describes no endpoint that the sandbox does not answer", () => {
  const answered = new Set(ROUTES.map(({ method, path }) => `${method} ${path}`));
  expect(Object.keys(SHAPES).filter((key) => !answered.has(key))).toEqual([]);
});

it("notices a body that is not as the type has it", () => {
  expect(shapeFault("ObjectUpdate", { properties: { name: 1 } })).toContain("must be string");
  expect(shapeFault("ObjectUpdate", { propertys: {} })).toContain("must have required property");
  expect(shapeFault("BatchUpdate", { inputs: [{ id: "1", properties: {}, more: 1 }] })).toContain(
    "must NOT have additional properties",
  );
});

it.each(OBJECTS)(
  "%s are made, read, listed, changed and archived in the client's shapes",
  (object) => {
    const { ask } = aSandbox();
    const path = `/crm/objects/2026-03/${object}`;
    const made = ask("POST", path, { properties: { hubspot_owner_id: "81002" } });
    expect(made.status).toBe(201);
    const one = `${path}/${made.body.id}`;
    expect(ask("PATCH", one, { properties: { hubspot_owner_id: "81003" } }).status).toBe(200);
    expect(ask("GET", `${one}?properties=hubspot_owner_id`).body.properties.hubspot_owner_id).toBe(
      "81003",
    );
    expect(ask("GET", `${path}?limit=1`).body.results).toHaveLength(1);
    expect(ask("DELETE", one).status).toBe(204);
    expect(ask("GET", one).status).toBe(404);
    expect(ask("GET", `${path}?archived=true`).body.results[0].archived).toBe(true);
  },
);

it("answers what an app asks of the account in the client's shapes", () => {
  const { ask, hubspot } = aSandbox();
  const company = hubspot.seed("companies", { name: "Acme" });
  expect(ask("GET", "/account-info/2026-03/details").body.portalId).toBe(4242);
  expect(ask("GET", "/crm/owners/2026-03").body.results).toHaveLength(3);
  expect(ask("GET", "/crm/owners/2026-03/81002").body.email).toBe("rosa.rep@sandbox.example");
  expect(ask("GET", "/settings/users/2026-03?limit=2").body.paging.next.after).toBe("2");
  expect(ask("GET", "/crm/pipelines/2026-03/tickets").body.results[0].stages).toHaveLength(4);
  expect(ask("GET", "/crm/limits/2026-03/custom-properties").status).toBe(200);
  expect(ask("GET", "/crm/limits/2026-03/records").status).toBe(200);
  const event = { eventTypeName: "touch", id: "e1", objectId: company, properties: { title: "x" } };
  expect(ask("POST", "/integrators/timeline/2026-03/events", event).status).toBe(201);
  expect(ask("POST", "/integrators/timeline/2026-03/events", event).status).toBe(409);
  const callback = "/automation/actions/callbacks/2026-03/ap-1/complete";
  const outputFields = { hs_execution_state: "SUCCESS" };
  expect(ask("POST", callback, { outputFields, typedOutputs: {} }).status).toBe(204);
  expect(hubspot.completed("ap-1")).toEqual(outputFields);
  expect(ask("DELETE", "/appinstalls/2026-03/external-install").status).toBe(204);
  expect(ask("GET", "/account-info/2026-03/details").status).toBe(401);
});
