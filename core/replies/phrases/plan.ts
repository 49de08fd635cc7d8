import { type IntentPhrases, phrases } from "../phrase.ts";

/** Wants other terms: parts, more time, another day of payment, less. */
export const planPhrases: IntentPhrases = {
  not: phrases(String.raw`
    (rebaj*|baj*|cort*|reduj*) (las |mis |el |mi )?(horas|turnos|sueldo|jornada|salario)
    (will|shall|going to|can) settle (it|this|that|the (rest|remainder|balance|account)) (shortly|soon|today|tomorrow|now|this week|next week)
    (only|just) have (\d+|one|two|three|four|five|six|seven|eight|nine|ten)( [^ ,]+)?$
    (we|i|they) split( up)? (in|last|years?|ago|two|when)( [^ ,]+)?
    (de|a) un (nin[oa]|menor|senor|amigo|familiar|doctor|vecino)
    hablan a un[oa]?
    give me a (ring|call|shout|bell|buzz)
    break (this|it|that|the|down)?( [^ ,]+)? ?down (the|this|it)? ?.. (charge*|fee*|cost*|invoice|bill|\d|for me)
    (change|update) (my )?(card|address|email|phone|name|password|plan|method|bank|payment method)
    (cancel|end|stop|upgrade|change) (my|the|your) (phone |internet |service |premium )?plan
    (extended|extension) (warranty|number|\d+|cord)
    (extend|our|my|sincere) .. apolog*
    (next|last|missed|this|first|my|the|paid|sent|made|monthly) (installments|instalment|cuota) .. (paid|pagad[oa]|was|is|already|late|yesterday)
    (ya|pague|pagado|pagada) .. (cuota|cuotas|mensualidad)
    knock (it|this|that|the|your) .. off
    knock it off
    de acuerdo(?! (de|a|en))
    (not|no) (want|need|a|quiero|necesito) (an? |un )?(plan|payment plan|extension|more time|installments)
    (discount|descuento) .. (promised|agreed|missing|not|never|prometi*|no aparece|aplic*|que me|acordado)
    (promised|agreed|prometi*|acord*|dijeron|asegur*|ofrec*) .. (discount|descuento)
    (does not|not|no) (reflect|show|include|incluye|refleja) .. (discount|descuento)
    (puedo|can i|can we) .. (con|with|in|by) (tarjeta|card|cash|efectivo|paypal|phone|person|walmart)
    (la|mi|esta|una|ultima|proxima) cuota (de (este mes|hoy|enero|febrero|marzo|abril|mayo|junio|julio))?$
  `),
  sure: phrases(String.raw`
    (pag*|dar*|abon*|ir dando) (de a|de) (poco*|poquit*|\d+)( |$)
    (chance|possib*|way|room|hope) .. (more|another|extra|additional|couple) (of )?(time|\d+|a few|few|one|two|three|four|week|weeks|month|months|days|fortnight)( |$)
        (les|le|os|te|ofrezco|ofrecemos) (ofrezco|ofrecemos)? ?\$?\d+ .. (quedamos|a mano|saldad[oa]|cerrar|zanjar|y listo|y ya|finiquit*|liquid*)
        (otro|otros|algun|un|algo de) (plazo|placito|tiempito|diitas)( |$)
        (poquito a (poco|poquito)|tantito cada|de a poquito|little by little)
        (net|move to net|go to) (30|45|60|90)( |$)
        (send|pay|give) (you )?(a )?(little|bit|few (pounds|dollars)|small amount|something|what i can) (each|every|per|a) (week|month|time|payday)
        (allow*|let|consider*) .. (pay|send) .. (little|parts|month|instal*|smaller|over)
        (two|three|four|2|3|4) (halves|parts|thirds|quarters|portions|equal)
        (part|piece) (settlement|payments?)( |$)
        \d (part|step) (settlement|payment|plan)
        work (with|w) (me|us)( |$)
        (partir|dividir|separar|repartir|fraccionar)(me|lo|la|los|nos|melo|sela)* (en|la|el|lo|por)?
        (ampliacion|extension|prolongacion) (del|de) (plazo|vencimiento|fecha|pago)
        (conced*|otorg*|autoric*|permit*) .. (plazo|ampliacion|prorroga|aplazamiento|dias|pagar|fraccion*|tiempo)
        (solo|nomas|nada mas|unicamente|apenas) (le |les )?(puedo|podria|alcanzo a) (dar|pagar|abonar|ofrecer)
        (puedo|podria) (darle|darles|abonarle|abonarles|pagarle|pagarles) .. \d+ .. (cada|por|al|a la|mensual*|semanal*)
        (without prejudice|goodwill offer|counter ?offer|compromise|make an offer|want to offer)
        (i|we) (could|can) (only )?(manage|afford|spare|stretch to|do) .. (\d+|ten|twenty|thirty|forty|fifty|hundred) .. (month|week|fortnight|pounds|each|time|payday)
    (installments|installment|instalments|instalment|installmentplan)
    payment (plan|arrangement|agreement|schedule|terms|plans|arrangements|options plan|holiday|extension|deferral|program)
    (set up|setup|make|work out|come to|arrange|reach|enter|agree|agree on|get on|do|request*|need|want|have|put me on|start|propose|offer|on) (a |an |some |some kind of |another |new |up a |into a |into an |smaller |the )*(arrangement*|plan|agreement|payments|payment plan|deal|payoff plan|installment*|repayment plan|smaller payments|schedule)
    (repayment|payoff|monthly|weekly|budget|flexible) (plan|arrangement|schedule)
    (pay|paid|paying|pay it|pay this|pay off|settle|clear|split|spread|break|do|divide|done|repay|send|make payments) (it |this |that |the |you |them |off |up |out |balance |invoice |bill |amount |total |cost |payment |payments |back |down |rest |remaining |what i owe |my |smaller |a |an |in |into )*(over (a |the )?(\d+|two|three|four|five|six|few|several|couple|time|next|some|period|multiple|coming)|in (parts?|pieces|chunks|\d+(?! ?(day|week|month|hour|min))|two(?! (day|week|month))|three|four|five|six|several|smaller|small|stages|portions|bits|payments|halves|multiple|a few|thirds|quarters|bite)|monthly|weekly|quarterly|bi ?weekly|fortnightly|bit by bit|little by little|gradually|slowly|(a )?(little|bit|few|some) (bit )?(at a time|each|every|by|now|per|here)|each (week|month|paycheck|pay|payday)|every (week|month|two|other|paycheck|payday|\d+|pay)|across|half|per (week|month|paycheck)|partial*|across)
    (split|splitting|spread|spreading|divide|dividing|stagger|chunks|break) (it|this|that|the|up|my|in|into|payment|over|them|across|out|smaller)
    (break|breaking|chop|cut) (it|this|that|the balance|my balance|the bill|the payment|the total|the amount|them) (up|into|down into|apart)
    (in|into|with|make|do|as|of|for) (smaller|small|\d+|two|three|four|five|six|equal|partial|several|lower|easy|affordable|multiple|some|mini|monthly|weekly|little|reduced|low) (equal |smaller |monthly |weekly |small |separate )?(payments?|chunks|parts|pieces|amounts|bits|increments|portions|transactions)
    (make|do|take|accept|start|making|offer|allow|doing) (partial |small |monthly |weekly |some |smaller |mini |little |regular )?payments
    \d+ (equal |monthly |weekly |smaller )?payments
    (part|partial|some|half|portion|50 ?%) (payment|now|today|this|of it|up front|upfront|friday|first|down) .. (rest|remainder|half|balance|later|next|other|then|remaining|month|end|week)
    (pay|do|send|give) .. (half|part|some|a portion|portion) .. (now|today|later|next|first|this|friday|then|and)
    (half|part|some) (now|today|this) .. (half|rest|later|next|other)
    (the )?(rest|remainder|remaining|balance|other half) .. (later|next|in (a|two|2|\w+) |over|payments|month|weeks|installment*)
    (\$|£|€)? ?\d+([.,]\d+)? ?(\$|£|€|dollars|bucks|usd|euros|pounds|quid|pesos|gbp|eur)? ?(a|per|each|every|/|/ ?a) ?(month|week|mo|fortnight|paycheck|payday|pay period|wk|pay check|check|2 weeks|two weeks|other week|couple weeks|mth|quincena|mes|semana)
    (\$|£|€)? ?\d+([.,]\d+)? (dollars |bucks |euros |pounds |quid |pesos )?(monthly|weekly|biweekly|bi weekly|fortnightly|semanal*|mensual*|quincenal*|al mes|por mes|cada|por semana|a la semana|por quincena|cada semana|cada mes|al mes)
    (\d+|hundred|fifty|twenty) now (and|n|,) .. (\d+|rest|later|next)
    (extension|extend|extended|extending|deferral|defer|deferred|deferment|postpone*|postponement|push (it |this |that |the |my |our )?.. (back|out)|grace period|skip (a|this|the|my|one|next)|payment holiday|delay (the|my|this|our) (payment|bill|invoice))
    (more|extra|additional|bit more|little more|some) (time|days|weeks|week) ?(to|please|on|and|for|is|would|porfa|$)?
    (few|couple|couple of|two|three|2|3|several) more (days|weeks|months|paychecks)
    (need|want|give|have|get|allow|grant|require) (me |us |you |a |some |until |till |an |for |another )*(more time|until|till|til|a few (more )?(days|weeks)|extra|extension|couple (more |of )?(days|weeks)|week or two|another (week|month|few|couple|\d+)|some time|bit (more )?(longer|time)|little (more |bit )?(time|longer)|few days|(\d+|two|three|four) (more )?(days|weeks))
    (can|could|may|would) (i|we) (have|get) (until|till|til|another|a few|more|an extra|\d+ (more )?(days|weeks))
    (give|gives|allow|grant) (me|us) (until|till|til|a|some|another|\d+|more|few|time|two|three|one)( |$)
    (move|moving|change|changing|shift|switch|push|reschedul*|adjust|amend|alter|update|set) (my |the |our |this |that )?(due date|payment date|due day|date|payment day|instalment*|installment*|billing date|schedule|arrangement|payment schedule|payments|terms|debit date|direct debit|payment)( |$)
    (reschedul*|restructur*|renegotiat*|refinanc*|re ?amorti*|consolidat*|negotiat*)
    (settle|settling|settlement) (for|at|it|offer|figure|amount|this|in full|with|on|the (balance|debt|account)|for less|if|of|proposal)( |$)
    (full and final|lump sum|one off settlement|offer in compromise|payoff (amount|offer|deal)|pennies on the dollar|partial settlement|reduced settlement|reduced (payment|balance|amount)|call it (even|quits|done|square)|meet (me )?(half ?way|in the middle)|write off|forgive (some|part|the|half|a)|knock (it|some|a|something|a bit)|take (something|some) off|lower (the|my|this|amount|payment*|balance|it)|reduce (the|my|this|it|our|payment*|amount|balance)|cut (me|us) a (deal|break)|make (me|us) (an offer|a deal)|work (with me|something out|out something|it out)|best (deal|offer|you can do)|early settlement)
    (would|will|do|can|could|if) (you|u|they) (take|accept|consider|settle|agree to|do) .. ([$£€]?\d+([.,]\d+)?|less|%|half|installment*|payments|offer|partial)
    (accept|take) .. \d+ ?(%|percent)
    (give|offer|pay) (you |u )?.. \d+ .. (even|settle|done|close|full and final|and be done)
    (offer*|propose|proposal|proposing|offering) (of |to |you |a |settling |paying |is )*([$£€]?\d+([.,]\d+)?|pay|settl*|payment|plan|instal*|lump)
    (discount|reduction|haircut|deal) (if|for|on|to|when|in exchange)
    (can not|could not|unable to|not able to|cant|hard to|difficult to) (pay|do|afford|manage|cover|settle|clear|make|send) (it |this |that |you |them |for |off )*(all|whole|the whole|full|in full|the full|the entire|everything|that much|so much|in one|at once|all of|the total|lump sum)
    not (all )?(at once|all at once|in one go|in full|the full amount|the whole)
    (cuotas|plazos|abonos|parcialidades|mensualidades|pagos (chic*|parcial*|semanal*|mensual*|quincenal*|pequen*|fraccionad*|iguales|diferidos|fijos|mas chic*|mas pequen*|bajos)|pagitos|abonitos|pequenos pagos|pago (parcial|fraccionado|semanal|mensual|diferido|a plazos))
    (una|en|\d+|dos|tres|cuatro|cinco|seis|doce) (cuotas|plazos|pagos|partes|mensualidades|exhibiciones|abonos|parcialidades|quincenas|meses|vueltas|veces)( |$)
    (plan|planes|acuerdo|convenio|arreglo|calendario|facilidades|facilidad|esquema|opciones) (de|para) (pago|pagos|pagar|abonos|pagarles)
    (llegar|llegamos|hacer|hacemos|proponer|propongo|proponerles|firmar|negociar|buscar|alcanzar|establecer|ofrecen|plantear) (a )?(un|algun|una) (acuerdo|arreglo|convenio|trato|plan|solucion de pago|propuesta|negociacion)
    (les |le )?propongo (un|pagar|abonar|liquidar|pagos|lo siguiente)
    (pagar*|abonar*|ir pagando|ir abonando|irle abonando|irles pagando|dar|liquidar*|ir dando|cubrir|dividir*|fraccionar*|partir*|repartir*) (les |le |lo |la |el |mi |su |todo |deuda |saldo |importe |resto |monto |total |pago )*(en (partes|pagos|cuotas|\d+|dos|tres|cuatro|cinco|seis|abonos|varias|varios|plazos|mensual*)|por (partes|mes|semana|quincena|pagos)|poco a poco|de a poc*|de poquito*|la mitad|una parte|mensual*|semanal*|quincenal*|a plazos|cada|al mes|a la semana|parcial*|algo cada|un poco)
    (poco a poco|de a poc*|de poquito en poquito|por partes|en partes)
    (la |una )?(mitad|parte) (ahora|hoy|ahorita|ya|este|el|y|primero|esta) .. (mitad|resto|otra|despues|luego|otro|proximo|parte)
    (ir|voy|iria|irle|irles|iremos) (le |les |a ir )?(abonando|pagando|dando|haciendo abonos)
    (fraccion*|aplaz*|prorrog*|diferir*|diferid[oa]*|difier*|posponer*|pospon*|postergar|posterg*|dividir*|reestructur*|refinanci*|renegoci*|reprogram*|reagendar|consolidar|moratoria)
    (mas tiempo|mas plazo|mas dias|unos dias|un plazo|unas semanas|una semana mas|otra semana para|un poco de tiempo|unos dias mas|un tiempo mas|dias mas|tantito tiempo|un tiempito|un mes mas|ampliar|ampliacion|extender|extension)
    (dar|dan|da|dame|deme|denme|darme|de|den|doy|dieran|diera|dieran|podrian dar|dieras) (me |nos )?(chance|chanza|oportunidad|tiempo|plazo|unos dias|hasta|prorroga|un poco|mas|tregua|facilidades|otra oportunidad|otro|otra|un|una|unas|dias)( |$)
    (me|nos) (dan|das|da|podrian dar|pueden dar|puede dar|podria dar|regalan|aguantan|aguanta|esperan|espera|esperas|das|conceden|concede|autorizan|aceptan|acepta|aceptarian|permiten|dejan|deja|aceptas|rebajan|bajan|descuentan|perdonan|condonan|hacen|hace) (un|una|unos|unas|mas|hasta|chance|tiempo|pagar|abonar|algo|los|la|el|menos|pagos|con|solo|\$?\d+|para|tantito|abonos|otra|otro|plazo|parte|descuento|rebaja|en)( |$)
    (espere*|esperarme|aguant*|esperar) (me |nos )?(hasta|unos|al|un|una|a que|tantito|el|dos)
    (cambiar*|mover*|modificar*|correr|recorrer*|pasar|ajustar*|cambien|adelantar|atrasar|retrasar|trasladar) (me |nos )?(la|el|mi|mis|su|las|los|nuestra) ?(fecha*|dia|plan|plazo|vencimiento|fecha de pago|calendario|cuota*|pago*|mensualidad|recibo|domiciliacion)
    (bajar*|reducir*|disminuir|rebajar*|ajustar*) (me |nos )?(la|el|mi|las|un poco|los) ?(cuota*|pago*|monto|importe|mensualidad|deuda|intereses|saldo|total|cantidad)?
    (cuota|pago|mensualidad) (actual|es|mas|menor|muy) .. (alta|alto|baja|bajo|menor|pequen*|demasiado)
    (descuento|quita|rebaja|condonacion|dacion|finiquito|pronto pago|bonificacion) (si|por|a cambio|para|o|del|de los|en|sobre)?
    (hacen|hace|haria|harian|dan|da|daria|pedir|pido|solicit*|quisiera|ofrec*) (me |nos )?(un |una |algun |alguna )?(descuento|quita|rebaja)
    si (me |nos )?(aceptan|acepta|dejan|deja|hacen|bajan|rebajan|descuentan|quitan) .. (liquido|pago|\d+|todo|deposito)
    (liquidar*|liquido|saldar*|zanjar*|cerrar|pagar) .. (por|con) (\$|€)?\d+ .. (todo|deuda|cuenta|y (ya|listo|quedamos|damos))
    (pago unico|un solo pago|pago de contado|de contado) (de|por|a|y|con)
    (al mes|por mes|cada mes|mensual*|cada quincena|por quincena|semanal*|por semana|a la semana|cada semana|quincenal*|cada \d+ dias|cada viernes|cada dia \d+)
    no (puedo|podemos|podria|podre|puede|me alcanza para|alcanzo a|alcanzo) (con )?(pagar |pagarlo |pagarla |liquidarlo |pagarle |pagarles |abonar |cubrir |liquidar |dar |con |el |la )*(todo|toda|la totalidad|el total|completo|junto|de una|de golpe|de un solo|de contado|tanto|cantidad completa|total)
    (pagar|pago) (algo|una parte|un poco|parte|lo que pueda|minimo|lo minimo) .. (ahora|hoy|y|cada|luego|mientras|despues|resto)
    (lo que|cuanto) (pueda|puedo) (ir )?(dando|pagando|abonando|dar)
    (otras|mejores|alguna) (condiciones|opciones) de pago
    (pay|do|manage|afford) .. \d+ .. (instead|at most|max|at the most)
    (podria|puedo|podemos|podriamos|puede) (dar*|pagar*|abonar*|ofrecer*) .. (en lugar|solamente|maximo|como maximo|nomas)
    60 ?day schedule
    (\d+|sixty|thirty|ninety) days? (schedule|terms|extension)
  `),
  likely: phrases(String.raw`
    waiv* .. (fee|fees|interest|charge|charges|penalt*|rest|part|some)
    (arrangement|terms|smaller|partial|settle|settlement|discount|flexib*|negotiat*|lump)
    (acuerdo|convenio|facilidades|abonar|abono|negociar|arreglo)
    (i|we) can (only )?(do|afford|manage|give|offer) (you )?(\$|£|€)?\d+
    (solo|solamente|nada mas|nomas) (puedo|podria|tengo) (dar |pagar |abonar |para )?(\$|€)?\d+
    (only|just) (pay|afford|do|manage|have) (\$|£|€)?\d+
    pay (what|as much as|whatever) (i|we) can
  `),
};
