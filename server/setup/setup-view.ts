import type { TenantPolicy } from "../../core/policy/policy.ts";
import { POLICY_PRESETS, withPreset } from "../../core/policy/policy-presets.ts";
import {
  type ConnectionView,
  SETUP_STEPS,
  type SetupView,
} from "../../ui-extensions/console-app/views/setup.ts";
import type { Deps } from "../deps.ts";
import type { HostEdge } from "../http/host/host-edge.ts";
import { countAccounts } from "../storage/account-sample.ts";
import { type CrmConnection, listConnections } from "../storage/crm-connections.ts";
import { findRollout } from "../storage/rollouts.ts";
import { findSetup } from "../storage/setups.ts";

/** How far the first run is, and what its steps begin from. */
export function setupView(
  deps: Deps,
  tenantId: string,
  edges: readonly HostEdge[],
): Promise<SetupView> {
  return deps.db.withTenant(tenantId, async (tx) => {
    const policy = await deps.policies.current(tx, tenantId);
    const { steps, finishedAt } = await findSetup(tx);
    const { liveShare } = await findRollout(tx);
    const connections = (await listConnections(tx)).flatMap((each) => toConnection(edges, each));
    return {
      steps: SETUP_STEPS.map((id) => ({
        id,
        doneAt: steps[id]?.at ?? null,
        by: steps[id]?.by ?? null,
      })),
      finishedAt,
      liveShare,
      accounts: await countAccounts(tx),
      connections,
      installs: edges.map(({ crm, label }) => ({ crm, label, href: `/${crm}/install` })),
      policy: { version: policy.version, name: policy.name, creditor: policy.creditor.name },
      presets: POLICY_PRESETS.map((preset) => ({ ...preset, points: [...preset.points] })),
      preset: presetOf(policy),
    };
  });
}

/** One that was given up is history, and one of a CRM that is not set up here can't be asked. */
export function toConnection(
  edges: readonly HostEdge[],
  connection: CrmConnection,
): ConnectionView[] {
  const edge = edges.find(({ crm }) => crm === connection.crm);
  const { id, crm, name, state, trouble } = connection;
  if (edge === undefined || state === "disconnected") return [];
  const connectUrl = edge.connectPath(connection);
  return [{ id, crm, label: edge.label, name, state, trouble, connectUrl }];
}

function presetOf(policy: TenantPolicy): SetupView["preset"] {
  const text = JSON.stringify(policy);
  return (
    POLICY_PRESETS.find(({ id }) => JSON.stringify(withPreset(policy, id)) === text)?.id ?? null
  );
}
