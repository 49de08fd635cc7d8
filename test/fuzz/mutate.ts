/** Chances that a seed repeats. */
export type Random = () => number;

export interface Shot {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it goes over the wire; null for none. */
  readonly body: string | null;
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

const LONG = "a".repeat(70_000);
const DEEP = JSON.parse(`${"[".repeat(400)}1${"]".repeat(400)}`);
/** What programs choke on: texts, numbers and shapes at the edges of what each layer takes. */
const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, "", " ", "0", -1, 0, 1.5, 1e21, -0, 2 ** 53, 1e308],
  ...["\u0000", "\ud800", "\u202e", "é".repeat(600), LONG, "'; drop table accounts; --", "%00"],
  ...["{{constructor.constructor('x')()}}", "<script>1</script>", "../../etc/passwd", "__proto__"],
  ...[[], {}, DEEP, [null], { $ne: null }, JSON.parse('{"__proto__":{"a":1}}')],
  ...["2026-02-30", "9999-12-31", "0000-00-00", "-271821-04-20", "2026-03-08T02:30:00+99:99"],
  ...["NaN", "Infinity", "1e5", "٣", "1,234.56", "USD", "XXX", "es-419-x-y"],
];
const ODD_SEGMENTS: readonly string[] = [
  ...["%00", "%FF", "%", "..", "%2e%2e%2f", "a%2Fb", "\u00e9", "constructor", "__proto__", "0"],
  ...["'", "%27%20or%201=1", "a".repeat(3_000), "%F0%9F%98%80", "-1", "null", "undefined", ""],
];
const ODD_HEADERS: readonly (readonly [string, string])[] = [
  ["content-type", "application/xml"],
  ["content-type", "application/json; charset=utf-7"],
  ["content-type", "multipart/form-data"],
  ["content-type", "multipart/form-data; boundary=x"],
  ["content-encoding", "gzip"],
  ["content-encoding", "br"],
  ["content-encoding", "nonsense"],
  ["idempotency-key", "k".repeat(5_000)],
  ["idempotency-key", "\u00e9"],
  ["accept-language", "x".repeat(4_000)],
  ["accept-language", "en;q=NaN,*;q=2,,,-"],
  ["accept", "nonsense"],
  ["authorization", "Bearer"],
  ["authorization", "Basic ====="],
  ["authorization", `Bearer gs_${"x".repeat(190)}`],
  ["cookie", "gs_session=.;gs_session=a.b.c; =; gs_session"],
  ["x-time-zone", "Mars/Olympus"],
  ["range", "bytes=5-1,0-"],
  ["if-none-match", "*"],
  ["expect", "200-maybe"],
  ["origin", "null"],
  ["origin", "http://["],
  ["host", "evil.example"],
  ["x-forwarded-for", "127.0.0.1, evil"],
  ["webhook-timestamp", "99999999999"],
  ["transfer-encoding", "identity"],
];
const METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"] as const;

/** A valid request with one to three things about it changed. */
export function mutate(random: Random, shot: Shot): Shot {
  let changed = shot;
  const times = 1 + Math.floor(random() * 3);
  for (let time = 0; time < times; time += 1) changed = pick(random, WAYS)(random, changed);
  return changed;
}

type Way = (random: Random, shot: Shot) => Shot;

const inBody: Way = (random, shot) => {
  if (shot.body === null) return inQuery(random, shot);
  const parsed = parse(shot.body);
  if (parsed !== undefined) return { ...shot, body: JSON.stringify(changedIn(random, parsed)) };
  if (shot.headers["content-type"]?.includes("urlencoded") !== true) return inBytes(random, shot);
  const form = new URLSearchParams(shot.body);
  const name = pick(random, [...form.keys(), "other"]);
  const chance = random();
  if (chance < 0.2) form.delete(name);
  else if (chance < 0.4) form.append(name, "twice");
  else form.set(name, String(pick(random, ODD_VALUES)).toWellFormed());
  return { ...shot, body: form.toString() };
};

const inQuery: Way = (random, shot) => {
  const name = pick(random, [
    "limit",
    "cursor",
    "search",
    "lang",
    "from",
    "kind",
    "__proto__",
    "a[b]",
  ]);
  const value = pick(random, ODD_SEGMENTS);
  return { ...shot, path: `${shot.path}${shot.path.includes("?") ? "&" : "?"}${name}=${value}` };
};

const inPath: Way = (random, shot) => {
  const [path = "", query] = shot.path.split("?");
  const parts = path.split("/");
  const at = 1 + Math.floor(random() * (parts.length - 1));
  parts[at] = pick(random, ODD_SEGMENTS);
  return { ...shot, path: `${parts.join("/")}${query === undefined ? "" : `?${query}`}` };
};

const inHeaders: Way = (random, shot) => {
  const [name, value] = pick(random, ODD_HEADERS);
  return { ...shot, headers: { ...shot.headers, [name]: value } };
};

const inMethod: Way = (random, shot) => ({ ...shot, method: pick(random, METHODS) });

/** Cut, doubled or with a byte turned. */
const inBytes: Way = (random, shot) => {
  const { body } = shot;
  if (body === null || body === "")
    return { ...shot, body: pick(random, ["{", "[]", "\u0000", "null"]) };
  const at = Math.floor(random() * body.length);
  const turned = String.fromCharCode(body.charCodeAt(at) ^ (1 << Math.floor(random() * 7)));
  return {
    ...shot,
    body: pick(random, [
      body.slice(0, at),
      body + body,
      body.slice(0, at) + turned + body.slice(at + 1),
    ]),
  };
};

const WAYS: readonly Way[] = [
  inBody,
  inBody,
  inBody,
  inQuery,
  inPath,
  inHeaders,
  inMethod,
  inBytes,
];

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The value with one leaf or branch replaced, removed or added. */
function changedIn(random: Random, value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || random() < 0.3)
      return pick(random, [[], [...value, ...value], ODD_VALUES]);
    const at = Math.floor(random() * value.length);
    return value.map((each, index) => (index === at ? changedIn(random, each) : each));
  }
  if (typeof value === "object" && value !== null) {
    const entries: [string, unknown][] = Object.entries(value);
    if (entries.length === 0 || random() < 0.15)
      return Object.fromEntries([...entries, [pick(random, ["extra", "__proto__", ""]), 1]]);
    const at = Math.floor(random() * entries.length);
    if (random() < 0.15) return Object.fromEntries(entries.filter((_, index) => index !== at));
    return Object.fromEntries(
      entries.map(([key, each], index) => [key, index === at ? changedIn(random, each) : each]),
    );
  }
  return pick(random, ODD_VALUES);
}
