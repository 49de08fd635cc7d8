import { openTestDatabase } from "../../support/database.ts";
import { type LifeOptions, type Lived, liveThrough } from "./hubspot-life.ts";

export interface Compared {
  readonly calm: Lived;
  readonly troubled: Lived;
  /** Facts that only one of the two lives ended with; empty when they ended alike. */
  readonly differences: readonly string[];
}

/** Lives one story twice, without and with faults, each in a book of its own. */
export async function compareLives(
  life: Omit<LifeOptions, "faults">,
  faults: NonNullable<LifeOptions["faults"]>,
): Promise<Compared> {
  const calm = await inOwnBook({ ...life, faults: null });
  const troubled = await inOwnBook({ ...life, faults });
  return { calm, troubled, differences: differences(calm.facts, troubled.facts) };
}

async function inOwnBook(options: LifeOptions): Promise<Lived> {
  const db = await openTestDatabase();
  try {
    return await liveThrough(db, options);
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
