import { error, type Finding, warning } from "../finding.ts";
import { type AppFiles, textOf } from "./app-files.ts";
import { ATTRIBUTES, ELEMENTS, STYLES } from "./svg-safelist.ts";

/**
 * Zendesk rewrites a drawing that holds more than it trusts, and puts a placeholder in the place of
 * one with a bitmap. Both are warnings there; to whoever draws, the picture is lost or changed.
 */
export function checkSvgs(files: AppFiles): Finding[] {
  return [...files]
    .filter(([file]) => /^assets\/.*\.svg$/i.test(file))
    .flatMap(([file, bytes]) => {
      const text = textOf(bytes);
      return text === null ? [error("svg-text", file, "Write it as UTF-8.")] : checkSvg(file, text);
    });
}

function checkSvg(file: string, text: string): Finding[] {
  const tags = tagsOf(text);
  if (tags.some(({ name }) => name === "image"))
    return [
      warning("svg-bitmap", file, "<image>: draw it with paths, Zendesk shows a placeholder."),
    ];
  const flaws = new Set([...flawsAround(text), ...tags.flatMap(flawsOf)]);
  return [...flaws].map((flaw) =>
    warning("svg-rewritten", file, `${flaw}: take it out, Zendesk does and changes the picture.`),
  );
}

/** What stands beside the elements: comments and processing instructions other than the first. */
function flawsAround(text: string): string[] {
  const body = text.replace(/^\s*<\?xml\s[^>]*\?>/, "");
  return [
    ...(body.includes("<!--") ? ["a comment"] : []),
    ...(/<!DOCTYPE/i.test(body) ? ["a doctype"] : []),
    ...(/<\?/.test(body) ? ["an instruction"] : []),
    ...((body.match(/<[a-z]/gi) ?? []).length === tagsOf(body).length ? [] : ["broken markup"]),
    ...(/<\/svg>\s*<svg/i.test(body) ? ["a second drawing"] : []),
    ...(/^\s*<svg[\s>]/.test(body.replace(/^(\s*<[!?][^>]*>)+/, "")) ? [] : ["what is no drawing"]),
  ];
}

interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
}

const TAG = /<([a-zA-Z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/g;
const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function tagsOf(text: string): Tag[] {
  return [...text.matchAll(TAG)].map(([, name = "", inner = ""]) => ({
    name,
    attributes: [...inner.matchAll(ATTRIBUTE)].map(
      ([, key = "", double, single]) => [key, unescaped(double ?? single ?? "")] as const,
    ),
  }));
}

/** What a browser reads where the file says `&#106;avascript`. */
function unescaped(text: string): string {
  const letter = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : "");
  return text
    .replace(/&#x([0-9a-f]+);?/gi, (_, hex: string) => letter(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => letter(Number(code)))
    .replaceAll("&colon;", ":");
}

function flawsOf({ name, attributes }: Tag): string[] {
  if (!ELEMENTS.has(name)) return [`<${name}>`];
  return attributes.flatMap(([key, value]) => {
    if (key === "style") return stylesOf(value);
    if (!ATTRIBUTES.has(key)) return [`${key} of <${name}>`];
    return isOutward(key, value) ? [`the address in ${key} of <${name}>`] : [];
  });
}

const PLAIN_ADDRESS = /^(https?:|mailto:|#|\/|\.|[\w-]+$)/i;

/** A script in place of an address, or a reference to something outside of the drawing. */
function isOutward(key: string, value: string): boolean {
  const compact = value.replace(/[\s\p{Cc}]/gu, "");
  if (key === "href" || key === "xlink:href" || key === "xml:base")
    return compact !== "" && !PLAIN_ADDRESS.test(compact);
  return /url\((?!["']?#)/i.test(compact);
}

function stylesOf(style: string): string[] {
  return style
    .split(";")
    .map((rule) => rule.split(":")[0]?.trim().toLowerCase() ?? "")
    .filter((property) => property !== "" && !STYLES.has(property))
    .map((property) => `the style ${property}`);
}
