import { type IntentPhrases, phrases } from "../phrase.ts";

/** Says that it was paid, at whatever moment before this one. */
export const paidPhrases: IntentPhrases = {
  not: phrases(`
    (duty|carriage|postage|freight|pre) ?paid
    (pague|paid|pagamos) .. (al contado|cash|in full) .. (cuando|when) (compre|i bought|bought|firme)
    (did|has|have|do|does) (my|the|our|you) (last |get my |got my |see my |have my )?payment( [^ ,]+){0,3}
    have the (transfer|payment|funds|money) (released|sent|made)
    (i|we) (have |had )?(went|go|gone|going|been) through (it|this|that|the)
    (lo |la )?cobraron .. (veces|doble|mas)
    (settled|closed) .. (court|your office|ur office|full and final)
    (get|gets|getting|got|be|being|am|is not|are not|was not|not|not been|never|has not|have not|had not|havent|hasnt|not yet|not been|until|till|when i am|once i am|once|when|after i am|i was|we were|were|not get|not yet been|havent been|will have|well|will be|to be|paid|have it|get it|get this|have this|gets) (paid|payment sent)
    (have|has|had|did|do) not (yet |even |actually )?(paid|pay|made|sent|mailed|transferred)( [^ ,]+)?
    (not|never) (yet )?(paid|payed|sent|made|transferred)
    (paid|pay) (leave|time off|invoice list|version|subscription|on time$)
    (employer|boss|work|client|clients|customer|customers|they|insurance|job|nobody|company) (has |have |had )?(not )?(paid|pays) (me|us)
    (paid|pay) (for|too much) (nothing|years|a service i)
    (what|when|how much|if|whether|unless|who|why) (was|is|i have|have i|has been|i|it is|we have)? ?(already )?paid
    (can|will|could|should|want|would|need) .. (be|get|have it|have this) (paid|settled|cleared|sorted)
    (will|shall|going to|to|should|can|would|could) (be |get |have been |have it )?(paid|settled|transferred|remitted|cleared|sorted|processed)
    (until|till|til|once|when|before|unless) (it|its|this|that|the (balance|bill|debt)|everything|all) .. (cleared|paid|settled|sorted|paid off)
    sent (me|us|the (wrong|letter|link|goods|item|email))
    (sent|gave|handed|returned) (back|the (shoes|item|goods|product)) .. back
    (pago|pague|pagar|pagamos) (que )?no .. (llego|entro|paso)
    (no|nunca|jamas|aun no|todavia no|sin) (lo |la |los |las |me |se |le |les )?(ha |han |he |hemos )?(pague|pagado|pagamos|pago|hecho el pago|hice el pago|deposite|transferi|abone|pagada|pagados|podido pagar)
    (cuando|que|para que|hasta que|aunque|si|en cuanto|despues de que) (me |yo |les |le |se |nos |lo )*(pague|paguen|pague|pagado)
    (me|nos) (pagan|paguen|pago|han pagado|pagaron|pagaran)
    sera (pagad[oa]|abonad[oa])
    (cancele|cancelamos|cancelado|di de baja|cancelo) (el|mi|un|ese|su|la) (servicio|contrato|suscripcion|pedido|plan|linea|membresia|suscripcion|orden|compra|reserva|poliza|seguro|tarjeta|cita)
  `),
  sure: phrases(String.raw`
    (cashapped|cash apped|cashapp|zelled|venmoed|paypaled|etransferred|e transferred|interac) (you|u|it|the|\$?\d+|him|her)
        (swift|wire|ach|bacs|transfer|bank|mt103|utr|eft|spei) (copy|confirmation|receipt|proof|trace|number|advice|reference) ?(attached|enclosed|below|is)?
        (fue|fui|fuimos|pase|paso|pasamos) (ya )?(al|a la|por el|por la|a) (banco|tienda|oficina|oxxo|sucursal|caja|cajero)? ?(y|a) (pagar|pague|pago|depositar|deposite|deposito)*
        (consta|constan|figura|aparece|registramos|tenemos registrado|obra) .. (abono|pago|transferencia|ingreso|pagad[oa])
        (bank|accountant|we|i|dept|treasury|finance|payables) (has |have |had )?(executed|released|processed|issued|initiated|completed|effected|made|remitted|sent|wired|settled) (the |a |an |this |that |your |it |our )*(transfer|payment|wire|ach|remittance|invoice|funds|check|cheque|amount|on|in|by|usd|eur|gbp|\$)
        (cleared|paid|settled|included|processed|went) (out )?(in|on|with|via) .. (run|batch|cycle)
        (posted|mailed|sent|dropped|gave|handed|left|brought|delivered) (you |in |off |over |to you |them |the driver |the office )*(a |the |my |your )*(cheque|check|cash|payment|money order|money|envelope with)( |$)
        (went|stopped|came|drove|walked) (in|by|to|into|over) .. (and )(paid|settled|gave|made)
        payment (was |has been |already |been )*(made|posted|sent|done|completed|submitted|processed|through)( |$)
        ya (esta|quedo|estuvo|fue) (todo |ya |bien )?(pagad[oa]|list[oa]|liquidad[oa]|hecho|saldad[oa]|cubiert[oa]|el pago|la transferencia)( |$)
        ya (hice|hicimos|realice|mande|envie|di|efectue|deposite|pase) .. (pago|deposito|transferencia|abono|spei|dinero|bizum|a pagar)
        (le|les|te) (hice|mande|envie|deposite|transferi|realice|pase|di) (ya )?(el|la|un|una|su|los|\$?\d+|hace|ayer|hoy|por)
        (quedo|esta) (saldad[oa]|liquidad[oa]|cubiert[oa]|pagad[oa])
    (already|just|have|had|has|ive|i|we|she|he|they|husband|wife|already been|been|was|is|are|were|all|fully|thats|yes|full|ex|mom|dad|daughter|son|accountant|insurance|company|now|dept|department|partner) (been |already |just |now |fully |actually |also |been fully |it |all )*(paid|settled|cleared|squared|paid up|paid off)( |$)
    ^(all )?paid( |$)
    (invoice|bill|balance|account|it|this|that|amount|debt|payment|order) (has |have |had |was |is |were |got |been |already |now |all |fully |s |should be )+(paid|settled|cleared|remitted|taken care|sorted|squared|made|processed by|sent|transferred|wired|mailed)
    paid (it|this|that|you|by|on|in|via|with|the|my|at|for|last|yesterday|today|already|off|up|online|cash|through|over|half|some|part|\$?\d+|€|£|full|both|all|everything|two|over|to|from|them|already)( |$)
    (bill|invoice|balance|account) (paid|settled|cleared)
    (have|has|had|already|just|i|we|was|were|been|money|payment|funds|cash|check|cheque|ach|wire|transfer|husband|wife|she|he|bank|accountant) (already |just |been |has |have |was |were |now )*(sent|mailed|wired|transferred|posted|deposited|remitted|zelled|venmoed|dropped off|submitted|made|processed|completed|went out|gone out|went through|gone through|issued|cleared|cashed|initiated|put through|executed) .. (payment|money|check|cheque|transfer|funds|full|amount|it|\$?\d+|today|yesterday|already|last|on|by|the|ago|monday|tuesday|wednesday|thursday|friday|this)
    (sent|mailed|wired|transferred|deposited|remitted|zelled|venmoed|posted|submitted|made|did|done|completed) (you |in |over |out |off )?(the |my |a |full |that |this |it |your )*(payment|money|check|cheque|transfer|funds|bank transfer|wire|deposit|full amount|balance|\$ ?\d+|\d+)( |$)
    (payment|transfer|wire|check|cheque|ach|remittance|bank transfer|money|funds|cash|deposit|transaction) (is |has |have |was |were |been |already |just |all )*(sent|made|done|mailed|completed|complete|submitted|processed|transferred|remitted|cleared|went|gone|went through|posted on|initiated|paid|cashed|left|in the mail|in the post|on its way|on the way|released|successful|confirmed|debited|taken|executed|issued)
    (ach|wire|payment|transfer|check|cheque|money|eft|bacs|remittance) .. (went out|was sent|was issued|was mailed|left our|cleared|was wired)
    (transferred|wired|remitted|mailed|deposited|zelled) (on )?\d+[/.-]\d+
    dice que (ya |lo |la )*(pago|liquido|deposito|transfirio|abono|saldo|cancelo)( |$)
    (transfer|transferencia|payment|done|pago) done
    (check|cheque|money|payment) (is )?(already )?(in the (mail|post)|on its way|on the way|been cashed)
    (took|taken) care of (it|this|that|already|last|yesterday|the|on|weeks)
    (was|been|is|already|got|all|its) (already )?(taken care of|sorted( out)?|squared away|handled|dealt with)
    (have|has|been|is|all|already|thats) (already )?(been )?(sorted|settled|squared)( it| that| this| already| out| up| last|$)
    (settled|cleared|sorted|handled) (that|this|it|the|up|my|our|already|in full|by|last|yesterday|on)
    (you|it|they|money|bank|payment|amount|\$?\d+) (have |has |had |already |just |was |been |were |came )*(took|taken|debited|deducted|charged|withdrawn|withdrew|collected|out) (the |my |it |a |out |of |from |already )*(money|payment|funds|out|from|account|card|bank|already|on|paycheck|yesterday)
    (came|gone|went|come) (out|off) (of )?(my|our|the) (bank|account|card|acct|checking)
    (been|was|already|got|just) (charged|debited|deducted) (for (this|it|that)|already|on my|from my|by you|this)
    (proof|confirmation|evidence|receipt|copy) of (my |the |our )?(payment|transfer|deposit|remittance)
    (receipt|screenshot|confirmation|remittance|remittance advice|proof|bank slip|slip|confirmation number) .. (attached|enclosed|uploaded|below|here|see|sent|number|advice)
    (attached|enclosed|here is|heres|see|find|uploaded|sending|sent) .. (receipt|proof of payment|remittance|remittance advice|payment confirmation|confirmation|payment slip|screenshot)
    (remittance|remitted) ?(advice)? ?(eur|usd|gbp|\$|€|£)
    (included|paid|processed) in (our|the|last|this) .. (payment run|check run|pay run|batch|run)
    (show|shows|showing|says|indicate|reflects|marked|confirm*|say|states) .. (as |it |this |was |that |has been |is |the )*(paid|settled|cleared|payment (made|cleared|went)|payment made|paid in full)
    (paid|settled) (in full|already|up|off|yesterday|today)
    (did|made|done|completed|finished) (the|a|my|that|an|bank|this|it|one) (payment|transfer|bank transfer|deposit|e transfer|etransfer|wire|ach|payoff|transaction|payment online)
    (have )?(already )?(done|did) (it|that|this|the payment)( already| yesterday| today| online| last|$)
    (got|have) (a|the|my|your) (receipt|confirmation) (for|of|from|number|that|right here)
    (ya|si|le|les|lo|la|los|las|se|yo|nosotros|hemos|he|ha|han|acabo de|acabamos de|recien|esta|estan|fue|fueron|quedo|quedaron|sido|ayer|anoche|anteayer|antier|hoy|completamente|totalmente|dinero|eso|esposo|esposa|marido|mujer|todo|cual|acaba de|factura|deuda|recibo|cuenta|saldo|cuota|importe|ella|el) (ya |lo |la |les |le |los |las |se |te |todo |fue |ha sido |esta |estan |quedo |sido |hace dias |ayer |hoy )*(pagu[e]|pague|pagad[oa]s?|pagamos|pagaron|deposite|depositad[oa]|depositamos|transferi|transferid[oa]|transferimos|transfirio|transferido|abone|abonad[oa]s?|abonamos|liquide|liquidad[oa]s?|liquidamos|liquido todo|salde|saldad[oa]s?|cancele|cancelad[oa]s?|cancelamos|gire|girad[oa]|consigne|consignad[oa]|consignamos|ingrese|ingresad[oa]|descontaron|descontado|cobraron|cobrado|cubri|cubiert[oa]|enviado el pago|domiciliaron|remiti|remitido|mande el (pago|dinero)|pagar(lo|la|les|le)?)( |$)
    ya (lo |la |les |le |se |los |las |me |nos )*(pago|pagaron|cobraron|descontaron|pagamos|page|liquido|deposito|transfirio|debitaron|cargaron)
    ^(si )?(ya )?(pagad[oa]s?|pague|deposite|transferi|pago (realizado|hecho|efectuado|enviado|listo|completo|completado))( |$)
    (pague|pagamos|deposite|depositamos|transferi|transferimos|abone|abonamos|liquide|salde|consigne|cancele) (\$|€|\d|el|la|los|las|ayer|hoy|anoche|anteayer|todo|toda|en|por|con|desde|a|hace|esa|ese|mi|su|completo|via|al|antier|esta|este|doscientos|mil|ya|dicha|lo|usando|la totalidad)( |$)
    (hice|hicimos|hizo|hecho|realice|realizamos|realizo|realizado|efectue|efectuamos|efectuo|efectuado|mande|mandamos|mando|envie|enviamos|envio|di|dimos|acabo de hacer|acabo de realizar|acabamos de hacer|acabo de mandar|emiti|emitimos|ejecutamos|tramitamos) (ya )?(el|la|un|una|mi|los|su|dicho|nuestro|ese|las) (pago|pagos|transferencia|deposito|abono|ingreso|bizum|giro|spei|consignacion|dinero|transferencias|cheque|depositos|remesa)
    (pago|transferencia|deposito|abono|ingreso|bizum|dinero|spei|cheque|remesa|giro) (ya )?(esta |fue |ha sido |quedo |se |fueron |esta ya )*(hecho|hecha|realizad[oa]|efectuad[oa]|enviad[oa]|emitid[oa]|list[oa]|completad[oa]|realizo|hizo|efectuo|envio|ejecutad[oa]|emitio|cobrad[oa]|aplicad[oa]|confirmad[oa]|registrad[oa]|mando|acreditad[oa])
    (se|nos|me) (pago|transfirio|abono|deposito|ingreso|liquido|descontaron|cobraron|desconto|cargaron|debitaron|debito|remitio|saldo|giro) .. (ayer|anoche|anteayer|antier|hoy|el|la|completo|completa|todo|ya|hace|de (la|mi)|en|desde|este|ese|pasado|por)
    (pago|deposito|transfirio|abono) (ayer|anoche|anteayer|antier|la semana pasada|el (lunes|martes|miercoles|jueves|viernes|sabado|domingo) pasado|esta manana|hace)
    (comprobante|justificante|recibo|resguardo|voucher|captura|baucher|ficha|soporte) (de (pago|la transferencia|deposito|transferencia)|adjunto|anexo|del pago|enviado)
    (adjunto|adjuntamos|anexo|envio|mando|le mando|aqui esta|les envio|ahi va|ahi le va|aqui le va|envie|envio|mande|subi|les mando|te mando|paso|comparto) .. (comprobante|justificante|resguardo|voucher|captura|recibo de pago|soporte de pago|baucher|ficha de deposito|recibo del pago)
    (envi[oe]|mand[oe]|present[oe]|subi[o]?) (el |su |un )?comprobante
    (con fecha|desde) .. (pagad[oa]|abonad[oa]|transferid[oa])
    (figura|aparece|consta|esta|sale|registra*) (como )?(pagad[oa]|abonad[oa]|saldad[oa]|liquidad[oa]|cancelad[oa])
    (fue|fueron|ha sido|han sido|esta|estan|quedo|siendo|quedaron) (ya )?(pagad[oa]s?|abonad[oa]s?|liquidad[oa]s?|saldad[oa]s?|transferid[oa]s?|ingresad[oa]s?|satisfech[oa]s? el pago)
    (remesa|transferencia) (enviada|emitida|realizada)
    (ya )?estoy al corriente
    (estoy|estamos) al dia (con|en) (mis|los|el|todos|nuestros)
  `),
  likely: phrases(`
    ^(done|all done|its done|done and dusted|ya quedo|ya esta|hecho|ya se hizo|done deal)( sir| thanks| gracias)*$
    (paid|pagado|pagada|pagamos)
    (all|already) (paid|settled|done|sorted|taken care)
    (did|have|has) (you|u) (get|got|receive|received|not received) (my|our|the) (payment|check|cheque|transfer|money|wire|deposit)
    (recibieron|recibio|les llego|le llego) (mi|el|nuestro|la) (pago|transferencia|deposito|cheque)
    (i am|we are) (all )?(up to date|current|paid up)
    thought (i|we|it|that|this|my) .. paid
  `),
};
