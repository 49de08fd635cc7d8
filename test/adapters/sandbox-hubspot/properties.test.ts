import { expect, it } from "vitest";
import { aSandbox } from "./support/a-sandbox.ts";

const PROPERTIES = "/crm/properties/2026-03/companies";

const STATE = {
  name: "gs_state",
  label: "Standing",
  groupName: "good_standing",
  type: "enumeration",
  fieldType: "select",
  options: [{ label: "Past due", value: "past_due", displayOrder: 0, hidden: false }],
};

it("makes groups and properties, which records can then carry", () => {
  const { ask, hubspot } = aSandbox();
  const group = { name: "good_standing", label: "Good Standing" };
  expect(ask("POST", `${PROPERTIES}/groups`, group).status).toBe(201);
  expect(ask("POST", `${PROPERTIES}/groups`, group).status).toBe(409);
  expect(ask("POST", `${PROPERTIES}/batch/create`, { inputs: [STATE] }).status).toBe(201);
  const id = hubspot.seed("companies", {});
  const path = `/crm/objects/2026-03/companies/${id}`;
  expect(ask("PATCH", path, { properties: { gs_state: "past_due" } }).status).toBe(200);
  expect(ask("PATCH", path, { properties: { gs_state: "nope" } }).status).toBe(400);
  expect(ask("DELETE", `${PROPERTIES}/groups/good_standing`).status).toBe(400);
  expect(
    ask("POST", `${PROPERTIES}/batch/archive`, { inputs: [{ name: "gs_state" }] }).status,
  ).toBe(204);
  expect(hubspot.read("companies", id)?.properties).not.toHaveProperty("gs_state");
  expect(ask("DELETE", `${PROPERTIES}/groups/good_standing`).status).toBe(204);
});

it("makes the good ones of a batch and lists those that exist, each by name", () => {
  const { ask } = aSandbox();
  ask("POST", `${PROPERTIES}/groups`, { name: "good_standing", label: "Good Standing" });
  const name = { ...STATE, name: "name", type: "string", fieldType: "text", options: [] };
  const answer = ask("POST", `${PROPERTIES}/batch/create`, { inputs: [STATE, name] });
  expect(answer.status).toBe(207);
  expect(answer.body.errors[0]).toMatchObject({
    category: "OBJECT_ALREADY_EXISTS",
    context: { name: ["name"] },
  });
});

it("refuses a group that is not there, a choice without options and a bad name", () => {
  const { ask } = aSandbox();
  expect(ask("POST", PROPERTIES, { ...STATE, groupName: "nope" }).body.message).toContain("nope");
  ask("POST", `${PROPERTIES}/groups`, { name: "good_standing", label: "Good Standing" });
  expect(ask("POST", PROPERTIES, { ...STATE, options: [] }).body.message).toContain("options");
  expect(ask("POST", PROPERTIES, { ...STATE, name: "GS State" }).body.message).toContain("name");
});

it("keeps what a subscriber chose, and marks who left everything", () => {
  const { ask, hubspot } = aSandbox();
  const base = "/communication-preferences/2026-03";
  const contact = hubspot.seed("contacts", { email: "a@b.example" });
  const billing = ask("GET", `${base}/definitions`).body.results[1];
  const write = {
    subscriptionId: Number(billing.id),
    statusState: "UNSUBSCRIBED",
    channel: "EMAIL",
  };
  const path = `${base}/statuses/${encodeURIComponent("a@b.example")}`;
  expect(ask("POST", path, write).body.results[0].status).toBe("UNSUBSCRIBED");
  const read = ask("GET", `${path}?channel=EMAIL`).body.results;
  expect(read.map(({ status }: { status: string }) => status)).toEqual([
    "NOT_SPECIFIED",
    "UNSUBSCRIBED",
  ]);
  expect(ask("GET", path).status).toBe(400);
  hubspot.people.unsubscribe("a@b.example");
  expect(hubspot.read("contacts", contact)?.properties.hs_email_optout).toBe("true");
});
