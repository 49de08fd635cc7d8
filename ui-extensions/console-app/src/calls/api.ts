import { z } from "zod";

/** A refusal by the server, in words that may be shown. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string | null;
  readonly errors: readonly { readonly field: string; readonly message: string }[];

  constructor(problem: ProblemShape) {
    super(problem.detail ?? problem.title);
    this.name = "ApiProblem";
    this.status = problem.status;
    this.code = problem.code ?? null;
    this.errors = problem.errors ?? [];
  }
}

const ProblemShape = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  code: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
type ProblemShape = z.infer<typeof ProblemShape>;

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The way to `/api/v1` as whoever is signed in. Every answer is parsed before anything draws it. */
export interface Api {
  get<T>(path: string, shape: z.ZodType<T>, query?: Query): Promise<T>;
  /** One key per intention: hand in the same one when the same thing is tried again. */
  send<T>(
    method: "post" | "put",
    path: string,
    body: unknown,
    shape: z.ZodType<T>,
    key?: string,
  ): Promise<T>;
  /** The address of a download, such as a CSV file. */
  address(path: string, query?: Query): string;
}

const OFFLINE = {
  title: "The server does not answer",
  status: 0,
  detail: "The server does not answer. Check the connection and try again.",
};

export function openApi(apiBase: string): Api {
  const address = (path: string, query: Query = {}) => {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
    );
    const search = new URLSearchParams(given).toString();
    return `${apiBase}${path}${search === "" ? "" : `?${search}`}`;
  };
  const ask = async <T>(url: string, init: RequestInit, shape: z.ZodType<T>): Promise<T> => {
    const answer = await fetch(url, { credentials: "same-origin", ...init }).catch(() => null);
    if (answer === null) throw new ApiProblem(OFFLINE);
    const body: unknown = await answer.json().catch(() => null);
    if (answer.ok) return shape.parse(body);
    const problem = ProblemShape.safeParse(body);
    throw new ApiProblem(problem.success ? problem.data : { ...OFFLINE, status: answer.status });
  };
  return {
    address,
    get: (path, shape, query) => ask(address(path, query), {}, shape),
    send: (method, path, body, shape, key = crypto.randomUUID()) =>
      ask(
        address(path),
        {
          method: method.toUpperCase(),
          headers: { "content-type": "application/json", "idempotency-key": key },
          body: JSON.stringify(body),
        },
        shape,
      ),
  };
}
