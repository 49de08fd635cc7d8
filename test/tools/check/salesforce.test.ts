import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CHECKS,
  hasJava,
  installChecks,
  runCheck,
} from "../../../tools/check/salesforce/checks.ts";
import { MAIN } from "../../../tools/package/salesforce/generated-files.ts";
import { PROJECT } from "../../../tools/package/salesforce/project.ts";

const SLOW_MS = 300_000;
const work = mkdtempSync(join(tmpdir(), "good-standing-planted-"));

beforeAll(async () => {
  const trouble = await installChecks();
  if (trouble !== "")
    throw new Error(`the tools that check Salesforce can't be installed: ${trouble}`);
}, SLOW_MS);

afterAll(() => rmSync(work, { recursive: true, force: true }));

type Fault = readonly [file: string, from: string, to: string];

/** A copy of the project with some things gone wrong in it. */
function projectWith(name: string, faults: readonly Fault[]): string {
  const project = join(work, name);
  for (const part of ["force-app", "sfdx-project.json"])
    cpSync(join(PROJECT, part), join(project, part), { recursive: true });
  for (const [file, from, to] of faults) {
    const path = join(project, MAIN, file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    writeFileSync(path, text.replace(from, to));
  }
  return project;
}

async function found(script: string, faults: readonly Fault[]): Promise<string[]> {
  const check = CHECKS.find((each) => each.script === script);
  if (check === undefined) throw new Error(`there is no ${script}`);
  const project = projectWith(script, faults);
  const { findings } = await runCheck(check, project, join(work, `${script}.zip`));
  return findings.map(({ rule, file, message }) => `${rule} ${file} ${message}`);
}

/** Faults are planted in one copy per check, since each run starts a program of its own. */
const PLANTED: readonly {
  readonly script: string;
  readonly faults: readonly Fault[];
  readonly says: readonly RegExp[];
}[] = [
  {
    script: "lwc-compile.js",
    faults: [
      ["lwc/gsLines/gsLines.html", "key={each.key}", ""],
      ["lwc/gsPanel/gsPanel.js", "draw() {", "draw( {"],
    ],
    says: [/gsLines\.html.*[Mm]issing key/, /gsPanel\.js.*LWC1007|gsPanel\.js/],
  },
  {
    script: "metadata-types.js",
    faults: [
      ["permissionsets/Good_Standing_Rep.permissionset-meta.xml", "<label>", "<labell>"],
      [
        "objects/GS_Promise__c/GS_Promise__c.object-meta.xml",
        "<enableReports>true",
        "<enableReports>yes",
      ],
      ["flows/Good_Standing_Case_Stops_Reminders.flow-meta.xml", "AsyncAfterCommit", "AfterCommit"],
    ],
    says: [/metadata-xml .*Rep/, /enableReports: "yes"/, /"AfterCommit" is not one of/],
  },
  {
    script: "references.js",
    faults: [
      ["classes/GoodStandingCard.cls", "@AuraEnabled", "@TestVisible"],
      ["classes/GoodStandingOfferPlan.cls", "callout=true", "callouts=true"],
      ["classes/GoodStandingClient.cls", "with sharing class", "class"],
      ["lwc/gsWorklist/gsWorklist.js", "search: this.search })", "query: this.search })"],
      ["lwc/gsPanel/gsPanel.js", "c.Good_Standing_Panel", "c.Good_Standing_Pane"],
      ["lwc/gsPanel/gsPanel.html", "<c-gs-standing", "<c-gs-standings"],
      ["flows/Good_Standing_Case_Stops_Reminders.flow-meta.xml", "<name>reason<", "<name>reasons<"],
      [
        "flows/Good_Standing_Changed_Case_Is_Read.flow-meta.xml",
        "<assignToReference>isLeft<",
        "<assignToReference>isGone<",
      ],
      [
        "flows/Good_Standing_Changed_Contact_Is_Read.flow-meta.xml",
        "<targetReference>Leave_It",
        "<targetReference>Let_It",
      ],
      ["flexipages/Good_Standing_Case.flexipage-meta.xml", "c:gsPanel", "c:gsPane"],
      [
        "permissionsets/Good_Standing_Admin.permissionset-meta.xml",
        "GS_Promise__c.GS_State__c",
        "GS_Promise__c.GS_Stat__c",
      ],
      [
        "namedCredentials/Good_Standing.namedCredential-meta.xml",
        "<externalCredential>Good",
        "<externalCredential>Bad",
      ],
      [
        "reports/Good_Standing/Past_Due_By_Bucket.report-meta.xml",
        "$GS_Bucket__c",
        "$GS_Buckets__c",
      ],
      [
        "translations/es.translation-meta.xml",
        "<name>Good_Standing_Panel<",
        "<name>Good_Standing_Other<",
      ],
    ],
    says: [
      /no @AuraEnabled GoodStandingCard\.ask/,
      /invocablemethod has no attribute "callouts"/,
      /apex-sharing .*GoodStandingClient/,
      /GoodStandingWorklist\.ask has no parameter query/,
      /no label c\.Good_Standing_Pane\b/,
      /no component c\/gsStandings/,
      /GoodStandingStopCadence has no input reasons/,
      /There is no variable isGone/,
      /There is no step Let_It_To_The_Next_Look/,
      /names c:gsPane\b/,
      /names GS_Promise__c\.GS_Stat__c/,
      /names Bad_Standing/,
      /names GS_Account_State__c\$GS_Buckets__c/,
      /translation .*Good_Standing_Panel is missing/,
      /names Good_Standing_Other/,
    ],
  },
  {
    script: "openapi.js",
    faults: [
      [
        "externalServiceRegistrations/GoodStandingFlowActions.externalServiceRegistration-meta.xml",
        "#/components/schemas/StartCadenceRequest",
        "#/components/schemas/Nowhere",
      ],
      [
        "externalServiceRegistrations/GoodStandingFlowActions.externalServiceRegistration-meta.xml",
        "<name>stopCadence</name>",
        "<name>haltCadence</name>",
      ],
    ],
    says: [
      /Nowhere leads nowhere/,
      /Operation haltCadence is not in the document/,
      /stopCadence is not registered/,
    ],
  },
];

describe("what would break in an org is found here, when", () => {
  it.each(PLANTED)(
    "$script looks at the package",
    async ({ script, faults, says }) => {
      const messages = (await found(script, faults)).join("\n");
      for (const words of says) expect(messages).toMatch(words);
    },
    SLOW_MS,
  );

  it(
    "zip.js makes the zip of a class without its metadata file",
    async () => {
      const project = projectWith("zip", []);
      rmSync(join(project, MAIN, "classes/GoodStandingCard.cls-meta.xml"));
      const check = CHECKS.find(({ script }) => script === "zip.js");
      if (check === undefined) throw new Error("there is no zip.js");
      const { findings } = await runCheck(check, project, join(work, "zip.zip"));
      expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
        "zip-missing classes/GoodStandingCard.cls",
      ]);
    },
    SLOW_MS,
  );

  it.skipIf(!hasJava())(
    "apex-semantics.js reads Apex against our objects",
    async () => {
      const messages = await found("apex-semantics.js", [
        ["classes/GoodStandingActions.cls", "UserInfo.getOrganizationId()", "UserInfo.getOrgId()"],
        [
          "classes/GoodStandingWorklist.cls",
          "Label.Good_Standing_Unreachable",
          "Label.Good_Standing_Away",
        ],
      ]);
      expect(messages.join("\n")).toMatch(/GoodStandingActions\.cls.*getOrgId/);
      expect(messages.join("\n")).toMatch(/GoodStandingWorklist\.cls.*Good_Standing_Away/);
    },
    SLOW_MS,
  );

  it.skipIf(!hasJava())(
    "code-analyzer.js reads it as the security review does",
    async () => {
      const messages = await found("code-analyzer.js", [
        [
          "classes/GoodStandingClient.cls",
          "setEndpoint(SERVER + path)",
          "setEndpoint('http://good-standing.example/')",
        ],
        [
          "classes/GoodStandingRecords.cls",
          "Set<Id> seen = new Set<Id>();",
          "Set<Id> seen = new Set<Id>(); List<Account> every = Database.query('SELECT Id, Name FROM Account WHERE Name = ' + String.valueOf(recordIds)); delete every;",
        ],
        [
          "lwc/gsScreenAction/gsScreenAction.js",
          "detail: { message } }",
          "detail: { message }, bubbles: true, composed: true }",
        ],
      ]);
      const told = messages.join("\n");
      expect(told).toMatch(/ApexInsecureEndpoint classes\/GoodStandingClient/);
      expect(told).toMatch(/ApexCRUDViolation classes\/GoodStandingRecords/);
      expect(told).toMatch(/ApexSOQLInjection classes\/GoodStandingRecords/);
      expect(told).toMatch(/AvoidLwcBubblesComposedTrue lwc\/gsScreenAction/);
    },
    SLOW_MS,
  );
});
