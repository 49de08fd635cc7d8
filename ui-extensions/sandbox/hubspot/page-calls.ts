import { z } from "zod";
import type { FetchOptions, FetchResult, Properties } from "./protocol.ts";

/** What our server answers for HubSpot, at the addresses of one record's page. */
const FetchAnswer = z.object({ status: z.int(), body: z.string() });
const PropertiesAnswer = z.object({ properties: z.record(z.string(), z.string()) });

/** Who is signed in to the sandbox HubSpot; HubSpot knows it by the session, the sandbox by this. */
export interface Visitor {
  readonly userId: number;
}

/** HubSpot's side of `hubspot.fetch`: our server signs and forwards as HubSpot does. */
export async function forward(
  { userId }: Visitor,
  url: string,
  options: FetchOptions,
): Promise<FetchResult> {
  const answer = await post("/sandbox/hubspot/fetch", { userId, url, ...options });
  return FetchAnswer.parse(answer);
}

export async function readProperties(
  { userId }: Visitor,
  record: { readonly objectTypeId: string; readonly objectId: number },
  names: readonly string[] | "*",
): Promise<Properties> {
  const asked = { userId, ...record, names };
  return PropertiesAnswer.parse(await post("/sandbox/hubspot/properties", asked)).properties;
}

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`the sandbox answered ${response.status}`);
  return response.json();
}
