import { describe, expect, it } from "vitest";
import { standardTemplates } from "../../../../core/messaging/default-templates/index.ts";
import { checkQuality, qualityProblems } from "../../../../core/messaging/quality/check-quality.ts";
import type { Template } from "../../../../core/policy/policy.ts";

const BODY = `Hello,

Your balance of {{total}} is open. You can pay it now or pay it in parts, whichever suits you.

[Pay {{total}}]({{links.pay}})

Need help? [Tell us]({{links.help}}). [Stop these emails]({{links.stop}})`;

const found = (changes: Partial<Template>) =>
  checkQuality({
    ...{ id: "reminder", channel: "email", language: "en", tone: "neutral" },
    ...{ subject: "Your account", body: BODY },
    ...changes,
  }).map(({ part, name, severity }) => `${severity} ${part} ${name}`);

describe("checkQuality", () => {
  it("finds nothing in plain words", () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, Partial<Template>, string[]]>([
    ["a long subject", { subject: "x".repeat(79) }, ["warning subject subject_length"]],
    [
      "a subject in capitals",
      { subject: "PAY YOUR BILL TODAY PLEASE" },
      ["warning subject subject_capitals"],
    ],
    ["two exclamation marks", { subject: "Pay! Now!" }, ["warning subject exclamations"]],
    ["a phrase filters know", { subject: "Click here" }, ["warning subject spam_words"]],
    [
      "one in Spanish",
      { language: "es", body: `${BODY}\n\nHaga clic aquí.` },
      ["warning body spam_words"],
    ],
    [
      "one in German",
      { language: "de", subject: "Herzlichen Glückwunsch", body: BODY },
      ["warning subject spam_words"],
    ],
    ["three exclamation marks", { body: `${BODY} Hi! Yes! Oh!` }, ["warning body exclamations"]],
    [
      "a text in capitals",
      { body: `${BODY}\n\n${"PLEASE PAY YOUR OPEN BALANCE ".repeat(6)}` },
      ["warning body capitals"],
    ],
    ["many links", { body: `${BODY}${" [a]({{links.pay}})".repeat(9)}` }, ["warning body links"]],
    [
      "hard words",
      {
        body: `${BODY}\n\n${"Notwithstanding aforementioned administrative circumstances, reconciliation necessitates supplementary documentation. ".repeat(4)}`,
      },
      ["warning body reading_ease"],
    ],
    [
      "a sentence without end",
      { body: `${BODY}\n\nWe ${"can and may and ".repeat(15)}help.` },
      ["warning body sentence_length"],
    ],
  ])("warns of %s", (_what, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it("asks of a text message only that it reads well", () => {
    expect(found({ channel: "sms", subject: undefined, body: "CLICK HERE {{total}}!!!" })).toEqual(
      [],
    );
  });
});

it.each(["en", "es", "fr", "de", "pt"])("the standard templates in %s pass", (spoken) => {
  const problems = standardTemplates
    .filter(({ language }) => language === spoken)
    .flatMap(qualityProblems);
  expect(problems).toEqual([]);
});
