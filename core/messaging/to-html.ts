import { assertNever } from "../result/result.ts";
import { FONT } from "./html-shell.ts";
import type { Direction } from "./language.ts";
import type { Block, Fact, Inline } from "./message-blocks.ts";
import { unshield } from "./shield.ts";

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Safe in text and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES.get(char) ?? char);
}

/** The blocks as email HTML: tables and inline styles, because mail clients know nothing newer. */
export function toHtml(blocks: readonly Block[], direction: Direction): string {
  const firstButton = blocks.findIndex(({ kind }) => kind === "button");
  const parts = blocks.map((block, index) => {
    if (block.kind !== "button") return toBlockHtml(block, direction);
    const gap = blocks[index + 1]?.kind === "button" ? "12px" : "28px";
    return toButton(block, index === firstButton ? PRIMARY : SECONDARY, gap);
  });
  return parts.join("\n");
}

type StillBlock = Exclude<Block, { readonly kind: "button" }>;

function toBlockHtml(block: StillBlock, direction: Direction): string {
  switch (block.kind) {
    case "paragraph": {
      const lines = block.lines.map((line) => line.map(toInlineHtml).join(""));
      return `<p style="margin:0 0 16px">${lines.join("<br>")}</p>`;
    }
    case "facts":
      return toFacts(block.rows);
    case "table":
      return toTable(block, direction);
    case "divider":
      return "";
    default:
      return assertNever(block);
  }
}

function toInlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case "words":
      return leaf(inline.text);
    case "strong":
      return `<strong>${leaf(inline.text)}</strong>`;
    case "link": {
      const look = "color:#0b5cad;text-decoration:underline";
      const [url, label] = [leaf(inline.url), leaf(inline.label)];
      return `<a class="gs-link" href="${url}" style="${look}">${label}</a>`;
    }
    default:
      return assertNever(inline);
  }
}

const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

interface ButtonLook {
  readonly box: string;
  readonly fill: string;
  readonly ink: string;
  readonly edge: string;
}

// One button is the clear next step; a second is offered, not competing.
const PRIMARY: ButtonLook = { box: "gs-fill", fill: "#0b5cad", ink: "#ffffff", edge: "#0b5cad" };
const SECONDARY: ButtonLook = { box: "gs-plain", fill: "#ffffff", ink: "#0b5cad", edge: "#9fb8d3" };

function toButton(
  { label, url }: { readonly label: string; readonly url: string },
  { box, fill, ink, edge }: ButtonLook,
  gap: string,
): string {
  return `<table ${TABLE} class="gs-wide" style="margin:0 0 ${gap}"><tr>\
<td class="${box}" bgcolor="${fill}" style="background:${fill};border-radius:8px">\
<a class="gs-button" href="${leaf(url)}" style="display:inline-block;padding:13px 26px;\
border:1px solid ${edge};border-radius:8px;font:600 16px/1.25 ${FONT};color:${ink};\
text-decoration:none">${leaf(label)}</a></td></tr></table>`;
}

function toFacts(rows: readonly Fact[]): string {
  const cells = rows.map(({ label, value }, index) => {
    const size = index === 0 ? "700 28px/1.2" : "400 16px/1.4";
    const gap = index === 0 ? "" : "padding-top:12px;";
    return `<tr><td style="${gap}"><span class="gs-quiet" style="display:block;\
font:400 14px/1.4 ${FONT};color:#52606d">${leaf(label)}</span><span class="gs-text" \
style="display:block;font:${size} ${FONT};color:#1f2933;overflow-wrap:anywhere">${leaf(value)}\
</span></td></tr>`;
  });
  return `<table ${TABLE} width="100%" class="gs-facts" style="margin:8px 0 24px;\
background:#f3f6fa;border-radius:10px"><tr><td style="padding:18px 20px">\
<table ${TABLE} width="100%">${cells.join("")}</table></td></tr></table>`;
}

type TableBlock = Extract<Block, { readonly kind: "table" }>;

function toTable({ head, rows }: TableBlock, direction: Direction): string {
  // On a phone a long first cell takes a line of its own, above the short ones.
  const isStacked = rows.some(([first = ""]) => first.length > UNBROKEN_CHARS_MAX);
  const spot = (cell: string, index: number) => {
    const isFirst = index === 0;
    const stack = isFirst ? " gs-first" : " gs-rest";
    const isLast = index === head.length - 1;
    return {
      stack: isStacked ? stack : "",
      style: toCellStyle(cell, { isFirst, isLast }, direction),
    };
  };
  const heads = head.map((cell, index) => {
    const { stack, style } = spot(cell, index);
    return `<th scope="col" class="gs-quiet gs-line${stack}" style="${style}\
font:400 14px/1.4 ${FONT};color:#52606d;border-bottom:1px solid #cfd6de">${leaf(cell)}</th>`;
  });
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const { stack, style } = spot(cell, index);
      return `<td class="gs-text gs-line${stack}" style="${style}\
font:400 15px/1.4 ${FONT};color:#1f2933;border-bottom:1px solid #e1e5ea">${leaf(cell)}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:0 0 24px;\
border-collapse:collapse"><thead><tr>${heads.join("")}</tr></thead>\
<tbody>${body.join("")}</tbody></table>`;
}

const UNBROKEN_CHARS_MAX = 16;

function toCellStyle(
  cell: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
  direction: Direction,
): string {
  // Left and right by name: Outlook knows neither `start` nor `padding-inline`.
  const [start, end] = direction === "ltr" ? ["left", "right"] : ["right", "left"];
  // A date or an amount is read in one piece; a long number or name breaks, so that three columns
  // fit a phone.
  const isShort = !isFirst && cell.length <= UNBROKEN_CHARS_MAX;
  const wrap = isShort ? "white-space:nowrap" : "overflow-wrap:anywhere";
  return `padding:10px 0;padding-${start}:${isFirst ? "0" : "12px"};\
text-align:${isLast ? end : start};vertical-align:top;${wrap};`;
}

function leaf(text: string): string {
  return escapeHtml(unshield(text));
}
