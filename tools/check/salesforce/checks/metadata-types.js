// @ts-check
// Every metadata file against the types that Salesforce makes from its own metadata WSDL.
import { readFileSync } from "node:fs";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { error, filesIn, report, textOf, warning } from "./project.js";
import { readTypes } from "./wsdl-types.js";

const declarations = new URL(
  "../node_modules/@salesforce/types/lib/metadata.d.ts",
  import.meta.url,
);
const types = readTypes(readFileSync(declarations, "utf8"));
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  isArray: () => true,
});

const files = filesIn().filter((file) => file.endsWith("-meta.xml"));
report(files.length, files.flatMap(checkFile));

/** @param {string} file */
function checkFile(file) {
  const text = textOf(file);
  const wellFormed = XMLValidator.validate(text);
  if (wellFormed !== true) return [error("metadata-xml", file, wellFormed.err.msg)];
  const document = parser.parse(text);
  const root = Object.keys(document).find((key) => !key.startsWith("?")) ?? "";
  if (types.propertiesOf(root) === null)
    return [error("metadata-type", file, `<${root}> is no type of metadata.`)];
  const [node] = document[root];
  // The WSDL says no more of these than that they are text.
  if (root === "LightningComponentBundle") delete node.targetConfigs;
  return checkNode({ file, at: root }, typeof node === "object" ? node : {}, root);
}

/**
 * @param {{ file: string, at: string }} place
 * @param {Record<string, unknown[]>} node
 * @param {string} typeName
 * @returns {import("./project.js").Finding[]}
 */
function checkNode({ file, at }, node, typeName) {
  const properties = types.propertiesOf(typeName) ?? new Map();
  const found = Object.entries(node).flatMap(([name, values]) => {
    if (name === "#text") return [];
    const property = properties.get(name);
    if (property === undefined)
      return [error("metadata-element", file, `${at}: <${name}> is unknown in ${typeName}.`)];
    const repeated =
      values.length > 1 && !property.isList
        ? [
            error(
              "metadata-repeated",
              file,
              `${at}.${name} is there ${values.length} times, but may be once.`,
            ),
          ]
        : [];
    return [
      ...repeated,
      ...values.flatMap((value) => checkValue({ file, at: `${at}.${name}` }, value, property.type)),
    ];
  });
  // Nearly every file in the wild leaves out something the WSDL asks for.
  const missing = [...properties]
    .filter(([name, { isRequired }]) => isRequired && !(name in node))
    .map(([name]) =>
      warning("metadata-required", file, `${at}: <${name}> of ${typeName} is missing.`),
    );
  return [...found, ...missing];
}

/**
 * @param {{ file: string, at: string }} place
 * @param {unknown} value
 * @param {string} type
 */
function checkValue(place, value, type) {
  const wrong = (/** @type {string} */ what) => [
    error("metadata-value", place.file, `${place.at}: ${what}`),
  ];
  if (type === "boolean")
    return value === "true" || value === "false"
      ? []
      : wrong(`"${value}" is neither true nor false.`);
  if (type === "number")
    return typeof value === "string" && !Number.isNaN(Number(value))
      ? []
      : wrong(`"${value}" is no number.`);
  const choices = types.choicesOf(type);
  if (choices !== null)
    return choices.has(String(value)) ? [] : wrong(`"${value}" is not one of ${type}.`);
  if (types.propertiesOf(type) === null) return [];
  return typeof value === "object" && value !== null
    ? checkNode(place, /** @type {Record<string, unknown[]>} */ (value), type)
    : value === ""
      ? []
      : wrong(`text where ${type} has elements.`);
}
