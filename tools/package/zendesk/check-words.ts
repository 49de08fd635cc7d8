import { type Finding, warning } from "../finding.ts";
import { type AppFiles, textOf } from "./app-files.ts";
import { KEY_WORDS, KEYS } from "./keys.ts";

/** Text that looks like a credential, and calls that anybody on the way could read. */
export function checkWords(files: AppFiles): Finding[] {
  return [...files].flatMap(([file, bytes]) => {
    const isText = /(html?|xml|js|json?)$/.test(file);
    const mayCall = /\.(jsx?|html?)$/.test(file);
    if (!isText && !mayCall) return [];
    const text = textOf(bytes) ?? Buffer.from(bytes).toString("latin1");
    return [...(isText ? keysIn(file, text) : []), ...(mayCall ? callsIn(file, text) : [])];
  });
}

function keysIn(file: string, text: string): Finding[] {
  const word = KEY_WORDS.exec(text)?.[0];
  return [
    ...(word === undefined
      ? []
      : [warning("secret-word", file, `"${word}": look whether a secret stands there.`)]),
    ...KEYS.filter(({ pattern }) => pattern.test(text)).map(({ name }) =>
      warning(
        "secret-value",
        file,
        `${name}: something here has its form; look whether it is one.`,
      ),
    ),
  ];
}

function callsIn(file: string, text: string): Finding[] {
  const urls = new Set([...text.matchAll(/\bhttp:\/\/[^\s"'`<>)]+/g)].map(([url]) => url));
  return [...urls].map((url) =>
    warning("insecure-url", file, `Use https for ${url.slice(0, 80)}.`),
  );
}
