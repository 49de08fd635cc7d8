import { setTimeout as sleep } from "node:timers/promises";

/** Classes and codes of PostgreSQL that end a connection, or refuse one for now (appendix A of its manual). */
const GONE = /^(08\w{3}|57P0[1-5]|53300)$/;
const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "EAI_AGAIN",
]);
/** What the driver says in words alone. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed and is not queryable)/;

/** Whether the database went away or is starting, as in a failover: what was under way is rolled back. */
export function isConnectionFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return GONE.test(code) || NETWORK.has(code) || WORDS.test(error.message);
}

/** Together some eight seconds: a restart, or the time a standby takes to be the first. */
const WAITS_MS = [50, 200, 500, 1_000, 2_000, 4_000] as const;
/** A try may take long by itself, where nobody even refuses: no other is begun after this. */
const AWAY_MS_MAX = 8_000;

/**
 * Does it again while the database is away. Only for what does no harm twice: when a connection breaks
 * while its transaction is being committed, nobody knows whether it was.
 */
export async function whileAway<T>(
  work: () => Promise<T>,
  mayRepeat: () => boolean = () => true,
): Promise<T> {
  const began = performance.now();
  for (const waitMs of WAITS_MS) {
    try {
      return await work();
    } catch (error) {
      const isLate = performance.now() - began > AWAY_MS_MAX;
      if (!isConnectionFault(error) || !mayRepeat() || isLate) throw error;
    }
    await sleep(waitMs);
  }
  return work();
}
