// Made from ui-extensions/salesforce/host/gs-panel-host.ts and what it imports. Not to be edited:
// node tools/package/salesforce/write-generated.ts makes it anew.
var __defProp = Object.defineProperty;
var __typeError = (msg) => {
  throw TypeError(msg);
};
var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);
var __accessCheck = (obj, member, msg) => member.has(obj) || __typeError("Cannot " + msg);
var __privateGet = (obj, member, getter) => (__accessCheck(obj, member, "read from private field"), getter ? getter.call(obj) : member.get(obj));
var __privateAdd = (obj, member, value) => member.has(obj) ? __typeError("Cannot add the same private member more than once") : member instanceof WeakSet ? member.add(obj) : member.set(obj, value);
var __privateSet = (obj, member, value, setter) => (__accessCheck(obj, member, "write to private field"), setter ? setter.call(obj, value) : member.set(obj, value), value);
var __privateMethod = (obj, member, method) => (__accessCheck(obj, member, "access private method"), method);

// ui-extensions/panel/host/post-call.ts
function mapAnswer(answer2, to) {
  return answer2.kind === "ok" ? { kind: "ok", value: to(answer2.value) } : answer2;
}

// ui-extensions/panel/host/read-answer.ts
function readAnswer(body, holds) {
  if (!isEnvelope(body)) return { kind: "unreachable" };
  switch (body.kind) {
    case "ok":
      return holds(body) ? { kind: "ok", value: body } : { kind: "unreachable" };
    case "problem":
      return isProblem(body.problem) ? { kind: "problem", problem: body.problem } : { kind: "unreachable" };
    default:
      return toAbsence(body);
  }
}
var KINDS = [
  "ok",
  "choose",
  "none",
  "not_synced",
  "no_permission",
  "disconnected",
  "problem"
];
function isEnvelope(body) {
  return isObject(body) && "kind" in body && KINDS.includes(String(body.kind));
}
function isObject(value) {
  return typeof value === "object" && value !== null;
}
function isProblem(problem) {
  return isObject(problem) && "detail" in problem && "errors" in problem;
}
function toAbsence(refusal) {
  const absence = refusal.kind === "no_permission" ? { kind: "forbidden", detail: refusal.detail } : refusal;
  return { kind: "absent", absence };
}

// ui-extensions/panel/host/card-calls.ts
function cardCalls(post) {
  return {
    getPanel: async (accountId) => panelOf(await post("panel", about(accountId), holdsPanel)),
    choose: async (accountId) => panelOf(await post("choose", { accountId }, holdsPanel)),
    postAction: (accountId, { actionId, body, key }) => post("action", { accountId, action: actionId, input: body, key }, holdsDone),
    getPlanForm: (accountId) => post("plan-form", { accountId }, holdsForm),
    previewPlan: async (accountId, input) => mapAnswer(
      await post("plan-preview", { accountId, input }, holdsPreview),
      ({ preview }) => preview
    ),
    getTimeline: (accountId, cursor) => post("timeline", { accountId, cursor }, holdsTimeline),
    getWhy: async (accountId, touchId) => mapAnswer(await post("why", { accountId, touchId }, holdsWhy), ({ why }) => why),
    findAccounts: async (text) => mapAnswer(await post("search", { text }, holdsAccounts), ({ accounts }) => accounts)
  };
}
function about(accountId) {
  return accountId === "" ? {} : { accountId };
}
function panelOf(answer2) {
  return mapAnswer(answer2, ({ panel }) => panel);
}
function holdsPanel(body) {
  return "panel" in body && isPanel(body.panel);
}
function holdsDone(body) {
  return "message" in body && "panel" in body && isPanel(body.panel);
}
function isPanel(panel) {
  return isObject(panel) && ["subject", "standing", "actions", "timeline"].every((key) => key in panel);
}
function holdsForm(body) {
  return "form" in body && (body.form === null || isObject(body.form));
}
function holdsPreview(body) {
  return "preview" in body && isObject(body.preview);
}
function holdsTimeline(body) {
  return "entries" in body && Array.isArray(body.entries) && "cursor" in body;
}
function holdsWhy(body) {
  return "why" in body && isObject(body.why);
}
function holdsAccounts(body) {
  return "accounts" in body && Array.isArray(body.accounts);
}

// ui-extensions/panel/host/contact-words-en.ts
var contactWordsEn = {
  intro: {
    "record-opt-out": "Honoured at once, and for every account with the same address.",
    "record-consent": "Write down only what the customer said or signed.",
    "record-wish": "Calls and messages keep to it from now on.",
    "record-fact": "Some of these end a hold or open contact again.",
    "set-hold": "Nothing is sent until it ends. It may have begun on an earlier day.",
    "lift-hold": "Contact may begin again, as far as the other rules allow."
  },
  stopOn: "Stop",
  everything: "Everything",
  consentTo: "Which address",
  what: "What was said",
  consents: {
    given: "Yes, you may use it",
    renewed: "Still yes",
    number_confirmed: "The number is still theirs",
    number_reassigned: "The number is somebody else's now"
  },
  source: "How it was said",
  sources: {
    oral: "On the phone or in person",
    letter: "By letter",
    reply: "In reply to a message",
    portal: "On the customer page",
    crm: "In the CRM",
    staff: "Known to us"
  },
  basis: "What it rests on",
  basisHint: "The form, call or contract.",
  said: "In the customer's words",
  wish: "The customer wants",
  wishes: {
    not_at_times: "No contact at some times",
    only_at_times: "Contact only at some times",
    not_at_place: "No contact at a place",
    not_at_work: "No contact at work: the employer forbids it"
  },
  onDays: "On which days",
  anyDay: "Any day",
  days: {
    "MO,TU,WE,TH,FR": "Monday to Friday",
    "SA,SU": "At the weekend",
    MO: "Monday",
    TU: "Tuesday",
    WE: "Wednesday",
    TH: "Thursday",
    FR: "Friday",
    SA: "Saturday",
    SU: "Sunday"
  },
  from: "From",
  to: "To",
  place: "Which place",
  noPlace: "No place",
  places: { home: "At home", work: "At work", mobile: "On the mobile", other: "Elsewhere" },
  until: "Until",
  since: "Since",
  sinceHint: "Today when left empty.",
  fact: "What is known",
  facts: {
    verification_sent: "We sent proof of the debt",
    written_original_creditor_request_received: "They asked in writing who the first creditor was",
    original_creditor_info_sent: "We sent the first creditor's name",
    written_refusal_to_pay_received: "They refused in writing to pay",
    validation_notice_sent: "We sent the validation notice",
    written_notice_mailed: "We mailed the first notice",
    attorney_unresponsive: "The attorney does not answer",
    attorney_consented: "The attorney agrees to direct contact",
    attorney_ended: "No attorney any more",
    bankruptcy_dismissed: "Bankruptcy dismissed",
    bankruptcy_discharged: "Bankruptcy discharged",
    breathing_space_ended: "Breathing space ended",
    mh_crisis_moratorium_started: "Mental health crisis breathing space began",
    mh_crisis_treatment_ended: "Crisis treatment ended",
    cease_withdrawn: "They want contact again",
    wishes_withdrawn: "Earlier wishes no longer count",
    employer_prohibition_lifted: "The employer allows contact again",
    complaint_closed: "Complaint answered",
    dispute_withdrawn: "Dispute withdrawn",
    hardship_ended: "Hardship is over",
    vulnerability_ended: "Extra care is no longer needed",
    identity_theft_reported: "They report identity theft",
    identity_confirmed: "Identity confirmed",
    debt_time_barred: "The debt is time-barred",
    prior_consent_to_call: "They asked to be called again",
    court_permission: "A court allowed contact"
  },
  holdKind: "Why",
  holds: {
    dispute: "Dispute",
    complaint: "Complaint",
    hardship: "Hardship",
    vulnerability: "Needs extra care",
    breathing_space: "Breathing space or moratorium",
    attorney: "An attorney speaks for them",
    bankruptcy: "Bankruptcy",
    cease_contact: "Asked in writing for no contact",
    deceased: "Deceased"
  },
  inWriting: "How it came",
  writing: { no: "Said", yes: "In writing" },
  whichHold: "Which hold"
};

// ui-extensions/panel/host/contact-words-es.ts
var contactWordsEs = {
  intro: {
    "record-opt-out": "Se respeta al instante, y en todas las cuentas con la misma dirección.",
    "record-consent": "Anote solo lo que el cliente dijo o firmó.",
    "record-wish": "Desde ahora las llamadas y los mensajes lo respetan.",
    "record-fact": "Algunos de estos hechos terminan una espera o abren de nuevo el contacto.",
    "set-hold": "No se envía nada hasta que termine. Puede haber comenzado otro día.",
    "lift-hold": "El contacto puede seguir, en lo que permitan las demás reglas."
  },
  stopOn: "Parar",
  everything: "Todo",
  consentTo: "Qué dirección",
  what: "Qué dijo",
  consents: {
    given: "Sí, pueden usarla",
    renewed: "Sigue de acuerdo",
    number_confirmed: "El número sigue siendo suyo",
    number_reassigned: "El número ya es de otra persona"
  },
  source: "Cómo lo dijo",
  sources: {
    oral: "Por teléfono o en persona",
    letter: "Por carta",
    reply: "En respuesta a un mensaje",
    portal: "En la página del cliente",
    crm: "En el CRM",
    staff: "Lo sabemos nosotros"
  },
  basis: "En qué se basa",
  basisHint: "El formulario, la llamada o el contrato.",
  said: "En palabras del cliente",
  wish: "El cliente quiere",
  wishes: {
    not_at_times: "Sin contacto a ciertas horas",
    only_at_times: "Contacto solo a ciertas horas",
    not_at_place: "Sin contacto en un lugar",
    not_at_work: "Sin contacto en el trabajo: la empresa lo prohíbe"
  },
  onDays: "Qué días",
  anyDay: "Cualquier día",
  days: {
    "MO,TU,WE,TH,FR": "De lunes a viernes",
    "SA,SU": "El fin de semana",
    MO: "Lunes",
    TU: "Martes",
    WE: "Miércoles",
    TH: "Jueves",
    FR: "Viernes",
    SA: "Sábado",
    SU: "Domingo"
  },
  from: "Desde",
  to: "Hasta",
  place: "Qué lugar",
  noPlace: "Ninguno",
  places: { home: "En casa", work: "En el trabajo", mobile: "En el móvil", other: "Otro" },
  until: "Hasta el",
  since: "Desde el",
  sinceHint: "Hoy si se deja vacío.",
  fact: "Qué se sabe",
  facts: {
    verification_sent: "Enviamos prueba de la deuda",
    written_original_creditor_request_received: "Preguntó por escrito por el primer acreedor",
    original_creditor_info_sent: "Enviamos el nombre del primer acreedor",
    written_refusal_to_pay_received: "Se negó por escrito a pagar",
    validation_notice_sent: "Enviamos el aviso de validación",
    written_notice_mailed: "Enviamos la primera carta",
    attorney_unresponsive: "El abogado no responde",
    attorney_consented: "El abogado permite el contacto directo",
    attorney_ended: "Ya no tiene abogado",
    bankruptcy_dismissed: "Concurso archivado",
    bankruptcy_discharged: "Deuda exonerada en el concurso",
    breathing_space_ended: "Terminó la tregua legal",
    mh_crisis_moratorium_started: "Comenzó la tregua por crisis de salud mental",
    mh_crisis_treatment_ended: "Terminó el tratamiento de la crisis",
    cease_withdrawn: "Quiere contacto de nuevo",
    wishes_withdrawn: "Los deseos anteriores ya no cuentan",
    employer_prohibition_lifted: "La empresa permite de nuevo el contacto",
    complaint_closed: "Queja respondida",
    dispute_withdrawn: "Reclamación retirada",
    hardship_ended: "Terminaron las dificultades",
    vulnerability_ended: "Ya no necesita especial cuidado",
    identity_theft_reported: "Denuncia suplantación de identidad",
    identity_confirmed: "Identidad confirmada",
    debt_time_barred: "La deuda prescribió",
    prior_consent_to_call: "Pidió que le llamemos de nuevo",
    court_permission: "Un juzgado permitió el contacto"
  },
  holdKind: "Por qué",
  holds: {
    dispute: "Reclamación",
    complaint: "Queja",
    hardship: "Dificultades",
    vulnerability: "Necesita especial cuidado",
    breathing_space: "Tregua legal o moratoria",
    attorney: "Un abogado habla por el cliente",
    bankruptcy: "Concurso de acreedores",
    cease_contact: "Pidió por escrito que no le contacten",
    deceased: "Fallecimiento"
  },
  inWriting: "Cómo llegó",
  writing: { no: "De palabra", yes: "Por escrito" },
  whichHold: "Qué espera"
};

// ui-extensions/panel/host/plan-words-en.ts
var planWordsEn = {
  change: "Change it",
  kind: "What kind?",
  by: "Decide by",
  byCount: "Number of payments",
  byAmount: "Amount of each",
  count: "Payments",
  amount: "Each payment",
  every: "How often",
  firstOn: "First payment on",
  downPayment: "Paid today",
  settle: "Accept in full",
  payments: "Payments",
  days: "Days later",
  percent: "Percent",
  payBy: "If paid by",
  catchUp: "Catch up",
  catchUps: { at_end: "At the end", spread: "Spread over the rest" },
  invoices: "Over these invoices",
  comesTo: "What it comes to",
  waiting: "Fill in the fields to see every payment.",
  loading: "Working it out…",
  nearest: "You could offer:",
  use: "Use this",
  reason: "Why should it be approved?",
  reasonHint: "Whoever decides reads this.",
  offer: "Offer this",
  ask: "Ask for approval",
  refused: "This can't be offered. Change it, or use what is proposed.",
  nothing: "Nothing is owed, so there is nothing to agree on.",
  approve: "Approve",
  refuse: "Refuse",
  decision: "Your decision",
  decideHint: "Whoever asked reads this.",
  how: "How did the customer say yes?",
  hows: { phone: "On the phone", in_writing: "In writing" },
  acceptIntro: "Read the dates and amounts out first. A written copy goes out at once.",
  reinstateBy: "To be paid by",
  addDate: "Add another date",
  amountOn: (number2) => `Amount ${number2}`,
  dateOf: (number2) => `Date ${number2}`
};

// ui-extensions/panel/host/plan-words-es.ts
var planWordsEs = {
  change: "Cambiarlo",
  kind: "¿De qué tipo?",
  by: "Decidir por",
  byCount: "Número de cuotas",
  byAmount: "Importe de cada una",
  count: "Cuotas",
  amount: "Cada cuota",
  every: "Frecuencia",
  firstOn: "Primer pago el",
  downPayment: "Se paga hoy",
  settle: "Se acepta como total",
  payments: "Cuotas",
  days: "Días más tarde",
  percent: "Porcentaje",
  payBy: "Si se paga a más tardar el",
  catchUp: "Se compensa",
  catchUps: { at_end: "Al final", spread: "Repartido en el resto" },
  invoices: "Sobre estas facturas",
  comesTo: "En qué queda",
  waiting: "Complete los campos para ver cada pago.",
  loading: "Calculando…",
  nearest: "Usted podría ofrecer:",
  use: "Usar esto",
  reason: "¿Por qué debería aprobarse?",
  reasonHint: "Lo lee quien decide.",
  offer: "Ofrecer esto",
  ask: "Pedir aprobación",
  refused: "Esto no se puede ofrecer. Cámbielo o use lo que se propone.",
  nothing: "No se debe nada, así que no hay nada que acordar.",
  approve: "Aprobar",
  refuse: "Rechazar",
  decision: "Su decisión",
  decideHint: "Lo lee quien lo pidió.",
  how: "¿Cómo dijo que sí el cliente?",
  hows: { phone: "Por teléfono", in_writing: "Por escrito" },
  acceptIntro: "Léale antes las fechas y los importes. Enseguida sale una copia escrita.",
  reinstateBy: "Se paga a más tardar el",
  addDate: "Añadir otra fecha",
  amountOn: (number2) => `Importe ${number2}`,
  dateOf: (number2) => `Fecha ${number2}`
};

// ui-extensions/panel/host/words-en.ts
var wordsEn = {
  panel: "Collections",
  loading: "Loading what is owed…",
  refresh: "Refresh",
  retry: "Try again",
  pastDue: "past due",
  and: "and",
  open: "open, not yet due",
  nothingOwed: "Nothing owed.",
  why: "Why?",
  whyLabel: (what2) => `Why ${what2}?`,
  rulesTitle: "The rules that spoke",
  gatesTitle: "What was checked",
  matched: "applies",
  notMatched: "does not apply",
  passed: "passed",
  blocked: "stopped here",
  recommended: "Recommended",
  otherOptions: (count2) => `Other options (${count2})`,
  preview: "Preview",
  next: "Next",
  contact: "May I contact now?",
  allowed: "Allowed",
  refused: "Not allowed",
  actions: "Actions",
  contactActions: "What the customer said about contact",
  whyLoading: "Looking it up…",
  whyFailed: "The reasons could not be loaded. Try again.",
  whyNothing: "No rule of contact law was asked about this one.",
  countdown: {
    now: "now",
    days: (count2) => count2 === 1 ? "1 day" : `${count2} days`,
    hours: (count2) => `${count2} h`,
    minutes: (count2) => `${count2} min`,
    seconds: (count2) => `${count2} s`,
    inTime: (large, small) => `(in ${large} ${small})`
  },
  invoices: (count2) => `Invoices (${count2})`,
  plan: "Plan",
  history: (count2) => `History (${count2})`,
  guidance: (situation) => `What to say · ${situation}`,
  showMore: "Show earlier",
  noInvoices: "No open invoices.",
  noPlan: "No payment plan.",
  noHistory: "Nothing has happened yet.",
  customerPage: "Customer's page",
  due: "Due",
  amount: "Amount",
  status: "Status",
  total: "Total",
  setBy: (who) => `Set by ${who}`,
  since: (day) => `since ${day}`,
  until: (when) => `until ${when}`,
  opening: "Opening",
  listening: "Listening",
  options: "What you can offer",
  closing: "Closing",
  avoid: "Words to avoid",
  moreOptions: "Also possible",
  policy: "Policy and law",
  moreGuidance: "More for this call",
  running: "Working…",
  notDone: "Not done",
  undo: "Undo",
  undoUntil: (when) => `Can be undone until ${when}.`,
  dismiss: "Dismiss",
  cancel: "Cancel",
  whyNot: (action, reason) => `${action}: ${reason}`,
  stillWorking: "One action is still running.",
  unreachableTitle: "Can't reach the server",
  unreachableFirst: "The account's facts could not be loaded. Check the connection, then try again.",
  unreachableShown: (asOf) => `These are the last known facts, as of ${asOf}. Actions come back when the server does.`,
  unreachableAction: "Actions come back when the server can be reached.",
  unknownOutcome: "No answer came back, so it may or may not have gone through. Try again: it can't happen twice.",
  staleTitle: "These facts may be out of date",
  staleAction: "Refresh first: these facts may be out of date.",
  noMatchTitle: "No account found for this record",
  noMatchText: "Nothing is owed under this e-mail or name. Search if you know the account.",
  searchLabel: "Find an account",
  searchButton: "Search",
  searchEmpty: "No account by that name.",
  searching: "Searching…",
  searchFound: (count2) => count2 === 1 ? "1 account found" : `${count2} accounts found`,
  chooseTitle: "Which account?",
  chooseText: "This person belongs to more than one. Your choice is remembered for this record.",
  chooseAgain: "Change account",
  disconnectedTitle: "Not connected any more",
  forbiddenTitle: "You can't see collections yet",
  forbiddenText: "Ask your admin for the “View collections” permission.",
  signedOutTitle: "Your session has ended",
  signedOutText: "Reload the page to sign in again.",
  reload: "Reload",
  failedTitle: "The account could not be loaded",
  failedText: "Something went wrong on our side. Nothing was changed.",
  refusedFallback: "The server refused it. Nothing was changed.",
  checkForm: "Check the marked fields."
};
var formWordsEn = {
  required: (field) => `${field} is required.`,
  amountFormat: (field, decimals) => decimals === 0 ? `${field} must be a whole number, like 1200.` : `${field} must be a number with up to ${decimals} decimals, like 1200.50.`,
  amountPositive: (field) => `${field} must be more than zero.`,
  dateFormat: (field) => `${field} must be a date.`,
  dateMin: (field, min) => `${field} can't be before ${min}.`,
  dateMax: (field, max) => `${field} can't be after ${max}.`,
  tooLong: (field, max) => `${field} can be at most ${max} characters.`,
  optional: "optional",
  reason: "Reason",
  reasonHint: "Others read this in the history.",
  amount: "Amount",
  promiseDate: "Date promised",
  pauseUntil: "Pause until",
  latest: (date) => `At the latest ${date}.`,
  invoice: "Invoice",
  allInvoices: "The whole account",
  channel: "Send by",
  outcome: "What happened?",
  outcomes: {
    conversation: "We spoke",
    voicemail: "Left a voicemail",
    voicemail_no_message: "Reached voicemail, left nothing",
    rang_no_answer: "No answer",
    busy: "Busy",
    not_in_service: "Number not in service",
    answered_dropped: "Answered, then cut off",
    wrong_person: "Wrong person"
  },
  direction: "Who called",
  directions: { outbound: "We called", inbound: "The customer called" },
  note: "Note",
  currency: "Currency",
  offerPlan: "Offer this plan",
  askApproval: "Ask for approval",
  offerIntro: "The customer gets a link to accept. Nothing changes until they do.",
  promiseIntro: "Reminders wait until the date has passed.",
  pauseIntro: "No reminders go out until then. What is owed stays the same.",
  disputeIntro: "Nothing disputed is chased until it is settled.",
  hardshipIntro: "Reminders stop. Record only what is needed, in the customer's own words.",
  stopIntro: "No more reminders go out until somebody starts them again.",
  cancelPlanIntro: "The invoices count as before. Payments already made stay made.",
  skipIntro: "This one is not sent. The next one goes out as planned.",
  linkIntro: "Goes to an address that may be used right now.",
  sendNowIntro: "Checked once more against every rule, then sent."
};

// ui-extensions/panel/host/words-es.ts
var wordsEs = {
  panel: "Cobros",
  loading: "Cargando lo que se debe…",
  refresh: "Actualizar",
  retry: "Reintentar",
  pastDue: "vencido",
  and: "y",
  open: "pendiente, aún sin vencer",
  nothingOwed: "No debe nada.",
  why: "¿Por qué?",
  whyLabel: (what2) => `¿Por qué? ${what2}`,
  rulesTitle: "Las reglas que hablaron",
  gatesTitle: "Lo que se comprobó",
  matched: "se aplica",
  notMatched: "no se aplica",
  passed: "superado",
  blocked: "se detuvo aquí",
  recommended: "Recomendado",
  otherOptions: (count2) => `Otras opciones (${count2})`,
  preview: "Ver",
  next: "Siguiente",
  contact: "¿Puedo contactar ahora?",
  allowed: "Permitido",
  refused: "No permitido",
  actions: "Acciones",
  contactActions: "Lo que dijo el cliente sobre el contacto",
  whyLoading: "Buscando…",
  whyFailed: "No se pudieron cargar los motivos. Inténtelo de nuevo.",
  whyNothing: "Para este no se preguntó ninguna norma de contacto.",
  countdown: {
    now: "ahora",
    days: (count2) => count2 === 1 ? "1 día" : `${count2} días`,
    hours: (count2) => `${count2} h`,
    minutes: (count2) => `${count2} min`,
    seconds: (count2) => `${count2} s`,
    inTime: (large, small) => `(en ${large} ${small})`
  },
  invoices: (count2) => `Facturas (${count2})`,
  plan: "Plan",
  history: (count2) => `Historial (${count2})`,
  guidance: (situation) => `Qué decir · ${situation}`,
  showMore: "Ver anteriores",
  noInvoices: "No hay facturas abiertas.",
  noPlan: "No hay plan de pagos.",
  noHistory: "Todavía no ha pasado nada.",
  customerPage: "Página del cliente",
  due: "Vence",
  amount: "Importe",
  status: "Estado",
  total: "Total",
  setBy: (who) => `Lo puso ${who}`,
  since: (day) => `desde el ${day}`,
  until: (when) => `hasta el ${when}`,
  opening: "Apertura",
  listening: "Escucha",
  options: "Lo que puede ofrecer",
  closing: "Cierre",
  avoid: "Palabras que evitar",
  moreOptions: "También es posible",
  policy: "Política y ley",
  moreGuidance: "Más para esta llamada",
  running: "En curso…",
  notDone: "No se hizo",
  undo: "Deshacer",
  undoUntil: (when) => `Se puede deshacer hasta ${when}.`,
  dismiss: "Cerrar aviso",
  cancel: "Cancelar",
  whyNot: (action, reason) => `${action}: ${reason}`,
  stillWorking: "Todavía hay una acción en curso.",
  unreachableTitle: "No se llega al servidor",
  unreachableFirst: "No se pudieron cargar los datos de la cuenta. Revise la conexión y reintente.",
  unreachableShown: (asOf) => `Estos son los últimos datos conocidos, de ${asOf}. Las acciones vuelven con el servidor.`,
  unreachableAction: "Las acciones vuelven cuando se llegue al servidor.",
  unknownOutcome: "No llegó respuesta: puede que se hiciera o puede que no. Reintente: no puede ocurrir dos veces.",
  staleTitle: "Estos datos pueden no estar al día",
  staleAction: "Actualice primero: estos datos pueden no estar al día.",
  noMatchTitle: "Ninguna cuenta para este registro",
  noMatchText: "No se debe nada con este correo o nombre. Busque si conoce la cuenta.",
  searchLabel: "Buscar una cuenta",
  searchButton: "Buscar",
  searchEmpty: "Ninguna cuenta con ese nombre.",
  searching: "Buscando…",
  searchFound: (count2) => count2 === 1 ? "1 cuenta encontrada" : `${count2} cuentas encontradas`,
  chooseTitle: "¿Qué cuenta?",
  chooseText: "Esta persona tiene más de una. La elección se recuerda para este registro.",
  chooseAgain: "Cambiar de cuenta",
  disconnectedTitle: "Ya no está conectado",
  forbiddenTitle: "Todavía no puede ver los cobros",
  forbiddenText: "Pida a su administrador el permiso «Ver cobros».",
  signedOutTitle: "La sesión ha terminado",
  signedOutText: "Recargue la página para volver a entrar.",
  reload: "Recargar",
  failedTitle: "No se pudo cargar la cuenta",
  failedText: "Algo falló por nuestra parte. No se cambió nada.",
  refusedFallback: "El servidor lo rechazó. No se cambió nada.",
  checkForm: "Revise los campos marcados."
};
var formWordsEs = {
  required: (field) => `${field}: es obligatorio.`,
  amountFormat: (field, decimals) => decimals === 0 ? `${field}: escriba un número entero, como 1200.` : `${field}: escriba un número con punto y hasta ${decimals} decimales, como 1200.50.`,
  amountPositive: (field) => `${field}: debe ser más que cero.`,
  dateFormat: (field) => `${field}: escriba una fecha.`,
  dateMin: (field, min) => `${field}: no puede ser antes del ${min}.`,
  dateMax: (field, max) => `${field}: no puede ser después del ${max}.`,
  tooLong: (field, max) => `${field}: como mucho ${max} caracteres.`,
  optional: "opcional",
  reason: "Motivo",
  reasonHint: "Otros lo leen en el historial.",
  amount: "Importe",
  promiseDate: "Fecha prometida",
  pauseUntil: "Pausar hasta",
  latest: (date) => `Como muy tarde el ${date}.`,
  invoice: "Factura",
  allInvoices: "Toda la cuenta",
  channel: "Enviar por",
  outcome: "¿Qué pasó?",
  outcomes: {
    conversation: "Hablamos",
    voicemail: "Dejé un mensaje",
    voicemail_no_message: "Buzón de voz, sin dejar mensaje",
    rang_no_answer: "No contestó",
    busy: "Ocupado",
    not_in_service: "Número fuera de servicio",
    answered_dropped: "Contestó y se cortó",
    wrong_person: "Otra persona"
  },
  direction: "Quién llamó",
  directions: { outbound: "Llamamos", inbound: "Llamó el cliente" },
  note: "Nota",
  currency: "Moneda",
  offerPlan: "Ofrecer este plan",
  askApproval: "Pedir aprobación",
  offerIntro: "El cliente recibe un enlace para aceptar. Nada cambia hasta que lo haga.",
  promiseIntro: "Los recordatorios esperan hasta que pase la fecha.",
  pauseIntro: "Hasta entonces no salen recordatorios. Lo que se debe no cambia.",
  disputeIntro: "Lo que está en disputa no se reclama hasta que se resuelva.",
  hardshipIntro: "Los recordatorios paran. Anote solo lo necesario, con palabras del cliente.",
  stopIntro: "No salen más recordatorios hasta que alguien los reanude.",
  cancelPlanIntro: "Las facturas cuentan como antes. Lo ya pagado queda pagado.",
  skipIntro: "Este no se envía. El siguiente sale según lo previsto.",
  linkIntro: "Va a una dirección que se puede usar ahora mismo.",
  sendNowIntro: "Se comprueba una vez más con todas las reglas y se envía."
};

// ui-extensions/panel/host/host-words.ts
function hostWordsFor(language) {
  return language.startsWith("es") ? { language, words: wordsEs, form: formWordsEs, contact: contactWordsEs, plan: planWordsEs } : { language, words: wordsEn, form: formWordsEn, contact: contactWordsEn, plan: planWordsEn };
}

// ui-extensions/panel/host/new-key.ts
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// ui-extensions/panel/host/amount-text.ts
function toDecimalText(amountMinor, decimals) {
  const digits = String(amountMinor).padStart(decimals + 1, "0");
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
function amountFaultOf(text, decimals) {
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
  if (match === null) return "format";
  const [, whole = "", fraction = ""] = match;
  if (fraction.length > decimals) return "format";
  return /[1-9]/.test(whole + fraction) ? null : "positive";
}

// ui-extensions/panel/host/date-text.ts
function toDateText(isoDate, language) {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return format.format(/* @__PURE__ */ new Date(`${isoDate}T00:00:00Z`));
}

// ui-extensions/panel/host/check-form.ts
function checkForm(form, values, texts) {
  const errors = {};
  for (const field of form.fields) {
    const fault = faultOf(field, (values[field.name] ?? "").trim(), texts);
    if (fault !== "") errors[field.name] = fault;
  }
  return errors;
}
function faultOf(field, value, texts) {
  const w = texts.form;
  if (value === "") return field.required ? w.required(field.label) : "";
  if (field.maxLength > 0 && value.length > field.maxLength) {
    return w.tooLong(field.label, field.maxLength);
  }
  if (field.kind === "amount") return amountFault(field, value, w);
  if (field.kind === "date") return dateFault(field, value, texts);
  return "";
}
function amountFault(field, value, w) {
  const fault = amountFaultOf(value, field.decimals);
  if (fault === "format") return w.amountFormat(field.label, field.decimals);
  return fault === "positive" ? w.amountPositive(field.label) : "";
}
function dateFault(field, value, { form: w, language }) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return w.dateFormat(field.label);
  if (field.min !== "" && value < field.min)
    return w.dateMin(field.label, toDateText(field.min, language));
  if (field.max !== "" && value > field.max)
    return w.dateMax(field.label, toDateText(field.max, language));
  return "";
}
function bodyOf(form, values, view) {
  const body = {};
  for (const field of form.fields) {
    const value = (values[field.name] ?? "").trim();
    if (value !== "") body[field.name] = postedOf(field, value);
  }
  const { amount2, dueOn2, amount3, dueOn3, granted, ...rest } = body;
  const more = [
    { amount: amount2, dueOn: dueOn2 },
    { amount: amount3, dueOn: dueOn3 }
  ].filter(({ amount: amount4, dueOn }) => amount4 !== void 0 && dueOn !== void 0);
  if (more.length > 0) return { ...withCurrency(rest, view), more };
  if (granted !== void 0) return { ...rest, granted: granted === "yes" };
  return withCurrency(body, view);
}
function withCurrency(body, view) {
  if ("amount" in body && !("currency" in body)) body.currency = view.limits.currency;
  return body;
}
function postedOf({ kind }, value) {
  if (kind === "days") return value.split(",");
  return kind === "flag" ? value === "yes" : value;
}

// ui-extensions/panel/host/form-fields.ts
var REASON_MAX = 500;
var NOTE_MAX = 2e3;
var PLAIN = {
  required: true,
  initial: "",
  hint: "",
  options: [],
  min: "",
  max: "",
  maxLength: 0,
  decimals: 0
};
function optionsOf(words) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
function reasonField({ form }) {
  return {
    ...PLAIN,
    name: "reason",
    label: form.reason,
    kind: "longtext",
    hint: form.reasonHint,
    maxLength: REASON_MAX
  };
}
function invoiceField({ view, texts }) {
  const invoices = view.items.filter((item) => item.kind === "invoice");
  if (invoices.length < 2) return [];
  const options = invoices.map((item) => ({
    value: item.id,
    label: `${item.number} · ${item.balance.text} · ${item.ageText}`
  }));
  const all = { value: "", label: texts.form.allInvoices };
  return [
    {
      ...PLAIN,
      name: "invoiceId",
      label: texts.form.invoice,
      kind: "select",
      required: false,
      options: [all, ...options]
    }
  ];
}
function noteField({ form }) {
  return {
    ...PLAIN,
    name: "note",
    label: form.note,
    kind: "longtext",
    required: false,
    maxLength: NOTE_MAX
  };
}

// ui-extensions/panel/host/panel-forms-contact.ts
function contactForm(actionId, source, confirm) {
  const { texts } = source;
  const w = texts.contact;
  const intro = w.intro[actionId];
  switch (actionId) {
    case "record-opt-out":
      return { intro, confirm, fields: [channels(source), saidHow(w), said(w)] };
    case "record-consent":
      return { intro, confirm, fields: [address(source), what(w), saidHow(w), basis(w)] };
    case "record-wish":
      return {
        intro,
        confirm,
        fields: [wish(w), days(w), ...times(w), place(w), until(source), note(texts)]
      };
    case "record-fact":
      return { intro, confirm, fields: [fact(w), ...invoiceField(source), note(texts)] };
    case "set-hold":
      return {
        intro,
        confirm,
        fields: [
          holdKind(w),
          inWriting(w),
          from(source),
          until(source),
          ...invoiceField(source),
          reasonField(texts)
        ]
      };
    case "lift-hold":
      return { intro, confirm, fields: [hold(source), reasonField(texts)] };
  }
}
function channels({ view, texts }) {
  const w = texts.contact;
  const own = view.contact.map(({ channel, label, address: at }) => ({
    value: channel,
    label: at === "" ? label : `${label} · ${at}`
  }));
  return {
    ...PLAIN,
    name: "channel",
    label: w.stopOn,
    kind: "choice",
    options: [...own, { value: "all", label: w.everything }]
  };
}
function address({ view, texts }) {
  const options = view.contact.filter((each2) => each2.address !== "").map((each2) => ({ value: each2.channel, label: `${each2.label} · ${each2.address}` }));
  const initial = options[0]?.value ?? "";
  return {
    ...PLAIN,
    name: "channel",
    label: texts.contact.consentTo,
    kind: "choice",
    initial,
    options
  };
}
function what(w) {
  const options = optionsOf(w.consents);
  return { ...PLAIN, name: "what", label: w.what, kind: "select", initial: "given", options };
}
function saidHow(w) {
  const options = optionsOf(w.sources);
  return { ...PLAIN, name: "source", label: w.source, kind: "select", initial: "oral", options };
}
function basis(w) {
  return {
    ...PLAIN,
    name: "basis",
    label: w.basis,
    kind: "longtext",
    maxLength: 300,
    hint: w.basisHint
  };
}
function said(w) {
  return {
    ...PLAIN,
    name: "said",
    label: w.said,
    kind: "longtext",
    required: false,
    maxLength: 500
  };
}
function wish(w) {
  return { ...PLAIN, name: "wish", label: w.wish, kind: "choice", options: optionsOf(w.wishes) };
}
function days(w) {
  const options = [{ value: "", label: w.anyDay }, ...optionsOf(w.days)];
  return { ...PLAIN, name: "days", label: w.onDays, kind: "days", required: false, options };
}
function times(w) {
  return ["from", "to"].map((name) => ({
    ...PLAIN,
    name,
    label: w[name],
    kind: "time",
    required: false
  }));
}
function place(w) {
  const options = [{ value: "", label: w.noPlace }, ...optionsOf(w.places)];
  return { ...PLAIN, name: "place", label: w.place, kind: "select", required: false, options };
}
function until({ view, texts }) {
  return {
    ...PLAIN,
    name: "until",
    label: texts.contact.until,
    kind: "date",
    required: false,
    min: view.limits.today
  };
}
function from({ view, texts }) {
  return {
    ...PLAIN,
    name: "from",
    label: texts.contact.since,
    kind: "date",
    required: false,
    max: view.limits.today,
    hint: texts.contact.sinceHint
  };
}
function fact(w) {
  return {
    ...PLAIN,
    name: "fact",
    label: w.fact,
    kind: "select",
    initial: Object.keys(w.facts)[0] ?? "",
    options: optionsOf(w.facts)
  };
}
function holdKind(w) {
  return { ...PLAIN, name: "kind", label: w.holdKind, kind: "choice", options: optionsOf(w.holds) };
}
function inWriting(w) {
  const options = optionsOf(w.writing);
  return { ...PLAIN, name: "inWriting", label: w.inWriting, kind: "flag", initial: "no", options };
}
function hold({ view, texts }) {
  const options = view.holds.map(({ id, label, reason }) => ({
    value: id,
    label: `${label} · ${reason}`
  }));
  const initial = options[0]?.value ?? "";
  return {
    ...PLAIN,
    name: "holdId",
    label: texts.contact.whichHold,
    kind: "choice",
    initial,
    options
  };
}
function note(texts) {
  return { ...noteField(texts), maxLength: 500 };
}

// ui-extensions/panel/host/panel-forms-plan.ts
var REASON_MAX2 = 500;
function planForm(actionId, source, confirm) {
  const { view, texts } = source;
  switch (actionId) {
    case "propose-plan":
      return null;
    case "accept-plan":
      return { intro: texts.plan.acceptIntro, confirm, fields: [how(texts.plan)] };
    case "decide-approval":
      return { intro: "", confirm, fields: [decision(texts.plan), answer(texts)] };
    case "reinstate-plan":
      return { intro: view.arrangement?.reinstate?.text ?? "", confirm, fields: payBy(source) };
  }
}
function how(w) {
  const options = optionsOf(w.hows);
  return { ...PLAIN, name: "how", label: w.how, kind: "choice", initial: "phone", options };
}
function decision(w) {
  const options = [
    { value: "yes", label: w.approve },
    { value: "no", label: w.refuse }
  ];
  return { ...PLAIN, name: "granted", label: w.decision, kind: "choice", options };
}
function answer({ form, plan }) {
  return {
    ...PLAIN,
    name: "reason",
    label: form.reason,
    kind: "longtext",
    required: false,
    hint: plan.decideHint,
    maxLength: REASON_MAX2
  };
}
function payBy({ view, texts }) {
  const { arrangement, limits } = view;
  const latest = arrangement?.reinstate?.payBy.value;
  if (latest === void 0) return [];
  return [
    {
      ...PLAIN,
      name: "payBy",
      label: texts.plan.reinstateBy,
      kind: "date",
      initial: latest,
      min: limits.today,
      max: latest,
      hint: texts.form.latest(toDateText(latest, texts.language))
    }
  ];
}
function furtherDates({ amount: amount2, dueOn }, dates, w) {
  return [2, 3].filter((number2) => number2 <= dates).flatMap((number2) => [
    { ...amount2, name: `amount${number2}`, label: w.amountOn(number2), initial: "" },
    { ...dueOn, name: `dueOn${number2}`, label: w.dateOf(number2) }
  ]);
}

// ui-extensions/panel/host/panel-forms.ts
function formOf(actionId, source) {
  const form = plainForm(actionId, source);
  const fill = source.view.reply?.actions.find(({ id }) => id === actionId)?.fill;
  if (form === null || fill === void 0) return form;
  const fields = form.fields.map((field) => ({
    ...field,
    initial: fill[field.name] ?? field.initial
  }));
  return { ...form, fields };
}
function plainForm(actionId, source) {
  const { view, texts } = source;
  const w = texts.form;
  const reason = reasonField(texts);
  const action = view.actions.find((each2) => each2.id === actionId);
  const confirm = action?.label ?? "";
  switch (actionId) {
    case "offer-plan":
      return { intro: w.offerIntro, confirm: w.offerPlan, fields: [] };
    case "record-promise":
      return { intro: w.promiseIntro, confirm, fields: promiseFields(source) };
    case "pause-cadence":
      return { intro: w.pauseIntro, confirm, fields: [pauseField(source), reason] };
    case "mark-dispute":
      return { intro: w.disputeIntro, confirm, fields: [...invoiceField(source), reason] };
    case "mark-hardship":
      return { intro: w.hardshipIntro, confirm, fields: [reason] };
    case "stop-cadence":
      return { intro: w.stopIntro, confirm, fields: [reason] };
    case "cancel-arrangement":
      return { intro: w.cancelPlanIntro, confirm, fields: [reason] };
    case "skip-touch":
      return { intro: w.skipIntro, confirm, fields: [reason] };
    case "send-payment-link":
      return { intro: w.linkIntro, confirm, fields: channelField(source) };
    case "log-call":
      return { intro: "", confirm, fields: callFields(texts) };
    case "record-consent":
    case "record-opt-out":
    case "record-wish":
    case "record-fact":
    case "set-hold":
    case "lift-hold":
      return contactForm(actionId, source, confirm);
    case "propose-plan":
    case "accept-plan":
    case "decide-approval":
    case "reinstate-plan":
      return planForm(actionId, source, confirm);
    case "send-touch-now":
      return { intro: w.sendNowIntro, confirm, fields: [] };
    case "resume-cadence":
    case "start-cadence":
    case "undo":
      return action?.needsPreview === true ? { intro: "", confirm, fields: [] } : null;
  }
}
function promiseFields({ view, texts, values }) {
  const { limits, standing } = view;
  const w = texts.form;
  const amount2 = {
    ...PLAIN,
    name: "amount",
    label: `${w.amount} (${limits.currency})`,
    kind: "amount",
    initial: toDecimalText(limits.promiseAmountMinor, limits.currencyDecimals),
    decimals: limits.currencyDecimals
  };
  const dueOn = {
    ...PLAIN,
    name: "dueOn",
    label: w.promiseDate,
    kind: "date",
    min: limits.today,
    max: limits.promiseDueMax,
    hint: w.latest(toDateText(limits.promiseDueMax, texts.language))
  };
  const owed = standing.pastDue.length > 0 ? standing.pastDue : standing.open;
  const currencies = [.../* @__PURE__ */ new Set([limits.currency, ...owed.map((each2) => each2.currency)])];
  const further = furtherDates({ amount: amount2, dueOn }, Number(values.dates ?? "1"), texts.plan);
  if (currencies.length === 1) return [amount2, dueOn, ...further];
  const currency = {
    ...PLAIN,
    name: "currency",
    label: w.currency,
    kind: "select",
    initial: limits.currency,
    options: currencies.map((code) => ({ value: code, label: code }))
  };
  return [{ ...amount2, label: w.amount }, currency, dueOn, ...further];
}
function pauseField({ view, texts }) {
  const { limits } = view;
  return {
    ...PLAIN,
    name: "until",
    label: texts.form.pauseUntil,
    kind: "date",
    min: limits.today,
    max: limits.pauseUntilMax,
    hint: texts.form.latest(toDateText(limits.pauseUntilMax, texts.language))
  };
}
function channelField({ view, texts }) {
  const options = view.contact.filter((each2) => each2.allowed && each2.channel !== "voice" && each2.channel !== "letter").map((each2) => ({ value: each2.channel, label: `${each2.label} · ${each2.address}` }));
  const first = options[0];
  if (first === void 0) return [];
  return [
    {
      ...PLAIN,
      name: "channel",
      label: texts.form.channel,
      kind: "choice",
      initial: first.value,
      options
    }
  ];
}
function callFields(texts) {
  const w = texts.form;
  return [
    {
      ...PLAIN,
      name: "outcome",
      label: w.outcome,
      kind: "choice",
      options: optionsOf(w.outcomes)
    },
    {
      ...PLAIN,
      name: "direction",
      label: w.direction,
      kind: "select",
      initial: "outbound",
      options: optionsOf(w.directions)
    },
    noteField(texts)
  ];
}

// ui-extensions/panel/host/panel-state.ts
var EMPTY_SEARCH = { text: "", busy: false, trouble: "", rows: null };
var INITIAL = {
  phase: { kind: "loading" },
  offline: false,
  refreshing: false,
  outcome: { kind: "idle" },
  dialog: null,
  opened: /* @__PURE__ */ new Set(),
  earlier: null,
  search: EMPTY_SEARCH
};
var NEW_PLAN = {
  kind: "plan",
  form: null,
  invoiceIds: null,
  preview: null,
  stale: true,
  loading: true
};
function isReady({ preview, stale }) {
  return preview !== null && !stale && preview.verdict !== "refused";
}

// ui-extensions/panel/host/dialog-body.ts
function formBody(dialog, source) {
  const { texts, view } = source;
  const form = formOf(dialog.actionId, source);
  if (form === null) return { kind: "faulty", faults: {} };
  const errors = checkForm(form, dialog.values, texts);
  if (Object.keys(errors).length > 0) {
    return { kind: "faulty", faults: { errors, trouble: texts.words.checkForm } };
  }
  const body = dialog.actionId === "offer-plan" ? { offerId: dialog.offerId } : bodyOf(form, dialog.values, view);
  return { kind: "ready", body };
}
function planBody(dialog, input, texts) {
  if (dialog.plan === null || input === null || !isReady(dialog.plan)) {
    return { kind: "faulty", faults: { trouble: texts.plan.refused } };
  }
  const reason = (dialog.values.reason ?? "").trim();
  if (dialog.plan.preview?.verdict === "needs_approval" && reason === "") {
    const errors = { reason: texts.form.required(texts.plan.reason) };
    return { kind: "faulty", faults: { errors, trouble: texts.words.checkForm } };
  }
  return { kind: "ready", body: { plan: input, ...reason === "" ? {} : { reason } } };
}

// ui-extensions/panel/host/panel-answers.ts
function phaseOf(answer2) {
  if (answer2.kind === "unreachable") return { kind: "unreachable" };
  if (answer2.kind === "absent") return answer2.absence;
  if (answer2.kind === "ok") {
    const { subject } = answer2.value;
    if (subject.match === "none") return { kind: "none" };
    if (subject.match === "exact") return { kind: "shown", view: answer2.value };
    return { kind: "choose", candidates: subject.candidates };
  }
  switch (answer2.problem.status) {
    case 401:
      return { kind: "signed_out" };
    case 403:
      return { kind: "forbidden", detail: answer2.problem.detail };
    case 404:
      return { kind: "none" };
    default:
      return { kind: "failed", detail: answer2.problem.detail };
  }
}
function sameWish(unsettled, body) {
  return JSON.stringify(unsettled?.body) === JSON.stringify(body) ? unsettled : null;
}
function reasonOf({ detail, title }, words) {
  return detail || title || words.refusedFallback;
}
function troubleOf(answer2, words) {
  switch (answer2.kind) {
    case "problem":
      return reasonOf(answer2.problem, words);
    case "absent":
      return detailOf(answer2.absence) || words.refusedFallback;
    case "unreachable":
      return words.unreachableTitle;
  }
}
function detailOf(absence) {
  return "detail" in absence ? absence.detail : "";
}
function fieldErrors({ errors }, dialog) {
  const known = errors.filter(({ field }) => field in dialog.values);
  return Object.fromEntries(known.map(({ field, message }) => [field, message]));
}
function dialogFaults(dialog, attempt, answer2, words) {
  if (answer2.kind === "unreachable")
    return { trouble: words.unknownOutcome, errors: {}, unsettled: attempt };
  const { problem } = answer2;
  return {
    trouble: reasonOf(problem, words),
    errors: fieldErrors(problem, dialog),
    unsettled: null
  };
}

// ui-extensions/panel/host/plan-draft.ts
function draftOf(input) {
  switch (input.kind) {
    case "plan": {
      const { size, every: every2, firstOn: firstOn2, downPayment = "" } = input;
      const count2 = size.by === "count" ? String(size.count) : "";
      const amount2 = size.by === "amount" ? size.amount : "";
      return { kind: input.kind, by: size.by, count: count2, amount: amount2, every: every2, firstOn: firstOn2, downPayment };
    }
    case "settlement":
      return { ...input, invoiceIds: "", payments: String(input.payments) };
    case "prompt_discount":
      return { ...input, invoiceIds: "", percent: String(input.percent) };
    case "extension":
      return { kind: input.kind, days: String(input.days) };
    case "deferral":
      return { kind: input.kind, payments: String(input.payments) };
    case "reduction": {
      const { kind, payments, percent, catchUp: catchUp2 } = input;
      return { kind, payments: String(payments), percent: String(percent), catchUp: catchUp2 };
    }
    case "re_age":
      return { kind: input.kind, count: String(input.count), firstOn: input.firstOn };
    case "re_amortise":
      return { kind: input.kind };
  }
}
function planOf(draft, { kind, currency, invoiceIds }) {
  const about2 = invoiceIds === null ? { currency } : { currency, invoiceIds: [...invoiceIds] };
  return { kind, ...about2, ...fieldsOf(kind, draft) };
}
function fieldsOf(kind, draft) {
  const text = (name) => (draft[name] ?? "").trim();
  const number2 = (name) => text(name) === "" ? Number.NaN : Number(text(name));
  switch (kind) {
    case "plan": {
      const { by: by2 = "count" } = draft;
      const size = by2 === "amount" ? { by: by2, amount: text("amount") } : { by: by2, count: number2("count") };
      const downPayment = text("downPayment");
      return {
        size,
        every: text("every"),
        firstOn: text("firstOn"),
        ...downPayment === "" ? {} : { downPayment }
      };
    }
    case "settlement":
      return { settle: text("settle"), payments: number2("payments"), firstOn: text("firstOn") };
    case "prompt_discount":
      return { percent: number2("percent"), payBy: text("payBy") };
    case "extension":
      return { days: number2("days") };
    case "deferral":
      return { payments: number2("payments") };
    case "reduction":
      return {
        payments: number2("payments"),
        percent: number2("percent"),
        catchUp: text("catchUp")
      };
    case "re_age":
      return { count: number2("count"), firstOn: text("firstOn") };
    case "re_amortise":
      return {};
  }
}

// ui-extensions/panel/host/plan-session.ts
var TYPING_MS = 250;
var _host, _timer, _asked, _PlanSession_instances, preview_fn, change_fn;
var PlanSession = class {
  constructor(host) {
    __privateAdd(this, _PlanSession_instances);
    __privateAdd(this, _host);
    __privateAdd(this, _timer);
    __privateAdd(this, _asked, 0);
    __privateSet(this, _host, host);
  }
  /** Fills the open dialog: with an offer to change, or with what the account starts from. */
  async open(start) {
    const answer2 = await __privateGet(this, _host).calls.getPlanForm(__privateGet(this, _host).accountId());
    const dialog = __privateGet(this, _host).dialog();
    if (dialog === null || dialog.plan === null) return;
    if (answer2.kind !== "ok") {
      const plan2 = { ...dialog.plan, loading: false };
      __privateGet(this, _host).setDialog({ ...dialog, plan: plan2, trouble: __privateGet(this, _host).fail(answer2) });
      return;
    }
    const { form } = answer2.value;
    const plan = { ...dialog.plan, form, loading: false };
    __privateGet(this, _host).setDialog({ ...dialog, plan });
    if (form !== null) this.use(start ?? form.start);
  }
  pick(kind) {
    const start = __privateGet(this, _host).dialog()?.plan?.form?.kinds.find((each2) => each2.kind === kind)?.start;
    if (start !== void 0) this.use(start);
  }
  use(input) {
    __privateMethod(this, _PlanSession_instances, change_fn).call(this, ({ form, invoiceIds }) => ({
      kind: input.kind,
      invoiceIds: usualOr(input.invoiceIds ?? invoiceIds, form)
    }));
    const dialog = __privateGet(this, _host).dialog();
    if (dialog === null) return;
    const { reason = "" } = dialog.values;
    __privateGet(this, _host).setDialog({ ...dialog, values: { ...draftOf(input), reason }, errors: {} });
    this.refresh(0);
  }
  cover(invoiceIds) {
    __privateMethod(this, _PlanSession_instances, change_fn).call(this, () => ({ invoiceIds }));
    this.refresh(0);
  }
  /** The agreement as it is typed now; null while a field can't be read. */
  input() {
    const dialog = __privateGet(this, _host).dialog();
    const plan = dialog?.plan;
    if (dialog == null || plan == null || plan.form === null) return null;
    const { kind, invoiceIds, form } = plan;
    const typed = planOf(dialog.values, { kind, invoiceIds, currency: form.currency });
    return __privateGet(this, _host).readPlan(typed);
  }
  refresh(afterMs = TYPING_MS) {
    clearTimeout(__privateGet(this, _timer));
    __privateSet(this, _asked, __privateGet(this, _asked) + 1);
    const asked = __privateGet(this, _asked);
    __privateMethod(this, _PlanSession_instances, change_fn).call(this, () => ({ stale: true }));
    __privateSet(this, _timer, setTimeout(() => void __privateMethod(this, _PlanSession_instances, preview_fn).call(this, asked), afterMs));
  }
};
_host = new WeakMap();
_timer = new WeakMap();
_asked = new WeakMap();
_PlanSession_instances = new WeakSet();
preview_fn = async function(asked) {
  const input = this.input();
  if (input === null) {
    __privateMethod(this, _PlanSession_instances, change_fn).call(this, () => ({ preview: null, loading: false }));
    return;
  }
  __privateMethod(this, _PlanSession_instances, change_fn).call(this, () => ({ loading: true }));
  const answer2 = await __privateGet(this, _host).calls.previewPlan(__privateGet(this, _host).accountId(), input);
  if (asked !== __privateGet(this, _asked)) return;
  const dialog = __privateGet(this, _host).dialog();
  if (answer2.kind === "ok")
    __privateMethod(this, _PlanSession_instances, change_fn).call(this, () => ({ preview: answer2.value, stale: false, loading: false }));
  else if (dialog !== null && dialog.plan !== null) {
    const plan = { ...dialog.plan, loading: false };
    const errors = answer2.kind === "problem" ? fieldErrors(answer2.problem, dialog) : {};
    const trouble = Object.keys(errors).length > 0 ? "" : __privateGet(this, _host).fail(answer2);
    __privateGet(this, _host).setDialog({ ...dialog, plan, errors, trouble });
  }
};
change_fn = function(part) {
  const dialog = __privateGet(this, _host).dialog();
  if (dialog === null || dialog.plan === null) return;
  const { plan } = dialog;
  __privateGet(this, _host).setDialog({ ...dialog, plan: { ...plan, ...part(plan) }, trouble: "" });
};
function usualOr(chosen, form) {
  const usual = form?.invoices.filter((each2) => each2.usual).map(({ id }) => id) ?? [];
  const isUsual = chosen !== null && usual.length === chosen.length;
  return isUsual && usual.every((id) => chosen.includes(id)) ? null : chosen;
}

// ui-extensions/panel/host/panel-store.ts
var _host2, _PanelStore_instances, open_fn, fetch_fn, leftBy_fn, settleDialog_fn, settle_fn, done_fn, formSource_fn, attempt_fn;
var PanelStore = class {
  constructor(host) {
    __privateAdd(this, _PanelStore_instances);
    __publicField(this, "state", INITIAL);
    __publicField(this, "accountId", "");
    __publicField(this, "plan");
    __privateAdd(this, _host2);
    __privateSet(this, _host2, host);
    this.plan = new PlanSession({
      calls: host.calls,
      readPlan: host.readPlan,
      accountId: () => this.accountId,
      dialog: () => this.state.dialog,
      setDialog: (dialog) => this.set({ dialog }),
      fail: (answer2) => troubleOf(answer2, host.texts.words)
    });
  }
  set(part) {
    this.state = { ...this.state, ...part };
    __privateGet(this, _host2).changed();
  }
  get view() {
    return this.state.phase.kind === "shown" ? this.state.phase.view : null;
  }
  /** With an empty id, the account that belongs to the host's record. */
  async load(accountId) {
    await __privateMethod(this, _PanelStore_instances, open_fn).call(this, accountId, () => __privateGet(this, _host2).calls.getPanel(accountId));
  }
  async choose(accountId) {
    await __privateMethod(this, _PanelStore_instances, open_fn).call(this, accountId, () => __privateGet(this, _host2).calls.choose(accountId));
  }
  async refresh() {
    if (this.state.refreshing) return;
    this.set({ refreshing: true });
    await __privateMethod(this, _PanelStore_instances, fetch_fn).call(this, () => __privateGet(this, _host2).calls.getPanel(this.accountId));
  }
  show(phase) {
    this.accountId = "";
    this.set({ ...INITIAL, phase });
  }
  toggle(id) {
    const opened = new Set(this.state.opened);
    if (!opened.delete(id)) opened.add(id);
    this.set({ opened });
  }
  dismiss() {
    this.set({ outcome: { kind: "idle" } });
  }
  refuse(reason) {
    this.set({ outcome: { kind: "refused", reason } });
  }
  /** Opens the action's form, or acts at once when it asks nothing. */
  async start(actionId, offerId = "") {
    const view = this.view;
    if (view === null) return;
    const blank = { errors: {}, trouble: "", busy: false, unsettled: null };
    if (actionId === "propose-plan") {
      const offer = view.offers.find((each2) => each2.id === offerId);
      this.set({ dialog: { actionId, offerId, values: {}, plan: NEW_PLAN, ...blank } });
      await this.plan.open(offer?.input ?? null);
      return;
    }
    const form = formOf(actionId, __privateMethod(this, _PanelStore_instances, formSource_fn).call(this, view, {}));
    if (form === null) {
      await this.run(__privateMethod(this, _PanelStore_instances, attempt_fn).call(this, actionId, {}));
      return;
    }
    const values = Object.fromEntries(form.fields.map((field) => [field.name, field.initial]));
    this.set({ dialog: { actionId, offerId, values, plan: null, ...blank } });
  }
  edit(name, value) {
    const { dialog } = this.state;
    if (dialog === null) return;
    const errors = { ...dialog.errors };
    delete errors[name];
    this.set({ dialog: { ...dialog, values: { ...dialog.values, [name]: value }, errors } });
    if (dialog.plan !== null && name !== "reason") this.plan.refresh();
  }
  closeDialog() {
    const { dialog } = this.state;
    if (dialog === null) return;
    this.set({ dialog: null, ...__privateMethod(this, _PanelStore_instances, leftBy_fn).call(this, dialog) });
  }
  async submit() {
    const { dialog } = this.state;
    const view = this.view;
    if (dialog === null || view === null || dialog.busy) return;
    const asked = dialog.plan === null ? formBody(dialog, __privateMethod(this, _PanelStore_instances, formSource_fn).call(this, view, dialog.values)) : planBody(dialog, this.plan.input(), __privateGet(this, _host2).texts);
    if (asked.kind === "faulty") {
      this.set({ dialog: { ...dialog, ...asked.faults } });
      return;
    }
    const { body } = asked;
    const attempt = sameWish(dialog.unsettled, body) ?? __privateMethod(this, _PanelStore_instances, attempt_fn).call(this, dialog.actionId, body);
    this.set({ dialog: { ...dialog, errors: {}, trouble: "", busy: true } });
    __privateMethod(this, _PanelStore_instances, settleDialog_fn).call(this, attempt, await __privateGet(this, _host2).calls.postAction(this.accountId, attempt));
  }
  /** Takes an offer as it stands, without asking anything first. */
  async offer(offerId) {
    await this.run(__privateMethod(this, _PanelStore_instances, attempt_fn).call(this, "offer-plan", { offerId }));
  }
  async run(attempt) {
    if (this.state.outcome.kind === "running") return;
    this.set({ outcome: { kind: "running", actionId: attempt.actionId } });
    __privateMethod(this, _PanelStore_instances, settle_fn).call(this, attempt, await __privateGet(this, _host2).calls.postAction(this.accountId, attempt));
  }
  async undo() {
    const undo2 = this.view?.undo;
    if (undo2) await this.run(__privateMethod(this, _PanelStore_instances, attempt_fn).call(this, "undo", { actionId: undo2.actionId }));
  }
  async showEarlier() {
    const { earlier } = this.state;
    const cursor = earlier === null ? this.view?.timeline.cursor : earlier.cursor;
    if (cursor === null || cursor === void 0) return;
    const answer2 = await __privateGet(this, _host2).calls.getTimeline(this.accountId, cursor);
    if (answer2.kind !== "ok") {
      if (answer2.kind === "unreachable") this.set({ offline: true });
      return;
    }
    const entries = [...this.state.earlier?.entries ?? [], ...answer2.value.entries];
    this.set({ earlier: { entries, cursor: answer2.value.cursor } });
  }
  why(touchId) {
    return __privateGet(this, _host2).calls.getWhy(this.accountId, touchId);
  }
  async search(text) {
    if (text.trim() === "") return;
    this.set({ search: { ...EMPTY_SEARCH, text, busy: true } });
    const answer2 = await __privateGet(this, _host2).calls.findAccounts(text.trim());
    const rows = answer2.kind === "ok" ? answer2.value : null;
    const trouble = answer2.kind === "ok" ? "" : troubleOf(answer2, __privateGet(this, _host2).texts.words);
    this.set({ search: { text, busy: false, trouble, rows } });
  }
};
_host2 = new WeakMap();
_PanelStore_instances = new WeakSet();
open_fn = async function(accountId, ask) {
  this.accountId = accountId;
  this.set({ ...INITIAL, phase: { kind: "loading" } });
  await __privateMethod(this, _PanelStore_instances, fetch_fn).call(this, ask);
};
fetch_fn = async function(ask) {
  const asked = this.accountId;
  const answer2 = await ask();
  if (asked !== this.accountId) return;
  if (answer2.kind === "unreachable" && this.view !== null) {
    this.set({ offline: true, refreshing: false });
    return;
  }
  if (answer2.kind === "ok") this.accountId = answer2.value.subject.accountId;
  this.set({ phase: phaseOf(answer2), offline: false, refreshing: false, earlier: null });
};
/** Leaving the form must not lose the wish: what became of it is still told, and by its key. */
leftBy_fn = function({ busy, unsettled, actionId }) {
  if (busy) return { outcome: { kind: "running", actionId } };
  return unsettled === null ? {} : { outcome: { kind: "unknown", attempt: unsettled } };
};
settleDialog_fn = function(attempt, answer2) {
  const { dialog } = this.state;
  const isAsked = dialog?.busy === true && answer2.kind !== "ok" && answer2.kind !== "absent";
  if (!isAsked) {
    __privateMethod(this, _PanelStore_instances, settle_fn).call(this, attempt, answer2);
    return;
  }
  const faults = dialogFaults(dialog, attempt, answer2, __privateGet(this, _host2).texts.words);
  this.set({ dialog: { ...dialog, busy: false, ...faults } });
};
settle_fn = function(attempt, answer2) {
  if (answer2.kind === "ok") __privateMethod(this, _PanelStore_instances, done_fn).call(this, answer2.value);
  else if (answer2.kind === "absent") this.show(answer2.absence);
  else if (answer2.kind === "unreachable") this.set({ outcome: { kind: "unknown", attempt } });
  else this.refuse(reasonOf(answer2.problem, __privateGet(this, _host2).texts.words));
};
done_fn = function({ message, panel }) {
  this.set({
    phase: phaseOf({ kind: "ok", value: panel }),
    outcome: { kind: "done", message },
    dialog: null,
    offline: false,
    earlier: null
  });
};
formSource_fn = function(view, values) {
  return { view, values, texts: __privateGet(this, _host2).texts };
};
attempt_fn = function(actionId, body) {
  return { actionId, body, key: __privateGet(this, _host2).newKey() };
};

// ui-extensions/panel/host/read-plan.ts
function readPlan(typed) {
  return isFilledIn(typed) ? typed : null;
}
function isFilledIn(typed) {
  return "kind" in typed && isFilled(typed);
}
function isFilled(value) {
  if (typeof value === "object" && value !== null) return Object.values(value).every(isFilled);
  return typeof value === "number" ? Number.isFinite(value) : value !== "";
}

// ui-extensions/panel/host/dialog-text.ts
function dialogTitle(view, dialog) {
  const offer = view.offers.find((each2) => each2.id === dialog.offerId);
  if (dialog.actionId === "offer-plan" && offer !== void 0) return offer.title;
  return view.actions.find((each2) => each2.id === dialog.actionId)?.label ?? "";
}
function confirmText(view, dialog, texts) {
  const { words, plan, form } = texts;
  if (dialog.busy) return words.running;
  if (dialog.unsettled !== null) return words.retry;
  if (dialog.plan !== null) {
    return dialog.plan.preview?.verdict === "needs_approval" ? plan.ask : plan.offer;
  }
  const offer = view.offers.find((each2) => each2.id === dialog.offerId);
  if (offer?.authority === "needs_approval") return form.askApproval;
  return formOf(dialog.actionId, { view, texts, values: dialog.values })?.confirm ?? "";
}
function canSubmit({ busy, plan }) {
  return !busy && (plan === null || isReady(plan));
}
var PROMISE_DATES_MAX = 3;
function moreDates({ actionId, values }) {
  const count2 = Number(values.dates ?? "1");
  return actionId !== "record-promise" || count2 >= PROMISE_DATES_MAX ? null : count2 + 1;
}

// ui-extensions/salesforce/host/field-model.ts
var TEXT_MAX = 100;
var INPUTS = {
  amount: "text",
  number: "text",
  date: "date",
  time: "time"
};
function fieldModel(field, { values, errors }) {
  const { kind, name, label, hint, required, options, min, max, maxLength } = field;
  return {
    key: name,
    name,
    label,
    hint,
    value: values[name] ?? "",
    error: errors[name] ?? "",
    required,
    input: INPUTS[kind] ?? null,
    isLongText: kind === "longtext",
    isSelect: kind === "select" || kind === "days" || kind === "flag",
    isChoice: kind === "choice",
    options,
    min,
    max,
    maxLength: maxLength > 0 ? maxLength : TEXT_MAX
  };
}

// ui-extensions/salesforce/host/parts.ts
function notice(key, tone, title, rest = {}) {
  return {
    key,
    className: `gs-notice gs-notice_${tone}`,
    icon: `utility:${tone}`,
    role: tone === "error" || tone === "warning" ? "alert" : "status",
    title,
    text: "",
    lines: [],
    buttons: [],
    ...rest
  };
}
function button(key, label, intent, look = {}) {
  return { key, label, variant: "neutral", title: "", intent, ...look };
}
function line(key, isOn, said3, text, note2 = "") {
  return {
    key,
    icon: isOn ? "utility:success" : "utility:ban",
    variant: isOn ? "success" : "",
    said: said3,
    text,
    note: note2
  };
}
function textsOf(texts) {
  return texts.filter((text) => text !== "").map((text, index) => ({ key: String(index), text }));
}
function joined(...parts) {
  return parts.filter((part) => part !== "").join(" · ");
}
function scheduleOf(schedule, words, total = null) {
  if (schedule.length === 0) return null;
  const hasStatus = schedule.some(({ status }) => status !== "planned");
  return {
    dueHeader: words.due,
    amountHeader: words.amount,
    statusHeader: hasStatus ? words.status : "",
    rows: schedule.map(({ dueOn, amount: amount2, statusText }) => ({
      key: dueOn.value,
      dueText: dueOn.text,
      amountText: amount2.text,
      statusText
    })),
    total: total === null ? null : { label: words.total, text: total.text }
  };
}

// ui-extensions/panel/host/plan-fields.ts
function planFields({ kind, form, draft }, w) {
  switch (kind) {
    case "plan":
      return [
        by(w),
        draft.by === "amount" ? each(form, w) : count(w),
        every(form, w),
        firstOn(form, w),
        down(form, w)
      ];
    case "settlement":
      return [
        amount("settle", `${w.settle} (${form.currency})`),
        number("payments", w.payments),
        firstOn(form, w)
      ];
    case "prompt_discount":
      return [number("percent", w.percent), { ...firstOn(form, w), name: "payBy", label: w.payBy }];
    case "extension":
      return [number("days", w.days)];
    case "deferral":
      return [number("payments", w.payments)];
    case "reduction":
      return [number("payments", w.payments), number("percent", w.percent), catchUp(w)];
    case "re_age":
      return [count(w), firstOn(form, w)];
    case "re_amortise":
      return [];
  }
}
function approvalReasonField(w) {
  return { ...PLAIN, name: "reason", label: w.reason, kind: "longtext", hint: w.reasonHint };
}
function by(w) {
  const options = [
    { value: "count", label: w.byCount },
    { value: "amount", label: w.byAmount }
  ];
  return { ...PLAIN, name: "by", label: w.by, kind: "choice", options };
}
function count(w) {
  return number("count", w.count);
}
function each(form, w) {
  return amount("amount", `${w.amount} (${form.currency})`);
}
function down(form, w) {
  return { ...amount("downPayment", `${w.downPayment} (${form.currency})`), required: false };
}
function every({ rhythms }, w) {
  return { ...PLAIN, name: "every", label: w.every, kind: "select", options: rhythms };
}
function firstOn({ firstOnMin: min, firstOnMax: max }, w) {
  return { ...PLAIN, name: "firstOn", label: w.firstOn, kind: "date", min, max };
}
function catchUp(w) {
  const options = optionsOf(w.catchUps);
  return { ...PLAIN, name: "catchUp", label: w.catchUp, kind: "select", options };
}
function number(name, label) {
  return { ...PLAIN, name, label, kind: "number" };
}
function amount(name, label) {
  return { ...PLAIN, name, label, kind: "amount" };
}

// ui-extensions/salesforce/host/plan-model.ts
var TONES = {
  in: "success",
  needs_approval: "warning",
  refused: "error"
};
function planModel(scene, dialog, plan) {
  const { plan: words } = scene.texts;
  const { form } = plan;
  const text = plan.loading ? words.loading : words.nothing;
  return {
    standIn: form === null ? { text, isLoading: plan.loading } : null,
    kind: form === null ? null : kindOf(scene, form, plan),
    fields: form === null ? [] : fieldsOf2(scene, dialog, { form, plan }),
    invoices: form === null ? null : invoicesOf(scene, form, plan),
    outcome: outcomeOf(scene, plan)
  };
}
function kindOf({ texts }, { kinds }, { kind }) {
  if (kinds.length < 2) return null;
  return {
    label: texts.plan.kind,
    hint: kinds.find((each2) => each2.kind === kind)?.hint ?? "",
    value: kind,
    options: kinds.map((each2) => ({ value: each2.kind, label: each2.label }))
  };
}
function fieldsOf2({ texts }, dialog, { form, plan }) {
  const own = planFields({ kind: plan.kind, form, draft: dialog.values }, texts.plan);
  const isAsking = plan.preview?.verdict === "needs_approval";
  const fields = isAsking ? [...own, approvalReasonField(texts.plan)] : own;
  return fields.map((field) => fieldModel(field, dialog));
}
function invoicesOf({ texts }, { invoices }, { invoiceIds }) {
  if (invoices.length < 2) return null;
  const usual = invoices.filter((each2) => each2.usual).map(({ id }) => id);
  return {
    label: texts.plan.invoices,
    options: invoices.map(({ id, label, balance }) => ({
      value: id,
      label: `${label} · ${balance.text}`
    })),
    value: invoiceIds ?? usual
  };
}
function outcomeOf({ texts }, { preview, stale, loading }) {
  const { plan: words } = texts;
  const asked = stale && loading ? words.loading : "";
  if (preview === null) {
    const waiting = asked || (loading ? "" : words.waiting);
    return {
      title: words.comesTo,
      waiting,
      verdict: [],
      planTitle: "",
      schedule: null,
      summary: ""
    };
  }
  const { verdict, verdictText, reasons, nearest, title, schedule, total, summary } = preview;
  const text = nearest === null ? "" : `${words.nearest} ${nearest.title}`;
  const buttons = nearest === null ? [] : [button("nearest", words.use, { do: "nearest" })];
  const told = verdict === "in" ? {} : { lines: textsOf(reasons), text, buttons };
  return {
    title: words.comesTo,
    waiting: asked,
    verdict: [notice("verdict", TONES[verdict], verdictText, told)],
    planTitle: title,
    schedule: title === "" ? null : scheduleOf(schedule, texts.words, total),
    summary: title === "" ? "" : summary
  };
}

// ui-extensions/salesforce/host/dialog-model.ts
function dialogModel(scene, dialog) {
  const { view, texts } = scene;
  const form = formOf(dialog.actionId, { view, texts, values: dialog.values });
  const fields = dialog.plan === null ? form?.fields ?? [] : [];
  return {
    title: dialogTitle(view, dialog),
    size: dialog.plan === null ? "small" : "large",
    preview: dialog.plan === null ? previewOf(scene, dialog) : null,
    intro: dialog.plan === null ? form?.intro ?? "" : "",
    fields: fields.map((field) => fieldModel(field, dialog)),
    more: dialog.plan === null ? moreButtons(scene, dialog) : [],
    plan: dialog.plan === null ? null : planModel(scene, dialog, dialog.plan),
    trouble: dialog.trouble === "" ? null : { title: texts.words.notDone, text: dialog.trouble },
    busy: dialog.busy,
    confirm: confirmText(view, dialog, texts),
    cannotConfirm: !canSubmit(dialog),
    cancel: texts.words.cancel
  };
}
function moreButtons({ texts }, dialog) {
  const dates = moreDates(dialog);
  if (dates === null) return [];
  const intent = { do: "edit", name: "dates", value: String(dates) };
  return [button("more", texts.plan.addDate, intent, { variant: "base" })];
}
function previewOf({ view, texts }, dialog) {
  switch (dialog.actionId) {
    case "offer-plan": {
      const offer = view.offers.find((each2) => each2.id === dialog.offerId);
      if (offer === void 0) return null;
      return {
        title: "",
        text: offer.authority === "needs_approval" ? offer.authorityText : "",
        schedule: scheduleOf(offer.schedule, texts.words, offer.total)
      };
    }
    case "send-touch-now":
      return { title: view.next.text, text: "", schedule: null };
    case "decide-approval":
      return view.arrangement === null ? null : {
        title: view.arrangement.kindText,
        text: view.arrangement.approval?.text ?? "",
        schedule: scheduleOf(view.arrangement.schedule, texts.words)
      };
    default:
      return null;
  }
}

// ui-extensions/salesforce/host/intent.ts
function performOn(store, intent) {
  switch (intent.do) {
    case "start":
      void store.start(intent.actionId, intent.offerId);
      return;
    case "offer":
      void store.offer(intent.offerId);
      return;
    case "refuse":
      store.refuse(intent.reason);
      return;
    case "choose":
      void store.choose(intent.accountId);
      return;
    case "search":
      void store.search(intent.text);
      return;
    case "edit":
      store.edit(intent.name, intent.value);
      return;
    case "pick":
      store.plan.pick(intent.kind);
      return;
    case "cover":
      store.plan.cover(intent.invoiceIds);
      return;
    default:
      performPlain(store, intent.do);
  }
}
function performPlain(store, what2) {
  const { outcome: outcome2, dialog } = store.state;
  switch (what2) {
    case "load":
      void store.load(store.accountId);
      return;
    case "refresh":
      void store.refresh();
      return;
    case "undo":
      void store.undo();
      return;
    case "dismiss":
      store.dismiss();
      return;
    case "retry":
      if (outcome2.kind === "unknown") void store.run(outcome2.attempt);
      return;
    case "choose-again":
      chooseAgain(store);
      return;
    case "earlier":
      void store.showEarlier();
      return;
    case "nearest": {
      const nearest = dialog?.plan?.preview?.nearest;
      if (nearest != null) store.plan.use(nearest.input);
      return;
    }
    case "submit":
      void store.submit();
      return;
    case "close":
      store.closeDialog();
      return;
  }
}
function chooseAgain(store) {
  const candidates = store.view?.subject.candidates ?? [];
  if (candidates.length > 0) store.show({ kind: "choose", candidates });
}

// ui-extensions/salesforce/host/absent-model.ts
function absentModel(phase, state, texts) {
  const { words } = texts;
  const again = (label) => [button("again", label, { do: "load" })];
  switch (phase.kind) {
    case "choose":
      return {
        ...said2("utility:people", words.chooseTitle, words.chooseText),
        candidates: candidatesOf(phase.candidates)
      };
    case "none":
      return {
        ...said2("utility:search", words.noMatchTitle, words.noMatchText),
        candidates: candidatesOf(state.search.rows ?? []),
        search: {
          label: words.searchLabel,
          buttonLabel: words.searchButton,
          text: searchText(state, texts)
        }
      };
    case "not_synced":
      return said2("utility:clock", words.noMatchTitle, phase.detail, again(words.refresh));
    case "forbidden":
      return said2("utility:lock", words.forbiddenTitle, phase.detail || words.forbiddenText);
    case "signed_out":
      return said2("utility:lock", words.signedOutTitle, words.signedOutText, again(words.retry));
    case "disconnected":
      return said2("utility:unlinked", words.disconnectedTitle, phase.detail, again(words.retry));
    case "unreachable":
      return said2(
        "utility:warning",
        words.unreachableTitle,
        words.unreachableFirst,
        again(words.retry)
      );
    case "failed":
      return said2(
        "utility:error",
        words.failedTitle,
        phase.detail || words.failedText,
        again(words.retry)
      );
  }
}
function said2(icon, title, text, buttons = []) {
  return { icon, title, text, buttons, candidates: [], search: null };
}
function candidatesOf(candidates) {
  return candidates.map(({ accountId, name, pastDueText = "", stateLabel = "" }) => ({
    key: accountId,
    button: [button(accountId, name, { do: "choose", accountId })],
    text: pastDueText || stateLabel
  }));
}
function searchText({ search: { busy, trouble, rows } }, { words }) {
  if (busy) return words.searching;
  if (trouble !== "") return trouble;
  if (rows === null) return "";
  return rows.length === 0 ? words.searchEmpty : words.searchFound(rows.length);
}

// ui-extensions/panel/host/shown-actions.ts
var EVERYDAY = [
  "record-promise",
  "pause-cadence",
  "resume-cadence",
  "mark-dispute",
  "mark-hardship",
  "send-payment-link",
  "log-call"
];
var ABOUT_CONTACT = [
  "record-opt-out",
  "record-wish",
  "record-consent",
  "set-hold",
  "lift-hold",
  "record-fact"
];
var ABOUT_NEXT = [
  "skip-touch",
  "send-touch-now",
  "stop-cadence",
  "start-cadence"
];
var SHOWN_ARRANGEMENTS = [
  "awaiting_approval",
  "offered",
  "active",
  "missed",
  "broken"
];
function actionOf(view, id) {
  return view.actions.find((action) => action.id === id) ?? null;
}
function standstillOf({ offline, outcome: outcome2 }, { freshness }, words) {
  if (offline) return words.unreachableAction;
  if (outcome2.kind === "running") return words.stillWorking;
  return freshness.stale ? words.staleAction : "";
}
function everydayActions(view) {
  return EVERYDAY.flatMap((id) => {
    const action = actionOf(view, id);
    return action === null || isReplaced(view, id) ? [] : [action];
  });
}
function isReplaced(view, id) {
  const pause = actionOf(view, "pause-cadence");
  const resume = actionOf(view, "resume-cadence");
  if (pause === null || resume === null) return false;
  if (id === "pause-cadence") return !pause.enabled && resume.enabled;
  return id === "resume-cadence" && !resume.enabled;
}
function contactActions(view) {
  return ABOUT_CONTACT.flatMap((id) => actionOf(view, id) ?? []);
}
function nextActions(view) {
  return ABOUT_NEXT.flatMap((id) => shownNext(view, id) ?? []);
}
function shownNext(view, id) {
  const action = actionOf(view, id);
  const other = id === "start-cadence" ? "stop-cadence" : id === "stop-cadence" ? "start-cadence" : null;
  const rival = other === null ? null : actionOf(view, other);
  const isIdle = action?.enabled === false && rival !== null;
  return isIdle && (rival.enabled || id === "start-cadence") ? null : action;
}
function shownArrangement({ arrangement }) {
  const isShown = arrangement !== null && SHOWN_ARRANGEMENTS.includes(arrangement.status);
  return isShown ? arrangement : null;
}
function isAgreed({ status }) {
  return status === "active" || status === "missed" || status === "broken";
}
function agreementActions(view) {
  const { approval = null, reinstate = null } = view.arrangement ?? {};
  return [
    approval?.mayDecide === true ? actionOf(view, "decide-approval") : null,
    ifEnabled(actionOf(view, "accept-plan")),
    reinstate === null ? null : actionOf(view, "reinstate-plan"),
    view.offers.length === 0 ? ifEnabled(actionOf(view, "propose-plan")) : null
  ].filter((action) => action !== null);
}
function ifEnabled(action) {
  return action?.enabled === true ? action : null;
}

// ui-extensions/salesforce/host/action-buttons.ts
var SCHEDULE_ROWS_MAX = 4;
function actionButton(scene, action, look = {}) {
  const { offerId = "", label = action.label, variant = "neutral", whyNot = "" } = look;
  const key = `${action.id} ${offerId}`;
  const reason = whyNot || action.whyNot || standstill(scene);
  if (reason !== "") {
    const refusal = scene.texts.words.whyNot(label, reason);
    return button(
      key,
      label,
      { do: "refuse", reason: refusal },
      { variant: "base", title: reason }
    );
  }
  return button(key, label, { do: "start", actionId: action.id, offerId }, { variant });
}
function actionButtons(scene, actions) {
  return actions.map((action) => actionButton(scene, action));
}
function offerButton(scene, offer, action) {
  const whyNot = whyNotOffer(offer, action);
  const asks = offer.authority !== "in" || offer.schedule.length > SCHEDULE_ROWS_MAX;
  if (asks || whyNot !== "" || standstill(scene) !== "")
    return actionButton(scene, action, { offerId: offer.id, variant: "brand", whyNot });
  const intent = { do: "offer", offerId: offer.id };
  return button(`offer ${offer.id}`, action.label, intent, { variant: "brand" });
}
function whyNotOffer({ authority, authorityText }, { whyNot }) {
  return authority === "not_offerable" ? authorityText : whyNot;
}
function standstill({ state, view, texts }) {
  return standstillOf(state, view, texts.words);
}

// ui-extensions/salesforce/host/facts-model.ts
function agreementModel(scene) {
  const arrangement = shownArrangement(scene.view);
  if (arrangement === null) return null;
  const { kindText, statusText, progressText, approval, reinstate } = arrangement;
  return {
    kindText,
    statusText,
    lines: textsOf([
      isAgreed(arrangement) ? progressText : "",
      approval?.text ?? "",
      approval?.whyNot ?? "",
      reinstate?.text ?? ""
    ]),
    buttons: actionButtons(scene, agreementActions(scene.view))
  };
}
function offersModel(scene) {
  const { view, texts } = scene;
  const [first, ...others] = view.offers;
  const offerPlan = actionOf(view, "offer-plan");
  if (first === void 0 || offerPlan === null) return null;
  const propose = actionOf(view, "propose-plan");
  const change = propose === null || first.input === null ? [] : [actionButton(scene, propose, { offerId: first.id, label: texts.plan.change })];
  const shown = first.schedule.length > SCHEDULE_ROWS_MAX ? [] : first.schedule;
  return {
    title: texts.words.recommended,
    first: {
      ...offerText(first),
      schedule: scheduleOf(shown, texts.words),
      buttons: [offerButton(scene, first, offerPlan), ...change]
    },
    othersTitle: others.length === 0 ? "" : texts.words.otherOptions(others.length),
    others: others.map((offer) => ({
      ...offerText(offer),
      schedule: null,
      buttons: [
        actionButton(scene, offerPlan, {
          offerId: offer.id,
          label: texts.words.preview,
          whyNot: whyNotOffer(offer, offerPlan)
        })
      ]
    }))
  };
}
function offerText({ id, title, why, expectedText, authority, authorityText }) {
  return {
    key: id,
    title,
    lines: textsOf([why, expectedText]),
    authorityText: authority === "in" ? "" : authorityText
  };
}
function nextModel(scene) {
  const { text, customerTimeText, reason, gates } = scene.view.next;
  const { words } = scene.texts;
  return {
    title: words.next,
    text,
    detail: joined(customerTimeText, reason),
    buttons: actionButtons(scene, nextActions(scene.view)),
    gatesTitle: gates.length === 0 ? "" : words.gatesTitle,
    gates: gates.map(
      (gate) => line(gate.gate, gate.passed, gate.passed ? words.passed : words.blocked, gate.text)
    )
  };
}
function reachModel(scene) {
  const { view, texts } = scene;
  const { words } = texts;
  const everyday = everydayActions(view);
  const about2 = contactActions(view);
  return {
    contactTitle: view.contact.length === 0 ? "" : words.contact,
    contact: view.contact.map(
      ({ channel, label, address: address2, allowed, text }) => line(
        `${channel} ${address2}`,
        allowed,
        allowed ? words.allowed : words.refused,
        `${label}: ${text}`,
        address2
      )
    ),
    actionsTitle: everyday.length === 0 ? "" : words.actions,
    actions: actionButtons(scene, everyday),
    aboutContactTitle: about2.length === 0 ? "" : words.contactActions,
    aboutContact: actionButtons(scene, about2)
  };
}

// ui-extensions/panel/host/script-sections.ts
var OPTIONS_SHOWN_MAX = 2;
function scriptSections({ opening, listening, options, closing, avoid, policy }, words) {
  return {
    lead: filled([
      { title: words.opening, lines: opening },
      { title: words.listening, lines: listening },
      { title: words.options, lines: options.slice(0, OPTIONS_SHOWN_MAX) },
      { title: words.closing, lines: closing }
    ]),
    more: filled([
      { title: words.moreOptions, lines: options.slice(OPTIONS_SHOWN_MAX) },
      { title: words.avoid, lines: avoid },
      { title: words.policy, lines: policy }
    ])
  };
}
function filled(sections) {
  return sections.filter(({ lines }) => lines.length > 0);
}

// ui-extensions/salesforce/host/folded-model.ts
function foldedModel(scene, whys) {
  const { view, texts, state } = scene;
  const { words } = texts;
  const entries = [...view.timeline.entries, ...state.earlier?.entries ?? []];
  const script = scriptSections(view.guidance, words);
  const cursor = state.earlier === null ? view.timeline.cursor : state.earlier.cursor;
  return {
    invoicesTitle: words.invoices(view.items.length),
    noInvoices: view.items.length === 0 ? words.noInvoices : "",
    invoices: view.items.map((item) => ({
      key: item.id,
      number: item.number,
      balanceText: item.balance.text,
      lines: textsOf([invoiceText(item, scene), item.heldText])
    })),
    planTitle: words.plan,
    plan: planModel2(scene),
    historyTitle: words.history(view.timeline.total),
    noHistory: entries.length === 0 ? words.noHistory : "",
    history: entries.map((entry) => entryModel(entry, scene, whys)),
    earlier: cursor === null ? [] : [button("earlier", words.showMore, { do: "earlier" })],
    guidanceTitle: words.guidance(view.guidance.situation),
    guidance: sectionModels(script.lead),
    guidanceMoreTitle: script.more.length === 0 ? "" : words.moreGuidance,
    guidanceMore: sectionModels(script.more)
  };
}
function invoiceText({ dueOn, ageText, balance, amount: amount2 }, { texts: { words } }) {
  const isPartPaid = balance.amountMinor !== amount2.amountMinor;
  const total = isPartPaid ? `${words.total} ${amount2.text}` : "";
  return joined(`${words.due} ${dueOn.text}`, ageText, total);
}
function planModel2(scene) {
  const { arrangement, promise } = scene.view;
  const { words } = scene.texts;
  const cancel = actionOf(scene.view, "cancel-arrangement");
  const promised = promise === null ? [] : [promise.statusText, joined(promise.amount.text, promise.dueOn.text)];
  const url = arrangement?.customerUrl ?? null;
  return {
    noPlan: arrangement === null && promise === null ? words.noPlan : "",
    lines: textsOf([...promised, arrangement?.statusText ?? ""]),
    schedule: arrangement === null ? null : scheduleOf(arrangement.schedule, words),
    page: url === null ? null : { url, label: words.customerPage },
    buttons: arrangement === null || cancel === null ? [] : [actionButton(scene, cancel)]
  };
}
function entryModel({ id, title, detail, at, actor, touchId }, { texts: { words } }, whys) {
  const why = touchId === void 0 ? void 0 : whys.get(touchId);
  return {
    key: id,
    title,
    detail,
    byText: joined(at.text, actor),
    buttons: touchId === void 0 ? [] : [button(`why ${touchId}`, words.why, { do: "why", touchId }, { variant: "base" })],
    why: why === void 0 ? null : whyModel(why, words)
  };
}
function whyModel(why, words) {
  if (why === "loading") return { title: words.whyLoading, detail: "", lines: [] };
  if (why.kind !== "ok") return { title: words.whyFailed, detail: "", lines: [] };
  const { title, reason, verdicts } = why.value;
  const lines = verdicts.flatMap(({ stage, when, allowed, text, rules }) => {
    const said3 = allowed ? words.allowed : words.refused;
    const key = `${stage} ${when.value}`;
    const spoken = rules.map(
      (rule) => line(
        `${key} ${rule.id}`,
        allowed,
        said3,
        rule.text,
        joined(rule.citation, rule.id, rule.note)
      )
    );
    return [line(key, allowed, said3, `${stage} (${when.text}): ${text}`), ...spoken];
  });
  return { title, detail: joined(reason, lines.length === 0 ? words.whyNothing : ""), lines };
}
function sectionModels(sections) {
  return sections.map(({ title, lines }) => ({ key: title, title, lines: textsOf(lines) }));
}

// ui-extensions/salesforce/host/reply-model.ts
var FROM_REPLY = "reply";
function replyModel(scene) {
  const { reply } = scene.view;
  if (reply === void 0 || reply === null) return null;
  const { title, text, understood, sureText, channel, at, actions } = reply;
  return {
    title,
    text,
    understood,
    detail: joined(sureText, channel, at.text),
    buttons: actions.flatMap(
      ({ id }) => scene.view.actions.filter((action) => action.id === id).map((action) => actionButton(scene, action, { offerId: FROM_REPLY }))
    )
  };
}

// ui-extensions/salesforce/host/standing-model.ts
function standingModel(scene) {
  const { standing } = scene.view;
  const { words } = scene.texts;
  const late = standing.pastDue.filter((each2) => each2.amountMinor !== 0);
  const open = standing.open.filter((each2) => each2.amountMinor !== 0);
  const owed = late.length > 0 ? late : open;
  const label = late.length > 0 ? words.pastDue : words.open;
  const lastPaid = late.length + open.length > 0 ? "" : standing.lastPaidText;
  return {
    amounts: owed.map(({ currency, text }) => ({ key: currency, text, label })),
    nothingOwed: owed.length === 0 ? words.nothingOwed : "",
    badge: badgeOf(standing),
    ageText: joined(standing.ageText, standing.trendText, lastPaid),
    bucket: bucketOf(standing),
    notes: notesOf(scene),
    segment: segmentOf(scene)
  };
}
function badgeOf({ state, label }) {
  if (state === "past_due") return null;
  if (state === "on_hold") return { label, className: "slds-theme_warning" };
  return { label, className: state === "due_soon" ? "" : "slds-theme_success" };
}
function bucketOf({ bucket, daysPastDue }) {
  if (daysPastDue === 0 || bucket.count === 0) return null;
  const percent = Math.round((bucket.index + 1) * 100 / bucket.count);
  return { label: bucket.label, percent };
}
function notesOf({ view: { holds, promise }, texts: { words } }) {
  const held = holds.map((hold2) => ({
    key: hold2.id,
    title: hold2.until ? `${hold2.label} ${words.until(hold2.until.text)}` : hold2.label,
    lines: textsOf([
      hold2.reason,
      joined(words.setBy(hold2.setBy), hold2.from === void 0 ? "" : words.since(hold2.from.text)),
      hold2.resumes ?? ""
    ])
  }));
  const isTold = promise?.status === "open" || promise?.status === "broken";
  return isTold ? [...held, { key: promise.id, title: promise.statusText, lines: [] }] : held;
}
function segmentOf({ view: { segment }, texts: { words } }) {
  const text = segment.because || segment.name;
  if (text === "") return null;
  return {
    text,
    title: words.why,
    rulesTitle: words.rulesTitle,
    lines: segment.rules.map(
      ({ id, name, matched, text: rule }) => line(
        id,
        matched,
        matched ? words.matched : words.notMatched,
        name === "" ? rule : `${name}. ${rule}`
      )
    )
  };
}

// ui-extensions/salesforce/host/screen-model.ts
function screenModel(state, texts, whys) {
  const { phase } = state;
  if (phase.kind === "loading")
    return { loadingText: texts.words.loading, absent: null, facts: null };
  if (phase.kind !== "shown")
    return { loadingText: "", absent: absentModel(phase, state, texts), facts: null };
  return {
    loadingText: "",
    absent: null,
    facts: factsModel({ view: phase.view, state, texts }, whys)
  };
}
function factsModel(scene, whys) {
  const { view, texts } = scene;
  const { words } = texts;
  const again = view.subject.candidates.length === 0 ? [] : [words.chooseAgain];
  return {
    name: view.subject.name,
    freshText: view.freshness.stale ? "" : view.freshness.text,
    headButtons: [
      button("refresh", words.refresh, { do: "refresh" }, { variant: "base" }),
      ...again.map((label) => button("choose", label, { do: "choose-again" }, { variant: "base" }))
    ],
    notices: noticesOf(scene),
    standing: standingModel(scene),
    reply: replyModel(scene),
    agreement: agreementModel(scene),
    offers: offersModel(scene),
    next: nextModel(scene),
    reach: reachModel(scene),
    folded: foldedModel(scene, whys)
  };
}
function noticesOf(scene) {
  return [...doubt(scene), ...outcome(scene)];
}
function doubt({ view: { freshness }, state, texts: { words } }) {
  if (state.offline) {
    const text = words.unreachableShown(freshness.asOf.text);
    const buttons2 = [button("again", words.retry, { do: "refresh" })];
    return [notice("offline", "warning", words.unreachableTitle, { text, buttons: buttons2 })];
  }
  if (!freshness.stale) return [];
  const buttons = [button("again", words.refresh, { do: "refresh" })];
  return [notice("stale", "warning", words.staleTitle, { text: freshness.text, buttons })];
}
function outcome(scene) {
  const { state, texts } = scene;
  const { words } = texts;
  switch (state.outcome.kind) {
    case "idle":
    case "done":
      return undo(scene);
    case "running":
      return [notice("running", "info", words.running)];
    case "refused":
      return [
        notice("refused", "warning", words.notDone, {
          text: state.outcome.reason,
          buttons: [button("dismiss", words.dismiss, { do: "dismiss" })]
        })
      ];
    case "unknown":
      return [
        notice("unknown", "error", words.unreachableTitle, {
          text: words.unknownOutcome,
          buttons: [button("retry", words.retry, { do: "retry" })]
        })
      ];
  }
}
function undo({ view: { undo: taken }, state, texts: { words } }) {
  const done = state.outcome.kind === "done" ? state.outcome.message : "";
  if (taken === null || state.offline) return done === "" ? [] : [notice("done", "success", done)];
  const until2 = words.undoUntil(taken.until.text);
  const buttons = [button("undo", taken.label, { do: "undo" })];
  return done === "" ? [notice("undo", "info", until2, { buttons })] : [notice("done", "success", done, { text: until2, buttons })];
}

// ui-extensions/salesforce/host/salesforce-panel.ts
var _store, _tools, _listeners, _whys, _told, _SalesforcePanel_instances, why_fn, post_fn, changed_fn;
var SalesforcePanel = class {
  constructor(tools) {
    __privateAdd(this, _SalesforcePanel_instances);
    __publicField(this, "texts");
    __privateAdd(this, _store);
    __privateAdd(this, _tools);
    __privateAdd(this, _listeners, /* @__PURE__ */ new Set());
    __privateAdd(this, _whys, /* @__PURE__ */ new Map());
    __privateAdd(this, _told, null);
    __privateSet(this, _tools, tools);
    this.texts = hostWordsFor(tools.language);
    __privateSet(this, _store, new PanelStore({
      calls: cardCalls((name, asked, holds) => __privateMethod(this, _SalesforcePanel_instances, post_fn).call(this, name, asked, holds)),
      texts: this.texts,
      newKey,
      readPlan,
      changed: () => __privateMethod(this, _SalesforcePanel_instances, changed_fn).call(this)
    }));
  }
  /** Calls `listener` at each change, until what comes back is called. */
  subscribe(listener) {
    __privateGet(this, _listeners).add(listener);
    return () => __privateGet(this, _listeners).delete(listener);
  }
  get screen() {
    return screenModel(__privateGet(this, _store).state, this.texts, __privateGet(this, _whys));
  }
  get dialog() {
    const { state, view } = __privateGet(this, _store);
    if (state.dialog === null || view === null) return null;
    return dialogModel({ view, state, texts: this.texts }, state.dialog);
  }
  /** What the last action came to, in words; empty while it has not. */
  get doneText() {
    const { outcome: outcome2 } = __privateGet(this, _store).state;
    return outcome2.kind === "done" ? outcome2.message : "";
  }
  async load() {
    await __privateGet(this, _store).load(__privateGet(this, _store).accountId);
  }
  /** Loads the record's account and opens what the action asks; says why where it can't be done. */
  async open(actionId) {
    await this.load();
    const action = __privateGet(this, _store).view?.actions.find((each2) => each2.id === actionId);
    const { words } = this.texts;
    if (action === void 0) __privateGet(this, _store).refuse(words.refusedFallback);
    else if (action.whyNot === "") await __privateGet(this, _store).start(actionId);
    else __privateGet(this, _store).refuse(words.whyNot(action.label, action.whyNot));
  }
  /** The record changed under the panel: what is shown follows, but no form is taken away. */
  async recordChanged() {
    const { state, view } = __privateGet(this, _store);
    if (view !== null && state.dialog === null) await __privateGet(this, _store).refresh();
  }
  perform(intent) {
    if (intent.do === "why") void __privateMethod(this, _SalesforcePanel_instances, why_fn).call(this, intent.touchId);
    else performOn(__privateGet(this, _store), intent);
  }
};
_store = new WeakMap();
_tools = new WeakMap();
_listeners = new WeakMap();
_whys = new WeakMap();
_told = new WeakMap();
_SalesforcePanel_instances = new WeakSet();
why_fn = async function(touchId) {
  const shown = __privateGet(this, _whys).get(touchId);
  if (shown === "loading") return;
  const rest = [...__privateGet(this, _whys)].filter(([id]) => id !== touchId);
  __privateSet(this, _whys, new Map(rest));
  if (shown?.kind === "ok") {
    __privateMethod(this, _SalesforcePanel_instances, changed_fn).call(this);
    return;
  }
  __privateSet(this, _whys, new Map([...rest, [touchId, "loading"]]));
  __privateMethod(this, _SalesforcePanel_instances, changed_fn).call(this);
  const answer2 = await __privateGet(this, _store).why(touchId);
  __privateSet(this, _whys, new Map([...__privateGet(this, _whys), [touchId, answer2]]));
  __privateMethod(this, _SalesforcePanel_instances, changed_fn).call(this);
};
post_fn = async function(name, asked, holds) {
  const body = await __privateGet(this, _tools).ask(name, JSON.stringify(asked)).catch(() => null);
  return readAnswer(readJson(body), holds);
};
changed_fn = function() {
  const { outcome: outcome2 } = __privateGet(this, _store).state;
  if (outcome2.kind === "done" && outcome2 !== __privateGet(this, _told)) __privateGet(this, _tools).done(outcome2.message);
  __privateSet(this, _told, outcome2);
  for (const listener of __privateGet(this, _listeners)) listener();
};
function readJson(body) {
  try {
    return JSON.parse(body ?? "null");
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

// ui-extensions/panel/host/settings-calls.ts
function settingsCalls(post) {
  const view = async (name, asked) => mapAnswer(await post(name, { ...asked }, holdsSettings), ({ settings }) => settings);
  const steps = async (name) => mapAnswer(await post(name, {}, holdsSteps), (made) => made.steps);
  return {
    load: () => view("load", {}),
    save: (values) => view("save", { values }),
    sync: () => view("sync", {}),
    disconnect: (keepFields) => view("disconnect", { keepFields }),
    planSchema: () => steps("schema-plan"),
    makeSchema: () => steps("schema-make")
  };
}
function holdsSettings(body) {
  return "settings" in body && isObject(body.settings) && "connection" in body.settings;
}
function holdsSteps(body) {
  return "steps" in body && Array.isArray(body.steps);
}

// ui-extensions/panel/host/settings-state.ts
var NO_SETTINGS = {
  phase: { kind: "loading" },
  values: {},
  errors: {},
  trouble: "",
  busy: false,
  steps: null
};
function settingsPhaseOf(answer2) {
  switch (answer2.kind) {
    case "ok":
      return { kind: "shown", view: answer2.value };
    case "unreachable":
      return { kind: "unreachable" };
    case "problem":
      return { kind: "refused", detail: answer2.problem.detail };
    case "absent":
      return { kind: "refused", detail: detailOf2(answer2) };
  }
}
function detailOf2({ absence }) {
  return "detail" in absence ? absence.detail : "";
}
function settingsFaults(answer2, words) {
  switch (answer2.kind) {
    case "ok":
      return { trouble: "", errors: {} };
    case "unreachable":
      return { trouble: words.unreachableText, errors: {} };
    case "absent":
      return { trouble: detailOf2(answer2), errors: {} };
    case "problem": {
      const { errors, detail, title } = answer2.problem;
      const byField = errors.map(({ field, message }) => [field, message]);
      return { trouble: detail || title, errors: Object.fromEntries(byField) };
    }
  }
}

// ui-extensions/panel/host/settings-words.ts
var EN = {
  loading: "Loading the settings…",
  unreachable: "Can't reach the server",
  unreachableText: "Nothing was changed, or it may have been: load again to see.",
  retry: "Load again",
  noPermission: "Not for you to change",
  connection: "Connection",
  connect: "Connect again",
  missing: "Not available",
  sync: "What is read and written",
  syncNow: "Read everything again",
  stopped: (count2) => `Not written (${count2})`,
  schema: "Our fields on your records",
  schemaText: "What an account owes is written to fields of ours in a group of their own. None is made before you have seen the list.",
  schemaPlan: "Show the list",
  schemaMake: "Make what is missing",
  schemaDone: "All of them are there.",
  field: "Field",
  object: "Object",
  state: "State",
  states: {
    exists: "there",
    made: "made",
    missing: "missing",
    differs: "there, of another type",
    refused: "refused"
  },
  mapping: "How your records are read",
  save: "Save",
  saved: "Saved.",
  synced: "Everything is read again from the start.",
  onlyAdmin: "An admin of the connection can change this.",
  problem: "Not done",
  disconnect: "Disconnect",
  disconnectTitle: "Disconnect Good Standing?",
  disconnectText: "Nothing is read or written any more, and reminders for these accounts stop being told of payments here. What was agreed stays with us.",
  keepFields: "Keep our fields and what is in them",
  cancel: "Cancel"
};
var ES = {
  loading: "Cargando los ajustes…",
  unreachable: "No se llega al servidor",
  unreachableText: "Puede que no se cambiara nada, o puede que sí: cargue de nuevo para verlo.",
  retry: "Cargar de nuevo",
  noPermission: "No puede cambiar esto",
  connection: "Conexión",
  connect: "Conectar de nuevo",
  missing: "No disponible",
  sync: "Lo que se lee y se escribe",
  syncNow: "Leer todo de nuevo",
  stopped: (count2) => `No escrito (${count2})`,
  schema: "Nuestros campos en sus registros",
  schemaText: "Lo que debe una cuenta se escribe en campos nuestros, en un grupo propio. No se crea ninguno antes de que vea la lista.",
  schemaPlan: "Ver la lista",
  schemaMake: "Crear lo que falta",
  schemaDone: "Están todos.",
  field: "Campo",
  object: "Objeto",
  state: "Estado",
  states: {
    exists: "existe",
    made: "creado",
    missing: "falta",
    differs: "existe, de otro tipo",
    refused: "rechazado"
  },
  mapping: "Cómo se leen sus registros",
  save: "Guardar",
  saved: "Guardado.",
  synced: "Se lee todo de nuevo desde el principio.",
  onlyAdmin: "Un administrador de la conexión puede cambiar esto.",
  problem: "No se hizo",
  disconnect: "Desconectar",
  disconnectTitle: "¿Desconectar Good Standing?",
  disconnectText: "Ya no se lee ni se escribe nada, y los recordatorios de estas cuentas dejan de saber de los pagos de aquí. Lo acordado queda con nosotros.",
  keepFields: "Conservar nuestros campos y lo que contienen",
  cancel: "Cancelar"
};
function settingsWordsFor(locale) {
  return locale.startsWith("es") ? ES : EN;
}

// ui-extensions/salesforce/host/settings-fields.ts
var TEXT_MAX2 = 5e3;
var GROUPS = ["records", "org", "people"];
function fieldGroups({ fields, mayEdit }, state, words) {
  return GROUPS.map((key) => {
    const all = fields.filter(({ id }) => groupOf(id) === key);
    return {
      key,
      title: words.groups[key],
      fields: mayEdit ? all.map((field) => toFieldModel(field, state)) : [],
      facts: mayEdit ? [] : all.map((field) => toFact(field, words))
    };
  }).filter((group) => group.fields.length + group.facts.length > 0);
}
var ORG = ["changeNotices", "allowanceShare", "namespace"];
function groupOf(id) {
  if (id === "policyVersion" || id.startsWith("roles.")) return "people";
  return ORG.includes(id) ? "org" : "records";
}
function toFieldModel(field, { values, errors }) {
  const { id, label, hint, value, options } = field;
  const isSelect = options.length > 0;
  return {
    key: id,
    name: id,
    label,
    hint,
    value: values[id] ?? value,
    error: errors[id] ?? "",
    required: false,
    input: isSelect ? null : "text",
    isLongText: false,
    isSelect,
    isChoice: false,
    options,
    min: "",
    max: "",
    maxLength: TEXT_MAX2
  };
}
function toFact({ id, label, value, options }, { nothing }) {
  const chosen = options.find((option) => option.value === value)?.label ?? value;
  return { key: id, label, text: chosen === "" ? nothing : chosen };
}

// ui-extensions/salesforce/host/settings-model.ts
function settingsModel(state, page, texts) {
  const { phase } = state;
  if (phase.kind === "loading")
    return { loadingText: texts.words.loading, absent: [], shown: null };
  if (phase.kind !== "shown")
    return { loadingText: "", absent: [absentNotice(phase, texts)], shown: null };
  const shown = shownSettings({ view: phase.view, state, page, texts });
  return { loadingText: "", absent: [], shown };
}
function absentNotice(phase, { words }) {
  const buttons = [button("load", words.retry, { do: "load" })];
  return phase.kind === "refused" ? notice("refused", "warning", words.noPermission, { text: phase.detail, buttons }) : notice("unreachable", "error", words.unreachable, { buttons });
}
function shownSettings(scene) {
  const { view, state, texts } = scene;
  const { words, own } = texts;
  const { trouble } = state;
  return {
    intro: view.mayEdit ? [] : [notice("only-admin", "info", words.onlyAdmin)],
    connection: connectionOf(scene),
    sync: syncOf(scene),
    schema: view.connection.state === "active" ? schemaOf(scene) : null,
    groups: fieldGroups(view, state, own),
    save: view.mayEdit ? [button("save", words.save, { do: "save" }, { variant: "brand" })] : [],
    trouble: troubleOf2(scene),
    hasFoot: view.mayEdit || trouble !== "",
    workingText: state.busy ? own.working : ""
  };
}
function troubleOf2({ view, state, texts: { words, own } }) {
  const { trouble, errors } = state;
  if (trouble === "") return [];
  const lines = view.fields.flatMap(({ id, label }) => {
    const error = errors[id];
    return error === void 0 ? [] : [{ key: id, text: `${label}: ${error}` }];
  });
  return lines.length === Object.keys(errors).length && lines.length > 0 ? [notice("trouble", "error", own.lookAgain, { lines })] : [notice("trouble", "error", words.problem, { text: trouble })];
}
var BADGES = {
  active: "slds-theme_success",
  reconnect: "slds-theme_warning",
  disconnected: "slds-theme_error"
};
function connectionOf({ view, page, texts }) {
  const { words, own } = texts;
  const { connection, missing, mayEdit } = view;
  const lines = missing.map(({ what: what2, consequence }) => ({
    key: what2,
    text: `${what2}: ${consequence}`
  }));
  const mayLeave = mayEdit && connection.state !== "disconnected";
  return {
    title: words.connection,
    name: connection.name,
    stateText: connection.stateText,
    badge: BADGES[connection.state],
    link: mayEdit && connection.state !== "active" ? { url: connection.connectUrl, label: words.connect } : null,
    missing: lines.length === 0 ? [] : [notice("missing", "warning", words.missing, { lines })],
    leave: mayLeave && page.isLeaving ? [
      notice("leave", "warning", words.disconnectTitle, {
        text: own.disconnectText,
        buttons: [
          button("disconnect", words.disconnect, { do: "disconnect" }),
          button("stay", words.cancel, { do: "stay" }, { variant: "base" })
        ]
      })
    ] : [],
    buttons: mayLeave && !page.isLeaving ? [button("leave", words.disconnect, { do: "ask-disconnect" })] : []
  };
}
function syncOf({ view, texts: { words } }) {
  const { lines, stopped } = view.sync;
  const mayRead = view.mayEdit && view.connection.state === "active";
  return {
    title: words.sync,
    lines: lines.map(({ noun, text, done }) => ({
      key: noun,
      icon: done ? "utility:success" : "utility:clock",
      variant: done ? "success" : "",
      text
    })),
    stoppedTitle: stopped.length === 0 ? "" : words.stopped(stopped.length),
    stopped: stopped.map(({ text, reason }, index) => ({
      key: String(index),
      text: reason === "" ? text : `${text}: ${reason}`
    })),
    buttons: mayRead ? [button("sync", words.syncNow, { do: "sync" })] : []
  };
}
function schemaOf({ state, texts: { words, own } }) {
  const wrong = (state.steps ?? []).filter((step) => step.state !== "exists");
  const lines = wrong.map(({ object, name, state: is, detail }) => ({
    key: `${object}.${name}`,
    text: `${object === name ? object : `${object}.${name}`}: ${words.states[is]}${is === "differs" ? ` (${detail})` : ""}`
  }));
  const told = wrong.length === 0 ? notice("fields", "success", words.schemaDone) : notice("fields", "warning", own.fieldsWrong, { lines });
  return {
    title: words.schema,
    text: own.fieldsText,
    notices: state.steps === null ? [] : [told],
    buttons: [button("check-fields", own.fieldsCheck, { do: "check-fields" })]
  };
}

// ui-extensions/salesforce/host/settings-model-words.ts
var EN2 = {
  groups: {
    records: "How your records are read",
    org: "Within the org",
    people: "Policy and people"
  },
  fieldsText: "They come with the package, in objects of ours. Here you see whether all are there and can be written.",
  fieldsCheck: "Check the fields",
  fieldsWrong: "Install the package again, or give its permission set to the user who connected: without these fields some of what happens does not show in Salesforce.",
  disconnectText: "Nothing is read or written any more. Our objects and fields stay until an admin uninstalls the package. What was agreed stays with us.",
  lookAgain: "Look at the marked fields again.",
  working: "Working…",
  nothing: "Not set"
};
var ES2 = {
  groups: {
    records: "Cómo se leen sus registros",
    org: "En la organización",
    people: "Política y personas"
  },
  fieldsText: "Vienen con el paquete, en objetos nuestros. Aquí ve si están todos y se pueden escribir.",
  fieldsCheck: "Comprobar los campos",
  fieldsWrong: "Instale de nuevo el paquete o asigne su conjunto de permisos al usuario que conectó: sin estos campos, parte de lo que pasa no se ve en Salesforce.",
  disconnectText: "Ya no se lee ni se escribe nada. Nuestros objetos y campos quedan hasta que un administrador desinstale el paquete. Lo acordado queda con nosotros.",
  lookAgain: "Revise los campos señalados.",
  working: "En curso…",
  nothing: "Sin definir"
};
function settingsModelWords(language) {
  return language.startsWith("es") ? ES2 : EN2;
}

// ui-extensions/salesforce/host/salesforce-settings.ts
var _tools2, _calls, _texts, _state, _page, _SalesforceSettings_instances, act_fn, save_fn, run_fn, checkFields_fn, faultsOf_fn, begin_fn, post_fn2, set_fn;
var SalesforceSettings = class {
  constructor(tools) {
    __privateAdd(this, _SalesforceSettings_instances);
    __privateAdd(this, _tools2);
    __privateAdd(this, _calls);
    __privateAdd(this, _texts);
    __privateAdd(this, _state, NO_SETTINGS);
    __privateAdd(this, _page, { isLeaving: false });
    __privateSet(this, _tools2, tools);
    __privateSet(this, _texts, {
      words: settingsWordsFor(tools.language),
      own: settingsModelWords(tools.language)
    });
    __privateSet(this, _calls, settingsCalls((name, asked, holds) => __privateMethod(this, _SalesforceSettings_instances, post_fn2).call(this, name, asked, holds)));
  }
  get model() {
    return settingsModel(__privateGet(this, _state), __privateGet(this, _page), __privateGet(this, _texts));
  }
  async load() {
    __privateMethod(this, _SalesforceSettings_instances, set_fn).call(this, NO_SETTINGS, { isLeaving: false });
    const answer2 = await __privateGet(this, _calls).load();
    __privateMethod(this, _SalesforceSettings_instances, set_fn).call(this, { phase: settingsPhaseOf(answer2) });
  }
  /** While a call is under way only typing is taken: nothing is asked for twice. */
  perform(intent) {
    if (intent.do === "edit") {
      __privateSet(this, _state, {
        ...__privateGet(this, _state),
        values: { ...__privateGet(this, _state).values, [intent.name]: intent.value }
      });
      return;
    }
    if (!__privateGet(this, _state).busy) void __privateMethod(this, _SalesforceSettings_instances, act_fn).call(this, intent.do);
  }
};
_tools2 = new WeakMap();
_calls = new WeakMap();
_texts = new WeakMap();
_state = new WeakMap();
_page = new WeakMap();
_SalesforceSettings_instances = new WeakSet();
act_fn = async function(what2) {
  const { words } = __privateGet(this, _texts);
  switch (what2) {
    case "load":
      return this.load();
    case "save":
      return __privateMethod(this, _SalesforceSettings_instances, save_fn).call(this);
    case "sync":
      return __privateMethod(this, _SalesforceSettings_instances, run_fn).call(this, ({ sync }) => sync(), { said: words.synced });
    // Our objects belong to the package: there is nothing of ours that a server could remove.
    case "disconnect":
      return __privateMethod(this, _SalesforceSettings_instances, run_fn).call(this, ({ disconnect }) => disconnect(true), {});
    case "check-fields":
      return __privateMethod(this, _SalesforceSettings_instances, checkFields_fn).call(this);
    case "ask-disconnect":
      return __privateMethod(this, _SalesforceSettings_instances, set_fn).call(this, {}, { isLeaving: true });
    case "stay":
      return __privateMethod(this, _SalesforceSettings_instances, set_fn).call(this, {}, { isLeaving: false });
  }
};
save_fn = function() {
  const { values: sent } = __privateGet(this, _state);
  return __privateMethod(this, _SalesforceSettings_instances, run_fn).call(this, ({ save }) => save(sent), { said: __privateGet(this, _texts).words.saved, sent });
};
run_fn = async function(ask, { said: said3 = "", sent = {} }) {
  __privateMethod(this, _SalesforceSettings_instances, begin_fn).call(this);
  const answer2 = await ask(__privateGet(this, _calls));
  const faults = __privateMethod(this, _SalesforceSettings_instances, faultsOf_fn).call(this, answer2);
  if (answer2.kind !== "ok") return __privateMethod(this, _SalesforceSettings_instances, set_fn).call(this, { busy: false, ...faults });
  const values = Object.fromEntries(
    Object.entries(__privateGet(this, _state).values).filter(([name, value]) => sent[name] !== value)
  );
  const phase = { kind: "shown", view: answer2.value };
  __privateMethod(this, _SalesforceSettings_instances, set_fn).call(this, { busy: false, ...faults, phase, values }, { isLeaving: false });
  if (said3 !== "") __privateGet(this, _tools2).done(said3);
};
checkFields_fn = async function() {
  __privateMethod(this, _SalesforceSettings_instances, begin_fn).call(this);
  const answer2 = await __privateGet(this, _calls).planSchema();
  const steps = answer2.kind === "ok" ? { steps: answer2.value } : {};
  __privateMethod(this, _SalesforceSettings_instances, set_fn).call(this, { busy: false, ...__privateMethod(this, _SalesforceSettings_instances, faultsOf_fn).call(this, answer2), ...steps });
};
faultsOf_fn = function(answer2) {
  const faults = settingsFaults(answer2, __privateGet(this, _texts).words);
  const hasMarked = Object.keys(faults.errors).length > 0;
  if (faults.trouble !== "")
    __privateGet(this, _tools2).failed(hasMarked ? __privateGet(this, _texts).own.lookAgain : faults.trouble);
  return faults;
};
begin_fn = function() {
  __privateMethod(this, _SalesforceSettings_instances, set_fn).call(this, { busy: true, trouble: "", errors: {} }, { isLeaving: false });
};
post_fn2 = async function(name, asked, holds) {
  const body = await __privateGet(this, _tools2).ask(name, JSON.stringify(asked)).catch(() => null);
  return readAnswer(readJson(body), holds);
};
set_fn = function(state, page = {}) {
  __privateSet(this, _state, { ...__privateGet(this, _state), ...state });
  __privateSet(this, _page, { ...__privateGet(this, _page), ...page });
  __privateGet(this, _tools2).changed();
};

// ui-extensions/salesforce/host/salesforce-worklist.ts
function readWorklist(body, language) {
  const answer2 = readAnswer(readJson(body), holdsPage);
  if (answer2.kind === "ok") return { kind: "page", ...answer2.value };
  return { kind: "trouble", text: troubleOf(answer2, hostWordsFor(language).words) };
}
function holdsPage(body) {
  return "rows" in body && Array.isArray(body.rows) && "cursor" in body;
}
export {
  SalesforcePanel,
  SalesforceSettings,
  readWorklist
};
