import { openTestDatabase } from "../../support/database.ts";
import {
  type LifeOptions,
  type Lived,
  liveThrough,
  type OpenLife,
  type SeededTrouble,
} from "./live-through.ts";

export interface Compared {
  readonly calm: Lived;
  readonly troubled: readonly Lived[];
  /** Facts that only one of two lives ended with; empty when all ended alike. */
  readonly differences: readonly string[];
}

/** Lives one story without faults, and again with each of `faults`, every life in its own book. */
export async function compareLives(
  open: OpenLife,
  life: Omit<LifeOptions, "faults">,
  faults: readonly SeededTrouble[],
): Promise<Compared> {
  const calm = await inOwnBook(open, { ...life, faults: null });
  const troubled: Lived[] = [];
  const differing: string[] = [];
  for (const each of faults) {
    const lived = await inOwnBook(open, { ...life, faults: each });
    troubled.push(lived);
    const found = differences(calm.facts, lived.facts);
    differing.push(...found.map((fact) => `faults of seed ${each.seed}: ${fact}`));
  }
  return { calm, troubled, differences: differing };
}

async function inOwnBook(open: OpenLife, options: LifeOptions): Promise<Lived> {
  const db = await openTestDatabase();
  try {
    return await liveThrough(db, open, options);
  } finally {
    await db.close();
  }
}

/** Facts are counted: one that is there twice is not the same as once. */
function differences(expected: readonly string[], actual: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const fact of expected) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  for (const fact of actual) counts.set(fact, (counts.get(fact) ?? 0) - 1);
  return [...counts].flatMap(([fact, count]) => {
    if (count === 0) return [];
    return [`${count > 0 ? "missing" : "too much"}: ${fact}`];
  });
}

export function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, each) => sum + each, 0);
}
