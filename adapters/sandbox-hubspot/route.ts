import { z } from "zod";
import { findObjectType, type ObjectType } from "./object-types.ts";
import type { Portal, Token } from "./portal.ts";
import { invalid, notFound } from "./replies.ts";
import type { Actor, Reply } from "./types.ts";

/** A call that has passed the door: known route, valid token. */
export interface Call {
  readonly portal: Portal;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly bodyLength: number;
  /** Null on routes that ask for none. */
  readonly token: Token | null;
  readonly actor: Actor;
}

export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** With `:name` for a part that varies. */
  readonly path: string;
  /** Searches have a limit of their own; `open` asks for no token and counts towards none. */
  readonly kind: "api" | "search" | "open";
  /** The caller needs one of these; an empty list needs none. */
  readonly scopes: (params: Readonly<Record<string, string>>) => readonly string[];
  readonly handle: (call: Call) => Reply;
}

export const NO_SCOPES = () => [];

export function typeOf({ params }: Pick<Call, "params">): ObjectType | null {
  return findObjectType(params.objectType ?? "");
}

/** The object type in the path, or 404: there is no such object. */
export function withType(handle: (call: Call, type: ObjectType) => Reply): Route["handle"] {
  return (call) => {
    const type = typeOf(call);
    return type === null ? notFound(call.portal) : handle(call, type);
  };
}

export function readScopes(params: Readonly<Record<string, string>>): readonly string[] {
  const type = typeOf({ params });
  return type === null ? [] : [type.readScope];
}

export function writeScopes(params: Readonly<Record<string, string>>): readonly string[] {
  const type = typeOf({ params });
  return type === null ? [] : [type.writeScope];
}

/** Reads a body by its schema; a refusal names the first field that is wrong. */
export function readBody<T>(
  { portal, body }: Call,
  schema: z.ZodType<T>,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Reply } {
  const read = schema.safeParse(body);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  const field = issue?.path.join(".") ?? "";
  const message = `Invalid input JSON on ${field === "" ? "body" : field}: ${issue?.message ?? ""}`;
  return { ok: false, refusal: invalid(portal, message) };
}

/** Values as the API takes them: text, and numbers and booleans by leniency; null clears. */
export const PropertyValues = z.record(
  z.string(),
  z
    .union([z.string(), z.number(), z.boolean(), z.null()])
    .transform((value) => (value === null ? "" : String(value))),
);

/** `properties=a,b&properties=c`, as the client sends arrays and as people write them. */
export function listParam(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((part) => part.split(","))
    .filter((part) => part !== "");
}
