import type { Request } from "express";
import { z } from "zod";
import type { Right } from "../../../core/access/rights.ts";
import type { Deps } from "../../deps.ts";
import type { Session } from "../../security/session.ts";
import type { Problem } from "../problem.ts";

export type Answer =
  | { readonly status: number; readonly body: unknown }
  | { readonly problem: Problem };

export interface Asked<Params, Query, Body> {
  readonly deps: Deps;
  readonly session: Session;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The Idempotency-Key header; endpoints that write require it. */
  readonly key: string;
  readonly req: Request;
}

export const NoParams = z.object({});
export const NoBody = z.undefined();
/** For what is done by being asked for: `{}`. */
export const NoFields = z.strictObject({});

/** A file as the body, gzipped or not, read as bytes. */
export const CsvFile = z
  .instanceof(Buffer)
  .meta({ override: { type: "string", format: "binary" } });

/** One operation of the API: what the router mounts, the document describes and the tests walk. */
export interface Endpoint {
  readonly method: "get" | "post" | "put";
  /** With names in braces, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  /** What the caller's role must have; asked in one place, before the body is read. */
  readonly right: Right;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** `z.undefined()` for none; `CsvFile` for a body taken as it comes. */
  readonly body: z.ZodType;
  readonly response: z.ZodType;
  readonly writes: boolean;
  handle(asked: Asked<unknown, unknown, unknown>): Promise<Answer>;
}

interface Definition<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>
  extends Omit<Endpoint, "params" | "query" | "body" | "handle"> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  handle(asked: Asked<z.infer<P>, z.infer<Q>, z.infer<B>>): Promise<Answer>;
}

/** Ties a handler's types to its schemas: what it is handed has been parsed by them. */
export function endpoint<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  definition: Definition<P, Q, B>,
): Endpoint {
  const { params, query, body } = definition;
  return {
    ...definition,
    handle: (asked) =>
      definition.handle({
        ...asked,
        params: params.parse(asked.params),
        query: query.parse(asked.query),
        body: body.parse(asked.body),
      }),
  };
}
