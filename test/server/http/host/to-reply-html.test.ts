import { expect, it } from "vitest";
import { toReplyHtml } from "../../../../server/http/host/reply/to-reply-html.ts";

it.each([
  ["paragraphs", "One.\n\nTwo.", "<p>One.</p><p>Two.</p>"],
  ["line breaks", "One\nTwo", "<p>One<br>Two</p>"],
  [
    "an address that can be clicked",
    "Pay: https://pay.example/p/abc#pay",
    '<p>Pay: <a href="https://pay.example/p/abc#pay">https://pay.example/p/abc#pay</a></p>',
  ],
  [
    "an address without the full stop behind it",
    "See https://pay.example/a.",
    '<p>See <a href="https://pay.example/a">https://pay.example/a</a>.</p>',
  ],
  [
    "an address between brackets",
    "Help <https://pay.example/h>",
    '<p>Help &lt;<a href="https://pay.example/h">https://pay.example/h</a>&gt;</p>',
  ],
  ["no markup of a customer's name", "<b>Eve</b> & co", "<p>&lt;b&gt;Eve&lt;/b&gt; &amp; co</p>"],
  ["no address of another kind", "javascript:alert(1)", "<p>javascript:alert(1)</p>"],
])("makes %s", (_what, text, html) => {
  expect(toReplyHtml(text)).toBe(html);
});
