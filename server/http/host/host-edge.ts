import type { z } from "zod";
import type { CrmName, CrmNoun, CrmRef } from "../../../adapters/crm-ref.ts";
import type { Role } from "../../../core/access/rights.ts";
import type { CalendarDate } from "../../../core/time/calendar-date.ts";
import type { CrmConnection } from "../../crm/connections.ts";
import type { Deps } from "../../deps.ts";
import type { AdapterForm } from "./settings/adapter-form.ts";

/** What one CRM is to the calls that all of them share. */
export interface HostCrm {
  readonly crm: CrmName;
  /** The CRM as its users call it. */
  readonly label: string;
  /** Where an admin connects this account again, below our own address. */
  readonly connectPath: (connection: CrmConnection) => string;
  /** The record its card is on, by the CRM's own names; null for an object we don't read. */
  readonly record: z.ZodType<CrmRef | null>;
  /** What is read from it, in the order it is told of. */
  readonly reads: readonly CrmNoun[];
  readonly nounOf: (object: string) => CrmNoun | null;
  /** A day as the CRM's workflows take one. */
  readonly dayText: (day: CalendarDate) => string;
  readonly form: AdapterForm;
  /** True where the CRM says with each call what its user is: then whoever installed is kept as nothing. */
  readonly tellsRoles: boolean;
}

export interface HostEdge extends HostCrm {
  readonly deps: Deps;
}

/** Who uses a card, as far as the CRM vouches for it. */
export interface HostCaller {
  /** The CRM's own id of the customer's account there. */
  readonly externalId: string;
  readonly userId: string;
  /** In small letters; null where the CRM does not tell. */
  readonly email: string | null;
  /** How the timeline will name them. */
  readonly name: string;
  /** What their role in the CRM makes them here, unless an admin of ours said otherwise. */
  readonly role: Role | null;
  /** True where the CRM itself says that they may read the record; else its key must be shown. */
  readonly mayReadRecord: boolean;
  /** True where the CRM lets them open every customer's record; else they have those they own. */
  readonly readsAllRecords: boolean;
}
