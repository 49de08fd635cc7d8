import type { Router } from "express";
import { ok } from "../../../core/result/result.ts";
import { CALLBACK, installRoutes } from "../host/install/install-routes.ts";
import type { InstallLanguage, InstallPage } from "../host/install/install-words.ts";
import type { HubspotEdge } from "./hubspot-edge.ts";
import { hubspotHost } from "./hubspot-host.ts";

const BASE = "/hubspot";
export const CALLBACK_PATH = `${BASE}${CALLBACK}`;

/** An admin connects their HubSpot account; which one it is they choose there. */
export function hubspotInstall(edge: HubspotEdge): Router {
  return installRoutes({
    edge: hubspotHost(edge),
    base: BASE,
    accountOf: () => ok(""),
    connected: ({ name }, language) => CONNECTED[language](name),
    afterwards: async () => undefined,
  });
}

const CONNECTED: Readonly<Record<InstallLanguage, (name: string) => InstallPage>> = {
  en: (name) => ({
    title: `Good Standing is connected to ${name}`,
    paragraphs: ["Companies, contacts and invoices are being read now. What is left to do:"],
    steps: [
      "In HubSpot, open Settings, Integrations, Connected apps, Good Standing. Its settings page shows what was read, makes our fields once you agree, and lets you say which of your fields mean what.",
      "Add the Good Standing card to your company and contact records: open a record, Customize, Add card.",
      "Add other managers on the settings page. Everybody else is a rep.",
    ],
  }),
  es: (name) => ({
    title: `Good Standing está conectado a ${name}`,
    paragraphs: ["Ahora se leen empresas, contactos y facturas. Queda por hacer:"],
    steps: [
      "En HubSpot, abra Configuración, Integraciones, Aplicaciones conectadas, Good Standing. Su página de ajustes muestra lo leído, crea nuestros campos si usted lo aprueba y le permite decir qué significa cada campo.",
      "Añada la tarjeta de Good Standing a los registros de empresa y contacto: abra un registro, Personalizar, Añadir tarjeta.",
      "Añada a otros responsables en la página de ajustes. Los demás son agentes.",
    ],
  }),
};
