import { describe, expect, it } from "vitest";
import { selectTemplate } from "../../../core/messaging/select-template.ts";
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

  it("refuses rather than use another message or channel", () => {
    const wanted = {
      id: "reminder",
      channel: "email",
      language: "es-CO",
      tone: "firm",
      fallbackLanguage: "en",
    } as const;
    expect(selectTemplate(templates, wanted)).toEqual({
      ok: false,
      error: {
        kind: "no_template",
        id: "reminder",
        channel: "email",
        languages: ["es-CO", "es", "en"],
      },
    });
  });
});
