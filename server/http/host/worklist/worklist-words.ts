/** What a rep's list says there is to do, apart from what the panel itself says comes next. */
export interface WorklistWords {
  readonly broken: (day: string) => string;
  readonly hardship: string;
  readonly approval: string;
  readonly reply: string;
  readonly dueToday: (amount: string) => string;
}

const EN: WorklistWords = {
  broken: (day) => `Call: the promise to pay by ${day} was broken`,
  hardship: "Talk about the hardship they told us of",
  approval: "Decide on the plan that waits for approval",
  reply: "Read what they wrote and answer",
  dueToday: (amount) => `See whether the promised ${amount} comes in today`,
};

const ES: WorklistWords = {
  broken: (day) => `Llamar: no se cumplió la promesa de pagar antes del ${day}`,
  hardship: "Hablar de las dificultades que nos contaron",
  approval: "Decidir sobre el plan que espera aprobación",
  reply: "Leer lo que escribieron y contestar",
  dueToday: (amount) => `Comprobar si hoy llegan los ${amount} prometidos`,
};

export function worklistWords(locale: string): WorklistWords {
  return locale.startsWith("es") ? ES : EN;
}
