import { describe, expect, it } from "vitest";
import { Channel } from "../../../core/accounts/account.ts";
import { templateProblems } from "../../../core/messaging/check-template.ts";
import {
  defaultTemplates,
  standardTemplates,
} from "../../../core/messaging/default-templates/index.ts";
import { MOMENTS } from "../../../core/messaging/default-templates/moments.ts";
import { messageKindOf } from "../../../core/messaging/message-kinds.ts";
import type { MessageModel } from "../../../core/messaging/message-model.ts";
import { renderMessage } from "../../../core/messaging/render-message.ts";
import { selectTemplate } from "../../../core/messaging/select-template.ts";
import { measureSms } from "../../../core/messaging/sms-segments.ts";
import { escapeHtml } from "../../../core/messaging/to-html.ts";
import { Template } from "../../../core/policy/policy.ts";
import { modelsFor } from "./models.ts";

const LANGUAGES = ["en", "es", "fr", "de", "pt"];
const groups = LANGUAGES.flatMap((language) =>
  Channel.options.map((channel) => {
    const templates = standardTemplates.filter(
      (each) => each.language === language && each.channel === channel,
    );
    return [`${channel} in ${language}`, templates] as const;
  }),
).filter(([, templates]) => templates.length > 0);

const nameOf = ({ id, channel, language, tone }: Template) =>
  `${id} ${channel} ${language} ${tone}`;
const isAsking = ({ id }: Template) => messageKindOf(id) === "asks";

/** Words that accuse, threaten or command; each would be one a careful person never sends. */
const HARSH = new RegExp(
  `(?<![\\p{L}])(${[
    "debt|debtor|delinquent|lawsuit|legal action|court|immediately|failure to|must|seize",
    "deuda|moros[oa]|deudor|demanda|judicial|embargo|inmediatamente|debe|obligad[oa]",
    "dette|débiteur|impayé|huissier|tribunal|mise en demeure|immédiatement|devez|saisie",
    "schulden|schuldner|inkasso|gericht|mahnbescheid|anwalt|sofort|müssen Sie|pfändung|verzug",
    "dívida|devedor|cobrança|inadimplente|processo|penhora|imediatamente|deve|tribunal",
  ].join("|")})(?![\\p{L}])`,
  "iu",
);

const spaced = (text: string) => text.replace(/\s/g, " ");

/** Amounts that say what the message is about, as the model writes them. */
function amountsOf({ total, ...moments }: MessageModel): string[] {
  const { installment, promise, debit, payment, plan } = moments;
  const amounts = [installment, promise, debit, payment].map((each) => each?.amount);
  return [total, ...amounts, plan?.total, plan?.firstAmount]
    .filter((each) => each !== undefined)
    .map(spaced);
}

/** What is wrong with one rendering, in words; empty when nothing is. */
function faultsIn(template: Template, model: MessageModel): string[] {
  const rendered = renderMessage(template, model);
  if (!rendered.ok) return [rendered.error.message];
  const { text, html, subject } = rendered.value;
  const { page, pay, plan, help, stop } = model.links;
  return (html === null ? [text] : [text, html]).flatMap((part) => {
    const has = (candidates: readonly string[]) => candidates.some((each) => part.includes(each));
    const faults = [
      ...(/undefined|null|NaN|\[object|\{\{|[\ue000-\ue009]/.test(part) ? ["leftovers"] : []),
      ...(/(Hello|Dear|Bonjour|Guten Tag) +,|Hola, *[:\n]|Olá, *[:\n]/.test(part) ? ["hello"] : []),
      ...((subject === null) === (template.channel === "email") ? ["subject"] : []),
      ...(/ {2}|\n{3}| \./.test(text) ? ["gaps"] : []),
    ];
    if (!isAsking(template)) return faults;
    return [
      ...faults,
      ...(amountsOf(model).some((each) => spaced(part).includes(each)) ? [] : ["amount"]),
      ...(has([page, pay, plan]) ? [] : ["pay"]),
      ...(has([page, help]) ? [] : ["help"]),
      ...(template.channel === "voice" || has([stop, page, "STOP", "BAJA"]) ? [] : ["stop"]),
    ];
  });
}

describe.each(groups)("the standard templates for %s", (_name, templates) => {
  it("pass the check a policy runs", () => {
    for (const template of templates) {
      expect(Template.safeParse(template).error, nameOf(template)).toBeUndefined();
      expect(templateProblems(template)).toEqual([]);
    }
  });

  it("say amount, pay, help and stop for one invoice, many, a plan and a promise", () => {
    const faults = templates.flatMap((template) =>
      modelsFor(template).flatMap(([situation, model]) =>
        faultsIn(template, model).map((fault) => `${nameOf(template)}, ${situation}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it("never accuse or threaten", () => {
    const harsh = templates.filter(({ subject = "", body }) => HARSH.test(`${subject}\n${body}`));
    expect(harsh.map(nameOf)).toEqual([]);
  });

  it("are the same as in English", () => {
    const [first] = templates;
    const english = standardTemplates.filter(
      ({ language, channel }) => language === "en" && channel === first?.channel,
    );
    const keys = (list: readonly Template[]) => list.map(({ id, tone }) => `${id} ${tone}`);
    expect(keys(templates).toSorted()).toEqual(keys(english).toSorted());
    expect(new Set(keys(templates)).size).toBe(templates.length);
  });
});

describe("the standard templates", () => {
  it("write amounts and dates as each language does", () => {
    const written = (language: string) => {
      const template = standardTemplates.find(
        (each) => each.id === "due_soon" && each.channel === "push" && each.language === language,
      );
      const [one] = template === undefined ? [] : modelsFor(template);
      if (template === undefined || one === undefined) throw new Error(language);
      const rendered = renderMessage(template, one[1]);
      return rendered.ok ? spaced(rendered.value.text) : "";
    };
    expect(written("en")).toContain("$1,240.50 is due on March 3, 2026");
    expect(written("de")).toContain("1.240,50 $ am 3. März 2026 fällig");
    expect(written("fr")).toContain("1 240,50 $US à régler le 3 mars 2026");
    expect(written("es")).toMatch(/1,?240[.,]50/);
    expect(written("pt")).toContain("1.240,50");
  });

  it("name every moment by email, SMS, WhatsApp and push in each language", () => {
    for (const language of LANGUAGES) {
      for (const id of Object.keys(MOMENTS)) {
        for (const channel of ["email", "sms", "whatsapp", "push"] as const) {
          const wanted = { id, channel, language, tone: "neutral" as const, fallbackLanguage: "x" };
          expect(selectTemplate([], wanted)).toMatchObject({ value: { language } });
        }
      }
    }
  });

  it("greet by name, and without one greet all the same", () => {
    const template = standardTemplates.find(
      ({ id, channel }) => id === "reminder" && channel === "email",
    );
    if (template === undefined) throw new Error("no reminder");
    const greetings = modelsFor(template).map(([situation, model]) => {
      const rendered = renderMessage(template, model);
      return [situation, rendered.ok ? rendered.value.text.split("\n")[0] : ""];
    });
    expect(greetings).toContainEqual(["one invoice", "Hello Ana Torres,"]);
    expect(greetings).toContainEqual(["a blank name", "Hello,"]);
  });

  it("never let a name become a link or markup", () => {
    const unnamed = ["reply_stop", "reply_wrong_person"];
    for (const template of standardTemplates.filter(({ channel }) => channel === "email")) {
      if (unnamed.includes(template.id)) continue;
      const hostile = modelsFor(template).find(
        ([situation]) => situation === "a hostile name",
      )?.[1];
      if (hostile === undefined) throw new Error("no such model");
      const rendered = renderMessage(template, hostile);
      const html = rendered.ok ? (rendered.value.html ?? "") : "";
      expect(html).toContain(escapeHtml('<b>Ana</b> [x](http://e.vil) "'));
      expect(html).not.toMatch(/<b>|href="http:/);
    }
  });

  it("keep text messages in the cheap alphabet and within two parts", () => {
    const dear = standardTemplates
      .filter(({ channel }) => channel === "sms")
      .flatMap((template) =>
        modelsFor(template)
          .slice(0, 4)
          .map(([situation, model]) => {
            const rendered = renderMessage(template, model);
            const { alphabet, segments } = measureSms(rendered.ok ? rendered.value.text : "");
            return `${nameOf(template)}, ${situation}: ${alphabet} ${segments}`;
          }),
      )
      .filter((each) => !/gsm7 [12]$/.test(each));
    expect(dear).toEqual([]);
  });

  it("give a new tenant a policy of bearable size to start with", () => {
    expect(defaultTemplates.length).toBeGreaterThan(150);
    expect(JSON.stringify(defaultTemplates).length).toBeLessThan(250_000);
  });
});
