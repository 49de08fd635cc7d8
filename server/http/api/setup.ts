import { z } from "zod";
import { POLICY_PRESETS, withPreset } from "../../../core/policy/policy-presets.ts";
import { validatePolicy } from "../../../core/policy/validate-policy.ts";
import { EVERYBODY } from "../../../core/treatment/rollout.ts";
import {
  DryRunPart,
  SetupStep,
  SetupView,
} from "../../../ui-extensions/console-app/views/setup.ts";
import type { Deps } from "../../deps.ts";
import { changeRollout } from "../../effects/change-rollout.ts";
import { dryRunPart } from "../../setup/dry-run-part.ts";
import { setupView } from "../../setup/setup-view.ts";
import { wakeEveryone } from "../../storage/accounts.ts";
import { publishPolicy } from "../../storage/policies.ts";
import { finishSetup, markSetupStep } from "../../storage/setups.ts";
import { hostEdges } from "../host/host-edges.ts";
import { problems } from "../problem.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";

const base = { tag: "Setup", params: NoParams, query: z.object({}), writes: false } as const;

const view = async (deps: Deps, tenantId: string) => ({
  status: 200,
  body: await setupView(deps, tenantId, hostEdges(deps)),
});

export const getSetup = endpoint({
  ...base,
  method: "get",
  path: "/setup",
  summary: "How far the first run is, and what is connected",
  right: "connections.read",
  body: NoBody,
  response: SetupView,
  handle: ({ deps, session }) => view(deps, session.tenantId),
});

export const postSetupStep = endpoint({
  ...base,
  method: "post",
  path: "/setup/steps",
  summary: "Say that a step of the first run is done",
  right: "connections.manage",
  body: z.strictObject({ step: SetupStep }),
  response: SetupView,
  async handle({ deps, session, body }) {
    const done = { step: body.step, at: deps.clock.now(), by: session.name };
    await deps.db.withTenant(session.tenantId, (tx) => markSetupStep(tx, done));
    return view(deps, session.tenantId);
  },
});

export const postSetupPolicy = endpoint({
  ...base,
  method: "post",
  path: "/setup/policy",
  summary: "Put a preset in force, keeping what is the company's own",
  right: "policy.publish",
  body: z.strictObject({ preset: z.enum(["gentle", "standard", "business"]) }),
  response: SetupView,
  async handle({ deps, session, body }) {
    const { tenantId, name: by } = session;
    const at = deps.clock.now();
    const refused = await deps.db.withTenant(tenantId, async (tx) => {
      const current = await deps.policies.current(tx, tenantId);
      const wanted = withPreset(current, body.preset);
      if (JSON.stringify(wanted) !== JSON.stringify(current)) {
        const policy = validatePolicy(wanted);
        if (!policy.ok) return policy.error.map(({ path, message }) => ({ field: path, message }));
        const { name } = POLICY_PRESETS.find(({ id }) => id === body.preset) ?? { name: "" };
        await publishPolicy(tx, policy.value, { at, by, note: `Chosen in setup: ${name}` });
        await wakeEveryone(tx, at);
      }
      await markSetupStep(tx, { step: "policy", at, by });
      return null;
    });
    if (refused !== null) return { problem: problems.invalidInput(refused) };
    deps.wake();
    return view(deps, tenantId);
  },
});

export const postDryRun = endpoint({
  ...base,
  method: "post",
  path: "/setup/dry-run",
  summary: "What the policy would do to one part of the book this week; nothing leaves",
  right: "policy.try",
  body: z.strictObject({ cursor: z.string().max(1_000).nullable() }),
  response: DryRunPart,
  async handle({ deps, session, body }) {
    return { status: 200, body: await dryRunPart(deps, session.tenantId, body.cursor) };
  },
});

export const postLive = endpoint({
  ...base,
  method: "post",
  path: "/setup/live",
  summary: "Let automation contact a share of the accounts, in per cent",
  right: "policy.publish",
  body: z.strictObject({
    liveShare: z.int("use a whole number").min(0, "use 0 to 100").max(EVERYBODY, "use 0 to 100"),
  }),
  response: SetupView,
  async handle({ deps, session, body }) {
    const { tenantId, name: by } = session;
    await changeRollout(deps, tenantId, { ...body, by });
    const at = deps.clock.now();
    await deps.db.withTenant(tenantId, async (tx) => {
      if (body.liveShare > 0) await markSetupStep(tx, { step: "live", at, by });
      if (body.liveShare === EVERYBODY) await finishSetup(tx, at, by);
    });
    return view(deps, tenantId);
  },
});
