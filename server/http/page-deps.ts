import { z } from "zod";
import { AccountId } from "../../core/accounts/account.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import { findConnection } from "../crm/connections.ts";
import type { Deps } from "../deps.ts";
import { listAccountRows } from "../effects/list-accounts.ts";
import { findLastSimulation, runSimulation } from "../effects/run-simulation.ts";
import {
  type AppliedImport,
  applyImport,
  type ImportJob,
  tryImport,
} from "../import/apply-import.ts";
import { importDefaults } from "../import/import-file.ts";
import { ImportRefusal } from "../import/import-refusal.ts";
import { bytesSource } from "../import/import-source.ts";
import { type ClockMove, pendingWork, settle } from "../sandbox/sandbox-clock.ts";
import { SANDBOX_TENANT } from "../sandbox/tenant.ts";
import { loadFacts } from "../storage/facts.ts";
import type { Tx } from "../storage/tx.ts";
import { API_BASE } from "./api/openapi.ts";
import { clockView } from "./page-clock.ts";
import { letterDeps } from "./page-letters.ts";
import { captured, findMessage, unsent } from "./page-outbox.ts";
import { wordingOf } from "./page-wording.ts";
import type { FileImport, FileRefusal, PageDeps, UploadedFile } from "./pages/page-deps.ts";
import { readerOf } from "./reader.ts";
import { recordedAccountIds } from "./record-href.ts";
import { startSandboxSession } from "./sandbox-session.ts";
import { sessionOf } from "./session-of.ts";

const tenantId = SANDBOX_TENANT.id;

/** What the sandbox's pages read, all of it from the sandbox tenant. `move` is null for a fixed clock. */
export function pageDeps(deps: Deps, move: ((move: ClockMove) => Promise<void>) | null): PageDeps {
  const inTenant = <T>(work: (tx: Tx) => Promise<T>) => deps.db.withTenant(tenantId, work);
  return {
    apiBase: API_BASE,
    doors: [
      {
        href: "/api/reference",
        title: "API reference",
        what: "Every operation, with its schemas; try one here.",
      },
      ...(deps.demos.hubspot === null
        ? []
        : [
            {
              href: "/sandbox/hubspot",
              title: "Sandbox HubSpot",
              what: "The same accounts inside HubSpot: the real card on its records.",
            },
          ]),
      ...(deps.demos.salesforce === null
        ? []
        : [
            {
              href: "/sandbox/salesforce",
              title: "Sandbox Salesforce",
              what: "The same accounts inside Salesforce: the real Lightning components on its records.",
            },
          ]),
      ...(deps.demos.zendesk === null
        ? []
        : [
            {
              href: "/sandbox/zendesk",
              title: "Sandbox Zendesk",
              what: "The same accounts inside Zendesk: the real app beside its tickets.",
            },
          ]),
    ],
    tenantId,
    hubspot: hubspotOf(deps),
    zendesk: zendeskOf(deps),
    salesforce: salesforceOf(deps),
    startSession: async (req, res) => startSandboxSession(deps, req, res),
    async mayWrite(req) {
      const session = await sessionOf(deps, req);
      if (session === null || session === "foreign_origin") return false;
      return session.tenantId === tenantId;
    },
    findAccountName: async (_res, id) => {
      const accountId = AccountId.safeParse(id);
      // An id with a NUL can't be stored, so no account has it.
      if (!accountId.success || id.includes("\0")) return null;
      return inTenant(async (tx) => (await loadFacts(tx, accountId.data))?.account.name ?? null);
    },
    listImported: (req, { search, cursor, limit }) => {
      const page = { search, limit, ...(cursor === null ? {} : { cursor }) };
      const asked = { ...page, exceptIds: recordedAccountIds() };
      return listAccountRows(deps, tenantId, asked, readerOf(req));
    },
    listCaptured: (_res, page) => inTenant((tx) => captured(tx, page)),
    listUnsent: (_res, page) =>
      inTenant(async (tx) =>
        unsent(tx, page, {
          now: deps.clock.now(),
          policy: await deps.policies.current(tx, tenantId),
        }),
      ),
    findCaptured: async (_res, id) =>
      z.uuid().safeParse(id).success ? inTenant((tx) => findMessage(tx, id)) : null,
    letters: letterDeps(deps, tenantId),
    loadWording: async () => wordingOf(await currentPolicy(deps)),
    countPending: () => pendingWork(deps),
    ...simulations(deps),
    tryImport: (file) => importing(deps, file, tryImport),
    applyImport: async (file) => {
      const applied = await importing(deps, file, applyImport);
      if (applied.ok) deps.wake();
      return applied;
    },
    clock: move === null ? null : clockOf(deps, move),
  };
}

function currentPolicy({ db, policies }: Deps): Promise<TenantPolicy> {
  return db.withTenant(tenantId, (tx) => policies.current(tx, tenantId));
}

function simulations(deps: Deps): Pick<PageDeps, "loadSimulation" | "runSimulation" | "today"> {
  return {
    loadSimulation: async () => findLastSimulation(deps, tenantId),
    async runSimulation(_res, period) {
      await runSimulation(deps, tenantId, period);
    },
    async today() {
      const { defaults } = await currentPolicy(deps);
      return localDate(defaults.timeZone, toEpochMs(deps.clock.now()));
    },
  };
}

function clockOf(
  deps: Deps,
  moveClock: (move: ClockMove) => Promise<void>,
): NonNullable<PageDeps["clock"]> {
  return {
    view: async (req) => clockView(await currentPolicy(deps), deps.clock.now(), req),
    async move(to) {
      await moveClock(to);
      await settle(deps);
    },
  };
}

async function importing(
  deps: Deps,
  { name, bytes, currency }: UploadedFile,
  work: (db: Deps["db"], job: ImportJob) => Promise<AppliedImport>,
): Promise<Result<FileImport, FileRefusal>> {
  const options = { defaults: importDefaults(await currentPolicy(deps), currency) };
  const now = deps.clock.now();
  try {
    return ok(await work(deps.db, { tenantId, source: bytesSource(name, bytes), options, now }));
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    return refuse({ field: error.field, message: error.message });
  }
}

/** A user nobody gave a role is a rep, as in the card's own calls. */
function hubspotOf({ demos: { hubspot: demo }, db, publicUrl }: Deps): PageDeps["hubspot"] {
  if (demo === null) return null;
  const portalId = String(demo.sandbox.portalId);
  return {
    demo,
    publicUrl,
    roleOf: async (userId, email) => {
      const connection = await findConnection(db, "hubspot", portalId);
      return connection?.roles[String(userId)] ?? connection?.roles[email] ?? "rep";
    },
  };
}

function salesforceOf({ demos: { salesforce: demo }, publicUrl }: Deps): PageDeps["salesforce"] {
  return demo === null ? null : { demo, publicUrl };
}

function zendeskOf({ demos: { zendesk: demo }, publicUrl }: Deps): PageDeps["zendesk"] {
  return demo === null ? null : { demo, publicUrl };
}
