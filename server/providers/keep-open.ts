import type { ProviderKindName } from "./kinds.ts";
import type { Provider } from "./provider-book.ts";

/** What was opened for tenants' providers, such as connections to their mail servers. */
export interface KeptOpen<Name extends ProviderKindName, Opened> {
  /** The one opened with these settings; an older one of the same provider is closed. */
  of(provider: Provider<Name>): Opened;
  close(): void;
}

const KEPT_MAX = 200;

/** Keeps what is opened per provider; beyond `KEPT_MAX` the one unused for longest is closed. */
export function keepOpen<Name extends ProviderKindName, Opened>(
  open: (provider: Provider<Name>) => Opened,
  close: (opened: Opened) => void = () => undefined,
): KeptOpen<Name, Opened> {
  const kept = new Map<string, { readonly version: number; readonly opened: Opened }>();
  const end = (id: string) => {
    const old = kept.get(id);
    kept.delete(id);
    if (old !== undefined) close(old.opened);
    return old;
  };
  return {
    of(provider) {
      const known = kept.get(provider.id);
      if (known !== undefined && known.version === provider.version) {
        // Put last again, because the first is the one that has to go.
        kept.delete(provider.id);
        kept.set(provider.id, known);
        return known.opened;
      }
      end(provider.id);
      const opened = open(provider);
      kept.set(provider.id, { version: provider.version, opened });
      const [oldest] = kept.keys();
      if (kept.size > KEPT_MAX && oldest !== undefined) end(oldest);
      return opened;
    },
    close() {
      for (const id of [...kept.keys()]) end(id);
    },
  };
}
