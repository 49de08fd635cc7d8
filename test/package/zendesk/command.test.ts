import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readPackage } from "../../../tools/package/zendesk/read-package.ts";
import { zipOf } from "../../../tools/package/zendesk/write-zip.ts";
import { ourFiles, PUBLIC_URL } from "./our-app.ts";

let out = "";
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "gs-package-"));
});
afterEach(() => rmSync(out, { recursive: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join("tools/package", script), ...args],
    { encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

it("makes the zip and says in a report beside it what there is to say", async () => {
  const made = run("run.ts", "zendesk", "--out", out, "--public-url", `${PUBLIC_URL}/`);
  expect(made).toMatchObject({ status: 0, stderr: "" });
  const { files } = await readPackage(join(out, "zendesk.zip"));
  expect([...files.keys()].sort()).toEqual([...ourFiles.keys()].sort());
  const report = JSON.parse(readFileSync(join(out, "zendesk-report.json"), "utf8"));
  expect(report).toMatchObject({ platform: "zendesk", publicUrl: PUBLIC_URL, files: 8, errors: 0 });
  const rules = report.findings.map(({ rule }: { rule: string }) => rule);
  expect(new Set(rules)).toEqual(new Set(["listing"]));
  expect(readFileSync(join(out, "zendesk-report.txt"), "utf8")).toBe(made.stdout);
});

it.each([
  ["an address without encryption", ["zendesk", "--public-url", "http://a.test"], 1],
  ["a platform there is not", ["intercom"], 2],
])("ends with a number that says so for %s", (_what, args, status) => {
  expect(run("run.ts", ...args, "--out", out).status).toBe(status);
});

it("judges anybody's package", async () => {
  const bad = join(out, "bad.zip");
  writeFileSync(bad, "no zip");
  expect(run("zendesk/check.ts", bad)).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^error {4}zip-unreadable\n[\s\S]*2 errors, 0 warnings\n$/),
  });
  const good = join(out, "good.zip");
  writeFileSync(good, await zipOf(ourFiles));
  expect(run("zendesk/check.ts", good)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("0 errors, 0 warnings"),
  });
  expect(run("zendesk/check.ts", join(out, "missing"))).toMatchObject({ status: 2, stdout: "" });
});
