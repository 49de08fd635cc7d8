import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pathOf } from "../../../adapters/crm-wire.ts";
import {
  HUBSPOT_ENDPOINTS,
  HUBSPOT_EVENTS,
  HUBSPOT_SCOPES,
  HubspotSettings,
  OUR_PROPERTIES,
  toHubspotRef,
} from "../../../adapters/hubspot/index.ts";
import { toProperties } from "../../../adapters/hubspot/write-standing.ts";
import { CRMS } from "../../../adapters/registry.ts";
import { instant } from "../../../core/time/instant.ts";

const FOLDER = "adapters/hubspot";
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

describe("what HubSpot is asked", () => {
  it("is in the README, endpoint by endpoint, with version, scopes and purpose", () => {
    const listed = HUBSPOT_ENDPOINTS.map(({ method, path, version, scopes, for: purpose }) => [
      `\`${method} ${path}\``,
      version,
      scopes.map((scope) => `\`${scope}\``).join(" "),
      purpose,
    ]);
    expect(rowsUnder("Endpoints")).toEqual(listed);
  });

  it("is on dated paths alone, none of them beta", () => {
    for (const { path, version } of HUBSPOT_ENDPOINTS) {
      expect(path).toContain(`/${version}/`.replace(/\/$/, ""));
      expect(path).not.toMatch(/\/v\d|beta/);
    }
  });

  it("is sent from one file, and names no path outside the list", () => {
    const importing = SOURCES.filter(([, text]) => text.includes('"@hubspot/api-client"'));
    expect(importing.map(([file]) => file)).toEqual([`${FOLDER}/send-request.ts`]);
    const naming = SOURCES.filter(([, text]) => text.includes("2026-03/"));
    expect(naming.map(([file]) => file)).toEqual([`${FOLDER}/endpoints.ts`]);
  });

  it("each has a use: no endpoint is listed that nothing calls", () => {
    const text = SOURCES.map(([, source]) => source).join("\n");
    const [, list = ""] = readFileSync(`${FOLDER}/endpoints.ts`, "utf8").split("ENDPOINTS = {");
    const names = [...list.matchAll(/^ {2}(\w+): endpoint\(/gm)].map(([, name]) => name ?? "");
    expect(names).toHaveLength(HUBSPOT_ENDPOINTS.length);
    const called = (name: string) =>
      text.includes(`"${name}"`) || text.includes(`ENDPOINTS.${name}`);
    expect(names.filter((name) => !called(name))).toEqual([]);
  });

  it("keeps what is put into a path inside its part", () => {
    expect(pathOf("/x/{email}/y", { email: "a/b?c=d@e" })).toBe("/x/a%2Fb%3Fc%3Dd%40e/y");
    expect(() => pathOf("/x/{email}", {})).toThrow("email");
  });
});

describe("what the app is allowed", () => {
  it("is in the README with its reason, scope by scope", () => {
    const listed = HUBSPOT_SCOPES.map(({ scope, required, reason, without }) => [
      `\`${scope}\``,
      required ? "required" : "optional",
      reason,
      without ?? "",
    ]);
    expect(rowsUnder("Scopes")).toEqual(listed);
  });

  it("is what its endpoints need, and nothing more", () => {
    const needed = new Set(HUBSPOT_ENDPOINTS.flatMap(({ scopes }) => scopes));
    expect(new Set(HUBSPOT_SCOPES.map(({ scope }) => scope))).toEqual(needed);
  });

  it("has no sensitive data in it, and tells what is off without an optional scope", () => {
    for (const { scope, required, without } of HUBSPOT_SCOPES) {
      expect(scope).not.toContain("sensitive");
      expect(without !== undefined, scope).toBe(!required);
    }
  });
});

describe("our fields", () => {
  it("have names HubSpot takes, each once per object", () => {
    for (const [object, properties] of Object.entries(OUR_PROPERTIES)) {
      const names = properties.map(({ name }) => name);
      expect(new Set(names).size, object).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^gs_[a-z_]{1,90}$/);
    }
  });

  it("are all written, and nothing is written that is not ours", () => {
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
    for (const object of ["companies", "contacts", "tickets"]) {
      const values = toProperties(object, standing, instant("2026-04-01T12:00:00Z"));
      const ours = OUR_PROPERTIES[object] ?? [];
      expect(Object.keys(values).toSorted()).toEqual(ours.map(({ name }) => name).toSorted());
      expect(values.gs_past_due ?? "0.001").toBe("0.001");
    }
  });

  it("are in the README", () => {
    for (const { name } of Object.values(OUR_PROPERTIES).flat()) {
      expect(README).toContain(`\`${name}\``);
    }
  });
});

describe("events", () => {
  it("have a type for each kind and object, under names a project file can have", () => {
    const uids = HUBSPOT_EVENTS.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(12);
    for (const uid of uids) expect(uid).toMatch(/^[A-Za-z0-9._-]+$/);
  });
});

describe("settings", () => {
  it("need nothing to be valid", () => {
    expect(HubspotSettings.parse({})).toMatchObject({
      accounts: "companies",
      owed: { object: "invoices" },
    });
    expect(CRMS.hubspot.settings.parse({})).toEqual(HubspotSettings.parse({}));
  });

  it.each([
    ["an unknown setting", { colour: "red" }, ""],
    [
      "a property's label instead of its name",
      { owed: { balance: "Balance due" } },
      "owed.balance",
    ],
    ["an object we can't read", { owed: { object: "quotes" } }, "owed.object"],
    ["no time at all", { activityDays: 0 }, "activityDays"],
    ["a zone nobody is in", { timeZone: "Mars/Olympus" }, "timeZone"],
    [
      "a dispute without values",
      { disputes: [{ property: "x", values: [] }] },
      "disputes.0.values",
    ],
  ])("name what is wrong with %s", (_case, settings, field) => {
    const parsed = HubspotSettings.safeParse(settings);
    expect(parsed.error?.issues[0]?.path.join(".")).toBe(field);
  });
});

describe("toHubspotRef", () => {
  it.each([
    ["0-1", 7, { object: "contacts", id: "7" }],
    ["0-2", "7", { object: "companies", id: "7" }],
    ["0-5", 7, { object: "tickets", id: "7" }],
    ["0-3", 7, { object: "deals", id: "7" }],
    ["0-53", 7, { object: "invoices", id: "7" }],
    ["2-99", 7, { object: "2-99", id: "7" }],
    ["0-999", 7, null],
    ["0-1", "7; DROP", null],
    ["0-1", -7, null],
    ["__proto__", 7, null],
  ])("reads the record %s/%s a card is on", (typeId, id, ref) => {
    expect(toHubspotRef(typeId, id)).toEqual(ref);
  });
});
