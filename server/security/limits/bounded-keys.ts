import { sha256 } from "../sign.ts";

/** More keys of one limit than this in one window are an attack. */
export const KEYS_MAX = 10_000;
const SHARED_KEYS = 256;

/**
 * Hashed, because a key may be a link or a token; and bounded, because a stranger chooses some of
 * them: past the bound new keys share a few counters, while those that were there keep their own.
 */
export function boundedKeys(nowMs: () => number = Date.now) {
  const seen = new Map<string, { window: number; readonly keys: Set<string> }>();
  return {
    of(name: string, key: string, seconds: number): string {
      const hash = sha256(key).slice(0, 32);
      const window = Math.floor(nowMs() / (seconds * 1_000));
      const found = seen.get(name);
      const current = found?.window === window ? found : { window, keys: new Set<string>() };
      seen.set(name, current);
      if (current.keys.has(hash)) return hash;
      if (current.keys.size >= KEYS_MAX)
        return `shared-${Number.parseInt(hash.slice(0, 8), 16) % SHARED_KEYS}`;
      current.keys.add(hash);
      return hash;
    },
  };
}
