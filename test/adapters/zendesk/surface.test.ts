import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pathOf } from "../../../adapters/crm-wire.ts";
import { CRMS } from "../../../adapters/registry.ts";
import { ROUTES } from "../../../adapters/sandbox-zendesk/door.ts";
import {
  OUR_FIELDS,
  toZendeskRef,
  ZENDESK_ENDPOINTS,
  ZENDESK_SCOPES,
  ZendeskSettings,
} from "../../../adapters/zendesk/index.ts";

const FOLDER = "adapters/zendesk";
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

describe("what Zendesk is asked", () => {
  it("is in the README, endpoint by endpoint, with scope, allowance, repetition and purpose", () => {
    const listed = ZENDESK_ENDPOINTS.map((each) => [
      `\`${each.method} ${each.path}\``,
      each.scopes.map((scope) => `\`${scope}\``).join(" "),
      each.lane ?? "",
      each.repeatable ? "" : "never blindly",
      each.for,
    ]);
    expect(rowsUnder("Endpoints")).toEqual(listed);
  });

  it("is allowed by the scopes in the README, each with its reason", () => {
    const listed = ZENDESK_SCOPES.map(({ scope, required, reason }) => [
      `\`${scope}\``,
      required ? "required" : "optional",
      reason,
    ]);
    expect(rowsUnder("Scopes")).toEqual(listed);
    const used = new Set(ZENDESK_ENDPOINTS.flatMap(({ scopes }) => scopes));
    expect(used).toEqual(new Set(ZENDESK_SCOPES.map(({ scope }) => scope)));
  });

  it("is sent from one file, and names no path outside the list", () => {
    const fetching = SOURCES.filter(([, text]) => /\bfetch\(/.test(text));
    expect(fetching.map(([file]) => file)).toEqual([`${FOLDER}/send-request.ts`]);
    const naming = SOURCES.filter(([, text]) => text.includes("/api/v2"));
    expect(naming.map(([file]) => file)).toEqual([`${FOLDER}/endpoints.ts`]);
  });

  it("is answered by the stand-in, every endpoint of it", () => {
    const shape = (path: string) => path.replace(/\{\w+\}/g, "{}");
    const answered = ROUTES.map(({ method, path }) => `${method} ${shape(path)}`);
    const missing = ZENDESK_ENDPOINTS.map(({ method, path }) => `${method} ${shape(path)}`);
    expect(missing.filter((each) => !answered.includes(each))).toEqual([]);
  });

  it("fills the places of a path, encoded, and leaves none empty", () => {
    expect(pathOf("/a/{id}/b", { id: "x/y" })).toBe("/a/x%2Fy/b");
    expect(() => pathOf("/a/{id}", { id: "" })).toThrow("id");
  });
});

describe("our fields", () => {
  it("are in the README, and all begin alike", () => {
    const keys = Object.values(OUR_FIELDS).flatMap((fields) => fields.map(({ key }) => key));
    for (const key of keys) {
      expect(key).toMatch(/^gs_/);
      expect(README).toContain(`\`${key}\``);
    }
  });

  it("have choices that no two places share, because a choice is a tag", () => {
    const values = Object.values(OUR_FIELDS).flatMap((fields) =>
      fields.flatMap(({ options }) => (options ?? []).map(({ value }) => value)),
    );
    expect(new Set(values).size).toBe(values.length);
  });
});

describe("settings", () => {
  it("have a default for everything, under the registry too", () => {
    expect(CRMS.zendesk.settings.parse({})).toMatchObject({
      standing: "auto",
      optOut: { fields: { email: "gs_no_email", voice: "gs_no_voice" } },
      commandTags: { start: "start_reminders", pause: "pause_reminders", stop: "stop_reminders" },
    });
  });

  it.each([
    ["an unknown setting", { colour: "red" }, ""],
    ["a tag with a space", { commandTags: { stop: "stop it" } }, "commandTags.stop"],
    [
      "a field id that is no number",
      { disputes: [{ fieldId: "x", values: ["a"] }] },
      "disputes.0.fieldId",
    ],
    ["a zone there is none of", { timeZone: "Mars" }, "timeZone"],
    ["days beyond reason", { activityDays: 0 }, "activityDays"],
    ["too many mapped fields", { attributes: { company: many() } }, "attributes"],
  ])("refuse %s and name it", (_case, settings, path) => {
    const parsed = ZendeskSettings.safeParse(settings);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.path.join(".")).toBe(path);
  });
});

function many(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`a${n}`, `field_${n}`]));
}

describe("toZendeskRef", () => {
  it.each([
    ["ticket", 5, { object: "tickets", id: "5" }],
    ["user", "7", { object: "users", id: "7" }],
    ["organization", 9, { object: "organizations", id: "9" }],
    ["group", 1, null],
    ["ticket", "5; drop", null],
  ])("names %s %s", (kind, id, expected) => {
    expect(toZendeskRef(kind, id)).toEqual(expected);
  });
});
