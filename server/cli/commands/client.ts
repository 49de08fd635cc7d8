import { may, Role } from "../../../core/access/rights.ts";
import { systemClock } from "../../clock.ts";
import { CLIENT_SCOPES, GRANTS, SCOPES } from "../../http/oauth/client-input.ts";
import {
  type ClientBook,
  type ClientRefusal,
  createClient,
  createSignInCode,
  OLD_SECRET_DAYS,
  revokeClient,
  rotateSecret,
  spellCode,
} from "../../http/oauth/clients.ts";
import { listClients } from "../../storage/oauth-clients.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import {
  type Call,
  type Command,
  chosenAction,
  hasFlag,
  neededOption,
  printJson,
  textOption,
} from "../command.ts";

type Do = (call: Call, book: ClientBook, tenantId: string) => Promise<unknown>;

const ACTIONS: Readonly<Record<string, Do>> = { create, list, rotate, revoke, code };
const NAMES = Object.keys(ACTIONS).join("|");

export const clientCommand: Command = {
  name: "client",
  summary: "applications that may call us by OAuth: create, list, rotate, revoke, code",
  about:
    "create  makes a client and prints its secret, this once\n" +
    "list    shows every client, never a secret\n" +
    `rotate  prints a new secret; the one before it counts for ${OLD_SECRET_DAYS} more days\n` +
    "revoke  ends a client, its secrets and every token it holds, at once\n" +
    "code    prints a one-time code with which one person lets the client in, within 10 minutes",
  positional: NAMES,
  options: {
    name: { type: "string", value: "NAME", help: "create: what people and timelines call it" },
    role: {
      type: "string",
      value: "ROLE",
      help: `create: whose authority it has, of ${Role.options.join(", ")} (default: rep)`,
    },
    grant: {
      type: "string",
      value: "LIST",
      help: `create: of ${GRANTS.join(",")} (default: client_credentials)`,
    },
    scope: {
      type: "string",
      value: "LIST",
      help: `create: of ${CLIENT_SCOPES.join(",")} (default: the first two; for an auditor the first)`,
    },
    "redirect-uri": {
      type: "string",
      value: "LIST",
      help: "create: where authorization_code may send a person back to",
    },
    public: { type: "boolean", help: "create: it runs on people's machines and keeps no secret" },
    client: { type: "string", value: "ID", help: "rotate, revoke, code: which client" },
    "old-for-days": {
      type: "string",
      value: "DAYS",
      help: `rotate: how long the old secret counts, 0 to 30 (default: ${OLD_SECRET_DAYS})`,
    },
    person: { type: "string", value: "NAME", help: "code: who it is for, as timelines name them" },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const run = chosenAction(call, ACTIONS);
    if (call.positionals.length !== 1)
      throw new BadInput("action", "say one, and nothing after it");
    const done = await withTenantBook(call, (db, tenantId) =>
      run(call, { db, now: systemClock.now() }, tenantId),
    );
    await printJson(call, done);
    return 0;
  },
};

async function create(call: Call, book: ClientBook, tenantId: string): Promise<unknown> {
  const role = oneOf("role", Role.options, textOption(call, "role") ?? "rep");
  const scopes = may(role, "accounts.act") ? SCOPES : ["accounts.read"];
  const made = await createClient(book, tenantId, {
    name: neededOption(call, "name"),
    role,
    grants: listOf(call, "grant", ["client_credentials"]).map((grant) =>
      oneOf("grant", GRANTS, grant),
    ),
    scopes: listOf(call, "scope", scopes).map((scope) => oneOf("scope", CLIENT_SCOPES, scope)),
    redirectUris: listOf(call, "redirect-uri", []),
    isPublic: hasFlag(call, "public"),
  });
  if (!made.ok) throw badInput(made.error);
  const { client, secret } = made.value;
  return { ...client, secret };
}

function list(_call: Call, { db }: ClientBook, tenantId: string): Promise<unknown> {
  return db.withTenant(tenantId, listClients);
}

async function rotate(call: Call, book: ClientBook, tenantId: string): Promise<unknown> {
  const clientId = neededOption(call, "client");
  const oldForDays = Number(textOption(call, "old-for-days") ?? OLD_SECRET_DAYS);
  if (!Number.isInteger(oldForDays) || oldForDays < 0 || oldForDays > 30)
    throw new BadInput("--old-for-days", "use a whole number from 0 to 30");
  const rotated = await rotateSecret(book, tenantId, { clientId, oldForDays });
  if (rotated === null) throw new BadInput("--client", "there is no such client with a secret");
  return { id: clientId, ...rotated };
}

async function revoke(call: Call, book: ClientBook, tenantId: string): Promise<unknown> {
  const id = neededOption(call, "client");
  if (!(await revokeClient(book, tenantId, id)))
    throw new BadInput("--client", "there is no such client, or it was ended before");
  return { id, revokedAt: book.now };
}

async function code(call: Call, book: ClientBook, tenantId: string): Promise<unknown> {
  const clientId = neededOption(call, "client");
  const person = neededOption(call, "person");
  const made = await createSignInCode(book, tenantId, { clientId, person });
  if (!made.ok) throw badInput(made.error);
  return { client: clientId, person, ...made.value, code: spellCode(made.value.code) };
}

const OPTION_OF: Readonly<Record<string, string>> = {
  grants: "--grant",
  scopes: "--scope",
  redirectUris: "--redirect-uri",
  isPublic: "--public",
  clientId: "--client",
};

function badInput({ field, message }: ClientRefusal): BadInput {
  return new BadInput(OPTION_OF[field] ?? `--${field}`, message);
}

function listOf(call: Call, name: string, otherwise: readonly string[]): string[] {
  const text = textOption(call, name);
  return text === undefined ? [...otherwise] : text.split(",").map((each) => each.trim());
}

function oneOf<T extends string>(option: string, known: readonly T[], text: string): T {
  const found = known.find((each) => each === text);
  if (found === undefined)
    throw new BadInput(`--${option}`, `"${text}" is none of ${known.join(", ")}`);
  return found;
}
