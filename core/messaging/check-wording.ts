import { type ContentFinding, wordingFindings } from "../compliance/content/check-content.ts";
import type { ContentDuty } from "../compliance/content/duty.ts";
import { type ReadText, readText } from "../compliance/content/read-text.ts";
import type { Template } from "../policy/policy.ts";
import { isReviewed } from "./reviewed-templates.ts";
import { nameTemplate } from "./template-problem.ts";
import { templateTexts } from "./template-texts.ts";

// Reading is the costly part and the same whichever duties bind: once per template, not per message.
const known = new WeakMap<Template, ReadText>();

/**
 * What a template says that it should not, whichever way its `#if` go; each sentence once. What the
 * law wants said besides is added when the message is made, see `disclosuresFor`.
 */
export function checkWording(
  template: Template,
  duties: readonly ContentDuty[],
  readerLanguage?: string,
): ContentFinding[] {
  return wordingFindings(readOf(template), { ...template, readerLanguage }, duties);
}

function readOf(template: Template): ReadText {
  let read = known.get(template);
  if (read === undefined) {
    read = isReviewed(template) ? NOTHING : readTemplate(template);
    known.set(template, read);
  }
  return read;
}

const NOTHING: ReadText = { touched: [], foreign: null };

/** Reads every text a template can make. Asks nothing of memory: for tests and for `readOf`. */
export function readTemplate(template: Template): ReadText {
  const { subjects, bodies } = templateTexts(template);
  const all = [subjects, ...bodies.map((body) => [body])].map((parts) =>
    readText(parts, template.language),
  );
  const touched = all.flatMap((each) => each.touched);
  return {
    touched: [...new Map(touched.map((each) => [each.sentence, each])).values()],
    foreign: all.find(({ foreign }) => foreign !== null)?.foreign ?? null,
  };
}

/** One line for an admin: which template, which sentence, what is wrong, what to do instead. */
export function tellFinding(template: Template, finding: ContentFinding): string {
  const { sentence, plain, citation, suggestion } = finding;
  const where = sentence === null ? "" : ` “${sentence}”`;
  return `${nameTemplate(template)}:${where} ${plain.en} (${citation}) ${suggestion.en}`;
}
