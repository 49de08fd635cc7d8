// @ts-check
// What External Services ask of the OpenAPI document in a registration, beyond OpenAPI itself.
import { Validator } from "@seriousme/openapi-schema-validator";
import { XMLParser } from "fast-xml-parser";
import { error, filesIn, report, textOf } from "./project.js";

const SIZE_MAX = 4_000_000;
const METHODS = ["get", "put", "post", "patch", "delete"];
/** A name is the root of an Apex class or method, so it is written as one. */
const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false });
const files = filesIn("externalServiceRegistrations");
const found = await Promise.all(files.map(checkFile));
report(files.length, found.flat());

/** @param {string} file */
async function checkFile(file) {
  const { ExternalServiceRegistration: registration } = parser.parse(textOf(file));
  const wrong = (/** @type {string} */ message) => error("openapi", file, message);
  if (registration.schema.length > SIZE_MAX) return [wrong("The document is larger than 4 MB.")];
  const document = readJson(registration.schema);
  if (document === null) return [wrong("The document is no JSON.")];
  const { valid, errors } = await new Validator().validate(document);
  const invalid = valid ? [] : [wrong(`It is no OpenAPI: ${JSON.stringify(errors).slice(0, 500)}`)];
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => ({ path, method, ...item[method] })),
  );
  const ids = operations.map(({ operationId }) => operationId);
  const named = [registration.operations].flat().map(({ name }) => name);
  return [
    ...invalid,
    ...(document.openapi?.startsWith("3.0")
      ? []
      : [wrong("External Services read OpenAPI 3.0 alone.")]),
    ...operations.flatMap((operation) => operationFaults(operation).map(wrong)),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => wrong(`${id} is there twice.`)),
    ...named
      .filter((name) => !ids.includes(name))
      .map((name) => wrong(`Operation ${name} is not in the document.`)),
    ...ids
      .filter((id) => !named.includes(id))
      .map((id) => wrong(`Operation ${id} is not registered.`)),
    ...schemaFaults(document, "#").map(wrong),
  ];
}

/** @param {{ path: string, method: string, operationId?: string, requestBody?: unknown, responses?: Record<string, { headers?: object, content?: object }> }} operation */
function operationFaults({ path, method, operationId = "", requestBody, responses = {} }) {
  const at = `${method.toUpperCase()} ${path}`;
  const faults = NAME.test(operationId)
    ? []
    : [`${at}: operationId "${operationId}" can't be a name.`];
  if (method === "get" && requestBody !== undefined) faults.push(`${at}: a GET may have no body.`);
  if (!Object.keys(responses).some((status) => /^2\d\d$/.test(status)))
    faults.push(`${at}: no answer is a success.`);
  for (const [status, { headers, content = {} }] of Object.entries(responses)) {
    if (headers !== undefined) faults.push(`${at} ${status}: headers of an answer can't be read.`);
    for (const type of Object.keys(content)) {
      if (type !== "application/json") faults.push(`${at} ${status}: ${type} can't be read.`);
    }
  }
  return faults;
}

/**
 * Every place of the document: references lead somewhere, schemas are plain, names can be Apex.
 * @param {any} document @param {string} at @param {unknown} [node]
 * @returns {string[]}
 */
function schemaFaults(document, at, node = document) {
  if (typeof node !== "object" || node === null) return [];
  const faults = Object.entries(node).flatMap(([key, value]) =>
    schemaFaults(document, `${at}/${key}`, value),
  );
  if ("$ref" in node && typeof node.$ref === "string" && resolve(document, node.$ref) === undefined)
    faults.push(`${at}: ${node.$ref} leads nowhere.`);
  for (const word of ["allOf", "oneOf", "anyOf"]) {
    if (word in node && !("discriminator" in node))
      faults.push(`${at}: ${word} is read only with a discriminator.`);
  }
  if ("properties" in node && typeof node.properties === "object" && node.properties !== null) {
    for (const [name, property] of Object.entries(node.properties)) {
      if (!NAME.test(name)) faults.push(`${at}: property "${name}" can't be a name.`);
      if (Object.keys(property).length === 0) faults.push(`${at}: property "${name}" has no type.`);
    }
  }
  return faults;
}

/** @param {any} document @param {string} reference */
function resolve(document, reference) {
  const steps = reference.replace(/^#\//, "").split("/");
  return steps.reduce((node, step) => node?.[step], document);
}

/** @param {string} text */
function readJson(text) {
  try {
    return JSON.parse(
      text
        .replaceAll("&quot;", '"')
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&"),
    );
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
}
