import type { Request, Response } from "express";
import { html, type SafeHtml, toText } from "../../../ui-extensions/html/html.ts";

/** What the browser of an admin is shown at the end of an install, or when it went wrong. */
export interface InstallPage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly steps?: readonly string[];
  readonly link?: { readonly href: string; readonly label: string };
}

interface InstallWords {
  readonly connected: (name: string) => InstallPage;
  readonly refused: InstallPage;
  readonly again: InstallPage;
  readonly elsewhere: InstallPage;
  readonly unavailable: InstallPage;
}

const AGAIN = "/hubspot/install";

const EN: InstallWords = {
  connected: (name) => ({
    title: `Good Standing is connected to ${name}`,
    paragraphs: ["Companies, contacts and invoices are being read now. What is left to do:"],
    steps: [
      "In HubSpot, open Settings, Integrations, Connected apps, Good Standing. Its settings page shows what was read, makes our fields once you agree, and lets you say which of your fields mean what.",
      "Add the Good Standing card to your company and contact records: open a record, Customize, Add card.",
      "Add other managers on the settings page. Everybody else is a rep.",
    ],
  }),
  refused: {
    title: "Nothing was connected",
    paragraphs: ["HubSpot says that access was not granted. Nothing was read and nothing is kept."],
    link: { href: AGAIN, label: "Start again" },
  },
  again: {
    title: "This install can't be finished",
    paragraphs: [
      "It was begun in another browser or more than 15 minutes ago, or cookies are switched off. Nothing was connected.",
    ],
    link: { href: AGAIN, label: "Start again" },
  },
  elsewhere: {
    title: "This HubSpot account is connected already",
    paragraphs: ["It feeds another book. Disconnect it there first."],
  },
  unavailable: {
    title: "HubSpot did not answer",
    paragraphs: ["Nothing was connected. Try again in a few minutes."],
    link: { href: AGAIN, label: "Try again" },
  },
};

const ES: InstallWords = {
  connected: (name) => ({
    title: `Good Standing está conectado a ${name}`,
    paragraphs: ["Ahora se leen empresas, contactos y facturas. Queda por hacer:"],
    steps: [
      "En HubSpot, abra Configuración, Integraciones, Aplicaciones conectadas, Good Standing. Su página de ajustes muestra lo leído, crea nuestros campos si usted lo aprueba y le permite decir qué significa cada campo.",
      "Añada la tarjeta de Good Standing a los registros de empresa y contacto: abra un registro, Personalizar, Añadir tarjeta.",
      "Añada a otros responsables en la página de ajustes. Los demás son agentes.",
    ],
  }),
  refused: {
    title: "No se conectó nada",
    paragraphs: ["HubSpot indica que no se concedió el acceso. No se leyó ni se guarda nada."],
    link: { href: AGAIN, label: "Empezar de nuevo" },
  },
  again: {
    title: "Esta instalación no se puede terminar",
    paragraphs: [
      "Se empezó en otro navegador o hace más de 15 minutos, o las cookies están desactivadas. No se conectó nada.",
    ],
    link: { href: AGAIN, label: "Empezar de nuevo" },
  },
  elsewhere: {
    title: "Esta cuenta de HubSpot ya está conectada",
    paragraphs: ["Alimenta otro libro de cuentas. Desconéctela allí primero."],
  },
  unavailable: {
    title: "HubSpot no respondió",
    paragraphs: ["No se conectó nada. Inténtelo de nuevo en unos minutos."],
    link: { href: AGAIN, label: "Intentar de nuevo" },
  },
};

export function sendInstallPage(
  req: Request,
  res: Response,
  {
    status,
    page,
  }: { readonly status: number; readonly page: (words: InstallWords) => InstallPage },
): void {
  const language = req.acceptsLanguages("en", "es") === "es" ? "es" : "en";
  const shown = page(language === "es" ? ES : EN);
  res
    .status(status)
    .set({
      "content-security-policy":
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
      // The address holds the code HubSpot gave out.
      "referrer-policy": "no-referrer",
    })
    .type("html")
    .send(toText(draw(language, shown)));
}

function draw(language: string, { title, paragraphs, steps = [], link }: InstallPage): SafeHtml {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/hubspot/install.css">
</head>
<body><main>
<p class="brand">Good Standing</p>
<h1>${title}</h1>
${paragraphs.map((text) => html`<p>${text}</p>`)}
${steps.length === 0 ? null : html`<ol>${steps.map((text) => html`<li>${text}</li>`)}</ol>`}
${link === undefined ? null : html`<p><a href="${link.href}">${link.label}</a></p>`}
</main></body>
</html>
`;
}

export const INSTALL_CSS = `body{margin:0;font:1rem/1.55 system-ui,sans-serif;color:CanvasText;background:Canvas}
main{max-width:38rem;margin:12vh auto 0;padding:0 1.5rem 3rem}
.brand{font-weight:600;opacity:.75;margin:0 0 1.5rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem;text-wrap:balance}
ol{padding-inline-start:1.3rem}
li{margin:0 0 .8rem}
a{display:inline-block;padding:.55rem .9rem;border:1px solid currentColor;border-radius:.4rem;color:LinkText;text-decoration:none}
a:focus-visible{outline:3px solid Highlight;outline-offset:2px}
`;
