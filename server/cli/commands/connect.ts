import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { z } from "zod";
import { systemClock } from "../../clock.ts";
import type { SalesforceConfig } from "../../config.ts";
import { ConnectedElsewhere, saveGrant, saveSettings } from "../../crm/connections.ts";
import type { CrmDeps } from "../../crm/crm-deps.ts";
import { portOf } from "../../crm/crm-port.ts";
import { salesforceSignIn } from "../../crm/salesforce-app.ts";
import { policyShelf } from "../../effects/policy-shelf.ts";
import type { Database } from "../../storage/connect.ts";
import { findConnectionById, setConnectionRoles } from "../../storage/crm-connections.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import { type Call, type Command, neededOption, printJson, textOption } from "../command.ts";
import { serverConfig, serverHub } from "../server-config.ts";

/**
 * Connecting by our own key needs no person of the customer's to consent on a page, so it is for
 * whoever runs the server alone: nothing on the web may begin it.
 */
export const connectCommand: Command = {
  name: "connect",
  summary: "connect a Salesforce org with the server's own key, as a user its admin has named",
  about:
    "The org's admin trusts the key's certificate in the External Client App and lets the user in by a\n" +
    "permission set. Needs SALESFORCE_CLIENT_ID and SALESFORCE_PRIVATE_KEY as the server has them.",
  positional: "salesforce",
  options: {
    username: { type: "string", value: "NAME", help: "the Salesforce user we act as" },
    admin: {
      type: "string",
      value: "EMAIL",
      help: "a person of the org who may change the settings there and name others",
    },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    if (call.positionals.join(" ") !== "salesforce")
      throw new BadInput("crm", "say which one: salesforce");
    const username = neededOption(call, "username");
    const admin = adminOf(call);
    const app = appOf(call);
    await withTenantBook(call, async (db, tenantId) =>
      printJson(call, await connect(call, { db, tenantId, app, username, admin })),
    );
    return 0;
  },
};

/** Nobody consents on a page here, so nobody would be an admin but the user our server acts as. */
function adminOf(call: Call): string | null {
  const text = textOption(call, "admin");
  if (text === undefined) return null;
  const email = z.email().max(200).safeParse(text.trim().toLowerCase());
  if (!email.success) throw new BadInput("--admin", "use an email address of a Salesforce user");
  return email.data;
}

function appOf(call: Call): SalesforceConfig {
  const { salesforce } = serverConfig(call);
  if (salesforce === null) throw new BadInput("SALESFORCE_CLIENT_ID", "is not set");
  if (salesforce.privateKey === null) throw new BadInput("SALESFORCE_PRIVATE_KEY", "is not set");
  return salesforce;
}

interface Asked {
  readonly db: Database;
  readonly tenantId: string;
  readonly app: SalesforceConfig;
  readonly username: string;
  readonly admin: string | null;
}

async function connect(call: Call, { db, tenantId, app, username, admin }: Asked) {
  const nowMs = Date.now;
  const granted = await salesforceSignIn(app, { nowMs }, username).grant();
  if (!granted.ok)
    throw new BadInput("--username", `Salesforce does not let us in: ${granted.error.kind}`);
  const deps = await depsOf(call, db);
  const name = `Salesforce ${granted.value.externalId}`;
  const save = { crm: "salesforce", grant: granted.value, name, tenantId } as const;
  try {
    const made = await saveGrant(deps, { ...save, installedBy: granted.value.userId });
    const signIn = { way: "key", username };
    await saveSettings(deps, made, { ...settingsOf(made.settings), signIn });
    const connection = await db.withTenant(tenantId, async (tx) => {
      const found = await findConnectionById(tx, made.id);
      if (admin !== null && found !== null)
        await setConnectionRoles(tx, made.id, { ...found.roles, [admin]: "admin" });
      return found;
    });
    const described = connection === null ? null : await portOf(deps, connection)?.describe();
    const org = described?.ok === true ? described.value.name : name;
    return { connection: made.id, org, externalId: made.externalId, username, admin };
  } catch (error) {
    if (error instanceof ConnectedElsewhere)
      throw new BadInput("--tenant", "this org feeds another book; disconnect it there first");
    throw error;
  }
}

function settingsOf(saved: unknown): object {
  return typeof saved === "object" && saved !== null ? saved : {};
}

async function depsOf(call: Call, db: Database): Promise<CrmDeps> {
  const crm = await serverHub(call, db);
  return {
    ...{ db, clock: systemClock, log: pino({ level: "silent" }), policies: policyShelf() },
    crm: { ...crm, wait: (ms) => sleep(ms) },
    wake: () => undefined,
  };
}
