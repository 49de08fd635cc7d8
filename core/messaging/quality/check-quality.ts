import { toSentences } from "../../compliance/content/sentences.ts";
import type { Template } from "../../policy/policy.ts";
import { fillTemplate } from "../fill-template.ts";
import { type Block, type Inline, toBlocks } from "../message-blocks.ts";
import { parseTemplate } from "../parse-template.ts";
import { renderMessage } from "../render-message.ts";
import { isReviewed } from "../reviewed-templates.ts";
import { sampleModel } from "../sample-model.ts";
import { unshield } from "../shield.ts";
import { type Finding, type TemplateProblem, toProblem } from "../template-problem.ts";
import { readabilityOf } from "./readability.ts";
import { spamSignsIn } from "./spam.ts";

/** "Fairly difficult" begins below this on Flesch's scale: about the last years of school. */
export const READING_EASE_MIN = 50;
export const SENTENCE_WORDS_MAX = 40;

/** What would make a template harder to read or likelier to be taken for spam; all of it advice. */
export function checkQuality(template: Template): TemplateProblem[] {
  return isReviewed(template) ? [] : qualityProblems(template);
}

/** The same, whoever wrote the template. Empty for one that cannot be read. */
export function qualityProblems(template: Template): TemplateProblem[] {
  return [...spamProblems(template), ...readingProblems(template)];
}

function spamProblems(template: Template): TemplateProblem[] {
  if (template.channel !== "email") return [];
  const rendered = renderMessage(template, sampleModel(template.language));
  if (!rendered.ok) return [];
  const { subject, text, html } = rendered.value;
  const { language } = template;
  return spamSignsIn({ language, subject: subject ?? "", text, html: html ?? "" }).map(
    ({ sign, part, text: say }) =>
      toProblem(template, part, { kind: "looks_like_spam", line: 1, name: sign, text: say }),
  );
}

function readingProblems(template: Template): TemplateProblem[] {
  const { nodes, findings } = parseTemplate(template.body);
  if (findings.length > 0) return [];
  const filled = fillTemplate(nodes, sampleModel(template.language));
  if (!filled.ok) return [];
  const read = readabilityOf(proseOf(toBlocks(filled.value)), template.language);
  if (read === null) return [];
  const found: Finding[] = [];
  if (read.score < READING_EASE_MIN) {
    const text = `reading ease ${read.score}, and ${READING_EASE_MIN} is the least we advise: shorter words, shorter sentences`;
    found.push({ kind: "hard_to_read", line: 1, name: "reading_ease", text });
  }
  if (read.longestWords > SENTENCE_WORDS_MAX) {
    const text = `a sentence of ${read.longestWords} words (“${read.longest.slice(0, 60)}…”); ${SENTENCE_WORDS_MAX} is the most we advise`;
    found.push({ kind: "hard_to_read", line: 1, name: "sentence_length", text });
  }
  return found.map((finding) => toProblem(template, "body", finding));
}

/** The sentences of a message: no tables or figures, and of a link only its label. */
export function proseOf(blocks: readonly Block[]): string[] {
  const divider = blocks.findIndex(({ kind }) => kind === "divider");
  const body = divider < 0 ? blocks : blocks.slice(0, divider);
  return body
    .filter((block) => block.kind === "paragraph")
    .flatMap(({ lines }) =>
      toSentences(lines.map((line) => line.map(toWords).join("")).join("\n")),
    );
}

function toWords(inline: Inline): string {
  return unshield(inline.kind === "link" ? inline.label : inline.text);
}
