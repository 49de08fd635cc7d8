import { z } from "zod";
import { HUBSPOT_ENDPOINTS, HUBSPOT_SCOPES } from "../../../adapters/hubspot/index.ts";
import { SIGNED_PATHS } from "../../../server/http/hubspot/hubspot-routes.ts";
import { CALLBACK_PATH } from "../../../server/http/hubspot/install-routes.ts";
import { error, type Finding } from "../finding.ts";
import type { HubspotManifest } from "../manifest.ts";
import type { Component, Project } from "./project.ts";

export interface CertificationInput {
  readonly project: Project;
  readonly manifest: HubspotManifest;
  /** What the server calls, and what it asks for; handed in so that a test can break them. */
  readonly endpoints?: typeof HUBSPOT_ENDPOINTS;
  readonly signedPaths?: readonly string[];
}

/** What HubSpot asks of an app in its marketplace, as far as files can show it. */
export function checkCertification(input: CertificationInput): Finding[] {
  const { project } = input;
  const app = project.components.find(({ type }) => type === "app");
  if (app === undefined) return [error("app-missing", "", "The project has no app.")];
  return [
    ...checkVersions(input),
    ...checkScopes(input, app),
    ...checkAddresses(input, app),
    ...project.components.flatMap((each) => checkWebhooks(each, app)),
  ];
}

const App = z.object({
  distribution: z.string(),
  auth: z.object({
    type: z.string(),
    redirectUrls: z.array(z.string()),
    requiredScopes: z.array(z.string()),
    optionalScopes: z.array(z.string()),
    conditionallyRequiredScopes: z.array(z.string()),
  }),
  permittedUrls: z.object({ fetch: z.array(z.string()) }),
});
type App = z.infer<typeof App>;

function appOf({ config }: Component): App | null {
  const app = App.safeParse(config);
  return app.success ? app.data : null;
}

/** Released 2026-03 and 2026-09; nothing in beta, nothing undated. */
const API_VERSIONS: readonly string[] = ["2026-03", "2026-09"];

function checkVersions({ manifest, endpoints = HUBSPOT_ENDPOINTS }: CertificationInput): Finding[] {
  const { platformVersion } = manifest;
  const platform = /^\d{4}\.\d{2}$/.test(platformVersion)
    ? []
    : [error("platform-beta", "hsproject.json", `${platformVersion} is no released platform.`)];
  const beta = endpoints
    .filter(({ path, version }) => /beta/i.test(path) || !API_VERSIONS.includes(version))
    .map(({ path }) => error("api-beta", "", `${path} is not a released API.`));
  const undated = endpoints
    .filter(({ path, version }) => !path.split("/").includes(version))
    .map(({ path }) => error("api-undated", "", `${path} does not name its version.`));
  return [...platform, ...beta, ...undated];
}

// What only some of HubSpot's plans can grant. Required, such a scope keeps the app out of the others.
const TIER_SCOPES =
  /^(automation|transactional-email|tickets|communication_preferences\.|crm\.(objects|schemas)\.(custom|invoices|commercepayments|subscriptions|quotes|line_items|goals)\b)/;

function checkScopes(
  { manifest, endpoints = HUBSPOT_ENDPOINTS }: CertificationInput,
  component: Component,
): Finding[] {
  const { file } = component;
  const app = appOf(component);
  if (app === null) return [];
  const { requiredScopes, optionalScopes, conditionallyRequiredScopes } = app.auth;
  const asked = [...requiredScopes, ...optionalScopes, ...conditionallyRequiredScopes];
  const used = new Set(endpoints.flatMap(({ scopes }) => scopes));
  const explained = new Map(manifest.scopes.map((each) => [each.scope, each]));
  const ours = HUBSPOT_SCOPES.map(({ scope, required, reason, without }) =>
    JSON.stringify([scope, required, reason, without]),
  );
  const told = manifest.scopes.map(({ scope, required, reason, without }) =>
    JSON.stringify([scope, required, reason, without]),
  );
  return [
    ...asked
      .filter((scope) => !used.has(scope))
      .map((scope) =>
        error("scope-unused", file, `${scope} is asked for and no endpoint needs it.`),
      ),
    ...[...used]
      .filter((scope) => !asked.includes(scope))
      .map((scope) =>
        error("scope-missing", file, `${scope} is needed by an endpoint and not asked for.`),
      ),
    ...asked
      .filter((scope) => !explained.has(scope))
      .map((scope) => error("scope-unexplained", "manifest.json", `${scope} has no reason.`)),
    ...requiredScopes
      .filter((scope) => TIER_SCOPES.test(scope))
      .map((scope) =>
        error("scope-tier", file, `${scope} is not in every plan: make it optional.`),
      ),
    ...optionalScopes
      .filter((scope) => explained.get(scope)?.without === undefined)
      .map((scope) => error("scope-without", "manifest.json", `Say what is off without ${scope}.`)),
    ...asked
      .filter((scope) => /sensitive/.test(scope))
      .map((scope) =>
        error("scope-sensitive", file, `With ${scope} a card may not call its own server.`),
      ),
    ...(JSON.stringify(ours) === JSON.stringify(told)
      ? []
      : [error("scope-drift", "manifest.json", "The scopes differ from the adapter's.")]),
  ];
}

/** Every address in the project that our server has to answer. */
function checkAddresses(
  { project, signedPaths = SIGNED_PATHS }: CertificationInput,
  component: Component,
): Finding[] {
  const app = appOf(component);
  if (app === null) return [];
  const { file } = component;
  const redirects = app.auth.redirectUrls.map((url) => ({ file, url, paths: [CALLBACK_PATH] }));
  const targets = project.components.flatMap((each) =>
    targetsOf(each).map((url) => ({ file: each.file, url, paths: signedPaths })),
  );
  const unserved = [...redirects, ...targets].flatMap(({ file: where, url, paths }) => {
    const path = URL.canParse(url) ? new URL(url).pathname : url;
    return paths.includes(path)
      ? []
      : [error("address-unserved", where, `The server does not serve ${path}.`)];
  });
  const isOpen = app.distribution === "marketplace" && app.auth.type === "oauth";
  const auth = isOpen ? [] : [error("auth-kind", file, "A marketplace app uses OAuth.")];
  return [...unserved, ...auth];
}

const Target = z.object({ actionUrl: z.string() });
const Webhooks = z.object({
  settings: z.object({ targetUrl: z.string() }),
  subscriptions: z.object({
    crmObjects: z.array(z.object({ objectType: z.string(), subscriptionType: z.string() })),
    hubEvents: z.array(z.object({ subscriptionType: z.string(), active: z.boolean() })),
  }),
});

function targetsOf({ type, config }: Component): string[] {
  if (type === "workflow-action") return [Target.safeParse(config).data?.actionUrl ?? ""];
  if (type === "webhooks") return [Webhooks.safeParse(config).data?.settings.targetUrl ?? ""];
  return [];
}

const READ_SCOPES: Readonly<Record<string, string>> = {
  company: "crm.objects.companies.read",
  contact: "crm.objects.contacts.read",
  ticket: "tickets",
};

function checkWebhooks({ type, config, file }: Component, component: Component): Finding[] {
  if (type !== "webhooks") return [];
  const webhooks = Webhooks.safeParse(config);
  const app = appOf(component);
  if (!webhooks.success || app === null) return [];
  const { crmObjects, hubEvents } = webhooks.data.subscriptions;
  const scopes = [...app.auth.requiredScopes, ...app.auth.optionalScopes];
  const privacy = hubEvents.some(
    ({ subscriptionType, active }) => subscriptionType === "contact.privacyDeletion" && active,
  );
  const types = [...new Set(crmObjects.map(({ objectType }) => objectType))];
  return [
    ...(privacy
      ? []
      : [error("privacy-missing", file, "contact.privacyDeletion is not subscribed.")]),
    ...types
      .filter((each) => !scopes.includes(READ_SCOPES[each] ?? ""))
      .map((each) => error("webhook-scope", file, `Events of ${each} need its read scope.`)),
  ];
}
