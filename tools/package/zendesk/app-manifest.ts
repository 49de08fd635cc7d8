import { asList, asObject, entriesOf, type JsonObject } from "./json.ts";

/** Places of each product that Zendesk shows apps in, by the names a manifest has for them. */
const LOCATIONS: Readonly<Record<string, readonly string[]>> = {
  support: [
    ...["top_bar", "nav_bar", "system_top_bar", "ticket_sidebar", "new_ticket_sidebar"],
    ...["user_sidebar", "organization_sidebar", "background", "modal", "ticket_editor"],
    "custom_object_record_sidebar",
  ],
  chat: ["chat_sidebar", "background"],
  standalone_chat: ["nav_bar", "system_top_bar"],
  sell: [
    ...["deal_card", "person_card", "company_card", "lead_card", "background", "modal"],
    ...["dashboard", "note_editor", "call_log_editor", "email_editor", "top_bar", "visit_editor"],
  ],
};

/** Older manifests call the products otherwise, and Zendesk still understands them. */
const LEGACY_PRODUCTS: Readonly<Record<string, string>> = {
  zendesk: "support",
  zopim: "chat",
  lotus_box: "standalone_chat",
};

export const PRODUCTS: readonly string[] = Object.keys(LOCATIONS);
const LOCATION_NAMES = new Set(Object.values(LOCATIONS).flat());

export const CUSTOM_OBJECT_SIDEBAR = "custom_object_record_sidebar";

export interface AppLocation {
  readonly product: string;
  readonly name: string;
  readonly options: JsonObject;
}

/** The product a manifest means, or null where there is none of that name. */
export function productOf(name: string): string | null {
  if (Object.hasOwn(LOCATIONS, name)) return name;
  return Object.hasOwn(LEGACY_PRODUCTS, name) ? (LEGACY_PRODUCTS[name] ?? null) : null;
}

export function isLocationOf(product: string, name: string): boolean {
  return Object.hasOwn(LOCATIONS, product) && LOCATIONS[product]?.includes(name) === true;
}

export function isLocationName(name: unknown): boolean {
  return typeof name === "string" && LOCATION_NAMES.has(name);
}

/** Every place the manifest names; an address alone stands for a place without options. */
export function locationsOf(manifest: JsonObject): AppLocation[] {
  return entriesOf(manifest.location).flatMap(([product, places]) =>
    entriesOf(places).map(([name, options]) => ({
      product: productOf(product) ?? product,
      name,
      options: asObject(options) ?? { url: options },
    })),
  );
}

export function productsOf(manifest: JsonObject): string[] {
  if (manifest.requirementsOnly === true) return ["support"];
  const named = entriesOf(manifest.location).map(([product]) => productOf(product));
  const known = named.filter((product) => product !== null);
  return known.length === 0 && manifest.marketingOnly === true ? ["support"] : [...new Set(known)];
}

/** An app of texts or of requirements only has no places, no code and no framework. */
export function isWithoutCode(manifest: JsonObject): boolean {
  return manifest.requirementsOnly === true || manifest.marketingOnly === true;
}

export interface AppParameter {
  /** How a message names it. */
  readonly at: string;
  readonly name: string;
  readonly type: unknown;
  readonly required: unknown;
  readonly secure: unknown;
  readonly hasDefault: boolean;
  readonly scopes: unknown;
  readonly allowedDomain: unknown;
}

export function parametersOf(manifest: JsonObject): AppParameter[] {
  return (asList(manifest.parameters) ?? []).flatMap((entry) => {
    const parameter = asObject(entry);
    if (parameter === null || typeof parameter.name !== "string") return [];
    const { name, type, required, secure, scopes } = parameter;
    return {
      at: `parameters "${name}"`,
      name,
      type: type ?? "text",
      required: required ?? false,
      secure: secure ?? false,
      hasDefault: Object.hasOwn(parameter, "default"),
      scopes,
      allowedDomain: parameter.allowed_domain,
    };
  });
}
