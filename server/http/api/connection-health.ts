import { z } from "zod";
import {
  type ConnectionHealth,
  ConnectionList,
} from "../../../ui-extensions/console-app/views/connections.ts";
import { toConnection } from "../../setup/setup-view.ts";
import {
  type CrmConnection,
  findConnectionById,
  listConnections,
  wakeConnection,
} from "../../storage/crm-connections.ts";
import { countRecords } from "../../storage/crm-counts.ts";
import { listCursors, readAllAgain } from "../../storage/crm-cursors.ts";
import { listProblems } from "../../storage/crm-problems.ts";
import { countTraffic } from "../../storage/crm-traffic.ts";
import type { Tx } from "../../storage/tx.ts";
import type { HostEdge } from "../host/host-edge.ts";
import { hostEdges } from "../host/host-edges.ts";
import { troubleText } from "../host/settings/trouble-text.ts";
import { problems } from "../problem.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";

const PROBLEMS_MAX = 50;
const base = { tag: "Operations", query: NoParams, writes: false } as const;

export const getConnections = endpoint({
  ...base,
  method: "get",
  path: "/connections",
  summary: "Connected CRM accounts: last read, what is behind, what could not be read or written",
  right: "connections.read",
  params: NoParams,
  body: NoBody,
  response: ConnectionList,
  async handle({ deps, session }) {
    const edges = hostEdges(deps);
    const connections = await deps.db.withTenant(session.tenantId, async (tx) => {
      const healths: ConnectionHealth[] = [];
      for (const each of await listConnections(tx))
        healths.push(...(await healthOf(tx, edges, each)));
      return healths;
    });
    return { status: 200, body: { connections } };
  },
});

export const postConnectionRead = endpoint({
  ...base,
  method: "post",
  path: "/connections/{connectionId}/read",
  summary: "Read a CRM now: what changed, or everything once more",
  right: "connections.manage",
  params: z.object({ connectionId: z.uuid() }),
  body: z.strictObject({ what: z.enum(["changes", "everything"]) }),
  response: z.object({ id: z.string() }),
  async handle({ deps, session, params: { connectionId: id }, body: { what } }) {
    const woken = await deps.db.withTenant(session.tenantId, async (tx) => {
      if ((await findConnectionById(tx, id)) === null) return null;
      if (what === "everything") await readAllAgain(tx, id);
      return wakeConnection(tx, id, deps.clock.now());
    });
    if (woken === null) return { problem: problems.notFound() };
    if (woken === 0)
      return { problem: problems.refused("not_connected", "Connect this CRM again first.") };
    deps.wake();
    return { status: 200, body: { id } };
  },
});

async function healthOf(
  tx: Tx,
  edges: readonly HostEdge[],
  connection: CrmConnection,
): Promise<ConnectionHealth[]> {
  const [view] = toConnection(edges, connection);
  if (view === undefined) return [];
  const { id, connectedAt, reconciledAt, syncDueAt } = connection;
  const cursors = await listCursors(tx, id);
  const readAts = cursors.flatMap(({ pulledAt }) => (pulledAt === null ? [] : [pulledAt]));
  const { noticesWaiting, writesWaiting, writesStopped, lastWriteAt } = await countTraffic(tx, id);
  const found = await listProblems(tx, id, PROBLEMS_MAX);
  const health: ConnectionHealth = {
    ...view,
    connectedAt,
    readAt: readAts.toSorted().at(-1) ?? null,
    reconciledAt,
    nextTurnAt: syncDueAt,
    feeds: cursors.map(({ noun, feed, pulledAt, finishedAt, error }) => ({
      ...{ noun, feed, readAt: pulledAt, finishedAt },
      error: error === null ? null : troubleText(error),
    })),
    records: await countRecords(tx, id),
    problems: found.map(({ ref, noun, field, message }) => ({
      ...{ record: `${ref.object} ${ref.id}`, noun, field, message },
    })),
    noticesWaiting,
    writes: { waiting: writesWaiting, stopped: writesStopped, lastAt: lastWriteAt },
  };
  return [health];
}
