// @ts-check
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (/** @type {string} */ file) =>
  fileURLToPath(new URL(`./platform/${file}`, import.meta.url));

/** Modules that only an org has, and what stands for each on our page. */
const STAND_INS = {
  "lightning/uiRecordApi": path("ui-record-api.js"),
  "lightning/platformShowToastEvent": path("events.js"),
  "lightning/refresh": path("events.js"),
  "lightning/actions": path("events.js"),
  "lightning/flowSupport": path("events.js"),
  "lightning/navigation": path("navigation.js"),
  "force/navigation": path("navigation.js"),
};

const LABELS = new URL(
  "../force-app/main/default/labels/CustomLabels.labels-meta.xml",
  import.meta.url,
);
const SPANISH = new URL(
  "../force-app/main/default/translations/es.translation-meta.xml",
  import.meta.url,
);
const OURS = /^@salesforce\/(?:apex|label)\/|^@salesforce\/i18n\/lang$/;

/** Resolves `@salesforce/*` and the platform's own modules to what the page offers in their place. */
export function platformModules() {
  return {
    name: "platform-modules",
    /** @param {string} id @param {string | undefined} importer */
    resolveId(id, importer) {
      if (Object.hasOwn(STAND_INS, id)) return STAND_INS[id];
      // Base components would ask for element internals, which synthetic shadow has none of.
      if (/^@salesforce\/gate\/.*ElementInternals/.test(id)) return "\0closed-gate.js";
      const isOurs = importer?.includes("lightning-base-components") === false;
      return isOurs && OURS.test(id) ? `\0${id}.js` : null;
    },
    /** @param {string} id */
    load(id) {
      if (id === "\0closed-gate.js") return "export default { isOpen: () => false };";
      if (!id.startsWith("\0@salesforce/")) return null;
      const [, kind = "", name = ""] = /^\0@salesforce\/(\w+)\/(.+)\.js$/.exec(id) ?? [];
      if (kind === "apex") {
        const module = JSON.stringify(path("apex.js"));
        return `import { apex } from ${module}; export default apex(${JSON.stringify(name)});`;
      }
      if (kind === "label") return labelModule(name.replace(/^c\./, ""));
      return "export default globalThis.gsHost.language;";
    },
  };
}

/** @param {string} name */
function labelModule(name) {
  const en = JSON.stringify(textOf(LABELS, "fullName", name, "value"));
  const es = JSON.stringify(textOf(SPANISH, "name", name, "label"));
  return `export default globalThis.gsHost.language.startsWith("es") ? ${es} : ${en};`;
}

/** @param {URL} file @param {string} key @param {string} name @param {string} field */
function textOf(file, key, name, field) {
  const entries = readFileSync(file, "utf8").split(/<\/(?:labels|customLabels)>/);
  const entry = entries.find((each) => each.includes(`<${key}>${name}</${key}>`)) ?? "";
  const [, text = ""] = new RegExp(`<${field}>([^<]*)</${field}>`).exec(entry) ?? [];
  if (text === "") throw new Error(`there is no label ${name}`);
  return text.replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
