import { z } from "zod";
import { EXTENSIONS } from "../../ui-extensions/hubspot/bundle.ts";
import { ZendeskManifest } from "./zendesk/zendesk-manifest.ts";

const Text = z.string().trim().min(1);
/** Said in every language the product speaks. */
const Labels = z.strictObject({ en: Text, es: Text });
const FieldType = z.enum(["string", "number", "bool", "date", "enumeration"]);
const FieldName = z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, "use small letters, digits and _");
const Uid = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/, "use letters, digits, _ . and -");
const ActionId = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const Path = z.string().regex(/^\/[a-z0-9/-]+$/);
const Extension = z.string().refine((name) => Object.hasOwn(EXTENSIONS, name), {
  error: `use one of ${Object.keys(EXTENSIONS).join(", ")}`,
});

const Input = z.strictObject({
  name: FieldName,
  type: FieldType,
  required: z.boolean(),
  label: Labels,
  description: Labels,
});

const Field = z.strictObject({
  type: FieldType,
  label: Labels,
  options: z.array(z.strictObject({ value: Text, label: Labels })).optional(),
});

const WorkflowAction = z.strictObject({
  id: ActionId,
  name: Labels,
  description: Labels,
  /** What the workflow shows; `{{input}}` stands for what was filled in. */
  card: Labels,
  objects: z.array(z.enum(["COMPANY", "CONTACT", "TICKET"])).min(1),
  inputs: z.array(Input),
  /** Names of `fields`. */
  outputs: z.array(FieldName).min(1),
});

const Scope = z.strictObject({
  scope: Text,
  required: z.boolean(),
  reason: Text,
  without: Text.optional(),
});

/** The HubSpot app, described once; the project to upload is made from it. */
export const HubspotManifest = z.strictObject({
  platformVersion: Text,
  uid: Uid,
  scopes: z.array(Scope),
  permittedUrls: z.strictObject({
    /** `{publicUrl}` stands for where the server is. */
    fetch: z.array(Text),
    iframe: z.array(Text),
    img: z.array(Text),
  }),
  redirectPath: Path,
  support: z.strictObject({
    supportEmail: z.string(),
    documentationUrl: z.string(),
    supportUrl: z.string(),
    supportPhone: z.string(),
  }),
  cards: z.array(
    z.strictObject({
      uid: Uid,
      extension: Extension,
      name: Text,
      description: Text,
      location: Text,
      objectTypes: z.array(Text).min(1),
    }),
  ),
  settings: z.strictObject({ uid: Uid, extension: Extension }),
  webhooks: z.strictObject({
    uid: Uid,
    path: Path,
    maxConcurrentRequests: z.int().min(6).max(100),
    objects: z.array(
      z.strictObject({
        objectType: Text,
        events: z.array(Text),
        properties: z.array(Text),
      }),
    ),
    hubEvents: z.array(Text),
  }),
  events: z.strictObject({
    header: Text,
    detail: Text,
    properties: z.array(z.strictObject({ name: FieldName, label: Text, type: Text })).min(1),
  }),
  workflowActions: z.strictObject({
    path: Path,
    fields: z.record(FieldName, Field),
    actions: z.array(WorkflowAction),
  }),
});
export type HubspotManifest = z.infer<typeof HubspotManifest>;

/** The Salesforce package. Its actions have the fields that `workflowActions` of HubSpot says. */
export const SalesforceManifest = z.strictObject({
  /** Where the org's external credential gets its token. */
  tokenPath: Path,
  /** Where an admin comes back to after granting our server access. */
  redirectPath: Path,
  contactEmail: z.email(),
  actions: z.array(ActionId).min(1),
});

/** What of the manifest a package is made from; other platforms have their own. */
export const Manifest = z.object({
  name: Text,
  version: Text,
  description: Text,
  vendor: z.object({ name: Text }),
  platforms: z.object({
    hubspot: HubspotManifest,
    salesforce: SalesforceManifest,
    zendesk: ZendeskManifest,
  }),
});
export type Manifest = z.infer<typeof Manifest>;
