import type { Logger } from "pino";
import type { JobHandlers, JobTransport } from "./job-transport.ts";

const SWEEP_EVERY_MS = 1_000;
// After a fault the loop goes on, but not in a tight circle.
const AFTER_FAULT_MS = 5_000;

/** One loop in this process: sweeps once a second, and at once when woken. */
export function inProcessTransport(log: Logger): JobTransport {
  const stopping = new AbortController();
  let woken = false;
  let wakeUp: () => void = () => undefined;
  let running: Promise<void> = Promise.resolve();

  async function loop(handlers: JobHandlers): Promise<void> {
    const { signal } = stopping;
    while (!signal.aborted) {
      woken = false;
      const pause = await sweep(handlers, signal, log);
      if (pause > 0 && !woken && !signal.aborted) await sleep(pause);
    }
    await letGo(handlers, log);
  }

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
    start(handlers) {
      running = loop(handlers);
    },
    wake() {
      woken = true;
      wakeUp();
    },
    async stop() {
      stopping.abort();
      wakeUp();
      await running;
    },
  };
}

/** One round; answers how long to rest, zero when it found work and so may find more. */
async function sweep(handlers: JobHandlers, stop: AbortSignal, log: Logger): Promise<number> {
  try {
    const treated = await handlers.treatDue(stop);
    const delivered = await handlers.deliver(stop);
    const settled = await handlers.settleLost(stop);
    const isIdle = treated + delivered + settled === 0;
    log.debug({ treated, delivered, settled }, isIdle ? "nothing due" : "swept");
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
