import { hubspot } from "@hubspot/ui-extensions";
import type { Answer } from "../../../panel/host/panel-calls.ts";
import { type Holds, readAnswer } from "../../../panel/host/read-answer.ts";
import { SERVER_URL } from "./server-url.ts";

/** HubSpot's own limit, connecting included. */
const TIMEOUT_MS = 15_000;

/**
 * One call to our server. Always POST and always 200 with an envelope: HubSpot lets a card set no
 * header of ours, and turns every other status into a failure without a body.
 */
export async function postToServer<T>(
  path: string,
  body: Readonly<Record<string, unknown>>,
  holds: Holds<T>,
): Promise<Answer<T>> {
  const sent = await settled(() =>
    hubspot.fetch(`${SERVER_URL}${path}`, {
      method: "POST",
      timeout: TIMEOUT_MS,
      body: { ...body },
    }),
  );
  if (sent === null || !sent.ok) return { kind: "unreachable" };
  return readAnswer(await settled((): Promise<unknown> => sent.json()), holds);
}

/**
 * Null where the host gave up. What it rejects with is not documented and differs by host, and
 * nothing but the host's own fetch runs in here, so any rejection is the network's.
 */
async function settled<T>(ask: () => Promise<T>): Promise<T | null> {
  return ask().catch(() => null);
}
