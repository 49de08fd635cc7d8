import type { AccountNow } from "./account-now.ts";
import type { PanelInput } from "./panel-input.ts";
import type { PanelActionName } from "./panel-view.ts";
import type { Voice } from "./voice.ts";
import type { Availability } from "./why-not.ts";

/** What every section of one view is drawn from. */
export interface SectionInput {
  readonly input: PanelInput;
  readonly account: AccountNow;
  readonly voice: Voice;
  readonly availability: Readonly<Record<PanelActionName, Availability>>;
}
