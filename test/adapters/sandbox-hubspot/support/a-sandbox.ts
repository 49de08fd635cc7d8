import {
  createSandboxHubspot,
  type SandboxOptions,
} from "../../../../adapters/sandbox-hubspot/index.ts";
import type { SandboxAnswer } from "../../../../adapters/sandbox-listen.ts";
import { callFault } from "../../../hubspot-schemas/check-shapes.ts";

export const START_MS = Date.parse("2026-06-01T10:00:00Z");

export const ALL_SCOPES = [
  "oauth",
  "automation",
  "timeline",
  "tickets",
  "settings.users.read",
  "crm.objects.owners.read",
  "communication_preferences.read_write",
  "communication_preferences.statuses.batch.read",
  "communication_preferences.statuses.batch.write",
  ...["contacts", "companies", "deals", "invoices", "commercepayments", "line_items"].flatMap(
    (name) => [
      `crm.objects.${name}.read`,
      `crm.objects.${name}.write`,
      `crm.schemas.${name}.read`,
      `crm.schemas.${name}.write`,
    ],
  ),
];

export interface Asked {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: the shape of each answer is checked by its schema.
  readonly body: any;
  readonly delivery: SandboxAnswer["delivery"];
}

/** A sandbox with the app installed, a clock that is moved by hand, and a caller with a token. */
export function aSandbox(
  options: Partial<SandboxOptions> = {},
  scopes: readonly string[] = ALL_SCOPES,
) {
  const clock = { nowMs: START_MS };
  const hubspot = createSandboxHubspot({
    nowMs: () => clock.nowMs,
    portalId: 4242,
    appId: 77,
    clientId: "client",
    clientSecret: "secret",
    ...options,
  });
  const tokens = hubspot.install(scopes);

  /** Calls, and fails when call or answer is not as the client's own types have it. */
  function ask(method: string, path: string, body?: unknown, token = tokens.accessToken): Asked {
    const request = {
      method,
      path,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: body === undefined ? "" : JSON.stringify(body),
    };
    const answer = hubspot.handle(request);
    const isJson = answer.headers["content-type"]?.startsWith("application/json") === true;
    const isWhole = answer.delivery === "sent" && isJson;
    const fault = isWhole ? callFault(request, answer) : null;
    if (fault !== null) throw new Error(fault);
    return { ...answer, body: isWhole ? JSON.parse(answer.body) : answer.body };
  }

  /** A form, as the OAuth endpoints take it. */
  function askForm(path: string, fields: Readonly<Record<string, string>>): Asked {
    const request = {
      method: "POST",
      path,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    };
    const answer = hubspot.handle(request);
    const fault = callFault(request, answer);
    if (fault !== null) throw new Error(fault);
    return { ...answer, body: answer.body === "" ? null : JSON.parse(answer.body) };
  }

  return { hubspot, clock, ask, askForm, tokens };
}
