import { britishAdviser, britishAdvisers, type Sayings } from "./sayings.ts";

export const sayEs: Sayings = {
  disclosures: {
    collector_initial: {
      long: "Somos cobradores de deudas. Intentamos cobrar una deuda, y toda información que nos dé se usará con ese fin.",
      short:
        "Mensaje de un cobrador de deudas para cobrar una deuda; los datos que nos dé se usan para eso.",
      said: /\bcobrar (?:una|esta|la) deuda\b.*\b(?:informacion|datos)\b.*\bus(?:ara|an|aran|a|e|en)\b/,
    },
    collector_subsequent: {
      long: "Este mensaje es de un cobrador de deudas.",
      short: "De un cobrador de deudas.",
      spoken: "Esta llamada es de un cobrador de deudas.",
      said: /\b(?:de|somos|soy|es) (?:un |una )?(?:cobrador(?:a|es)?|agencia de cobr\w+)(?: de deudas?)?\b/,
    },
    free_debt_advice: {
      long: `Asesoramiento gratuito y confidencial sobre deudas: ${britishAdvisers("es", "y")}.`,
      short: `Asesoramiento gratuito sobre deudas: ${britishAdviser("es")}`,
      said: /\b(?:asesoramiento|asesoria|consejo|ayuda) gratuit[oa]\b|\bmoneyhelper\b|\bstepchange\b/,
    },
    time_barred: {
      long: "La ley limita el tiempo en que se puede demandar por una deuda. Por la antigüedad de esta, no le demandaremos.",
      short: "Por su antigüedad, no le demandaremos por esta deuda.",
      said: /\bno (?:le|lo|la) demandaremos\b/,
    },
  },
  stop: {
    byReply: "Responda BAJA para no recibir mensajes.",
    byLink: "No recibir más estos mensajes",
  },
  from: "De",
  sayFirst: "Cuando sepa que habla con el cliente, y antes de nada, diga:",
};
