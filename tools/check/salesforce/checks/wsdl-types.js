// @ts-check
import ts from "typescript";

/**
 * @typedef {{ type: string, isList: boolean, isRequired: boolean }} Property
 * @typedef {{ bases: string[], properties: Map<string, Property>, choices: Set<string> | null }} Shape
 */

/**
 * Reads the type declarations that are made from the metadata WSDL.
 * @param {string} declarations
 */
export function readTypes(declarations) {
  /** @type {Map<string, Shape>} */
  const shapes = new Map();
  const source = ts.createSourceFile("metadata.d.ts", declarations, ts.ScriptTarget.Latest, true);
  source.forEachChild((node) => {
    if (ts.isTypeAliasDeclaration(node)) shapes.set(node.name.text, shapeOf(node.type));
  });

  /** @param {string} name @returns {Map<string, Property> | null} */
  const propertiesOf = (name) => {
    const shape = shapes.get(name);
    if (shape === undefined || shape.choices !== null) return null;
    const inherited = shape.bases.flatMap((base) => [...(propertiesOf(base) ?? [])]);
    return new Map([...inherited, ...shape.properties]);
  };

  return {
    /** What an element of the type may hold; null for what is no such type. */
    propertiesOf,
    /** The values of an enumeration; null for every other type. */
    choicesOf: (/** @type {string} */ name) => shapes.get(name)?.choices ?? null,
  };
}

/** @param {ts.TypeNode} node @returns {Shape} */
function shapeOf(node) {
  const none = { bases: [], properties: new Map(), choices: null };
  if (ts.isTypeLiteralNode(node)) return { ...none, properties: membersOf(node) };
  if (ts.isTypeReferenceNode(node)) return { ...none, bases: [node.typeName.getText()] };
  if (ts.isIntersectionTypeNode(node)) {
    const parts = node.types.map(shapeOf);
    return {
      bases: parts.flatMap(({ bases }) => bases),
      properties: new Map(parts.flatMap(({ properties }) => [...properties])),
      choices: null,
    };
  }
  if (ts.isUnionTypeNode(node)) return { ...none, choices: new Set(node.types.map(unquoted)) };
  return ts.isLiteralTypeNode(node) ? { ...none, choices: new Set([unquoted(node)]) } : none;
}

/** @param {ts.TypeLiteralNode} node @returns {Map<string, Property>} */
function membersOf(node) {
  return new Map(
    node.members.filter(ts.isPropertySignature).flatMap((member) => {
      if (member.type === undefined) return [];
      const isList = ts.isArrayTypeNode(member.type);
      const type = (
        ts.isArrayTypeNode(member.type) ? member.type.elementType : member.type
      ).getText();
      const isRequired = member.questionToken === undefined && !isList;
      return [[member.name.getText().replaceAll(/['"]/g, ""), { type, isList, isRequired }]];
    }),
  );
}

/** @param {ts.TypeNode} node */
function unquoted(node) {
  return node.getText().replaceAll(/^['"]|['"]$/g, "");
}
