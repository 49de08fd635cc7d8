import { expect, it } from "vitest";
import { html, toText } from "../../../ui-extensions/html/html.ts";

it("escapes every value in text and in attributes", () => {
  const evil = `"><script>alert('1')</script>&`;
  expect(toText(html`<p title="${evil}">${evil}</p>`)).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">' +
      "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</p>",
  );
});

it("keeps markup made by html, joins lists and leaves out what is not there", () => {
  const items = ["a", "<b>"].map((each) => html`<li>${each}</li>`);
  expect(toText(html`<ul>${items}${null}${false}${3}</ul>`)).toBe(
    "<ul><li>a</li><li>&lt;b&gt;</li>3</ul>",
  );
});
