import type { ZendeskCommand } from "../../../adapters/zendesk/index.ts";

type Command = ZendeskCommand["command"];

/** What an internal note says of a command that came to nothing, and how the timeline names it. */
export interface CommandWords {
  readonly actor: Readonly<Record<Command, string>>;
  readonly reason: string;
  readonly failed: Readonly<Record<Command, string>>;
  readonly none: string;
  readonly several: string;
}

const EN: CommandWords = {
  actor: {
    start: "Zendesk trigger: start reminders",
    pause: "Zendesk trigger: pause reminders",
    stop: "Zendesk trigger: stop reminders",
  },
  reason: "An agent set the tag for it on a ticket.",
  failed: {
    start: "Reminders were not started",
    pause: "Reminders were not paused",
    stop: "Reminders were not stopped",
  },
  none: "No account is known for the requester or their organization, so nothing was changed.",
  several:
    "The requester may be one of several accounts, so nothing was changed. Choose one in the Good Standing app on this ticket, then set the tag again.",
};

const ES: CommandWords = {
  actor: {
    start: "Disparador de Zendesk: iniciar recordatorios",
    pause: "Disparador de Zendesk: pausar recordatorios",
    stop: "Disparador de Zendesk: detener recordatorios",
  },
  reason: "Un agente puso la etiqueta correspondiente en un ticket.",
  failed: {
    start: "No se iniciaron los recordatorios",
    pause: "No se pausaron los recordatorios",
    stop: "No se detuvieron los recordatorios",
  },
  none: "No se conoce ninguna cuenta del solicitante ni de su organización, así que no se cambió nada.",
  several:
    "El solicitante puede corresponder a varias cuentas, así que no se cambió nada. Elija una en la aplicación Good Standing de este ticket y vuelva a poner la etiqueta.",
};

export function commandWords(locale: string): CommandWords {
  return locale.startsWith("es") ? ES : EN;
}
