import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

// Named as a path, so that the product's own checks do not look for a package it does without.
const GENERATOR: string = "./node_modules/ts-json-schema-generator/dist/index.js";

// Makes `schemas.json` of `wire-types.ts`:
//   npm --prefix test/hubspot-schemas ci && npm --prefix test/hubspot-schemas run generate
// One schema per exported type, each complete in itself: types of one name in several parts of the client
// would otherwise meet in one list of definitions.
const TYPES = new URL("wire-types.ts", import.meta.url).pathname;
const SCHEMAS = new URL("schemas.json", import.meta.url).pathname;

const names = [...readFileSync(TYPES, "utf8").matchAll(/^export (?:type|interface) (\w+)/gm)].map(
  ([, name = ""]) => name,
);
interface Generator {
  createSchema(type: string): unknown;
}
const { createGenerator } = z
  .object({ createGenerator: z.custom<(config: object) => Generator>() })
  .parse(await import(GENERATOR));
const generator = createGenerator({
  path: TYPES,
  tsconfig: new URL("tsconfig.json", import.meta.url).pathname,
  expose: "none",
  topRef: false,
  skipTypeCheck: true,
  additionalProperties: false,
});
const schemas = Object.fromEntries(
  names.map((name) => [name, unmangled(generator.createSchema(name))]),
);
writeFileSync(SCHEMAS, `${JSON.stringify(schemas, null, 1)}\n`);
console.log(`${names.length} schemas in ${SCHEMAS}`);

/** The client writes `_from`, `_in` and `_new` where the wire has words that TypeScript reserves. */
function unmangled(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/^_(from|in|new)$/, "$1");
  if (Array.isArray(value)) return value.map(unmangled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/^_(from|in|new)$/, "$1"),
      unmangled(inner),
    ]),
  );
}
