import { type IntentPhrases, phrases } from "../phrase.ts";

/** The Spanish of `disputePhrases`; what is cut out there is cut out for both. */
export const disputePhrasesEs: IntentPhrases = {
  not: phrases(`
    no (lo |la |los |las )?(discut*|disput*|niego|negamos|impugn*|reclam*|cuestion*|objet*|protest*|me quejo|estoy en desacuerdo|estoy reclamando)
    (sin|no hay|no tengo|no tenemos) (reclamo|reclamos|queja|quejas|disputa|ninguna queja|ningun reclamo|desacuerdo|nada que reclamar)
    (es|sera|seria) (esto )?(una |un )?(fraude|estafa)
    (si|por si|en caso) .. (hay|hubiera|hubiese|existe) .. error
    (fue|es|por) (mi|un) (error|culpa|equivocacion|descuido)( mio| de mi parte| nuestro)?
    no (me |nos )?(ha |han |he |hemos )?(lleg*|recib*|envia*|mand*) (aun |todavia )?(la |el |su |ninguna |ningun |una |un |mi |esa |tal )?(factura|facturas|recibo|correo|carta|aviso|mensaje|link|liga|enlace|respuesta|estado)
    no debo (preocuparme|olvidar|dejar|faltar|retrasarme)
    no (puedo|quiero) (quedar mal|dejar)
    (link|enlace|liga|pagina|app|portal|sitio|tarjeta) .. (error|no (funciona|abre|sirve|carga|jala|entra|pasa))
    (cancele|cancelado|cancelada|cancelamos) (la|el|mi|esa|esta|su|ya|lo|todo|toda) (factura|deuda|saldo|recibo|cuota|cuenta|total|importe|monto|adeudo|pago)
    (cuanto|que cantidad|si) .. debo
  `),
  sure: phrases(String.raw`
    no (me|nos) (corresponde|corresponden|pertenece|toca)( |$)
        (mi|el|la) (seguro|garantia|aseguradora) .. (cubr*|pag*|debia|deberia)
    (desconozco|desconocemos) (esta|esa|la|el|ese|este|dicha|dicho|totalmente|por completo|de que|su|que) ?({FACTURA})?
        (nunca|jamas|no) (he|hemos|fui|fuimos|soy|somos) (sido )?(su |un |una )?(cliente*|clienta|socio|usuario*|abonad[oa])
    (niego|niega|negamos|negar) (la|el|que|deber|cualquier|rotundamente|tener|haber|categoricamente|dicha|esa|todo)
        (ni|no) (siquiera )?(lo |la |los |las )?(compre|pedi|contrate|use|quise|firme|solicite|ordene|recibi|gaste|conozco esa deuda)( |$)
        (me|nos) (dijer*|promet*|asegur*|ofrec*|garantiz*|cotiz*|inform*) ... (gratis|gratuit[oa]|sin costo|descuento|menos|otro precio|incluid[oa]|no (me )?cobr*|promocion|cancelad[oa]|bonific*|rebaja)
        (fue|fueron|esta|estan|ha sido) (rechazad[oa]s?|devuelt[oa]s?|anulad[oa]s?|cancelad[oa]s? el (servicio|pedido|contrato))
        nota de (abono|credito)
        (yo )?(devolv*|regrese|regresamos|entregue) (el|la|los|las|ese|esa|eso|lo) (aparato|equipo|producto|modem|pedido|mercancia|articulo|decodificador|material|zapatos|cosas|llaves|local|coche)
        (tecnico|repartidor|mensajero|instalador|plomero|albanil|senor) .. (nunca|no) (vino|llego|termino|arreglo|instalo|entrego|dejo|hizo|aparecio)
        (nunca|no) (vino|llego|vinieron|llegaron) (nadie|el|la|los|las|mi|nada) ?(tecnico|pedido|paquete|instalar|instalador|repartidor|arreglar)?
        (no se que|no se de donde|de donde) .. (cargo|cobro|deuda|sacan|sale|sacaron|factura)
        (me|nos) (estan|quieren|han|siguen) (robando|estafando|viendo la cara|enganando|cobrando (algo|lo que no|de mas|por))
        (deuda|cobro|cargo|factura) (falsa|inventad[oa]|que no existe|inexistente|ajena|de otra persona|que no es mia|fantasma|ilegal)
        no (soy|somos) (responsable|responsables) (de|por) (esa|esta|dicha|la|el|ese|ningun*)
        (falta|no aparece|no consta|sin) (aplicar|descontar|reflejar|el abono|mi devolucion|la devolucion|el descuento|la bonificacion)
        (cobran|cobraron|facturan|facturaron|cobrado|cargaron) .. (servicio|producto|meses|algo|cosas|minutos|llamadas|consumo) .. (que )?(no|nunca|ni)
    no (les |le |te |os )?(debo|debemos|adeudo|adeudamos) (nada|eso|esa|ese|esto|esta|este|ni|ningun*|tanto|ya|dinero|a|un|lo que|la cantidad|$)
    no (les |le |te |os )?(debo|debemos)$
    (yo|nosotros) no (debo|debemos|compre|pedi|contrate|firme|abri|hice|solicite|autorice|ordene|reconozco|acepto|fui|gaste)
    no (lo |la |los |las )?(reconozco|reconocemos|acepto|aceptamos|admito|admitimos) .. ({FACTURA}|est[aeo]|es[aeo]|nada|$)
    (no estoy|no estamos|no esta|no estan) (de acuerdo|conforme|conformes|satisfech*)
    (en )?(desacuerdo|disconform*|inconform*|discrepan*)
    (impugn*|reclamo|reclamamos|reclamacion|reclamar|refut*|objeto|objetamos|protesto|aclarar un cargo)
    no (corresponde|corresponden|coincide|coinciden|procede|proceden|cuadra|cuadran|concuerda|aplica|es correct[oa]|son correct[oa]s|esta bien|esta correct[oa]|es lo que|es el (monto|precio|importe)|fue lo que|es lo acordado) .. (con|el|la|lo|al|pago|cobro|importe|monto|acord*|pedi*|que|a|factura|cargo|reclamacion)
    no (procede|corresponde|cuadra|coincide|es correct[oa])$
    ({FACTURA}) .. no (es|corresponde|coincide|procede|cuadra|esta|son|me pertenece|nos corresponde|concuerda|reconozco|es de) (mia|mio|nuestr[oa]|correct[oa]|bien|mi|con|lo|al|de)?
    no es (mi|nuestra|nuestro) ({FACTURA}|problema|firma|contrato|responsabilidad pagar)
    no (es|son) (mia|mio|mias|mios|nuestra|nuestro|nuestras)
    ({FACTURA}|iva|cantidades|horas|datos|lectura|medidor|cuenta|facturacion) .. (esta|estan|es|son|viene|vienen|parece|resulta|ha sido|fue) .. (mal|incorrect[oa]s?|equivocad[oa]s?|errone[oa]s?|errad[oa]s?|duplicad[oa]s?|alt[oa]|altisim[oa]|exagerad[oa]|inflad[oa]|excesiv[oa]|injust[oa]|prescrit[oa]|abusiv[oa]|indebid[oa])
    ({FACTURA}) (mal|incorrect[oa]s?|equivocad[oa]s?|errone[oa]s?|errad[oa]s?|duplicad[oa]s?|indebid[oa]s?|fals[oa]s?|injust[oa]s?|fraudulent[oa]s?|no reconocid[oa]s?|doble|que no es mi[oa]|que no reconozco|que no hice)
    (error|errores|equivocacion|fallo|problema|confusion) (en|con|de) (la|el|mi|su|los|las|una|este|esta|dicha|facturacion) ?({FACTURA}|iva|facturacion|lectura|pedido|cantidad*)?
    (se|me|nos) (equivoc*|confund*) (en|con|de|al) .. ({FACTURA}|cobrar|facturar|monto)
    (hay|existe|contiene|tiene|trae|viene con) (un |algun )?(error|errores|diferencia|discrepancia|equivocacion)
    (me|nos|le|les) (estan |han |siguen |quieren |volvieron a |vuelven a |ha |sigue |esta )?(cobr*|factur*|carg*|descont*|pas*) .. (de mas|dos veces|doble|otra vez|de nuevo|dos|tres|mal|indebidamente|demasiado|mas de|extra|algo que|un servicio|lo que no|por algo|por error|que no|cosas|sin|duplicado|intereses que|un consumo|\d+ meses|el doble|de nuevo|comisiones)
    (me|nos) (siguen|sigue|continuan) (cobr*|factur*|lleg*|pasando)
    (cobro|cargo|cobros|cargos) (indebid[oa]s?|duplicad[oa]s?|de mas|doble|dobles|desconocid[oa]s?|no reconocid[oa]s?|no autorizad[oa]s?|fraudulent[oa]s?|que no|injustificad[oa]s?)
    (nunca|jamas|no|ni) (he |hemos |les |le |lo |la |los |las )*(contrat*|pedi|pedimos|solicit*|compr*|firm*|autoric*|autoriz*|orden*|acept*|us[eoa]*|utilic*|encarg*|abri*|hice|hicimos|recib*|tuv*|suscrib*|inscrib*|adquir*|acord*|tenido|pedido|consum*|viaj*|asist*) (esa|ese|eso|esto|este|esta|el|la|los|las|nada|ningun*|un|una|con|por|lo|algo|dicho|dicha|tal|mi|ustedes|aqui|ahi)
    (nunca|jamas) (lo |la |los |las )?(contrat*|pedi|pedimos|solicit*|compre|compramos|firme|firmamos|autorice|ordene|acepte|use|recibi|tuve|abri|encargue|llego|llegaron|funciono)$
    (no|nunca) (tengo|tenemos|he tenido|hemos tenido|tuve|existe|hay) (ningun*|un|una|ni) (contrato|cuenta|deuda|relacion|servicio|acuerdo|adeudo|credito|prestamo) (con|a|pendiente|alguno|firmado)
    no (me |nos )?(lleg*|entreg*|mand*|envia*|ha llegado|han llegado|han entregado|hemos recibido|he recibido|recibi|recibimos|se entreg*|se recib*|se presto|se realizo|se hizo|se completo|se prestaron) .. ({PRODUCTO}|nada|lo que|complet[oa]|mercanc*|todo)
    ({PRODUCTO}) (que .. )?(nunca|no|jamas|todavia no|aun no) (me |nos |se |ha |han |lo |fue |fueron |estaba |esta )*(lleg*|entreg*|funcion*|sirv*|recib*|prest*|realiz*|complet*|termin*|hizo|hicieron|cumpl*|coincid*|correspond*|era|es|eran|sali*|instal*|mand*|envi*)
    ({PRODUCTO}) .. (rot[oa]s?|danad[oa]s?|defectuos[oa]s?|incomplet[oa]s?|equivocad[oa]s?|en mal estado|mal hech[oa]|mal|con defectos|vencid[oa]s?|caducad[oa]s?|golpead[oa]s?|falla*|pesim[oa]|averiad[oa]s?|malograd[oa]|estropead[oa])
    (lleg*|vino|vinieron|recib*|entreg*) .. (rot[oa]s?|danad[oa]s?|defectuos[oa]s?|incomplet[oa]s?|equivocad[oa]s?|en mal estado|golpead[oa]s?|averiad[oa]s?|tarde y mal)
    (defectuos[oa]s?|en mal estado|mal hech[oa]|mala calidad|mal trabajo|mal servicio|pesimo servicio|mala instalacion|quedo mal|quedo pesim[oa])
    (falt*|faltaban|faltan) .. (piezas|productos|articulos|cajas|material|mercancia|unidades|horas|paquetes|cosas|partes)
    (devolv*|regres*|devuelt[oa]s?|retorn*) (el|la|los|las|ya|fue|fueron|todo|ese|esa|mi|lo)? ?.. ({PRODUCTO}|mercancia|compra|hace|el \d+|en)?
    (devolucion|reembolso|reintegro|nota de credito|factura rectificativa|abono de la factura|contracargo)
    (que|quiero que|exijo que|solicito que) me (devuelvan|regresen|reembolsen|reintegren|acrediten)
    (cancele|cancelamos|di de baja|dimos de baja|rescindi|rescindimos|anule|anulamos|termine|cance|habia cancelado|di por terminado) .. (servicio|contrato|suscripcion|pedido|plan|linea|cuenta|internet|gimnasio|membresia|seguro|orden|compra|reserva|poliza|hace|en \w+)
    (servicio|contrato|suscripcion|pedido|plan|cuenta|membresia) .. (cancelad[oa]|dad[oa] de baja|anulad[oa]|terminad[oa]|rescindid[oa])
    (fraude|suplantaci*|usurpaci*|robo de identidad|identidad robada|clonar*|clonaron|hackear*)
    (me|nos) (robaron|suplantaron|clonaron|usurparon|hackearon|falsificaron) (la|el|mi|mis|los)? ?(identidad|tarjeta|datos|cuenta|documento*|firma|dni|cartera)?
    (alguien|otra persona|un tercero|mi ex) .. (a mi nombre|mi nombre|mis datos|mi identidad|mi tarjeta)
    (abri*|sac*|pid*|contrat*|us*) .. (a mi nombre|con mis datos|mis datos|con mi nombre|sin mi (consentimiento|autorizacion|permiso)|mi identidad)
    (es|esto es|fue|son|parece) (una|un|puro|pura) (estafa|fraude|robo|timo|abuso)
    (me|nos) (estafaron|timaron|enganaron|engan[ao]|robaron con)
    (demuestr*|prueb*|compruebe*|acredit*|justifi*|comprob*) .. (deuda|que debo|que es mia|eso|contrato|existencia|cargo|esa)
    (deuda|factura) (esta |ya )?(prescri*|caducad*|inexistente)
    prescri(ta|to|bio|pcion)
    (me|nos) (promet*|dijer*|asegur*|ofrec*|garantiz*|inform*|cotiz*) .. (descuento|gratis|gratuit[oa]|sin costo|otro precio|precio|rebaja|oferta|\d+|incluid[oa]|no (me )?cobr*|devol*|bonific*)
    (lo|precio|monto|importe|presupuesto) (acordad[oa]|pactad[oa]|aceptado|cotizado|convenido|que acordamos|que (me|nos) dijeron)
    (no es|no fue|diferente a|distinto a|mas de|no corresponde a) lo (que )?(acord*|pact*|pedi*|contrat*|firm*|convenid*|prometid*)
    (quedamos|acordamos|pactamos) (en|que eran|que era|por) \$?\d+
    (no|ni) (voy a|vamos a|pienso|pensamos|pretendo|quiero|queremos) (a )?pagar(lo|la|les|le|los)?( (algo|nada|eso|esa|un|por|lo|hasta|el|la|los|las|ese|esto|esta))?
    (no )?(por que|porque|para que) (tengo que|voy a|debo|deberia|tendria que|he de) pagar
    me niego a pagar
    (retenemos|retener|retenido|bloquead[oa]|suspend*) .. (el )?pago
    no (se )?(pag*|proced*) .. (hasta|mientras) .. (corrij*|arregl*|solucion*|entreg*|emit*|resuelv*|aclar*|cambi*|complet*)
    (hasta que|mientras no) .. (corrij*|arregl*|solucion*|entreg*|emit*|resuelv*|aclar*|complet*|me lo cambien)
    (quiero|deseo|voy a|vengo a|necesito|quisiera|pongo|poner|interpong*|present*) (un |una |hacer un |poner un |poner una |presentar un |presentar una )?(reclamo|queja|reclamacion|denuncia|disputa|inconformidad|aclaracion|reclamar|disputar)
    (queja|reclamo|reclamacion) (por|sobre|contra|de)
    (no|nunca) (funcion[oa]*|sirv[ei]*|sirvio|jal[ao]) .. ({PRODUCTO}|bien|nunca|jamas|desde|correctamente|nada|$)
    cargo[s]? (que )?(yo )?no (hice|reconozco|es mio|autorice|realice)
    (no los|no lo|no la|no las) (aceptamos|acepto|reconozco|reconocemos|pedi|pedimos)
    (no|jamas|nunca) (aparece|aplicaron|aplica|refleja|incluye|descontaron|se refleja|viene|reflej*|consider*|han aplicado) .. (descuento|pago|abono|devolucion|rebaja|promocion|bonificacion|nota)
    (descuento|rebaja|promocion) .. no (aparece|aplicaron|aplica|refleja|incluye|lo veo|esta|viene)
    (quiten|eliminen|anulen|cancelen|retiren|corrijan|rectifiquen|ajusten|revisen|condonen|corregir|rectificar|anular) .. (cargo|cobro|cobros|cargos|factura|importe|monto|recargo|error)
    (es|esta|sale|viene) (demasiado|muy|mas) (alto|caro|elevad[oa]) (de lo|el|que|para lo|del|cobro)
  `),
  likely: phrases(`
    (esta|es|eso|esto) (mal|incorrect[oa]|injust[oa]|un error|un abuso|imposible|incorrecto)
    (un )?abuso
    (queja|reclamo|estafa)
    (mal|pesim[oa]|terrible) (servicio|trabajo|atencion|calidad)
    (no|nunca) (funciono|sirvio|sirve|funciona)
    no (se|sabemos|entiendo) (de que|por que|porque) (me|nos|es) (cobr*|estan cobrando|factur*)
  `),
};
