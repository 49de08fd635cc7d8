import { z } from "zod";
import {
  ConnectionDetail,
  type ConnectionDetail as Detail,
  type MappingField,
  OwnFields,
} from "../../../ui-extensions/console-app/views/setup.ts";
import type { SettingsField } from "../../../ui-extensions/panel/card-answer.ts";
import type { Deps } from "../../deps.ts";
import type { Session } from "../../security/session.ts";
import { toConnection } from "../../setup/setup-view.ts";
import { findConnectionById } from "../../storage/crm-connections.ts";
import { sampleInvoices } from "../../storage/crm-samples.ts";
import { hostEdgeOf } from "../host/host-edges.ts";
import { ownFields } from "../host/settings/own-fields.ts";
import { saveValues } from "../host/settings/save-values.ts";
import { reopened, type SettingsVisit, visitOf } from "../host/settings/settings-scene.ts";
import { settingsView } from "../host/settings/settings-view.ts";
import { problems } from "../problem.ts";
import { type Answer, endpoint, NoBody, NoFields } from "./endpoint.ts";

const SAMPLES = 5;
/** Of the settings page, what the console has screens of its own for. */
const ELSEWHERE = /^(policyVersion|roles\.)/;
const OneConnection = z.object({ connectionId: z.uuid() });
const base = { tag: "Setup", params: OneConnection, query: z.object({}), writes: false } as const;

export const getConnection = endpoint({
  ...base,
  method: "get",
  path: "/connections/{connectionId}",
  summary: "A connected CRM account: scopes, limits, mapping and what came of it",
  right: "connections.read",
  body: NoBody,
  response: ConnectionDetail,
  async handle({ deps, session, params }) {
    const visit = await visitFor(deps, session, params.connectionId);
    if (visit === null) return { problem: problems.notFound() };
    return { status: 200, body: await detailOf(visit) };
  },
});

export const postConnectionMapping = endpoint({
  ...base,
  method: "post",
  path: "/connections/{connectionId}/mapping",
  summary: "Say which of the CRM's fields mean what; all of it is saved or nothing",
  right: "connections.manage",
  body: z.strictObject({ values: z.record(z.string().max(50), z.string().max(5_000)) }),
  response: ConnectionDetail,
  async handle({ deps, session, params, body }) {
    const visit = await visitFor(deps, session, params.connectionId);
    if (visit === null) return { problem: problems.notFound() };
    const foreign = Object.keys(body.values).filter((id) => ELSEWHERE.test(id));
    if (foreign.length > 0)
      return {
        problem: problems.invalidInput(
          foreign.map((field) => ({ field, message: "Change this on its own screen" })),
        ),
      };
    const saved = await saveValues(visit, body.values);
    if (!saved.ok) return { problem: problems.invalidInput(saved.error) };
    return { status: 200, body: await detailOf(await reopened(visit)) };
  },
});

export const getOwnFields = endpoint({
  ...base,
  method: "get",
  path: "/connections/{connectionId}/own-fields",
  summary: "Which fields of ours the CRM has, and which we would make; changes nothing",
  right: "connections.read",
  body: NoBody,
  response: OwnFields,
  async handle({ deps, session, params }) {
    const visit = await visitFor(deps, session, params.connectionId);
    return visit === null ? { problem: problems.notFound() } : fieldsAnswer(visit, "planSchema");
  },
});

export const postOwnFields = endpoint({
  ...base,
  method: "post",
  path: "/connections/{connectionId}/own-fields",
  summary: "Make the fields of ours that the CRM does not have yet",
  right: "connections.manage",
  body: NoFields,
  response: OwnFields,
  async handle({ deps, session, params }) {
    const visit = await visitFor(deps, session, params.connectionId);
    return visit === null ? { problem: problems.notFound() } : fieldsAnswer(visit, "ensureSchema");
  },
});

async function fieldsAnswer(
  visit: SettingsVisit,
  what: "planSchema" | "ensureSchema",
): Promise<Answer> {
  const steps = await ownFields(visit, what);
  return steps.ok ? { status: 200, body: { steps: steps.value } } : { problem: steps.error };
}

/** The console's user at the settings page of a connection, as a CRM's own user would be. */
async function visitFor(
  deps: Deps,
  { tenantId, name, role }: Session,
  id: string,
): Promise<SettingsVisit | null> {
  const connection = await deps.db.withTenant(tenantId, (tx) => findConnectionById(tx, id));
  const edge = connection === null ? null : hostEdgeOf(deps, connection.crm);
  if (connection === null || edge === null) return null;
  const caller = {
    ...{ externalId: connection.externalId, userId: "", email: null, name, role },
    ...{ mayReadRecord: true, readsAllRecords: true },
  };
  return visitOf({ edge, caller, role, locale: "en-US" }, connection);
}

async function detailOf(visit: SettingsVisit): Promise<Detail> {
  const { edge, connection } = visit;
  const view = await settingsView(visit);
  const samples = await edge.deps.db.withTenant(connection.tenantId, (tx) =>
    sampleInvoices(tx, connection.id, SAMPLES),
  );
  const [known] = toConnection([edge], connection);
  if (known === undefined) throw new Error("a given up connection has no settings");
  return {
    connection: known,
    missing: [...view.missing],
    sync: [...view.sync.lines],
    fields: view.fields.filter(({ id }) => !ELSEWHERE.test(id)).map(toField),
    mayEdit: view.mayEdit,
    samples,
  };
}

function toField(field: SettingsField): MappingField {
  const { options, value } = field;
  return { ...field, options: [...options], isGone: isGone(options, value) };
}

/**
 * A field that is there is offered with its label and name; one that is not stays choosable by its bare
 * name. Told only where the CRM could be asked, which it could if others are there.
 */
function isGone(options: SettingsField["options"], value: string): boolean {
  if (value === "") return false;
  const chosen = options.find((option) => option.value === value);
  const others = options.filter((option) => option.label.endsWith(`(${option.value})`));
  return others.length > 0 && (chosen === undefined || chosen.label === value);
}
