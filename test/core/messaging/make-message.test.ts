import { describe, expect, it } from "vitest";
import { contentDutiesOf } from "../../../core/compliance/content/content-duties-of.ts";
import type { ContentContext } from "../../../core/compliance/content/duty.ts";
import { standardTemplates } from "../../../core/messaging/default-templates/index.ts";
import { makeMessage } from "../../../core/messaging/make-message.ts";
import type { RenderedMessage } from "../../../core/messaging/render-message.ts";
import { sampleModel } from "../../../core/messaging/sample-model.ts";
import type { Template } from "../../../core/policy/policy.ts";
import { aContext } from "../compliance/content/contexts.ts";

const agency = { collector: "third_party" } as const;

function aTemplate(changes: Partial<Template> = {}): Template {
  return {
    id: "reminder",
    channel: "sms",
    language: "en",
    tone: "neutral",
    body: "{{creditor.name}}: {{total}} is open. {{links.pay}} {{links.help}} Reply STOP.",
    ...changes,
  };
}

function make(template: Template, context: Partial<ContentContext> = {}) {
  const duties = contentDutiesOf(aContext({ channel: template.channel, ...context }));
  return makeMessage(template, sampleModel(template.language), duties);
}

function made(template: Template, context: Partial<ContentContext> = {}): RenderedMessage {
  const message = make(template, context);
  if (!message.ok) throw new Error(message.error);
  return message.value;
}

const refusal = (template: Template, context: Partial<ContentContext> = {}) => {
  const message = make(template, context);
  return message.ok ? null : message.error;
};

const email = (body: string) => aTemplate({ channel: "email", subject: "Your account", body });
const find = (channel: Template["channel"], language: string) => {
  const found = standardTemplates.find(
    (each) => each.id === "reminder" && each.channel === channel && each.language === language,
  );
  if (found === undefined) throw new Error("no such template");
  return found;
};

describe("an agency's messages say so without anybody editing a template", () => {
  it.each([
    [
      "email",
      "en",
      /debt collector\. We are trying[\s\S]*Kind regards|Kind regards[\s\S]*We are a debt collector[\s\S]*---/,
    ],
    ["email", "es", /Somos cobradores de deudas[\s\S]*---/],
    ["sms", "en", /STOP to opt out\. From a debt collector, trying to collect a debt/],
    ["sms", "es", /BAJA para no recibir SMS\. Mensaje de un cobrador de deudas/],
    ["letter", "en", /Northwind\n\nWe are a debt collector\./],
    ["voice", "en", /^Once you know that it is the customer[^\n]*say: We are a debt collector\./],
    ["sms", "fr", /recevoir de SMS\. D'une société de recouvrement/],
    ["email", "de", /Wir sind ein Inkassounternehmen[\s\S]*---/],
    ["letter", "pt", /Northwind\n\nSomos uma empresa de cobrança\./],
    ["push", "de", /Nachrichten auch abbestellen\. Von einem Inkassounternehmen/],
    ["voice", "fr", /^Une fois certain[^\n]*dites : Nous sommes une société/],
    ["voice", "es", /^Cuando sepa que habla con el cliente[^\n]*diga: Somos cobradores/],
  ] as const)("first %s in %s", (channel, language, expected) => {
    const context = { ...agency, circumstances: ["first_message"] } as const;
    const { text, html } = made(find(channel, language), context);
    expect(text).toMatch(expected);
    if (html !== null) expect(html).toMatch(/debt collector|cobradores|Inkasso/);
  });

  it("later messages say it shorter", () => {
    const { text } = made(find("sms", "en"), agency);
    expect(text).toMatch(/Reply STOP to opt out\. From a debt collector\.$/);
  });

  it("and a creditor's own messages stay as they are", () => {
    expect(made(find("sms", "en")).text).not.toContain("debt collector");
  });

  it("nothing is added that the template says already", () => {
    const body = `${aTemplate().body} This message is from a debt collector.`;
    const { text } = made(aTemplate({ body }), agency);
    expect(text.match(/debt collector/g)).toHaveLength(1);
  });

  it("a time-barred debt is called so", () => {
    const context = { ...agency, circumstances: ["later_message", "time_barred"] } as const;
    expect(made(find("email", "en"), context).text).toContain("we will not sue you for it.");
  });
});

describe("what else is added", () => {
  it("who writes, how to stop and from where, in the small print", () => {
    const template = email("{{total}} [Pay]({{links.pay}})");
    const { text } = made(template, { circumstances: ["promotes"] });
    const [body, small] = text.split("\n\n---\n\n");
    expect(body).toBe(
      "$2,481.00 Pay <https://pay.example.com/p/8Qx2LmT5vB9cR3nWk7ZyH1uJd6sPg0aFtE4oXbM-iVq#pay>",
    );
    expect(small).toContain("From Northwind.");
    expect(small).toContain(
      "Stop these messages <https://pay.example.com/p/8Qx2LmT5vB9cR3nWk7ZyH1uJd6sPg0aFtE4oXbM-iVq#stop>",
    );
    expect(small).toContain("1 Harbour Street, Springfield");
  });

  it("joins the small print that is there", () => {
    const { text } = made(email("{{total}}\n\n---\n\nSmall."), {});
    expect(text.match(/---/g)).toHaveLength(1);
    expect(text).toMatch(/---\n\nSmall\.\n\n/);
  });

  it("the keyword on a text message", () => {
    const { text } = made(aTemplate({ body: "{{creditor.name}}: {{total}}" }));
    expect(text).toBe("Northwind: $2,481.00 Reply STOP to opt out.");
  });

  it("free debt advice for consumers in Britain", () => {
    const { text } = made(find("letter", "en"), { jurisdiction: "GB-SCT" });
    expect(text).toContain("StepChange Debt Charity, https://www.stepchange.org/");
  });
});

describe("what is refused", () => {
  it("a threat, naming the template and the sentence", () => {
    const body = `${aTemplate().body} {{#if dueOn}}Hello.{{else}}We will sue you.{{/if}}`;
    expect(refusal(aTemplate({ body }))).toBe(
      'template "reminder" (sms, en, neutral): “We will sue you.” Threatens court or legal action. ' +
        "A template can't know that it is lawful and intended. (Good Standing's own standard) " +
        "Leave it out. Where a lawyer has decided on a claim, the lawyer writes about it.",
    );
  });

  it("pressure inside the validation period, and only there", () => {
    const template = aTemplate({ body: `${aTemplate().body} Please pay by Friday.` });
    const inside = { ...agency, circumstances: ["later_message", "validation_period"] } as const;
    expect(refusal(template, inside)).toContain("“Please pay by Friday.”");
    expect(refusal(template, agency)).toBeNull();
  });

  it("an agency's message in a language with no wording for the disclosure", () => {
    const template = aTemplate({ language: "it" });
    expect(refusal(template, agency)).toContain("Every later message must say");
    expect(refusal(template)).toBeNull();
  });

  it("but never a name or a description that only sounds like a threat", () => {
    const model = {
      ...sampleModel("en"),
      customer: { name: "Sue Arrest-Jail" },
      creditor: { ...sampleModel("en").creditor, name: "Court Street Legal Action LLC" },
    };
    const duties = contentDutiesOf(aContext({ channel: "sms" }));
    expect(makeMessage(aTemplate(), model, duties).ok).toBe(true);
  });
});
