import fc from "fast-check";
import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { checkTemplate } from "../../../core/messaging/check-template.ts";
import { defaultTemplates } from "../../../core/messaging/default-templates/index.ts";
import { fillTemplate } from "../../../core/messaging/fill-template.ts";
import { parseTemplate } from "../../../core/messaging/parse-template.ts";
import { renderMessage } from "../../../core/messaging/render-message.ts";
import { sampleModel } from "../../../core/messaging/sample-model.ts";
import { unshield } from "../../../core/messaging/shield.ts";
import type { Template } from "../../../core/policy/policy.ts";

const SPLIT_APPLY = `{{#with "s" as |string|}}{{#with "e"}}{{#with split as |conslist|}}
{{this.pop}}{{this.push (lookup string.sub "constructor")}}{{this.pop}}
{{#with string.split as |codelist|}}{{this.pop}}{{this.push "globalThis.pwned=1"}}{{this.pop}}
{{#each conslist}}{{#with (string.sub.apply 0 codelist)}}{{this}}{{/with}}{{/each}}
{{/with}}{{/with}}{{/with}}{{/with}}`;

const attacks: readonly (readonly [string, string])[] = [
  ["constructor", "{{constructor}}"],
  ["constructor's constructor", "{{constructor.constructor}}"],
  ["a value's constructor", "{{customer.constructor}}"],
  ["__proto__", "{{__proto__}}"],
  ["a value's __proto__", "{{customer.__proto__.polluted}}"],
  ["segment literal", "{{customer.[constructor]}}"],
  ["inherited method", "{{total.toUpperCase}}"],
  ["array length", "{{items.length}}"],
  ["array index", "{{items.[0].number}}"],
  ["defineGetter", "{{#each items}}{{__defineGetter__}}{{/each}}"],
  ["lookup", '{{lookup this "constructor"}}'],
  ["lookup in a subexpression", '{{plural (lookup this "x") other="y"}}'],
  ["log", '{{log "x"}}'],
  ["with", "{{#with customer}}{{name}}{{/with}}"],
  ["split/apply remote code", SPLIT_APPLY],
  ["helperMissing", "{{helperMissing}}"],
  ["blockHelperMissing", "{{#blockHelperMissing total}}x{{/blockHelperMissing}}"],
  ["implicit block", "{{#customer}}{{name}}{{/customer}}"],
  ["inverse block", "{{^customer}}x{{/customer}}"],
  ["@root", "{{@root.total}}"],
  ["@data", "{{@key}}"],
  ["this", "{{this}}"],
  ["each over this", "{{#each this}}{{this}}{{/each}}"],
  ["out of reach", "{{../total}}"],
  ["too far out", "{{#each items}}{{../../total}}{{/each}}"],
  ["loop in a loop", "{{#each items}}{{#each ../plan.installments}}x{{/each}}{{/each}}"],
  ["block parameters", "{{#each items as |item|}}{{item.number}}{{/each}}"],
  ["partial", "{{> header}}"],
  ["partial block", "{{#> layout}}x{{/layout}}"],
  ["dynamic partial", '{{> (lookup . "x")}}'],
  ["decorator", "{{* evil}}"],
  ["inline partial", '{{#*inline "x"}}y{{/inline}}'],
  ["raw block", "{{{{raw}}}}x{{{{/raw}}}}"],
  ["triple braces", "{{{total}}}"],
  ["ampersand", "{{&total}}"],
  ["literal", '{{"alert(1)"}}'],
  ["call with arguments", '{{total "x"}}'],
  ["call with a hash", "{{total x=1}}"],
  ["unknown helper", '{{eval "globalThis.pwned=1"}}'],
  ["unclosed", "{{total"],
  ["mismatched", "{{#if total}}x{{/each}}"],
];

function aTemplate(body: string): Template {
  return { id: "t", channel: "email", language: "en", tone: "neutral", subject: "Hi", body };
}

describe("a template never runs code", () => {
  it.each(attacks)("refuses %s at save and at render", (_name, attack) => {
    const template = aTemplate(`Hello\n${attack}\nbye`);
    const problems = checkTemplate(template);
    expect(problems[0]).toMatchObject({ severity: "error", part: "body" });
    expect(["forbidden", "unknown_field", "unknown_helper", "syntax"]).toContain(problems[0]?.kind);
    expect(renderMessage(template, sampleModel("en"))).toMatchObject({
      ok: false,
      error: { kind: "invalid_template" },
    });
    expect(globalThis).not.toHaveProperty("pwned");
  });

  it("names the line of what it refuses", () => {
    const [problem] = checkTemplate(aTemplate("one\ntwo\n{{constructor}}"));
    expect(problem).toMatchObject({ line: 3, name: "constructor", kind: "forbidden" });
    expect(problem?.message).toContain('template "t" (email, en, neutral), body line 3');
  });

  it("refuses a syntax tree in place of text", () => {
    const tree = { type: "Program", body: [{ type: "MustacheStatement", path: "x" }] };
    const template: Template = JSON.parse(JSON.stringify({ ...aTemplate("x"), body: tree }));
    expect(renderMessage(template, sampleModel("en"))).toMatchObject({ ok: false });
  });

  it("does not read a value as a template", () => {
    const model = { ...sampleModel("en"), customer: { name: "{{creditor.email}} {{{x}}}" } };
    const rendered = renderMessage(aTemplate("{{customer.name}}"), model);
    expect(rendered).toMatchObject({ ok: true, value: { text: "{{creditor.email}} {{{x}}}" } });
  });

  it("does not read inherited values", () => {
    const model = Object.create({ total: "inherited" });
    expect(renderMessage(aTemplate("{{total}}"), model)).toMatchObject({
      ok: false,
      error: { kind: "missing_field", field: "total" },
    });
  });

  it.each([
    ["length", "x".repeat(20_001)],
    ["nesting", `${"{{#if total}}".repeat(50)}x${"{{/if}}".repeat(50)}`],
    ["tags", "{{total}}".repeat(2_100)],
  ])("bounds %s", (_name, body) => {
    expect(checkTemplate(aTemplate(body))[0]).toMatchObject({ kind: "too_big" });
  });

  it("bounds what a template can grow to", () => {
    const installments = Array.from({ length: 100_000 }, (_, number) => ({
      number,
      amount: "x".repeat(500),
      dueOn: "y",
    }));
    const model = sampleModel("en");
    const plan = { ...sampleModel("en").plan, installments };
    const body = `{{#each plan.installments}}${"{{amount}}".repeat(1_000)}{{/each}}`;
    const huge: typeof model = JSON.parse(JSON.stringify({ ...model, plan }));
    expect(renderMessage(aTemplate(body), huge)).toMatchObject({
      ok: false,
      error: { kind: "too_long" },
    });
  });

  it("answers every text with a result", () => {
    const tag = fc.constantFrom(
      "{{",
      "}}",
      "{{#if ",
      "{{/if}}",
      "total",
      "{{#each items}}",
      "|",
      "\n",
    );
    const noise = fc.array(fc.oneof(tag, fc.string({ maxLength: 8 })), { maxLength: 30 });
    fc.assert(
      fc.property(noise, (parts) => {
        const template = aTemplate(parts.join("") || "x");
        const isFine = renderMessage(template, sampleModel("en")).ok;
        expect(typeof isFine).toBe("boolean");
        checkTemplate(template);
      }),
    );
  });
});

describe("fillTemplate", () => {
  const real = Handlebars.create();
  real.registerHelper("plural", (count: number, { hash }: Handlebars.HelperOptions) => {
    return hash[new Intl.PluralRules("en").select(count)] ?? hash.other;
  });

  it.each(
    defaultTemplates.map(
      (each) => [`${each.id} ${each.channel} ${each.language} ${each.tone}`, each] as const,
    ),
  )("says what Handlebars would say: %s", (_name, { body }) => {
    const model = sampleModel("en");
    const filled = fillTemplate(parseTemplate(body).nodes, model);
    expect(filled.ok && unshield(filled.value)).toBe(real.compile(body, { noEscape: true })(model));
  });
});
