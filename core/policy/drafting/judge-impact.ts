/** What a policy would do with a book over the first days, over a sample of it. */
export interface Reach {
  /** Accounts that would get a message or be put before a person, once each. */
  readonly contacted: number;
  readonly messaged: number;
  readonly messages: number;
  readonly tasks: number;
  /** The most accounts that would get a message on one day, and when. */
  readonly busiest: { readonly on: string; readonly accounts: number } | null;
}

export interface Impact {
  /** Accounts in the sample, and in the whole book. */
  readonly sampled: number;
  readonly accounts: number;
  readonly days: number;
  readonly current: Reach;
  readonly draft: Reach;
}

/** What must be said before a policy goes into force, and what has to be typed to go on all the same. */
export interface ImpactConcern {
  readonly kind: "nearly_everyone" | "nobody";
  readonly text: string;
  readonly confirmation: string;
}

/** From this share of a book on one day, a policy writes to nearly everyone at once. */
export const EVERYONE_SHARE = 0.5;
/** Fewer on one day are few, whatever the share. */
export const EVERYONE_MIN = 5;

/**
 * Whether a policy would write to nearly everyone at once or reach nobody. Neither is forbidden: a new
 * book may have waited for long, and a company may want silence. Both have to be meant.
 */
export function judgeImpact({
  sampled,
  accounts,
  days,
  draft,
  current,
}: Impact): ImpactConcern | null {
  if (sampled === 0) return null;
  const { busiest } = draft;
  const share = (busiest?.accounts ?? 0) / sampled;
  const isMore = (busiest?.accounts ?? 0) > (current.busiest?.accounts ?? 0);
  if (busiest !== null && share >= EVERYONE_SHARE && busiest.accounts >= EVERYONE_MIN && isMore) {
    const count = scaled(busiest.accounts, { sampled, accounts });
    return {
      kind: "nearly_everyone",
      text: `On ${busiest.on} this policy would write to about ${count} of ${accounts} accounts at once. Under the current policy the busiest day has about ${scaled(current.busiest?.accounts ?? 0, { sampled, accounts })}.`,
      confirmation: `write to ${count}`,
    };
  }
  if (draft.contacted === 0 && current.contacted > 0) {
    return {
      kind: "nobody",
      text: `In the first ${days} days nobody would hear from you. Under the current policy about ${scaled(current.contacted, { sampled, accounts })} of ${accounts} accounts would.`,
      confirmation: "reach nobody",
    };
  }
  return null;
}

/** A count over the sample as one over the whole book. */
export function scaled(
  count: number,
  { sampled, accounts }: Pick<Impact, "sampled" | "accounts">,
): number {
  return sampled === 0 ? 0 : Math.round((count * accounts) / sampled);
}
