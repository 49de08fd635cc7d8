import { z } from "zod";
import { tellDifference } from "../../../core/policy/drafting/change-words.ts";
import { toJson } from "../../../core/policy/drafting/json.ts";
import { PolicyShape } from "../../../core/policy/policy.ts";
import { validatePolicy } from "../../../core/policy/validate-policy.ts";
import {
  PolicyDifference,
  PolicyVersions,
  PolicyVersionView,
} from "../../../ui-extensions/console-app/views/policy.ts";
import { wakeEveryone } from "../../storage/accounts.ts";
import {
  findCurrentPolicyVersion,
  findPolicy,
  listPolicyVersions,
  publishPolicy,
} from "../../storage/policies.ts";
import { problems } from "../problem.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";
import { once, settled } from "./once.ts";

const Version = z.coerce.number().int().min(1).max(1_000_000);

export const getPolicyVersions = endpoint({
  method: "get",
  path: "/policy/versions",
  summary: "Who published which version of the policy, and why; the newest first",
  tag: "Policy",
  right: "policy.read",
  params: NoParams,
  query: NoParams,
  body: NoBody,
  response: PolicyVersions,
  writes: false,
  async handle({ deps, session }) {
    const versions = await deps.db.withTenant(session.tenantId, listPolicyVersions);
    return { status: 200, body: { versions } };
  },
});

export const getPolicyVersion = endpoint({
  method: "get",
  path: "/policy/versions/{version}",
  summary: "One published version of the policy, with the defaults of settings younger than it",
  tag: "Policy",
  right: "policy.read",
  params: z.object({ version: Version }),
  query: NoParams,
  body: NoBody,
  response: PolicyShape,
  writes: false,
  async handle({ deps, session, params }) {
    const policy = await deps.db.withTenant(session.tenantId, (tx) =>
      findPolicy(tx, params.version),
    );
    return policy === null ? { problem: problems.notFound() } : { status: 200, body: policy };
  },
});

export const getPolicyDifference = endpoint({
  method: "get",
  path: "/policy/versions/{version}/changes",
  summary: "What differs between a version and an earlier one, in words",
  tag: "Policy",
  right: "policy.read",
  params: z.object({ version: Version }),
  query: z.object({ since: Version }),
  body: NoBody,
  response: PolicyDifference,
  writes: false,
  async handle({ deps, session, params, query }) {
    return deps.db.withTenant(session.tenantId, async (tx) => {
      const [from, to] = [await findPolicy(tx, query.since), await findPolicy(tx, params.version)];
      if (from === null || to === null) return { problem: problems.notFound() };
      const body = {
        from: `Version ${query.since}`,
        to: `Version ${params.version}`,
        changes: tellDifference(toJson(from), toJson(to)),
      };
      return { status: 200, body };
    });
  },
});

export const postPolicyRollback = endpoint({
  method: "post",
  path: "/policy/versions/{version}/restore",
  summary:
    "Publish an older version again, as a new one; what was decided meanwhile keeps its version",
  tag: "Policy",
  right: "policy.publish",
  params: z.object({ version: Version }),
  query: NoParams,
  body: z.strictObject({
    /** The version that is in force as far as the caller knows. */
    current: z.int().min(1),
    note: z.string().max(500).default(""),
  }),
  response: PolicyVersionView,
  writes: true,
  async handle({ deps, session, params, body, key }) {
    const at = deps.clock.now();
    const what = { restore: params.version, body };
    const answer = await settled(
      deps.db.withTenant(session.tenantId, (tx) =>
        once(tx, { key, what, at }, async () => {
          const current = await findCurrentPolicyVersion(tx);
          const older = await findPolicy(tx, params.version);
          if (older === null) return { problem: problems.notFound() };
          if (current !== body.current) {
            const text = `Version ${current} is in force by now. Look at what it changed first.`;
            return { problem: problems.refused("policy_moved", text) };
          }
          if (current === params.version)
            return { problem: problems.refused("in_force", "This version is in force.") };
          const valid = validatePolicy(older);
          if (!valid.ok) {
            const errors = valid.error.map(({ path, message }) => ({ field: path, message }));
            return { problem: problems.invalidInput(errors) };
          }
          const publication = {
            ...{ at, by: session.name, restores: params.version },
            note: body.note === "" ? `Back to version ${params.version}` : body.note,
          };
          await wakeEveryone(tx, at);
          const made = await publishPolicy(tx, valid.value, publication);
          const told = {
            ...{ version: made.version, publishedAt: at, publishedBy: session.name },
            ...{ note: publication.note, approvedBy: null, restores: params.version },
          };
          return { status: 200, body: told };
        }),
      ),
    );
    deps.wake();
    return answer;
  },
});
