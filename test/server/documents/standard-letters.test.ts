import { expect, it } from "vitest";
import { standardTemplates } from "../../../core/messaging/default-templates/index.ts";
import { renderMessage } from "../../../core/messaging/render-message.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { TimeZone } from "../../../core/time/time-zone.ts";
import { toLetter } from "../../../server/documents/letter.ts";
import { modelsFor } from "../../core/messaging/models.ts";
import { at } from "../../support/facts.ts";

const letters = standardTemplates.filter(({ channel }) => channel === "letter");

it.each(letters.map((each) => [`${each.id} ${each.language} ${each.tone}`, each] as const))(
  "%s has a subject, and then greets",
  (_name, template) => {
    const [first] = modelsFor(template);
    const rendered = first && renderMessage(template, first[1]);
    if (!rendered?.ok) throw new Error("not rendered");
    const creditor = { ...defaultPolicy.creditor, name: "Northwind" };
    const letter = toLetter({
      account: { name: "Ana Torres", country: "US" },
      policy: { ...defaultPolicy, creditor },
      text: rendered.value.text,
      subject: undefined,
      address: "12 Oak Lane\nPortland, OR 97201",
      language: template.language,
      now: at("2026-03-05T03:00:00Z"),
      zone: TimeZone.parse("America/New_York"),
    });
    expect(letter.subject).not.toBe("");
    expect(letter.blocks[0]).toMatchObject({
      kind: "text",
      text: expect.stringMatching(/Ana Torres/),
    });
  },
);
