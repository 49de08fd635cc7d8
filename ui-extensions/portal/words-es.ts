import { autopayWordsEs } from "./autopay-words-es.ts";
import { careWordsEs } from "./care-words-es.ts";
import { changeWordsEs } from "./change-words-es.ts";
import { learnWordsEs } from "./learn-words-es.ts";
import { paymentWordsEs } from "./payment-words-es.ts";
import { planWordsEs } from "./plan-words-es.ts";
import { pluralIn } from "./plural.ts";
import type { wordsEn } from "./words-en.ts";

const plural = pluralIn("es");

/** What the customer page says in Spanish. */
export const wordsEs: typeof wordsEn = {
  ...planWordsEs,
  ...autopayWordsEs,
  ...paymentWordsEs,
  ...changeWordsEs,
  ...careWordsEs,
  ...learnWordsEs,
  languageName: "Español",
  sandbox: "Entorno de pruebas: esta página es de prueba. No se mueve dinero real.",
  accountOf: (name) => `Cuenta: ${name}`,
  accountTitle: "Su cuenta",
  skipToContent: "Ir al contenido principal",
  chooseLanguage: "Idioma",
  back: "Volver a su cuenta",
  optional: "opcional",
  questions: "¿Tiene preguntas? Con gusto le ayudamos.",
  writeTo: "Escriba a",
  orCall: "o llame al",
  privacy: "Esta página es solo para usted. Por favor, no reenvíe su enlace.",

  overdueTitle: "Vencido",
  toPayTitle: "Por pagar",
  leftOfPlanTitle: "Queda por pagar",
  moreLater: (amount) => `Otros ${amount} aún no han vencido.`,
  checkedTitle: "En revisión",
  moreChecked: (amount) => `${amount} en revisión.`,
  credit: (amount) => `Tiene ${amount} a su favor. Se aplicará a su próxima factura.`,
  nothingOwedTitle: "No debe nada",
  nothingOwedBody: "Está al día. No tiene que hacer nada.",
  lastPayment: (amount, date) => `Último pago: ${amount} el ${date}. Gracias.`,
  personTitle: "Aquí no le pedimos nada",
  personBody:
    "Una persona de nuestro equipo se ocupa personalmente de esta cuenta. No tiene que hacer nada " +
    "en esta página. Si tiene alguna pregunta, escríbanos o llámenos.",

  invoicesTitle: "A qué corresponde",
  invoice: (number) => `Factura ${number}`,
  due: (date) => `Vence el ${date}`,
  moreInvoices: (count) => `Ver ${plural(count, "factura", "facturas")} más`,
  daysLate: (days) => `${plural(days, "día", "días")} de retraso`,
  dueToday: "Vence hoy",
  dueIn: (days) => `Vence en ${plural(days, "día", "días")}`,
  ofAmount: (amount) => `pendiente de ${amount}`,
  inPlan: "En su plan de pagos",
  disputedInvoice: "La estamos revisando",

  choicesTitle: "¿Qué le conviene?",
  payNow: (amount) => `Pagar ${amount}`,
  choices: {
    pay: { title: "Pagar ahora", hint: "Todo, o el importe que usted elija." },
    plan: { title: "Pagar en cuotas", hint: "Vea cada fecha e importe antes de decidir." },
    promise: {
      title: "Decirnos cuándo pagará",
      hint: "No le enviaremos recordatorios antes de ese día.",
    },
    help: { title: "Tengo dificultades para pagar", hint: "Cuéntenos. Paramos y le escuchamos." },
    dispute: { title: "Algo no es correcto", hint: "Pídanos revisar una factura, o todas." },
    messages: {
      title: "Idioma y mensajes",
      hint: "Elija cómo le escribimos o detenga los mensajes.",
    },
  },

  holds: {
    dispute: {
      title: "Estamos revisando lo que nos contó",
      body:
        "Nos dijo que algo no es correcto, así que hemos dejado de pedirle el pago. Una persona lo " +
        "revisa y le responde.",
    },
    hardship: {
      title: "No tiene que hacer nada ahora",
      body:
        "Hemos detenido nuestros mensajes. Una persona de nuestro equipo se pondrá en contacto con " +
        "usted para buscar algo que le funcione.",
    },
    breathing_space: {
      title: "Tiene tiempo",
      body: "Mientras dure, no le pedimos el pago ni le enviamos recordatorios.",
    },
    pause: {
      title: "Los recordatorios están en pausa",
      body: "Por ahora no le enviamos recordatorios.",
    },
    cease_contact: {
      title: "No le enviamos mensajes",
      body: "Nos pidió que no le escribiéramos. Puede seguir usando esta página.",
    },
  },
  pausedUntil: (date) => `Hasta el ${date}.`,
  promiseOpenTitle: (amount, date) => `Piensa pagar ${amount} a más tardar el ${date}`,
  promiseOpenBody:
    "Gracias. No le enviaremos recordatorios antes. Si sus planes cambian, elija abajo lo que le " +
    "convenga ahora.",
  promiseLateTitle: (amount, date) => `Pensaba pagar ${amount} a más tardar el ${date}`,
  promiseLateBody:
    "Todavía no nos ha llegado todo. Si ya pagó, gracias: puede tardar unos días. Si algo cambió, " +
    "elija abajo lo que le convenga ahora.",
  payTitle: "Pagar",
  payLead: "Elija cuánto.",
  payChoice: {
    plan: "Para recuperar su plan",
    overdue: "Lo vencido",
    next: "La próxima cuota",
    all: "Todo",
    other: "Otro importe",
  },
  payOtherHint: (max) => `Como máximo ${max}.`,
  payContinue: "Continuar",
  checkoutTitle: "Revisar y pagar",
  checkoutTest: "Pago de prueba. No se pide tarjeta y no se mueve dinero real.",
  checkoutTo: "A",
  checkoutAmount: "Importe",
  checkoutAccount: "Por",
  checkoutPay: (amount) => `Pagar ${amount}`,
  checkoutPayTest: (amount) => `Pagar ${amount} (prueba)`,
  checkoutChange: "Cambiar el importe",

  promiseTitle: "Díganos cuándo pagará",
  promiseLead:
    "Elija un día y un importe que pueda cumplir con seguridad. No le enviaremos recordatorios antes.",
  promiseDate: "Día",
  promiseDateHint: (last) => `Hoy o más tarde, hasta el ${last}.`,
  promiseAmount: "Importe",
  promiseCurrency: "Moneda",
  promiseSave: "Guardar esta fecha",

  helpTitle: "Tengo dificultades para pagar",
  helpLead:
    "Gracias por contárnoslo. Le pasa a mucha gente, y es bueno decirlo pronto. No tiene que " +
    "explicar nada.",
  helpNextTitle: "Qué pasa después",
  helpNext: [
    "Detenemos nuestros mensajes sobre esta cuenta.",
    "Una persona de nuestro equipo se pone en contacto para buscar algo que le funcione.",
    "Puede seguir usando esta página cuando quiera.",
  ],
  helpMessage: "¿Hay algo que quiera que sepamos?",
  helpMessageHint: "Por ejemplo, cuándo y cómo contactarle. No hace falta nada médico.",
  helpSend: "Pedir ayuda",
  adviceTitle: "Ayuda gratuita e independiente",
  adviceLead: "Pueden ayudarle y no trabajan para nosotros:",
  adviceGeneral:
    "Un servicio gratuito de asesoría sobre deudas o una oficina del consumidor cerca de usted " +
    "puede ayudarle, y no trabaja para nosotros.",

  disputeTitle: "Algo no es correcto",
  disputeLead:
    "Díganoslo, y dejamos de pedirle ese pago mientras una persona lo revisa. Recibirá una respuesta.",
  disputeWhich: "¿De qué se trata?",
  disputeAll: "De todo",
  disputeMessage: "¿Qué no es correcto?",
  disputeMessageHint:
    "Por ejemplo: ya lo pagué, el importe está mal, no es mío, no lo recibí. Bastan unas palabras.",
  disputeSend: "Pedir que lo revisen",

  messagesTitle: "Idioma y mensajes",
  messagesLanguage: "Idioma que usamos con usted",
  messagesChannel: "Cómo prefiere que le contactemos primero",
  messagesSave: "Guardar",
  stopTitle: "Detener mensajes",
  stopLead: "Tiene efecto de inmediato. Lo que debe no cambia.",
  stopChannel: {
    email: "Detener correos",
    sms: "Detener mensajes de texto",
    whatsapp: "Detener mensajes de WhatsApp",
    voice: "Detener llamadas",
    letter: "Detener cartas",
    push: "Detener avisos en la app",
  },
  stopAll: "Detener todos los mensajes",
  stopNone: "Ha detenido todos los mensajes. No le escribimos.",
  stopAgain: "Para volver a recibir mensajes, escríbanos o llámenos.",
  channel: {
    email: "Correo electrónico",
    sms: "Mensaje de texto",
    whatsapp: "WhatsApp",
    voice: "Llamada telefónica",
    letter: "Carta",
    push: "Aviso en la app",
  },

  done: {
    paid: (amount) => `Gracias. Hoy recibimos ${amount}.`,
    plan: "Gracias. Su plan de pagos está en marcha.",
    autopay: "Gracias. Desde ahora sus cuotas se cobran automáticamente.",
    autopay_stopped: "Hecho. Ya no se cobra nada automáticamente.",
    promise: (amount, date) => `Guardado: ${amount} a más tardar el ${date}. Gracias.`,
    help: "Tenemos su mensaje. Gracias por contárnoslo.",
    dispute: "Tenemos su mensaje y lo revisaremos.",
    saved: "Sus preferencias están guardadas.",
    changed: "Gracias. Su plan está cambiado.",
    asked: "Tenemos su solicitud. Una persona decide y le escribe.",
    feedback: "Gracias. Leemos todas las respuestas.",
    links:
      "Si tiene otras cuentas abiertas con estas direcciones, sus enlaces van en camino. Los " +
      "enviamos como máximo una vez al día.",
    stopped: (channels) => `Hecho. Ya no recibirá: ${channels}.`,
  },
};
