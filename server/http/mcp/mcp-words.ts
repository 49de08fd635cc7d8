export type ToolName =
  | "find-account"
  | "get-delinquency"
  | "preview-plan"
  | "offer-plan"
  | "record-promise"
  | "start-cadence"
  | "pause-cadence"
  | "stop-cadence";

interface ToolWords {
  readonly title: string;
  /** What it does, above all to the customer. */
  readonly description: string;
}

/** What people read of our tools: in a client's list of them, and when one was refused. */
export interface McpWords {
  readonly instructions: string;
  readonly tools: Readonly<Record<ToolName, ToolWords>>;
  readonly noSuchTool: string;
  readonly mayNotAct: string;
  readonly noAccount: string;
  readonly keyReused: string;
  readonly inProgress: string;
  readonly oneOfDays: string;
  readonly nothingOwedIn: (currency: string) => string;
  readonly fault: string;
}

const EN: McpWords = {
  instructions:
    "Good Standing brings overdue customers back into good standing, early and kindly. Find the account, read get-delinquency, and act only on what the customer or a colleague asked for. A refusal is final until its reason is gone: say it as it stands and do not look for a way around it. Amounts and dates come from the tools; never work out your own.",
  tools: {
    "find-account": {
      title: "Find an account",
      description:
        "Finds accounts by exact account id, account number or e-mail address; with a manager's authority also by part of a name. The customer notices nothing.",
    },
    "get-delinquency": {
      title: "Get what is overdue",
      description:
        "What an account owes, how late it is, what happens next, which plans may be offered and whether the customer may be contacted now. The customer notices nothing.",
    },
    "preview-plan": {
      title: "Preview a plan",
      description:
        "Works out a payment plan or other relief to the cent and says whether this authority may grant it. Nothing is offered or kept, and the customer notices nothing.",
    },
    "offer-plan": {
      title: "Offer a plan",
      description:
        "Offers the customer a recommended payment plan: they get a message with a link to accept it, in words that can't be chosen here. Only plans that get-delinquency lists can be offered; without offerId the first of them.",
    },
    "record-promise": {
      title: "Record a promise to pay",
      description:
        "Records that the customer has promised to pay an amount by a day. Reminders rest until then. Only for what the customer said; they get no message.",
    },
    "start-cadence": {
      title: "Start reminders",
      description:
        "Starts stopped reminders again: from now on the customer is written to as policy and contact law allow, which can be today.",
    },
    "pause-cadence": {
      title: "Pause reminders",
      description:
        "The customer gets no reminders until a day, which policy limits. Nothing else changes for them and they are not told.",
    },
    "stop-cadence": {
      title: "Stop reminders",
      description:
        "The customer gets no more reminders until somebody starts them again. What is owed stays owed; they are not told.",
    },
  },
  noSuchTool: "There is no such tool.",
  mayNotAct: "This application may look, but not change anything.",
  noAccount: "There is no such account.",
  keyReused: "This idempotency key was used for another call. Use a new one.",
  inProgress: "The first call with this key has not ended. Try again in a moment.",
  oneOfDays: "Say for how many days, or until when, and not both.",
  nothingOwedIn: (currency) => `Nothing is owed in "${currency}".`,
  fault: "Something went wrong on our side. Nothing was changed; try again.",
};

const ES: McpWords = {
  instructions:
    "Good Standing ayuda a clientes con pagos atrasados a ponerse al día, pronto y con amabilidad. Busque la cuenta, lea get-delinquency y actúe solo sobre lo que pidió el cliente o un compañero. Una negativa es definitiva mientras dure su motivo: dígala tal cual y no busque cómo esquivarla. Los importes y las fechas vienen de las herramientas; no calcule otros.",
  tools: {
    "find-account": {
      title: "Buscar una cuenta",
      description:
        "Busca cuentas por su identificador exacto, número de cuenta o correo electrónico; con autoridad de responsable, también por parte del nombre. El cliente no nota nada.",
    },
    "get-delinquency": {
      title: "Consultar lo vencido",
      description:
        "Qué debe una cuenta, con cuánto retraso, qué ocurrirá después, qué planes se pueden ofrecer y si ahora se puede contactar al cliente. El cliente no nota nada.",
    },
    "preview-plan": {
      title: "Calcular un plan",
      description:
        "Calcula al céntimo un plan de pago u otro alivio y dice si esta autoridad puede concederlo. No se ofrece ni se guarda nada, y el cliente no nota nada.",
    },
    "offer-plan": {
      title: "Ofrecer un plan",
      description:
        "Ofrece al cliente un plan de pago recomendado: recibe un mensaje con un enlace para aceptarlo, con palabras que aquí no se pueden elegir. Solo se ofrecen planes que lista get-delinquency; sin offerId, el primero.",
    },
    "record-promise": {
      title: "Registrar una promesa de pago",
      description:
        "Registra que el cliente prometió pagar un importe hasta un día. Hasta entonces descansan los recordatorios. Solo para lo que dijo el cliente; no recibe ningún mensaje.",
    },
    "start-cadence": {
      title: "Iniciar los recordatorios",
      description:
        "Vuelve a iniciar los recordatorios detenidos: desde ahora se escribe al cliente según la política y la ley de contacto, quizá hoy mismo.",
    },
    "pause-cadence": {
      title: "Pausar los recordatorios",
      description:
        "El cliente no recibe recordatorios hasta un día que la política limita. Nada más cambia para él y no se le avisa.",
    },
    "stop-cadence": {
      title: "Detener los recordatorios",
      description:
        "El cliente no recibe más recordatorios hasta que alguien los inicie de nuevo. Lo que debe, lo sigue debiendo; no se le avisa.",
    },
  },
  noSuchTool: "No existe esa herramienta.",
  mayNotAct: "Esta aplicación puede consultar, pero no cambiar nada.",
  noAccount: "No existe esa cuenta.",
  keyReused: "Esta clave de idempotencia se usó para otra llamada. Use una nueva.",
  inProgress:
    "La primera llamada con esta clave no ha terminado. Inténtelo de nuevo en un momento.",
  oneOfDays: "Indique cuántos días o hasta cuándo, y no ambas cosas.",
  nothingOwedIn: (currency) => `No se debe nada en "${currency}".`,
  fault: "Algo falló por nuestra parte. No se cambió nada; inténtelo de nuevo.",
};

export function mcpWords(locale: string): McpWords {
  return locale.startsWith("es") ? ES : EN;
}
