import { setTimeout as sleep } from "node:timers/promises";
import type { CrmError } from "../../../../adapters/crm-error.ts";
import type { Result } from "../../../../core/result/result.ts";

/** A CRM's page waits 15 s for us; during a first sync a call of ours may wait longer for its turn. */
export const PATIENCE_MS = 8_000;

/** The answer, or null when the CRM refused, or did not give it soon enough for a page. */
export async function askSoon<T>(
  call: Promise<Result<T, CrmError>> | undefined,
  patienceMs = PATIENCE_MS,
): Promise<T | null> {
  if (call === undefined) return null;
  const answer = await Promise.race([call, sleep(patienceMs, null, { ref: false })]);
  return answer?.ok === true ? answer.value : null;
}
