import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { gs, gsHere } from "./support.ts";

const message = {
  channel: "sms",
  language: "en",
  sender: "Northwind",
  text: "Northwind: $120.00 is open. Reply STOP.",
};
const threat = { ...message, text: `${message.text} We will sue you.` };

describe("gs check-content", () => {
  it("lets a good message pass, as a process", async () => {
    const { code, json, err } = await gs(["check-content"], { message });
    expect([code, err]).toEqual([0, ""]);
    expect(json()).toEqual({
      ...{ checked: 1, blocking: 0, warnings: 0 },
      results: [{ id: "0", findings: [], verdict: "pass" }],
    });
  });

  it("refuses a threat with exit 1, naming sentence, rule and remedy", async () => {
    const { code, json } = await gsHere(["check-content"], { message: threat });
    expect(code).toBe(1);
    expect(json()).toMatchObject({
      blocking: 1,
      results: [
        {
          verdict: "refuse",
          findings: [
            {
              dutyId: "house.legal_threat",
              sentence: "We will sue you.",
              severity: "blocks",
              suggestion: { en: expect.stringContaining("Leave it out.") },
            },
          ],
        },
      ],
    });
  });

  it("names the law of the context", async () => {
    const context = { jurisdiction: "US-NY", collector: "third_party" };
    const { json } = await gsHere(["check-content"], { message: threat, context });
    expect(json()).toMatchObject({
      results: [
        {
          findings: [
            { dutyId: "us.fdcpa.legal_threat" },
            { dutyId: "us.reg_f.disclosure_subsequent", sentence: null },
          ],
        },
      ],
    });
  });

  it("checks many messages, each under its own id", async () => {
    const messages = [{ ...message, id: "a" }, { ...threat, id: "b" }, message];
    const { code, json } = await gsHere(["check-content"], { messages });
    expect(code).toBe(1);
    expect(json()).toMatchObject({
      checked: 3,
      results: [
        { id: "a", verdict: "pass" },
        { id: "b", verdict: "refuse" },
        { id: "2", verdict: "pass" },
      ],
    });
  });

  it("only warns of what a person should weigh", async () => {
    const loud = { ...message, text: `${message.text} PLEASE PAY YOUR BILL` };
    const { code, json } = await gsHere(["check-content"], { message: loud });
    expect(code).toBe(0);
    expect(json()).toMatchObject({ warnings: 1, results: [{ verdict: "pass" }] });
  });

  it("checks each template of a policy, its form and its words", async () => {
    const [first, second, ...rest] = defaultPolicy.templates;
    const templates = [
      { ...first, body: `${first?.body} We will sue you.` },
      { ...second, body: "{{nope}}" },
      ...rest,
    ];
    const policy = { ...defaultPolicy, templates };
    const { code, json } = await gsHere(["check-content"], { policy });
    expect(code).toBe(1);
    expect(json()).toMatchObject({ checked: templates.length, blocking: 2 });
    expect(json()).toMatchObject({
      results: expect.arrayContaining([
        expect.objectContaining({
          verdict: "refuse",
          findings: [expect.objectContaining({ topic: "legal_threat" })],
        }),
        expect.objectContaining({
          verdict: "refuse",
          findings: [expect.objectContaining({ topic: "unknown_field" })],
        }),
      ]),
    });
  });

  it("checks the default policy, which passes", async () => {
    const { code, json } = await gsHere(["check-content", "--default"]);
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      checked: defaultPolicy.templates.length,
      blocking: 0,
      warnings: 0,
    });
  });

  it.each([
    ["nothing to check", {}, "message: give one of message, messages or policy"],
    ["two things at once", { message, messages: [message] }, "message: give one of"],
    ["an unknown channel", { message: { ...message, channel: "fax" } }, "message.channel: "],
    [
      "an unknown circumstance",
      { message, context: { circumstances: ["x"] } },
      "context.circumstances.0: ",
    ],
    ["a misspelt field", { message: { ...message, txt: "" } }, "message: "],
  ])("refuses %s with exit 2", async (_name, input, expected) => {
    const { code, err } = await gsHere(["check-content"], input);
    expect(code).toBe(2);
    expect(err).toContain(`gs check-content: ${expected}`);
  });

  it("describes its input", async () => {
    const { json } = await gsHere(["schema", "check-content"]);
    expect(json()).toMatchObject({
      properties: { message: {}, messages: {}, policy: {}, context: {} },
    });
  });
});
