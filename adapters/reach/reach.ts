import { lookup } from "node:dns";
import { BlockList, connect, isIP, type LookupFunction, type Socket } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/**
 * Which addresses may be connected to on somebody else's word. A company that names its own mail
 * server or webhook could otherwise name the machines next to ours, or a cloud's metadata.
 */
export interface Reach {
  allows(address: string): boolean;
}

/** For a sandbox, which sends nothing real and has its stand-ins beside it. */
export const ANYWHERE: Reach = { allows: () => true };

/** The public Internet, and the networks an operator says are meant to be reached (`10.1.0.0/16`). */
export function publicReach(networks: readonly string[]): Reach {
  const allowed = new BlockList();
  for (const network of networks) {
    const [address = "", bits] = network.split("/");
    const type = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) allowed.addAddress(address, type);
    else allowed.addSubnet(address, Number(bits), type);
  }
  return {
    allows(address) {
      const family = isIP(address);
      if (family === 0) return false;
      return isPublicAddress(address) || allowed.check(address, family === 6 ? "ipv6" : "ipv4");
    },
  };
}

/** Never says which address it was: whoever chose the name may not learn our network from us. */
export class OutOfReach extends Error {
  override readonly name = "OutOfReach";
  readonly code = "EOUTOFREACH";
  constructor() {
    super("the address leads to a network that may not be reached");
  }
}

/**
 * For sockets, requests and agents of Node: every answer to the name is judged, and the connection is
 * made to what was judged, so that a name that changes its answer in between gains nothing.
 */
export function lookupWithin(reach: Reach): LookupFunction {
  return (hostname, options, answer) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return answer(error, []);
      const [first] = found;
      if (first === undefined || !found.every(({ address }) => reach.allows(address)))
        return answer(new OutOfReach(), []);
      if (options.all === true) answer(null, found);
      else answer(null, first.address, first.family);
    });
  };
}

/** Node asks no lookup for what is an address already, so that is judged apart. */
export function checkLiteral(reach: Reach, host: string): void {
  // An IPv6 address stands in brackets in a URL.
  const bare = host.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0 && !reach.allows(bare)) throw new OutOfReach();
}

interface Target {
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
}

/** An open connection, for a library that can't be given a lookup. */
export function connectWithin(reach: Reach, { host, port, timeoutMs }: Target): Promise<Socket> {
  return new Promise((resolve, reject) => {
    checkLiteral(reach, host);
    const socket = connect({ host, port, lookup: lookupWithin(reach) });
    const end = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    const late = Object.assign(new Error("no connection in time"), { code: "ETIMEDOUT" });
    const deadline = setTimeout(() => end(late), timeoutMs);
    socket.once("error", (error) => {
      clearTimeout(deadline);
      end(error);
    });
    socket.once("connect", () => {
      clearTimeout(deadline);
      socket.removeAllListeners("error");
      resolve(socket);
    });
  });
}
