// @ts-check
// Our components in a window without a browser: base components stand for themselves as elements
// with the properties they were handed, so that a test reads what a template gave them.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import lwc from "@lwc/rollup-plugin";
import { JSDOM } from "jsdom";
import { rollup } from "rollup";
import { platformModules } from "./platform-modules.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const LWC = fileURLToPath(new URL("../force-app/main/default/lwc", import.meta.url));

/** What a template may hand a base component, by its module's name. */
const BASE = {
  accordion: ["allowMultipleSectionsOpen", "activeSectionName"],
  accordionSection: ["name", "label"],
  badge: ["label"],
  button: ["label", "variant", "title", "disabled"],
  card: ["title", "iconName"],
  checkboxGroup: ["name", "label", "value", "options"],
  combobox: ["name", "label", "value", "options", "required", "fieldLevelHelp"],
  datatable: ["keyField", "columns", "data", "hideCheckboxColumn"],
  formattedUrl: ["value", "label", "target"],
  icon: ["iconName", "variant", "size", "alternativeText"],
  input: [
    "type",
    "name",
    "label",
    "value",
    "min",
    "max",
    "maxLength",
    "required",
    "fieldLevelHelp",
  ],
  modalBody: [],
  modalFooter: [],
  modalHeader: ["label"],
  progressBar: ["value", "size"],
  quickActionPanel: ["header"],
  radioGroup: ["name", "label", "value", "options", "required"],
  spinner: ["alternativeText", "size"],
  textarea: ["name", "label", "value", "maxLength", "required", "fieldLevelHelp"],
};

const MODAL = `import { LightningElement, registerDecorators } from "lwc";
class Modal extends LightningElement {
  label = "";
  static open(properties) {
    return new Promise((closed) => globalThis.gsModal(this, properties, closed));
  }
  close(result) {
    this.dispatchEvent(new CustomEvent("gs-close", { detail: result }));
  }
}
export default registerDecorators(Modal, { publicProps: { label: { config: 0 } } });`;

/** @param {string} name */
function baseModule(name) {
  const properties = BASE[name];
  if (properties === undefined)
    throw new Error(`a template uses lightning-${name}, which no test knows`);
  const publicProps = Object.fromEntries(
    properties.map((/** @type {string} */ each) => [each, { config: 0 }]),
  );
  return `import { LightningElement, registerComponent, registerDecorators, registerTemplate } from "lwc";
class Base extends LightningElement {
  told = "";
  setCustomValidity(message) { this.told = message; }
  reportValidity() { this.setAttribute("data-error", this.told); return this.told === ""; }
}
registerDecorators(Base, { publicProps: ${JSON.stringify(publicProps)}, publicMethods: ["setCustomValidity", "reportValidity"] });
const template = registerTemplate(($api, $cmp, $slotset) => [$api.s("", { key: 0 }, [], $slotset)]);
template.slots = [""];
template.stylesheets = [];
export default registerComponent(Base, { tmpl: template, sel: "lightning-${name}", apiVersion: 67 });`;
}

/** Modules without a file lie beside this one, so that what they import is found from here. */
const MADE = join(HERE, "made-");

const baseComponents = {
  name: "base-components",
  /** @param {string} id */
  resolveId: (id) => (/^lightning\/\w+$/.test(id) ? `${MADE}${id.replace("/", "-")}.js` : null),
  /** @param {string} id */
  load(id) {
    if (!id.startsWith(`${MADE}lightning-`)) return null;
    const [, name = ""] = /-(\w+)\.js$/.exec(id) ?? [];
    return name === "modal" ? MODAL : baseModule(name);
  },
};

const entry = {
  name: "entry",
  /** @param {string} id */
  resolveId: (id) => (id === "gs-entry" ? `${MADE}entry.js` : null),
  /** @param {string} id */
  load: (id) =>
    id !== `${MADE}entry.js`
      ? null
      : `import { createElement } from "lwc";
${readdirSync(LWC)
  .filter((name) => name !== "gsPanelHost")
  .map((name) => `import ${name} from "c/${name}";`)
  .join("\n")}
const all = { ${readdirSync(LWC)
          .filter((name) => name !== "gsPanelHost")
          .join(", ")} };
globalThis.gsCreate = (name, properties) =>
  Object.assign(createElement("c-" + name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase()), { is: all[name] ?? name }), properties);
globalThis.gsCreateFrom = (is, properties) => Object.assign(createElement("c-gs-modal", { is }), properties);`,
};

let compiled = "";

/** All of our components as one script. */
async function compile() {
  const ours = readdirSync(LWC).map((name) => ({
    name: `c/${name}`,
    path: join(LWC, name, `${name}.js`),
  }));
  const bundle = await rollup({
    input: "gs-entry",
    plugins: [
      entry,
      platformModules(),
      baseComponents,
      lwc({ rootDir: HERE, modules: ours, enableDynamicComponents: true, sourcemap: false }),
      {
        name: "defines",
        transform: (code) => ({
          code: code
            .replaceAll("process.env.NODE_ENV", '"production"')
            .replaceAll("import.meta.env.SSR", "false"),
          map: null,
        }),
      },
    ],
    onwarn: () => {},
  });
  const { output } = await bundle.generate({ format: "iife", inlineDynamicImports: true });
  return output[0].code;
}

/** Opens a window with our components in it, over the host a test hands it. */
export async function openComponentWindow(host) {
  compiled ||= await compile();
  const { window } = new JSDOM("<!doctype html><body></body>", {
    runScripts: "outside-only",
    pretendToBeVisual: true,
  });
  Object.assign(window, {
    gsHost: host,
    gsModal: (is, properties, closed) => {
      const element = window.gsCreateFrom(is, properties);
      element.addEventListener("gs-close", () => {
        element.remove();
        closed();
      });
      window.document.body.append(element);
    },
  });
  window.eval(compiled);
  return {
    mount: (name, properties) => {
      const element = window.gsCreate(name, properties);
      window.document.body.append(element);
      return element;
    },
    send: (element, name, detail) =>
      void element.dispatchEvent(new window.CustomEvent(name, { detail, bubbles: true })),
    document: window.document,
    close: () => window.close(),
  };
}
