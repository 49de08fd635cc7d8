import type { ApexAnswer } from "./protocol.ts";

/** The user a call runs as, in the words Apex adds to every question. */
export interface ApexUser {
  readonly orgId: string;
  readonly userId: string;
  readonly userEmail: string;
  readonly timeZone: string;
  readonly locale: string;
}

/** What our Apex classes need of an org: who runs them, what may be read, and a way out. */
export interface ApexOrg {
  readonly user: ApexUser;
  /** The kind of a record the user may read; null for every other. */
  readonly objectOf: (recordId: string) => string | null;
  /** The named credential: our server's answer as text, or null in an outage. */
  readonly ask: (
    path: string,
    question: Readonly<Record<string, unknown>>,
  ) => Promise<string | null>;
}

type Params = Readonly<Record<string, unknown>>;

const UNREACHABLE = "Good Standing could not be reached. Try again in a moment.";
const NO_ACCESS =
  "You can't see this record, so nothing about it was asked. Ask your admin for access.";
const CALLS: readonly string[] = [
  "panel",
  "choose",
  "action",
  "plan-form",
  "plan-preview",
  "timeline",
  "why",
  "search",
];

const SETTINGS_CALLS: readonly string[] = ["load", "save", "schema-plan", "sync", "disconnect"];

/** What `GoodStandingCard.ask`, `GoodStandingSettings.ask` and `GoodStandingWorklist.ask` do in an org, since nothing runs Apex here. */
export async function answerApex(
  org: ApexOrg,
  { method, params }: { readonly method: string; readonly params: Params },
): Promise<ApexAnswer> {
  switch (method) {
    case "GoodStandingCard.ask":
      return askCard(org, params);
    case "GoodStandingWorklist.ask": {
      const cursor = textOf(params, "cursor");
      const question = { cursor: cursor === "" ? null : cursor, search: textOf(params, "search") };
      return answered(await org.ask("worklist/worklist", { ...question, ...org.user }));
    }
    case "GoodStandingSettings.ask": {
      const call = textOf(params, "call");
      if (!SETTINGS_CALLS.includes(call)) return thrown();
      return answered(await org.ask(`settings/${call}`, { ...questionOf(params), ...org.user }));
    }
    default:
      return { kind: "thrown", message: `There is no method ${method}.` };
  }
}

async function askCard(org: ApexOrg, params: Params): Promise<ApexAnswer> {
  const call = textOf(params, "call");
  const recordId = textOf(params, "recordId");
  if (!CALLS.includes(call) || recordId === "") return thrown();
  const objectApiName = org.objectOf(recordId);
  if (objectApiName === null) {
    return {
      kind: "returned",
      value: JSON.stringify({ kind: "no_permission", detail: NO_ACCESS }),
    };
  }
  const question = { ...questionOf(params), ...org.user };
  return answered(await org.ask(`card/${call}`, { ...question, recordId, objectApiName }));
}

/** What a component sent as JSON, over which Apex writes who asks. */
function questionOf(params: Params): object {
  const asked: unknown = JSON.parse(textOf(params, "question") || "{}");
  return typeof asked === "object" && asked !== null ? asked : {};
}

function answered(body: string | null): ApexAnswer {
  return body === null ? thrown() : { kind: "returned", value: body };
}

function thrown(): ApexAnswer {
  return { kind: "thrown", message: UNREACHABLE };
}

function textOf(params: Params, name: string): string {
  const value = params[name];
  return typeof value === "string" ? value : "";
}
