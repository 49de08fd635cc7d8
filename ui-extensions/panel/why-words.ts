/** The words of "why was this sent / not sent", by language. */
export interface WhyWords {
  readonly status: Readonly<Record<string, string>>;
  readonly unknown: string;
  /** A call took place whatever a rule says of it. */
  readonly call: string;
  readonly reason: Readonly<Record<string, string>>;
  readonly stage: Readonly<Record<"decision" | "sending" | "now", string>>;
  readonly allowed: (rules: number) => string;
  /** `until` is when contact is or was allowed again; null when only an event allows it. */
  readonly denied: (until: string | null, isPast: boolean) => string;
  readonly onlyWarns: string;
  readonly recalled: string;
  readonly changed: string;
  /** Of each channel a step names: taken, left for later, closed, or tried before. */
  readonly channelTaken: (channel: string, because: string) => string;
  readonly channelKept: (channel: string, because: string) => string;
  readonly channelClosed: (channel: string, why: string) => string;
  readonly channelFailed: (channel: string) => string;
  /** What put a channel where it stood. */
  readonly choice: {
    readonly preferred: string;
    readonly trouble: (failures: number) => string;
    readonly responses: (percent: number, contacts: number) => string;
    readonly cost: (perThousand: string) => string;
    readonly inOrder: (place: number) => string;
  };
}

const EN: WhyWords = {
  status: {
    queued: "It waits to be sent",
    sending: "It is being sent",
    sent: "It was sent",
    cancelled: "It was not sent",
    failed: "It could not be delivered",
    unconfirmed: "Nobody knows whether it left",
    skipped: "It was skipped",
  },
  unknown: "What became of it is not known",
  call: "The call took place",
  reason: {
    consent: "There was no address, or the customer had not agreed or had said stop.",
    address_failed: "The address does not work.",
    not_delivered: "It did not arrive.",
    contact_law: "A rule of contact law forbade it.",
    contact_hours: "It was outside contact hours.",
    frequency_cap: "There had been enough contacts.",
    min_interval: "It was too soon after the last contact.",
    nothing_due: "Nothing was due any more.",
    another_step: "Another step was due by then, and was sent instead.",
    another_channel: "The customer was reached on another channel by then.",
    legal_stop: "A legal hold stood against it.",
    dispute: "It was disputed.",
    breathing_space: "A breathing space ran.",
    pause: "Reminders were paused.",
    hardship: "The customer needed care, and a person took over.",
    promise_open: "A promise to pay was open.",
    arrangement: "A plan or an offer was open.",
    cadence_stopped: "Reminders were stopped.",
    not_live: "The account was not among those that automatic reminders go to so far.",
    skipped: "A person skipped it.",
    withdrawn: "What it spoke of had been taken back.",
    no_provider: "No provider is set up for this channel.",
  },
  stage: { decision: "When it was decided", sending: "When it was to be made", now: "Now" },
  allowed: (rules) =>
    rules === 0
      ? "Allowed: no rule of law binds here."
      : rules === 1
        ? "Allowed: the one rule that binds here did not forbid it."
        : `Allowed: none of the ${rules} rules that bind here forbade it.`,
  denied: (until, isPast) => {
    if (until === null) return "Forbidden until something happens that allows it.";
    return isPast ? `Forbidden until ${until}.` : `Forbidden; allowed again ${until}.`;
  },
  onlyWarns: "Warns, does not forbid.",
  recalled: "Not verified against the text of the law yet.",
  changed: "This rule has changed since.",
  channelTaken: (channel, because) => `${channel} was used: ${because}.`,
  channelKept: (channel, because) => `${channel} came after: ${because}.`,
  channelClosed: (channel, why) => `${channel} could not be used: ${why}`,
  channelFailed: (channel) => `${channel} was tried before and did not arrive.`,
  choice: {
    preferred: "the customer prefers it",
    trouble: (failures) => `the last ${failures} did not arrive`,
    responses: (percent, contacts) =>
      contacts === 1
        ? `one contact so far, about ${percent} % answered or paid after`
        : `${contacts} contacts so far, about ${percent} % answered or paid after`,
    cost: (perThousand) => `a thousand cost ${perThousand}`,
    inOrder: (place) => `number ${place} in the step`,
  },
};

const ES: WhyWords = {
  status: {
    queued: "Espera para salir",
    sending: "Está saliendo",
    sent: "Se envió",
    cancelled: "No se envió",
    failed: "No se pudo entregar",
    unconfirmed: "No se sabe si salió",
    skipped: "Se omitió",
  },
  unknown: "No se sabe qué fue de él",
  call: "La llamada tuvo lugar",
  reason: {
    consent: "No había dirección, o el cliente no había aceptado o había pedido parar.",
    address_failed: "La dirección no funciona.",
    not_delivered: "No llegó.",
    contact_law: "Lo prohibía una norma sobre el contacto.",
    contact_hours: "Era fuera del horario de contacto.",
    frequency_cap: "Ya había suficientes contactos.",
    min_interval: "Era demasiado pronto tras el último contacto.",
    nothing_due: "Ya no se debía nada.",
    another_step: "Para entonces tocaba otro paso, que se envió en su lugar.",
    another_channel: "Para entonces el cliente se contacta por otro canal.",
    legal_stop: "Había una espera legal.",
    dispute: "Había una reclamación.",
    breathing_space: "Corría una tregua legal.",
    pause: "Los recordatorios estaban en pausa.",
    hardship: "El cliente necesitaba cuidado y siguió una persona.",
    promise_open: "Había una promesa de pago abierta.",
    arrangement: "Había un plan o una oferta abierta.",
    cadence_stopped: "Los recordatorios estaban detenidos.",
    not_live: "La cuenta no estaba entre las que reciben avisos automáticos por ahora.",
    skipped: "Una persona lo omitió.",
    withdrawn: "Aquello de lo que hablaba se había retirado.",
    no_provider: "No hay proveedor para este canal.",
  },
  stage: { decision: "Cuando se decidió", sending: "Cuando iba a hacerse", now: "Ahora" },
  allowed: (rules) =>
    rules === 0
      ? "Permitido: aquí no obliga ninguna norma."
      : rules === 1
        ? "Permitido: la única norma que obliga aquí no lo prohibía."
        : `Permitido: ninguna de las ${rules} normas que obligan aquí lo prohibía.`,
  denied: (until, isPast) => {
    if (until === null) return "Prohibido hasta que ocurra algo que lo permita.";
    return isPast ? `Prohibido hasta ${until}.` : `Prohibido; permitido de nuevo ${until}.`;
  },
  onlyWarns: "Advierte, no prohíbe.",
  recalled: "Aún sin verificar con el texto de la ley.",
  changed: "Esta norma ha cambiado desde entonces.",
  channelTaken: (channel, because) => `${channel}: se usó; ${because}.`,
  channelKept: (channel, because) => `${channel}: venía después; ${because}.`,
  channelClosed: (channel, why) => `${channel}: no podía usarse. ${why}`,
  channelFailed: (channel) => `${channel}: se probó antes y no llegó.`,
  choice: {
    preferred: "el cliente lo prefiere",
    trouble: (failures) => `los últimos ${failures} no llegaron`,
    responses: (percent, contacts) =>
      contacts === 1
        ? `un contacto hasta ahora, cerca del ${percent} % respondido o pagado después`
        : `${contacts} contactos hasta ahora, cerca del ${percent} % respondidos o pagados después`,
    cost: (perThousand) => `mil cuestan ${perThousand}`,
    inOrder: (place) => `número ${place} del paso`,
  },
};

export function whyWordsFor(language: string): WhyWords {
  return language === "es" ? ES : EN;
}
