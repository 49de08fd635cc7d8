import { createRoot } from "react-dom/client";
import { z } from "zod";
import { CardHost, type CardMount, type PageHooks } from "./card-host.tsx";
import { followChanges } from "./live-parts.ts";
import { showToast } from "./toast.ts";

/** What the server wrote beside each card's place. */
const Mount = z.object({
  worker: z.string(),
  script: z.string(),
  context: z.custom<CardMount["context"]>((value) => typeof value === "object" && value !== null),
});

const listeners: (() => void)[] = [];
const tellAll = () => {
  for (const listener of listeners) listener();
};

const hooks: PageHooks = {
  alert: async (alert) => showToast(alert),
  changed: () => followChanges(tellAll),
  listen: (listener) => {
    listeners.push(listener);
  },
};

for (const place of document.querySelectorAll<HTMLElement>("[data-card]")) {
  const mount = Mount.parse(JSON.parse(place.dataset.card ?? "null"));
  const visitor = { userId: mount.context.user.id };
  createRoot(place).render(<CardHost mount={mount} visitor={visitor} hooks={hooks} />);
}

// HubSpot's own page changes by itself too: the first sync may still be writing.
followChanges(tellAll);

document.querySelector<HTMLFormElement>("[data-switch]")?.addEventListener("change", (event) => {
  if (event.currentTarget instanceof HTMLFormElement) event.currentTarget.requestSubmit();
});
