import type { InstallLanguage, InstallPage } from "../../host/install/install-words.ts";

/** Why the app's page shows nothing of an account. */
export type NoPage = "outside" | "not_vouched" | "not_staff" | "unavailable";

export const NO_PAGE_STATUS: Readonly<Record<NoPage, number>> = {
  outside: 200,
  not_vouched: 401,
  not_staff: 403,
  unavailable: 503,
};

export function noPage(language: InstallLanguage, why: NoPage): InstallPage {
  return (language === "es" ? ES : EN)[why];
}

const EN: Readonly<Record<NoPage, InstallPage>> = {
  outside: {
    title: "Open this inside Zendesk",
    paragraphs: [
      "Good Standing shows a customer's account beside their ticket. Open a ticket, a person or an organization in Zendesk, and look in the apps panel.",
    ],
  },
  not_vouched: {
    title: "Zendesk did not vouch for this page",
    paragraphs: [
      "Load Zendesk again. If it stays so, an admin has to connect Good Standing to this Zendesk account, or connect it again.",
    ],
  },
  not_staff: {
    title: "This is for people who work here",
    paragraphs: ["Zendesk does not know you as an agent or admin of this account any more."],
  },
  unavailable: {
    title: "Zendesk did not answer",
    paragraphs: [
      "It was asked who you are. Load the page again in a minute; if it stays so, an admin has to connect Good Standing again.",
    ],
  },
};

const ES: Readonly<Record<NoPage, InstallPage>> = {
  outside: {
    title: "Ábralo dentro de Zendesk",
    paragraphs: [
      "Good Standing muestra la cuenta de un cliente junto a su ticket. Abra un ticket, una persona o una organización en Zendesk y mire en el panel de aplicaciones.",
    ],
  },
  not_vouched: {
    title: "Zendesk no dio fe de esta página",
    paragraphs: [
      "Cargue Zendesk de nuevo. Si sigue así, un administrador debe conectar Good Standing con esta cuenta de Zendesk, o conectarlo otra vez.",
    ],
  },
  not_staff: {
    title: "Esto es para quienes trabajan aquí",
    paragraphs: ["Zendesk ya no le conoce como agente o administrador de esta cuenta."],
  },
  unavailable: {
    title: "Zendesk no respondió",
    paragraphs: [
      "Se le preguntó quién es usted. Cargue la página de nuevo en un minuto; si sigue así, un administrador debe conectar Good Standing otra vez.",
    ],
  },
};
