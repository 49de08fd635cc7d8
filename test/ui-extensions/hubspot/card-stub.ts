import type { CardAnswer } from "../../../ui-extensions/panel/card-answer.ts";

export interface CardCall {
  readonly url: string;
  readonly method: string;
  readonly headers: unknown;
  readonly body: Readonly<Record<string, unknown>>;
}

export type CardReply =
  | CardAnswer<Readonly<Record<string, unknown>>>
  | "unreachable"
  | "bad_gateway"
  | "html";

/**
 * HubSpot's fetch as the worker has it, answered by call name. Nothing of ours is replaced: the card's
 * own client runs against it.
 */
export function serveCard(
  replies: Readonly<Record<string, (body: CardCall["body"]) => CardReply | Promise<CardReply>>>,
) {
  const calls: CardCall[] = [];
  const hsFetch = async (url: string, options: Omit<CardCall, "url">): Promise<Response> => {
    calls.push({ url, method: options.method, headers: options.headers, body: options.body });
    const name = url.split("/").at(-1) ?? "";
    const reply = (await replies[name]?.(options.body)) ?? "unreachable";
    if (reply === "unreachable") throw new Error("Request timed out");
    if (reply === "bad_gateway") return new Response("{}", { status: 502 });
    if (reply === "html") return new Response("<!doctype html>", { status: 200 });
    return Response.json(reply);
  };
  Object.assign(globalThis, { self: globalThis, hsFetch });
  const named = (name: string) => calls.filter(({ url }) => url.endsWith(`/hubspot/card/${name}`));
  return { calls, named };
}
