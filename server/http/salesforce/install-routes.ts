import type { Router } from "express";
import { ok } from "../../../core/result/result.ts";
import { installRoutes } from "../host/install/install-routes.ts";
import type { InstallLanguage, InstallPage } from "../host/install/install-words.ts";
import type { SalesforceEdge } from "./salesforce-edge.ts";
import { salesforceHost } from "./salesforce-host.ts";

/** An admin connects their org; which one it is they choose where they sign in. */
export function salesforceInstall(edge: SalesforceEdge): Router {
  return installRoutes({
    edge: salesforceHost(edge),
    base: "/salesforce",
    accountOf: () => ok(""),
    connected: ({ name }, language) => CONNECTED[language](name),
    afterwards: async () => undefined,
  });
}

const CONNECTED: Readonly<Record<InstallLanguage, (name: string) => InstallPage>> = {
  en: (name) => ({
    title: `Good Standing is connected to ${name}`,
    paragraphs: ["Accounts, contacts and invoices are being read now. What is left to do:"],
    steps: [
      "Install the Good Standing package, unless it is there: it brings our fields and objects, the panel and the Flow actions.",
      "Make a client for the org with “gs client create --scope salesforce.users”, and enter its id and secret under Setup, Named Credentials, External Credentials, Good Standing.",
      "Give people one of the three permission sets: Good Standing Rep, Manager or Admin.",
      "Add the Good Standing panel to the account, contact and case pages in the Lightning App Builder.",
    ],
  }),
  es: (name) => ({
    title: `Good Standing está conectado a ${name}`,
    paragraphs: ["Ahora se leen cuentas, contactos y facturas. Queda por hacer:"],
    steps: [
      "Instale el paquete de Good Standing, si aún no está: trae nuestros campos y objetos, el panel y las acciones de Flow.",
      "Cree un cliente para la organización con «gs client create --scope salesforce.users» e introduzca su id y su secreto en Configuración, Credenciales con nombre, Credenciales externas, Good Standing.",
      "Asigne a cada persona uno de los tres conjuntos de permisos: Good Standing Rep, Manager o Admin.",
      "Añada el panel de Good Standing a las páginas de cuenta, contacto y caso en el Generador de aplicaciones Lightning.",
    ],
  }),
};
