import { type IntentPhrases, phrases } from "../phrase.ts";

/** Asks for something to be known, sent or explained, or to be called. */
export const questionPhrases: IntentPhrases = {
  not: phrases(`
    what did i (say|tell you|just say)
    (cansad[oa]|hart[oa]|aburrid[oa]) (de|d) que me( [^ ,]+){0,3}
    (need|want|have|going) to (talk|speak) (to|with) my [a-z]+( first)?
    who (do you|won|will win|wins|is playing)( [^ ,]+){0,5}
    (no puedo) (hablar|contestar|platicar|atender)
    (who|that) (are|is) (now )?(acting|representing|handling|dealing)
    (no|do not|dont|never) .. (ring|telephone) (me|us)?
    (what|how|when|who) (the|my|our|your|ur) (rep|salesman|salesperson|agent|guy|contract|quote|seller|technician)( [^ ,]+){0,4}
    (how|why|como|porque|por que) (am|are|is|do|does|can|would|did|estoy|voy) (i|we|it|you|u)? ?.. (past due|late|owe|still owe|being (billed|charged)|(billed|charged) for|owing|debo)( [^ ,]+){0,3}
    no quiero hablar( [^ ,]+){0,3}
    (solicito|pido|exijo) (la |el )?(cancelacion|baja|supresion|eliminacion)( [^ ,]+){0,4}
    quien (debe|era|tiene)( [^ ,]+){0,2}
    (not|no longer) .. (speak|speaking|talk|talking) (to|with)( [^ ,]+){0,3}
    (no|any|other|further|more|sin|otra) (more |further |other )?(question|questions|query|queries|duda|dudas|pregunta|preguntas)( thank*)?
    call (me|us) (a|an|names|liar)
    (no|do not|dont|never) .. (call|contact|phone|llam*) (me|us)?
    (please )?(confirm|verify) receipt
    (what|que) (a|an|bunch|the (hell|fuck|heck)|bola|asco|verguenza|porqueria|banda)( [^ ,]+)?( |$)
    remit to
    acus[oe] (de )?recibo
    (dejar de recibir|no recibir) .*
    (do not|not) know (what to do|how to tell|how i will|if i can|when i can)
  `),
  sure: phrases(`
    (need|want|looking for|lost|forgot|do not have) (my|your|the|an?) (account|invoice|routing|reference|policy|bank|customer|login|password|payment) ?(number|details|id|link|info*|address|portal)?( please)?$
    (asks?|asking|asked|inquir*|enquir*|wants? to know|requests?|requesting|pide|solicita|pregunta) (for|about|if|what|when|how|que|si|por|cuando|cuanto|whether|where|why|a|an|the|copy|pdf|to be|to speak|to talk|una|copia|el|la|informacion|cuando)( |$)
        (facilitar*|proporcion*|suministr*|indic*|detall*) (el|la|los|las|su|nos|me|numero|copia|por)
        (get|have|expect|arrange|schedule) (a )?(call|callback|call back|phone call) (at|from|back|on|to|with|tomorrow|today|please|$)
        (should|would) be (obliged|grateful|appreciated|thankful|good) if you (would|could|can) (explain|tell|send|let|clarify|advise|provide|confirm|call)
        (forgive me|sorry) .. (how|where|what) (do|can|should)
        (under which|por que concepto|a que se debe|con que motivo|on what basis|for what)
        (please )?(provide|supply|furnish|share) (a |an |the |your |us |me |with )*(w ?-?9|ach|bank|invoice|statement|copy|details|breakdown|proof of delivery|pod|tax id|iban|routing|contract|documentation|number|evidence|account)
    (how|where|what|whats|which|who|whos|whose|when|why) (do|does|did|can|could|should|would|will|is|are|was|were|am|has|have|to|much|many|long|late|soon|often|about|exactly|the|this|these|my|your|else|company|account|invoice|bill|number|happens|happened|kind|type|fee|for|day|time|date|method*|options|other|ways|on earth|in the world|to|it)( |$)
    ^(how|where|what|which|who|when|why)( |$)
    (can|could|would|will|may) (you|u|someone|somebody|anyone|anybody|one of you|your|i) (please |kindly |just |also |pls |possibly |at least |be so kind |perhaps |get |have )*(send|resend|email|forward|give|tell|call|ring|phone|contact|explain|provide|confirm|check|let me know|advise|clarify|share|show|help|text|break|look|supply|verify|itemi[sz]e|talk|speak|see|know|someone|mail|walk|a copy|remind|arrange a call|point|direct|re send|re issue|reissue|post me)
    (please|pls|kindly) (could you |can you |also |just )?(send|resend|email|forward|give|tell|call|ring|phone|explain|provide|confirm|advise|clarify|share|let (me|us) know|show|supply|verify|itemi[sz]e|remind|re send|contact me|contact us|have someone|reissue|break)
    (send|resend|email|forward|text|give|get|show|mail|fax) (me|us|over|through|again) (a |the |my |your |that |this |some |another |an |copy |new |your |details |again )*(copy|invoice|bill|statement|link|receipt|details|number|info*|contract|breakdown|itemi[sz]ed|account|balance|address|proof|documents|paperwork|w-?9|form|instructions|bank|options|total|iban|it|pdf|duplicate|payment link|amount|delivery)( |$)
    (resend|re send) (the|it|that|my|link|invoice|bill|please|a)
    (call|ring|phone) (me|us|my|back)( |$)
    ^call (me|back)
    (need|want|like|request*|asks?|asking|ask|requires?|requesting|looking for|would like|wish|seeking) (for |to |a |an |the |my |some |someone |somebody |copy |have |get |see |know |speak |talk |your |more |you to |receive |be |if |what |whether |how |when )*(copy|invoice|statement|receipt|details|info|information|breakdown|call|callback|call back|itemi[sz]ed|explanation|clarification|explain|talk|speak|know|help|documents|contract|bank|remit|w-?9|duplicate|proof of delivery|pod|number|link|person|human|agent|representative|manager|supervisor|outstanding amount|balance|someone|called)( |$)
    (copy|duplicate) of (the |my |our |your |this |that |an )?(invoice|bill|statement|contract|agreement|receipt|delivery note|order|account)
    (statement of account|itemi[sz]ed (bill|invoice|statement)|account statement|delivery note|proof of delivery|bank details|payment link|remit to address|call ?back)
    (do|does|did|is|are|can|could|has|have|was|were|will|should|would|am|may) (i|you|u|it|this|that|there|we|they|my|your|the|someone|anyone|these|he|she|your company|a|payment|autopay) (.. )?(accept|take|know|legit|real|scam|fee|fees|surcharge|interest|available|possible|open|hurt|affect|credit|need|owe|ok|okay|way|site|website|address|balance|due|late|have|received|receive|get|got|go|gone|went|through|pay|mean|use|cash|card|paypal|phone|online|anything|late|penalty|extra|charge|include*|valid|correct|discount|branch|tomorrow|person|help|genuine|who|say|record|show|see|still|mine|cover*|reported|report|sent|send|someone|autopay|called)( |$)
    (let (me|us) know|wondering|wonder|not sure|unsure|dont know|do not know|do not understand|dont understand|confused|no idea|unclear|curious|any idea) (about |if |how |what |why |when |where |which |whether |who |the |this |by )*( |$)?
    (link|page|site|website|portal|app|login|password|log in|reset|autopay) .. (not|does not|doesnt|expired|wont|broken|error|down|never|failed|invalid|dead)
    (can not|cant|could not|unable to|trouble|problem) (log|logging|find|open|access|see|sign|get (in|into)|reset|download|opening|accessing|locate|get the)
    (can not|could not|trouble|problems?) (pay|paying) (online|on|through|by|with|via)
    (never|not|did not|have not) (yet )?(got|get|gotten|receive|received|seen|had) (the |a |any |my |your |an |that )*(bill|invoice|statement|letter|email|link|copy|response|reply|answer|call|notice|paperwork)
    (more|further|additional) (info*|details|information)
    (need|want|like) .. (speak|talk) (to|with)
    (speak|talk) (to|with) (someone|somebody|a (real|person|human|manager|supervisor|rep*|live)|an agent|a representative)
    (card|payment) (got |was |is |keeps |being )*(declined|rejected|failing|not going through)
    (what are my|payment|other|my) options
    (como|cuando|cuanto|cuantos|donde|quien|quienes|cual|cuales|por que|que|de que|a que|en que|desde cuando|hasta cuando|a cuanto|a quien|para que|de parte) (es|son|debo|pago|puedo|se|hago|tengo|le|les|lo|vence|corresponde|empresa|cuenta|numero|factura|habla|habl|esta|fue|me|sigue|pasa|horario|opciones|dia|fecha|hay|seria|interes|banco|significa|concepto|cobro|monto|sale|quiere|necesito|datos|deuda|dia|adeudo|iban|cambio|descargo|encuentro|veo|deposito|fecha|documentos|hora|quien|cobran|es esto|son ustedes|este|esta|va|seria el|entro|solicito|servicio)( |$)
    ^(q|que) es (esto|eso)
    ^(cuanto|como|donde|quien|cual|cuando|por que)( |$)
    (me|nos|le|les) (puede|pueden|podria|podrian|puedes|podrias|manda|mandan|mandas|envia|envian|envias|pasa|pasan|pasas|da|dan|das|explica|explican|dice|dicen|dices|confirma|confirman|reenvia|reenvian|comparte|comparten|facilita|facilitan|indica|indican|informa|informan|llama|llaman|regala|ayuda|ayudan|proporciona*|aclara|aclaran|marca|marcan|la mandan|la envian|lo mandan|la manda|lo manda|hace llegar) .. (link|liga|enlace|factura|recibo|datos|cuenta|numero|saldo|detalle|copia|estado|desglose|llamar|mandar|enviar|explicar|informar|decir|ayudar|pasar|indicar|confirmar|clabe|iban|dar|contactar|aclarar|reenviar|comprobante|interes|intereses|por|favor|contrato|informacion|cuanto|que|como|direccion|donde|si|opciones|marcar|facilitar|monto|total|mandan|esto|llamada|pdf|correo|reenvian|dato|datos bancarios)( |$)
    ^(me|nos) (la|lo|los|las) (manda|mandan|envia|envian|pasa|pasan|reenvia|reenvian|puede* (mandar|enviar))
    (me|nos) (puede|pueden|podria|podrian|puedes|podrias) (llamar|enviar|mandar|ayudar|explicar|decir|informar|marcar|reenviar|facilitar|indicar|confirmar|aclarar|pasar|contactar|dar (informacion|el|los|mas|la))
    (podria|podrian|puede|pueden|puedes|podrias|pudieran|pudiera) (por favor )?(enviar*|mandar*|remitir*|explicar*|llamar*|decir*|confirmar*|reenviar*|informar*|facilitar*|indicar*|proporcionar*|aclarar*|ayudar*|pasar*|marcar*|compartir*|hacerme llegar|darme (informacion|el|los|mas|la|un)|hacernos llegar|detallar*)
    (necesito|quiero|quisiera|solicito|solicita|pide|requiero|necesitamos|quisieramos|solicitamos|requerimos|deseo|me gustaria|piden|agradeceria|agradeceriamos|les agradeceria) .. (copia|factura|recibo|duplicado|estado de cuenta|extracto|hablar|informacion|saber|detalle|desglose|contrato|llam*|iban|datos|numero|link|comprobante de entrega|albaran|que me (llamen|expliquen|envien|manden|digan|confirmen|informen)|que le llamen|indic*|aclar*|comuniq*|conocer|asesor|explic*|que me|que nos|enviar|envien|duda)( |$)
    (hablar|comunicarme|platicar) con (alguien|un|una|el|la|ustedes|persona)
    (llamenme|llameme|llamame|marquenme|marqueme|llame al|llamen al|devuelvanme la llamada|que me llamen|que le llamen|contactenme|contacteme)
    (manden|envien|mandenme|envienme|enviame|enviarme|reenviar|reenvien|reenvieme|pasenme|paseme|pasame|remitan*|remitir*|mandar*|facilit*|expliquenme|explique*|aclare*|diganme|digame|dime|confirmen*|confirme) (me |nos )?(por favor )?(la|el|una|un|los|su|copia|mi|otra|cuanto|como|que|por|si|donde|de|a|nuevamente) ?(factura|link|liga|copia|numero|datos|recibo|estado|enlace|cuenta|extracto|duplicado|iban|clabe|detalle|desglose|vez|contrato|que|es|debo)?
    (aceptan|acepta|se puede|puedo|reciben|tienen|hay|existe|manejan|cobran|estan|es posible) (pagar |con |en |por |un |una |alguna |el |la |algun |hacer |pagos |abiert[oa]s? )*(tarjeta|efectivo|paypal|bizum|transferencia|oxxo|linea|telefono|deposito|comision|comisiones|recargo|recargos|oficina|sucursal|manana|horario|cheque|app|banco|interes|intereses|domiciliar*|persona|sabado*|internet)
    (no (abre|sirve|funciona|carga|entra|jala|puedo (entrar|abrir|acceder|ver|ingresar|descargar|iniciar)|me deja|aparece|encuentro) .. (link|liga|enlace|pagina|cuenta|app|portal|factura|recibo|web|contrasena|entrar|pagar)?)
    (link|liga|enlace|pagina|app|portal|web) .. no (abre|sirve|funciona|carga|entra|jala|me deja)
    no (me |nos )?(ha |han |he |hemos )?(lleg*|recib*|envia*|mand*) (aun |todavia |nunca )?(la |el |su |ninguna |ningun |una |un |mi |esa )?(factura|recibo|correo|carta|aviso|link|liga|enlace|estado)
    no (entiendo|se|comprendo|me queda claro|tengo claro|recuerdo|tengo) (de |por |que |el |la |a |cuanto |como |los |esta |este |este |cual |donde |quien |su |los |nada de )*( |$)?
    (es|sera) (esto )?(una |un |verdad |real |cierto |oficial |seguro )?(fraude|estafa|broma|verdad|real|cierto|confiable|seguro|legitimo)( esto)?$
    (copia|duplicado|detalle|desglose) de (la|mi|su|las|los|esa|dicha) (factura|facturas|deuda|cuenta|cargos|recibo|contrato|movimientos)
    (datos bancarios|numero de cuenta|estado de cuenta|extracto|cuenta bancaria|forma de pago|medios de pago|formas de pago|metodos de pago|mas informacion)
    is (this|it|that) (a |some kind of |for )?(scam|fraud|legit|real|spam|phishing|joke)
    (what|why|how come|wut|wat|wtf) (is|are) (this|these)
    ^(scam|legit|real|who|que|quien|de quien|info|balance|saldo|help|ayuda|informacion)$
    who (is|this|are|r|dis)
    a que (numero|cuenta|hora|correo|corresponde|se refiere)
  `),
  likely: phrases(`
    (question|questions|query|inquiry|enquiry|duda|dudas|pregunta|consulta|informacion)
    (explain|clarify|explicar|aclarar|clarification)
    (breakdown|itemi[sz]ed|desglose)
    (can|could|may|do|does|is|are|did|would) (i|you|we|it|there|this)
    (se puede|puedo|puede|podria|hay)
    (receipt|statement|recibo|copy|invoice copy|link|bank details|iban)
  `),
};
