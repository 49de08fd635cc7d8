import { createController, createRemoteReceiver, RemoteRenderer } from "@remote-ui/react/host";
import { createEndpoint, fromWebWorker, retain } from "@remote-ui/rpc";
import { Component, type ReactNode, useEffect, useMemo } from "react";
import { CardScopeContext } from "./card-scope.ts";
import { COMPONENTS } from "./components/all.ts";
import { forward, readProperties, type Visitor } from "./page-calls.ts";
import type { CardContext, PageSide, PropertiesListener, WorkerSide } from "./protocol.ts";

export interface CardMount {
  readonly worker: string;
  readonly script: string;
  readonly context: CardContext;
}

/** What the page around a card does for it. */
export interface PageHooks {
  readonly alert: PageSide["addAlert"];
  /** Something changed that the page shows too. */
  readonly changed: () => void;
  /** Calls the listener whenever the record's properties are different. */
  readonly listen: (listener: () => void) => void;
}

interface CardHostProps {
  readonly mount: CardMount;
  readonly visitor: Visitor;
  readonly hooks: PageHooks;
}

/** One card: its worker, and its components drawn as they arrive. */
export function CardHost({ mount, visitor, hooks }: CardHostProps) {
  const controller = useMemo(() => createController(COMPONENTS), []);
  const receiver = useMemo(() => createRemoteReceiver(), []);
  const scope = useMemo(() => ({ openModals: new Map<string, () => void>() }), []);
  useEffect(() => {
    const worker = new Worker(mount.worker);
    const endpoint = createEndpoint<WorkerSide>(fromWebWorker(worker), { callable: ["render"] });
    endpoint.expose({ ...pageSide(mount, visitor, hooks, scope.openModals) });
    void endpoint.call.render(
      new URL(mount.script, location.href).href,
      mount.context,
      receiver.receive,
    );
    return () => worker.terminate();
  }, [mount, visitor, hooks, receiver, scope]);
  return (
    <CardScopeContext.Provider value={scope}>
      <CardBoundary>
        <RemoteRenderer receiver={receiver} controller={controller} />
      </CardBoundary>
    </CardScopeContext.Provider>
  );
}

function pageSide(
  { context }: CardMount,
  visitor: Visitor,
  hooks: PageHooks,
  openModals: ReadonlyMap<string, () => void>,
): PageSide {
  const read = (names: readonly string[] | "*") =>
    context.crm === undefined
      ? Promise.reject(new Error("there is no record here"))
      : readProperties(visitor, context.crm, names);
  return {
    fetch: (url, options) => forward(visitor, url, options),
    addAlert: hooks.alert,
    fetchCrmObjectProperties: read,
    refreshObjectProperties: async () => hooks.changed(),
    onCrmPropertiesUpdate: async (names, listener: PropertiesListener) => {
      // A function of the worker's is let go when this call ends, unless it is kept.
      retain(listener);
      hooks.listen(() => void read(names).then(listener));
    },
    closeOverlay: async (id) => openModals.get(id)?.(),
    reloadPage: async () => location.reload(),
    copyTextToClipboard: (text) => navigator.clipboard.writeText(text),
  };
}

/** HubSpot shows a broken card as broken and leaves the rest of its page alone; so does this one. */
class CardBoundary extends Component<
  { readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <p role="alert">This card could not be shown.</p>;
  }
}
