import type { learnWordsEn } from "./learn-words-en.ts";

/** Short pages that explain how things work, in Spanish. */
export const learnWordsEs: typeof learnWordsEn = {
  learnLink: "Conviene saber",
  learnTitle: "Conviene saber",
  learnLead: "Respuestas breves sobre facturas, planes, sus derechos y ayuda.",
  learnBack: "Todos los temas",
  learn: {
    late: {
      title: "Cuando una factura se retrasa",
      lead: "Le pasa a mucha gente, y casi siempre hay una salida.",
      points: [
        "Se lo recordamos unas pocas veces, con amabilidad. Cada mensaje dice qué queda pendiente y cómo hablar con nosotros.",
        "Puede pagar todo o una parte. Una parte también ayuda: queda menos pendiente.",
        "Si nos indica un día seguro, no le enviamos recordatorios antes.",
        "Si no puede pagar, díganoslo pronto. Paramos los mensajes y buscamos algo que le funcione.",
        "Si la factura no es correcta, díganoslo. Dejamos de pedirla mientras una persona la revisa.",
      ],
    },
    plans: {
      title: "Cómo funciona un plan",
      lead: "Un plan reparte lo pendiente en cuotas que usted pueda pagar.",
      points: [
        "Ve cada fecha, cada importe y el total antes de aceptar.",
        "Mientras vaya al día, solo le recordamos sus propias fechas.",
        "Puede adelantar pagos o pagar más cuando quiera.",
        "Si una fecha o un importe deja de convenirle, cámbielo aquí o díganoslo, mejor antes del día.",
        "Si quiere, puede pagarlo automáticamente, y detenerlo cuando lo desee.",
      ],
    },
    rights: {
      title: "Sus derechos",
      lead: "Deber dinero no le quita ninguno.",
      points: [
        "Tiene derecho a un trato respetuoso y a que no le molesten a horas que no le convienen.",
        "Puede preguntar a qué corresponde la factura y pedir que se revise si cree que está mal.",
        "Puede pedirnos que no le escribamos. Lo que debe no cambia, pero los mensajes terminan.",
        "No se lo contamos a nadie sin su permiso o un motivo legal.",
        "Puede preguntar qué datos suyos guardamos y hacer que se corrijan los errores.",
      ],
    },
    budget: {
      title: "Que el dinero alcance",
      lead: "Media hora con lápiz y papel suele mostrar un camino.",
      points: [
        "Anote lo que entra cada mes y lo que sale seguro: vivienda, energía, comida, transporte.",
        "Pague primero lo que le da techo, calor y comunicación.",
        "Apunte en un calendario los gastos irregulares, una doceava parte cada mes.",
        "Ofrezca a los demás solo lo que queda. Más vale poco y constante que mucho y una vez.",
        "El consejo sobre deudas de una entidad social o pública es gratuito. Nunca tiene que pagarlo.",
      ],
    },
  },
  rightsHere: "Donde usted vive",
  rightsIn: {
    US: "Si un cobrador le escribe en nombre de otro, puede pedir detalles de la deuda y decirle por escrito que deje de contactarle. La Oficina para la Protección Financiera del Consumidor explica cómo.",
    GB: "En Inglaterra y Gales, un asesor de deudas puede pedir para usted el «Breathing Space»: 60 días en los que se detienen casi todo el contacto y los intereses. Escocia tiene su propia moratoria.",
    DE: "Entidades sociales, oficinas de consumo y municipios asesoran gratis sobre deudas. Como último recurso, la insolvencia de particulares libera de las deudas restantes, por regla general a los tres años.",
    FR: "Los Points conseil budget asesoran gratis y con discreción. Quien no puede pagar sus deudas puede acudir sin coste a la comisión de sobreendeudamiento del Banco de Francia.",
    ES: "Quien actuó de buena fe y no puede pagar puede pedir a un juzgado que cancele deudas: la ley de la segunda oportunidad.",
    PT: "La red RACE informa y apoya gratis a las personas con demasiadas deudas en todo el país.",
    BR: "La Ley 14.181 de 2021 permite pedir un solo plan para todas las deudas que deje lo necesario para vivir. El Procon ayuda a solicitarlo.",
  },
};
