import { describe, expect, it } from "vitest";
import { Channel } from "../../../core/accounts/account.ts";
import { hasTemplate, selectTemplate } from "../../../core/messaging/select-template.ts";
import type { Template, Tone } from "../../../core/policy/policy.ts";

const aTemplate = (language: string, tone: Tone): Template => ({
  id: "reminder",
  channel: "sms",
  language,
  tone,
  body: `${language} ${tone}`,
});

const templates = [
  aTemplate("es", "friendly"),
  aTemplate("es", "neutral"),
  aTemplate("es-CO", "firm"),
  aTemplate("pt", "firm"),
  aTemplate("en", "neutral"),
];

describe("selectTemplate", () => {
  it.each<[string, string, Tone, string]>([
    ["the exact language and tone", "es", "friendly", "es friendly"],
    ["the neutral tone when the wanted one is missing", "es", "firm", "es neutral"],
    ["the reader's own region before the tone", "es-CO", "friendly", "es-CO firm"],
    ["the parent language of an unknown region", "es-MX", "friendly", "es friendly"],
    ["any tone rather than another language", "pt-BR", "friendly", "pt firm"],
    ["the policy's language at last", "ja", "friendly", "en neutral"],
  ])("takes %s", (_name, language, tone, expected) => {
    const wanted = {
      id: "reminder",
      channel: "sms",
      language,
      tone,
      fallbackLanguage: "en-US",
    } as const;
    expect(selectTemplate(templates, wanted)).toMatchObject({
      ok: true,
      value: { body: expected },
    });
  });

  it.each<[string, string, string]>([
    ["another channel", "email", "es"],
    ["a language the policy does not write", "sms", "fr"],
  ])("takes the standard words for %s", (_what, channel, language) => {
    const wanted = {
      ...{ id: "reminder", channel: Channel.parse(channel), language },
      ...({ tone: "firm", fallbackLanguage: "en" } as const),
    } as const;
    expect(hasTemplate(templates, wanted)).toBe(true);
    const found = selectTemplate(templates, wanted);
    expect(found).toMatchObject({ ok: true, value: { id: "reminder", channel, language } });
    expect(templates).not.toContain(found.ok && found.value);
  });

  it("refuses rather than use another message or channel", () => {
    const wanted = {
      id: "birthday",
      channel: "email",
      language: "es-CO",
      tone: "firm",
      fallbackLanguage: "en",
    } as const;
    expect(hasTemplate(templates, wanted)).toBe(false);
    expect(selectTemplate(templates, wanted)).toEqual({
      ok: false,
      error: {
        kind: "no_template",
        id: "birthday",
        channel: "email",
        languages: ["es-CO", "es", "en"],
      },
    });
  });
});
