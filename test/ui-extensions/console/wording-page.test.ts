import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { wordingOf } from "../../../server/http/page-wording.ts";
import { renderWordingPage } from "../../../ui-extensions/console/wording-page.ts";
import { WORDING } from "../../browser/support/console-fixtures.ts";

const FRAME = {
  assets: { styles: [], schemeScript: "/assets/scheme.js", scripts: [] },
  clock: null,
};

describe("the wording page", () => {
  it("shows each sentence with what is wrong, what to write instead and the rule", () => {
    const page = renderWordingPage(WORDING, FRAME);
    for (const { sentence, plain, suggestion, citation } of WORDING.findings) {
      const shown = [sentence ?? "", plain, suggestion, citation.replace("'", "&#39;")];
      for (const text of shown) expect(page).toContain(text);
    }
    expect(page).toContain("2 sentences to look at");
    expect(page.match(/Not sent/g)).toHaveLength(1);
    expect(page.match(/To be verified/g)).toHaveLength(1);
  });

  it("shows a template's words as words", () => {
    const [finding] = WORDING.findings;
    if (finding === undefined) throw new Error("no finding to show");
    const hostile = { ...finding, sentence: "<script>alert(1)</script>" };
    expect(renderWordingPage({ ...WORDING, findings: [hostile] }, FRAME)).not.toContain(
      "<script>a",
    );
  });

  it("says so when nothing is wrong, as in the default policy", () => {
    const view = wordingOf(defaultPolicy);
    expect(view).toMatchObject({ templates: defaultPolicy.templates.length, findings: [] });
    expect(renderWordingPage(view, FRAME)).toContain("No sentence breaks a duty.");
  });

  it("names the duties of the policy's own collector and country, each once", () => {
    const ids = (policy: typeof defaultPolicy) => wordingOf(policy).duties.map(({ id }) => id);
    const own = ids(defaultPolicy);
    expect(own).toContain("house.opt_out");
    expect(own).not.toContain("us.reg_f.disclosure_initial");
    expect(new Set(own).size).toBe(own.length);
    const agency = { ...defaultPolicy, collector: { id: "agency", type: "third_party" as const } };
    expect(ids(agency)).toContain("us.reg_f.disclosure_initial");
    expect(wordingOf(agency).duties.filter(({ mustVerify }) => mustVerify)).toHaveLength(1);
  });
});
