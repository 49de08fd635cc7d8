import type { Logger } from "pino";
import type { JobHandlers, JobTransport } from "./job-transport.ts";

const SWEEP_EVERY_MS = 1_000;
// After a fault the loop goes on, but not in a tight circle.
const AFTER_FAULT_MS = 5_000;

/** One loop in this process: sweeps once a second, and at once when woken. */
export function inProcessTransport(log: Logger): JobTransport {
  let stopped = false;
  let woken = false;
  let wakeUp: () => void = () => undefined;
  let running: Promise<void> = Promise.resolve();

  async function loop(handlers: JobHandlers): Promise<void> {
    while (!stopped) {
      woken = false;
      const pause = await sweep(handlers, log);
      if (pause > 0 && !woken && !stopped) await sleep(pause);
    }
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
      stopped = true;
      wakeUp();
      await running;
    },
  };
}

/** One round; answers how long to rest, zero when a full batch says that more is waiting. */
async function sweep(handlers: JobHandlers, log: Logger): Promise<number> {
  try {
    const found = [
      await handlers.treatDue(),
      await handlers.deliver(),
      await handlers.settleLost(),
    ];
    return found.some((count) => count > 0) ? 0 : SWEEP_EVERY_MS;
  } catch (error) {
    log.error({ err: error }, "sweep failed");
    return AFTER_FAULT_MS;
  }
}
