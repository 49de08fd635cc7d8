import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import { RIGHTS } from "../../../core/access/rights.ts";
import { Problem } from "../problem.ts";
import { CsvFile, type Endpoint, NoBody } from "./endpoint.ts";

export const API_BASE = "/api/v1";

// A name may be given once, however many operations use it.
const NamedProblem = Problem.meta({ id: "Problem" });

/** The OpenAPI 3.1 document, made from the same endpoints the router mounts. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Good Standing",
      version,
      description: "Accounts, what the engine makes of them, and what may be done.",
    },
    servers: [{ url: API_BASE }],
    components: { securitySchemes: { apiKey: { type: "http", scheme: "bearer" } } },
    security: [{ apiKey: [] }],
    paths,
  });
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { method, path, summary, tag, right, params, query, body, response, writes } = endpoint;
  const header = writes
    ? { header: z.object({ "Idempotency-Key": z.string().min(1).max(200) }) }
    : {};
  return {
    operationId: `${method}${path.replaceAll(/[^A-Za-z]+(.)?/g, (_, letter: string | undefined) => (letter ?? "").toUpperCase())}`,
    summary,
    description: `Needs the right \`${right}\`, which ${RIGHTS[right].roles.join(", ")} have.`,
    tags: [tag],
    "x-right": right,
    requestParams: { path: params, query, ...header },
    ...(body === NoBody
      ? {}
      : {
          requestBody: {
            required: true,
            content: { [body === CsvFile ? "text/csv" : "application/json"]: { schema: body } },
          },
        }),
    responses: {
      "200": { description: "Done", content: { "application/json": { schema: response } } },
      default: {
        description: "What went wrong",
        content: { "application/problem+json": { schema: NamedProblem } },
      },
    },
  };
}
