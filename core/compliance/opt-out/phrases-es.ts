import type { Phrases } from "./phrases.ts";

const REACH =
  "(?:escri[bv]\\w*|llam\\w+|mand\\w+|envi\\w+|contact\\w+|molest\\w+|busqu\\w+|buscar\\w*|marqu\\w+|marcar\\w*|comuni\\w+|text\\w*|moleste\\w*|acos\\w+|hostig\\w+|fastidi\\w+|cobr\\w+|insist\\w+|jod\\w+|notific\\w+|recib\\w+|spam\\w*)";
/** Wishes and commands only: what somebody did or did not do is no request. */
const ASKED =
  "(?:escriban?|escribas|hablen?|hables|escribais|llamen?|llames|llameis|manden?|mandes|mandeis|envien?|envies|envieis|contacten?|contactes|molesten?|molestes|busquen?|marquen?|comuniquen?|acosen|hostiguen|fastidien|cobren|insistan?|jodan?|notifiquen|vuelvan? a (?:escribir|llamar|contactar|molestar|mandar|enviar)\\w*|vuelvas a (?:escribir|llamar|contactar|molestar|mandar|enviar)\\w*)";
const THINGS =
  "(?:mensajes|sms|llamadas?|correos?|emails?|whatsapp|cartas?|recordatorios?|avisos?|notificaciones|textos?|contactos?|comunicaciones|publicidad|nada|spam|mails?|esto|estos|eso)";

/** Each is looked for within one clause. */
export const phrasesEs: Phrases = {
  polite:
    /\b(por favor|favor|gracias|ya|ahora|ok|hola|buenos|buenas|dias|tardes|noches|senores|senor|senora|de|inmediato|inmediatamente|urgente|la|los|todo|todos|y|no)\b/g,
  keyword:
    /^(?:(?:baja|alto|parar|pare|paren|para|parad|basta|cancelar|cancelen|cancela|salir|detener|detengan|detenganse|stop|desuscribir|fin|revocar|revoco|eliminar|dar baja|dame baja|darme baja|darse baja|deme baja|denme baja|mas) ?)+$/,
  notAStop: [
    /\b(?:no|nunca) (?:dejen?|dejes|paren?|pares|cancelen?|me (?:den?|des) de baja|me (?:quiten|eliminen|borren|saquen))\b.*/,
    /\bpor que (?:ya )?(?:no|dejaron|pararon)\b.*/,
    /\bno me (?:han?|habian?|llego|llegan?|llegaron|escribieron|llamaron|mandaron|enviaron|contactaron|contestan?|contestaron|llamaban|escribian|respondieron|avisaron)\b.*/,
    /\bno (?:he|hemos) recibido\b.*/,
    /\bno me llamen? (?:mentiros\w+|moros\w+|asi|ladron\w*|estafador\w*)\b/,
    /\bno puedo (?:parar|dejar|llamar|escribir|contactar|recibir)\b.*/,
    /\bno quiero (?:dejar|parar|cancelar|pelear|problemas)\b.*/,
    /\bno quiero que me (?:cobren|corten|quiten|embarguen|demanden|suban)\b.*/,
    /\bno me (?:cobren|corten|manden a|envien a|demanden|embarguen|quiten)\b.*/,
    /\bpara (?:el|la|los|las|manana|hoy|que|pagar|mi|mis|este|esta|fin|cuando|hacer|poder|no|ver|saber|llegar|mas|un|una|cancelar|dar|luego|eso|ustedes)\b/,
    /\b(?:estoy|estaba|sigo|esta|estuve|estare) de baja\b.*/,
    /\bbaja (?:medica|laboral|por|el|la|temporal|maternal|de (?:precio|intereses|la cuota|servicio))\b.*/,
    /\b(?:dar|doy|dieron|di|dado|dio|dando) de baja (?:el|la|mi|al|en|un|una|del)\b.*/,
    /\bme dieron de baja\b.*/,
    /\b(?:mas|muy|tan|precio|costo|en|tono|lo|edificio|es) alto\b/,
    /\balto (?:costo|precio|interes|ejecutivo|nivel|riesgo|ahi)\b.*/,
    // Where "cancelar" is to pay, and where something else is cancelled.
    /\b(?:quiero|voy a|puedo|podria|quisiera|debo|donde|como|deseo|pienso|al|necesito|para|hoy|manana|a|por) cancelar\b.*/,
    /\bcancel(?:ar|e|o|en|aron|amos|ado|aba|are|a) (?:el|la|los|las|mi|mis|un|una|todo|ayer|hoy|manana|este|esta|su|lo|en|con|pedido|factura|deuda|cuota|esa|esta|\d)\b.*/,
    /\b(?:ya|la|lo|las|los|he|fue|esta|factura) cancel(?:e|ada|ado|adas|o)\b.*/,
    /\b(?:ya )?cancele\b/,
    /\b(?:a|al|hasta el|por|el|en|ese|este) fin\b.*/,
    /\bfin de (?:mes|semana|ano)\b.*/,
    /\b(?:pararon|paraba|paro|parada|parare|parando)\b/,
    /\bsalir (?:de|del|a|con|adelante)\b.*/,
    /\b(?:voy a|puedo|quiero|para) (?:salir|parar)\b.*/,
    /\bbasta (?:con|un|una|que)\b/,
  ],
  start: /^(?:alta|iniciar|reanudar|activar|suscribir(?:me)?|volver a recibir)$/,
  stop: [
    new RegExp(
      `\\b(?:no|nunca|jamas|ni) (?:me |nos |vuelvan a |quiero que |deseo que |mas )*(?:me |nos )?${ASKED}\\b`,
    ),
    new RegExp(
      `\\b(?:dejen?|deja|deje|dejes|dejad|dejar|pare|paren|parad|para|pares|parar|cesen|ceser?|eviten?|evitar|absteng\\w+|detengan) (?:ya )?(?:de )?(?:estar )?${REACH}`,
    ),
    /\b(?:dejen?|deja|dejad)(?:me|nos)? (?:ya )?(?:en paz|tranquil\w+|de una vez)\b/,
    /\bdejen? de joder\b/,
    new RegExp(
      `\\bno (?:quiero|deseo|queremos|deseamos|me interesa|necesito|acepto|autorizo|consiento)(?: ya| mas| recibir| que| me| nos| seguir| volver| a| ningun| ninguna| sus| estos| esos| tener| saber| recibiendo| el| envio| de| otro| otra| tipo| para)*? (?:${REACH}|${THINGS}|ustedes)\\b`,
    ),
    new RegExp(
      `\\b(?:basta|suficiente|harto|harta|cansad[oa]|ni un|ni una|ningun|ninguna|no mas|cero|sin)(?: ya| de| con| mas| tantos?| tantas?| sus| estos| recibir| los| las)* ${THINGS}\\b`,
    ),
    /^(?:ya )?(?:basta|no mas|nunca mas)(?: ya)?$/,
    new RegExp(`^no (?:mas )?(?:${THINGS})\\b`),
    /\b(?:dame|deme|denme|darme|dar|darnos|den|dar(?:le|se)?|dadme|solicito|quiero|pido|exijo|deseo|tramiten|procesen)(?: mi| la| una| que me den| de| darme| me| den| dar)* (?:de )?baja\b/,
    /\bbaja (?:de (?:(?:esta|la|su|sus|estas|las|este) (?:lista|listas|base|servicio de mensajes)|mensajes|sms|correos|notificaciones)|inmediata)\b/,
    /\b(?:borren?|borra|borrad|eliminen?|elimina|eliminad|quiten?|quita|quitad|saquen?|saca|retiren?|remuevan)(?:me|nos)?\b(?: mi| mis| este| el| me)*(?: (?:numero|telefono|correo|datos|celular|movil|contacto|nombre|de (?:su|sus|la|esta|tu|las|el) ?(?:lista|listas|base|contactos|sistema)?))/,
    /\b(?:borrenme|eliminenme|quitenme|saquenme|borrame|quitame|sacame|eliminame)\b/,
    /\bdesuscribir\b/,
    /\bcancel(?:ar|en|a|e)? (?:la |mi |esta )?(?:suscripcion|subscripcion)(?: a| de)?(?: estos| los| sus)? (?:mensajes|sms|avisos|correos)\b|^cancel(?:ar|en) (?:la |mi )?(?:suscripcion|subscripcion)$/,
    /\b(?:revoco|retiro|revocar|retirar|cancelo)(?: mi| el| todo| la)* (?:consentimiento|autorizacion|permiso)\b/,
    /\bno (?:les |le |os |te )?(?:tienen?|he dado|di|doy|autorice|cuentan con)(?: mi| el| la| con)* (?:consentimiento|autorizacion|permiso)\b/,
    /\bsin mi (?:consentimiento|autorizacion|permiso)\b/,
    /^(?:larguense|fuera|vayanse|dejenme)\b/,
    /\bno (?:volver a )?(?:escribir|llamar|mandar|enviar|contactar|molestar|marcar|buscar)(?:me|nos)? (?:mas|nunca|otra vez|de nuevo)\b|\bfavor (?:de )?no (?:volver a )?(?:escribir|llamar|mandar|enviar|contactar|molestar|marcar)/,
    /\bno (?:molestar|contactar|llamar|escribir|insistir)(?: mas)?$/,
  ],
  limits: [
    /\b(?:antes|despues) (?:de|del)\b/,
    /\bhasta (?:el|la|las|que|manana|dentro|fin|despues)\b/,
    /\b(?:al|en el|en mi|a mi|en la|a la) (?:trabajo|oficina|casa|empleo|empresa|escuela|hospital)\b/,
    /\b(?:los|el) (?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|fines de semana|fin de semana|festivos)\b/,
    /\b(?:por|en|de|a) (?:la |las |el )?(?:noche|noches|manana|mananas|tarde|tardes|madrugada|horario|horas|mediodia|dia)\b/,
    /\b(?:a esta hora|a estas horas|tan (?:tarde|temprano|seguido)|tantas veces|todos los dias|cada dia|a cada rato|mas de (?:una|dos)|a las \d|entre las)\b/,
    /\b(?:mientras|cuando) (?:trabajo|estoy|este|conduzco|manejo)\b/,
    /\b(?:hoy|por ahora|esta semana|en este momento)$/,
  ],
  prefersOther:
    /\b(?:mejor|prefiero|solo|solamente|unicamente|en su lugar)(?: que)?(?: me)?(?: por| un| una| el| al)* (?:correos?|emails?|whatsapp|sms|mensajes|llamadas?|telefono|carta|escrito|escriban?|llamen?)\b|\b(?:escribanme|llamenme|mandenme)\b/,
};
