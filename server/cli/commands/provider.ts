import { systemClock } from "../../clock.ts";
import { newId } from "../../deps.ts";
import { isProviderKind, PROVIDER_KINDS, type ProviderKindName } from "../../providers/kinds.ts";
import { listProviders, removeProvider, saveProvider } from "../../providers/provider-book.ts";
import type { Database } from "../../storage/connect.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import { type Call, type Command, chosenAction, printJson } from "../command.ts";
import { readInput } from "../read-input.ts";
import { serverHub } from "../server-config.ts";

type Do = (call: Call, db: Database, tenantId: string) => Promise<unknown>;

const ACTIONS: Readonly<Record<string, Do>> = { set, list, remove };
const KINDS = Object.entries(PROVIDER_KINDS);
const INDENT = Math.max(...KINDS.map(([name]) => name.length)) + 2;

export const providerCommand: Command = {
  name: "provider",
  summary: "whom customers are reached and money is taken through: set, list, remove",
  about:
    "set     reads JSON with `settings` and `secrets`; an address it prints is for the provider to call\n" +
    "list    shows every provider, never a secret\n" +
    "remove  forgets one and its secrets\n\n" +
    KINDS.map(([name, { about }]) => `${name.padEnd(INDENT)}${about}`).join("\n"),
  positional: "set|list|remove [KIND]",
  options: {
    file: { type: "string", value: "FILE", help: "set: the JSON (default: stdin)" },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const run = chosenAction(call, ACTIONS);
    const done = await withTenantBook(call, (db, tenantId) => run(call, db, tenantId));
    await printJson(call, done);
    return 0;
  },
};

async function set(call: Call, db: Database, tenantId: string): Promise<unknown> {
  const kind = kindOf(call);
  const told = await readInput(call, PROVIDER_KINDS[kind].told);
  const { sealKeys } = await serverHub(call, db);
  const saved = { kind, newId: newId(), told, at: systemClock.now() };
  const id = await db.withTenant(tenantId, (tx) => saveProvider(tx, sealKeys, saved));
  const calls = await isCaller(kind);
  return { id, kind, settings: told.settings, ...(calls ? { hook: `/hooks/${kind}/${id}` } : {}) };
}

/** Loaded only here, because it brings along everything that a call may lead to. */
async function isCaller(kind: ProviderKindName): Promise<boolean> {
  const { HOOKS } = await import("../../http/hooks/hooks.ts");
  return HOOKS[kind] !== undefined;
}

function list(_call: Call, db: Database, tenantId: string): Promise<unknown> {
  return db.withTenant(tenantId, listProviders);
}

async function remove(call: Call, db: Database, tenantId: string): Promise<unknown> {
  const kind = kindOf(call);
  if (!(await db.withTenant(tenantId, (tx) => removeProvider(tx, kind))))
    throw new BadInput("kind", `there is no ${kind} provider`);
  return { kind, removed: true };
}

function kindOf({ positionals }: Call): ProviderKindName {
  const [, kind = ""] = positionals;
  if (positionals.length === 2 && isProviderKind(kind)) return kind;
  throw new BadInput("kind", `say which one: ${KINDS.map(([name]) => name).join(", ")}`);
}
