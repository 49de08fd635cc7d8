import { z } from "zod";
import type { AppLocation } from "../../../ui-extensions/zendesk/src/contract.ts";

const Text = z.string().trim().min(1);
/** Said in every language the product speaks. */
const Texts = z.strictObject({ en: Text, es: Text });
const Identifier = z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, "use small letters, digits and _");

const Place = z.strictObject({
  /** The frame follows the width of the sidebar. */
  flexible: z.boolean().optional(),
  /** Loaded with the workspace; false for what the app opens itself. */
  autoLoad: z.boolean().optional(),
});

const Parameter = z.strictObject({
  name: Identifier.refine((name) => name !== "name", "Zendesk keeps this name for itself"),
  type: z.enum(["text", "checkbox", "url", "number", "multiline", "hidden"]),
  required: z.boolean(),
  label: Texts,
  help: Texts.optional(),
});

const View = z.strictObject({
  id: Identifier,
  /** Zendesk keeps one title for all languages. */
  title: Text,
  description: Text,
  tag: Text,
  columns: z.array(Identifier).min(1).max(10),
  sortBy: Identifier,
  sortOrder: z.enum(["asc", "desc"]),
});

// Exactly the places the app knows how to draw.
const Places = {
  ticket_sidebar: Place,
  new_ticket_sidebar: Place,
  user_sidebar: Place,
  organization_sidebar: Place,
  nav_bar: Place,
  modal: Place,
} satisfies Record<AppLocation, typeof Place>;

/** The Zendesk app, described once; the zip to upload is made from it. */
export const ZendeskManifest = z.strictObject({
  frameworkVersion: Text,
  scopes: z.array(z.strictObject({ scope: Text, required: z.boolean(), reason: Text })),
  /** Asked for by a listing: where users of the app write to, and where they read of it. */
  author: z.strictObject({ email: z.string(), url: z.string() }),
  termsUrl: z.string(),
  locations: z.strictObject(Places),
  parameters: z.array(Parameter),
  /** `{publicUrl}` stands for where the server is. */
  texts: z.strictObject({
    short_description: Texts,
    long_description: Texts,
    installation_instructions: Texts,
  }),
  views: z.array(View),
});
export type ZendeskManifest = z.infer<typeof ZendeskManifest>;
