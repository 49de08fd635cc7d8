import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CrmNoun } from "../../../adapters/crm-ref.ts";
import { CRMS } from "../../../adapters/registry.ts";
import {
  inNamespace,
  OUR_FIELDS_ELSEWHERE,
  OUR_OBJECTS,
  SALESFORCE_ENDPOINTS,
  SALESFORCE_PERMISSIONS,
  SALESFORCE_SCOPES,
  SalesforceSettings,
  toSalesforceRef,
} from "../../../adapters/salesforce/index.ts";
import { objectsOf } from "../../../adapters/salesforce/objects.ts";
import { toValues } from "../../../adapters/salesforce/write-standing.ts";
import { instant } from "../../../core/time/instant.ts";
import { openSandbox } from "./open-sandbox.ts";

const FOLDER = "adapters/salesforce";
const README = readFileSync(`${FOLDER}/README.md`, "utf8");
const SOURCES = globSync(`${FOLDER}/*.ts`).map(
  (file) => [file, readFileSync(file, "utf8")] as const,
);

/** The rows of the README's table under a heading, cell by cell. */
function rowsUnder(heading: string): string[][] {
  const [, section = ""] = README.split(`## ${heading}\n`);
  const [table = ""] = section.split("\n## ");
  return table
    .split("\n")
    .filter((line) => line.startsWith("|") && !line.startsWith("|---"))
    .slice(1)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe("what Salesforce is asked", () => {
  it("is in the README, endpoint by endpoint, with its scope, whether it is repeated, and purpose", () => {
    const listed = SALESFORCE_ENDPOINTS.map(({ method, path, scope, again, for: purpose }) => [
      `\`${method} ${path}\``,
      scope === null ? "" : `\`${scope}\``,
      again === "always" ? "" : again,
      purpose,
    ]);
    expect(rowsUnder("Endpoints")).toEqual(listed);
  });

  it("is sent from one file, and names no path outside the list", () => {
    const sending = SOURCES.filter(([, text]) => /\bfetch\(/.test(text));
    expect(sending.map(([file]) => file)).toEqual([`${FOLDER}/send-request.ts`]);
    const naming = SOURCES.filter(([, text]) =>
      /\/services\/(data|oauth2\/(token|revoke))/.test(text),
    );
    expect(naming.map(([file]) => file)).toEqual([`${FOLDER}/endpoints.ts`]);
  });

  it("each has a use: no endpoint is listed that nothing calls", () => {
    const text = SOURCES.map(([, source]) => source).join("\n");
    const [, list = ""] = readFileSync(`${FOLDER}/endpoints.ts`, "utf8").split("ENDPOINTS = {");
    const names = [...list.matchAll(/^ {2}(\w+): endpoint\(/gm)].map(([, name]) => name ?? "");
    expect(names).toHaveLength(SALESFORCE_ENDPOINTS.length);
    const called = (name: string) =>
      text.includes(`"${name}"`) || text.includes(`ENDPOINTS.${name}`);
    expect(names.filter((name) => !called(name))).toEqual([]);
  });
});

describe("what the app is allowed", () => {
  it("is in the README with its reason, scope by scope", () => {
    const listed = SALESFORCE_SCOPES.map(({ scope, reason }) => [`\`${scope}\``, reason]);
    expect(rowsUnder("Scopes")).toEqual(listed);
  });

  it("is what its endpoints need, and to go on without the admin", () => {
    const needed = SALESFORCE_ENDPOINTS.flatMap(({ scope }) => scope ?? []);
    expect(new Set(SALESFORCE_SCOPES.map(({ scope }) => scope))).toEqual(
      new Set([...needed, "refresh_token"]),
    );
  });

  it("is in the README, object by object, with what is off without it", () => {
    const listed = SALESFORCE_PERMISSIONS.map(({ object, access, without }) => [
      `\`${object}\``,
      access,
      without,
    ]);
    expect(rowsUnder("Permissions")).toEqual(listed);
  });

  it("covers every object that is read, and every object of ours that is written", () => {
    const listed = SALESFORCE_PERMISSIONS.map(({ object }) => object);
    const settings = SalesforceSettings.parse({});
    const read = CrmNoun.options.flatMap((noun) => objectsOf(noun, settings));
    const text = SOURCES.map(([, source]) => source).join("\n");
    const written = [...text.matchAll(/^ {4}"(GS_\w+__c)",$/gm)].map(([, name]) => name ?? "");
    expect(written.length).toBeGreaterThan(0);
    for (const object of [...read, ...written, "PaymentLineInvoice"])
      expect(listed).toContain(object);
  });
});

describe("our objects", () => {
  it("have names Salesforce takes and scanners do not take for secrets, each once", () => {
    expect(new Set(OUR_OBJECTS.map(({ name }) => name)).size).toBe(OUR_OBJECTS.length);
    for (const { name, fields } of [
      ...OUR_OBJECTS,
      { name: "GS_A__c", fields: OUR_FIELDS_ELSEWHERE.Activity },
    ]) {
      const names = fields.map((field) => field.name);
      expect(new Set(names).size, name).toBe(names.length);
      for (const each of [name, ...names]) {
        expect(each).toMatch(/^GS_[A-Z][A-Za-z]*(_[A-Z][A-Za-z]*)*__c$/);
        expect(each).not.toMatch(/key|token|secret|password|auth/i);
        expect(each.replace(/__c$/, "").length).toBeLessThanOrEqual(40);
      }
    }
  });

  it("say everything in both languages", () => {
    for (const { label, plural, fields } of OUR_OBJECTS) {
      const choices = fields.flatMap(({ type }) => (type.kind === "choice" ? type.values : []));
      for (const words of [label, plural, ...fields.map((field) => field.label), ...choices]) {
        expect(words.en).not.toBe("");
        expect(words.es).not.toBe("");
      }
    }
  });

  it("point only at objects there are before them", () => {
    const known = ["Account", "Contact"];
    for (const { name, fields } of OUR_OBJECTS) {
      for (const { type } of fields) if (type.kind === "lookup") expect(known).toContain(type.to);
      known.push(name);
    }
  });

  it("hold every part of a standing, and no other field is written", () => {
    const standing = {
      state: "past_due",
      pastDueMinor: 1,
      currency: "KWD",
      daysPastDue: 1,
      bucket: "1-30",
      segment: "s",
      nextTouchOn: null,
      promiseDueOn: null,
      arrangementState: null,
      recordKey: "key",
    } as const;
    const values = toValues(standing, instant("2026-04-01T12:00:00Z"));
    const [state] = OUR_OBJECTS;
    const ours = state.fields.map(({ name }) => name);
    const pointing = ["GS_External_Id__c", "GS_Account__c", "GS_Contact__c"];
    expect([...Object.keys(values), ...pointing].toSorted()).toEqual(ours.toSorted());
    expect(values.GS_Past_Due__c).toBe(0.001);
  });

  it("are in the README, and carry a namespace where the package has one", () => {
    for (const { name } of OUR_OBJECTS) expect(README).toContain(`\`${name}\``);
    expect(inNamespace("GS_Touch__c", "gstand")).toBe("gstand__GS_Touch__c");
    expect(inNamespace("GS_Touch__c", null)).toBe("GS_Touch__c");
    expect(inNamespace("Account", "gstand")).toBe("Account");
  });
});

it("asks so seldom that a small org keeps most of its calls", async () => {
  const { port, close } = await openSandbox();
  await close();
  const { pollMs = 0 } = port.capabilities;
  const settings = SalesforceSettings.parse({});
  const callsARound = CrmNoun.options.flatMap((noun) => objectsOf(noun, settings)).length;
  // A developer's org has 15,000 calls a day, half of which are ours to use.
  expect((callsARound * 86_400_000) / pollMs).toBeLessThan(7_500 / 2);
});

describe("settings", () => {
  it("need nothing to be valid", () => {
    expect(SalesforceSettings.parse({})).toMatchObject({
      apiVersion: "68.0",
      allowanceShare: 0.5,
      owed: { object: "Invoice" },
      signIn: { way: "consent" },
    });
    expect(CRMS.salesforce.settings.parse({})).toEqual(SalesforceSettings.parse({}));
  });

  it.each([
    ["an unknown setting", { colour: "red" }, ""],
    ["a field's label instead of its name", { owed: { balance: "Balance due" } }, "owed.balance"],
    [
      "a query in place of an object",
      { owed: { object: "Invoice WHERE Id != null" } },
      "owed.object",
    ],
    ["the whole allowance", { allowanceShare: 1 }, "allowanceShare"],
    ["a version that is none", { apiVersion: "v68" }, "apiVersion"],
    ["a key without a user", { signIn: { way: "key" } }, "signIn.username"],
    ["no time at all", { activityDays: 0 }, "activityDays"],
    ["a zone nobody is in", { timeZone: "Mars/Olympus" }, "timeZone"],
    ["a dispute without values", { disputes: [{ field: "X", values: [] }] }, "disputes.0.values"],
  ])("name what is wrong with %s", (_case, settings, field) => {
    const parsed = SalesforceSettings.safeParse(settings);
    expect(parsed.error?.issues[0]?.path.join(".")).toBe(field);
  });
});

describe("toSalesforceRef", () => {
  it.each([
    ["Account", "0015g00000AbCdEAAV", { object: "Account", id: "0015g00000AbCdEAAV" }],
    ["Account", "001D000000IqhSL", { object: "Account", id: "001D000000IqhSLIAZ" }],
    ["Account", "not-an-id", null],
    ["Account", "0015g00000AbCdE'--", null],
    ["Account WHERE", "001D000000IqhSL", null],
  ])("reads the record %s/%s a page is on", (object, id, ref) => {
    const made = toSalesforceRef(object, id);
    expect(made === null ? null : { ...made, id: made.id.slice(0, 15) }).toEqual(
      ref === null ? null : { ...ref, id: ref.id.slice(0, 15) },
    );
    if (id === "001D000000IqhSL" && ref !== null) expect(made).toEqual(ref);
  });
});
