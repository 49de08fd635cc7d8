import { z } from "zod";
import { Channel, Language } from "../../../core/accounts/account.ts";
import { checkContent } from "../../../core/compliance/content/check-content.ts";
import { contentDutiesOf } from "../../../core/compliance/content/content-duties-of.ts";
import { Circumstance } from "../../../core/compliance/content/duty.ts";
import { CollectorType, DebtPurpose, Jurisdiction } from "../../../core/compliance/rules/bound.ts";
import { checkPolicyWording } from "../../../core/messaging/check-policy-wording.ts";
import { checkTemplate } from "../../../core/messaging/check-template.ts";
import { checkQuality } from "../../../core/messaging/quality/check-quality.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { PolicyShape, type TenantPolicy } from "../../../core/policy/policy.ts";
import { CalendarDate, calendarDate } from "../../../core/time/calendar-date.ts";
import { type Command, printJson } from "../command.ts";
import { readInput } from "../read-input.ts";

const MESSAGES_MAX = 10_000;

const Message = z.strictObject({
  id: z.string().max(200).optional(),
  channel: Channel,
  language: Language,
  /** The language the customer asked for, where it is known. */
  readerLanguage: Language.optional(),
  subject: z.string().max(1_000).optional(),
  text: z.string().min(1).max(100_000),
  sender: z.string().min(1).max(200).optional(),
  postalAddress: z.string().max(300).optional(),
});

/** Under which law: a creditor writing to its own consumer in the United States when left out. */
const Context = z.strictObject({
  jurisdiction: Jurisdiction.default("US"),
  collector: CollectorType.default("first_party"),
  debt: DebtPurpose.default("consumer"),
  circumstances: z.array(Circumstance).max(Circumstance.options.length).default(["later_message"]),
  /** Which day's law; every law that is in force or announced when left out. */
  on: CalendarDate.default(calendarDate("9999-12-31")),
});

const CheckContentInput = z
  .strictObject({
    message: Message.optional(),
    messages: z.array(Message).min(1).max(MESSAGES_MAX).optional(),
    policy: PolicyShape.optional(),
    context: Context.prefault({}),
  })
  .refine(
    ({ message, messages, policy }) =>
      [message, messages, policy].filter((each) => each !== undefined).length === 1,
    { path: ["message"], error: "give one of message, messages or policy" },
  );

export const checkContentCommand: Command = {
  name: "check-content",
  summary: "what messages or a policy's templates may not say, and what they leave out",
  about:
    "Reads {message, context?}, {messages, context?} or {policy} and prints what breaks a duty of\n" +
    "content: the rule with its citation, the sentence, and what to write instead. A policy's\n" +
    "templates are also judged as a reader and a mail filter would. With --default it checks the\n" +
    "default policy and reads nothing. Exit 1 when a finding blocks.",
  options: {
    file: { type: "string", value: "FILE", help: "read this instead of stdin" },
    default: { type: "boolean", help: "check the default policy" },
  },
  input: CheckContentInput,
  run: async (call) => {
    if (call.options.default === true) return report(call, policyResults(defaultPolicy));
    const { message, messages, policy, context } = await readInput(call, CheckContentInput);
    if (policy !== undefined) return report(call, policyResults(policy));
    const asked = message === undefined ? (messages ?? []) : [message];
    const results = asked.map(({ id, ...each }, index) => {
      const duties = contentDutiesOf({ ...context, channel: each.channel });
      return { id: id ?? String(index), findings: checkContent(each, duties) };
    });
    return report(call, results);
  },
};

interface Checked {
  readonly findings: readonly { readonly severity: "blocks" | "warns" }[];
}

async function report(
  call: Parameters<Command["run"]>[0],
  results: readonly Checked[],
): Promise<0 | 1> {
  const all = results.flatMap(({ findings }) => findings);
  const blocking = all.filter(({ severity }) => severity === "blocks").length;
  const summary = { checked: results.length, blocking, warnings: all.length - blocking };
  await printJson(call, { ...summary, results: results.map(withVerdict) });
  return blocking === 0 ? 0 : 1;
}

function withVerdict<T extends Checked>(result: T) {
  const blocks = result.findings.some(({ severity }) => severity === "blocks");
  return { ...result, verdict: blocks ? "refuse" : "pass" };
}

/** One result per template: how it is built, how it reads, and what it says. */
function policyResults(policy: TenantPolicy) {
  const wording = checkPolicyWording(policy);
  return policy.templates.map((template, index) => {
    const { id, channel, language, tone } = template;
    const form = [...checkTemplate(template), ...checkQuality(template)].map(
      ({ severity, kind, part, line, message }) => ({
        ...{ topic: kind, part, line, message },
        severity: severity === "error" ? ("blocks" as const) : ("warns" as const),
      }),
    );
    const said = wording
      .filter((each) => each.index === index)
      .map(({ finding, message }) => ({ ...finding, message }));
    return { ...{ id, channel, language, tone }, findings: [...form, ...said] };
  });
}
