// @ts-check
// What one part of the package says of another: nothing else looks at these before an org does.
import { basename, dirname } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { readApex } from "./apex-facts.js";
import { error, filesIn, report, textOf } from "./project.js";

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, isArray: () => true });
const all = filesIn();
const { facts, findings: apexFindings } = readApex();

const ends = (/** @type {string} */ suffix) => all.filter((file) => file.endsWith(suffix));
const nameOf = (/** @type {string} */ file) => basename(file).split(".")[0] ?? "";
const names = (/** @type {string} */ suffix) =>
  new Set(ends(suffix).map((file) => basename(file).slice(0, -suffix.length)));

const bundles = new Set(
  all.filter((file) => file.startsWith("lwc/")).map((file) => file.split("/")[1] ?? ""),
);
const objects = names(".object-meta.xml");
const fields = new Set(
  ends(".field-meta.xml").map((file) => `${file.split("/")[1]}.${nameOf(file)}`),
);
const labels = new Set(
  [...textOf("labels/CustomLabels.labels-meta.xml").matchAll(/<fullName>(\w+)</g)].map(
    ([, name]) => name ?? "",
  ),
);
const tabs = names(".tab-meta.xml");
const apps = names(".app-meta.xml");
const quickActions = names(".quickAction-meta.xml");
const namedCredentials = names(".namedCredential-meta.xml");
const externalCredentials = names(".externalCredential-meta.xml");
const clientApps = names(".eca-meta.xml");
const reportTypes = names(".reportType-meta.xml");
const principals = new Set(
  ends(".externalCredential-meta.xml").flatMap((file) =>
    [
      ...textOf(file).matchAll(
        /<parameterName>(\w+)<\/parameterName>\s*<parameterType>NamedPrincipal</g,
      ),
    ].map(([, name]) => `${nameOf(file)}-${name}`),
  ),
);
/** Of ours by its name: an object or field of the org's own is not ours to know. */
const isOurs = (/** @type {string} */ name) => name.endsWith("__c");
/** Every custom object has it, and no file says so. */
const STANDARD_FIELDS = ["NAME", "Name", "CreatedDate"];

/** What a file's elements name, and where it has to be found. */
const RULES = [
  rule(".permissionset-meta.xml", "apexClass", (name) => facts.classes.has(name)),
  rule(".permissionset-meta.xml", "application", (name) => apps.has(name)),
  rule(".permissionset-meta.xml", "field", (name) => fields.has(name)),
  rule(".permissionset-meta.xml", "object", (name) => !isOurs(name) || objects.has(name)),
  rule(".permissionset-meta.xml", "tab", (name) => tabs.has(name)),
  rule(".permissionset-meta.xml", "externalCredentialPrincipal", (name) => principals.has(name)),
  rule(".namedCredential-meta.xml", "externalCredential", (name) => externalCredentials.has(name)),
  rule(".externalServiceRegistration-meta.xml", "namedCredential", (name) =>
    namedCredentials.has(name),
  ),
  rule(".externalServiceRegistration-meta.xml", "namedCredentialReference", (name) =>
    namedCredentials.has(name),
  ),
  rule(".ecaOauth-meta.xml", "externalClientApplication", (name) => clientApps.has(name)),
  rule(".ecaGlblOauth-meta.xml", "externalClientApplication", (name) => clientApps.has(name)),
  rule(
    ".flexipage-meta.xml",
    "componentName",
    (name) => !name.startsWith("c:") || bundles.has(name.slice(2)),
  ),
  rule(".quickAction-meta.xml", "lightningWebComponent", (name) => bundles.has(name)),
  rule(".tab-meta.xml", "lwcComponent", (name) => bundles.has(name)),
  rule(".app-meta.xml", "tabs", (name) => name.startsWith("standard-") || tabs.has(name)),
  rule(
    ".app-meta.xml",
    "defaultLandingTab",
    (name) => name.startsWith("standard-") || tabs.has(name),
  ),
  rule(".listView-meta.xml", "columns", (name, file) => isField(file.split("/")[1] ?? "", name)),
  rule(".listView-meta.xml", "field", (name, file) => isField(file.split("/")[1] ?? "", name)),
  rule(".field-meta.xml", "referenceTo", (name) => !isOurs(name) || objects.has(name)),
  rule(".reportType-meta.xml", "baseObject", (name) => objects.has(name)),
  rule(".report-meta.xml", "reportType", (name) => reportTypes.has(name.replace(/__c$/, ""))),
  rule(".report-meta.xml", "field", (name) => isField(...split(name, "$"))),
  rule(".translation-meta.xml", "customLabels.name", (name) => labels.has(name)),
  rule(".translation-meta.xml", "customTabs.name", (name) => tabs.has(name)),
  rule(".objectTranslation-meta.xml", "fields.name", (name, file) =>
    fields.has(`${translated(file)}.${name}`),
  ),
  rule(".objectTranslation-meta.xml", "quickActions.name", (name, file) =>
    quickActions.has(`${translated(file)}.${name}`),
  ),
];

const reached = RULES.flatMap(({ suffix, path, isThere }) =>
  ends(suffix).flatMap((file) =>
    valuesAt(parser.parse(textOf(file)), path).map((value) => ({
      file,
      path,
      value,
      isFound: isThere(value, file),
    })),
  ),
);
const broken = reached
  .filter(({ isFound }) => !isFound)
  .map(({ file, path, value }) =>
    error(
      "reference",
      file,
      `<${path.split(".").at(-1)}> names ${value}, which is not in the package.`,
    ),
  );
report(reached.length, [
  ...apexFindings,
  ...broken,
  ...moduleFindings(),
  ...flowFindings(),
  ...untranslated(),
  ...tabless(),
]);

/** @param {string} suffix @param {string} path @param {(name: string, file: string) => boolean} isThere */
function rule(suffix, path, isThere) {
  return { suffix, path, isThere };
}

/** @param {string} object @param {string} name */
function isField(object, name) {
  return STANDARD_FIELDS.includes(name) || fields.has(`${object}.${name}`);
}

/** @param {string} text @param {string} by @returns {[string, string]} */
function split(text, by) {
  const [first = "", second = ""] = text.split(by);
  return [first, second];
}

/** @param {string} file */
function translated(file) {
  return basename(dirname(file)).replace(/-\w+$/, "");
}

/**
 * Texts of the elements at the end of a path, however deep it begins.
 * @param {unknown} node @param {string} path @returns {string[]}
 */
function valuesAt(node, path) {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((each) => valuesAt(each, path));
  const [head = "", ...rest] = path.split(".");
  return Object.entries(node).flatMap(([key, value]) => {
    if (key !== head) return valuesAt(value, path);
    if (rest.length > 0) return valuesAt(value, rest.join("."));
    return [value].flat().filter((each) => typeof each === "string");
  });
}

/** What components import: Apex with its parameters, labels, one another; and what Apex says of labels. */
function moduleFindings() {
  const inScripts = all
    .filter((file) => /^lwc\/.*\.js$/.test(file))
    .flatMap((file) => {
      const text = textOf(file);
      const imported = [
        ...text.matchAll(/import\s+(\w+)\s+from\s+"@salesforce\/(apex|label)\/([\w.]+)"/g),
      ];
      const missing = imported.flatMap(([, local = "", kind, name = ""]) => {
        if (kind === "label")
          return labels.has(name.replace(/^c\./, ""))
            ? []
            : [error("reference", file, `There is no label ${name}.`)];
        const parameters = facts.aura.get(name);
        return parameters === undefined
          ? [error("reference", file, `There is no @AuraEnabled ${name}.`)]
          : callFindings({ file, text, local, name }, parameters);
      });
      const others = [...text.matchAll(/from\s+"c\/(\w+)"/g)].filter(
        ([, name = ""]) => !bundles.has(name),
      );
      return [
        ...missing,
        ...others.map(([, name]) => error("reference", file, `There is no component c/${name}.`)),
      ];
    });
  const inTemplates = all
    .filter((file) => file.endsWith(".html"))
    .flatMap((file) =>
      [...textOf(file).matchAll(/<c-([a-z-]+)/g)]
        .map(([, name = ""]) => name.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase()))
        .filter((name) => !bundles.has(name))
        .map((name) => error("reference", file, `There is no component c/${name}.`)),
    );
  return [...inScripts, ...inTemplates];
}

/**
 * Apex takes parameters by name, and a misspelt one arrives as null.
 * @param {{ file: string, text: string, local: string, name: string }} call @param {readonly string[]} parameters
 */
function callFindings({ file, text, local, name }, parameters) {
  const calls = [...text.matchAll(new RegExp(`\\b${local}\\(\\{([^}]*)\\}\\)`, "g"))];
  return calls.flatMap(([, body = ""]) => {
    const handed = body
      .split(",")
      .map((part) => (part.split(":")[0] ?? "").trim())
      .filter((part) => part !== "");
    return handed
      .filter((each) => !parameters.includes(each))
      .map((each) => error("reference", file, `${name} has no parameter ${each}.`));
  });
}

/** Flows: the Apex action, its inputs, and every connector's target. */
function flowFindings() {
  return ends(".flow-meta.xml").flatMap((file) => {
    const [flow] = parser.parse(textOf(file)).Flow;
    const wrong = (/** @type {string} */ message) => error("reference", file, message);
    const targets = valuesAt(flow, "targetReference");
    const steps = valuesAt(
      [flow.actionCalls, flow.assignments, flow.recordCreates, flow.decisions].filter(Boolean),
      "name",
    );
    const actions = (flow.actionCalls ?? []).flatMap((/** @type {any} */ action) => {
      const [name = ""] = action.actionName;
      if (!facts.invocable.has(name)) return [wrong(`${name} has no @InvocableMethod.`)];
      const known = facts.classes.get(name)?.fields ?? new Set();
      return (action.inputParameters ?? [])
        .map((/** @type {any} */ each) => each.name[0])
        .filter((/** @type {string} */ each) => !known.has(each))
        .map((/** @type {string} */ each) => wrong(`${name} has no input ${each}.`));
    });
    return [
      ...actions,
      ...valuesAt(flow.assignments ?? [], "assignToReference")
        .filter((each) => !valuesAt(flow.variables ?? [], "name").includes(each))
        .map((each) => wrong(`There is no variable ${each}.`)),
      ...targets
        .filter((each) => !steps.includes(each))
        .map((each) => wrong(`There is no step ${each}.`)),
    ];
  });
}

/** Whoever reads Spanish finds every label of ours in it. */
function untranslated() {
  const spanish = textOf("translations/es.translation-meta.xml");
  return [...labels]
    .filter((name) => !spanish.includes(`<name>${name}</name>`))
    .map((name) =>
      error("translation", "translations/es.translation-meta.xml", `${name} is missing.`),
    );
}

/** A list view is reached through its object's tab. */
function tabless() {
  return ends(".listView-meta.xml")
    .filter((file) => !tabs.has(file.split("/")[1] ?? ""))
    .map((file) => error("reference", file, "Its object has no tab."));
}
