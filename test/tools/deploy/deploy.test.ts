import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { installChecks } from "../../../tools/check/salesforce/checks.ts";
import { deployText } from "../../../tools/deploy/salesforce/deploy-text.ts";
import { deployZip } from "../../../tools/deploy/salesforce/deploy-zip.ts";
import { type DeployOrder, readOrder } from "../../../tools/deploy/salesforce/read-order.ts";
import { readZip } from "../../../tools/package/zendesk/read-zip.ts";
import {
  DEPLOY_ID,
  type MetadataStandIn,
  openMetadataStandIn,
  TOKEN,
} from "./metadata-stand-in.ts";
import { signIn } from "./sign-in.ts";

const SLOW_MS = 300_000;
const home = mkdtempSync(join(tmpdir(), "good-standing-home-"));
const zip = join(home, "package.zip");
let org: MetadataStandIn;

beforeAll(async () => {
  const trouble = await installChecks();
  if (trouble !== "") throw new Error(`the tools that deploy can't be installed: ${trouble}`);
  org = await openMetadataStandIn();
  writeFileSync(zip, "PK not really a zip");
}, SLOW_MS);

afterAll(async () => {
  await org.close();
  rmSync(home, { recursive: true, force: true });
});

beforeEach(() => {
  org.sent.length = 0;
  org.failing = 0;
});

const NUMBERS = {
  ...{ numberComponentsDeployed: 0, numberComponentsTotal: 86, numberComponentErrors: 0 },
  ...{ numberTestsCompleted: 0, numberTestsTotal: 0, numberTestErrors: 0 },
};
const RUNNING = { ...NUMBERS, status: "InProgress", done: false, stateDetail: "Deploying" };
const SUCCEEDED = {
  ...{ ...NUMBERS, numberComponentsDeployed: 86 },
  ...{ status: "Succeeded", done: true, success: true, checkOnly: false, details: {} },
};

/** A home of its own: nobody's sign-ins are read, and nothing is left behind. */
const ENV = {
  ...{ PATH: process.env.PATH, HOME: home, USERPROFILE: home },
  // Where there is no keyring of a desktop's, the CLI keeps its key in the home folder.
  ...{ SF_USE_GENERIC_UNIX_KEYCHAIN: "true", SF_DISABLE_LOG_FILE: "true" },
};

const orderFor = (changes: Partial<DeployOrder> = {}): DeployOrder => ({
  ...{ publicUrl: "https://collections.example.com", org: null, instanceUrl: org.url },
  ...{ accessToken: TOKEN, checkOnly: false, testLevel: "", waitMinutes: 1 },
  ...changes,
});

async function deploy(order: DeployOrder) {
  const said: string[] = [];
  const tell = (event: Parameters<typeof deployText>[0]) => void said.push(deployText(event));
  const done = await deployZip(zip, order, { env: ENV, tell, pollSeconds: 0.05 });
  return { done, said: said.join("\n") };
}

describe("deploying to an org", () => {
  it(
    "sends the zip once, tells how it goes, and says when it is there",
    async () => {
      org.statuses = [RUNNING, { ...RUNNING, numberComponentsDeployed: 40 }, SUCCEEDED];
      // A poll that finds nobody is asked again; what was sent is not sent twice.
      org.failing = 1;
      const { done, said } = await deploy(orderFor());
      expect(done).toBe(true);
      expect(org.sent).toHaveLength(1);
      expect(org.sent[0]?.zip.toString()).toBe("PK not really a zip");
      expect(org.sent[0]?.options).toMatchObject({ checkOnly: false, rollbackOnError: true });
      expect(org.sent[0]?.options).not.toHaveProperty("testLevel");
      expect(said).toContain(`Signed in to ${org.url} as ada@acme.example`);
      expect(said).toContain("InProgress: 40 of 86 components");
      expect(said).toContain(`Deployed: 86 components. ${DEPLOY_ID}`);
      expect(said).not.toContain(TOKEN.slice(20));
    },
    SLOW_MS,
  );

  it(
    "only asks with --check-only, and runs the tests it is told to",
    async () => {
      org.statuses = [{ ...SUCCEEDED, checkOnly: true }];
      const { done, said } = await deploy(
        orderFor({ checkOnly: true, testLevel: "RunLocalTests" }),
      );
      expect(done).toBe(true);
      expect(org.sent[0]?.options).toMatchObject({ checkOnly: true, testLevel: "RunLocalTests" });
      expect(said).toContain("nothing was changed");
    },
    SLOW_MS,
  );

  it(
    "names each component, test and class that the org refused",
    async () => {
      const failure = {
        ...{ componentType: "FlexiPage", fullName: "Good_Standing_Case", problemType: "Error" },
        ...{ fileName: "flexipages/Good_Standing_Case.flexipage", lineNumber: 12 },
        problem: "Component [c:gsPanel] does not exist",
      };
      const test = { name: "GoodStandingCardTest", methodName: "asks", message: "no mock" };
      const coverage = { name: "GoodStandingClient", message: "Test coverage is 40%" };
      const runTestResult = { failures: test, codeCoverageWarnings: [coverage] };
      org.statuses = [
        {
          ...{ ...NUMBERS, numberComponentErrors: 1, status: "Failed", done: true, success: false },
          // One alone comes as itself and not in a list.
          details: { componentFailures: failure, runTestResult },
        },
      ];
      const { done, said } = await deploy(orderFor());
      expect(done).toBe(false);
      expect(said).toContain(
        "error    FlexiPage Good_Standing_Case  flexipages/Good_Standing_Case.flexipage:12\n         Component [c:gsPanel] does not exist",
      );
      expect(said).toContain("test GoodStandingCardTest.asks\n         no mock");
      expect(said).toContain("GoodStandingClient: Test coverage is 40%");
      expect(said).toContain("the org is as it was");
    },
    SLOW_MS,
  );

  it(
    "says where it goes on when the org takes longer than we wait",
    async () => {
      org.statuses = [RUNNING];
      const { done, said } = await deploy(orderFor({ waitMinutes: 0.01 }));
      expect(done).toBe(false);
      expect(said).toContain(`Setup, Deployment Status, ${DEPLOY_ID}`);
    },
    SLOW_MS,
  );

  it(
    "goes to an org the CLI is signed in to, by its alias",
    async () => {
      const username = "ada@acme.example";
      const { url: instanceUrl } = org;
      await signIn({ alias: "acme", username, accessToken: TOKEN, instanceUrl, env: ENV });
      org.statuses = [SUCCEEDED];
      const { done, said } = await deploy(orderFor({ org: "acme", accessToken: "" }));
      expect(said).toContain(`Signed in to ${org.url} as ${username}`);
      expect(done).toBe(true);
    },
    SLOW_MS,
  );

  it.each([
    ["a token that has ended", () => orderFor({ accessToken: TOKEN.replace(/A{5}$/, "BBBBB") })],
    ["a name the CLI does not know", () => orderFor({ org: "nobody", accessToken: "" })],
  ])(
    "sends nothing with %s, and says why",
    async (_what, order) => {
      const { done, said } = await deploy(order());
      expect(done).toBe(false);
      expect(org.sent).toEqual([]);
      expect(said).toMatch(/^It broke off: .*(Session expired|nobody)/m);
    },
    SLOW_MS,
  );

  it(
    "makes the package for the server it is told, from the command line to the org",
    async () => {
      org.statuses = [SUCCEEDED];
      const args = ["salesforce", "--public-url", "https://collections.example.com"];
      const { code, text } = await command([...args, "--instance-url", org.url], TOKEN);
      expect(text).toContain("Deployed: 86 components");
      expect(code).toBe(0);
      const { files } = await readZip(org.sent[0]?.zip ?? Buffer.alloc(0));
      expect([...files.keys()]).toContain("package.xml");
      const credential = files.get("namedCredentials/Good_Standing.namedCredential");
      expect(Buffer.from(credential ?? []).toString()).toContain("https://collections.example.com");
    },
    SLOW_MS,
  );
});

function command(args: readonly string[], token: string) {
  return new Promise<{ code: number | null; text: string }>((settle) => {
    const child = spawn(process.execPath, ["tools/deploy/run.ts", ...args], {
      env: { ...ENV, SF_ACCESS_TOKEN: token },
    });
    let text = "";
    const hear = (chunk: Buffer) => {
      text += chunk.toString("utf8");
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", (code) => settle({ code, text }));
  });
}

describe("the command", () => {
  const PUBLIC = ["--public-url", "https://collections.example.com"];
  const TOKEN_SET = { SF_ACCESS_TOKEN: "t" };
  it.each([
    ["--public-url", ["--target-org", "acme"], {}],
    ["--target-org", PUBLIC, {}],
    [
      "--instance-url",
      [...PUBLIC, "--target-org", "a", "--instance-url", "https://a.b"],
      TOKEN_SET,
    ],
    ["--instance-url", [...PUBLIC, "--instance-url", "acme"], TOKEN_SET],
    ["SF_ACCESS_TOKEN", [...PUBLIC, "--instance-url", "https://a.b"], {}],
    ["--test-level", [...PUBLIC, "--target-org", "a", "--test-level", "Some"], {}],
    ["--wait", [...PUBLIC, "--target-org", "a", "--wait", "long"], {}],
    ["--verbose", [...PUBLIC, "--target-org", "a", "--verbose"], {}],
  ])("that is wrong names %s", (field, args, env) => {
    const order = readOrder(args, env);
    expect(typeof order === "string" ? order : "").toContain(field);
  });

  it("takes a name the CLI knows without a token, and never a token beside it", () => {
    expect(readOrder([...PUBLIC, "--target-org", "acme"], TOKEN_SET)).toMatchObject({
      org: "acme",
      accessToken: "",
      waitMinutes: 30,
    });
  });
});
