import { parseArgs } from "node:util";
import { z } from "zod";

export const TEST_LEVELS = ["NoTestRun", "RunLocalTests", "RunAllTestsInOrg"] as const;

/** What is to be deployed where. The org is a name the Salesforce CLI knows, or null for a token. */
export interface DeployOrder {
  readonly publicUrl: string;
  readonly org: string | null;
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly checkOnly: boolean;
  /** Empty leaves it to the org: none in a sandbox, all local ones in production. */
  readonly testLevel: string;
  readonly waitMinutes: number;
}

export const DEPLOY_USAGE = `npm run deploy -- salesforce --public-url https://… (--target-org name | --instance-url https://…) [--check-only]

Makes the package as npm run package does, and deploys it to an org over the Metadata API.
  --target-org    username or alias that the Salesforce CLI is signed in to (sf org login web)
  --instance-url  the org's address, with an access token in the environment: SF_ACCESS_TOKEN
  --check-only    the org says what it would do, and changes nothing
  --test-level    ${TEST_LEVELS.join(", ")}; otherwise the org's own default
  --wait          minutes to wait for the org, 30 unless said
Exits with 0 when it is deployed, 1 when it is not, 2 when the command can't be read.`;

const Wait = z.coerce.number().min(0.05).max(1_440);

/** The order, or what is wrong with the command in one line. */
export function readOrder(args: string[], env: NodeJS.ProcessEnv): DeployOrder | string {
  const asked = parsed(args);
  if (typeof asked === "string") return asked;
  const { values } = asked;
  const org = values["target-org"] ?? null;
  const instanceUrl = (values["instance-url"] ?? "").replace(/\/$/, "");
  const accessToken = env.SF_ACCESS_TOKEN ?? "";
  const publicUrl = (values["public-url"] ?? "").replace(/\/$/, "");
  const testLevel = values["test-level"] ?? "";
  const wait = Wait.safeParse(values.wait ?? "30");
  if (publicUrl === "") return "--public-url: say where the server is that the package names.";
  if ((org === null) === (instanceUrl === ""))
    return "--target-org, --instance-url: name the org by exactly one of the two.";
  if (instanceUrl !== "" && !URL.canParse(instanceUrl))
    return "--instance-url: use the org's address, such as https://acme.my.salesforce.com.";
  if (instanceUrl !== "" && accessToken === "")
    return "SF_ACCESS_TOKEN: put the access token in the environment, never among the arguments.";
  if (testLevel !== "" && !TEST_LEVELS.some((each) => each === testLevel))
    return `--test-level: use one of ${TEST_LEVELS.join(", ")}.`;
  if (!wait.success) return "--wait: use a number of minutes, up to a day.";
  return {
    ...{ publicUrl, org, instanceUrl, accessToken: org === null ? accessToken : "", testLevel },
    ...{ checkOnly: values["check-only"] === true, waitMinutes: wait.data },
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        "public-url": { type: "string" },
        "target-org": { type: "string" },
        "instance-url": { type: "string" },
        "test-level": { type: "string" },
        "check-only": { type: "boolean" },
        wait: { type: "string" },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
