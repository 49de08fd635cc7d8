import type { DeployEnd, DeployEvent } from "./deploy-event.ts";

/** What a person reads of one event; empty where it says nothing new. */
export function deployText(event: DeployEvent): string {
  switch (event.kind) {
    case "signed_in":
      return `Signed in to ${event.instanceUrl} as ${event.username}, API version ${event.apiVersion}.`;
    case "started":
      return `Sent. The org calls it ${event.id}.`;
    case "progress":
      return progressText(event);
    case "waiting":
      return `The org is still at it (${progressText(event)}). It goes on by itself: see Setup, Deployment Status, ${event.id}.`;
    case "ended":
      return endText(event);
    case "broke_off":
      return `It broke off: ${event.message}`;
  }
}

type Progress = Extract<DeployEvent, { kind: "progress" }>;

function progressText(event: Omit<Progress, "kind">): string {
  const { status, stateDetail, componentsDone, componentsTotal, componentErrors } = event;
  const parts = [
    `${componentsDone} of ${componentsTotal} components`,
    ...(componentErrors === 0 ? [] : [`${componentErrors} with errors`]),
    ...(event.testsTotal === 0 ? [] : [`${event.testsDone} of ${event.testsTotal} tests`]),
    ...(event.testErrors === 0 ? [] : [`${event.testErrors} failed`]),
  ];
  return `${status}: ${parts.join(", ")}${stateDetail === "" ? "" : ` · ${stateDetail}`}`;
}

/** Every component, test and class that something is said of, then what it came to. */
function endText(end: DeployEnd): string {
  const { problems, testFailures, coverageWarnings, errorMessage } = end;
  const lines = [
    ...problems.map(({ level, component, file, line, message }) => {
      const place = file === "" ? "" : `  ${file}${line === 0 ? "" : `:${line}`}`;
      return `${level.padEnd(7)}  ${component}${place}\n         ${message}`;
    }),
    ...testFailures.map(({ test, message }) => `error    test ${test}\n         ${message}`),
    ...coverageWarnings.map((text) => `error    coverage\n         ${text}`),
    ...(errorMessage === "" ? [] : [`error    ${errorMessage}`]),
  ];
  return [...lines, sumOf(end)].join("\n");
}

function sumOf(end: DeployEnd): string {
  const { success, checkOnly, status, componentsTotal, id } = end;
  if (!success) return `${status}: the org is as it was. ${id}`;
  return checkOnly
    ? `It would deploy: ${componentsTotal} components were checked, and nothing was changed. ${id}`
    : `Deployed: ${componentsTotal} components. ${id}`;
}
