import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrives at the stand-in for a CRM; `path` carries the query. */
export interface SandboxRequest {
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface SandboxAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** `cut`: the connection breaks before the answer; `hang`: no answer ever comes. */
  readonly delivery: "sent" | "cut" | "hang";
}

const BODY_MAX = 10_000_000;

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a stand-in on a free port of this machine. */
export async function listenOnLoopback(
  handle: (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>,
  port = 0,
  bodyMax = BODY_MAX,
): Promise<Listening> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyMax) request.destroy();
      else chunks.push(chunk);
    });
    request.on("end", async () => {
      const answer = await handle({
        method: request.method ?? "GET",
        path: request.url ?? "/",
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        ),
        body: Buffer.concat(chunks).toString("utf8"),
      });
      if (answer.delivery === "hang") return;
      if (answer.delivery === "cut") {
        request.socket.destroy();
        return;
      }
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port to listen on");
  return address.port;
}
