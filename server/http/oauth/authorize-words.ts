import type { Role } from "../../../core/access/rights.ts";

/** What the page says that asks a person to let an application in. */
export interface AuthorizeWords {
  readonly language: "en" | "es";
  readonly title: (client: string) => string;
  readonly lead: (client: string, book: string) => string;
  readonly may: string;
  readonly scopes: Readonly<Record<string, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly rules: string;
  readonly mayNot: string;
  readonly returns: (where: string) => string;
  readonly onlyIf: string;
  readonly signedIn: (person: string) => string;
  readonly code: string;
  readonly codeHint: string;
  readonly wrongCode: string;
  readonly tooMany: string;
  readonly allow: string;
  readonly refuse: string;
  readonly stopTitle: string;
  readonly stop: readonly string[];
}

const EN: AuthorizeWords = {
  language: "en",
  title: (client) => `Let ${client} in?`,
  lead: (client, book) => `${client} wants to work with the accounts of ${book} for you.`,
  may: "It will be able to:",
  scopes: {
    "accounts.read": "Look up accounts: what is owed, how late, and what happens next.",
    "accounts.act": "Offer recommended plans, record promises, and start, pause or stop reminders.",
  },
  role: {
    rep: "It has a rep's authority.",
    manager: "It has a manager's authority and may search all accounts.",
    admin: "It has an admin's authority and may search all accounts.",
    auditor: "It may look at all accounts and change none.",
  },
  rules: "Every hold and contact rule binds it as it binds a rep.",
  mayNot: "It can't write its own messages or grant terms beyond that authority.",
  returns: (where) => `Afterwards you return to ${where}.`,
  onlyIf: "Go on only if you started this yourself a moment ago.",
  signedIn: (person) => `Signed in as ${person}.`,
  code: "One-time code",
  codeHint: "Sixteen letters and digits from your admin. They work once, within 10 minutes.",
  wrongCode: "This code doesn't work: it may be over, used, or for another application.",
  tooMany: "Too many wrong codes. Wait five minutes, then try again.",
  allow: "Let it in",
  refuse: "Refuse",
  stopTitle: "This request can't be answered",
  stop: [
    "The application isn't known here, was ended, or wants its answer sent to an address it isn't set up with.",
    "Nothing was shared. Ask the admin who set it up.",
  ],
};

const ES: AuthorizeWords = {
  language: "es",
  title: (client) => `¿Dar acceso a ${client}?`,
  lead: (client, book) => `${client} quiere trabajar con las cuentas de ${book} en su nombre.`,
  may: "Podrá:",
  scopes: {
    "accounts.read": "Consultar cuentas: qué se debe, con cuánto retraso y qué ocurrirá después.",
    "accounts.act":
      "Ofrecer los planes recomendados, registrar promesas e iniciar, pausar o detener los recordatorios.",
  },
  role: {
    rep: "Tiene la autoridad de un agente.",
    manager: "Tiene la autoridad de un responsable y puede buscar en todas las cuentas.",
    admin: "Tiene la autoridad de un administrador y puede buscar en todas las cuentas.",
    auditor: "Puede ver todas las cuentas y no cambiar ninguna.",
  },
  rules: "Toda retención y toda regla de contacto la obliga como a un agente.",
  mayNot: "No puede redactar mensajes propios ni conceder condiciones fuera de esa autoridad.",
  returns: (where) => `Después volverá a ${where}.`,
  onlyIf: "Continúe solo si usted mismo empezó esto hace un momento.",
  signedIn: (person) => `Sesión iniciada como ${person}.`,
  code: "Código de un solo uso",
  codeHint:
    "Dieciséis letras y cifras que le da su administrador. Sirven una vez, durante 10 minutos.",
  wrongCode: "Este código no sirve: puede haber caducado, estar usado o ser de otra aplicación.",
  tooMany: "Demasiados códigos erróneos. Espere cinco minutos e inténtelo de nuevo.",
  allow: "Dar acceso",
  refuse: "Rechazar",
  stopTitle: "Esta solicitud no se puede responder",
  stop: [
    "La aplicación no se conoce aquí, se dio de baja o pide la respuesta en una dirección que no tiene registrada.",
    "No se compartió nada. Pregunte al administrador que la configuró.",
  ],
};

export function authorizeWords(language: "en" | "es"): AuthorizeWords {
  return language === "es" ? ES : EN;
}
