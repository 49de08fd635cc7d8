import { createServer, type Server, type ServerResponse } from "node:http";
import type { Deps } from "../deps.ts";

type OpsDeps = Pick<Deps, "db" | "log" | "metrics"> & {
  readonly config: Pick<Deps["config"], "opsPort" | "host">;
};

/**
 * `/health`, `/ready` and `/metrics` on a port of their own, for probes and Prometheus. It asks nobody
 * who they are, so it belongs on a network that customers do not reach. Null where no port is set.
 */
export async function openOps({
  config: { opsPort: port, host },
  db,
  log,
  metrics,
}: OpsDeps): Promise<Server | null> {
  if (port === null) return null;
  const routes: Readonly<Record<string, (res: ServerResponse) => Promise<void> | void>> = {
    "/health": (res) => answer(res, 200, '{"status":"ok"}'),
    "/ready": async (res) => {
      await db.ping();
      answer(res, 200, '{"status":"ready"}');
    },
    "/metrics": async (res) => {
      const text = await metrics.text();
      res.writeHead(200, { "content-type": metrics.contentType }).end(text);
    },
  };
  const server = createServer(async (req, res) => {
    const route = Object.hasOwn(routes, req.url ?? "") ? routes[req.url ?? ""] : undefined;
    try {
      if (req.method !== "GET" || route === undefined) answer(res, 404, '{"status":"not found"}');
      else await route(res);
    } catch (error) {
      log.error({ err: error, route: req.url }, "the database does not answer");
      answer(res, 503, '{"status":"unavailable"}');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return server;
}

function answer(res: ServerResponse, status: number, body: string): void {
  res.writeHead(status, { "content-type": "application/json" }).end(body);
}
