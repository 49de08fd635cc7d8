import type { CallWords } from "./call-words.ts";

export const callWordsEs: CallWords = {
  hello: ({ creditor, customer }) =>
    `Hola. Esta es una llamada automática de ${creditor} para ${customer}.`,
  stopKey: "Para no recibir más llamadas automáticas en este número, marque 9.",
  whoAreYou: (customer) =>
    `Si habla ${customer}, marque 1. Si ${customer} no puede atender ahora, marque 2. ` +
    "Si el número está equivocado, marque 3.",
  choices: (until) =>
    "Para recibir un mensaje con un enlace de pago, marque 1. " +
    `Para comprometerse a pagar a más tardar el ${until}, marque 2. ` +
    "Para hablar con una persona, marque 3. Para no recibir más llamadas automáticas, marque 9.",
  notHeard: "No recibimos su respuesta.",
  goodbye: "Gracias. Hasta luego.",
  anotherTime: "Gracias. Llamaremos en otro momento. Hasta luego.",
  wrongNumber: "Gracias por avisarnos. No volveremos a llamar a este número. Hasta luego.",
  stopped: "No recibirá más llamadas automáticas en este número. Hasta luego.",
  nothingToDo: "No tiene que hacer nada. Gracias. Hasta luego.",
  linkSent: "Le enviamos el enlace. Gracias. Hasta luego.",
  linkNotSent:
    "No tenemos una dirección para enviárselo. Una persona se comunicará con usted. Hasta luego.",
  promised: ({ amount, until }) =>
    `Gracias. Anotamos que pagará ${amount} a más tardar el ${until}. Hasta luego.`,
  notPromised: "No podemos anotarlo aquí. Una persona se comunicará con usted. Hasta luego.",
  connecting: "Un momento, por favor. Le comunicamos con una persona.",
  callBack: "Ahora no hay nadie libre. Una persona le devolverá la llamada. Gracias. Hasta luego.",
  voicemail: ({ creditor, customer, phone }) =>
    `Este es un mensaje de ${creditor} para ${customer}. Por favor, llámenos al ${phone}. ` +
    "Para no recibir más llamadas automáticas, díganoslo en el mismo número. Gracias.",
  ourPage: "en su página",
};
