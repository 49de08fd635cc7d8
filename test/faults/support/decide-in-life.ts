import { sql } from "kysely";
import { createTestGateway } from "../../../adapters/payments/test/index.ts";
import { ANYWHERE } from "../../../adapters/reach/reach.ts";
import { AccountId } from "../../../core/accounts/account.ts";
import { addDays, CalendarDate } from "../../../core/time/calendar-date.ts";
import { readConfig } from "../../../server/config.ts";
import type { Deps } from "../../../server/deps.ts";
import { withAccount } from "../../../server/effects/account-work.ts";
import { type ActionRequest, performAction } from "../../../server/effects/perform-action.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import { createMetrics } from "../../../server/observability/metrics.ts";
import { onlyGateway } from "../../../server/providers/payments.ts";
import { NO_DEMOS } from "../../../server/sandbox/demos.ts";
import { NO_LIMITS } from "../../../server/security/limits/open-limits.ts";
import type { CrmScene } from "../../server/crm/crm-scene.ts";

const WORK_MAX = 50;

/** What a worker does beside syncing: accounts are looked at, and messages leave. */
export async function decide(scene: CrmScene, round: number): Promise<void> {
  const deps: Deps = {
    ...scene.deps,
    config: readConfig({ LOG_LEVEL: "silent" }),
    outgoing: {
      find: async () => ({ port: null, from: "billing@good-standing.example" }),
      captures: true,
      close: () => undefined,
    },
    payments: onlyGateway(createTestGateway()),
    demos: NO_DEMOS,
    metrics: createMetrics(scene.deps.db, scene.deps.clock),
    limits: NO_LIMITS,
    reach: ANYWHERE,
    secrets: { session: "session", csrf: "csrf" },
    publicUrl: "https://app.example.com",
  };
  await hearPromise(scene, deps, round);
  // Only where the CRM is told of it does it show that none was lost.
  if (scene.port.capabilities.writes.includes("arrangement")) await offerPlan(scene, deps, round);
  const handlers = jobHandlers(deps);
  for (let n = 0; n < WORK_MAX; n += 1) {
    if ((await handlers.treatDue()) + (await handlers.deliver()) === 0) return;
  }
  throw new Error("the worker never rests");
}

const REP = { name: "Rep", role: "rep" } as const;

/** Each round another customer gives a rep their word, of which the CRM is to be told. */
async function hearPromise(scene: CrmScene, deps: Deps, round: number): Promise<void> {
  const dueOn = addDays(dayOf(scene), 2);
  const input = { currency: "USD", amount: "10.00", dueOn };
  await perform(scene, deps, { turn: round * 5, action: "record-promise", input });
}

/** And another is offered a plan, as far as policy allows it. */
async function offerPlan(scene: CrmScene, deps: Deps, round: number): Promise<void> {
  const input = { offerId: "plan-usd-2" };
  await perform(scene, deps, { turn: round * 5 + 2, action: "offer-plan", input });
}

/** What a rep does in the panel of whichever customer it is the turn of. */
async function perform(
  scene: CrmScene,
  deps: Deps,
  press: { readonly turn: number } & Pick<ActionRequest, "action" | "input">,
): Promise<void> {
  const { tenantId } = scene.connection;
  const { turn, action, input } = press;
  const { rows } = await scene.inTenant((tx) =>
    sql<{ id: string }>`select id from accounts order by id`.execute(tx),
  );
  const { id } = rows[turn % rows.length] ?? {};
  if (id === undefined) throw new Error("nobody owes anything");
  const accountId = AccountId.parse(id);
  await withAccount(deps, tenantId, accountId, (work) =>
    performAction(deps, work, {
      ...{ accountId, action, actor: REP.name, input },
      reader: { locale: "en-US", timeZone: "UTC", viewer: REP },
    }),
  );
}

function dayOf({ clock }: CrmScene): CalendarDate {
  return CalendarDate.parse(clock.now().slice(0, 10));
}
