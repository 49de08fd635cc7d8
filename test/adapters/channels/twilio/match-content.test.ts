import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchContent } from "../../../../adapters/channels/twilio/match-content.ts";

describe("a WhatsApp template", () => {
  it.each([
    [
      "with the same words has the rest as variables",
      "Hi {{1}}, pay {{2}}.",
      "Hi Ana, pay $5.00.",
      { 1: "Ana", 2: "$5.00" },
    ],
    [
      "breaks its lines as it likes",
      "Hi {{1}},\npay: {{2}}",
      "Hi Ana,\n\npay:  now",
      { 1: "Ana", 2: "now" },
    ],
    ["may say the same thing twice", "{{a}} and {{a}}", "x and x", { a: "x" }],
    ["without variables is all words", "Thank you.", "Thank you.", {}],
    ["that would say it twice differently is another message", "{{a}} and {{a}}", "x and y", null],
    ["with other words is another message", "Hi {{1}}, pay at once.", "Hi Ana, please pay.", null],
    [
      "may carry the end in its last variable",
      "Hi {{1}}.",
      "Hi Ana. Reply STOP to end.",
      { 1: "Ana. Reply STOP to end" },
    ],
    ["that says more is another message", "Hi {{1}}. Bye", "Hi Ana.", null],
    ["without words is none", "", "Hi", null],
    ["can't have an empty variable", "Hi {{1}}.", "Hi .", null],
    ["can't have two variables side by side", "{{1}}{{2}}", "ab", null],
  ])("%s", (_name, template, text, variables) => {
    expect(matchContent(template, text)).toEqual(variables);
  });

  it("filled with what was found says what was to be said", () => {
    const word = fc.stringMatching(/^[a-z. ]{1,8}$/).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 4 }),
        word,
        (pairs, end) => {
          const template = pairs.map(([literal], at) => `${literal}{{${at + 1}}}`).join("") + end;
          const text = pairs.map((pair) => pair.join("")).join("") + end;
          const found = matchContent(template, text);
          if (found === null) return;
          const filled = template
            .replace(/\s+/g, " ")
            .trim()
            .replace(/\{\{(\d)\}\}/g, (_, n) => found[n] ?? "");
          expect(filled).toBe(text.replace(/\s+/g, " ").trim());
        },
      ),
    );
  });
});
