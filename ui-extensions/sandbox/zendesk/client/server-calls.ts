import "../../panel/zod-without-eval.ts";
import { z } from "zod";
import type { SignedPage } from "../zaf/app-frame.ts";
import type { ProxiedAnswer } from "../zaf/app-host.ts";
import { readState } from "./read-state.ts";

/** What our server does for the page, each for the agent who is signed in. */

const Opened = z.object({ url: z.string(), token: z.string() });
const Proxied = z.object({ status: z.int(), body: z.unknown().optional() });
const Seen = z.object({ change: z.int() });

/** The app's address at a place, and the token Zendesk would post there. */
export async function openSigned(location: string): Promise<SignedPage> {
  return Opened.parse(await post("open", { location }));
}

export interface ApiCall {
  readonly url: string;
  readonly type: string;
  readonly body?: string;
}

/** A call to the stand-in's API. */
export async function callApi(call: ApiCall): Promise<ProxiedAnswer> {
  const { status, body } = Proxied.parse(await post("request", call));
  return { status, body };
}

/** A number that is another one after anything in the account changed. */
export async function lastChange(): Promise<number> {
  const response = await fetch("/sandbox/zendesk/change");
  return Seen.parse(await response.json()).change;
}

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(`/sandbox/zendesk/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ agentId: readState().agent.id, ...body }),
  });
  if (!response.ok) throw new Error(`the sandbox answered ${response.status}`);
  return response.json();
}
