import type { CrmError } from "../../../../adapters/crm-error.ts";
import type { SchemaStep } from "../../../../adapters/port.ts";
import type { Result } from "../../../../core/result/result.ts";
import type { SettingsField } from "../../../../ui-extensions/panel/card-answer.ts";
import type { CrmConnection } from "../../../crm/connections.ts";
import type { OpenedCrm } from "../../../crm/crm-hub.ts";
import type { ActionRefusal } from "../../../effects/actions/action.ts";
import type { HostEdge } from "../host-edge.ts";

/** What an adapter's form is filled from: what is saved, and its CRM, where that can be asked now. */
export interface FormScene {
  readonly edge: HostEdge;
  readonly connection: CrmConnection;
  readonly locale: string;
  readonly port: OpenedCrm | null;
}

export interface FormScope {
  readonly scope: string;
  /** What is off without it. */
  readonly without?: string;
  readonly reason: string;
}

/** The part of the settings page that is one adapter's own. */
export interface AdapterForm {
  readonly ids: readonly string[];
  fields(scene: FormScene): Promise<readonly SettingsField[]>;
  /** The settings with what was filled in, or each field that can't be used. */
  withValues(
    saved: unknown,
    values: Readonly<Record<string, string>>,
  ): Result<FilledIn, ActionRefusal[]>;
  readonly scopes: readonly FormScope[];
  /** What we would make in the account, and making it; beside the fields a CRM may have rules of ours. */
  planSchema(scene: OpenScene): Promise<Result<readonly SchemaStep[], CrmError>>;
  ensureSchema(scene: OpenScene): Promise<Result<readonly SchemaStep[], CrmError>>;
}

export interface OpenScene extends FormScene {
  readonly port: OpenedCrm;
}

export interface FilledIn {
  readonly settings: unknown;
  readonly isChanged: boolean;
}
