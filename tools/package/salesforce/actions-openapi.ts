import type { Manifest } from "../manifest.ts";

type Action = Manifest["platforms"]["hubspot"]["workflowActions"]["actions"][number];

const TEXT = { type: "string" } as const;

/**
 * The six actions as OpenAPI 3.0, within what an External Service reads: a name for each operation,
 * plain objects, no security section (the named credential sees to that), all values text.
 */
export function actionsOpenApi({ version, platforms }: Manifest) {
  const { actions: names } = platforms.salesforce;
  const { actions } = platforms.hubspot.workflowActions;
  const chosen = names.flatMap((name) => actions.filter(({ id }) => id === name));
  return {
    openapi: "3.0.0",
    info: {
      title: "Good Standing actions",
      version,
      description: "What a flow may do about an account, one call for up to 50 records.",
    },
    paths: Object.fromEntries(
      chosen.map((action) => [`/salesforce/actions/${action.id}`, { post: operationOf(action) }]),
    ),
    components: { schemas: schemasOf(chosen) },
  };
}

/** `start-cadence` as `startCadence`: the name a flow shows and Apex calls. */
export function operationId(id: string): string {
  return id.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function typeName(id: string, part: string): string {
  const name = operationId(id);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}${part}`;
}

function operationOf({ id, name, description }: Action) {
  const json = (part: string) => ({
    "application/json": { schema: { $ref: `#/components/schemas/${typeName(id, part)}` } },
  });
  return {
    operationId: operationId(id),
    summary: name.en,
    description: description.en,
    requestBody: { required: true, content: json("Request") },
    responses: {
      "200": { description: "What became of each input, in order.", content: json("Response") },
    },
  };
}

function schemasOf(actions: readonly Action[]): Record<string, object> {
  return Object.fromEntries(
    actions.flatMap(({ id, inputs, outputs }) => [
      [
        typeName(id, "Request"),
        objectOf({ orgId: TEXT, inputs: arrayOf(typeName(id, "Input")) }, ["orgId", "inputs"]),
      ],
      [
        typeName(id, "Input"),
        objectOf(
          {
            id: { ...TEXT, description: "New for each wish: the same one is not acted on twice." },
            recordId: { ...TEXT, description: "An account, contact or case." },
            ...Object.fromEntries(
              inputs.map((input) => [input.name, { ...TEXT, description: input.description.en }]),
            ),
          },
          ["id", "recordId", ...inputs.filter(({ required }) => required).map(({ name }) => name)],
        ),
      ],
      [
        typeName(id, "Response"),
        objectOf({ results: arrayOf(typeName(id, "Result")) }, ["results"]),
      ],
      [
        typeName(id, "Result"),
        objectOf(
          {
            id: TEXT,
            outcome: TEXT,
            detail: TEXT,
            outputs: { $ref: `#/components/schemas/${typeName(id, "Outputs")}` },
          },
          ["id", "outcome", "detail"],
        ),
      ],
      [typeName(id, "Outputs"), objectOf(Object.fromEntries(told(outputs)), [])],
    ]),
  );
}

/** The outcome and its detail stand beside the outputs, not among them. */
function told(outputs: readonly string[]) {
  return outputs
    .filter((name) => name !== "outcome" && name !== "detail")
    .map((name) => [name, TEXT] as const);
}

function objectOf(properties: Readonly<Record<string, object>>, required: readonly string[]) {
  return { type: "object", properties, ...(required.length === 0 ? {} : { required }) };
}

function arrayOf(name: string) {
  return { type: "array", items: { $ref: `#/components/schemas/${name}` } };
}
