import { compareLives, total } from "../faults/support/compare-lives.ts";
import type { OpenLife } from "../faults/support/live-through.ts";

const FAULTS = 10_000;
const STORIES_MAX = 100;
const LIFE = { rounds: 4, actions: 4 };
const SHARE = 0.45;
/** Lives with faults for each without: the latter only shows how the story should end. */
const TROUBLED_EACH = 4;

/**
 * Lives through story after story, without faults and again with them, until ten thousand faults
 * were injected, and counts the facts that came out otherwise. Stories and faults are seeded and
 * numbered, so that what differed can be told again.
 */
export async function benchFaults(open: OpenLife) {
  const injected: Record<string, number> = {};
  const differences: string[] = [];
  const sum = { stories: 0, lives: 0, facts: 0, calls: 0 };
  while (total(injected) < FAULTS && sum.stories < STORIES_MAX) {
    sum.stories += 1;
    const { stories: storySeed } = sum;
    const faults = Array.from({ length: TROUBLED_EACH }, (_, n) => ({
      seed: 1_000 * storySeed + n,
      share: SHARE,
      max: FAULTS,
    }));
    const compared = await compareLives(open, { ...LIFE, storySeed }, faults);
    for (const lived of compared.troubled) {
      sum.lives += 1;
      sum.calls += lived.calls;
      sum.facts += compared.calm.facts.length;
      for (const [kind, count] of Object.entries(lived.injected)) {
        injected[kind] = (injected[kind] ?? 0) + count;
      }
    }
    differences.push(...compared.differences.map((each) => `story ${storySeed}, ${each}`));
    console.error(
      `${sum.lives} lives, ${total(injected)} faults, ${differences.length} differences`,
    );
  }
  return {
    faults: total(injected),
    byKind: injected,
    stories: sum.stories,
    livesWithFaults: sum.lives,
    calls: sum.calls,
    factsCompared: sum.facts,
    differences: differences.length,
    firstDifferences: differences.slice(0, 20),
    met: total(injected) >= FAULTS && differences.length === 0,
  };
}
