import { ok, type Result, refuse } from "../core/result/result.ts";
import type { CrmError } from "./crm-error.ts";
import type { CrmWrite, CrmWritten } from "./crm-write.ts";

/** Writes of one kind, and what carries them out; an outcome each, in their order. */
export interface WriteGroup {
  readonly writes: readonly CrmWrite[];
  readonly run: () => Promise<readonly CrmWritten[]>;
}

/**
 * Carries out group after group and answers in the order asked. A connection that has ended is
 * refused as a whole: what was done by then is done again later without harm. A kind that is in no
 * group has no place in this CRM.
 */
export async function writeGroups(
  writes: readonly CrmWrite[],
  groups: readonly WriteGroup[],
  crm: string,
): Promise<Result<readonly CrmWritten[], CrmError>> {
  const results = new Map<CrmWrite, CrmWritten>();
  for (const group of groups) {
    if (group.writes.length === 0) continue;
    const written = await group.run();
    for (const [index, write] of group.writes.entries()) {
      const outcome = written[index];
      if (outcome === undefined) throw new Error(`a ${write.kind} without an outcome`);
      if (!outcome.ok && isOver(outcome.error)) return refuse(outcome.error);
      results.set(write, outcome);
    }
  }
  return ok(writes.map((write) => results.get(write) ?? noPlaceFor(write, crm)));
}

function isOver({ kind }: CrmError): boolean {
  return kind === "unauthorized" || kind === "uninstalled";
}

function noPlaceFor({ kind }: CrmWrite, crm: string): CrmWritten {
  return { ok: false, error: { kind: "unsupported", detail: `${crm} has no place for a ${kind}` } };
}
