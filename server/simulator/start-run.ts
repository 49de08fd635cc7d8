import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import type { SimulationAsked } from "../../ui-extensions/console-app/views/simulator.ts";
import { type Deps, newId } from "../deps.ts";
import { findingsOf } from "../effects/policy/draft-findings.ts";
import type { Session } from "../security/session.ts";
import { accountIdsAfter, countAccounts } from "../storage/account-sample.ts";
import { loadFactsMany } from "../storage/facts.ts";
import { findPolicy } from "../storage/policies.ts";
import { findDraft } from "../storage/policy-drafts.ts";
import type { Tx } from "../storage/tx.ts";
import { liveBook } from "./live-book.ts";
import { keepRun, refusalToRun, type SimulationRun } from "./runs.ts";

const PAGE = 200;

export type StartRefusal =
  | { readonly kind: "no_policy"; readonly field: "candidate" | "against"; readonly why: string }
  | { readonly kind: "busy"; readonly by: "own" | "others" };

/** Starts a run over the tenant's book and answers at once; what it found is in the run later. */
export async function startRun(
  deps: Deps,
  { tenantId, name }: Pick<Session, "tenantId" | "name">,
  asked: SimulationAsked,
): Promise<Result<SimulationRun, StartRefusal>> {
  const { candidate, beside, current, accounts } = await deps.db.withTenant(
    tenantId,
    async (tx) => ({
      candidate: await findChoice(tx, asked.candidate),
      beside: asked.against === undefined ? null : await findChoice(tx, asked.against),
      current: await deps.policies.current(tx, tenantId),
      accounts: await countAccounts(tx),
    }),
  );
  if ("why" in candidate)
    return refuse({ kind: "no_policy", field: "candidate", why: candidate.why });
  if (beside !== null && "why" in beside)
    return refuse({ kind: "no_policy", field: "against", why: beside.why });
  // Asked after the last pause, so that two who start at once don't both get in.
  const by = refusalToRun(deps, tenantId);
  if (by !== null) return refuse({ kind: "busy", by });
  const tried = beside === null ? [candidate] : [candidate, beside];
  const at = deps.clock.now();
  const from = localDate(current.defaults.timeZone, toEpochMs(at));
  const run: SimulationRun = {
    cancel: new AbortController(),
    view: {
      ...{ id: newId(), asked, from, startedAt: at, startedBy: name, accounts, lived: 0 },
      policies: tried.map(({ choice, label }) => ({ choice, label })),
      state: "running",
    },
    found: null,
  };
  keepRun(deps, tenantId, run);
  const start = { policies: tried.map(({ policy }) => policy), from, days: asked.days };
  void finish(deps, tenantId, run, start);
  return ok(run);
}

interface FoundPolicy {
  readonly choice: string;
  readonly label: string;
  readonly policy: TenantPolicy;
}

async function findChoice(tx: Tx, choice: string): Promise<FoundPolicy | { readonly why: string }> {
  const [kind, id = ""] = choice.split(":");
  if (kind === "version") {
    const policy = await findPolicy(tx, Number(id));
    return policy === null
      ? { why: `there is no version ${id} of the policy` }
      : { choice, policy, label: `Version ${id}` };
  }
  const draft = await findDraft(tx, id);
  if (draft === null) return { why: "there is no such draft" };
  const { policy, problems } = findingsOf(draft.document);
  const [problem] = problems;
  return policy === null
    ? { why: `the draft is not finished: ${problem?.path ?? ""} ${problem?.message ?? ""}` }
    : { choice, policy, label: `Draft "${draft.name}"` };
}

async function finish(
  deps: Deps,
  tenantId: string,
  run: SimulationRun,
  start: Parameters<typeof liveBook>[0]["start"],
): Promise<void> {
  const { signal } = run.cancel;
  const change = (part: Partial<SimulationRun["view"]>) => {
    run.view = { ...run.view, ...part };
  };
  const startedAt = performance.now();
  try {
    const { tallies, forecast } = await liveBook({
      ...{ start, signal, book: bookOf(deps, tenantId) },
      progress: (lived) => change({ lived }),
    });
    const tookMs = Math.round(performance.now() - startedAt);
    run.found = { tallies, forecast, tookMs };
    change({ state: "done" });
  } catch (error) {
    change({ state: signal.aborted ? "cancelled" : "failed" });
    if (!signal.aborted) deps.log.error({ err: error }, "a simulation failed");
  }
}

/** Page by page, so that no transaction stays open for as long as a million accounts take. */
async function* bookOf({ db }: Deps, tenantId: string): AsyncGenerator<AccountFacts[]> {
  let after = "";
  for (;;) {
    const { ids, facts } = await db.withTenant(tenantId, async (tx) => {
      const next = await accountIdsAfter(tx, after, PAGE);
      return { ids: next, facts: await loadFactsMany(tx, next) };
    });
    const last = ids.at(-1);
    if (last === undefined) return;
    yield facts;
    after = last;
  }
}
