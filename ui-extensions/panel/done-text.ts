import type { PanelActionName } from "./panel-view.ts";

/** `approval_asked` and `refused` are what else proposing and deciding may come to. */
export type DoneHow = "done" | "no_channel" | "approval_asked" | "refused";

type DoneWords = Readonly<Record<PanelActionName, string>> & {
  readonly noChannel: string;
  readonly approvalAsked: string;
  readonly requestRefused: string;
};

const EN: DoneWords = {
  "offer-plan": "Plan offered. The message leaves as soon as contact is allowed.",
  "record-promise": "Promise recorded. Reminders wait until its date.",
  "pause-cadence": "Reminders are paused.",
  "resume-cadence": "Reminders go on.",
  "start-cadence": "Reminders go on.",
  "stop-cadence": "Reminders are stopped until somebody starts them.",
  "mark-dispute": "Dispute noted. What is disputed is not chased.",
  "mark-hardship": "Hardship noted. Reminders stop; a person takes over.",
  "send-payment-link": "Payment link is queued.",
  "log-call": "Call logged.",
  "record-opt-out": "Noted. Nothing more is sent there from this moment on.",
  "record-wish": "Wish noted. Contact keeps to it.",
  "record-consent": "Consent recorded.",
  "record-fact": "Recorded.",
  "set-hold": "On hold. Nothing is sent until it ends.",
  "lift-hold": "Hold lifted.",
  "skip-touch": "Skipped. The step after it comes as planned.",
  "send-touch-now": "Message is on its way.",
  "propose-plan": "Offered. The message leaves as soon as contact is allowed.",
  "accept-plan": "Agreed. The written copy goes out now.",
  "decide-approval": "Approved. The offer goes to the customer.",
  "reinstate-plan": "The plan is back. The customer is told what is due by when.",
  "cancel-arrangement": "Plan cancelled. Reminders follow the invoices again.",
  undo: "Taken back.",
  approvalAsked: "Approval asked for. The customer hears of it once it is granted.",
  requestRefused: "Refused. Whoever asked sees your reason.",
  noChannel: "Plan offered, but there is no address to write to. Give the customer the link.",
};

const ES: DoneWords = {
  "offer-plan": "Plan ofrecido. El mensaje sale en cuanto se permita el contacto.",
  "record-promise": "Promesa registrada. Los recordatorios esperan hasta su fecha.",
  "pause-cadence": "Los recordatorios están en pausa.",
  "resume-cadence": "Los recordatorios continúan.",
  "start-cadence": "Los recordatorios continúan.",
  "stop-cadence": "Los recordatorios quedan detenidos hasta que alguien los reanude.",
  "mark-dispute": "Disputa anotada. Lo disputado no se reclama.",
  "mark-hardship": "Dificultad anotada. Los recordatorios se detienen; sigue una persona.",
  "send-payment-link": "El enlace de pago está en cola.",
  "log-call": "Llamada registrada.",
  "record-opt-out": "Anotado. Desde este momento no se envía nada más allí.",
  "record-wish": "Deseo anotado. El contacto lo respeta.",
  "record-consent": "Consentimiento registrado.",
  "record-fact": "Registrado.",
  "set-hold": "En espera. No se envía nada hasta que termine.",
  "lift-hold": "Espera levantada.",
  "skip-touch": "Paso omitido. El siguiente llega como está previsto.",
  "send-touch-now": "El mensaje está en camino.",
  "propose-plan": "Ofrecido. El mensaje sale en cuanto se permita el contacto.",
  "accept-plan": "Acordado. Ahora se envía la copia escrita.",
  "decide-approval": "Aprobado. La oferta se envía al cliente.",
  "reinstate-plan": "El plan vuelve a estar en marcha. Se avisa al cliente de qué vence y cuándo.",
  "cancel-arrangement": "Plan cancelado. Los recordatorios vuelven a seguir las facturas.",
  undo: "Deshecho.",
  approvalAsked: "Se pidió la aprobación. El cliente lo sabrá cuando se conceda.",
  requestRefused: "Rechazado. Quien lo pidió ve su motivo.",
  noChannel: "Plan ofrecido, pero no hay adónde escribir. Dé el enlace al cliente.",
};

/** What to tell a rep when an action is done. A language without words is answered in English. */
export function doneText(locale: string, action: PanelActionName, how: DoneHow): string {
  const words = locale.toLowerCase().startsWith("es") ? ES : EN;
  switch (how) {
    case "done":
      return words[action];
    case "no_channel":
      return words.noChannel;
    case "approval_asked":
      return words.approvalAsked;
    case "refused":
      return words.requestRefused;
  }
}
