import { type IntentPhrases, phrases } from "../phrase.ts";

// After "I am not" these are no name: only what is left can be one.
const NO_NAME =
  "a|an|the|in|at|on|of|for|to|sure|able|happy|pleased|satisfied|ready|rich|made|paying|going|trying|disputing|asking|saying|working|getting|interested|responsible|liable|aware|here|there|home|available|allowed|really|very|so|too|well|good|ok|okay|fine|doing|giving|having|being|happy|stupid|dumb|crazy|kidding|joking|lying|your|my|his|her|with|from|comfortable|convinced|certain|sending|receiving|refusing|avoiding|running|hiding|denying|complaining|currently|yet|even|just|now|any|that|this|those|these|what|who|it|made|worried|afraid|familiar|late|behind|using|making|earning|employed|bothered|interested|signing|accepting|agreeing|liking|playing|owing|contesting|arguing|one|authorized|authorised|back|free|due|until|buying|wealthy|feeling|mad|angry|impressed|amused|prepared|willing|obliged|supposed|dead|wrong|right|coping|managing|not|getting|insured|covered|poor|clear";

/** Somebody else's number, address, company or things. */
export const wrongPersonPhrases: IntentPhrases = {
  not: phrases(`
    (aqui|aca|aki) no hay (trabajo|chamba|dinero|plata|empleo|ventas|nada de|luz|agua|internet|senal|servicio)
    (items?|goods|it|they|products?|work) (are|were|was|is) not as
    ya no (tengo|tenemos) (ese|el|esa|la|este) (servicio|plan|contrato|linea|internet|producto|equipo|seguro|suscripcion)
    not the one (in|on|from|of) the (contract|quote|invoice|agreement|order)
    (can|could|able to|may) no longer work
    (nobody|no one) (here |from here |at our end )?(authori[sz]*|ordered|signed|approved|request*)
    (got|sent|received|shipped|have) (me |us )?the wrong (size|colou?r|item|model|part|parts|product|thing|order)
    (want|wanna) (to )?be here( any more)?
    who dis
    new phone ,? who dis
    wrong (number|email|address|account|one) (on|in) (the|my|your) (invoice|bill|file|statement|letter)
    (charged|billed|debited|paid|sent it to|used|delivered|shipped|sent) .. (the )?wrong (account|card|address|number|one)
    (se|te) (equivoc*|confund*) (en|con|de|al) .. ({FACTURA}|cobrar|facturar|monto)
    not (me|us) (who|that) .. (pay|paid)
    (why|por que) not me
    for not me
    (i|we) (sold|moved|left) .. (to pay|so i can pay|and will pay|para pagar)
    not the (right|correct) (amount|price|bill|invoice|order|item|product)
    (was|were|is|are) not (him|her|it|the)( [^ ,]+)? (fault|problem)
    new number (is|for me)
    tengo (el|un) (numero|correo) nuevo
  `),
  sure: phrases(`
    my name is [a-z]+( [a-z]+)? not [a-z]+
        (me llamo|soy|mi nombre es) [a-z]+( [a-z]+)? (no|y no) [a-z]+$
        ^(numero|persona|contacto|correo|telefono) (incorrect[oa]|equivocad[oa]|errone[oa])$
        (addressee|recipient|occupant) (unknown|gone|moved|not known|gone away)
        [a-z]+ no longer (uses|has|owns|lives at|is at|answers|checks) (this|that|the)
        not (known|known here) at this
    (debtor|person|customer|man|woman|lady|guy|people|client|he|she|they|tenant|tenants|family|resident|one you) ... (moved|relocated|left|gone) (out|away|before|years|months|ages|abroad|long|last|to another)
        (se (marcho|fue|mudo|cambio|fueron|mudaron|marcharon)|ya se fue|marcho) .. (del|de la|de este|de aqui|piso|casa|domicilio|departamento|hace|a otr[oa])
        (senor|senora|persona|gente|familia) .. ya no (es|esta|vive|viven|trabaja|son)
        ya no (es|esta|vive) (de )?(aqui|en esta|en este)
        no (la|lo|los|las) (conozco|conocemos|ubico|tengo el gusto)
        (i|he|she|mister [a-z]+|[a-z]+ [a-z]+) (has |have |had )?(ceased to be|stepped down|retired (at|in|last|from)|resigned (in|from|last|as)|was let go from the company)
        (divested|former (subsidiary|employee|employer|director|owner|tenant|partner)|previous (management|company|occupier|owner|subscriber)|no (involvement|connection|affiliation|relation|association) .. (with|to|of|$)|nothing to do with (them|that|this|him|her|it|the (company|account|business)|me))
        (account|number|mailbox|address|phone|email|line|invoice|bill|debt) (belongs|belonged|is for|is in the name of|relates) (to|someone|somebody|another|our former|a different)
        (belongs|belonged|pertenece|perteneci[ao]) (to|a) (somebody|someone|another|a different|our|otr[oa]|un|una|mi|my) 
            (not|isnt|aint|is not) (her|him|them|his|hers|mister|the guy|the girl|ur guy|your guy|your girl|the dude|ur girl|your man)
        (i am|we are) not (your|ur|the) (guy|girl|man|client|customer|person|company|one)
        (sent|came|delivered|addressed|mailed|emailed) .. (to us|to me|here|to our office) (in error|by mistake|mistakenly|wrongly|erroneously)
        (you|u) (probably |must |may |might |have |must have |are |were )*(dialed|dialled|reached|texting|calling|called|messaged|looking for|trying to reach|contacted|want) .. (wrong|someone else|somebody else|another|a different)
        (aqui no es|esta no es|no es aqui) (la|el|casa|oficina|su)? ?.*
        (numero|telefono|celular|cel) (equivocado|equivocad[oa]|errado|incorrecto|erroneo)
        (jamas|nunca) (he )?(vivido|trabajado|estado|tratado) (aqui|ahi|alli|en|con)
        (soy|yo soy) (la|el|su) (propietari[oa]|nuev[oa]|duen[oa] actual|inquilin[oa])
        (le|les|te) (dieron|pasaron|dio) (mal|un numero equivocado|el numero equivocado|un numero incorrecto) ?(el numero|mi numero)?
        wrong (number|person|guy|man|woman|lady|dude|party|customer|individual|recipient|phone|contact|people|company|email|address|house|household|name|human|girl|kid|chick|one|account holder|business|department|inbox|mailbox|client|debtor|patient|member)
    (wrong|incorrect) (email|mail|phone|mailing|postal|street|contact|cell) (address|number|details|person)
    (incorrect|erroneous) (number|person|recipient|email|contact|addressee)
    (have|got|reached|contacted|texted|called|emailed|messaged|dialed|dialled) the wrong
    (are|is|you) (texting|calling|emailing|contacting|messaging|reaching) the wrong
    (mistaken|mistook) (identity|me)
    (mixed|mix|mixing|confused|confusing) (me|us|my|this|up) .. (with|for) (somebody|someone|another|other|a)
    mix up with (somebody|someone|another)
    ^(sorry )?(this |that |it )?(is )?(definitely |certainly |really )?not (me|him|her|his|hers)( sorry)?$
    (this|that|it) is not (me|him|her|his|hers|she|he)
    not (his|her|their|hers|karens|that persons|this persons) (number|phone|cell|email|address|line|mobile)
    (this|that) is not [^ ,]+s (number|phone|cell|email|address|line|mobile)
    (this|that|the) (number|phone|email|address|mailbox|inbox|line|cell|mobile)( address| number)? (does not|no longer|is not|has never|never|did not|is no longer) (belong*|belonged|his|hers|her|their|in use by|registered|associated|used by|theirs|mister|the one|for)
    (number|phone|email|address|mailbox|line|cell|inbox) (belongs|belonged) to (a|an|someone|somebody|another|other|me|my)
    (number|phone|line) (was|has been|got) (reassigned|recycled|given to me|transferred to me)
    (got|have|had) (this|the|a) (new )?(number|phone|cell) (last|since|a|about|recently|this|only|for|in)
    (just|recently) (got|changed to) (this|a new) (number|phone)
    new (phone|number|fone) who (dis|this|is)
    who dis
    not (the|that|this|your|who|whom) (person|man|woman|guy|account holder|customer|one|account owner|addressee|intended|named|individual|client|debtor|holder|titleholder|owner|tenant|homeowner|party|recipient|member|cardholder|you are looking for|you want|you need|you are after)
    not (who|whom|the one|the person|the guy) you
    not the (right|correct|appropriate|proper) (person|contact|department|recipient|one|address|email|party|office|place|company|team)
    (no|not) longer .. (right|correct) (person|contact)
    (no|not) (one|body|person) .. (by|with|of|called|named|under) (that|the|this|such)? ?(name|person)?
    (no one|nobody|noone|not anyone|not anybody|none|no person|no employee|no such person|no such name|no customer|no tenant) .. (here|at this|by that|that name|this address|lives|works|called|named)
    (nobody|no one|noone) (called|named|by|with)
    (there is|there are|we have|got) (no|not a|not any) (mister|[^ ,]+)( [^ ,]+){0,2} (here|at this|at that|on this|in this|working here|living here|at our|in our)
    ^no [^ ,]+( [^ ,]+)? (here|at this number|at this address|lives here|works here)
    [^ ,]+ (does not|do not|no longer|never|has not|did not|is not) (live|lives|lived|living|work|works|working|worked|reside|resides|stay|stays) (here|there|at this|at that|in this|with us|for us)
    (dont|not|never|no longer) (live|lives|lived|living|work|works|worked) (here|at this|at that address|there) (any more|now|since|for)?
    (he|she|they|[^ ,]+ person|previous [^ ,]+|former [^ ,]+|old [^ ,]+|last [^ ,]+|tenant|tenants|guy|lady|couple|people|family|ex|roommate|owner|owners) (has |have |already |all )?(moved|moved out|moved away|relocated)
    (moved|move) (out|away) (ages|years|months|a|last|in|long|some|already|from here|and)
    (?<!preying on )(previous|former|prior|last|ex) (tenant|tenants|owner|owners|occupant|occupants|occupier|resident|residents|renter|people|holder|homeowner*)
    (new|current) (owner|owners|tenant|tenants|proprietor|occupant|occupier|landlord|homeowner)( is| are| of| now|s|$)
    i am (just )?(the|a|his|her|their) (new )?(tenant|renter|lodger|neighbor|neighbour|roommate|flatmate|landlord|ex)
    (i|we|he|she) (have )?(already )?(sold|sell) (the|my|our|that|it|this|his|her) .. (car|house|home|business|company|property|vehicle|shop|store|restaurant|boat|flat|apartment|condo|truck|van|place|practice|firm|salon|bike|motorcycle|land|building|ago|last|in|to|years|year)
    (i|we) (have )?(already )?sold (it|that|them|the (thing|car|place))
    (business|company|house|property|car|shop|store|restaurant|practice|vehicle) (was|has been|got|is) sold
    (no longer|not|stopped|quit) (own|owns|the owner of|the owner|owner|owning) (the|this|that|it|of|any|my)
    (no longer|not) (the )?(owner|owners|tenant|account holder|holder)
    (i|we|he|she|they|[^ ,]+|person|employee|colleague|contact) (have |has |had |already )?(left|quit|resigned from|departed|retired from) (the |this |our |that |your |his |her )?(company|firm|organi[sz]ation|business|job|practice|team|school|department|post|position|office|employment)
    (i|we) left [^ ,]+( [^ ,]+)? (in|last|a|two|three|some|years|back|over|more)
    no longer (with|works|work|working|employed|at|associated|affiliated|involved|part of|connected|responsible|handle|handling|an employee|a member|in charge|my (number|phone|email|account|company|employer|department|job)|his|her|their)
    (not|never|do not|no longer) (work|works|worked|employed) (for|at|with|by|in) (this|that|them|the|you|your|[^ ,]+)
    not (responsible|in charge) (for|of) (payables|payable|payments|paying|invoices|accounts|billing|finance|the account|this account|this department|that department|bills here|it here)
    (do not|no longer) (handle|deal with|manage|process|look after|do) .. (invoices|invoice|payables|payments|billing|accounts|finance|bills|this)
    (do not|never|have never|not) (know|heard of|met|seen) (anyone|anybody|any|him|her|that (person|name|guy|lady|man|woman)|who that is|who this is|who he is|who she is|this (person|man|guy|lady|woman|name)|them|such|a mister|mister|no)
    (do not|not) know (a|an|any) [^ ,]+( [^ ,]+)?$
    whom i do not know
    (for|to|addressed to|meant for|intended for|looking for) (someone|somebody) else
    (someone|somebody) else(s)? (bill|invoice|account|mail|debt|message|name|number|email|letters|letter)
    not intended for (me|us|this)
    (addressed|directed) to (a|an|some|another|mister|someone|somebody|the previous)
    (receiv*|get|gets|getting|got) .. (notices|mail|messages|message|letters|calls|emails|bills|text) .. (by mistake|in error|his mail|for someone|for somebody|for another|for a|for him|for her|meant for|for mister)
    (his|her|their) mail
    (same|similar) name
    (different|another|other) (person|company|smith|business|individual|entity|customer|firm|guy|one with|organisation|organization|[^ ,]+ with the same)
    not my (name|number|company|department|business|responsibility|area|email|phone|account number|dads|sister|brother|mom)
    my name is not
    (this is|it is) (a|an|my) (business|company|office|work|school|hospital|store|restaurant|private|church|shared|dads|moms|kids|sons|daughters) (line|phone|number|landline|mailbox|inbox)
    not my (dads|moms|husbands|wifes|sons|daughters|fathers|mothers) (phone|number)
    never (lived|worked|been|banked|done business|had business|dealt|resided) (here|there|at|with|in|for|for you)
    (emailed|texted|called|contacted|messaged|written to|reached|wrote to|writing to) (the )?(wrong|me by mistake|me in error|someone else)
    (numero|persona|contacto|telefono|tel|correo|direccion|destinatario|celular|cel|domicilio|email|cliente|individuo|mail|senor|senora|numerito) (esta )?(equivocad[oa]|incorrect[oa]|erroneo|erronea|mal|errad[oa]|que no es|errado)
    (equivocad[oa]|errad[oa]|incorrect[oa]) (de )?(numero|persona|telefono|correo|contacto|direccion|senor)
    (se|te|os|estan?|estas|esta|creo que se|creo que esta) (ha |han |has |me hace que )?(equivoc*|confund*|errad*|equivocados|equivocando)( de| con| conmigo)?( numero| persona| telefono| direccion| correo| gente)?$
    (equivoc*|confund*|marc*|llam*|escrib*) (de|a otra|otro|otra|a otro) (numero|persona|telefono|direccion|correo|contacto|cliente)
    tienen? (el|un|mal el|mal) (numero|telefono|correo|contacto) (mal|equivocado|incorrecto|erroneo|de otra)
    tienen? (mal|equivocado|errado) (el|mi|un) (numero|correo|contacto|telefono|dato)
    no soy (yo|esa|ese|el|ella|la|quien|quienes|aquel|aquella) .. (persona|titular|busca|buscan|que busca|senor|senora|cliente|dueno|duena|propietari[oa]|correcto|indicad[oa]|responsable|encargad[oa]|deudor|deudora)
    no soy (yo|esa|ese|el|ella|la persona|el titular|la titular|quien busca*|quien creen|dicha persona|la que|el que|titular)$
    no soy (el|la|quien) (responsable|encargad[oa]|indicad[oa]|dueno|duena|titular|persona|contacto|correct[oa]|propietari[oa]|lleva|maneja)
    ^(yo )?no soy$
    aqui no (vive|trabaja|hay|esta|es|labora|reside|conocemos|tenemos|existe)
    (no|ningun|ninguna) (hay|existe) (ningun|ninguna|nadie|tal) .. (aqui|con ese nombre|llamad[oa]|que se llame)
    (aqui|alla|ahi) no hay (ningun|ninguna|nadie|tal)
    (ya )?no (vive|viven|vivo|trabaja|trabajan|labora|reside|residen|vivimos|esta|se encuentra) (aqui|alli|en este|en esta|en ese|en esa|con nosotros|mas aqui|en la empresa|en el domicilio|en la compania)
    (que|a quien) (busca|buscan) no (vive|trabaja|es|esta|se encuentra)
    no (conozco|conocemos|se quien es|sabemos quien es|ubico) (a )?(es[ae]|ningun|ninguna|nadie|dicha|tal|la|el|est[ae]|un|una|quien|al senor|a la senora|[^ ,]+$)
    no (se|sabemos) quien es (es[ae]|la|el|dicha|ella|$)
    (este|ese|mi|el) (numero|celular|cel|telefono|correo|movil|email|contacto|mail|direccion|buzon|whatsapp)( de correo| de telefono)? (ya )?no (es|pertenece|corresponde|le pertenece|lo tiene|es de|sea)
    esta direccion( de correo)? (ya )?no (es|pertenece|corresponde)
    (es|era|lo tengo|tengo este numero|tengo el numero) .. (desde hace|hace) .. (ano|anos|meses|mes|semanas)
    (no es|ese no es|no era) (mi nombre|su numero|el numero|su telefono|el telefono|mi contrato|el correo|su correo|la persona)
    (no me llamo|yo me llamo|mi nombre no es|mi nombre es otro)
    vendi (el|la|mi|ese|esa|ya|mis|los) .. (carro|coche|auto|casa|local|negocio|moto|camioneta|empresa|tienda|departamento|piso|vehiculo|terreno|propiedad|restaurante|apartamento|taller|furgoneta|bar|hace|ano|anos)
    (vendimos|vendio|vendieron|traspas*|se vendio|fue vendid[oa]) (el|la|ese|esa|nuestro|nuestra|su|mi|ya|hace|en)
    (nuevo|nueva|actual|actuales) (dueno|duena|propietari[oa]|titular|inquilin[oa]|duenos|propietarios|encargado|responsable)
    (antiguo|antigua|anterior|anteriores|viejo) (inquilin[oa]s?|dueno|duena|duenos|titular|propietari[oa]|ocupante)
    ya no (trabajo|laboro|somos|soy|pertenezco|formo|estoy|tengo nada que ver|represento|llevo|administro|tengo relacion|tengo ese|es mio|es mia|es nuestr[oa])
    (deje|dejo|dejamos|ha dejado|dejara|dejaron|abandono|salio de|se fue de|sali de|me fui de|renuncie a|se retiro de|se jubilo|cause baja en|causo baja|se desvinculo) (de )?(trabajar|laborar|la empresa|la compania|esa empresa|esta empresa|la organizacion|la firma|pertenecer|la institucion|el despacho|ese trabajo|la sociedad|en la)
    no (trabaja|trabajo|labora|laboro|trabajamos) (ya |mas )?(en|para|con|aqui) (esta|esa|la|el|ustedes|ese|este|[^ ,]+)
    ya no (trabaja|labora) (en|para|con|aqui)
    me (mude|acabo de mudar|pase) (a )?(este|esta|hace|aqui|recientemente)
    (soy|somos) (el|la|los) (nuevo|nueva|nuevos|actual|actuales)? ?(inquilin[oa]s?|arrendatari[oa]s?|ocupante*)
    (no soy|ni soy) .. (inquilin[oa]|de esa empresa|de la empresa)
    (persona|cliente|gente|numero|destinatario|sujeto|senor) (incorrect[oa]|equivocad[oa]|errone[oa]|distint[oa])
    (otra|diferente|distinta) (persona|empresa|gente|compania|familia)
    (escrib*|mand*|envi*|llam*) .. a (otra|la|una) persona
    (buscan?|buscando) a (otra|alguien mas|otro)
    dirij* .. (departamento|area) de (administracion|finanzas|pagos|tesoreria|contabilidad)
    (no (tengo|tenemos) (nada que ver|ninguna relacion|relacion)) (con )?(esa|ese|esta|este|la|el|dicha|ustedes|eso)? ?(empresa|persona|cliente|sociedad|senor|senora|compania|negocio)?
  `),
  likely: phrases(`
    (i am|im|we are|this is|that is|it is) not (?!(${NO_NAME})( |$))(?![a-z]+(ing|ed|able)( |$))[a-z]+( [a-z]\\.?)?( [a-z]+)?$
    (yo )?no soy (?!(responsable|rico|capaz|millonari[oa]|tont[oa]|de|un|una|moros[oa]|deudor|el|la|ningun|asi|tan|banco|mal|estupid[oa]|ladron|cliente)( |$))[a-z]+( [a-z]+)?$
    no soy cliente (de ustedes|suyo|de esa|de su)
    ^(he|she|they) (moved|left|moved out|left already)
    ^(wrong|equivocad[oa]|not me|no soy|otra persona)$
    ^(please |kindly )*(contact|write to|reach out to|email|forward|direct|redirect|address) .. (our|the|to) (finance|accounting|accounts payable|ap|accounts|billing) (department|team|office|dept)
    who is [^ ,]+ not his
    not a customer (of yours|there|with you)?
  `),
};
