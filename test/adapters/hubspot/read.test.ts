import nock from "nock";
import { describe, expect, it } from "vitest";
import { strictNock } from "../crm-nock.ts";
import { API, openOnNock } from "./open-nock.ts";
import { openSandbox } from "./open-sandbox.ts";

const READ = "/crm/objects/2026-03/companies/batch/read";
const CONTACTS = "/crm/objects/2026-03/contacts/batch/read";
const PARTIES = "/crm/associations/2026-03/contacts/companies/batch/read";

const company = (id: string) => ({ object: "companies", id });
const contact = (id: string) => ({ object: "contacts", id });

describe("reading named records", () => {
  strictNock();

  it("takes a record HubSpot failed to give for one to ask for again, not for one that is gone", async () => {
    nock(API)
      .post(READ)
      .reply(207, {
        results: [{ id: "1", properties: { name: "Acme" } }],
        errors: [{ status: "error", category: "INTERNAL_ERROR", message: "x" }],
      });
    const { port } = openOnNock();
    expect(await port.read([company("1"), company("2")])).toMatchObject({
      ok: false,
      error: { kind: "unavailable" },
    });
  });

  it("takes one that HubSpot says it does not have for gone", async () => {
    nock(API)
      .post(READ)
      .reply(207, {
        results: [{ id: "1", properties: { name: "Acme" } }],
        errors: [{ category: "OBJECT_NOT_FOUND", context: { ids: ["2"] } }],
      });
    const { port } = openOnNock();
    expect(await port.read([company("1"), company("2")])).toMatchObject({
      ok: true,
      value: { changes: [{ kind: "gone", ref: company("2"), why: "deleted" }, { name: "Acme" }] },
    });
  });

  it("finds out which one is gone when HubSpot says it of all at once", async () => {
    nock(API)
      .post(READ)
      .reply(404, {})
      .post(READ, ({ inputs }) => inputs.length === 1 && inputs[0].id === "1")
      .reply(200, { results: [{ id: "1", properties: { name: "Acme" } }] })
      .post(READ, ({ inputs }) => inputs.length === 1 && inputs[0].id === "2")
      .reply(404, {});
    const { port } = openOnNock();
    expect(await port.read([company("1"), company("2")])).toMatchObject({
      value: { changes: [{ kind: "gone", ref: company("2") }, { name: "Acme" }] },
    });
  });

  it("asks for each record once, a hundred in a call", async () => {
    const ids = Array.from({ length: 150 }, (_, n) => String(n));
    nock(API)
      .post(READ, ({ inputs }) => inputs.length === 100)
      .reply(200, { results: ids.slice(0, 100).map((id) => ({ id, properties: {} })) })
      .post(READ, ({ inputs }) => inputs.length === 50)
      .reply(200, { results: ids.slice(100).map((id) => ({ id, properties: {} })) });
    const { port } = openOnNock();
    const read = await port.read([...ids, ...ids].map(company));
    expect(read.ok && read.value.changes).toHaveLength(150);
  });

  it("takes a person without a company for that, and a question that failed for a failure", async () => {
    const people = { results: [{ id: "7", properties: { firstname: "Ana" } }] };
    const none = { category: "OBJECT_NOT_FOUND", subCategory: "crm.associations.NO_ASSOCIATIONS" };
    nock(API)
      .post(CONTACTS)
      .times(2)
      .reply(200, people)
      .post(PARTIES)
      .reply(207, { results: [], errors: [none] })
      .post(PARTIES)
      .reply(207, { results: [], errors: [{ category: "INTERNAL_ERROR" }] });
    const { port } = openOnNock();
    expect(await port.read([contact("7")])).toMatchObject({
      value: { changes: [{ name: "Ana", companyRefs: [] }] },
    });
    expect(await port.read([contact("7")])).toMatchObject({ error: { kind: "unavailable" } });
  });

  it("reads all companies of a person, each once", async () => {
    nock(API)
      .post(CONTACTS)
      .reply(200, { results: [{ id: "7", properties: { associatedcompanyid: "9" } }] })
      .post(PARTIES, { inputs: [{ id: "7" }] })
      .reply(200, {
        results: [
          {
            from: { id: "7" },
            to: [{ toObjectId: 8 }, { toObjectId: 9 }, { toObjectId: "8" }],
          },
        ],
      });
    const { port } = openOnNock();
    expect(await port.read([contact("7")])).toMatchObject({
      value: { changes: [{ companyRefs: [company("9"), company("8")] }] },
    });
  });
});

it("says of a merged record into which one it went", async () => {
  const { hubspot, port, close } = await openSandbox();
  const [kept, lost] = ["Acme", "Acme Inc"].map((name) => hubspot.seed("companies", { name }));
  if (kept === undefined || lost === undefined) throw new Error("no companies");
  hubspot.people.merge("companies", kept, lost);
  const read = await port.read([company(lost), company(kept)]);
  await close();
  expect(read).toMatchObject({
    ok: true,
    value: {
      changes: [{ kind: "gone", why: "merged", ref: company(lost), into: company(kept) }, {}],
    },
  });
});
