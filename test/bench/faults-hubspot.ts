import { compareLives, total } from "../faults/support/compare-lives.ts";

const FAULTS = 10_000;
const LIVES_MAX = 200;
const LIFE = { rounds: 10, actions: 25 };
const SHARE = 0.4;

/**
 * Lives through story after story, each without faults and again with them, until ten thousand
 * faults were injected, and counts the facts that came out otherwise. Numbered, so that one life can
 * be lived again by its seed.
 */
export async function benchFaultsHubspot() {
  const injected: Record<string, number> = {};
  const differences: string[] = [];
  let lives = 0;
  let facts = 0;
  let calls = 0;
  while (total(injected) < FAULTS && lives < LIVES_MAX) {
    lives += 1;
    const compared = await compareLives(
      { ...LIFE, storySeed: lives },
      { seed: 1_000 + lives, share: SHARE, max: FAULTS },
    );
    for (const [kind, count] of Object.entries(compared.troubled.injected)) {
      injected[kind] = (injected[kind] ?? 0) + count;
    }
    facts += compared.calm.facts.length;
    calls += compared.troubled.calls;
    differences.push(...compared.differences.map((each) => `life ${lives}: ${each}`));
    if (lives % 5 === 0) console.error(`${lives} lives, ${total(injected)} faults`);
  }
  return {
    faults: total(injected),
    byKind: injected,
    lives,
    calls,
    factsCompared: facts,
    differences: differences.length,
    firstDifferences: differences.slice(0, 20),
    met: total(injected) >= FAULTS && differences.length === 0,
  };
}
