// @ts-check
// Deploys a zip of metadata to an org and tells how it goes, one JSON line at a time:
// node deploy-zip.js <zip> <options as JSON>
// The org is one that the Salesforce CLI is signed in to, or SF_ACCESS_TOKEN at SF_INSTANCE_URL:
// a token is never among the arguments, which every process of the machine may read.
import { setTimeout as pause } from "node:timers/promises";
import { AuthInfo, Connection, Org } from "@salesforce/core";
import { MetadataApiDeploy } from "@salesforce/source-deploy-retrieve";

/** Questions in a row that nobody answers. */
const FAILED_MAX = 5;

/** @type {{ org: string, checkOnly: boolean, testLevel: string, waitMinutes: number, pollSeconds: number }} */
const options = JSON.parse(process.argv[3] ?? "{}");
const zipPath = process.argv[2] ?? "";
let startedId = "";

try {
  const connection = await connect();
  tell({
    kind: "signed_in",
    username: connection.getUsername() ?? "",
    instanceUrl: connection.instanceUrl,
    apiVersion: connection.getApiVersion(),
  });
  const deploy = new MetadataApiDeploy({
    zipPath,
    usernameOrConnection: connection,
    apiOptions: {
      rest: true,
      singlePackage: true,
      rollbackOnError: true,
      checkOnly: options.checkOnly,
      ...(options.testLevel === "" ? {} : { testLevel: options.testLevel }),
    },
  });
  const { id } = await deploy.start();
  startedId = id ?? "";
  tell({ kind: "started", id: startedId });
  const status = await follow(deploy);
  tell({ kind: status.done ? "ended" : "waiting", ...progressOf(status), ...endOf(status) });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  // What the org was given it goes on with, whether or not anybody asks.
  const sent = startedId === "" ? "" : ` The deployment ${startedId} may go on in the org.`;
  tell({ kind: "broke_off", message: `${message}${sent}` });
}

/**
 * Asks until the org is done or the time is over; the org goes on by itself. The library's own
 * polling gives up at a connection that was cut, after everything was sent.
 * @param {MetadataApiDeploy} deploy
 */
async function follow(deploy) {
  const until = Date.now() + options.waitMinutes * 60_000;
  for (let failed = 0; ; await pause(options.pollSeconds * 1_000)) {
    try {
      const status = await deploy.checkStatus();
      failed = 0;
      if (status.done || Date.now() >= until) return status;
      tell({ kind: "progress", ...progressOf(status) });
    } catch (error) {
      failed += 1;
      if (failed >= FAILED_MAX) throw error;
    }
  }
}

async function connect() {
  const accessToken = process.env.SF_ACCESS_TOKEN ?? "";
  if (accessToken === "") {
    const org = await Org.create({ aliasOrUsername: options.org });
    const connection = org.getConnection();
    await connection.refreshAuth();
    return connection;
  }
  const instanceUrl = process.env.SF_INSTANCE_URL ?? "";
  const authInfo = await AuthInfo.create({
    username: accessToken,
    accessTokenOptions: { accessToken, instanceUrl, loginUrl: instanceUrl },
  });
  const connection = await Connection.create({ authInfo, connectionOptions: { instanceUrl } });
  const { username } = await connection.identity();
  connection.username = username;
  return connection;
}

/** @param {any} status */
function progressOf(status) {
  return {
    status: status.status,
    stateDetail: status.stateDetail ?? "",
    componentsDone: status.numberComponentsDeployed,
    componentsTotal: status.numberComponentsTotal,
    componentErrors: status.numberComponentErrors,
    testsDone: status.numberTestsCompleted,
    testsTotal: status.numberTestsTotal,
    testErrors: status.numberTestErrors,
  };
}

/** @param {any} status */
function endOf({ id, success, checkOnly, errorMessage, details }) {
  return {
    id,
    success: success === true,
    checkOnly: checkOnly === true,
    errorMessage: errorMessage ?? "",
    problems: list(details?.componentFailures).map((each) => ({
      level: each.problemType === "Warning" ? "warning" : "error",
      component: `${each.componentType || "package"} ${each.fullName}`,
      file: each.fileName ?? "",
      line: Number(each.lineNumber ?? 0),
      message: each.problem ?? "",
    })),
    testFailures: list(details?.runTestResult?.failures).map((each) => ({
      test: `${each.name}.${each.methodName}`,
      message: each.message ?? "",
    })),
    // Of a class that no test reached far enough, the org says so here and nowhere else.
    coverageWarnings: list(details?.runTestResult?.codeCoverageWarnings).map(
      (each) => `${each.name ?? "all classes"}: ${each.message}`,
    ),
  };
}

/** One thing comes as itself, none as nothing. @param {any} value @returns {any[]} */
function list(value) {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** @param {object} event */
function tell(event) {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}
