import { createServer, connect as dial, type Socket } from "node:net";
import { Redis } from "ioredis";

const LOCAL_REDIS = "redis://127.0.0.1:6379";
/** Ours alone, so that emptying it takes nothing from whoever else uses the server. */
const DATABASE = 11;
const PROBE_TIMEOUT_MS = 1_500;

/** Where a Redis for tests answers; null when there is none and none is required. */
export async function findTestRedis(): Promise<string | null> {
  const url = new URL(process.env.TEST_REDIS_URL ?? LOCAL_REDIS);
  url.pathname = `/${DATABASE}`;
  const client = new Redis(url.href, {
    lazyConnect: true,
    connectTimeout: PROBE_TIMEOUT_MS,
    retryStrategy: () => null,
  });
  try {
    await client.connect();
    await client.ping();
    return url.href;
  } catch (cause) {
    if ((process.env.CI ?? "") !== "")
      throw new Error(`these tests need a Redis at ${url.host}`, { cause });
    return null;
  } finally {
    client.disconnect();
  }
}

export async function flushRedis(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushdb();
  client.disconnect();
}

/** A way to a Redis that can be cut and mended, as a network can. */
export interface RedisWay {
  readonly url: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openRedisWay(redisUrl: string): Promise<RedisWay> {
  const target = new URL(redisUrl);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((socket) => {
    if (isCut) {
      socket.destroy();
      return;
    }
    const upstream = dial(Number(target.port || 6379), target.hostname);
    for (const each of [socket, upstream]) {
      sockets.add(each);
      each.on("error", () => undefined);
      each.on("close", () => {
        sockets.delete(each);
        socket.destroy();
        upstream.destroy();
      });
    }
    socket.pipe(upstream).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const endAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `redis://127.0.0.1:${address.port}${target.pathname}`,
    cut() {
      isCut = true;
      endAll();
    },
    mend() {
      isCut = false;
    },
    async close() {
      endAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
