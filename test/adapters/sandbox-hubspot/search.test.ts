import fc from "fast-check";
import { expect, it } from "vitest";
import { aSandbox, START_MS } from "./support/a-sandbox.ts";

const SEARCH = "/crm/objects/2026-03/companies/search";

function since(ms: number) {
  return {
    filterGroups: [
      { filters: [{ propertyName: "hs_lastmodifieddate", operator: "GTE", value: String(ms) }] },
    ],
    sorts: [{ propertyName: "hs_lastmodifieddate", direction: "ASCENDING" }],
    properties: ["name"],
    limit: 200,
  };
}

it("does not find a change before the index has it, and shows the old values until then", () => {
  const { ask, clock, hubspot } = aSandbox({ indexLagMs: 5_000 });
  const id = hubspot.seed("companies", { name: "old" });
  expect(ask("POST", SEARCH, since(0)).body.total).toBe(0);
  clock.nowMs += 5_000;
  hubspot.people.update("companies", id, { name: "new" });
  expect(ask("POST", SEARCH, since(0)).body.results[0].properties.name).toBe("old");
  // The record itself is up to date at once.
  expect(ask("GET", `/crm/objects/2026-03/companies/${id}`).body.properties.name).toBe("new");
  clock.nowMs += 5_000;
  expect(ask("POST", SEARCH, since(0)).body.results[0].properties.name).toBe("new");
});

it("may find the later of two changes first, and has every one when the lag is over", () => {
  const { ask, clock, hubspot } = aSandbox({ indexLagMs: 10_000 });
  const ids = Array.from({ length: 30 }, (_, n) => {
    clock.nowMs += 100;
    return hubspot.seed("companies", { name: `C${n}` });
  });
  clock.nowMs += 3_000;
  const found: string[] = ask("POST", SEARCH, since(0)).body.results.map(
    ({ id }: { id: string }) => id,
  );
  const gaps = ids.slice(0, ids.indexOf(found.at(-1) ?? "")).filter((id) => !found.includes(id));
  expect(gaps.length).toBeGreaterThan(0);
  clock.nowMs += 10_000;
  expect(ask("POST", SEARCH, since(0)).body.total).toBe(30);
});

it("forgets an archived record as late as it learns of others", () => {
  const { ask, clock, hubspot } = aSandbox({ indexLagMs: 5_000 });
  const id = hubspot.seed("companies", { name: "x" });
  clock.nowMs += 5_000;
  hubspot.people.archive("companies", id);
  expect(ask("POST", SEARCH, since(0)).body.total).toBe(1);
  clock.nowMs += 5_000;
  expect(ask("POST", SEARCH, since(0)).body.total).toBe(0);
});

it("pages through what it finds without loss or repetition, in the order asked for", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (count, limit) => {
        const { ask, clock, hubspot } = aSandbox({ limits: { searchMax: 100 } });
        for (let n = 0; n < count; n += 1) {
          clock.nowMs += n % 3;
          hubspot.seed("companies", { name: `C${n}` });
        }
        const seen: string[] = [];
        for (let after: string | undefined = "0"; after !== undefined; ) {
          const { body } = ask("POST", SEARCH, { ...since(START_MS), limit, after });
          expect(body.total).toBe(count);
          seen.push(...body.results.map(({ id }: { id: string }) => id));
          after = body.paging?.next.after;
        }
        expect(seen).toEqual(hubspot.all("companies").map(({ id }) => id));
      },
    ),
    { numRuns: 25 },
  );
});

it.each([
  ["EQ", { value: "acme" }, ["Acme"]],
  ["NEQ", { value: "acme" }, ["Bolt", null]],
  ["IN", { values: ["acme", "bolt"] }, ["Acme", "Bolt"]],
  ["NOT_IN", { values: ["acme"] }, ["Bolt", null]],
  ["HAS_PROPERTY", {}, ["Acme", "Bolt"]],
  ["NOT_HAS_PROPERTY", {}, [null]],
  ["CONTAINS_TOKEN", { value: "bo*" }, ["Bolt"]],
])("filters text by %s", (operator, rest, expected) => {
  const { ask, hubspot } = aSandbox();
  hubspot.seed("companies", { name: "Acme" });
  hubspot.seed("companies", { name: "Bolt" });
  hubspot.seed("companies", { domain: "none.example" });
  const { body } = ask("POST", SEARCH, {
    filterGroups: [{ filters: [{ propertyName: "name", operator, ...rest }] }],
    properties: ["name"],
  });
  const names = body.results.map(
    (each: { properties: { name: string | null } }) => each.properties.name,
  );
  expect(names).toEqual(expected);
});

it.each([
  ["GT", { value: "10" }, ["11", "200"]],
  ["GTE", { value: "10" }, ["10", "11", "200"]],
  ["LT", { value: "11" }, ["9", "10"]],
  ["LTE", { value: "11" }, ["9", "10", "11"]],
  ["BETWEEN", { value: "10", highValue: "11" }, ["10", "11"]],
])("compares numbers as numbers by %s", (operator, rest, expected) => {
  const { ask, hubspot } = aSandbox();
  for (const annualrevenue of ["9", "10", "11", "200"])
    hubspot.seed("companies", { annualrevenue });
  const { body } = ask("POST", SEARCH, {
    filterGroups: [{ filters: [{ propertyName: "annualrevenue", operator, ...rest }] }],
    properties: ["annualrevenue"],
  });
  expect(
    body.results.map(
      (each: { properties: { annualrevenue: string } }) => each.properties.annualrevenue,
    ),
  ).toEqual(expected);
});

it("lists every record once, in the order of ids, past any number of pages", () => {
  const { ask, hubspot } = aSandbox();
  const ids = Array.from({ length: 25 }, (_, n) => hubspot.seed("companies", { name: `C${n}` }));
  hubspot.people.archive("companies", ids[7] ?? "");
  const seen: string[] = [];
  for (let after: string | undefined = "0"; after !== undefined; ) {
    const { body } = ask("GET", `/crm/objects/2026-03/companies?limit=10&after=${after}`);
    seen.push(...body.results.map(({ id }: { id: string }) => id));
    after = body.paging?.next.after;
  }
  expect(seen).toEqual(ids.filter((_id, n) => n !== 7));
});

it("gives the associations a list asks for, and finds by an associated record", () => {
  const { ask, hubspot } = aSandbox();
  const company = hubspot.seed("companies", {});
  const other = hubspot.seed("companies", {});
  const invoice = hubspot.seed(
    "invoices",
    {},
    { linkedTo: [{ object: "companies", id: company }] },
  );
  const { body } = ask("GET", "/crm/objects/2026-03/invoices?associations=companies,contacts");
  expect(body.results[0].associations).toEqual({
    companies: { results: [{ id: company, type: "invoice_to_company" }] },
  });
  const linked = {
    filterGroups: [
      { filters: [{ propertyName: "associations.company", operator: "EQ", value: company }] },
    ],
  };
  expect(ask("POST", "/crm/objects/2026-03/invoices/search", linked).body.results[0].id).toBe(
    invoice,
  );
  const read = ask("POST", "/crm/associations/2026-03/companies/invoices/batch/read", {
    inputs: [{ id: company }, { id: other }],
  });
  expect(read.status).toBe(207);
  expect(read.body.results[0].to[0].toObjectId).toBe(invoice);
  expect(read.body.errors[0].subCategory).toBe("crm.associations.NO_ASSOCIATIONS_FOUND");
});
