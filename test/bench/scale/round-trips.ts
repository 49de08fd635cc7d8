import { connect, createServer } from "node:net";
import { startServing } from "./start-server.ts";

const WARM = 5;
const ASKED = 20;

/**
 * How often one call waits for the database: counted on the wire, by standing between our server and
 * PostgreSQL and noticing each time we speak after it has spoken.
 */
export async function countRoundTrips(
  databaseUrl: string,
  call: (ours: string) => Promise<void>,
): Promise<number> {
  const between = await standBetween(new URL(databaseUrl));
  const served = await startServing(between.url);
  try {
    for (let n = 0; n < WARM; n += 1) await call(served.ours);
    const before = between.turns();
    for (let n = 0; n < ASKED; n += 1) await call(served.ours);
    return Math.round((between.turns() - before) / ASKED);
  } finally {
    await served.close();
    between.close();
  }
}

async function standBetween(target: URL) {
  let turns = 0;
  const server = createServer((ours) => {
    const theirs = connect(Number(target.port || 5432), target.hostname);
    let isAnswered = true;
    ours.on("data", () => {
      if (isAnswered) turns += 1;
      isAnswered = false;
    });
    theirs.on("data", () => {
      isAnswered = true;
    });
    ours.pipe(theirs).pipe(ours);
    ours.on("error", () => theirs.destroy());
    theirs.on("error", () => ours.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const url = new URL(target);
  url.host = `127.0.0.1:${address.port}`;
  return { url: url.href, turns: () => turns, close: () => server.close() };
}
