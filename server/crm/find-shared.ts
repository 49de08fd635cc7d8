import type { CrmName } from "../../adapters/crm-ref.ts";
import type { Database } from "../storage/connect.ts";
import { type CrmConnection, findConnection } from "./connections.ts";
import { grouped, keyIn } from "./grouped.ts";

const ASKING_MAX = 100;
/** As many as may wait for their signals to be kept: who gets no further is told so at once. */
const WAITING_MAX = 2_000;

interface Asked {
  readonly db: Database;
  readonly crm: CrmName;
  readonly externalId: string;
}

const find = grouped<Asked, CrmConnection | null>(
  { itemsMax: ASKING_MAX, waitingMax: WAITING_MAX, isShared: () => true },
  async (_key, [asked]) =>
    asked === undefined ? null : findConnection(asked.db, asked.crm, asked.externalId),
);

/**
 * The same as `findConnection` for callers that come many at once about one account: those that come
 * while it is being read share the next reading, which began after they came.
 */
export function findShared(asked: Asked): Promise<CrmConnection | null> {
  return find(keyIn(asked.db, JSON.stringify([asked.crm, asked.externalId])), asked);
}
