import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { OUR_OBJECTS } from "../../../../adapters/salesforce/our-objects.ts";
import { Manifest } from "../../../../tools/package/manifest.ts";
import { PLACEHOLDER_URL } from "../../../../tools/package/public-url.ts";
import { actionsOpenApi } from "../../../../tools/package/salesforce/actions-openapi.ts";
import { generatedFiles, MAIN } from "../../../../tools/package/salesforce/generated-files.ts";
import { apexClassesIn, PROJECT } from "../../../../tools/package/salesforce/project.ts";

const manifest = Manifest.parse(JSON.parse(readFileSync("manifest.json", "utf8")));
const files = await generatedFiles({
  manifest,
  publicUrl: PLACEHOLDER_URL,
  apexClasses: apexClassesIn(PROJECT),
});

function textOf(file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new Error(`${file} is not made`);
  return text;
}

describe("what is made of the Salesforce package", () => {
  it("lies in the project as it is made now, the panel's host among it", () => {
    const stale = [...files].filter(
      ([file, text]) => readFileSync(join(PROJECT, MAIN, file), "utf8") !== text,
    );
    expect(stale.map(([file]) => file)).toEqual([]);
    expect(files.has("lwc/gsPanelHost/gsPanelHost.js")).toBe(true);
  });

  it("has every object and field of ours, in English and Spanish", () => {
    for (const { name, fields } of OUR_OBJECTS) {
      const spanish = textOf(`objectTranslations/${name}-es/${name}-es.objectTranslation-meta.xml`);
      for (const field of fields) {
        const made = textOf(`objects/${name}/fields/${field.name}.field-meta.xml`);
        expect(made).toContain(`<label>${field.label.en}</label>`);
        expect(spanish).toContain(`<label>${field.label.es}</label>`);
      }
    }
  });

  it.each([
    ["Good_Standing_Rep", "false", "false"],
    ["Good_Standing_Manager", "true", "false"],
    ["Good_Standing_Admin", "true", "true"],
  ])("%s sees every row: %s, writes rows: %s", (name, seesAll, writes) => {
    const text = textOf(`permissionsets/${name}.permissionset-meta.xml`);
    const values = (element: string) =>
      new Set([...text.matchAll(new RegExp(`<${element}>(\\w+)<`, "g"))].map(([, value]) => value));
    expect(values("viewAllRecords")).toEqual(new Set([seesAll]));
    expect(values("allowEdit")).toEqual(new Set([writes]));
    expect(values("editable")).toEqual(new Set([writes]));
    expect(text).not.toContain("Test</apexClass>");
  });

  it("opens the settings to managers and admins, and to no rep", () => {
    const opens = (name: string) => {
      const text = textOf(`permissionsets/Good_Standing_${name}.permissionset-meta.xml`);
      return [
        text.includes("<apexClass>GoodStandingSettings<"),
        text.includes("<tab>Good_Standing_Settings<"),
      ];
    };
    expect(["Rep", "Manager", "Admin"].map(opens)).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ]);
  });

  it("shows the record's proof to nobody but the admin", () => {
    const proof =
      /<editable>(\w+)<\/editable>\s*<field>GS_Account_State__c\.GS_Record_Proof__c<\/field>\s*<readable>(\w+)</;
    const readable = (name: string) =>
      proof.exec(textOf(`permissionsets/${name}.permissionset-meta.xml`))?.[2];
    expect(["Rep", "Manager", "Admin"].map((role) => readable(`Good_Standing_${role}`))).toEqual([
      "false",
      "false",
      "true",
    ]);
  });

  it("gives each of the six actions an Apex class with the fields the manifest says", () => {
    const { actions, fields } = manifest.platforms.hubspot.workflowActions;
    expect(manifest.platforms.salesforce.actions).toHaveLength(6);
    for (const id of manifest.platforms.salesforce.actions) {
      const action = actions.find((each) => each.id === id);
      const className = `GoodStanding${id.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
      const apex = readFileSync(join(PROJECT, MAIN, "classes", `${className}.cls`), "utf8");
      expect(apex).toContain(`run('${id}', inputs)`);
      for (const { name, label } of action?.inputs ?? []) {
        expect(apex).toContain(`.put('${name}', `);
        expect(apex).toContain(`label='${label.en}'`);
      }
      for (const name of action?.outputs ?? []) {
        expect(apex).toContain(`@InvocableVariable(label='${fields[name]?.label.en}')`);
        if (name !== "outcome" && name !== "detail") expect(apex).toContain(`('${name}');`);
      }
    }
  });

  it("describes the same six for an External Service, every value text", () => {
    const Schema = z.object({ properties: z.record(z.string(), z.looseObject({})) });
    const { paths, components } = actionsOpenApi(manifest);
    expect(Object.keys(paths)).toEqual(
      manifest.platforms.salesforce.actions.map((id) => `/salesforce/actions/${id}`),
    );
    const promise = Schema.parse(components.schemas.RecordPromiseInput);
    expect(Object.keys(promise.properties)).toEqual([
      "id",
      "recordId",
      "amount",
      "due_on",
      "currency",
    ]);
    expect(new Set(Object.values(promise.properties).map(({ type }) => type))).toEqual(
      new Set(["string"]),
    );
  });

  it("names the server that the package is made for, and no secret", async () => {
    const publicUrl = "https://collections.example.com";
    const made = await generatedFiles({ manifest, publicUrl, apexClasses: [] });
    const credential =
      made.get("externalCredentials/Good_Standing.externalCredential-meta.xml") ?? "";
    expect(credential).toContain(`${publicUrl}/oauth/token`);
    expect(made.get("namedCredentials/Good_Standing.namedCredential-meta.xml")).toContain(
      publicUrl,
    );
    expect([...made.values()].join("")).not.toContain(PLACEHOLDER_URL);
    expect(credential).not.toMatch(/[Ss]ecret>|Password/);
  });
});
