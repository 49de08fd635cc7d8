/**
 * Keeps the page's own parts up with the sandbox HubSpot: what a card did shows as a property, task
 * or timeline event once our server has written it back, some moments later.
 */

// Our server writes back within seconds; looking for longer would only keep the page busy.
const LOOKS_AFTER_MS = [400, 1_000, 2_000, 4_000, 8_000, 15_000] as const;

let looks: ReturnType<typeof setTimeout>[] = [];

/** Looks again a few times. Asked for anew, it starts over. */
export function followChanges(changed: () => void): void {
  for (const look of looks) clearTimeout(look);
  looks = LOOKS_AFTER_MS.map((afterMs) => setTimeout(() => void refresh(changed), afterMs));
}

/** Puts in what is different now, and tells when the record's properties are. */
export async function refresh(changed: () => void): Promise<void> {
  const response = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of document.querySelectorAll<HTMLElement>("[data-live]")) {
    const now = fresh.getElementById(part.id);
    if (now === null || now.innerHTML === part.innerHTML) continue;
    part.replaceChildren(...now.childNodes);
    if (part.dataset.live === "properties") changed();
  }
}
