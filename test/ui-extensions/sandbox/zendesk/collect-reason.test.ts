import { describe, expect, it } from "vitest";
import { collectReason } from "../../../../ui-extensions/sandbox/zendesk/sdk/collect-reason.ts";

const yes = () => true;

describe("a hook of the sandbox's Zendesk", () => {
  it.each([
    ["nobody who listens", [], null],
    ["a handler that says nothing", [() => undefined], null],
    ["a text at once", [yes, () => "not now"], "not now"],
    ["false at once", [() => false], ""],
    ["an error that is answered", [() => new Error("no")], "no"],
    [
      "an error that is thrown",
      [
        () => {
          throw new Error("no");
        },
      ],
      "no",
    ],
    ["a promise that rejects with a text", [() => Promise.reject("later")], "later"],
    ["a promise that rejects with an error", [() => Promise.reject(new Error("no"))], "no"],
    ["the first of two reasons", [() => Promise.reject("one"), () => "two"], "one"],
    // Zendesk's own script looks at what a handler answers, not at what its promise comes to.
    ["a promise that resolves with a text", [() => Promise.resolve("not now")], null],
    ["a promise that resolves with false", [() => Promise.resolve(false)], null],
  ])("with %s", async (_what, handlers, reason) => {
    expect(await collectReason(handlers, undefined)).toBe(reason);
  });
});
