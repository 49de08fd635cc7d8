import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { checkLiteral, lookupWithin, OutOfReach, type Reach } from "./reach.ts";

export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly reach: Reach;
  /** For all of it: the name, the connection, and the answer as far as it is read. */
  readonly timeoutMs: number;
  /** How much of the answer is read; 0 for its status alone. */
  readonly answerBytesMax: number;
}

/**
 * What came of it: `answered`, without a text where that is longer than was wanted; certainly not
 * received (`unreachable`, or `forbidden` where the name leads somewhere that is none of our
 * business); or `silent`, when it may have been received.
 */
export type PostResult =
  | { readonly kind: "answered"; readonly status: number; readonly text: string | null }
  | { readonly kind: "unreachable"; readonly code: string }
  | { readonly kind: "silent"; readonly code: string }
  | { readonly kind: "forbidden" };

/** Posts to an address that somebody else chose. Redirections are not followed. */
export function post({ url, headers, body, reach, ...bounds }: Post): Promise<PostResult> {
  const isTls = url.protocol === "https:";
  const start = isTls ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    let isWritten = false;
    const fail = (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.message;
      if (error instanceof OutOfReach) end({ kind: "forbidden" });
      else end({ kind: isWritten ? "silent" : "unreachable", code });
    };
    const end = (result: PostResult) => {
      clearTimeout(deadline);
      resolve(result);
    };
    const deadline = setTimeout(() => call?.destroy(new Error("timeout")), bounds.timeoutMs);
    const call = begin(fail, () => {
      checkLiteral(reach, url.hostname);
      return start(url, {
        method: "POST",
        headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
        // A kept connection may be closed by the other side just as we write, and then nobody knows.
        agent: false,
        lookup: lookupWithin(reach),
      });
    });
    call?.on("error", fail);
    call?.on("response", (response) => {
      read(response, bounds.answerBytesMax).then(
        (text) => end({ kind: "answered", status: response.statusCode ?? 0, text }),
        fail,
      );
    });
    call?.on("socket", (socket) => {
      // Not before the connection stands: for TLS, after the other side has shown who it is.
      socket.once(isTls ? "secureConnect" : "connect", () => {
        isWritten = true;
        call.end(body);
      });
    });
  });
}

function begin<T>(fail: (error: Error) => void, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof OutOfReach)) throw error;
    fail(error);
    return null;
  }
}

/** Null where the answer is longer than that; it could be endless. */
async function read(response: IncomingMessage, bytesMax: number): Promise<string | null> {
  if (bytesMax === 0) {
    response.destroy();
    return "";
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > bytesMax) {
      response.destroy();
      return null;
    }
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString("utf8");
}
