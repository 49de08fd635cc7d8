import { type IntentPhrases, phrases } from "../phrase.ts";

/** Will pay, with a day or without. */
export const promisePhrases: IntentPhrases = {
  not: phrases(`
    (nothing|no [a-z]+|none|never|not) (will|shall|is going to) be (paid|sent|released|settled)
    (bill|amount|balance|fee|price|charge|total) (should|ought to|must) be( [^ ,]+){0,2}
    (came|come|showed|here|turned up|vino) to (fix|repair|install|sort)( it)?
    have (it|this|that|everything) in (writing|email|an email|print)
    (pay|paid|settle|release) .. (once|until|unless) .. (snag*|fix*|put right|replac*|correct*|complet*|resolv*|finish*|credit*|repair*)
    (on|in) paper and mail( it)?
    (will|would|shall|can|could|going to|do|am|are|is|did) not (be )?(pay|paying|send|sending|able|transfer|settle|going to pay)(?! (it |you |this |that |anything )?(until|till|til|before))( [^ ,]+)?
    (not|never) (going to |gonna )?(pay|paying|send|settle)(?! (it |you |this |that |anything )?(until|till|til|before))
    no (voy a|vamos a|pienso|puedo|podemos|podre|quiero|pretendo|hay|tengo) (a )?(pagar(?! hasta| antes)|pagarle(?! hasta)|pagarles(?! hasta)|como pagar|pago)
    (unable|not able|impossible|hard|difficult|struggling|no way|how|no means|not in a position|can not afford) (for me |for us |i can |we can |i am going )?(to )?(pay|make|send|settle|cover|clear)( [^ ,]+)?
    no (les |le |te |lo |la |lo |se )?(abonaremos|abonare|pagaremos|liquidare|depositare|transferire)( [^ ,]+)?
    no (les |le |te |lo |la )?(pago|pagare|pagaremos|abonare|deposito)
    (who|what|how|where|why|which|when) (do|can|should|would|could|to|will) (i|we|you)? ?(pay|send|mail|transfer|make)( [^ ,]+)?
    (how|where) to (pay|send|transfer|make)
    (como|donde|por que|porque|cuando|a que cuenta|a donde|cuanto|a quien|en que) (les |le |lo |la |puedo |debo |tengo que |se |voy a |hago )*(pago|pagar*|depositar*|deposito|transferir*|transfiero|abonar|puede pagar)
    (will|would) (take|accept|settle|do) .. (payments|installment*)
    (will|shall) (respond|reply|get back|return|contact|pay attention|check|look|review|revert|forward|ask|be back|be in touch|be out)
    (will i|will it|will this|will you|will my|will they|what will|when will|how will)( [^ ,]+){0,5}
    (will|must) (be )?(charged|billed|owed)
    (had|have|want|asked|need|used|forced|trying|refuse|supposed|expect|expected|told|asking) (me |us |you )?(to )?(pay|paying) (for|twice|again|extra|that|more)( |$)
    (you|they|he|she|insurance|landlord|someone|company) (will|can|should|must|needs to|need to|has to|are going to|is going to) (have to )?(pay|regret|send|fix|cover)
    (have|do|need) (i|we) (to )?(pay)
    (if|unless|in case|suppose|until|when) (i|we|you) (do not |dont |can not )?(pay|send|fix|settle)
    si no (les |le )?(pago|pagamos)
    (el|un|mi|su|este|ese|del|al|de|con|dicho|cada|nuestro|ningun|otro|sobre|por|primer|ultimo|proximo|plan de|acuerdo de|forma de|metodo de|medio de|fecha de|link de|enlace de|liga de|de su|sin|recibo de|comprobante de|orden de|condiciones de|mes de) (pago|abono|deposito|ingreso)( (realizado|hecho|enviado))?
    (me|nos|que me|cuando me|si me) (pagan|paguen|pagaran|pagaron|depositan|depositen)
    (how|where|who|what)( [^ ,]+){0,3} (can|do|could|should|may) (i|we) (pay|send|make)
    (can|could|may) (i|we) (just |also )?(pay|send|make a payment|make payment) (it |this |that )?(by|with|via|using|at|in|through|over|on) (phone|card|cash|person|paypal|check|cheque|credit|debit|venmo|zelle|cash app|apple|google|the (phone|website|site|app|portal|store|branch|bank)|walmart|a (store|bank|branch)|money|bank|crypto|[a-z]+mart|your (site|website|app|office)|online|branch|store|someone)
    (can|could|may) (i|we) (pay|make a payment) (online|here|cash|now)
    puedo pagar (en|con|por|a traves|donde|como|mediante|desde|via|aqui) (efectivo|tarjeta|paypal|bizum|linea|oxxo|transferencia|el banco|banco|telefono|la tienda|una|un|la app|internet|la oficina|cheque|sucursal|debito|credito|persona)
    remit to
    for (not )?paying
    to (avoid|stop) paying
    stop paying
    (pay|paid) (attention|heed|my respects)
    worth paying
  `),
  sure: phrases(String.raw`
    ^(as )?soon as (i|we) (get|am|are|have|can|receive)( paid| my (check|pay|wages|salary|money)| the money)?$
    (put|pushed|processed|queued|entered|keyed|sent) (it|this|that|the payment|payment) (through|up|in|over) (for|on|to go|to be) .. ({WHEN}|\d|january|february|march|april|may|june|july|august|september|october|november|december)
    ^(then )?(i |we )?(will|can) (do it |do so |be able to )?(on |by |in )?({WHEN})
    not (be able to )?(pay|do|send|make a payment|do it|pay it|pay you) (it |you |this |that |anything |a payment )*(until|till|til|before) .. ({WHEN}|get paid|get my|salary|paycheck|\d+)
    not (until|till|til) ({WHEN}|the|i get paid|after)
    no (puedo|podemos|podre|voy a poder) (pagar|pagarle|pagarles|abonar)? ?(hasta|antes del?) .. ({WHEN}|cobre|\d+|quincena|me paguen)
    (got you|i got you|gotchu|will have you|will hook you up|will see to it|see to it|get it to you|will fix you up) ?({WHEN}|on|this|next|by)?
        (confirm|confirming|confirmed) (the )?(release|payment|remittance) (of|on|for|will)
        (go|going|pop|get|heading|run|pass) (to|into|down to|by) (the )?(bank|branch|atm|post office|western union) .. (on|in|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|and|next|this|to pay|morning|el)
        (drop|go|be|included|include|fall|goes|put|placed) (it )?(in|into|on) .. (batch|run|ach|wire|cycle|payables)
        (when|once|as soon as|after) (my|the|our) (check|cheque|paycheck|pay|salary|wages|refund|tax refund|deposit|direct deposit|benefits|pension|ssi|money|funds|client|customer|stimulus|bonus|commission) .. (hits|clears|comes|lands|drops|arrives|posts|is in|goes|gets|come|hit|pays|paid)
        (le |les |te )?(caigo|llevo|traigo|acerco|paso a dejar) .. (con el|con|el|su|la|tu) (dinero|pago|plata|lana|efectivo|feria)
        (validad[oa]|aprobad[oa]|autorizad[oa]) .. (se )?(abonara|pagara|pago|liquidara)
        ({WEEKDAY}) (que )?(cobro|me pagan|me depositan|cobramos) .. (pago|deposito|transfiero|abono|le|les|te|mando)
        (voy|ire|vamos|iremos|paso|pasare) (a ir )?(al|a la|por el) (banco|oficina|sucursal|tienda|oxxo) .. (a |y )?(pag*|deposit*|hoy|manana|el|lunes|martes|viernes|hacer)
        (le|les|te) (hago|mando|envio|paso|doy|hare|mandare|enviare|pasare|dare) (el|la|un|una|su|tu|lo|todo|los|\$?\d+) ?(transferencia|pago|dinero|deposito|abono|spei|bizum|lana|resto)?
        (payment|check|cheque|wire|money|funds) .. (by|on|before|no later than|end of|cob|eod|close of) .. ({WHEN})
    (will|shall|going to|would|i am|we are|intend to|plan to|planning to|planning on|plan on|promise to|promise ill|want to|wanna|would like to|commit to|agree to|aim to|hope to|hoping to|expect to|expecting to|ready to|about to|able to|can|could|should|let me|happy to|able|try to|trying to|have to|need to|must|willing to|gotta|undertake to|fully intend to|looking to|arranging to|arrange to|and|so i|then i|swear i|i|we|will be|be able to|to|ill|just) (definitely |be able to |also |just |now |be |gladly |certainly |surely |probably |try to |go ahead and |come in and |come and |come by and |stop by and |come by to |swing by and |call and |call to |drop by and |personally |finally |gladly |happily |for sure |then |still |make sure to |log in and |try and |get it |get this |get that |have it |have this |see that it is |still be |go |drop in and |gladly be |most likely |likely |both |honestly |gladly also )*(pay|paying|pay it|payin|paid|send|sending|transfer|transferring|wire|wiring|deposit|depositing|remit|remitting|settle|settling|clear|clearing|mail|mailing|post|posting|zelle|venmo|submit|sort|sorting|take care of|taking care of|make (a |the |my |full |that |this |another |your |an )*(payment|transfer|deposit)|making (a |the |my |full )*(payment|transfer|deposit)|complete (the |my )?(payment|transfer)|process (the |your |this |payment)|release (the |this |your )?payment|do (it|the (payment|transfer)|that|this|a (transfer|payment)|so)|doing it|get (it|this|that|the (payment|money|balance)|you (your|the|paid)|the|your) ?.. (paid|sorted|done|over|out|to you|taken care|cleared|settled|in|today|tomorrow|sent)|have (it|the money|your money|the payment|payment|the funds|this|the full|full|everything) .. (for you|paid|sorted|sent|cleared|by|on|to you|tomorrow|friday|in|soon|then|ready)|drop (off|it|the)|bring (it|the|you|a|cash|in|my)|call (in )?(with|to pay|and pay|my)|pay up|fix it|handle (it|this)|square (up|it)|give (you|u) (the|your|my|\$?\d+|cash|money|a check)|catch up|bring (my|the) account|be (sent|paid|made|settled|issued|transferred)|cover (it|this|the|that)|get caught up|cut (a|the|you a) check|issue (a |the |payment)|put (it|the|\$?\d+|some|the check|a check) (through|in the|on|toward*|down)|authorise (the )?payment|authorize (the )?payment|initiate|pop (a|the) cheque|hand (over|it))( |$)
    ^(pay|paying|send|sending|transferring|gonna pay|will pay|pagare|pay you|pay u|give you|give u|can pay|can send|can do|will|transfer|sending it|mailing|will do|will send|will sort|will do it) (it |you |u |this |that |the |all |off |money |your |a |full |payment |check |something |some |cash |balance |everything |me |next |\$?\d+ )*({WHEN}|when|on|by|in|within|after|once|tonight|asap|soon|then|,|\$?\d+|two|$)
    (you|u|it|they) (will|shall|can|should|going to) (be )?(have|get|getting|receive|see|be (paid|settled|cleared|sent|sorted|there|in|yours|made|processed|released|remitted|transferred)|paid|expect|count on|hear) ?(it|your money|the money|my payment|payment|paid|your payment|the payment|funds|the check|this|full|by|on|the|in full|from me)?
    (payment|invoice|balance|bill|cheque|check|transfer|funds|money|amount|it|invoices|account|wire|ach|remittance|debt|this|full balance|full amount|both) (is |are |has been |have been |and )*(will|shall|should|going to|to|can|is going to|is due to|is to) (be )?(definitely )?(be |also be )?(paid|made|sent|released|processed|settled|cleared|remitted|issued|transferred|wired|mailed|out|go out|going out|go|done|sorted|with you|in your|completed|executed|there|initiated|leave|hit|arrive|taken care of|posted|included|on its way|submitted|be)
    (scheduled|approved|queued|lined up|booked|set|set up|slated|due|planned|earmarked|included|on|in|up) (it )?(for|to) (payment|pay|be paid|go out|post|process|release|the next|our next|next|disburse*)( |$)
    (scheduled|slated|set|planned|booked) (for|to|on) (payment|go|({WHEN})|\d|pay|the)
    (in|on|with|part of|via) (our|the|my|this|next|tomorrows|fridays) (next |upcoming |following |weekly |monthly |scheduled )*(payment run|check run|cheque run|pay run|payrun|batch|payment cycle|ap run|payment batch|run)
    (is|being|it is|currently|now) (in process|being processed|in progress|in the works|processing|in the queue|in queue|with our bank)
    (next|upcoming) (payment run|check run|pay run|cheque run|run)
    (promise|pledge|commit|guarantee|swear|vow|assure) (you |to |that |i |we |it |this )*(pay|will|payment|it|clear|get|send|have|be|settle)
    (promise|promises|promised|promising|commits|committed|agreed|agrees|pledged|says|said|confirmed|states|stated|intends|plans|wants|will) (to |he |she |they |will |would |that |it |us |is going to )*(pay|paying|send|settle|clear|mail|transfer|make|wire|drop|bring|have|remit|process)( |$)
    (ptp|promise to pay)
    (paying|pay|payin) (on|it|you|u|this|that|in full|the|off|by|when|as soon as|friday|today|tomorrow|tonight|next|in|monday|tuesday|wednesday|thursday|saturday|sunday|tomorrow|two|a|all|full|up|asap|soon|at|within|before|after|next week|everything|both|now|my|your|for it|then)( |$)
    (i|we) (get|am|are|will get|should get|am getting) paid .. (will|then|send|pay|ill|it|so)
    (pay|send|do|settle|clear|sort|fix|paying|handle|catch up|transfer|have it|get it) .. (when|once|as soon as|after|the minute|the moment|soon as|the day) .. (get|gets|paid|am|home|salary|paycheck|check|money|payday|lands|clears|back|come|comes|receive|can|deposit|hits|refund|client|invoice|funds|in)
    (give|giving|get|getting|bring|hand) (you|u) (your|the|ur|my|some|all) (money|cash|payment|check|cheque|rest|balance)
    ^(\$|£|€)?\d+([.,]\d+)? ?(bucks|dollars|euros|pesos|pounds|quid)? (by|on|this|next|el|para el|manana|tomorrow) ?({WHEN})
    (hare|haremos|hago|hacemos|realizo|realizamos|efectuo|efectuamos|efectuaremos|realizaremos|realizare|efectuare|tramitamos|tramitaremos|mando|mandare|envio|enviamos|enviaremos|enviare|ordenaremos|emitiremos|programamos|programaremos) (el |la |su |mi |un )?#
    (efectuaremos|realizaremos|abonaremos|pagaremos|liquidaremos|transferiremos|ingresaremos|depositaremos|saldaremos)( |$)
    (you will|u will|going to) (get|have|be getting|receive) (your|the|ur|ya|all|every|my|full|it|paid|this) ?(money|payment|cash|check|cheque|penny|cent|funds|paid)?
    (good for it|money is coming|will make it right|will make good|i will honor|on payday|by payday|payment coming|check coming|cheque coming|payment to follow|cash coming|will bring)
    (can|could|may) (i|we) (just |please |maybe )?(pay|send|do|transfer) (it |this |that |you |the (full |whole |total |balance |bill )*|all |in full |everything )*(on |by |in |at |until )*({WHEN}|when|after|later|instead|then)
    (stop|come|swing|drop|pop|go|drive|call|be) (by|in|over|down|there) .. (and |to |with )(pay|cash|money|payment|it|check|cheque|settle|a)
    (stop|come|swing|drop|be) (by|in) .. (pay|payment|cash|check|cheque)
    (drop|drops|dropping) (off|in) (a |the |my )?(cheque|check|payment|cash|money)
    (not|cant|can not) (today|right now|now|this week) .. ({WHEN})
    (voy a|vamos a|va a|ire a|pienso|pensamos|quiero|queremos|quisiera|puedo|podemos|podria|podre|prometo|prometemos|espero|me comprometo a|nos comprometemos a|se compromete a|comprometo a|procederemos a|procedere a|procedo a|intentare|intento|tratare de|trato de|planeo|tengo que|debo|paso a|pasare a|iremos a|ir a|vengo a|acudire a|alcanzo a|estoy por|estamos por|a) (ya |todo |hacer |realizar |efectuar |el |la |mi |un |una |su |les |le |lo |terminar de |poder |ir a |pasar a )*({PAGAR}|pagar(le|les|lo|la|te|los|las|selo)*|depositar(le|les|lo|te|selo)*|transferir(le|les|lo|te)*|abonar(le|les|lo|te)*|liquidar(lo|la|les|le)*|cancelar(lo|la|les|le)*|hacer(le|les)? (el|la|un|mi) (pago|transferencia|deposito|abono|ingreso)|pago|transferencia|deposito|ingreso|mandar(le|les)? (el|la)? ?(pago|dinero|transferencia|lana|plata)|enviar(le|les)? (el|la)? ?(pago|dinero|transferencia)|ponerme al (dia|corriente)|poner al dia|regularizar*|arreglar(lo)?|saldar*|girar*|consignar*|cumplir*|solucionar*)( |$)
    (le|les|te|lo|la|los|se lo|se los|yo|nosotros|ya|si|ahi|y|hoy|manana|manana si|luego|despues|pronto|quincena|mismo|entonces|dia|ahorita|cobre|caiga|noche|tarde|semana|mes|\d|lunes|martes|miercoles|jueves|viernes|sabado|domingo|ahi|cuando pueda|todo) (ya |si |le |les |lo |la |te |se |los |yo |mismo |sin falta |por fin |todo |mando el |hago el |hago la |doy el )*(pago|pagamos|pagare|pagaremos|pagaria|deposito|depositare|depositaremos|transfiero|transferire|transferimos|transferiremos|abono|abonare|abonaremos|liquido|liquidare|liquidamos|cancelo|cancelare|cancelamos|mando (el|la|su|lo)|envio (el|la|su) (pago|dinero|transferencia)|doy (el|su|lo|todo|\$?\d+)|hago (el|la|un) ?(pago|transferencia|deposito|ingreso|abono)?|ingreso|saldo todo|giro|consigno|cubro|pongo al (dia|corriente)|cumplo|llevo (el|su|los|la)|paga|pagan|mando)( |$)
    ^(pago|pagamos|pagare|pagaremos|deposito|transfiero|abono|abonare|abonaremos|liquido|paso a pagar|pagaria|paga|yo pago|te pago|le pago|les pago|cancelo|depositare|transferire)( |$)
    (pago|pagare|pagamos|pagaremos|deposito|depositare|transfiero|transferire|abonare|abonaremos|liquidare|cancelare|cancelaremos|paga|pagan|pagaria|liquidaremos|ingresare|girare|consignare|abono|liquido|cancelo|hare (el|la|un) (pago|transferencia|deposito|ingreso)|haremos (el|la|un) (pago|transferencia|deposito|ingreso|abono)|realizare (el|la|un) (pago|transferencia|deposito)|realizaremos (el|la) (pago|transferencia)|hago (el|la) (pago|transferencia|deposito)) ({WHEN}|el|la|los|en|a|antes|dentro|sin falta|cuando|apenas|al|esta|este|mas tarde|luego|por la|la proxima|todo|\$?\d+|con|hasta|lo|yo|tan|doscientos|mil|tres|para|de inmediato|ya|una vez|despues)( |$)
    (pago|transferencia|ingreso|importe|factura|deposito|abono|dinero|cantidad|remesa|saldo) (se |ya |sera |les |le |lo |esta |estara )+(realizara|hara|efectuara|abonara|pagara|enviara|emitira|pagado|abonad[oa]|realizado|efectuado|programad[oa]|liquidara|transferira|previst[oa]|llegara|list[oa]|hecho|ordenara|ejecutara|procesara|en proceso|pagada|enviado|liquidad[oa]|agendad[oa])
    (se |les |le )(pagara|abonara|realizara|hara|efectuara|transferira|liquidara|depositara|enviara|ingresara|emitira|hare llegar|haremos llegar|hago llegar|hara llegar)
    (haremos|hare|hago|hacemos) llegar
    (programad[oa]|previst[oa]|agendad[oa]|aprobad[oa]|planificad[oa]|incluid[oa]|prevemos) .. (pago|para|el|en|remesa|pagar)
    (nuestra|en la|la|esta|en) (proxima )?(remesa|corrida de pagos|tanda de pagos|dia de pagos|ciclo de pagos)
    (me comprometo|nos comprometemos|se compromete|prometo|prometemos|promete|les aseguro|le aseguro|doy mi palabra|tenga por seguro|le prometo|les prometo|te prometo) .. (pag*|abon*|liquid*|deposit*|cumpl*|cancel*|transf*|\d|todo|que)
    (dice|dijo|indica|asegura|menciona|confirma|promete|informa|comenta) que (paga|pagara|va a pagar|deposita|hara|liquida|abona|realizara|pasa|viene|depositara|transferira|abonara|manana|el|ya)
    (en cuanto|cuando|apenas|tan pronto|al|una vez que|ni bien|despues de que) .. (cobr*|pag*|caig*|depos*|sueldo|quincena|salario|nomina|reciba|recib*|llegue|tenga|entre|pueda|vuelva) .. (pag*|deposit*|transf*|abon*|mando|liquid*|hago|cubro|envio|les|le|cancel*|doy)
    (pag*|deposit*|transf*|abon*|liquid*|cancel*|cubro|mando|hago) .. (en cuanto|cuando|apenas|tan pronto|al|una vez|ni bien) .. (cobr*|pag*|caig*|depos*|sueldo|quincena|salario|nomina|reciba|recib*|llegue|tenga|pueda)
    (dame|deme|denme|dan) hasta .. y (te|le|les) (pago|deposito|transfiero|abono)
    (paso|voy|pasare|ire|vamos|pasamos|acudo|acudire) (por|a|manana|el|hoy|al|la) .. (a )?(pagar|liquidar|dejar el|abonar|pago|dejar|depositar|cancelar)
    (tendra|tendran|tienen|tendras|recibira|recibiran) (su|el|tu|sus) (dinero|pago|transferencia|plata|deposito)
    (hoy|manana|esta semana|esta noche|en la noche|en la tarde|el ({WEEKDAY})) (mismo |sin falta |a primera hora |en la manana |por la manana |en la tarde |si |yo )*(lo |la |le |les |se |te |queda |quedan |hago |mando |doy |esta )*(pago|pagado|hago|liquido|deposito|transfiero|hecho|pagada|mando|resuelvo|queda|cubro|abono|cumplo)
    (ponerme|pondre|me pongo|poner|ponernos|nos ponemos) al (dia|corriente)
  `),
  likely: phrases(String.raw`
    ^(by |on |around |probably |maybe |hopefully |ok |sorry |yes |yeah |sure |will do |for sure |i will |perhaps |this |the |next |within |before )*({WHEN})( for sure| morning| night| afternoon| evening| latest| at the latest| please| ok| promise| i promise| sin falta| seguro| por la tarde| en la tarde| en la noche| a mas tardar)*$
    ^(it will be|will be) (paid|done|sorted|there)
    ^(el |la |para el |antes del |en |dentro de |mas tardar |a mas tardar )*({WHEN})( sin falta| seguro| por la tarde| si)*$
    ^in (\d+|a|two|three|four|five|six|seven|ten|a couple( of)?|couple|few|a few) (days|day|weeks|week|months|month)
    ^(en|dentro de) (\d+|un|una|dos|tres|cuatro|cinco|ocho|diez|quince) (dias|dia|semanas|semana|meses|mes)
    ^(soon|shortly|asap|later|pronto|luego|ahorita|al rato|later today|tonight|very soon|in a bit|in a few|enseguida|en seguida|on it)$
    (working on it|on my to do|have not forgotten|will get to it|forgot|slipped my mind|se me (olvido|paso|fue)|overlooked|lo olvide)
    i will (pay|do it|do that|get it|handle it|send)
    (pagare|pagaremos|will pay|voy a pagar|abonare|liquidare)
    (soon|pronto) (pay|pago)
    a (month|week|fortnight) from (today|now|tomorrow)
  `),
};
