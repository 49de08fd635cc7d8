import { type IntentPhrases, phrases } from "../phrase.ts";

const NUMBER =
  "\\$?€?£?\\d[\\d.,]{0,9}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez";

/** A claim set against another: this was agreed and not that, so many came, it was never done. */
export const disputeGrammar: IntentPhrases = {
  not: phrases(`
    (direccion|correo|numero|telefono|mail) .. no (corresponde|pertenece) (a|de|al)( [^ ,]+){0,3}
    (she|he|they|ella|el|papa|mama|hij[oa]|herman[oa]|espos[oa]) (ya )?no usa (este|ese|el|su) (cel*|numero|telefono|linea|movil|correo)
    (lodge|file|register|submit|prove) (your|a) claim
    (never|not|did not|have not|has not|nobody|no one) .. (got|get|received|receive|sent|send|seen|saw|delivered|arrived) .. (invoice|invoices|bill|statement|email|letter|notice|reminder|message|text|link|response|reply|call|copy)
    (invoice|bill|statement|letter|link|email|copy) .. (never|not|did not) (arriv*|c[ao]me|reach*|deliver*|sent|receiv*)
    (no|nunca) (me |nos )?(ha |han |he |hemos )?(lleg*|recib*|envi*|mand*|entreg*) (aun |todavia )?(la |el |su |ninguna |ningun |una |un |mi |esa )?(factura|recibo|correo|carta|aviso|mensaje|link|liga|enlace|respuesta|copia|estado)
    (not|never|no) (disput*|contest*|complain*|discut*|reclam*)
    (message|mail|email|correo|mensaje) (was |could |is |has |been )*(not|no|never) (be |been )?(deliver*|entreg*)
    (if|unless|si|whether|in case) ( [^ ,]+){0,6}
    (wrong|equivocad[oa]) (number|person|guy|man|numero|persona|cuenta)
    (i|we) (did not|have not|never) (finish*|complet*)
    not (my|our) (fault|intention|responsibility to)
    (salary|wages|pay|check|paycheck|sueldo|nomina|quincena|payment) .. (never|not|no|did not) (arriv*|c[ao]me|lleg*|deposit*)
  `),
  sure: phrases(`
    (expect|want|need|demand|due|owed) (a |the |my |our )*(credit|refund|adjustment|rebate) .. (before|for the|downtime|outage|and then|first)( |$)
    (discount|descuento|bonificacion|credit) .. (missing|not (applied|included|shown|reflected)|was not|falta|no (aparece|refleja|se aplico|aplicaron)|pactad[oa]|acordad[oa])( |$)
    (no refleja|falta aplicar|no aplicaron|no incluye) (el|la|los|mi|un) (descuento|bonificacion|credito|abono|pago a cuenta|promocion)
    (charged|billed|billing|paying|invoiced) .. (user|licen[cs]e|seat|person|employee|someone|somebody) .. (left|gone|never|no longer|cancelled|removed)
    (can not|cant|could not) be (right|correct|mine|true|accurate)( |$)
    (currency|rate|unit price|tax|vat|quantity) .. (not|differs|different|though|whereas|instead) .. (contract|quote|agreed|order|says|one)
    (invoiced|billed|charged) .. (though|although|whereas|when|while) .. (contract|quote|agreement|order|said|says)
    (was|am) (a |only |just )?(a )?(child|minor|kid|baby|d+ years old|in school|not even born|not born)( |$) .. (can not|could not|opened|taken|this|when|signed)
    (void|cancel|reverse|annul|withdraw) (this|the|that) (invoice|bill|charge|fee)
    (it |this |that |invoice )*(duplicates|is a duplicate|duplicate of|duplicated)( |$)
    (never|not|nobody) (been |was |were )?(approved|signed off|authori[sz]ed|agreed) (by|with) (our|us|me|my|any)( |$)
    (did not|have not|never) (approve|sign off|agree to|authori[sz]e) (these|those|this|the|any) (extra )?(hours|days|work|charges|costs|items|expenses)
    (never|not) (even )?deliver*
    (you|u|they) said (there is |there was |it was |it would be |that )*(no|free|without) .. (fee|charge|cost|fees)
    (wheres|where is) (my|the|our) (refund|credit|replacement|money back)
    (someone elses|some other|another|other) (flats?|units?|houses?|apartments?|persons?) .. (reading|meter|bill|usage|not mine)
    (reading|meter|bill|usage) .. (someone elses|some other|other|another) (flats?|units?|houses?|apartments?|persons?)
    (me|nos) (cobran|cobraron|facturan) igual
    (ta|esta|viene|re) (muy |bien )?(inflad[oa]|alterad[oa]|abultad[oa])
    (importe|precio|monto) que no (pact*|acord*|correspond*|autor*)
    (se nos|nos|me) (repercut*|carga*|cobra*) dos veces
    gato por liebre
    (me|nos) (enganaron|estafaron|vieron la cara|mintieron|transaron|timaron)( |$)
    (ya )?(lo |eso )?(arregle|arreglamos|solucione|aclare) .. (con (su|ustedes|usted|una|un|la|el)|quedo) .. (cero|saldad[oa]|compan*|ustedes|ejecutiv*)
    quedo en (cero|ceros)
    (fridge|washer|dryer|tv|unit|machine|boiler) (carked|conked|packed|gave|crapped)( it| in| out| up)?( |$)
    (never|not) (got|had|received) (the |any |a |my )?(use|benefit|access)( |$)
    (pay|paid|payment|settle|funds|money|invoice|bill|release|pagar|pago|pagaremos) .. (once|until|till|when|pending|unless|as soon as|hasta que|mientras|cuando|en cuanto) .. (fix*|put right|put (it )?right|replac*|correct*|complet*|resolv*|finish*|credit*|snags?|defect*|repair*|amend*|redeliver*|nota|correg*|corrij*|arregl*|termin*|repong*|lleg*|falt*)
    (until|till|unless|hasta|mientras|while|pending) .. (fix*|put right|replac*|correct*|complet*|resolv*|finish*|credit*|snag*|repair*|nota|correg*|arregl*|termin*|llegue|falt*) .. (nothing|not|no|withh[eo]ld*|hold*|refus*|paid|released|pag*|autoriz*|funds|payment|invoice)
    (nothing|no (money|funds|payment)|not a (cent|penny|dime)) (will be|is being|is going to be|gets) (paid|released|sent)
    (nobody|no one|none of us|no ?body) (here |from here |at our end |on our side )?(authori[sz]*|ordered|signed|approved|request*|asked for) (this|that|it|these|the|for|any)
    (employee|staff|someone|worker|manager) (without|had no|lacked|with no) authority
    (not|do not|dont|never|no) (accept|recogni[sz]e|acknowledge|agree|admit) (any |the |that |this |it |to |with |your |such )*(liability|debt|sum|amount|is due|it is due|is owed|owe|charges?|bill|claim|demand)( |$)
    (take|have|raise|taking) issue with
    fail to see why
    (how|why) (am|are|is|do|does|can|would|would|did) (i|we|it) ?.. (past due|late|still owe|owe|being (billed|charged)|(billed|charged) for|owing) (when|if|after|since|though|for)( |$)
    (autopay|auto pay|direct debit|my bank|you) (already )?(took|taken|collected|debited|charged) (it|the|my|that)( [^ ,]+)? (already|twice|out|when|and|on)
    (wrong|different) (size|colou?r|model|item|product|part|parts|rate|price|quantity|name on|code|tax|vat|amount|goods|one sent)
    (it|this|that|thing|machine|toaster|heater|product) (broke|stopped working|quit|failed|fell apart|lasted|conked) (the |after |on |in |within |a |down |only |just |out )*(d+|first|second|third|next|one|two|three|couple|day|week|month|same|delivery|arrival|few)( |$)
    ^(empty box|bogus|bs|bull ?shit|bull|fake|fraud|scam|scammers?|lies|rip ?off|robbery|not mine|prove it|wrong amount|overcharged?|double charged?|estafa|puro robo|puras mentiras|es un robo|robo|fraude|estafadores|puro cuento|mentira)( .{0,12})?$
    (es|eso es|esto es|son|puro|pura|puros|vaya|menud[oa]) (un |una |puro |pura )*(estafa|robo|timo|atraco|abuso|transa|engano)( .{0,12})?$
    ^es un fraude$
    (job|work|installation|project|repair|paint*|roof) (was |is |were |got |left |only )+(half|never|not|barely|poorly|badly) (done|finished|completed)?
    (nobody|no one|no ?body|nadie|nunca) (ever |me |se )?(c[ao]me|showed|turned up|vino|vinieron|llegaron|aparecio|aparecieron|presento|presentaron)( |$)
    no (me |se )?(vino|vinieron|aparecio|aparecieron|presento|presentaron)( |$)
    (stolen|taken|stole|went missing|lost) (off|from) (ur|your|the) (truck|van|porch|depot|warehouse|lorry)
    (too old|seven years|time barred|prescri[bt]*|out of time|statute) .. (collect*|debt|enforce|claim|limit*|deuda|reclam*)
    too old to (collect|be collected|enforce)
    (discharged|included) in (my|the|our)? ?(bankruptcy|chapter)
    bankruptcy .. (discharged|wiped|included|cleared)
    (judge|court|tribunal) .. (threw|thrown|dismissed|ruled|sided|rejected|decided|tossed)
    (already|was|been) settled .. (closed|full and final|court|nothing more|office)
    (you|u|ustedes|uds) (still |actually |all )?(owe|deben) (me|us|a mi|a nosotros|me a)( |$)
    (refund|reimburse|repay|credit) (me|us) (first|then|before|instead|what)( |$)
    (me|nos) (deben|debes|debe) (ustedes|a mi|un reembolso|el reembolso|la devolucion|dinero|uds)( |$)
    (fix|correct|adjust|amend|sort|corrij*|arregl*) (the |this |that |ur |your |my |la |su |el )*(bill|invoice|statement|amount|factura|recibo|cobro|cuenta)( |$)
    (wheres|where is|show me|want|need|send|have you|dame|manden?|mandeme|quiero|exijo|muestren*) (the |me |any |some |a |una? |alguna |la |las |de |las )*(proof|evidence|pruebas?)( |$)
    (show|where) me where i (signed|agreed|ordered|authori[sz]ed)
    (meter|readings?|usage|hours|timesheets?|calculations?|lectura|contador|consumo|tax|vat|iva|interest) .. (estimated|wrong|incorrect|exceed*|too high|erron*|mal|inflad*|equivocad*|calculad[oa])( |$)
    (no way|impossible|can not|could not|never) .. (used|use|consumed|made|called|had|had treatment|ordered|drunk) .. (that|this|so) (much|many)( |$)
    (was|were) (in|at|away|abroad|on holiday) .. (can not|could not|never|so i did not) (have|be|had) (had |been )?(treat*|order*|us*|there|receiv*|bought)( |$)
    (bill|amount|it|total|fee|balance|invoice) (should|ought to) (be|have been) (half|less|lower|nothing|zero|free|about|around|under)( |$)
    (cobr*|factur*|carg*) .. (2|3|dos|tres|doble|varias) veces( |$)
    (me|nos) (lo |la )?(cobr*|factur*|carg*) (2|3|dos|tres|doble|de mas|demas|mal|algo|lo que no)
    (pedido|compra|servicio|contrato|reserva|plan) (lo |la )?(anul*|cancel*|di de baja|dimos de baja)( |$)
    (lo|la|el plan|el servicio|el contrato|la linea) (habia|habiamos)? ?(dado|di|dimos) (ya )?de baja
    (di|dimos|pedi|pedimos|solicite|solicitamos) (d|de|la) baja (el|la|del|de la|del servicio|esa|ese|en)
    (me |nos )?(llego|llegaron|enviaron|mandaron|dieron|vendieron) (otr[oa] (cosa|color|talla|modelo|producto)|mal|algo distinto|lo que no)( |$)
    no (sirve|funciona|jala|jalo|sirvio|funciono|prende|sirven) (lo que|el|la|nada|su|ni|bien|ese|esa)( |$)
    (usaron|uso|robaron|falsificaron|clonaron) (mi|mis) (ine|dni|datos|identidad|nombre|firma|tarjeta|cedula|rfc|documentos?)
    yo no (pedi|firme|contrate|compre|solicite|autorice|use|consumi|gaste|abri|saque|ordene)( |$)
    (no es|eso no es|no fue|no era) (lo que|el precio|lo) (acord*|consum*|firm*|pact*|dijo|dijeron|pedi|contrat*|quedamos|prometi*|me|nos|que)( |$)
    (no )?(consumi|gaste|use|usamos|consumimos) (menos|tanto|eso)
    (mal|bien mal) (liquidad[oa]|calculad[oa]|factura[d]?[oa]|hech[oa]s?|sumad[oa]|cobrad[oa])
    cuentas? mal
    (el |su )?(tecnico|instalador|plomero|contratista|albanil) .. (dejo|rompio|descompuso|no (vino|llego|termino)|peor|nunca)( |$)
    no (pienso|pensamos|voy a|vamos a|quiero|pagare|pagaremos) (pagar|pagarla|pagarlo|pagarles|eso|esa|ni|nada)?( |$)(?=.*(factura|eso|esa|hasta|por|deuda|algo|servicio|pagarla|pagarlo))
    (demuestr*|comprueb*|prueb*|acredit*) .. (que|la|esa|dicha) (debo|deuda|lo debo|debemos|les debo)
    (no |sin )(tengo |tenemos |hay |existe )?constancia de
    (esa|dicha|cual|que) deuda ,? .. (no|nunca|nada)( |$) .. (ustedes|uds|con|debo|firme|mia|reconozco)
    (falt*|faltan|faltaron) .. (cajas|piezas|unidades|material|productos|kilos|bultos|articulos)
    (boxes|units|items|pieces|cases|pallets|cartons|parts) .. (short|missing|opened|broken|damaged|wet|crushed|did not come|never came)( |$)
    (were|was) (short|missing|opened|damaged|crushed|broken|faulty) (on|in|when|and)( |$)
    (can not|not able to|unable to|will not|wont|do not|not) (approve|authori[sz]e|sign off|pass|release|process) (the|this|your|that|it|payment|any)( |$)
    no (podemos|puedo|se puede|vamos a) (autorizar|aprobar|validar|dar por bueno|visar)( |$)
    (lovely|great|wonderful|brilliant|fantastic|nice|super|oh|sure|genial|estupendo|que bien|bonito|fantastico|maravilloso) ,? ?.. (another|otra|otro|charge|bill|invoice|factura|cobro|charged|billed) .. (for|por|that|nobody|de|que|never|stuff|a|something)( |$)
    (meant|supposed|expected|want me|expect me) to pay (for )?.. (that|which|when|still|something|never|not|a)( |$)
    (late fees?|fees?|penalty|interest|surcharge) .. (illegal|unlawful|error|remove|removed|unfair|off|waive*|not ours|added in error)( |$)
    (take|knock|get|strip) (off|the) (the )?(late fee|fee|penalty|interest|charge|surcharge)s?( |$)
    (you|u|they|rep|salesman|salesperson|manager|agent|vendedor) (guys |had )?(promised|agreed|said|told me|told us|me dijo|nos dijo|prometio) .. (waive*|free|refund*|credit*|remove*|discount*|nothing|gratis|included|half|different|otra cosa)( |$)
    (only|just|solo) have (${NUMBER})( [^ ,]+)?$
    (credit note|nota de credito) .. (missing|pending|outstanding|falt*|pendiente|never|still|awaiting)
    (awaiting|await|waiting for|waiting on|pendiente|queda pendiente) (of |on |the |la |una |de )*(credit( note)?|refund|replacement|nota de (credito|cargo)|reembolso|devolucion)
    (used|using|usaron|with|opened .. using) (my|mi) (stolen )(wallet|card|identity|id)
    (pay|paying|pagar) for (junk|garbage|trash|rubbish|nothing|something i never|that mess)
    (thats|that is|that|this is|this) (a )?(bs|bull ?shit|bull|bogus|nonsense|bollocks|crap|robbery|theft|a joke) ?(,|i|we|charge|$|and)
    (free trial|trial|gratis) my ass
    (not|isnt|is not) (my|our) (signature|handwriting|order|purchase|contract|charge)( |$)
    (im|i am) not paying (that|this|it|for|u|you|your|a)( |$)(?!.*(today|yet|now|right|till i|until i|until payday|this week))
    (was|were) (promised|offered|quoted|told) .. (price|rate|amount|49|fee|otro)( |$)
    (prometieron|ofrecieron|dijeron|cotizaron|acordaron) (otro|otra|un|menos|el) (precio|tarifa|monto|cosa|descuento|plan)
    (price|rate|it|cost|fee) (was |is )?(supposed|meant) to be
    not (at all )?(the|what|that|my|our|an?) (price|amount|deal|rate|quote|sum|total|figure|fee|number) (you|u|we|i|that|they|quoted|agreed|on|was|as|shown|advertised)
    (service|order|contract|subscription|membership|policy|booking|account|purchase|plan|appointment|reservation|it|that) (was|were|has been|had been) (cancelled|canceled|terminated|rescinded|refunded|returned|voided|credited)( |$)
    who (said|says|told you|decided) (that )?(i|we) (owe|ordered|bought|agreed|have to pay)
    (esto|eso) es (un|una|puro|pura) (fraude|estafa|robo|abuso|timo)
    (facturaron|cobraron|cargaron|facturan|cobran) (lo que no|algo que no|cosas que no|de mas|mal|otra cosa)
    (my|our|the) (meter|reading|records|receipts?|statement|bank|contract|emails?) (says|say|shows|show|reads) (otherwise|different|something else|less|that i|no)( |$)
    (i|we) (have )?already (cancelled|canceled|returned|closed|terminated|ended)( |$)
    (receipt|quote|contract|order|estimate|offer|agreement|email|ticket|recibo|contrato|presupuesto) .. (different|lower|other|another|less|smaller|distint[oa]|otro|menor) (price|amount|total|figure|rate|precio|monto|importe)
    (is|are|was|were) not (in|part of|under|covered by|included in) (our|the|my|any|your) (contract|agreement|quote|order|terms|price|offer)
    (work|quality|service|product|job|food|room|course) (was|is|were) (so |very |really |absolutely |just )*(terrible|awful|poor|bad|horrible|shoddy|rubbish|crap|unacceptable|substandard|disgusting|appalling|a joke)
    ^(es|esto es|eso es|hay|fue|debe ser|tiene que ser|seguro es) (un |algun )?(error|equivocacion)( de ustedes| suyo| en (la|el|su))?$
    (ya )?(lo|la|los|las) (devolvi|devolvimos|regrese|regresamos|cancele|cancelamos|entregue|di de baja)( |$)(?!la deuda|el pago)
    (sent|shipped|mailed|gave|took|handed|brought|posted) (it|them|that|this|everything|the [a-z]+|all of it) back( |$)
    (balance|amount|total|bill|it|price|figure|invoice) (should|ought to|must|has to) (be|read|say|come to) (only |about )?(${NUMBER})
    (not|do not|dont|does not|did not) (match|agree with|tally with|tie up|correspond|reconcile)( |$)
    (contract|agreement|plan|membership|subscription|lease|tenancy|service|policy) (with you )?(ended|expired|finished|terminated|was up|ran out|lapsed|closed) (in|on|last|by|at|back|months|weeks|years|before|already)
    (free|no cost|complimentary) (trial|month|of charge|sample|period)( |$)
    (reject|rejecting|rejected|refuse|refusing|refused|decline|disallow|rechaz*|impugn*|devolv*) (to accept |este |esta |la |el |su |this |the |your |that )*(invoice|bill|charge|claim|demand|factura|cargo|cobro|reclamacion)
    (no|without|missing|lacks a) (purchase order|po|order number|signed (contract|order)|pedido|orden de compra|contrato firmado)( |$|was|asociado)
    (debit note|credit note|set ?off|offset|deducted|deduct|deducting|withholding|nota de (cargo|debito|credito)) .. (damage*|missing|short|faulty|defect*|return*|late|attached|error|dan*|falt*)
    (another|someone else|a different|different|other) (customer|person|account|house|flat|unit|tenant|cliente)s? (usage|consumption|bill|order|meter|charges|calls|consumo)( |$)
    (consumption|usage|reading|consumo|lectura) .. (never|not|too|nunca|no) (that|so|been|high|es|ha sido|tan)
    (not|no) (going to |gonna )?(pay|paying|payin|pagar|pago) (a thing |anything |nada |nothing |it )?(until|till|til|unless|hasta que|mientras no)( you| u| they| it is| the [a-z]+ is| me lo| se| no)
    (why|porque|por que|how come) (would|should|do|will|am|tengo|voy|debo) .. (pay|paying|pagar|charged|billed) .. (for|por|when|if|something|algo)
    (half|part|some|most|lots|bits|mitad|parte) of (the|my|it|them|lo|la|los) ?([a-z]+ )?(was|were|is|are|never|not|missing|broken|estaba|llego|faltaba)( |$)
    (half|some|most|part) (the|my|of the) (stuff|items|order|goods|parts|delivery|boxes|pieces) (was|were|is|are|never|not)( |$)
    (card|account|details|identity|tarjeta|datos|identidad|cuenta) .. (used|hacked|stolen|cloned|usaron|hackearon|robaron|clonaron|usada|robada) ?(by|without|sin|por)?
    (some ?body|some ?one|alguien) (else )?(used|stole|hacked|cloned|uso|robo|clono|hackeo) (my|mi|mis)
    (said|told|promised|assured|told me|dijeron|dijo|quedaron) .. (free|gratis|no charge|refund|discount|credited|waived|cancelled|canceled|included|descuento|devolucion|bonific*|condon*|sin costo|sin cargo)( |$)
    (was|were|been|am|are|is) (owed|due|waiting (for|on)|promised|expecting) (a |my |the |another )*(refund|credit|discount|replacement|credit note|reimbursement)
    (fee|fees|charge|charges|interest|penalty|penalties|late fee) (is|are|was|were) (just |so |totally |completely )*(wrong|incorrect|unfair|ridiculous|bogus|not right|illegal|unjustified|invalid)
    (ya )?(habia|habiamos|he|hemos|tengo) (ya )?(cancelado|dado de baja|devuelto|anulado|terminado|rescindido) (ese|esa|el|la|este|esta|los|mi|dicho|dicha) ?(plan|servicio|contrato|linea|cuenta|suscripcion|pedido|producto|equipo|membresia|internet)?
    (cobro|cargo|factura|cargos|cobros) (duplicad[oa]s?|doble|repetid[oa]s?|dos veces|indebid[oa]s?|erroneo|extrano|raro|injust[oa])
    (cobran|cobraron|cobrando|facturan|facturaron|cargaron) .. (no|nunca|jamas|ni) (lo |la |los |las |he |me )*(pedi|use|usado|usamos|contrat*|recibi*|compre|solicit*|autoric*|autoriz*|quise|tengo|tuve|lleg*|consum*)( |$)
    (si|que|porque) (yo )?(nunca|jamas|no) (lo|la|los|las) (use|usado|usamos|contrate|pedi|recibi|compre|abri|solicite|autorice)( |$)
    (cuenta|credito|prestamo|linea|contrato|compra) .. no (la|lo|las|los) (abri|contrate|hice|saque|pedi|solicite|firme|autorice)( yo)?( |$)
    (esta|estan|viene|salio) (muy )?mal (la|el|mi|su) (cuenta|factura|cobro|recibo|monto|importe|total|saldo)
    (queja|reclamo|reclamacion|inconformidad|denuncia) .. (cobro|cargo|factura|cuenta|servicio|producto)
    (quedaron|prometieron|ofrecieron|iban) .. (descuento|devolucion|reembolso|ajuste|bonificacion|rebaja|corregir|revisar)
    (agreed|quoted|quote|price|deal|was|were|be|should|supposed|contract|only|owe|owed|debo|eran?|fue|acordad[oa]|quedamos|son|por|de|total|is) .. (${NUMBER}) .. (not|no|y no|instead of|rather than|en vez de|en lugar de) (${NUMBER})
    (only|solo|solamente|nada mas) (received|got|ordered|used|had|worked|stayed|attended|asked for|bought|took|recib*|lleg*|pedi*|use|compre|consumi*|me dieron) .. (${NUMBER}|half|part|some|la mitad|una parte)
    (received|got|delivered|recib*|lleg*|entreg*) (only |solo )?(${NUMBER}) (of|out of|de|instead|de las|de los)
    (delivery note|packing slip|packing list|proof of delivery|pod|albaran|remision|hoja de entrega|guia) .. (shows?|says|states?|muestra|dice|consta|firmad[oa])
    (we|i) received (${NUMBER})( [^ ,]+){0,2}( ,|$)
    (never|not|nobody|no one|no ?body|none of you|not once) (ever |even |actually |properly |once |yet |been |was |were |bothered to )*(deliver*|install*|repair*|fix|fixed|complet*|honou?r*|show|showed|shown|turn|turned|finish*|perform*|render*|suppl*|provid*|replac*|activat*|connect*|ship|shipped|cancel*led)( |$)
    (replacement|refund|credit|engineer|technician|delivery|parts|part|package|order|goods|stock) .. (never|not|still has not|did not|has not) (ever |even )?(c[ao]me|arriv*|show*|turn*|appear*|sent|receiv*|deliver*|process*)
    (deliver*|goods|pallets?|order|items?|shipment|parcel) .. (refused|rejected|wet|soaked|spoiled|rotten|mouldy|moldy|expired|stolen|lost in transit)
    (driver|courier|carrier) .. (refus*|lost|damaged|never|signed for the refusal)
    (lines?|items?|charges?|fees?|those|it|they|that) .. (should|must|need to|have to|has to) (be|come) (taken off|removed|deducted|credited|cancelled|canceled|reversed|refunded|waived|corrected|off)
    (math|maths|numbers|figures|sums|calculations?|totals?|accounting) .. (off|wrong|do not add|does not add|is bad|all over)
    (does not|do not|not|doesnt) add up
    (was|were|been|i am|we are) (told|promised|assured|quoted|guaranteed|informed|led to believe) .. (no|free|without|waived|lower|less|half|discount|included|cancelled|would not|nothing|zero|different|refund)( |$)
    (time|statute|limitation) ?barred
    statute of limitations?
    (account|contract|service|subscription|membership|policy|line) (was|has been|had been|is|were) (already )?(closed|cancelled|canceled|terminated|ended|disconnected|switched|transferred|settled) (in|on|last|since|back|years|months|before|by|and|already|when|with)
    nothing (is|was|remains|should be) (owed|owing|due|outstanding|payable|left)
    (so|that|then|therefore) nothing is due
    (not|never) me who (signed|ordered|opened|made|bought|took|used|did|authori[sz]ed)
    (signed|opened|taken out|registered|ordered) .. (up )?(in|under|using|with) my (name|details|email|card|id|identity)
    (someone|somebody|thief|stranger|relative|ex) .. (forged|faked|stole|cloned|used|copied) .. my
    (forged|faked) .. (signature|name|document*)
    (police report|crime reference|action fraud|identity theft report|puse la denuncia)
    (will not|wont|am not|are not|refuse to|never) (be )?(pay|paying|payin|payed|paid) (a (penny|cent|dime|thing)|for (nothing|something|that|this|it|work|shoddy|junk|crap|rubbish|bad)|until|unless|till .. (fix*|put right|sort*|deliver*|replac*|correct*))
    (should|would) .. (not|never) (have been|be|been) (charged|billed|invoiced|applied|added|included)
    (charged|billed|invoiced|cobr*|factur*) .. (more|mas|higher|above|over) .. (than|que|de lo|del)
    (claim|invoice|bill|charge|fee|debt) .. (unfounded|baseless|unjustified|unwarranted|without basis|in error|not valid|invalid|sin fundamento|no procede|improcedente)
    (alleged|supposed|so called|supuesta|presunta) (debt|balance|account|charge|claim|deuda|factura|adeudo)
    (nunca|jamas|no|aun no|todavia no|ni) (me |nos |se |la |lo |las |los |le |ha |han |fue |fueron )*(entreg*|instal*|termin*|arregl*|repar*|cumpl*|complet*|repus*|repusieron|cambiaron|activ[aeo]*|conect*|prest*|realiz*|hicieron|surti*|bonific*|reembols*|descont*|aplic*)( |$)
    (compra|cargo|cobro|transaccion|pedido|contrato|consumo|llamadas?|prestamo|credito|firma|operacion|movimiento) (yo )?no (la|lo|las|los|fue|fui|es|era|le|se) ?.. (hice|hicimos|hizo|reconozco|autorice|pedi|mi[oa]|yo|corresponde|contrate|firme)
    (yo )?no (fui|hice eso|fui yo|la hice|lo hice|firme nada|he firmado|saque|lo saque|la saque)( |$)
    (importe|monto|total|factura|cuenta|saldo|cobro|cantidad|deuda|recibo|cifra) .. (no (es|son|esta|cuadra|coincide|corresponde|concuerda|procede|sale|da)|esta mal|equivocad*|erron*|incorrect*|inflad*|de mas)( |$)
    (no|ninguna de las|las) (cuotas|facturas|cargos|mensualidades|penalizacion|recargos?) .. no (procede|proceden|corresponde|corresponden)
    (ruego|solicito|pido|exijo|quiero|favor de|que) .. (anul*|rectifi*|corrij*|correg*|cancelen la factura|retiren el cargo|abonen la diferencia|descuenten|bonifiquen)
    (rectificacion|anulacion|correccion|cancelacion) (de|del) .. (factura|cargo|cobro|importe|recibo|deuda)
    (no (estoy|estamos|quede|quedo|quedamos)) (muy |nada )?(de acuerdo|conformes?|content[oa]s?|satisfech[oa]s?)
    (nada|no hay nada|no tengo nada|no queda nada) (pendiente|que pagar|por pagar|que deber)
    (alguien|un tercero|otra persona|desconocid[oa]s?) .. (saco|contrato|abrio|compro|uso|firmo|pidio|clono|falsifico)
    (estuvo|estuvimos|estuve|llevo|llevamos|quedo|quede|quedamos) .. (caid[oa]|sin (servicio|internet|luz|agua|senal|linea|telefono))
    (servicio|internet|linea|contrato|plan|suscripcion) (se )?(dio de baja|dimos de baja|fue dad[oa] de baja|se cancelo|se cerro|estuvo caid[oa]|se cortaba|se caia)
    (me|nos) (prometieron|ofrecieron|dijeron|aseguraron|garantizaron|quedaron de) .. (descuento|promocion|bonificacion|gratis|rebaja|devol*|reembols*|no (me )?(iban|iba)|otro precio|menos)
    (vino|llego|llegaron|vinieron|recibi|recibimos) .. (incomplet[oa]s?|rot[oa]s?|quebrad[oa]s?|falt*|danad[oa]s?|podrid[oa]s?|abiert[oa]s?|mojad[oa]s?|defect*|estropead[oa]s?)
  `),
  likely: phrases(`
    (is|are|was|looks|seems) (just |so |totally |completely |all )*(wrong|incorrect|off|bogus|inflated|excessive)( |$)
    (esta|estan|sale|viene) (muy |todo |toda |super )*(mal|inflad[oa]|equivocad[oa])( |$)
  `),
};
