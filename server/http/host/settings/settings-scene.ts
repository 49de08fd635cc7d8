import { z } from "zod";
import { may, type Role } from "../../../../core/access/rights.ts";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import type { CardRefusal } from "../../../../ui-extensions/panel/card-answer.ts";
import { type CrmConnection, findConnection } from "../../../crm/connections.ts";
import type { OpenedCrm } from "../../../crm/crm-hub.ts";
import { portOf } from "../../../crm/crm-port.ts";
import { localeOf } from "../../reader.ts";
import { noPermission } from "../card-answers.ts";
import { roleOf } from "../card-scene.ts";
import { cardWords } from "../card-words.ts";
import type { HostCaller, HostEdge } from "../host-edge.ts";
import { type SettingsWords, settingsWords } from "./settings-words.ts";

/** A manager or admin at the settings page of their connection. */
export interface SettingsVisit {
  readonly edge: HostEdge;
  readonly connection: CrmConnection;
  readonly caller: HostCaller;
  readonly role: Role;
  readonly words: SettingsWords;
  readonly locale: string;
  /** Null while the CRM would refuse us: then only what we know ourselves is shown. */
  readonly port: OpenedCrm | null;
}

const Body = z.object({ locale: z.string().max(35).catch("en-US") });

export async function openSettings(
  edge: HostEdge,
  caller: HostCaller,
  raw: unknown,
): Promise<Result<SettingsVisit, CardRefusal>> {
  const { locale } = Body.catch({ locale: "en-US" }).parse(raw);
  const words = cardWords(locale, edge.label);
  const connection = await findConnection(edge.deps.db, edge.crm, caller.externalId);
  if (connection === null) return refuse({ kind: "disconnected", detail: words.noConnection });
  const role = roleOf(connection, caller);
  if (!may(role, "connections.read")) return refuse(noPermission(words.onlyManagersSettings));
  return ok(visitOf({ edge, caller, role, locale: localeOf(locale) }, connection));
}

type Who = Pick<SettingsVisit, "edge" | "caller" | "role" | "locale">;

export function visitOf(
  { edge, caller, role, locale }: Who,
  connection: CrmConnection,
): SettingsVisit {
  const port = connection.state === "active" ? portOf(edge.deps, connection) : null;
  const words = settingsWords(locale, edge.label);
  return { edge, caller, role, locale, words, connection, port };
}

/** The same visit after something was changed. */
export async function reopened(visit: SettingsVisit): Promise<SettingsVisit> {
  const { edge, caller } = visit;
  const connection = await findConnection(edge.deps.db, edge.crm, caller.externalId);
  if (connection === null) throw new Error("the connection of an open settings page is gone");
  return visitOf(visit, connection);
}
