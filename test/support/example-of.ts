import { z } from "zod";

/** What of JSON Schema our own schemas come out as. */
const Shape = z.object({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  minLength: z.number().optional(),
  minItems: z.number().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

/** Texts that a pattern or a later check asks for, by the name of the field. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  ...{ currency: "USD", amount: "10.00", dueOn: "2026-03-20", until: "2026-03-20" },
  ...{ from: "2026-03-01", address: "ana@customer.example", at: "2026-03-04T16:00:00.000Z" },
};

/** A value that a schema accepts: what it asks for and, with `optional`, what it allows as well. */
export function exampleOf(
  schema: z.ZodType,
  { optional = false }: { optional?: boolean } = {},
): unknown {
  return of(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), "", optional);
}

function of(raw: unknown, name: string, optional: boolean): unknown {
  const shape = Shape.parse(raw);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const choice = shape.oneOf?.[0] ?? shape.anyOf?.[0];
  if (choice !== undefined) return of(choice, name, optional);
  switch (shape.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([key]) => optional || shape.required?.includes(key))
          .map(([key, value]) => [key, of(value, key, optional)]),
      );
    case "array":
      return Array.from({ length: shape.minItems ?? 1 }, () =>
        of(shape.items ?? {}, name, optional),
      );
    case "integer":
    case "number":
      return Math.max(shape.minimum ?? 1, (shape.exclusiveMinimum ?? 0) + 1, 1);
    case "boolean":
      return true;
    default:
      return textOf(shape, name);
  }
}

function textOf({ format, minLength = 1 }: z.infer<typeof Shape>, name: string): unknown {
  if (format === "email") return "somebody@customer.example";
  if (format === "uuid") return "00000000-0000-4000-8000-000000000001";
  if (format === "date-time") return "2026-03-04T16:00:00.000Z";
  if (format === "date") return BY_NAME[name] ?? "2026-03-20";
  return BY_NAME[name] ?? "x".repeat(Math.max(1, minLength));
}
