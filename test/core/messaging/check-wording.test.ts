import { describe, expect, it } from "vitest";
import { CONTENT_DUTIES } from "../../../core/compliance/content/content-duties-of.ts";
import { checkPolicyWording } from "../../../core/messaging/check-policy-wording.ts";
import { checkWording, readTemplate } from "../../../core/messaging/check-wording.ts";
import { standardTemplates } from "../../../core/messaging/default-templates/index.ts";
import { isReviewed } from "../../../core/messaging/reviewed-templates.ts";
import { templateTexts } from "../../../core/messaging/template-texts.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import type { Template } from "../../../core/policy/policy.ts";
import { validatePolicy } from "../../../core/policy/validate-policy.ts";

function aTemplate(body: string, changes: Partial<Template> = {}): Template {
  const [channel, language, tone] = ["email", "en", "neutral"] as const;
  return { id: "reminder", channel, language, tone, subject: "Your account", body, ...changes };
}

const languages = [...new Set(standardTemplates.map(({ language }) => language))];

describe("the standard templates", () => {
  // `isReviewed` spares reading them again because this test reads them here, under every duty.
  it.each(languages)(
    "in %s touch no topic of any duty, whichever way they are filled",
    (spoken) => {
      for (const template of standardTemplates.filter(({ language }) => language === spoken)) {
        const { id, channel, tone } = template;
        expect(templateTexts(template).bodies.length).toBeGreaterThan(0);
        const nothing = { touched: [], foreign: null };
        expect(readTemplate(template), `${id} ${channel} ${tone}`).toEqual(nothing);
        expect(isReviewed(template)).toBe(true);
      }
    },
  );
});

describe("templateTexts", () => {
  it.each([
    ["both sides of an #if", "{{#if dueOn}}one{{else}}two{{/if}}", ["one", "two"]],
    ["an #unless", "{{#unless dueOn}}one{{else}}two{{/unless}}", ["one", "two"]],
    [
      "an #if inside the second side",
      "{{#if dueOn}}a{{else}}{{#if plan}}b{{else}}c{{/if}}{{/if}}",
      ["a", "b", "c"],
    ],
    [
      "each form of a plural",
      '{{plural itemCount one="it is" other="they are"}}',
      ["it is", "they are"],
    ],
    ["an #each and its else", "{{#each items}}x{{else}}none{{/each}}", ["none", "xx"]],
    [
      "an #if in an #each",
      "{{#each items}}{{#if description}}x{{else}}y{{/if}}{{/each}}",
      ["xx", "yy"],
    ],
    [
      "two #ifs, each by itself",
      "{{#if dueOn}}a{{else}}b{{/if}}{{#if plan}}c{{else}}d{{/if}}",
      ["ac", "ad", "bc"],
    ],
    ["nothing of what cannot be read", "{{#if dueOn}}", []],
  ])("holds %s", (_name, body, expected) => {
    expect(templateTexts(aTemplate(body)).bodies.toSorted()).toEqual(expected);
  });
});

describe("checkWording", () => {
  const sentences = (template: Template) =>
    checkWording(template, CONTENT_DUTIES).map(({ topic, sentence }) => `${topic}: ${sentence}`);

  it.each([
    ["in the subject", aTemplate("Hello.", { subject: "Act now" }), "false_urgency: Act now"],
    [
      "in a branch",
      aTemplate("{{#if plan}}{{else}}We will sue you.{{/if}}"),
      "legal_threat: We will sue you.",
    ],
    [
      "in a plural",
      aTemplate('{{plural itemCount one="We will sue you." other="Hello."}}'),
      "legal_threat: We will sue you.",
    ],
    [
      "spread over tags",
      aTemplate("We will {{#if plan}}sue{{else}}help{{/if}} you."),
      "legal_threat: We will sue you.",
    ],
    [
      "behind a link",
      aTemplate("[Pay or go to jail]({{links.pay}})"),
      "criminal_threat: Pay or go to jail:",
    ],
  ])("finds a threat %s, once", (_name, template, expected) => {
    const found = sentences(template);
    expect(
      found.some((each) => each.startsWith(expected)),
      found.join(),
    ).toBe(true);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe("a policy", () => {
  const withBody = (id: string, sentence: string) => ({
    ...defaultPolicy,
    templates: defaultPolicy.templates.map((each) =>
      each.id === id && each.channel === "email" && each.language === "en"
        ? { ...each, body: `${sentence}\n\n${each.body}` }
        : each,
    ),
  });
  const refused = (policy: unknown) => {
    const checked = validatePolicy(policy);
    return checked.ok ? [] : checked.error.map(({ path, message }) => `${path} ${message}`);
  };

  it("with a threat is refused, naming template and sentence", () => {
    const [problem] = refused(withBody("due_soon", "We will have you arrested."));
    expect(problem).toMatch(
      /^templates\.\d+\.body template "due_soon" .*“We will have you arrested\.”/,
    );
  });

  it("that only deserves a warning is saved, and the warning is there to be shown", () => {
    const policy = withBody("due_soon", "PLEASE PAY YOUR BILL.");
    expect(refused(policy)).toEqual([]);
    expect(checkPolicyWording(policy).map(({ finding }) => finding)).toMatchObject([
      { severity: "warns", topic: "shouting", sentence: "PLEASE PAY YOUR BILL." },
      { severity: "warns", topic: "shouting", sentence: "PLEASE PAY YOUR BILL." },
    ]);
  });

  it("may call a notice final only where no other message follows it", () => {
    const [last] =
      defaultPolicy.cadences[0]?.steps.filter(({ action }) => action === "message").slice(-1) ?? [];
    expect(refused(withBody("due_soon", "This is our final notice."))).not.toEqual([]);
    const onlyLast = defaultPolicy.cadences.every(({ steps }) => {
      const messages = steps.filter(({ action }) => action === "message");
      return messages.every(
        ({ template }, at) => template !== last?.template || at === messages.length - 1,
      );
    });
    const problems = refused(withBody(last?.template ?? "", "This is our final notice."));
    expect(problems.length === 0).toBe(onlyLast);
  });

  it("of a Colombian creditor may not ask why", () => {
    const asking = withBody("due_soon", "Why have you not paid?");
    const colombian = { ...asking, defaults: { ...asking.defaults, country: "CO" } };
    expect(refused(asking)).toEqual([]);
    expect(refused(colombian)[0]).toContain("Ley 2300");
  });
});
