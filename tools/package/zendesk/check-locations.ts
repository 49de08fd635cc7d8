import { error, type Finding } from "../finding.ts";
import { type AppFiles, MANIFEST } from "./app-files.ts";
import {
  type AppLocation,
  CUSTOM_OBJECT_SIDEBAR,
  isLocationOf,
  isWithoutCode,
  locationsOf,
  PRODUCTS,
  productOf,
} from "./app-manifest.ts";
import { asList, entriesOf, type JsonObject, shown } from "./json.ts";

/** What Zendesk lets only some accounts use, and refuses in the packages of all others. */
export interface Previews {
  readonly customObjectSidebar: boolean;
  readonly mtls: boolean;
}

export const NO_PREVIEWS: Previews = { customObjectSidebar: false, mtls: false };

/** Where the app shows, and that there is something to show. */
export function checkLocations(
  manifest: JsonObject,
  files: AppFiles,
  previews: Previews = NO_PREVIEWS,
): Finding[] {
  if (isWithoutCode(manifest)) return [];
  const { location } = manifest;
  if (typeof location === "string" || asList(location) !== null) {
    const message = "location: name an address for each place, framework 2.0 shows only pages.";
    return [error("location-legacy", MANIFEST, message)];
  }
  const places = locationsOf(manifest);
  const none =
    places.length === 0
      ? [error("location-missing", MANIFEST, "location: name a product and a place in it.")]
      : [];
  const strange = entriesOf(location)
    .filter(([product]) => productOf(product) === null)
    .map(([product]) =>
      error(
        "location-product",
        MANIFEST,
        `location.${product}: there is no such product; use ${PRODUCTS.join(", ")}.`,
      ),
    );
  const known = places.filter(({ product }) => PRODUCTS.includes(product));
  return [...none, ...strange, ...known.flatMap((place) => checkPlace(place, files, previews))];
}

function checkPlace(place: AppLocation, files: AppFiles, previews: Previews): Finding[] {
  const { product, name, options } = place;
  const at = `location.${product}.${name}`;
  const isPreview = name === CUSTOM_OBJECT_SIDEBAR && !previews.customObjectSidebar;
  if (!isLocationOf(product, name) || isPreview) {
    const message = `${at}: take it out, ${product} has no such place.`;
    return [error("location-unknown", MANIFEST, message)];
  }
  const { flexible } = options;
  return [
    ...checkUrl(at, options, files),
    ...(flexible === undefined || flexible === null || typeof flexible === "boolean"
      ? []
      : [
          error(
            "location-flexible",
            MANIFEST,
            `${at}.flexible: write true or false, not ${shown(flexible)}.`,
          ),
        ]),
    ...(previews.customObjectSidebar ? checkObjectTypes(at, place) : []),
  ];
}

function checkUrl(at: string, { url, autoLoad }: JsonObject, files: AppFiles): Finding[] {
  if (typeof url !== "string" || url === "") {
    // A place that isn't loaded by itself is given its address when the app opens it.
    if (autoLoad === false) return [];
    return [error("location-url-empty", MANIFEST, `${at}.url: write the page's address.`)];
  }
  if (isPageAddress(url, files)) return [];
  const message = `${at}.url: use https, or a file of assets/ that is there, not ${shown(url)}.`;
  return [error("location-url", MANIFEST, message)];
}

function isPageAddress(url: string, files: AppFiles): boolean {
  // Filled in from a setting of the account's, so nothing can be said of it here.
  if (url.includes("{{setting.")) return true;
  if (/[\s<>"\\^`{|}]/.test(url)) return false;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    const path = url.replace(/[?#].*$/, "");
    return path.startsWith("assets/") && files.has(path);
  }
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname } = new URL(url);
  return (protocol === "https:" && host !== "") || hostname === "localhost";
}

function checkObjectTypes(at: string, { name, options }: AppLocation): Finding[] {
  const { objectTypes } = options;
  const wrong = (message: string) => [
    error("object-types", MANIFEST, `${at}.objectTypes: ${message}`),
  ];
  const isUnset = (objectTypes ?? null) === null;
  if (name !== CUSTOM_OBJECT_SIDEBAR)
    return isUnset ? [] : wrong("take it out, only records of custom objects have types.");
  if (isUnset) return wrong("name the keys of the objects it is for.");
  const types = asList(objectTypes);
  if (types === null) return wrong(`write a list of keys, not ${shown(objectTypes)}.`);
  if (types.length === 0) return wrong("name at least one object's key.");
  const isKey = (type: unknown) => typeof type === "string" && type.trim() !== "";
  return types.every(isKey) ? [] : wrong("write each key as text that is not empty.");
}

/** Whether the manifest has a place that shows an icon, by file names without their ending. */
export function iconsOf(manifest: JsonObject): string[] {
  const WITH_ICON = ["top_bar", "nav_bar", "system_top_bar", "ticket_editor"];
  return locationsOf(manifest)
    .filter(({ product, name }) => product === "support" && WITH_ICON.includes(name))
    .map(({ name }) => `icon_${name}`);
}
