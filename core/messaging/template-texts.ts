import type { Template } from "../policy/policy.ts";
import { assertNever } from "../result/result.ts";
import { fillTemplate } from "./fill-template.ts";
import { toBlocks } from "./message-blocks.ts";
import { parseTemplate } from "./parse-template.ts";
import { sampleModel } from "./sample-model.ts";
import { unshield } from "./shield.ts";
import type { TemplateNode } from "./template-nodes.ts";
import { toText } from "./to-text.ts";

/** Everything a template may come to say, for whoever judges its sentences. */
export interface TemplateTexts {
  readonly subjects: readonly string[];
  readonly bodies: readonly string[];
}

/**
 * The texts a template can make of sample values: one per branch of its `#if`, `#each` and plurals,
 * with all other branches at their first side. Empty for a template that cannot be read.
 */
export function templateTexts({ subject = "", body, language }: Template): TemplateTexts {
  return {
    subjects: variantsOf(subject, language).map(unshield),
    bodies: variantsOf(body, language).map((text) => toText(toBlocks(text))),
  };
}

/** Bounds what a template of nothing but branches can cost. */
const VARIANTS_MAX = 200;

type Choices = ReadonlyMap<TemplateNode, string>;

function variantsOf(source: string, language: string): string[] {
  const { nodes, findings } = parseTemplate(source);
  if (findings.length > 0 || source === "") return [];
  const model = sampleModel(language);
  const variants = new Set<string>();
  for (const choices of choicesIn(nodes, new Map()).slice(0, VARIANTS_MAX)) {
    const filled = fillTemplate(resolve(nodes, choices), model);
    if (filled.ok && filled.value !== "") variants.add(filled.value);
  }
  return [...variants];
}

/** One set of choices per branch: those on the way to it, and the first side elsewhere. */
function choicesIn(nodes: readonly TemplateNode[], path: Choices): Choices[] {
  return [path, ...nodes.flatMap((node) => branchesOf(node, path))];
}

function branchesOf(node: TemplateNode, path: Choices): Choices[] {
  const choose = (side: string): Choices => new Map([...path, [node, side]]);
  switch (node.kind) {
    case "text":
    case "field":
      return [];
    case "plural":
      return [...node.forms.keys()].map(choose);
    case "when":
    case "each":
      return [
        ...choicesIn(node.body, path).slice(1),
        ...choicesIn(node.otherwise, choose("otherwise")),
      ];
    default:
      return assertNever(node);
  }
}

/** The nodes that remain once every choice is made. */
function resolve(nodes: readonly TemplateNode[], choices: Choices): TemplateNode[] {
  return nodes.flatMap((node): TemplateNode[] => {
    const side = choices.get(node);
    switch (node.kind) {
      case "text":
      case "field":
        return [node];
      case "plural":
        return side === undefined
          ? [node]
          : [{ kind: "text", text: node.forms.get(side) ?? node.other, line: node.field.line }];
      case "when":
        return resolve(side === undefined ? node.body : node.otherwise, choices);
      case "each":
        return side === undefined
          ? [{ ...node, body: resolve(node.body, choices) }]
          : resolve(node.otherwise, choices);
      default:
        return assertNever(node);
    }
  });
}
