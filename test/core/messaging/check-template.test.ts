import { describe, expect, it } from "vitest";
import { checkTemplate } from "../../../core/messaging/check-template.ts";
import type { Template } from "../../../core/policy/policy.ts";

const COMPLETE = "{{total}} [Pay]({{links.pay}}) [Help]({{links.help}}) [Stop]({{links.stop}})";

function aTemplate(changes: Partial<Template>): Template {
  return {
    id: "reminder",
    channel: "email",
    language: "en",
    tone: "neutral",
    subject: "Your account",
    body: COMPLETE,
    ...changes,
  };
}

const found = (changes: Partial<Template>) =>
  checkTemplate(aTemplate(changes)).map(({ kind, name }) => `${kind} ${name}`);

describe("checkTemplate", () => {
  it.each<[string, Partial<Template>, string[]]>([
    ["accepts what says everything", {}, []],
    ["needs the amount", { body: COMPLETE.replace("{{total}}", "") }, ["missing_required amount"]],
    [
      "needs how to pay",
      { body: COMPLETE.replace("links.pay", "links.dispute") },
      ["missing_required how_to_pay"],
    ],
    [
      "needs how to get help",
      { body: COMPLETE.replace("links.help", "links.dispute") },
      ["missing_required how_to_get_help"],
    ],
    [
      "needs how to stop",
      { body: COMPLETE.replace("links.stop", "links.help") },
      ["missing_required how_to_stop"],
    ],
    [
      "needs them for every reader, not behind an #if",
      { body: `{{#if customer.name}}${COMPLETE}{{/if}}` },
      [
        "missing_required amount",
        "missing_required how_to_pay",
        "missing_required how_to_get_help",
        "missing_required how_to_stop",
      ],
    ],
    [
      "is content when both branches say it",
      {
        body: `{{#if dueOn}}${COMPLETE}{{else}}Now ${COMPLETE}{{/if}}`,
      },
      [],
    ],
    [
      "does not count a list, which may be empty",
      { body: COMPLETE.replace("{{total}}", "{{#each items}}{{../total}}{{/each}}") },
      ["missing_required amount"],
    ],
    [
      "takes a keyword to answer with on SMS",
      {
        channel: "sms",
        body: "{{total}} {{links.pay}} {{links.help}} Reply STOP",
      },
      [],
    ],
    [
      "does not take the verb for the keyword",
      { channel: "sms", body: "{{total}} {{links.pay}} {{links.help}} please stop by" },
      ["missing_required how_to_stop"],
    ],
    [
      "lets a call end without a written way to stop",
      {
        channel: "voice",
        body: "{{total}} {{links.pay}} {{creditor.phone}}",
      },
      [],
    ],
    ["needs a subject on email", { subject: " " }, ["missing_subject subject"]],
    ["reads the subject too", { subject: "{{nope}}" }, ["unknown_field nope"]],
    [
      "names an unknown field and nothing else",
      { body: "{{customer.nam}}" },
      ["unknown_field customer.nam"],
    ],
    [
      "does not print a list or a group",
      { body: `${COMPLETE}{{items}}{{plan}}` },
      ["unknown_field items", "unknown_field plan"],
    ],
    [
      "refuses a link that is not a web address",
      { body: `${COMPLETE} [x](javascript:alert(1))` },
      ["unsafe_link javascript:alert(1"],
    ],
    [
      "takes a web address, a mailbox or a phone",
      {
        body: `${COMPLETE} [a](https://a.example) [b](mailto:b@a.example) [c](tel:+15550100)`,
      },
      [],
    ],
    [
      "counts the parts of a long text message",
      { channel: "sms", body: `${"word ".repeat(120)}{{total}} {{links.pay}} {{links.help}} STOP` },
      ["long_sms segments"],
    ],
    [
      "wants plural written in one way",
      { body: `${COMPLETE}{{plural itemCount one="a"}}` },
      ["syntax plural"],
    ],
  ])("%s", (_name, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it("only warns about length, because it costs but does no harm", () => {
    const body = `${"á".repeat(300)}{{total}} {{links.pay}} {{links.help}} STOP`;
    const [problem] = checkTemplate(aTemplate({ channel: "sms", body }));
    expect(problem).toMatchObject({ severity: "warning" });
    expect(problem?.message).toContain("outside the SMS alphabet");
  });

  it("helps inside a list", () => {
    const [problem] = checkTemplate(aTemplate({ body: "{{#each items}}\n{{total}}{{/each}}" }));
    expect(problem?.message).toBe(
      'template "reminder" (email, en, neutral), body line 2: unknown field "total": ' +
        'inside #each write "../total"',
    );
  });

  it.each([
    ["{{#if total}}x", 1],
    ["a\nb {{#if total}}x{{/each}}", 2],
    ["a\n\n{{total", 3],
  ])("gives the line of a syntax error: %j", (body, line) => {
    expect(checkTemplate(aTemplate({ body }))).toMatchObject([{ kind: "syntax", line }]);
  });
});
