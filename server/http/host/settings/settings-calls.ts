import { z } from "zod";
import { may } from "../../../../core/access/rights.ts";
import type { CardAnswer, SettingsResults } from "../../../../ui-extensions/panel/card-answer.ts";
import { disconnect } from "../../../crm/connections.ts";
import { wakeConnection } from "../../../storage/crm-connections.ts";
import { readAllAgain } from "../../../storage/crm-cursors.ts";
import { problems } from "../../problem.ts";
import { noPermission, problemAnswer, readInput } from "../card-answers.ts";
import { ownFields } from "./own-fields.ts";
import { saveValues } from "./save-values.ts";
import { reopened, type SettingsVisit } from "./settings-scene.ts";
import { settingsView } from "./settings-view.ts";

type CallName = keyof SettingsResults;
type Call<Name extends CallName> = (
  visit: SettingsVisit,
  body: unknown,
) => Promise<CardAnswer<SettingsResults[Name]>>;

/** Every call of the settings page, by the last part of its address. */
export const SETTINGS_CALLS: { readonly [Name in CallName]: Call<Name> } = {
  load: async (visit) => ({ kind: "ok", settings: await settingsView(visit) }),
  save: adminOnly(save),
  "schema-plan": (visit) => schema(visit, "planSchema"),
  "schema-make": adminOnly((visit) => schema(visit, "ensureSchema")),
  sync: adminOnly(syncNow),
  disconnect: adminOnly(giveUp),
};

function adminOnly<T>(
  call: (visit: SettingsVisit, body: unknown) => Promise<CardAnswer<T>>,
): (visit: SettingsVisit, body: unknown) => Promise<CardAnswer<T>> {
  return async (visit, body) =>
    may(visit.role, "connections.manage") ? call(visit, body) : noPermission(visit.words.onlyAdmin);
}

const SaveBody = z.object({ values: z.record(z.string().max(50), z.string().max(5_000)) });

async function save(
  visit: SettingsVisit,
  raw: unknown,
): Promise<CardAnswer<SettingsResults["save"]>> {
  const asked = readInput(SaveBody, raw);
  if (!asked.ok) return asked.error;
  const saved = await saveValues(visit, asked.value.values);
  if (!saved.ok) return problemAnswer(problems.invalidInput(saved.error));
  return { kind: "ok", settings: await settingsView(await reopened(visit)) };
}

async function schema(
  visit: SettingsVisit,
  what: "planSchema" | "ensureSchema",
): Promise<CardAnswer<SettingsResults["schema-plan"]>> {
  const steps = await ownFields(visit, what);
  return steps.ok ? { kind: "ok", steps: steps.value } : problemAnswer(steps.error);
}

/** Everything is read again from the start; what is the same changes nothing. */
async function syncNow(visit: SettingsVisit): Promise<CardAnswer<SettingsResults["sync"]>> {
  const { edge, connection, words } = visit;
  if (connection.state !== "active")
    return problemAnswer(problems.refused("not_connected", words.notConnected));
  await edge.deps.db.withTenant(connection.tenantId, async (tx) => {
    await readAllAgain(tx, connection.id);
    await wakeConnection(tx, connection.id, edge.deps.clock.now());
  });
  edge.deps.wake();
  return { kind: "ok", settings: await settingsView(visit) };
}

const DisconnectBody = z.object({ keepFields: z.boolean() });

async function giveUp(
  visit: SettingsVisit,
  raw: unknown,
): Promise<CardAnswer<SettingsResults["disconnect"]>> {
  const asked = readInput(DisconnectBody, raw);
  if (!asked.ok) return asked.error;
  const { edge, connection } = visit;
  const left = await disconnect(edge.deps, connection, asked.value);
  // Here it is done all the same; what is left behind there an admin can remove by hand.
  if (!left.ok)
    edge.deps.log.warn({ why: left.error.kind }, `${edge.label} kept something of ours`);
  return { kind: "ok", settings: await settingsView(await reopened(visit)) };
}
