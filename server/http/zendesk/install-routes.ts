import type { Request, Router } from "express";
import { zendeskBaseUrl } from "../../../adapters/zendesk/index.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import type { CrmConnection } from "../../crm/connections.ts";
import { portOf } from "../../crm/crm-port.ts";
import { isZendesk } from "../../crm/zendesk-app.ts";
import { CALLBACK, installRoutes } from "../host/install/install-routes.ts";
import type { InstallLanguage, InstallPage } from "../host/install/install-words.ts";
import { learnAppKey } from "./app/app-keys.ts";
import { ensureHooks } from "./ensure-hooks.ts";
import type { ZendeskEdge } from "./zendesk-edge.ts";
import { zendeskHost } from "./zendesk-host.ts";

const BASE = "/zendesk";
export const CALLBACK_PATH = `${BASE}${CALLBACK}`;
const SUBDOMAIN_MAX = 63;

/** An admin names their Zendesk account, is sent there to agree, and comes back with a code. */
export function zendeskInstall(edge: ZendeskEdge): Router {
  return installRoutes({
    edge: zendeskHost(edge),
    base: BASE,
    accountOf,
    connected: ({ name }, language) => PAGES[language].connected(name),
    afterwards: (connection) => prepare(edge, connection),
  });
}

/** Checked before anything is called: the name becomes part of an address, and of no other host's. */
function accountOf({ query }: Request, language: InstallLanguage): Result<string, InstallPage> {
  const { subdomain } = query;
  const given = typeof subdomain === "string" ? subdomain.trim().toLowerCase() : "";
  if (given !== "" && zendeskBaseUrl(given).ok) return ok(given);
  const { ask, wrong } = PAGES[language];
  return refuse(ask(given.slice(0, SUBDOMAIN_MAX), given === "" ? "" : wrong));
}

/**
 * Our webhooks, and what calls for the app's page are signed with. Neither undoes a connection when
 * it fails: webhooks are made again with the fields on the settings page, the key when it is needed.
 */
async function prepare(edge: ZendeskEdge, connection: CrmConnection): Promise<void> {
  const { deps, app } = edge;
  const port = portOf(deps, connection);
  if (port === null || !isZendesk(port)) return;
  const hooks = await ensureHooks(deps, connection, port);
  if (!hooks.ok) deps.log.warn({ why: hooks.error.kind }, "Zendesk's webhooks could not be made");
  if (app.appId !== null) await learnAppKey(edge, connection);
}

interface InstallPages {
  readonly ask: (value: string, error: string) => InstallPage;
  readonly wrong: string;
  readonly connected: (name: string) => InstallPage;
}

const PAGES: Readonly<Record<InstallLanguage, InstallPages>> = {
  en: {
    ask: (value, error) => ({
      title: "Connect Good Standing to Zendesk",
      paragraphs: [
        "An admin of the account says yes on Zendesk's own page. Good Standing then reads people, organizations and tickets, and writes an account's standing, tasks and internal notes. It never writes to your customers through Zendesk.",
      ],
      ask: {
        ...{ name: "subdomain", label: "Your Zendesk account", value, error, button: "Connect" },
        hint: "The part before .zendesk.com, such as acme.",
      },
    }),
    wrong: "Use the part before .zendesk.com alone: letters, digits and hyphens.",
    connected: (name) => ({
      title: `Good Standing is connected to ${name}`,
      paragraphs: ["People, organizations and tickets are being read now. What is left to do:"],
      steps: [
        "In Zendesk, install the Good Standing app, if that has not been done: Admin Center, Apps and integrations, Zendesk Support apps.",
        "Open Good Standing in the navigation bar, then Settings. There you make our fields and triggers, once you agree to the list, and say who manages.",
        "Bring in what is owed: Zendesk keeps no invoices. Import a file, or connect the system that has them.",
      ],
    }),
  },
  es: {
    ask: (value, error) => ({
      title: "Conectar Good Standing con Zendesk",
      paragraphs: [
        "Un administrador de la cuenta da su acuerdo en la propia página de Zendesk. Good Standing lee entonces personas, organizaciones y tickets, y escribe la situación de cada cuenta, tareas y notas internas. Nunca escribe a sus clientes a través de Zendesk.",
      ],
      ask: {
        ...{ name: "subdomain", label: "Su cuenta de Zendesk", value, error, button: "Conectar" },
        hint: "La parte anterior a .zendesk.com, por ejemplo acme.",
      },
    }),
    wrong: "Use solo la parte anterior a .zendesk.com: letras, números y guiones.",
    connected: (name) => ({
      title: `Good Standing está conectado a ${name}`,
      paragraphs: ["Ahora se leen personas, organizaciones y tickets. Queda por hacer:"],
      steps: [
        "En Zendesk, instale la aplicación Good Standing, si aún no está: Centro de administración, Aplicaciones e integraciones, Aplicaciones de Zendesk Support.",
        "Abra Good Standing en la barra de navegación y luego Ajustes. Allí crea nuestros campos y disparadores, si aprueba la lista, e indica quiénes son responsables.",
        "Traiga lo adeudado: Zendesk no guarda facturas. Importe un archivo o conecte el sistema que las tiene.",
      ],
    }),
  },
};
