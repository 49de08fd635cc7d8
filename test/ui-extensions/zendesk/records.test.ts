import { describe, expect, it } from "vitest";
import type { AppLocation } from "../../../ui-extensions/zendesk/src/contract.ts";
import { readRecordKey } from "../../../ui-extensions/zendesk/src/host/read-record-key.ts";
import { readSubject } from "../../../ui-extensions/zendesk/src/host/records.ts";
import { stubZaf } from "./support/stub-zaf.ts";

const LUIS = { id: 7, email: "luis@riverapl.example", organizations: [{ id: 70 }, { id: 71 }] };

async function recordsAt(location: AppLocation, values: Readonly<Record<string, unknown>>) {
  const { records, hasEmail } = await readSubject(stubZaf({ values }).zaf, location);
  return { records: records.map(({ object, id }) => `${object}/${id}`), hasEmail };
}

describe("whom a place is about", () => {
  it.each<[string, AppLocation, Readonly<Record<string, unknown>>, string[]]>([
    [
      "a ticket: its requester, then its organization, then the requester's others",
      "ticket_sidebar",
      { "ticket.requester": LUIS, "ticket.organization": { id: 71 } },
      ["users/7", "organizations/71", "organizations/70"],
    ],
    [
      "a ticket without an organization: its requester",
      "ticket_sidebar",
      { "ticket.requester": { ...LUIS, organizations: [] }, "ticket.organization": null },
      ["users/7"],
    ],
    ["a new ticket nobody is chosen for: nobody", "new_ticket_sidebar", {}, []],
    [
      "a ticket whose requester is not told, though its organization is: nobody",
      "ticket_sidebar",
      { "ticket.organization": { id: 71 } },
      [],
    ],
    [
      "a person",
      "user_sidebar",
      { user: { ...LUIS, id: "7" } },
      ["users/7", "organizations/70", "organizations/71"],
    ],
    ["an organization", "organization_sidebar", { organization: { id: 70 } }, ["organizations/70"]],
    ["an id that is none", "user_sidebar", { user: { id: "7/../8", email: "a@b.example" } }, []],
    ["the navigation bar: nobody", "nav_bar", { user: LUIS }, []],
  ])("%s", async (_what, location, values, records) => {
    expect((await recordsAt(location, values)).records).toEqual(records);
  });

  it.each([
    ["luis@riverapl.example", true],
    ["", false],
    [null, false],
  ])("an address of %j is told as %s", async (email, hasEmail) => {
    const values = { "ticket.requester": { id: 7, email } };
    expect((await recordsAt("ticket_sidebar", values)).hasEmail).toBe(hasEmail);
  });
});

const OWN = "/api/v2/users/7.json";
const KEPT = "/api/v2/custom_objects/gs_account/records?filter[external_ids]=users:7";
const inField = { user: { user_fields: { gs_record_key: "of-the-field" } } };
const inObject = {
  custom_object_records: [{ custom_object_fields: { gs_record_key: "of-the-object" } }],
};

describe("the record's own key", () => {
  it.each<[string, Readonly<Record<string, unknown>>, string | null]>([
    ["from the field on the person", { [OWN]: inField }, "of-the-field"],
    [
      "from the object, where the plan has objects",
      { [OWN]: {}, [KEPT]: inObject },
      "of-the-object",
    ],
    ["from the object where both have one", { [OWN]: inField, [KEPT]: inObject }, "of-the-object"],
    ["none where the agent may read neither", {}, null],
    [
      "none where nothing was written",
      { [OWN]: { user: { user_fields: {} } }, [KEPT]: { custom_object_records: [] } },
      null,
    ],
    [
      "none where an answer has another shape",
      { [OWN]: [], [KEPT]: { custom_object_records: "x" } },
      null,
    ],
  ])("%s", async (_what, api, key) => {
    expect(await readRecordKey(stubZaf({ api }).zaf, { object: "users", id: "7" })).toBe(key);
  });

  it("of an organization stands in its own fields", async () => {
    const api = {
      "/api/v2/organizations/70.json": {
        organization: { organization_fields: { gs_record_key: "of-70" } },
      },
    };
    const record = { object: "organizations", id: "70" } as const;
    expect(await readRecordKey(stubZaf({ api }).zaf, record)).toBe("of-70");
  });
});
