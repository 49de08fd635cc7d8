import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { ROUTES } from "../../adapters/sandbox-hubspot/door.ts";
import { findRoute } from "../../adapters/sandbox-hubspot/find-route.ts";
import type { SandboxAnswer, SandboxRequest } from "../../adapters/sandbox-listen.ts";
import schemas from "./schemas.json" with { type: "json" };
import { SHAPES } from "./shape-of.ts";

const ajv = addFormats.default(new Ajv({ strict: true, allowUnionTypes: true }));
const compiled = new Map<string, ValidateFunction>();
const byName: Readonly<Record<string, object>> = schemas;

/** What is wrong with a body by the type of this name; null when nothing is. */
export function shapeFault(name: string, body: unknown): string | null {
  const known = byName[name];
  if (known === undefined) throw new Error(`no schema is called ${name}`);
  const validate = compiled.get(name) ?? ajv.compile(known);
  compiled.set(name, validate);
  return validate(body) ? null : ajv.errorsText(validate.errors, { dataVar: name });
}

/** What is wrong with a call and its answer by the types of its endpoint; null when nothing is. */
export function callFault(request: SandboxRequest, answer: SandboxAnswer): string | null {
  const { pathname } = new URL(request.path, "https://api.hubapi.com");
  const found = findRoute(ROUTES, request.method, pathname);
  const key = `${request.method} ${found?.route.path ?? pathname}`;
  const fault = requestFault(key, request, answer) ?? answerFault(key, answer);
  return fault === null ? null : `${key} ${answer.status}: ${fault}`;
}

// A call that is refused may well be wrong: that is what the refusal says.
function requestFault(key: string, { body }: SandboxRequest, { status }: SandboxAnswer) {
  const name = SHAPES[key]?.request ?? null;
  return name === null || status >= 400 ? null : shapeFault(name, JSON.parse(body));
}

function answerFault(key: string, { status, body }: SandboxAnswer): string | null {
  const isOAuth = key.includes("/oauth/");
  if (status === 429) return shapeFault("RateLimitBody", JSON.parse(body));
  if (status >= 400) return shapeFault(isOAuth ? "OAuthErrorBody" : "ErrorBody", JSON.parse(body));
  const shape = SHAPES[key];
  if (shape === undefined) return null;
  const name = shape.answers[status];
  if (name === undefined) return "no type describes an answer of this status";
  if (name === null) return body === "" ? null : "the body should be empty";
  return shapeFault(name, JSON.parse(body));
}
