/** Numbers from 0 to 1 that a seed repeats. */
export type Random = () => number;

export interface Story {
  /** A few days' work at once: what people enter, change, close and take back. */
  goOn(actions: number): void;
}

/** What people do, and how often among all they do. */
export type WeightedAction<Account> = readonly [weight: number, action: (account: Account) => void];

/** One thing that people do, by lot. */
export function act<Account extends { readonly random: Random }>(
  account: Account,
  actions: readonly WeightedAction<Account>[],
): void {
  let lot = account.random() * actions.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, action] of actions) {
    lot -= weight;
    if (lot >= 0) continue;
    action(account);
    return;
  }
}

/** One of them by lot; undefined where there is none. */
export function pick<T>(
  { random }: { readonly random: Random },
  items: readonly T[],
): T | undefined {
  return items[Math.floor(random() * items.length)];
}
