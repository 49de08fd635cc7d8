/** What the browser of an admin is shown at the end of an install, or when it went wrong. */
export interface InstallPage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly steps?: readonly string[];
  readonly link?: { readonly href: string; readonly label: string };
  /** Asks for one text, which is sent back to the install's first address by its name. */
  readonly ask?: {
    readonly name: string;
    readonly label: string;
    readonly hint: string;
    readonly value: string;
    readonly error: string;
    readonly button: string;
  };
}

export type InstallLanguage = "en" | "es";

/** Pages that are the same at every CRM. */
export interface InstallWords {
  readonly refused: InstallPage;
  /** Whoever agreed may not do so for their whole account. */
  readonly notAdmin: InstallPage;
  readonly again: InstallPage;
  readonly elsewhere: InstallPage;
  readonly unavailable: InstallPage;
}

export function installWords(
  language: InstallLanguage,
  { label, path }: { readonly label: string; readonly path: string },
): InstallWords {
  return language === "es" ? es(label, path) : en(label, path);
}

function en(crm: string, href: string): InstallWords {
  return {
    refused: {
      title: "Nothing was connected",
      paragraphs: [
        `${crm} says that access was not granted. Nothing was read and nothing is kept.`,
      ],
      link: { href, label: "Start again" },
    },
    notAdmin: {
      title: "An admin has to connect this",
      paragraphs: [
        `Whoever is signed in to ${crm} is no admin there. Nothing was connected and nothing is kept.`,
      ],
      link: { href, label: "Start again" },
    },
    again: {
      title: "This install can't be finished",
      paragraphs: [
        "It was begun in another browser or more than 15 minutes ago, or cookies are switched off. Nothing was connected.",
      ],
      link: { href, label: "Start again" },
    },
    elsewhere: {
      title: `This ${crm} account is connected already`,
      paragraphs: ["It feeds another book. Disconnect it there first."],
    },
    unavailable: {
      title: `${crm} did not answer`,
      paragraphs: ["Nothing was connected. Try again in a few minutes."],
      link: { href, label: "Try again" },
    },
  };
}

function es(crm: string, href: string): InstallWords {
  return {
    refused: {
      title: "No se conectó nada",
      paragraphs: [`${crm} indica que no se concedió el acceso. No se leyó ni se guarda nada.`],
      link: { href, label: "Empezar de nuevo" },
    },
    notAdmin: {
      title: "Esto lo tiene que conectar un administrador",
      paragraphs: [
        `Quien ha iniciado sesión en ${crm} no es administrador. No se conectó ni se guarda nada.`,
      ],
      link: { href, label: "Empezar de nuevo" },
    },
    again: {
      title: "Esta instalación no se puede terminar",
      paragraphs: [
        "Se empezó en otro navegador o hace más de 15 minutos, o las cookies están desactivadas. No se conectó nada.",
      ],
      link: { href, label: "Empezar de nuevo" },
    },
    elsewhere: {
      title: `Esta cuenta de ${crm} ya está conectada`,
      paragraphs: ["Alimenta otro libro de cuentas. Desconéctela allí primero."],
    },
    unavailable: {
      title: `${crm} no respondió`,
      paragraphs: ["No se conectó nada. Inténtelo de nuevo en unos minutos."],
      link: { href, label: "Intentar de nuevo" },
    },
  };
}
