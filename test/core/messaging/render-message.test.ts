import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MessageModel } from "../../../core/messaging/message-model.ts";
import { renderMessage } from "../../../core/messaging/render-message.ts";
import { sampleModel } from "../../../core/messaging/sample-model.ts";
import type { Template } from "../../../core/policy/policy.ts";
import { anyName } from "./models.ts";

function aTemplate(body: string, changes: Partial<Template> = {}): Template {
  return {
    id: "t",
    channel: "email",
    language: "en",
    tone: "neutral",
    subject: "Hi",
    body,
    ...changes,
  };
}

function render(template: Template, changes: Partial<MessageModel> = {}) {
  const rendered = renderMessage(template, { ...sampleModel(template.language), ...changes });
  if (!rendered.ok) throw new Error(rendered.error.message);
  return rendered.value;
}

describe("renderMessage", () => {
  it.each([
    ["a paragraph", "Hello\nthere", "Hello\nthere", "Hello<br>there</p>"],
    [
      "a button",
      "[Pay now]({{links.pay}})",
      "Pay now:\nhttps://pay.",
      'class="gs-button" href="https://pay.',
    ],
    ["a link in a sentence", "Do [pay]({{links.pay}}).", "Do pay <https://pay.", ">pay</a>.</p>"],
    [
      "a bare address",
      "At {{links.help}}.",
      "At https://pay.example.com/p/8Qx2LmT5vB9cR3nWk7ZyH1uJd6sPg0aFtE4oXbM-iVq#help.",
      "#help</a>.</p>",
    ],
    ["strong words", "**Now** or later", "Now or later", "<strong>Now</strong> or later"],
    ["key facts", "> Total: {{total}}", "Total: $2,481.00", ">$2,481.00</span>"],
    ["a table", "| A | B |\n| 1 | 2 |", "A | B\n1 | 2", 'scope="col"'],
    [
      "small print without buttons",
      "x\n\n---\n[Stop]({{links.stop}})",
      "---\n\nStop <https",
      ">Stop</a></p>",
    ],
  ])("makes %s in both parts", (_name, body, text, html) => {
    const rendered = render(aTemplate(body));
    expect(rendered.text).toContain(text);
    expect(rendered.html).toContain(html);
  });

  it("escapes values in HTML and leaves them alone in text", () => {
    const rendered = render(aTemplate("For {{customer.name}}"), {
      customer: { name: `<img src=x onerror="alert('1')"> & Sons` },
    });
    expect(rendered.text).toBe(`For <img src=x onerror="alert('1')"> & Sons`);
    expect(rendered.html).toContain(
      "For &lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; Sons</p>",
    );
  });

  it("never lets a value make a tag, a link, a row or a second subject line", () => {
    const body = [
      "Hi {{customer.name}}\n{{customer.name}}",
      "| N |\n| {{customer.name}} |",
      "> A: {{customer.name}}",
    ].join("\n\n");
    const template = aTemplate(body, { subject: "For {{customer.name}} now" });
    const shape = (html: string | null) => (html ?? "").match(/<[a-z/!][^>]*>/g)?.join("");
    const plain = shape(render(template, { customer: { name: "Ana" } }).html);
    fc.assert(
      fc.property(anyName, (name) => {
        const model = { ...sampleModel("en"), customer: { name } };
        const rendered = renderMessage(template, model);
        if (!rendered.ok) {
          expect(rendered.error.kind).toBe("missing_field");
          return;
        }
        // A long cell may stack on a phone; every other tag is the same whatever the name is.
        const tags = shape(rendered.value.html)
          ?.replaceAll(" gs-first", "")
          .replaceAll(" gs-rest", "");
        expect(tags).toBe(plain);
        expect(rendered.value.subject).not.toMatch(/[\r\n\u2028]/);
        expect(rendered.value.text.split("\n")).toHaveLength(7);
      }),
    );
  });

  it("keeps the subject to one short line", () => {
    const subject = "Hi {{customer.name}}";
    const name = `Ana\r\nBcc: everyone@example.com ${"x".repeat(400)}`;
    const rendered = render(aTemplate("x", { subject }), { customer: { name } });
    expect(rendered.subject).toMatch(/^Hi Ana Bcc: everyone@example.com x+…$/);
    expect(rendered.subject?.length).toBe(150);
  });

  it("names template, language and field when a field has no value", () => {
    const template = aTemplate("{{total}}\n{{creditor.phone}}", { id: "reminder", language: "es" });
    const creditor = { name: "N", email: "n@example.com", phone: " " };
    expect(renderMessage(template, { ...sampleModel("es"), creditor })).toEqual({
      ok: false,
      error: {
        kind: "missing_field",
        templateId: "reminder",
        language: "es",
        field: "creditor.phone",
        message:
          'template "reminder" (email, es, neutral), body line 2: ' +
          'there is no "creditor.phone" for this message',
      },
    });
  });

  it("asks only for fields it prints", () => {
    const { payment: _, ...model } = sampleModel("en");
    const template = aTemplate("{{#if payment}}{{payment.amount}}{{else}}nothing yet{{/if}}");
    expect(renderMessage(template, model)).toMatchObject({ value: { text: "nothing yet" } });
  });

  it.each([
    ["en", 1, "one"],
    ["en", 0, "other"],
    ["en", 2, "other"],
    ["pl", 2, "few"],
    ["pl", 5, "many"],
    ["es", 1_000_000, "many"],
  ])("chooses the plural form of %s for %i", (language, itemCount, form) => {
    const tag = '{{plural itemCount one="one" few="few" many="many" other="other"}}';
    expect(render(aTemplate(tag, { language }), { itemCount }).text).toBe(form);
  });

  it.each([
    ["ar", "rtl"],
    ["es-CO", "ltr"],
  ])("says language and direction: %s is %s", (language, direction) => {
    const { html } = render(aTemplate("x", { language }));
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
  });

  it("previews the first sentence, not the greeting", () => {
    const { html } = render(aTemplate("Hello Ana,\n\nThis is what matters.\n\nMore."));
    expect(html).toMatch(/overflow:hidden;opacity:0">This is what matters\.&#8199;/);
  });

  it("uses plain spaces where a special one would double the price of a text message", () => {
    const { text, subject, html } = render(aTemplate("{{total}}", { channel: "sms" }), {
      total: "1.240,50\u00a0€",
    });
    expect({ text, subject, html }).toEqual({ text: "1.240,50 €", subject: null, html: null });
  });
});
