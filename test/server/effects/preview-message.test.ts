import { describe, expect, it } from "vitest";
import { type PreviewWanted, previewMessage } from "../../../server/effects/preview-message.ts";
import { aFacts, anInvoice, aPolicy, NOON } from "../../support/facts.ts";

const now = NOON;
const publicUrl = "https://pay.northwind.example";

function preview(wanted: PreviewWanted, facts: Parameters<typeof aFacts>[0] = {}, policy = {}) {
  const book = { facts: aFacts({ invoices: [anInvoice(10)], ...facts }), now, publicUrl };
  return previewMessage({ ...book, policy: aPolicy(policy) }, wanted);
}

function onlyOne(previews: ReturnType<typeof preview>) {
  if (!previews.ok) throw new Error(previews.error);
  const [only, ...others] = previews.value;
  if (only === undefined || others.length > 0) throw new Error("not one preview");
  return only;
}

describe("previewMessage", () => {
  it("shows the customer's own words, on the channel they prefer", () => {
    const account = { language: "fr-FR", country: "FR", preferredChannel: "sms" };
    const { template, from, message, sms } = onlyOne(
      preview({ template: "reminder" }, { account }),
    );
    expect(template).toMatchObject({ channel: "sms", language: "fr", tone: "neutral" });
    expect(from).toBe("standard");
    expect(message.text).toMatch(/à régler\. Si c'est déjà fait/);
    expect(message.text).toContain(`${publicUrl}/p/`);
    expect(sms).toMatchObject({ alphabet: "gsm7", segments: 2 });
  });

  it("says whose words they are, and takes another tone and language when asked", () => {
    const wanted = {
      template: "reminder",
      channel: "email",
      tone: "firm",
      language: "es",
    } as const;
    expect(onlyOne(preview(wanted))).toMatchObject({
      from: "policy",
      template: { language: "es", tone: "firm" },
      message: { subject: expect.stringContaining("revise su pago") },
    });
  });

  it("adds what the law wants said and names the duties", () => {
    const agency = { collector: { id: "agency", type: "third_party" } };
    const account = { kind: "consumer", language: "de", country: "US" };
    const shown = onlyOne(preview({ template: "reminder" }, { account }, agency));
    expect(shown.message.text).toContain("Wir sind ein Inkassounternehmen.");
    expect(shown.duties).toContain("us.reg_f.disclosure_initial");
  });

  it("makes one message per currency", () => {
    const invoices = [anInvoice(10), anInvoice(5, { currency: "EUR" })];
    const previews = preview({ template: "reminder", channel: "push" }, { invoices });
    expect(previews.ok && previews.value.map(({ currency }) => currency).toSorted()).toEqual([
      "EUR",
      "USD",
    ]);
  });

  it("warns of what its writer should weigh, and tells the gate that would stop it", () => {
    const body = "Click here: {{total}} {{links.pay}} {{links.help}} {{links.stop}}";
    const own = {
      ...{ id: "reminder", channel: "email", language: "en", tone: "neutral" },
      ...{ subject: "Your account", body },
    } as const;
    const shown = onlyOne(preview({ template: "reminder" }, {}, { templates: [own] }));
    expect(shown.warnings).toContainEqual(expect.stringContaining("Click here"));
    expect(shown.blockedBy).toBeNull();
    const chat = onlyOne(preview({ template: "reminder", channel: "whatsapp" }));
    expect(chat.blockedBy).toBe("consent");
  });

  it.each<[string, PreviewWanted, RegExp]>([
    ["an unknown template", { template: "nope" }, /no template "nope" for email in en/],
    ["a plan where there is none", { template: "plan_accepted" }, /no "plan\.total"/],
  ])("refuses %s in words", (_what, wanted, expected) => {
    const previews = preview(wanted);
    expect(!previews.ok && previews.error).toMatch(expected);
  });
});
