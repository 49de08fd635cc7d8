import type { Logger } from "pino";
import type { JobHandlers, JobTransport } from "./job-transport.ts";

const SWEEP_EVERY_MS = 1_000;
// After a fault the loop goes on, but not in a tight circle.
const AFTER_FAULT_MS = 5_000;

/**
 * Three loops in this process, each sweeping once a second and at once when woken: what we do ourselves,
 * what waits for CRMs, and mailboxes. The first two rest while it is not `ourTurn`; a mailbox stays with
 * the process that keeps its connection, so nobody else would have its turn.
 */
export function inProcessTransport(log: Logger, ourTurn: () => boolean = () => true): JobTransport {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loops = [
    ...[OWN_WORK, CRM_WORK].map((work) => sweepLoop({ signal, log, ourTurn }, work)),
    sweepLoop({ signal, log, ourTurn: () => true }, MAIL_WORK),
  ];
  let running: Promise<unknown> = Promise.resolve();

  async function run(handlers: JobHandlers): Promise<void> {
    await Promise.all(loops.map((loop) => loop.run(handlers)));
    await letGo(handlers, log);
  }

  return {
    start(handlers) {
      running = run(handlers);
    },
    wake() {
      for (const loop of loops) loop.wake();
    },
    async stop() {
      stopping.abort();
      for (const loop of loops) loop.wake();
      await running;
    },
  };
}

interface Work {
  /** What the log says of a round that found nothing, and of one that did something. */
  readonly said: { readonly idle: string; readonly busy: string };
  sweep(handlers: JobHandlers, stop: AbortSignal): Promise<Readonly<Record<string, number>>>;
}

const OWN_WORK: Work = {
  said: { idle: "nothing due", busy: "swept" },
  async sweep(handlers, stop) {
    const treated = await handlers.treatDue(stop);
    const delivered = await handlers.deliver(stop);
    const settled = await handlers.settleLost(stop);
    return { treated, delivered, settled };
  },
};

const CRM_WORK: Work = {
  said: { idle: "no CRM waits", busy: "synced with CRMs" },
  sweep: async (handlers, stop) => ({ synced: await handlers.syncCrm(stop) }),
};

const MAIL_WORK: Work = {
  said: { idle: "no mailbox waits", busy: "read mailboxes" },
  sweep: async (handlers, stop) => ({ read: await handlers.readMail(stop) }),
};

interface Loop {
  run(handlers: JobHandlers): Promise<void>;
  wake(): void;
}

interface Setting {
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly ourTurn: () => boolean;
}

function sweepLoop({ signal, log, ourTurn }: Setting, work: Work): Loop {
  let woken = false;
  let wakeUp: () => void = () => undefined;

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    async run(handlers) {
      while (!signal.aborted) {
        woken = false;
        const pause = ourTurn() ? await sweep(work, { handlers, signal, log }) : SWEEP_EVERY_MS;
        if (pause > 0 && !woken && !signal.aborted) await sleep(pause);
      }
    },
    wake() {
      woken = true;
      wakeUp();
    },
  };
}

interface Round {
  readonly handlers: JobHandlers;
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** One round; answers how long to rest, zero when it found work and so may find more. */
async function sweep({ said, sweep }: Work, { handlers, signal, log }: Round): Promise<number> {
  try {
    const found = await sweep(handlers, signal);
    const isIdle = Object.values(found).every((count) => count === 0);
    log.debug(found, isIdle ? said.idle : said.busy);
    return isIdle ? SWEEP_EVERY_MS : 0;
  } catch (error) {
    log.error({ err: error }, "sweep failed");
    return AFTER_FAULT_MS;
  }
}

/** Without it the rest would only wait for its leases, so a fault here must not keep us from ending. */
async function letGo(handlers: JobHandlers, log: Logger): Promise<void> {
  try {
    await handlers.letGo();
  } catch (error) {
    log.error({ err: error }, "claims were not handed back");
  }
}
