import { describe, expect, it } from "vitest";
import { matchContent } from "../../../../adapters/channels/twilio/match-content.ts";
import { toContents } from "../../../../adapters/channels/twilio/to-contents.ts";
import { standardTemplates } from "../../../../core/messaging/default-templates/index.ts";
import { renderMessage } from "../../../../core/messaging/render-message.ts";
import { sampleModel } from "../../../../core/messaging/sample-model.ts";

const creditor = {
  ...{ name: "Northwind", phone: "+1 555 0100", email: "accounts@northwind.example" },
  postalAddress: "1 Harbour Street",
};
const whatsapp = standardTemplates.filter(({ channel }) => channel === "whatsapp");

describe("what WhatsApp is asked to approve", () => {
  it("has the words of every template of ours, for whatever customer", () => {
    const missed = whatsapp.flatMap((template) => {
      const model = { ...sampleModel(template.language), creditor };
      const rendered = renderMessage(template, model);
      const text = rendered.ok ? rendered.value.text : "";
      const fits = toContents(template, creditor).some(
        ({ types }) => matchContent(types["twilio/text"].body, text) !== null,
      );
      return fits ? [] : [`${template.id} ${template.tone} ${template.language}`];
    });
    expect(whatsapp.length).toBeGreaterThan(50);
    expect(missed).toEqual([]);
  });

  it("begins and ends with words, as WhatsApp wants it, with an example for each variable", () => {
    for (const content of whatsapp.flatMap((template) => toContents(template, creditor))) {
      const { body } = content.types["twilio/text"];
      expect(body).not.toMatch(/^\{\{|\}\}$/);
      const places = new Set([...body.matchAll(/\{\{(\d+)\}\}/g)].map(([, place]) => place));
      expect(Object.keys(content.variables)).toEqual([...places].sort());
      expect(Object.values(content.variables)).not.toContain("");
      expect(content.friendly_name).toMatch(/^[a-z0-9_]+$/);
    }
  });
});
