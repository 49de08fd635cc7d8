import autocannon from "autocannon";

const CONNECTIONS = 16;

export interface Load {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly requests: number;
  /** Answers with 503, and others that were not 2xx. */
  readonly refused: number;
  readonly wrong: number;
  /** Calls that got no answer. */
  readonly errors: number;
}

export interface Call {
  readonly url: string;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly connections?: number;
  /** The next request of one connection: its own path, or its own signed body. */
  readonly next: () => {
    readonly path: string;
    readonly method?: "GET" | "POST";
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
}

/** As many requests as are answered in so many seconds, a new one after each answer. */
export async function load(call: Call): Promise<Load> {
  const { url, seconds, headers = {}, connections = CONNECTIONS, next } = call;
  const result = await autocannon({
    ...{ url, duration: seconds, connections, headers: { ...headers } },
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  const { requests, latency, non2xx, errors, duration, statusCodeStats } = result;
  const refused = statusCodeStats["503"]?.count ?? 0;
  return {
    perSecond: Math.round((requests.total - non2xx) / duration),
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    requests: requests.total,
    refused,
    wrong: non2xx - refused,
    errors,
  };
}
