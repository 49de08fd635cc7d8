// @ts-check
import { basename } from "node:path";
import {
  ApexParserBaseListener,
  ApexParserFactory,
  ApexParseTreeWalker,
} from "@apexdevtools/apex-parser";
import { error, filesIn, textOf } from "./project.js";

/** Attributes that the platform knows, by annotation; a compiler in an org refuses any other. */
const ATTRIBUTES = {
  invocablemethod: [
    "label",
    "description",
    "category",
    "callout",
    "configurationeditor",
    "iconname",
    "capabilitytype",
  ],
  invocablevariable: ["label", "description", "required", "defaultvalue", "placeholdertext"],
  auraenabled: ["cacheable", "continuation", "scope"],
};

/**
 * @typedef {{ aura: Map<string, string[]>, invocable: Set<string>, classes: Map<string, { isTest: boolean, fields: Set<string> }> }} ApexFacts
 */

/**
 * What components and flows may ask of Apex, and which annotations an org would refuse.
 * @returns {{ facts: ApexFacts, findings: import("./project.js").Finding[] }}
 */
export function readApex() {
  /** @type {ApexFacts} */
  const facts = { aura: new Map(), invocable: new Set(), classes: new Map() };
  /** @type {import("./project.js").Finding[]} */
  const findings = [];
  for (const file of filesIn("classes").filter((each) => each.endsWith(".cls"))) {
    const text = textOf(file);
    const name = basename(file, ".cls");
    const isTest = /^\s*@IsTest/im.test(text.slice(0, 400));
    facts.classes.set(name, { isTest, fields: invocableFields(text) });
    if (!isTest && !/\b(with|inherited) sharing class\b/.test(text))
      findings.push(error("apex-sharing", file, "The class says nothing of sharing."));
    const listener = new Annotations(file, name, facts, findings);
    ApexParseTreeWalker.DEFAULT.walk(
      listener,
      ApexParserFactory.createParser(text).compilationUnit(),
    );
    if (listener.invocables > 1)
      findings.push(error("apex-annotation", file, "More than one @InvocableMethod."));
  }
  return { facts, findings };
}

/** @param {string} text */
function invocableFields(text) {
  const fields = text.matchAll(/@InvocableVariable\([^@]*?\)\s*public\s+\S+\s+(\w+);/g);
  return new Set([...fields].map(([, name]) => name ?? ""));
}

class Annotations extends ApexParserBaseListener {
  /** @param {string} file @param {string} name @param {ApexFacts} facts @param {import("./project.js").Finding[]} findings */
  constructor(file, name, facts, findings) {
    super();
    this.file = file;
    this.name = name;
    this.facts = facts;
    this.findings = findings;
    this.invocables = 0;
  }

  /** @param {any} context */
  enterClassBodyDeclaration = (context) => {
    const method = context.memberDeclaration?.()?.methodDeclaration?.();
    const modifiers = context.modifier_list?.() ?? context.modifier?.() ?? [];
    const isStatic = modifiers.some(
      (/** @type {any} */ each) => each.getText().toLowerCase() === "static",
    );
    for (const modifier of modifiers) {
      const annotation = modifier.annotation?.();
      if (annotation) this.judge(annotation, method, isStatic);
    }
  };

  /** @param {any} annotation @param {any} method @param {boolean} isStatic */
  judge(annotation, method, isStatic) {
    const kind = annotation.id().getText().toLowerCase();
    const known = ATTRIBUTES[kind];
    if (known === undefined) return;
    const pairs = annotation.elementValuePairs?.();
    for (const pair of pairs?.elementValuePair_list?.() ?? pairs?.elementValuePair?.() ?? []) {
      const attribute = pair.id().getText().toLowerCase();
      if (!known.includes(attribute))
        this.refuse(annotation, `@${kind} has no attribute "${attribute}".`);
    }
    if (!method) return;
    if (!isStatic) this.refuse(annotation, `A method with @${kind} must be static.`);
    const list = method.formalParameters().formalParameterList?.();
    const parameters = list?.formalParameter_list?.() ?? list?.formalParameter?.() ?? [];
    if (kind === "auraenabled")
      this.facts.aura.set(
        `${this.name}.${method.id().getText()}`,
        parameters.map((/** @type {any} */ each) => each.id().getText()),
      );
    if (kind === "invocablemethod") {
      this.invocables += 1;
      this.facts.invocable.add(this.name);
      if (parameters.length !== 1 || !/^list</i.test(parameters[0].typeRef().getText()))
        this.refuse(annotation, "An @InvocableMethod takes one List.");
    }
  }

  /** @param {any} node @param {string} message */
  refuse(node, message) {
    this.findings.push(error("apex-annotation", this.file, `line ${node.start.line}: ${message}`));
  }
}
