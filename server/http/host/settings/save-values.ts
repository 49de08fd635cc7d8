import { z } from "zod";
import type { Role } from "../../../../core/access/rights.ts";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import { saveSettings } from "../../../crm/connections.ts";
import type { ActionRefusal } from "../../../effects/actions/action.ts";
import { wakeEveryone } from "../../../storage/accounts.ts";
import { setConnectionRoles } from "../../../storage/crm-connections.ts";
import {
  findCurrentPolicyVersion,
  listPolicyVersions,
  loadPolicy,
  publishPolicy,
} from "../../../storage/policies.ts";
import type { Tx } from "../../../storage/tx.ts";
import { listOf } from "./form-parts.ts";
import type { SettingsVisit } from "./settings-scene.ts";
import { OWN_FIELDS } from "./settings-words.ts";

type Values = Readonly<Record<string, string>>;
type Faults = ActionRefusal[];

/** Saves what was filled in, all of it or nothing. A field left out keeps what it has. */
export async function saveValues(
  visit: SettingsVisit,
  values: Values,
): Promise<Result<null, Faults>> {
  const { edge, connection, words } = visit;
  const known: readonly string[] = [...edge.form.ids, ...OWN_FIELDS];
  const unknown = Object.keys(values).filter((id) => !known.includes(id));
  if (unknown.length > 0)
    return refuse(unknown.map((field) => ({ field, message: words.unknownField })));
  const filled = edge.form.withValues(connection.settings, values);
  const roles = rolesWith(visit, values);
  const version = await versionIn(visit, values);
  const faults = [filled, roles, version].flatMap((each) => (each.ok ? [] : each.error));
  if (!filled.ok || !roles.ok || !version.ok) return refuse(faults);
  await edge.deps.db.withTenant(connection.tenantId, async (tx) => {
    await setConnectionRoles(tx, connection.id, roles.value);
    if (version.value !== null) await publishAgain(tx, visit, version.value);
  });
  const { settings, isChanged } = filled.value;
  if (isChanged) await saveSettings(edge.deps, connection, settings);
  edge.deps.wake();
  return ok(null);
}

function rolesWith(
  { connection, words }: SettingsVisit,
  values: Values,
): Result<Record<string, Role>, Faults> {
  const roles: Record<string, Role> = { ...connection.roles };
  const faults: Faults = [];
  for (const role of ["auditor", "manager", "admin"] as const) {
    const field = `roles.${role}`;
    const text = values[field];
    if (text === undefined) continue;
    for (const [who, each] of Object.entries(roles))
      if (each === role && who.includes("@")) delete roles[who];
    for (const address of listOf(text)) {
      if (z.email().safeParse(address).success) roles[address.toLowerCase()] = role;
      else faults.push({ field, message: words.badEmail(address.slice(0, 60)) });
    }
  }
  return faults.length === 0 ? ok(roles) : refuse(faults);
}

/** The older version to publish again, or null when the current one stays. */
async function versionIn(
  { edge, connection, words }: SettingsVisit,
  { policyVersion }: Values,
): Promise<Result<number | null, Faults>> {
  if (policyVersion === undefined || policyVersion === "") return ok(null);
  const versions = await edge.deps.db.withTenant(connection.tenantId, (tx) =>
    listPolicyVersions(tx),
  );
  const [current] = versions;
  const chosen = versions.find(({ version }) => String(version) === policyVersion);
  if (chosen === undefined) return refuse([{ field: "policyVersion", message: words.badChoice }]);
  return ok(chosen.version === current?.version ? null : chosen.version);
}

async function publishAgain(
  tx: Tx,
  { edge, caller }: SettingsVisit,
  version: number,
): Promise<void> {
  const at = edge.deps.clock.now();
  if ((await findCurrentPolicyVersion(tx)) === version) return;
  await wakeEveryone(tx, at);
  await publishPolicy(tx, await loadPolicy(tx, version), { at, by: caller.name });
}
