import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { FromWorker, type ToWorker, type WorkerStart } from "./worker-protocol.ts";

export type LivedBook = Extract<FromWorker, { kind: "done" }>;

interface LiveBook {
  readonly start: WorkerStart;
  /** The accounts, some at a time; the next ones are asked for when those before are lived. */
  readonly book: AsyncIterable<AccountFacts[]>;
  /** How many accounts are through. */
  readonly progress: (accounts: number) => void;
  /** Ends the thread at once. */
  readonly signal: AbortSignal;
}

/**
 * Lives a book in a thread of its own, so that whoever asks the server something else meanwhile does
 * not wait. Holds two portions at most. Throws what the thread threw, or the signal's reason.
 */
export async function liveBook({ start, book, progress, signal }: LiveBook): Promise<LivedBook> {
  const worker = new Worker(new URL("./simulation-worker.ts", import.meta.url), {
    workerData: start,
  });
  const post = (message: ToWorker) => worker.postMessage(message);
  try {
    // Rejects when the thread throws; asked for before anything is sent, so that no answer is missed.
    const answers = on(worker, "message", { signal, close: ["exit"] });
    const next = async () => {
      const { value, done } = await answers.next();
      if (done === true) throw new Error("the simulation's thread ended too early");
      return FromWorker.parse(value[0]);
    };
    let accounts = 0;
    let isBusy = false;
    const settle = async () => {
      const answer = await next();
      if (answer.kind !== "lived") throw new Error("the thread was not asked for its sums yet");
      accounts += answer.accounts;
      progress(accounts);
    };
    for await (const facts of book) {
      signal.throwIfAborted();
      if (isBusy) await settle();
      post({ kind: "accounts", book: facts });
      isBusy = true;
    }
    if (isBusy) await settle();
    post({ kind: "end" });
    const sums = await next();
    if (sums.kind !== "done") throw new Error("the thread lived more than it was sent");
    return sums;
  } finally {
    await worker.terminate();
  }
}
