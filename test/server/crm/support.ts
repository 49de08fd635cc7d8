import { randomUUID } from "node:crypto";
import { pino } from "pino";
import type { CrmAuth, CrmGrant, CrmTokens } from "../../../adapters/crm-auth.ts";
import type { CrmError } from "../../../adapters/crm-error.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { addMs, HOUR_MS } from "../../../core/time/instant.ts";
import { type CrmConnection, saveGrant } from "../../../server/crm/connections.ts";
import type { CrmDeps } from "../../../server/crm/crm-deps.ts";
import type { CrmApp, CrmOpening, OpenedCrm } from "../../../server/crm/crm-hub.ts";
import { policyShelf } from "../../../server/effects/policy-shelf.ts";
import { sealKeyOf } from "../../../server/security/seal.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { type TestClock, testClock } from "../../support/server.ts";

export const NOW = "2026-03-04T17:00:00.000Z";

/** What a test's CRM does when it is opened, and what its OAuth answers. */
export interface FakeApp {
  readonly app: CrmApp;
  /** Refresh tokens it was asked to renew, in order. */
  readonly refreshed: string[];
  /** Set to refuse the next refreshes. */
  refusing: CrmError | null;
}

export function fakeApp(clock: TestClock, open: (opening: CrmOpening) => OpenedCrm): FakeApp {
  const fake = { refreshed: [] as string[], refusing: null as CrmError | null };
  let issued = 0;
  const refresh = async (refreshToken: string): Promise<Result<CrmTokens, CrmError>> => {
    fake.refreshed.push(refreshToken);
    if (fake.refusing !== null) return refuse(fake.refusing);
    issued += 1;
    const expiresAt = addMs(clock.now(), HOUR_MS / 2);
    return ok({
      accessToken: `access-${issued}`,
      refreshToken: `refresh-${issued}`,
      expiresAt,
      scopes: ["a"],
    });
  };
  const auth: CrmAuth = {
    authorizeUrl: ({ state }) => `https://crm.example/authorize?state=${state}`,
    exchange: async () => refuse({ kind: "unsupported", detail: "not here" }),
    refresh,
    revoke: async () => ok(null),
  };
  return Object.assign(fake, { app: { authFor: () => auth, open } });
}

export interface CrmServer {
  readonly deps: CrmDeps;
  readonly clock: TestClock;
  readonly fake: FakeApp;
}

export function noPort(): OpenedCrm {
  throw new Error("this test opens no port");
}

/** What work with CRMs needs, over a real database, with a CRM of the test's own. */
export function crmServer(
  db: Database,
  open: (opening: CrmOpening) => OpenedCrm = noPort,
): CrmServer {
  const clock = testClock(NOW);
  const fake = fakeApp(clock, open);
  const deps: CrmDeps = {
    db,
    clock,
    log: pino({ level: "silent" }),
    policies: policyShelf(),
    wake: () => undefined,
    crm: {
      apps: { hubspot: fake.app },
      sealKeys: [sealKeyOf("a key for tests that is long enough to be one")],
      recordSecret: "record-secret",
      wait: async (ms) => clock.advance(ms),
    },
  };
  return { deps, clock, fake };
}

export function aGrant(clock: TestClock, over: Partial<CrmGrant> = {}): CrmGrant {
  const expiresAt = addMs(clock.now(), HOUR_MS / 2);
  const tokens = {
    accessToken: "access-0",
    refreshToken: "refresh-0",
    expiresAt,
    scopes: ["a", "b"],
  };
  return { tokens, externalId: `portal-${randomUUID()}`, userId: "u-1", ...over };
}

/** A connection of a tenant of its own, as an admin's consent makes it. */
export function aConnection(
  { deps, clock }: CrmServer,
  over: Partial<CrmGrant> = {},
): Promise<CrmConnection> {
  return saveGrant(deps, {
    crm: "hubspot",
    grant: aGrant(clock, over),
    name: "Acme Portal",
    installedBy: "u-1",
  });
}
