import { z } from "zod";
import { type Org, usedToday, visibleFields, visibleObject } from "./org.ts";
import { badJson, done, notFound, problem } from "./replies.ts";
import { type Call, route } from "./route.ts";
import type { FieldDefinition, Reply } from "./types.ts";

const Composite = z.object({
  allOrNone: z.boolean().optional(),
  compositeRequest: z.array(
    z.object({
      method: z.string(),
      url: z.string(),
      referenceId: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
      body: z.unknown().optional(),
    }),
  ),
});

/** Of these a composite call may have five. */
const HEAVY = /\/(query|queryAll|composite\/sobjects)\b/;
const HEAVY_MAX = 5;

export const orgRoutes = [
  route("POST", "/composite", composite),
  route("GET", "/sobjects/{object}/describe", describeOne),
  route("GET", "/limits", limits),
  route("GET", "/connect/organization", organization),
];

function composite({ org, body, part }: Call): Reply {
  const parsed = Composite.safeParse(body);
  if (!parsed.success) return badJson();
  const parts = parsed.data.compositeRequest;
  if (parts.length > org.limits.compositeMax) {
    const message = `Composite request limit of ${org.limits.compositeMax} exceeded`;
    return problem(400, "LIMIT_EXCEEDED", message);
  }
  if (parts.filter(({ url }) => HEAVY.test(url)).length > HEAVY_MAX) {
    return problem(400, "LIMIT_EXCEEDED", "Too many queries in one composite request");
  }
  return done({
    compositeResponse: parts.map(({ method, url, referenceId, body: inside }) => {
      const reply = part(method, url, inside ?? null);
      const { status: httpStatusCode } = reply;
      return { body: reply.body, httpHeaders: {}, httpStatusCode, referenceId };
    }),
  });
}

function describeOne({ org, params }: Call): Reply {
  const definition = visibleObject(org, params.object ?? "");
  if (definition === null) return notFound();
  const { name, label, prefix } = definition;
  return done({
    ...{ name, label, keyPrefix: prefix, queryable: true, createable: true, updateable: true },
    custom: name.endsWith("__c"),
    fields: visibleFields(org, definition).map(toDescription),
  });
}

function toDescription(field: FieldDefinition) {
  const { name, label, type, set = "always" } = field;
  return {
    ...{ name, label, type, length: field.length ?? 0 },
    createable: set !== "never",
    updateable: set === "always",
    externalId: field.externalId ?? false,
    idLookup: field.externalId ?? name === "Id",
    referenceTo: field.referenceTo ?? [],
    relationshipName: field.relationship ?? null,
    restrictedPicklist: field.restricted ?? false,
    picklistValues: (field.values ?? []).map((value) => {
      return { value, label: value, active: true, defaultValue: false };
    }),
  };
}

function limits({ org }: Call): Reply {
  const { dailyMax } = org.limits;
  const Remaining = Math.max(0, dailyMax - usedToday(org));
  return done({ DailyApiRequests: { Max: dailyMax, Remaining } });
}

function organization({ org }: Call): Reply {
  const multiCurrency = isMultiCurrency(org);
  return done({
    name: org.name,
    orgId: org.id,
    features: {
      multiCurrency,
      ...(multiCurrency ? {} : { defaultCurrencyIsoCode: org.currency }),
    },
  });
}

function isMultiCurrency(org: Org): boolean {
  return org.objects.has("CurrencyType");
}
