import type { Channel } from "../../core/accounts/account.ts";

/** What a task in a CRM says. The rest is on the card of the record it belongs to. */
export interface TaskWords {
  readonly subject: (channel: Channel, name: string, amount: string) => string;
  readonly body: string;
  readonly disputeClosed: (name: string) => string;
  readonly disputeBody: string;
}

export const TASK_WORDS: Readonly<Record<"en" | "es", TaskWords>> = {
  en: {
    subject: (channel, name, amount) =>
      channel === "voice"
        ? `Call ${name}: ${amount} is overdue`
        : `Write to ${name}: ${amount} is overdue`,
    body: "The Good Standing card on this record says what was tried and which plan is recommended. Finish or skip the step there.",
    disputeClosed: (name) => `Is the dispute of ${name} settled?`,
    disputeBody:
      "The ticket that disputes what is owed is closed. Reminders stay off until somebody lifts the hold on the Good Standing card.",
  },
  es: {
    subject: (channel, name, amount) =>
      channel === "voice"
        ? `Llamar a ${name}: ${amount} sin pagar`
        : `Escribir a ${name}: ${amount} sin pagar`,
    body: "La tarjeta de Good Standing de este registro muestra qué se intentó y qué plan se recomienda. Termine u omita ahí el paso.",
    disputeClosed: (name) => `¿Está resuelta la disputa de ${name}?`,
    disputeBody:
      "El ticket que disputa la deuda está cerrado. Los recordatorios siguen detenidos hasta que alguien levante la retención en la tarjeta de Good Standing.",
  },
};
