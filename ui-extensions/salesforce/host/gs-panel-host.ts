// What the Lightning Web Components import as `c/gsPanelHost`: compiled into one module.
export type { WorklistRow } from "../../panel/card-answer.ts";
export type { PanelActionName } from "../../panel/panel-view.ts";
export type { PlanKind } from "../../panel/plan-input.ts";
export type { AbsentModel } from "./absent-model.ts";
export type { DialogModel } from "./dialog-model.ts";
export type { NextModel, OffersModel, ReachModel } from "./facts-model.ts";
export type { FieldModel } from "./field-model.ts";
export type { FoldedModel } from "./folded-model.ts";
export type { ButtonModel, LineModel, NoticeModel, ScheduleModel } from "./parts.ts";
export { SalesforcePanel } from "./salesforce-panel.ts";
export { SalesforceSettings } from "./salesforce-settings.ts";
export { readWorklist } from "./salesforce-worklist.ts";
export type { ScreenModel } from "./screen-model.ts";
export type { Performs } from "./settings-intent.ts";
export type { SettingsModel, ShownSettings } from "./settings-model.ts";
export type { StandingModel } from "./standing-model.ts";
