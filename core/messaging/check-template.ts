import type { Template } from "../policy/policy.ts";
import { fillTemplate } from "./fill-template.ts";
import { isSafeUrl, toBlocks } from "./message-blocks.ts";
import { type MessageKind, messageKindOf } from "./message-kinds.ts";
import { parseTemplate } from "./parse-template.ts";
import { findForbidden, findMissing } from "./required-fields.ts";
import { isReviewed } from "./reviewed-templates.ts";
import { sampleModel } from "./sample-model.ts";
import { measureSms } from "./sms-segments.ts";
import type { TemplateNode } from "./template-nodes.ts";
import { type Finding, type TemplateProblem, toProblem } from "./template-problem.ts";
import { toText } from "./to-text.ts";

/** Above this a text message costs more than it says. */
export const SMS_SEGMENTS_MAX = 3;

/**
 * Everything wrong with a template, asked when a policy is saved; empty when it may be used. Our
 * tests have asked it of the standard ones, so a process need not each time it starts.
 */
export function checkTemplate(template: Template): TemplateProblem[] {
  return isReviewed(template) ? [] : templateProblems(template);
}

/** The same, whoever wrote the template. */
export function templateProblems(template: Template): TemplateProblem[] {
  const { nodes, findings } = parseTemplate(template.body);
  const body = [...findings];
  // Requirements are asked of a template that can be read; otherwise they only repeat the typo.
  if (findings.length === 0) {
    body.push(...missingIn(template, nodes), ...forbiddenIn(template, nodes));
    body.push(...unsafeLinksIn(template.body));
    if (template.channel === "sms") body.push(...lengthOf(template));
  }
  return [
    ...checkSubject(template).map((finding) => toProblem(template, "subject", finding)),
    ...body.map((finding) => toProblem(template, "body", finding)),
  ];
}

function missingIn(template: Template, nodes: readonly TemplateNode[]): Finding[] {
  return findMissing(template, nodes).map(({ name, text }) => ({
    kind: "missing_required",
    line: 1,
    name,
    text: `${text}, for every reader`,
  }));
}

function forbiddenIn(template: Template, nodes: readonly TemplateNode[]): Finding[] {
  return findForbidden(template, nodes).map(({ name, line }) => ({
    kind: "forbidden_field",
    line,
    name,
    text: `"${name}" has no place in this message: ${WHY_NOT[messageKindOf(template.id)]}`,
  }));
}

const WHY_NOT: Readonly<Record<MessageKind, string>> = {
  asks: "",
  informs: "",
  stands_down: "it says that chasing stops, so it asks for nothing",
  confirms_stop: "it only confirms that messages stop",
  to_stranger: "its reader is not the customer and may learn nothing about one",
};

function checkSubject(template: Template): readonly Finding[] {
  const { channel, subject = "" } = template;
  if (channel !== "email") return [];
  if (subject.trim() !== "") {
    const { nodes, findings } = parseTemplate(subject);
    return findings.length > 0 ? findings : forbiddenIn(template, nodes);
  }
  const text = "an email needs a subject";
  return [{ kind: "missing_subject", line: 1, name: "subject", text }];
}

const LINK_TARGET = /\]\(([^)\n]*)\)/g;

function unsafeLinksIn(body: string): Finding[] {
  return body.split("\n").flatMap((line, index) =>
    [...line.matchAll(LINK_TARGET)].flatMap(([, target = ""]): Finding[] => {
      const url = target.trim();
      if (/^\{\{\s*(?:\.\.\/)?links\./.test(url) || isSafeUrl(url)) return [];
      const text = `"${url}" is not a link we send: use {{links.pay}} or https://`;
      return [{ kind: "unsafe_link", line: index + 1, name: url, text }];
    }),
  );
}

function lengthOf({ body, language }: Template): Finding[] {
  const filled = fillTemplate(parseTemplate(body).nodes, sampleModel(language));
  if (!filled.ok) return [];
  const { segments, alphabet } = measureSms(toText(toBlocks(filled.value)));
  if (segments <= SMS_SEGMENTS_MAX) return [];
  const why = alphabet === "ucs2" ? " because a character is outside the SMS alphabet" : "";
  const text = `about ${segments} SMS parts${why}; ${SMS_SEGMENTS_MAX} is the most we advise`;
  return [{ kind: "long_sms", line: 1, name: "segments", text }];
}
