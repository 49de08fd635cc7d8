import { describe, expect, it } from "vitest";
import { contentDutiesOf } from "../../../core/compliance/content/content-duties-of.ts";
import { checkTemplate } from "../../../core/messaging/check-template.ts";
import { standardTemplates } from "../../../core/messaging/default-templates/index.ts";
import { makeMessage } from "../../../core/messaging/make-message.ts";
import { toMessageModel } from "../../../core/messaging/to-message-model.ts";
import type { Template } from "../../../core/policy/policy.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { anAccount, aPlan, aPromise, someFacts } from "./models.ts";

const IDS = ["stop", "wrong_person", "dispute", "hardship", "paid", "promise", "plan", "question"];
const replies = standardTemplates.filter(({ id }) => id.startsWith("reply_"));
const languages = [...new Set(standardTemplates.map(({ language }) => language))];

const full = (language: string) =>
  toMessageModel(
    someFacts({
      templateLanguage: language,
      account: anAccount({ name: "Ana Torres", language, country: "GB" }),
      arrangement: aPlan,
      promise: aPromise,
      answerBy: calendarDate("2026-03-25"),
    }),
  );
const bare = (language: string) =>
  toMessageModel(
    someFacts({
      templateLanguage: language,
      account: anAccount({ name: "Ana Torres", language, country: "BR" }),
      creditor: { name: "Northwind", email: "a@northwind.example", phone: "", postalAddress: "" },
    }),
  );

/** An American agency, whose messages must otherwise name it as a debt collector. */
const ofAgency = ({ channel }: Template) =>
  contentDutiesOf({
    jurisdiction: "US",
    collector: "third_party",
    debt: "consumer",
    channel,
    circumstances: ["first_message"],
    on: calendarDate("2026-03-20"),
  });

function textOf(template: Template, duties = ofAgency(template)) {
  return [full(template.language), bare(template.language)].map((model) => {
    const made = makeMessage(template, model, duties);
    if (!made.ok) throw new Error(made.error);
    return [made.value.subject, made.value.text, made.value.html].join("\n");
  });
}
const find = (id: string) =>
  replies.filter((each) => each.id === id).map((each) => [named(each), each] as const);
const named = ({ id, channel, language }: Template) => `${id} ${channel} ${language}`;

describe("answers to what a customer wrote", () => {
  it.each(languages)("exist in %s for email, SMS, WhatsApp and push", (language) => {
    for (const channel of ["email", "sms", "whatsapp", "push"]) {
      const ids = replies
        .filter((each) => each.language === language && each.channel === channel)
        .map(({ id }) => id.replace("reply_", ""));
      expect(ids.toSorted()).toEqual(IDS.toSorted());
    }
  });

  it.each(find("reply_wrong_person"))("%s tells a stranger nothing", (_name, template) => {
    for (const text of textOf(template)) {
      expect(text).not.toContain("Ana");
      expect(text).not.toContain("1,240");
      expect(text).not.toContain("pay.northwind.example");
      expect(text).not.toMatch(
        /debt|deuda|dette|\bschuld|dívida|account|cuenta|compte|konto|conta\b/i,
      );
    }
  });

  it.each(find("reply_stop"))("%s only confirms", (_name, template) => {
    for (const text of textOf(template)) {
      expect(text).toContain("Northwind");
      expect(text).not.toContain("pay.northwind.example");
      expect(text).not.toMatch(/\b(?:STOP|BAJA|SAIR|STOPP)\b|\bpay\b|\bpag(?:ar|ue)\b/);
    }
  });

  it.each([...find("reply_dispute"), ...find("reply_hardship")])(
    "%s asks for no money",
    (_name, template) => {
      for (const text of textOf(template)) {
        expect(text).not.toContain("#pay");
        expect(text).not.toContain("240");
      }
    },
  );

  it.each(find("reply_dispute"))("%s says by when there is an answer", (_name, template) => {
    const [whole = ""] = textOf(template);
    expect(whole).toMatch(/25/);
  });

  it.each(find("reply_hardship"))("%s names free advice where some is known", (_name, template) => {
    const [known = "", unknown = ""] = textOf(template, []);
    expect(known).toContain("stepchange.org");
    expect(unknown).not.toContain("http://");
    expect(unknown).not.toContain("stepchange");
  });

  it.each<[string, string, string]>([
    ["a stranger the customer's name", "reply_wrong_person", "{{customer.name}}"],
    ["a stranger a link", "reply_wrong_person", "{{links.stop}}"],
    ["a stranger by a condition", "reply_wrong_person", "{{#if items}}x{{/if}}"],
    ["whoever stopped us an amount", "reply_stop", "{{total}}"],
    ["somebody in hardship where to pay", "reply_hardship", "{{links.pay}}"],
    ["somebody who disputes an amount", "reply_dispute", "{{#each items}}{{balance}}{{/each}}"],
  ])("may not tell %s", (_what, id, field) => {
    const template = replies.find((each) => each.id === id && each.channel === "email");
    if (template === undefined) throw new Error(id);
    const problems = (changes: Partial<Template>) =>
      checkTemplate({ ...template, ...changes }).map(({ kind, severity }) => [kind, severity]);
    expect(problems({})).toEqual([]);
    const body = `${template.body}\n\n${field}`;
    expect(problems({ body })).toEqual([["forbidden_field", "error"]]);
    expect(problems({ subject: `Hello ${field}` })).toEqual([["forbidden_field", "error"]]);
  });
});
