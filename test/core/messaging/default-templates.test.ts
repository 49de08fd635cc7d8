import { describe, expect, it } from "vitest";
import { checkTemplate } from "../../../core/messaging/check-template.ts";
import { defaultTemplates } from "../../../core/messaging/default-templates/index.ts";
import { messageKindOf } from "../../../core/messaging/message-kinds.ts";
import { renderMessage } from "../../../core/messaging/render-message.ts";
import { selectTemplate } from "../../../core/messaging/select-template.ts";
import { measureSms } from "../../../core/messaging/sms-segments.ts";
import { escapeHtml } from "../../../core/messaging/to-html.ts";
import type { Template } from "../../../core/policy/policy.ts";
import { Template as TemplateShape } from "../../../core/policy/policy.ts";
import { modelsFor } from "./models.ts";

const named = defaultTemplates.map(
  (each) => [`${each.id} ${each.channel} ${each.language} ${each.tone}`, each] as const,
);

const asking = named.filter(([, { id }]) => messageKindOf(id) === "asks");

const IDS = [
  "due_soon",
  "reminder",
  "follow_up",
  "final_notice",
  "plan_offer",
  "plan_accepted",
  "installment_due",
  "installment_missed",
  "plan_broken",
  "plan_reinstated",
  "plan_completed",
  "plan_cancelled",
  "promise_broken",
  "promise_recorded",
  "payment_received",
  "payment_link",
];

/** Words that accuse, threaten or command; each would be one a careful person never sends. */
const HARSH = new RegExp(
  `\\b(${[
    "debt|debtor|delinquent|lawsuit|legal action|court|immediately|failure to|must|seize",
    "deuda|moros[oa]|deudor|demanda|judicial|embargo|inmediatamente|debe|obligad[oa]",
  ].join("|")})\\b`,
  "i",
);

const amountIn = (template: Template, model: ReturnType<typeof modelsFor>[number][1]) =>
  template.id === "plan_accepted"
    ? [model.plan?.total, model.plan?.firstAmount]
    : [
        model.total,
        model.installment?.amount,
        model.promise?.amount,
        model.debit?.amount,
        model.payment?.amount,
        model.plan?.total,
      ];

function contains(part: string, candidates: readonly (string | undefined)[]): boolean {
  return candidates.some((each) => each !== undefined && part.includes(each));
}

describe("default templates", () => {
  it.each(named)("%s passes the check a policy runs", (_name, template) => {
    expect(TemplateShape.safeParse(template).error).toBeUndefined();
    expect(checkTemplate(template)).toEqual([]);
  });

  it.each(asking)("%s says amount, pay, help and stop for every model", (_name, template) => {
    for (const [situation, model] of modelsFor(template)) {
      const rendered = renderMessage(template, model);
      if (!rendered.ok) throw new Error(`${situation}: ${rendered.error.message}`);
      const { text, html, subject } = rendered.value;
      const { pay, plan, help, stop } = model.links;
      const spaced = (each: string | undefined) => each?.replace(/\s/g, " ");
      const amounts = amountIn(template, model);
      for (const part of html === null ? [text] : [text, html]) {
        const flat = part.replace(/\s/g, " ");
        expect(contains(flat, amounts.map(spaced)), `amount: ${situation}`).toBe(true);
        expect(contains(part, [pay, plan]), `pay: ${situation}`).toBe(true);
        expect(contains(part, [help]), `help: ${situation}`).toBe(true);
        if (template.channel !== "voice") {
          const ways = template.channel === "sms" ? ["STOP", "BAJA"] : [stop];
          expect(contains(part, ways), `stop: ${situation}`).toBe(true);
        }
        expect(part).not.toMatch(/undefined|null|NaN|\[object|\{\{|[\ue000-\ue009]/);
        expect(part).not.toMatch(/(Hello|Dear) *[\n,]\s*,|(Hello|Dear) +,|Hola, *[:\n]/);
      }
      expect(subject === null).toBe(template.channel !== "email");
      expect(renderMessage(template, model)).toEqual(rendered);
    }
  });

  it.each(named)("%s never accuses or threatens", (_name, { subject = "", body }) => {
    expect(`${subject}\n${body}`).not.toMatch(HARSH);
  });

  it("greets by name, and without one greets all the same", () => {
    const template = defaultTemplates.find(
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

  it("never lets a name become a link or markup", () => {
    const unnamed = ["reply_stop", "reply_wrong_person"];
    for (const template of defaultTemplates.filter(({ channel }) => channel === "email")) {
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

  it.each(["en", "es"])("has every moment in %s by email and text message", (language) => {
    for (const id of IDS) {
      for (const channel of ["email", "sms"] as const) {
        const wanted = { id, channel, language, tone: "neutral" as const, fallbackLanguage: "xx" };
        expect(selectTemplate(defaultTemplates, wanted)).toMatchObject({ ok: true });
      }
    }
  });

  it("has the same templates in both languages", () => {
    const keys = (language: string) =>
      defaultTemplates
        .filter((each) => each.language === language)
        .map(({ id, channel, tone }) => `${id} ${channel} ${tone}`)
        .toSorted();
    expect(keys("es")).toEqual(keys("en"));
  });

  it("keeps text messages in the cheap alphabet and short", () => {
    for (const template of defaultTemplates.filter(({ channel }) => channel === "sms")) {
      const model = modelsFor(template)[0]?.[1];
      if (model === undefined) throw new Error("no model");
      const rendered = renderMessage(template, model);
      const length = measureSms(rendered.ok ? rendered.value.text : "");
      expect(length).toMatchObject({ alphabet: "gsm7" });
      expect(length.segments).toBeLessThanOrEqual(3);
    }
  });
});
