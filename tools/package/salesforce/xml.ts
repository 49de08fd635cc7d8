/** An element's content: text, or elements in the order they are written. `null` leaves it out. */
export type XmlValue = string | number | boolean | readonly XmlEntry[] | null;
export type XmlEntry = readonly [name: string, value: XmlValue];

const NAMESPACE = "http://soap.sforce.com/2006/04/metadata";
const INDENT = "    ";

/** A metadata file of Salesforce's, laid out as its own tools write it. */
export function metadataXml(root: string, entries: readonly XmlEntry[]): string {
  const lines = entries.flatMap((entry) => linesOf(entry, INDENT));
  const open = `<${root} xmlns="${NAMESPACE}">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...lines, `</${root}>`, ""].join("\n");
}

function linesOf([name, value]: XmlEntry, indent: string): string[] {
  if (value === null) return [];
  if (typeof value !== "object") return [`${indent}<${name}>${escapeXml(String(value))}</${name}>`];
  const inner = value.flatMap((entry) => linesOf(entry, indent + INDENT));
  return [`${indent}<${name}>`, ...inner, `${indent}</${name}>`];
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
