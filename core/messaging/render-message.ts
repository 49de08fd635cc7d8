import type { Template } from "../policy/policy.ts";
import { assertNever, ok, type Result, refuse } from "../result/result.ts";
import { type FillRefusal, fillTemplate } from "./fill-template.ts";
import { toHtmlPage } from "./html-shell.ts";
import { directionOf } from "./language.ts";
import { type Block, toBlocks } from "./message-blocks.ts";
import type { MessageModel } from "./message-model.ts";
import { parseTemplate } from "./parse-template.ts";
import { toOneLine, unshield } from "./shield.ts";
import { nameTemplate, type TemplateProblem, toProblem } from "./template-problem.ts";
import { escapeHtml, toHtml } from "./to-html.ts";
import { toPlainSpaces, toText } from "./to-text.ts";
import { type AddedLine, withDisclosures } from "./with-disclosures.ts";

/** A message as it leaves: email has all three parts, the other channels only text. */
export interface RenderedMessage {
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
}

/** Why a message was not made. `message` names the template, its language and what to mend. */
export type MessageError =
  | {
      readonly kind: "invalid_template";
      readonly problems: readonly TemplateProblem[];
      readonly message: string;
    }
  | {
      readonly kind: "missing_field";
      readonly templateId: string;
      readonly language: string;
      readonly field: string;
      readonly message: string;
    }
  | { readonly kind: "too_long"; readonly templateId: string; readonly message: string };

const SUBJECT_CHARS_MAX = 150;
const PREHEADER_CHARS_MAX = 110;

/**
 * Fills a template and adds what the law wants said besides. Pure: the same template, model and
 * additions always give the same message.
 */
export function renderMessage(
  template: Template,
  model: MessageModel,
  added: readonly AddedLine[] = [],
): Result<RenderedMessage, MessageError> {
  const body = fillPart(template, "body", template.body, model);
  if (!body.ok) return body;
  const blocks = toBlocks(withDisclosures(body.value, template, added));
  const text = toText(blocks);
  if (template.channel !== "email") {
    return ok({ subject: null, text: toPlainSpaces(text), html: null });
  }
  const line = fillPart(template, "subject", template.subject ?? "", model);
  if (!line.ok) return line;
  const subject = toOneLine(unshield(line.value), SUBJECT_CHARS_MAX);
  return ok({ subject, text, html: toPage(subject, blocks, model) });
}

function fillPart(
  template: Template,
  part: "subject" | "body",
  source: string,
  model: MessageModel,
): Result<string, MessageError> {
  const { nodes, findings } = parseTemplate(source);
  if (findings.length > 0) {
    const problems = findings.map((finding) => toProblem(template, part, finding));
    const message = problems.map((problem) => problem.message).join("; ");
    return refuse({ kind: "invalid_template", problems, message });
  }
  const filled = fillTemplate(nodes, model);
  return filled.ok ? filled : refuse(toError(template, part, filled.error));
}

function toError(template: Template, part: "subject" | "body", refusal: FillRefusal): MessageError {
  const name = nameTemplate(template);
  const { id: templateId, language } = template;
  switch (refusal.kind) {
    case "missing_field": {
      const { field, line } = refusal;
      const message = `${name}, ${part} line ${line}: there is no "${field}" for this message`;
      return { kind: "missing_field", templateId, language, field, message };
    }
    case "too_long": {
      const message = `${name}: the message is longer than ${refusal.charsMax} characters`;
      return { kind: "too_long", templateId, message };
    }
    default:
      return assertNever(refusal);
  }
}

function toPage(subject: string, blocks: readonly Block[], model: MessageModel): string {
  const divider = blocks.findIndex(({ kind }) => kind === "divider");
  const end = divider < 0 ? blocks.length : divider;
  const direction = directionOf(model.language);
  return toHtmlPage({
    direction,
    language: escapeHtml(model.language),
    title: escapeHtml(subject),
    preheader: escapeHtml(toPreheader(blocks.slice(0, end))),
    sender: escapeHtml(toOneLine(model.creditor.name, SUBJECT_CHARS_MAX)),
    content: toHtml(blocks.slice(0, end), direction),
    smallPrint: toHtml(blocks.slice(end), direction),
  });
}

/** The first sentence that says something: a greeting ends in a comma or a colon. */
function toPreheader(blocks: readonly Block[]): string {
  const paragraphs = blocks
    .filter(({ kind }) => kind === "paragraph")
    .map((each) => toText([each]));
  const telling = paragraphs.find((text) => !/[,:]$/.test(text)) ?? "";
  return toOneLine(telling, PREHEADER_CHARS_MAX);
}
