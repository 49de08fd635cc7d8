// What the Lightning Web Components import as `c/gsPanelHost`: compiled into one module.
export { SalesforcePanel } from "./salesforce-panel.ts";
export { readWorklist } from "./salesforce-worklist.ts";
