import { createServer, type IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { addressOf } from "../../browser/support/fixture-server.ts";

export const TOKEN = `00D5g000004XyZAE!${"A".repeat(90)}`;
export const DEPLOY_ID = "0Af5g00000AbCdEAAV";

/** What the org says of the deployment each time it is asked; the last is repeated. */
export type DeployStatus = Readonly<Record<string, unknown>>;

export interface MetadataStandIn {
  readonly url: string;
  /** The options and the zip of each deployment that was sent. */
  readonly sent: { readonly options: Record<string, unknown>; readonly zip: Buffer }[];
  /** Set by a test before it deploys. */
  statuses: DeployStatus[];
  /** How many of the next questions find the org out of breath. */
  failing: number;
  readonly close: () => Promise<void>;
}

/**
 * An org's end of Metadata REST, over a real socket: sign-in, versions, `deployRequest` and its
 * status. It judges no metadata: what an org thinks of ours it can't say.
 */
export async function openMetadataStandIn(): Promise<MetadataStandIn> {
  const sent: MetadataStandIn["sent"] = [];
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) =>
      void response
        .writeHead(status, { "content-type": "application/json" })
        .end(JSON.stringify(body));
    const path = request.url ?? "";
    const body = await bodyOf(request);
    if (request.headers.authorization !== `Bearer ${TOKEN}`)
      return answer(401, [
        { errorCode: "INVALID_SESSION_ID", message: "Session expired or invalid" },
      ]);
    if (path === "/services/data")
      return answer(200, [{ version: "68.0", url: "/v68", label: "" }]);
    if (path === "/services/data/v68.0") {
      const identity = `http://${request.headers.host}/id/00D5g000004XyZAEA0/0055g00000AbCdEAAV`;
      return answer(200, { identity });
    }
    if (path.startsWith("/id/"))
      return answer(200, { username: "ada@acme.example", user_id: "0055g00000AbCdEAAV" });
    if (path === "/services/data/v68.0/metadata/deployRequest" && request.method === "POST") {
      const parts = partsOf(body, request.headers["content-type"] ?? "");
      const options: unknown = JSON.parse(parts.get("entity_content")?.toString() ?? "{}");
      sent.push({ options: optionsIn(options), zip: parts.get("file") ?? Buffer.alloc(0) });
      return answer(201, { id: DEPLOY_ID, deployOptions: options });
    }
    if (path === `/services/data/v68.0/metadata/deployRequest/${DEPLOY_ID}?includeDetails=true`) {
      if (standIn.failing > 0) {
        standIn.failing -= 1;
        return void request.socket.destroy();
      }
      const status = standIn.statuses.length > 1 ? standIn.statuses.shift() : standIn.statuses[0];
      return answer(200, { id: DEPLOY_ID, deployResult: { id: DEPLOY_ID, ...status } });
    }
    return answer(404, [{ errorCode: "NOT_FOUND", message: `no ${path}` }]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const standIn: MetadataStandIn = {
    url: `http://127.0.0.1:${addressOf(server).port}`,
    ...{ sent, statuses: [], failing: 0 },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await pause(0);
    },
  };
  return standIn;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function optionsIn(body: unknown): Record<string, unknown> {
  if (typeof body !== "object" || body === null || !("deployOptions" in body)) return {};
  return { ...Object(body.deployOptions) };
}

/** The parts of a form by name, their bytes as they came. */
function partsOf(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1] ?? "";
  const text = body.toString("latin1");
  const parts = text.split(`--${boundary}`).slice(1, -1);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf("\r\n\r\n");
      const name = /name="(\w+)"/.exec(part.slice(0, end))?.[1] ?? "";
      return [name, Buffer.from(part.slice(end + 4, -2), "latin1")];
    }),
  );
}
