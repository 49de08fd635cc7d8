import { BadInput } from "../bad-input.ts";
import { type Command, printJson } from "../command.ts";
import { type ContactCase, ContactCases, casesIn } from "../contact-case/case-shape.ts";
import { type CaseAnswer, judgeCase } from "../contact-case/judge-case.ts";
import { readInput } from "../read-input.ts";

export const contactCheckCommand: Command = {
  name: "contact-check",
  summary: "whether a contact may be made, and which rule says so",
  about:
    "Reads one case {given, ask} or {cases: [...]} and prints, per case, allow or deny with every\n" +
    "rule that forbids it, the next moment it is allowed, warnings, and what was missing or not\n" +
    "understood. Where cases carry `expected`, ends with 1 if an answer differs.",
  options: { file: { type: "string", value: "FILE", help: "read this instead of stdin" } },
  input: ContactCases,
  run: async (call) => {
    const cases = casesIn(await readInput(call, ContactCases));
    const results = cases.map(judge);
    const compared = results.filter(({ agrees }) => agrees !== undefined);
    const differing = compared.filter(({ agrees }) => agrees === false).map(({ id }) => id);
    const summary = { compared: compared.length, agree: compared.length - differing.length };
    await printJson(call, {
      results,
      ...(compared.length === 0 ? {} : { summary: { ...summary, differing } }),
    });
    return differing.length === 0 ? 0 : 1;
  },
};

/** A case without an id is known by its place in the file. */
function judge(each: ContactCase, index: number): CaseAnswer {
  const id = each.id ?? String(index + 1);
  try {
    return judgeCase(each, id);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new BadInput(`case ${id}, ${error.field}`, error.message);
  }
}
