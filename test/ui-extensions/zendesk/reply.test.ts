import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReplyResults } from "../../../ui-extensions/panel/card-answer.ts";
import type { Answer } from "../../../ui-extensions/panel/host/panel-calls.ts";
import { appendToComment, readComment } from "../../../ui-extensions/zendesk/src/reply/composer.ts";
import { mayBeSaved } from "../../../ui-extensions/zendesk/src/reply/guard-save.ts";
import { holdsOurText } from "../../../ui-extensions/zendesk/src/reply/own-text.ts";
import { appWordsFor } from "../../../ui-extensions/zendesk/src/words.ts";
import { stubZaf } from "./support/stub-zaf.ts";

const ORIGIN = "https://pay.example.com";
const TERMS = "Hello Luis,\n3 payments of $413.50, the first today & the rest monthly.\nThank you";

describe("words of ours in a reply", () => {
  it.each<[string, string, boolean]>([
    ["nothing", "", false],
    ["somebody else's words", "<p>Your parcel left today.</p>", false],
    [
      "a link to a customer's page, pasted from anywhere",
      `<a href="${ORIGIN}/p/abc">Pay</a>`,
      true,
    ],
    ["our address in text", `Pay at ${ORIGIN}/p/abc`, true],
    ["an address that only begins like ours", `${ORIGIN}.evil.example/p`, false],
    ["another port of our machine", `${ORIGIN}:8443/p`, false],
    ["our terms as they were inserted", TERMS, true],
    [
      "our terms in the editor's markup",
      "<div>Hi!</div><div><p>3 payments of $413.50,&nbsp;the first today &amp; the <b>rest</b> monthly.<br></p></div>",
      true,
    ],
    [
      "a line of ours in the middle of the agent's own",
      "<p>So: 3 payments of $413.50, the first today &amp; the rest monthly. All right?</p>",
      true,
    ],
    ["only the greeting of what was inserted", "<p>Hello Luis,</p>", false],
    ["a line of ours that somebody wrote anew", "3 payments of $400.00, the first today.", false],
  ])("%s: %s", (_what, comment, holds) => {
    expect(holdsOurText(comment, { origin: ORIGIN, inserted: [TERMS] })).toBe(holds);
  });

  it("are found whatever stands around them", () => {
    const words = fc.stringMatching(/^[a-z0-9 .,$€áñ-]{0,80}$/);
    const ours = fc.stringMatching(/^[a-zñ]{12}[a-z0-9 .,$€-]{0,40}$/);
    fc.assert(
      fc.property(fc.array(words), fc.array(words), ours, (before, after, line) => {
        const comment = [...before, line, ...after].map((each) => `<p>${each}</p>`).join("");
        expect(holdsOurText(comment, { origin: ORIGIN, inserted: [line] })).toBe(true);
      }),
    );
  });
});

type Check = Answer<ReplyResults["reply-check"]>;
const ok = (allowed: boolean, reason = ""): Check => ({ kind: "ok", value: { allowed, reason } });
const words = appWordsFor("en");

describe("saving a ticket", () => {
  const guarded = async (text: string, isPublic: boolean, answer: Check) => {
    let asked = 0;
    const said = await mayBeSaved({
      origin: ORIGIN,
      inserted: () => [TERMS],
      readComment: async () => ({ text, isPublic }),
      check: async () => {
        asked += 1;
        return answer;
      },
      words,
    });
    return { said, asked };
  };

  it.each<[string, string, boolean, Check, true | string, number]>([
    ["nobody else's words are asked about", "Hello there", true, ok(false, "No."), true, 0],
    ["nor is a server that is down", "Hello there", true, { kind: "unreachable" }, true, 0],
    ["an internal note reaches nobody", TERMS, false, ok(false, "No."), true, 0],
    ["our words go where they may", TERMS, true, ok(true), true, 1],
    [
      "and say why where they may not",
      TERMS,
      true,
      ok(false, "She opted out."),
      words.blocked("She opted out."),
      1,
    ],
    [
      "they wait where nobody could check",
      TERMS,
      true,
      { kind: "unreachable" },
      words.unchecked,
      1,
    ],
    [
      "or nobody is shown",
      TERMS,
      true,
      { kind: "absent", absence: { kind: "none" } },
      words.unchecked,
      1,
    ],
  ])("%s", async (_what, text, isPublic, answer, said, asked) => {
    expect(await guarded(text, isPublic, answer)).toEqual({ said, asked });
  });
});

it("a save does not wait for a check that never comes", async () => {
  const said = await mayBeSaved({
    origin: ORIGIN,
    inserted: () => [TERMS],
    readComment: async () => ({ text: TERMS, isPublic: true }),
    check: () => new Promise(() => undefined),
    words,
    checkMsMax: 5,
  });
  expect(said).toBe(words.unchecked);
});

describe("the composer", () => {
  it.each<[string, Readonly<Record<string, unknown>>, unknown[]]>([
    ["rich text", { "comment.useRichText": true }, ["comment.appendHtml", "<p>Pay</p>"]],
    ["plain text", { "comment.useRichText": false }, ["comment.appendText", "Pay"]],
    ["one that says neither", {}, ["comment.appendText", "Pay"]],
  ])("of %s gets what it can show", async (_what, values, expected) => {
    const { zaf, invoked } = stubZaf({ values });
    expect(await appendToComment(zaf, { text: "Pay", html: "<p>Pay</p>" })).toBe(true);
    expect(invoked).toEqual([expected]);
  });

  it("that takes nothing is told as such", async () => {
    const { zaf } = stubZaf({ refuses: ["comment.appendText"] });
    expect(await appendToComment(zaf, { text: "Pay", html: "" })).toBe(false);
  });

  it.each([
    ["publicReply", true],
    ["internalNote", false],
    ["whatsapp", true],
    [undefined, true],
  ])("of the kind %j is public: %s", async (type, isPublic) => {
    const { zaf } = stubZaf({ values: { "comment.type": type, "comment.text": "x" } });
    expect(await readComment(zaf)).toEqual({ text: "x", isPublic });
  });
});
