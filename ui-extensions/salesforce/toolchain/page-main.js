// @ts-check
// Synthetic shadow first: it has to be there before any component is defined, as in Lightning.
import "@lwc/synthetic-shadow";
import GsPanel from "c/gsPanel";
import GsPlanEditor from "c/gsPlanEditor";
import GsPromise from "c/gsPromise";
import GsSettings from "c/gsSettings";
import GsWorklist from "c/gsWorklist";
import { createElement } from "lwc";

const COMPONENTS = {
  gsPanel: ["c-gs-panel", GsPanel],
  gsPlanEditor: ["c-gs-plan-editor", GsPlanEditor],
  gsPromise: ["c-gs-promise", GsPromise],
  gsSettings: ["c-gs-settings", GsSettings],
  gsWorklist: ["c-gs-worklist", GsWorklist],
};

/** Puts one of our components on the page, as a Lightning page or a quick action does. */
globalThis.gsMount = (name, properties, parent) => {
  const [tag, is] = COMPONENTS[name];
  const element = createElement(tag, { is });
  Object.assign(element, properties);
  parent.replaceChildren(element);
  return element;
};
globalThis.dispatchEvent(new Event("gs-components"));
