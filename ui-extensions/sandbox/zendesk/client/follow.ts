import { refresh } from "../../hubspot/live-parts.ts";
import { lastChange } from "./server-calls.ts";

const LOOK_EVERY_MS = 1_500;

/**
 * Keeps the page up with the account, as Zendesk's own page does: it asks whether anything changed,
 * and only then for the page again.
 */
export function followAccount(changed: () => void): void {
  let seen: number | null = null;
  const look = async (): Promise<void> => {
    const now = await lastChange();
    if (seen !== null && now !== seen) {
      await refresh(() => undefined);
      changed();
    }
    seen = now;
  };
  let looking: Promise<void> = Promise.resolve();
  setInterval(() => {
    // A page nobody sees need not be up to date; one that can't be reached tries again.
    if (!document.hidden) looking = looking.then(look).catch(() => undefined);
  }, LOOK_EVERY_MS);
  looking = look().catch(() => undefined);
}
