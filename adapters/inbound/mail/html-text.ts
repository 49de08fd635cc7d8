const CHARACTERS_MAX = 200_000;

/** Comments and tags, in one pass over the text: what is hostile must cost no more than what is long. */
const TOKEN = /<!--|-->|<(\/?)([a-z][a-z0-9]*)([^<>]*)>/gi;
const SILENT: ReadonlySet<string> = new Set(["style", "script", "head", "title"]);
const BREAKS: ReadonlySet<string> = new Set([
  ...["br", "hr", "p", "div", "li", "tr", "blockquote"],
  ...["h1", "h2", "h3", "h4", "h5", "h6"],
]);
/** What Gmail, Outlook, Yahoo, Proton and Thunderbird put around or above the mail that an answer quotes. */
const QUOTE_CONTAINER =
  /\b(?:class|id)\s*=\s*["']?[^"']*(?:gmail_quote|appendonsend|divRplyFwdMsg|yahoo_quoted|protonmail_quote|moz-cite-prefix|stopSpelling)/i;

/** Plain text of an HTML mail, without what it quotes. */
export function htmlToText(html: string): string {
  const source = html.slice(0, CHARACTERS_MAX);
  let text = "";
  /** What ends the part that is skipped: a comment's end, or the name of an element; null in plain sight. */
  let skipped: string | null = null;
  let quoted = 0;
  let from = 0;
  for (const token of source.matchAll(TOKEN)) {
    const [whole, slash = "", tag = "", attributes = ""] = token;
    const name = tag.toLowerCase();
    if (skipped === null && quoted === 0) text += toPlain(source.slice(from, token.index));
    from = token.index + whole.length;
    if (skipped !== null) {
      if (skipped === whole || (slash !== "" && skipped === name)) skipped = null;
      continue;
    }
    if (whole === "<!--") skipped = "-->";
    else if (slash === "" && SILENT.has(name)) skipped = name;
    else if (name === "blockquote") quoted = Math.max(0, quoted + (slash === "" ? 1 : -1));
    else if (slash === "" && text.trim() !== "" && QUOTE_CONTAINER.test(attributes)) return text;
    if (BREAKS.has(name) && (slash !== "" || name === "br" || name === "hr")) text += "\n";
  }
  return skipped === null && quoted === 0 ? text + toPlain(source.slice(from)) : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " },
  ...{ aacute: "á", eacute: "é", iacute: "í", oacute: "ó", uacute: "ú", ntilde: "ñ", uuml: "ü" },
  ...{ Aacute: "Á", Eacute: "É", Iacute: "Í", Oacute: "Ó", Uacute: "Ú", Ntilde: "Ñ", Uuml: "Ü" },
  ...{ ccedil: "ç", agrave: "à", egrave: "è", ecirc: "ê", atilde: "ã", otilde: "õ", auml: "ä" },
  ...{ ouml: "ö", szlig: "ß", euro: "€", pound: "£", iexcl: "¡", iquest: "¿", rsquo: "’" },
  ...{ lsquo: "‘", ldquo: "“", rdquo: "”", ndash: "–", mdash: "—", hellip: "…" },
};

function toPlain(html: string): string {
  return html
    .replaceAll(/[ \t\r\n]+/g, " ")
    .replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi, (whole, hex, dec, name) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    });
}
