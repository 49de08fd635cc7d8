import { createRemoteRoot, type RemoteChannel } from "@remote-ui/core";
import * as RemoteUI from "@remote-ui/react";
import { createEndpoint, fromWebWorker, retain } from "@remote-ui/rpc";
import type { ReactNode } from "react";
import * as React from "react";
import type { CardContext, FetchOptions, PageSide, WorkerSide } from "./protocol.ts";

/**
 * The worker a card runs in. It gives the card what HubSpot's own gives it, under the same names, and
 * nothing else: React, the remote protocol, `extend_V2`, `hsFetch` and the hooks' sources.
 */
type RenderCard = (api: unknown) => ReactNode;

declare const self: Worker & typeof globalThis;
declare function importScripts(...urls: string[]): void;

let renderCard: RenderCard | null = null;

const endpoint = createEndpoint<PageSide>(fromWebWorker(self), {
  callable: [
    "fetch",
    "addAlert",
    "fetchCrmObjectProperties",
    "refreshObjectProperties",
    "onCrmPropertiesUpdate",
    "closeOverlay",
    "reloadPage",
    "copyTextToClipboard",
  ],
});

const page = endpoint.call;
const actions = {
  addAlert: page.addAlert,
  fetchCrmObjectProperties: page.fetchCrmObjectProperties,
  refreshObjectProperties: page.refreshObjectProperties,
  onCrmPropertiesUpdate: page.onCrmPropertiesUpdate,
  closeOverlay: page.closeOverlay,
  reloadPage: page.reloadPage,
  copyTextToClipboard: page.copyTextToClipboard,
};

async function render(script: string, context: CardContext, channel: RemoteChannel): Promise<void> {
  // The page's side of the channel is a function of another thread; without this it is let go.
  retain(channel);
  const api = { context, actions };
  Object.assign(self, {
    React,
    RemoteUI,
    __HUBSPOT_EXTENSION_WORKER__: true,
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    extend_V2: (render: RenderCard) => {
      renderCard = render;
    },
    hsWorkerAPI: {
      useExtensionContext: () => context,
      useExtensionActions: () => actions,
      useExtensionApi: () => api,
    },
    hsFetch: async (url: string, options: FetchOptions) => {
      const { status, body } = await page.fetch(String(url), options);
      return new Response(body, { status });
    },
  });
  // Captured as the bundle loads, so the globals have to stand before.
  importScripts(script);
  if (renderCard === null) throw new Error("the card did not call hubspot.extend");
  const root = createRemoteRoot(channel, { strict: false });
  RemoteUI.createRoot(root).render(renderCard(api));
  await root.mount();
}

function ignore(): void {}

const workerSide: WorkerSide = { render };
endpoint.expose({ ...workerSide });
