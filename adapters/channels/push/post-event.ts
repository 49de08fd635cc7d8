import { lookup } from "node:dns/promises";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address.ts";

export interface EventPost {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Also to this machine and its own network, which only a sandbox may. */
  readonly reachesPrivate: boolean;
  readonly timeoutMs: number;
}

/**
 * What came of it: `answered`; certainly not received (`unreachable`, or `forbidden` where the name leads
 * somewhere that is none of our business); or `silent`, when it may have been received.
 */
export type PostResult =
  | { readonly kind: "answered"; readonly status: number }
  | { readonly kind: "unreachable"; readonly code: string }
  | { readonly kind: "silent"; readonly code: string }
  | { readonly kind: "forbidden" };

interface Found {
  readonly address: string;
  readonly family: number;
}

/**
 * Posts to an address that somebody else chose. Its name is looked up once, every answer is judged, and
 * the connection is made to the very address that was judged. Redirections are not followed.
 */
export async function postEvent(post: EventPost): Promise<PostResult> {
  const found = await find(post.url.hostname);
  if (found === null) return { kind: "unreachable", code: "no_such_host" };
  const mayReach = post.reachesPrivate || found.every(({ address }) => isPublicAddress(address));
  const [to] = found;
  if (!mayReach || to === undefined) return { kind: "forbidden" };
  return send(post, to);
}

async function find(hostname: string): Promise<readonly Found[] | null> {
  // An IPv6 address stands in brackets in a URL.
  const bare = hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0) return [{ address: bare, family: isIP(bare) }];
  try {
    return await lookup(bare, { all: true });
  } catch {
    return null;
  }
}

function send(
  { url, headers, body, timeoutMs }: EventPost,
  { address, family }: Found,
): Promise<PostResult> {
  const start = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    let isWritten = false;
    const call = start(url, {
      method: "POST",
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      // A kept connection may be closed by the other side just as we write, and then nobody knows.
      agent: false,
      timeout: timeoutMs,
      lookup: (_name, options, answer) =>
        options.all === true ? answer(null, [{ address, family }]) : answer(null, address, family),
    });
    const deadline = setTimeout(() => call.destroy(new Error("timeout")), timeoutMs);
    const end = (result: PostResult) => {
      clearTimeout(deadline);
      resolve(result);
    };
    call.on("timeout", () => call.destroy(new Error("timeout")));
    call.on("error", (error: NodeJS.ErrnoException) =>
      end({ kind: isWritten ? "silent" : "unreachable", code: error.code ?? error.message }),
    );
    call.on("response", (response) => {
      // Its words are not read: the status says all, and a body could be endless.
      end({ kind: "answered", status: response.statusCode ?? 0 });
      response.destroy();
    });
    call.on("socket", (socket) => {
      // Not before the connection stands: for TLS, after the other side has shown who it is.
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => {
        isWritten = true;
        call.end(body);
      });
    });
  });
}
