import { HUBSPOT_EVENTS } from "../../../adapters/hubspot/index.ts";
import { type Bundles, EXTENSIONS } from "../../../ui-extensions/hubspot/bundle.ts";
import type { HubspotManifest, Manifest } from "../manifest.ts";
import { workflowActionMeta } from "./workflow-action-meta.ts";

/** Text by path inside the project folder. */
export type ProjectFiles = ReadonlyMap<string, string>;

export interface ProjectInput {
  readonly manifest: Manifest;
  /** Where the server is, without a slash at the end. */
  readonly publicUrl: string;
  readonly bundles: Bundles;
  /** Exact versions of what the extensions' own build needs. */
  readonly dependencies: Readonly<Record<string, string>>;
}

const APP = "src/app";

/** The whole HubSpot project, made from the manifest. Pure: the same input gives the same files. */
export function projectFiles(input: ProjectInput): ProjectFiles {
  const { name, platforms } = input.manifest;
  const { hubspot } = platforms;
  const project = { name: slug(name), srcDir: "src", platformVersion: hubspot.platformVersion };
  return new Map([
    ["hsproject.json", json(project)],
    [`${APP}/app-hsmeta.json`, json(appMeta(input))],
    ...hubspot.cards.map(
      (card) => [`${APP}/cards/${dashed(card.uid)}-hsmeta.json`, json(cardMeta(card))] as const,
    ),
    [`${APP}/settings/settings-hsmeta.json`, json(settingsMeta(hubspot))],
    ...extensionFiles(input),
    [`${APP}/webhooks/webhooks-hsmeta.json`, json(webhooksMeta(input))],
    ...hubspot.workflowActions.actions.map(
      (action) =>
        [
          `${APP}/workflow-actions/${action.id}-hsmeta.json`,
          json(workflowActionMeta(hubspot.workflowActions, action, input.publicUrl)),
        ] as const,
    ),
    ...HUBSPOT_EVENTS.map(
      (event) =>
        [
          `${APP}/app-events/${dashed(event.uid)}-hsmeta.json`,
          json(eventMeta(hubspot, event)),
        ] as const,
    ),
  ]);
}

function appMeta({ manifest, publicUrl }: ProjectInput) {
  const { name, description, platforms } = manifest;
  const { uid, scopes, permittedUrls, redirectPath, support } = platforms.hubspot;
  const at = (urls: readonly string[]) => urls.map((url) => url.replace("{publicUrl}", publicUrl));
  const named = (isWanted: boolean) =>
    scopes.filter(({ required }) => required === isWanted).map(({ scope }) => scope);
  return {
    uid,
    type: "app",
    config: {
      name,
      description,
      distribution: "marketplace",
      auth: {
        type: "oauth",
        redirectUrls: [`${publicUrl}${redirectPath}`],
        requiredScopes: named(true),
        optionalScopes: named(false),
        conditionallyRequiredScopes: [],
      },
      permittedUrls: {
        fetch: at(permittedUrls.fetch),
        iframe: at(permittedUrls.iframe),
        img: at(permittedUrls.img),
      },
      support,
    },
  };
}

function cardMeta({ uid, extension, ...card }: HubspotManifest["cards"][number]) {
  const { name, description, location, objectTypes } = card;
  const entrypoint = `/app/cards/${extension}.jsx`;
  return { uid, type: "card", config: { name, description, location, entrypoint, objectTypes } };
}

function settingsMeta({ settings: { uid, extension } }: HubspotManifest) {
  return { uid, type: "settings", config: { entrypoint: `/app/settings/${extension}.jsx` } };
}

/** One source file for each extension, and what their build installs. */
function extensionFiles({ manifest, bundles, dependencies }: ProjectInput) {
  const { cards, settings } = manifest.platforms.hubspot;
  const used = { cards: cards.map(({ extension }) => extension), settings: [settings.extension] };
  const files: (readonly [string, string])[] = [];
  for (const [folder, names] of Object.entries(used)) {
    const wanted = new Set(names);
    for (const name of extensionNames())
      if (wanted.has(name)) files.push([`${APP}/${folder}/${name}.jsx`, bundles[name]]);
    const about = { name: `good-standing-${folder}`, version: manifest.version, private: true };
    const { license, type } = { license: "Apache-2.0", type: "module" };
    files.push([`${APP}/${folder}/package.json`, json({ ...about, license, type, dependencies })]);
  }
  return files;
}

function extensionNames(): (keyof Bundles)[] {
  return Object.keys(EXTENSIONS).filter((name): name is keyof Bundles =>
    Object.hasOwn(EXTENSIONS, name),
  );
}

function webhooksMeta({ manifest, publicUrl }: ProjectInput) {
  const { uid, path, maxConcurrentRequests, objects, hubEvents } =
    manifest.platforms.hubspot.webhooks;
  const active = true;
  const crmObjects = objects.flatMap(({ objectType, events, properties }) => [
    ...events.map((event) => ({ subscriptionType: `object.${event}`, objectType, active })),
    ...properties.map((propertyName) => ({
      subscriptionType: "object.propertyChange",
      ...{ objectType, propertyName, active },
    })),
  ]);
  return {
    uid,
    type: "webhooks",
    config: {
      settings: { targetUrl: `${publicUrl}${path}`, maxConcurrentRequests },
      subscriptions: {
        crmObjects,
        legacyCrmObjects: [],
        hubEvents: hubEvents.map((subscriptionType) => ({ subscriptionType, active })),
      },
    },
  };
}

function eventMeta(
  { events }: HubspotManifest,
  { uid, name, objectType }: (typeof HUBSPOT_EVENTS)[number],
) {
  const { header: headerTemplate, detail: detailTemplate, properties } = events;
  const config = { name, objectType, headerTemplate, detailTemplate, properties };
  return { uid, type: "app-event", config };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

function dashed(uid: string): string {
  return uid.replaceAll("_", "-");
}
