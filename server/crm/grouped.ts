/** More work waits than is kept waiting: whoever asks is to come again, and nothing was done. */
export class Overloaded extends Error {
  override readonly name = "Overloaded";
}

export interface Grouping {
  /** Items taken into one run. */
  readonly itemsMax: number;
  /** Items that may wait, over all keys; one more throws `Overloaded`. */
  readonly waitingMax: number;
  /** Whether a fault of a run is everybody's, such as a database that is away: then nobody tries alone. */
  readonly isShared: (error: unknown) => boolean;
}

interface Waiting<T, R> {
  readonly item: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

/**
 * Group commit: items that come while a run of their key is under way wait for it and go into the next
 * one together, so that many callers share one transaction. Each is answered after the run that holds
 * it, which began after it came. A run of several that fails is done again one by one, so that a caller
 * is told only of a fault of its own.
 */
export function grouped<T, R>(
  { itemsMax, waitingMax, isShared }: Grouping,
  run: (key: string, items: readonly T[]) => Promise<R>,
): (key: string, item: T) => Promise<R> {
  const queues = new Map<string, Waiting<T, R>[]>();
  let waiting = 0;

  async function settle(key: string, batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const result = await run(
        key,
        batch.map(({ item }) => item),
      );
      for (const each of batch) each.resolve(result);
    } catch (error) {
      if (batch.length === 1 || isShared(error)) for (const each of batch) each.reject(error);
      else for (const each of batch) await settle(key, [each]);
    }
  }

  async function drain(key: string, queue: Waiting<T, R>[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, itemsMax);
      await settle(key, batch);
      waiting -= batch.length;
    }
    queues.delete(key);
  }

  return (key, item) => {
    if (waiting >= waitingMax) return Promise.reject(new Overloaded("too much waits already"));
    waiting += 1;
    return new Promise<R>((resolve, reject) => {
      const known = queues.get(key);
      const queue = known ?? [];
      queue.push({ item, resolve, reject });
      if (known !== undefined) return;
      queues.set(key, queue);
      // `settle` never rejects: every outcome goes to whoever waits for it.
      void drain(key, queue);
    });
  };
}

// Processes of tests have several databases, and an id may be in more than one.
const databases = new WeakMap<object, number>();
let databasesSeen = 0;

/** A key of this database alone. */
export function keyIn(db: object, key: string): string {
  const known = databases.get(db);
  if (known !== undefined) return `${known} ${key}`;
  databasesSeen += 1;
  databases.set(db, databasesSeen);
  return `${databasesSeen} ${key}`;
}
