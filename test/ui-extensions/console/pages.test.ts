import { describe, expect, it } from "vitest";
import { renderMessagePage } from "../../../ui-extensions/console/message-page.ts";
import { renderSimulationPage } from "../../../ui-extensions/console/simulation-page.ts";
import { html } from "../../../ui-extensions/html/html.ts";
import { CAPTURED, SIMULATED } from "../../browser/support/console-fixtures.ts";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='x'>`;
const FRAME = {
  assets: { styles: [], schemeScript: "/assets/scheme.js", scripts: [] },
  clock: null,
};

describe("html", () => {
  it("escapes text wherever it is put", () => {
    expect(html`<a title="${HOSTILE}">${HOSTILE}</a>`.text).not.toMatch(/<script|<img|onerror='/);
    expect(html`${"&"}${null}${7}${[html`<b>${"<"}</b>`]}`.text).toBe("&amp;7<b>&lt;</b>");
  });
});

describe("the outbox", () => {
  it("shows a customer's words as words", () => {
    const [message] = CAPTURED;
    if (message === undefined) throw new Error("no message to show");
    const shown = renderMessagePage(
      { ...message, subject: HOSTILE, accountName: HOSTILE, text: HOSTILE, why: HOSTILE },
      FRAME,
    );
    expect(shown).not.toMatch(/<script>|<img/);
  });

  it("frames the HTML part where it can run nothing", () => {
    const [message] = CAPTURED;
    if (message === undefined) throw new Error("no message to show");
    expect(renderMessagePage(message, FRAME)).toMatch(/<iframe [^>]*\bsandbox src="\/console/);
  });
});

describe("renderSimulationPage", () => {
  const page = renderSimulationPage(SIMULATED);

  it("is one file that needs nothing else", () => {
    expect(page).not.toMatch(/<script|<link rel="stylesheet"|@import|url\(/);
    expect(page.match(/(?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
  });

  it("lists every touch once, fifty to a page", () => {
    const reasons = page.match(/10 days past due, step/g) ?? [];
    expect(reasons).toHaveLength(SIMULATED.touches.length);
    expect(page.match(/class="page"/g)).toHaveLength(3);
  });

  it("shows a broken check as broken, with what broke it", () => {
    expect(page).toContain('aria-label="broken"');
    expect(page).toContain("acc-thornton-print day-10 before day-20");
  });

  it("says so when nothing had to be done", () => {
    const calm = renderSimulationPage({
      ...SIMULATED,
      byChannel: {},
      byStep: {},
      gates: {},
      perDay: [],
      touches: [],
    });
    expect(calm).toContain("Nobody had to be reached in these days.");
    expect(calm).toContain("No gate had to hold anything back.");
  });
});
