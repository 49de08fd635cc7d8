import { type IntentPhrases, phrases } from "../phrase.ts";

// No name stands here: "I am not paying", "no soy millonario".
const NO_NAME =
  "[a-z]+(ing|ed|able|ible|ive|less|ful)|a|an|the|in|at|on|of|off|for|to|so|too|very|sure|happy|rich|here|there|home|well|good|ok|okay|fine|your|ur|my|made|stupid|dumb|crazy|aware|from|with|as|that|this|going|it|even|really|responsible|liable|yet|now|him|her|them|one|who|what|free|up|down|back|out|all|being|under|over|dead|sick|mad|angry|upset|able|afraid|blind|deaf|broke|late|lazy|poor|greedy|an?|signing|gonna|in|currently|just|only|doing";
const NO_NOMBRE =
  "responsable|rico|rica|capaz|millonari[oa]|tont[oa]|de|un|una|moros[oa]|deudor|ningun|ninguna|asi|tan|banco|mal|mala|estupid[oa]|ladron|cliente|nadie|nada|muy|quien|el|la|los|las|yo|ese|esa|este|esta|culpable|adivin[oa]|su|tu|mago|mala|buen[oa]|bien|solo|solvente|pobre|mas|como|para|por|propietari[oa]|menor";

const THIRD =
  "(he|she|they|(the|that|this|whoever|your) (person|man|guy|lady|woman|customer|client|tenant|gentleman|individual|dude|girl|employee|contact)( (you|u) (want|need|are after|are looking for|are trying to reach|seek|mention|named?))?|mister [a-z]+|(ese|esa|el|la|este|esta|dich[oa]) (senora?|persona|muchach[oa]|cliente|tipo|tipa|dona|don|joven|chic[oa]|titular|emplead[oa]|inquilin[oa])( que (buscan?|mencionan?))?|don [a-z]+|dona [a-z]+)";

/** Not me, not mine to read, not here: by how it is built, with any name. */
export const wrongPersonGrammar: IntentPhrases = {
  not: phrases(`
    (has|have|with|in|on) (the )?wrong (name|address|amount|price|account|item|date|details)
    (invoice|bill|statement|order) .. (wrong|incorrect) (name|address|company|details)
    never heard of (you|your|this (company|debt|bill|charge)|such)
    not (me|us) (who|that) (used|signed|made|bought|ordered|opened|took|did)
    (sold|moved) .. (pay|paying|pagar)
    (my|our) (new|old) number
  `),
  sure: phrases(String.raw`
    (have|got|using|must have) (an |the |his |her |their |somebodys? )?(old|outdated|previous|former) (number|email|address|phone|contact|details)( for| of|$)
    (no (tengo|tenemos|tiene|tienen|guarda|guardamos|hay)|sin) (ninguna |ningun )?(relacion|vinculo|vinculacion|nexo|que ver)( alguna)? con (esa|ese|dicha|dicho|la|el|esta|este|ellos|esa persona|nosotros|nuestra)( |$)
    (is|are|was|were|this|that) (not|never) (the )?(right|correct) (number|person|email|address|phone|inbox|contact|party) (for|to reach|of)
    (you|u) (must|may|might|probably|are probably|are) (be )?(looking for|want|wanting|after|mean|meaning|trying to reach|trying to get) (my|the|our|his|her|some ?one|somebody|another)
    (my|our|the|his|her) (neighbou?rs?|ex|exs|ex husbands?|ex wifes?|previous tenants?|landlords?) (bill|invoice|debt|account|mail|charge|loan|problem)( |$)
    (es|eso es|son|esto es|sera|seran) (la |el |del |de |de la |de mi |mi |un )*(vecin[oa]s?|ex|ex marido|ex esposa|ex mujer|inquilin[oa]|anterior (duen[oa]|inquilin[oa]))( |$)
    the [a-z]+s? (moved|have moved|had moved) (away|out|on)( |$)
    (bought|rented|purchased|moved into|took over) (the|this) (house|flat|apartment|home|place|property|shop|premises|office|unit) .. (ago|last|in|year|month|from|since|recently)
    (have|got|has) (me|us|him|her) (mixed up|confused|muddled|mistaken) (w|with|for) 
    marc(o|aste|aron|as|an) (mal|equivocad[oa])
    (soy|me llamo|es) [a-z]+ ,? ?(y )?no [a-z]+$
    (destinatari[oa]|emplead[oa]|persona|senora?|titular|contacto) .. ya no (forma parte|pertenece|labora|trabaja|esta)
    (yo )?no (trabajo|laboro|vivo) (ahi|alli|alla|aqui|aca|en ese|en esa|con ellos)
    (se|te|os) (equivoco|equivocaste|equivocaron|equivocasteis|confundio|confundieron)( amig[oa]| senor[a]?| joven| hermano| de)?( |$)(?!en|con|al)
    (aca|aqui) no es( |$)
    ${THIRD} (no longer|does not|do not|dont|is not|are not|has not|not|never|ya no|no) (longer )?(even )?(have|has|had|use|uses|own|owns|live|lives|work|works|handle|handles|handling|reside|belong|stay|answer|here|with (us|the|this)|at (this|our)|in (this|our)|on this|reachable|tiene|usa|vive|trabaja|labora|esta aqui|esta en|pertenece|contesta)( |$)
    ${THIRD} (has |have |had )?(already |since |recently |just )?(left|moved|retired|resigned|quit|transferred|relocated|emigrated|changed (his|her|their|its) (number|phone|email|address)|switched (number|phone)s?|got a new (number|phone)|se fue|se mudo|se jubilo|renuncio|se cambio|cambio de (numero|telefono|casa|domicilio|correo|empresa|trabajo)|dejo (la|de))(?! me| us| nothing)( |$)
    (i am|im|my name is|name is|its|it is|this is|soy|me llamo|mi nombre es) [a-z]+( [a-z]+)? (and |but |y )?(not|no) (?!(${NO_NAME}|${NO_NOMBRE})( |$))[a-z]+( |$)
    (do not|not|never|no) (know|met|knew|seen|heard of|conozco|conocemos|conoci) (any|any ?one|any ?body|some ?one|nobody|no one|a|an|ningun|ninguna|nadie|alguien|ese|esa) ?(called|named|by the name|with that name|by that name|llamad[oa]|que se llame|con ese nombre)?
    (do not|not|never) know (any|a|an|this|that|no) (?!(thing|way|idea|reason|point|link|website|amount|date|answer)( |$))[a-z]+$
    (no|not any|no such) (mister|[a-z]+)( [a-z]+)? (at|in) (this|our|the) (practice|company|firm|address|office|number|house|school|business|clinic|building|organi[sz]ation|household)
    (not|nor|never|no way) (affiliated|associated|related|connected|involved|linked) (to|with|in)( |$)
    (nothing to do with|no relation to|not part of) (that|this|them|the|him|her|it|any)
    (there is|theres|there are|we have|have) (no|not any|nobody|no one)( [^ ,]+){0,2} (here|at this|in this|by that|called|named|with that)
    (is|was|are) (my|his|her|their|our) (ex|former|old|previous) ?(husband|wife|partner|boss|employer|roommate|flatmate|landlord|boyfriend|girlfriend|tenant|company)?( i| and| we| who|$)
    (not|never|no) (seen|spoken to|heard from|in touch with|in contact with|in contact) (him|her|them|with him|with her)( [^ ,]+){0,3}
    (my|our) (son|daughter|kid|child|grandson|granddaughter|dog|cat) is (\d+|a baby|a child|a minor|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)( |$)
    (number|phone|telefono|numero|cel|celular|linea|correo|email)( [^ ,]+)? (is|es|belongs to|pertenece a) (de )?(mi|my) (son|daughter|kid|child|mom|mum|mother|dad|father|wife|husband|hij[oa]|mama|papa|espos[oa]|herman[oa]|madre|padre|abuel[oa])s?( |$)
    (texting|text|writing|write|calling|call|emailing|messaging|contacting|escribiendo|escriben|escribe|llamando|llaman|mandando|mandan|llegan|llegando|enviando|envian) .. (by mistake|in error|by accident|mistakenly|por error|por equivocacion|equivocadamente)
    (wrong|rong|wrng|incorrect) (numba|nummer|num|no|nr|numero|ppl|perso|human|dude|homie|addy)( |$)
    (retired|resigned|left|moved on|departed|stepped down) (and|,) (no longer|not|does not|has been replaced|is no longer)
    (he|she|they|mister [a-z]+|[a-z]+) (no longer|does not|do not) (handles?|manages?|deals? with|works? (on|with)|looks? after|processes) (payments?|invoices?|accounts?|billing|this|bills)
    (i am|im|we are|this is) (his|her|their) (new |old |former |ex )?(landlord|landlady|neighbou?r|roommate|flatmate|housemate|tenant|lodger|cleaner|receptionist|assistant|secretary|colleague|co ?worker|boss|son|daughter|nephew|niece|cousin|brother|sister|mother|father|mom|mum|dad|wife|husband|ex|carer|nurse|friend)( |$)
    (contact|contacten|dirijan*|hablen|write to|speak to|ask) .. (new|nuev[oa]s?|current|actual*) (owner|owners|duen[oa]s?|propietari[oa]s?|titular*|tenant|tenants|management|administracion|administrador*|gerente)
    (el|la) nuev[oa] (duen[oa]|propietari[oa]) (es|debe|tiene|paga)
    (aca|aqui|alla|ahi) no (vive|viven|hay|esta|trabaja|se encuentra|conocen|conocemos|existe)
    (me|nos) (escrib*|llam*|mand*|marc*|estan?) .. (por (error|equivocacion)|a mi y no|que no soy)
    nadie (aqui|aca|en esta casa|en este numero) .. (llama|nombre|conoce)
    ese no es (el )?(numero|telefono|correo) (de|correcto)
    (i am|im|this is|that is|it is|i is) (definitely |certainly |really |literally )?not (no )?(?!(${NO_NAME})( |$))[a-z]+( [a-z]+)?( ,| you| and i| u| so| stop| idiot*| at all| fool*| or)
    i is not no (?!(${NO_NAME})( |$))[a-z]+$
    (not|no) [a-z]+s (phone|number|cell|mobile|email|line|account) (any more|now|no more|anymore)
    (his|her|their|[a-z]+s) old (number|phone|cell|email|mobile|line|address)
    (person|individual|party|customer|name|company|addressee|he|she|one)( [^ ,]+){0,4} (is |are |was )?(unknown|not known|unfamiliar) (at|here|to (me|us)|in)
    (have|has|had) (absolutely )?(no|never had any|not any|nothing) (connection|connections|relation|relationship|link|links|ties|affiliation|dealings|association|involvement)( [^ ,]+){0,6}
    (do not|not|no idea|no clue|dunno) (know )?(who|whoever|whom) (it is |it was )?(you|u|your|that|this|they|he|she) (are |is |be )?(trying|looking|after|want|wants|meant|texting|calling|is|was|are)( |$)
    (whoever|who ever|person) (you|u) (are )?(trying|looking|after|want|texting|calling|think)( |$)
    (this|here|it|you|number|u) (is|reached|have reached|rang|called|texted) (actually )?(a|an|the|our|my) ([^ ,]+ ){0,3}({SITE})( |$)
    (aqui|esto|este numero|este|ustedes) (es|marcan|marcaron|llamaron|llaman) (a )?(un|una|el|la|de un|de una) ([^ ,]+ ){0,3}({SITE})( |$)
    (some|some ?one|somebody) .. (mistyped|mis ?typed|mistaken|mixed up|typo|wrong digit)
    (mistyped|mis ?typed|typo in|misspelled|misdialed|misdialled) .. (address|number|email|digit|it)
    (bought|got|purchased|have had|was given|was assigned|picked up) (this|the|a) (new |second ?hand |used )*(sim|chip|number|phone|line|sim card|handset|cell) .. (ago|week|weeks|month|months|year|years|recently|yesterday|today)
    (number|phone|line|sim) .. (just|recently|newly|only) .. (assigned|given|issued|mine|got|transferred|ported)
    (number|phone|line) (was|is|has been|got) (just |recently |only |newly )?(assigned|reassigned|issued|given|allocated) (to me|to us|$)
    (had|have) (had )?(this|the) (number|phone|line|email|address) (for )?(over |about |like |almost )?(\d+|a|two|three|four|five|six|ten|many|several) (years?|months?|weeks?)
    (mail|mails|letters?|messages?|calls|emails|notices|texts?|post|bills) (that are |addressed |meant |intended )?(for|to) (a|an|some|someone|somebody|some guy|the previous|our previous|people|another)( |$)
    (account|bill|invoice|debt|letter|mail) (for|of|to) (a|some) (company|firm|business|man|woman|guy|lady|person|mister|client|customer) (called|named|i|we)
    (mixed|mix|mixing|confused|confusing|confuse) (me|us|him|her) (up )?(with|for)
    never (been|was|had|done) .. (a )?(customer|client|business|account) .. (of yours|with you|there|yours)
    (never|not) heard of (him|her|them|anyone|anybody|any|that (man|woman|person|guy|lady|name|company|customer)|this (man|woman|person|guy|lady|name)|mister|a|no)( [^ ,]+){0,3}
    (nobody|no one|noone|none|not one|no person|no such) .. (that name|this name|called|named|by the name)
    (he|she|they|it) (do not|does not|is not|no longer|never|not|dont) (live|stay|work|lives|works|be|been) (here|at|there|with|for|round|around)
    (wrong|incorrect) (company|firm|business|branch|department|entity|organi[sz]ation|store|individual|human|recipient|addressee|number|person|persona|guy|dude|man|bloke|fella|woman|girl|lady|chap|phone|email|inbox|address|house|one mate)
    (i|we|he|she|who|[a-z]+) (left|quit|resigned from|departed|sold) (the|that|this|my|our|[a-z]+) ([a-z]+ )?(company|firm|business|shop|partners|practice|ltd|llc|group|club|board|store|restaurant|limited|associates|flat|house) .. (ago|in|last|since|years|to|months|and|when|back|over|$)
    (previous|former|last|old|prior) (tenant|tenants|owner|owners|occupant|occupants|occupier|occupiers|resident|residents|lodger|lodgers|holder|user|subscriber|renter)
    (no longer|not any ?more|no more|stopped being|ceased to be|not) (the |a |an |their |its )?(director|manager|treasurer|administrator|accountant|bookkeeper|trustee|secretary|employee|partner|landlord|agent|tenant)( of| at| for| there| here| with|$)
    no soy (?!(${NO_NOMBRE})( |$))[a-z]+( [a-z]+)?( ,| y | ni | ya | me | pesad*| idiot*| joven| senor*)
    no soy (el|ella)( ni| y| ,|$)
    (yo )?no soy (ese|esa|el|la|este|esta|su|tu) (tal )?(man|tipo|tipa|senor|senora|vato|chavo|chava|muchach[oa]|persona|cliente|fulan[oa]|hombre|mujer|titular|[a-z]+ que busc*)
    (me llamo|mi nombre es) [a-z]+( [a-z]+)? (y )?no (soy )?[a-z]+
    (un|una|el|la|al|a) tal (senor |senora |don |dona )?[a-z]+
    (mensajes|llamadas|correos|cartas|cobros|avisos|recibos|notificaciones) (que son )?(para|de|a nombre de|dirigid[oa]s a) (un|una|otra|otro|alguien|el anterior|la anterior|el antiguo|la antigua)( |$)
    (compre|compramos|adquiri|me dieron|me asignaron|saque|tengo|estrene|cambie|me vendieron) (este|el|un|esta|ese) (nuevo )?(chip|numero|linea|celular|cel|sim|telefono|movil) .. (hace|nuevo|semana|mes|ayer|recien*|apenas|anos?)
    (numero|cel|celular|telefono|movil|linea|chip|correo)( [^ ,]+)? es (mio|nuevo|recien|de mi|mia|ahora)( |$)
    (esa|este|ese|esta) (no )?(soy|es) (yo no|no soy yo)
    (ese|esa) no soy( yo)?
    (nadie|ninguna persona|ninguna|ningun) .. (se llama|con ese nombre|llamad[oa]|de nombre|por ese nombre)
    no hay (ningun|ninguna|nadie) (senor|senora|don|dona|[a-z]+ [a-z]+|[a-z]+ aqui|llamad[oa]|que se llame|con ese)
    (inquilin[oa]|duen[oa]|propietari[oa]|titular|arrendatari[oa]|encargad[oa]|ocupante)s? (anterior|antigu[oa]|previ[oa]|de antes)
    (anterior|antigu[oa]|ex) (inquilin[oa]|duen[oa]|propietari[oa]|titular|arrendatari[oa])s?
    (ya )?no (soy|somos|es) (el|la|los) (administrador*|president[ea]|encargad[oa]|gerente|tesorer[oa]|contador[a]?|responsable|duen[oa]|director*|apoderad[oa]|representante|titular)( |$)
    (se )?(equivoc*|confund*|ekivoc*) (ustedes |usted |uds )?de (persona|numero|cel|telefono|celular|correo|cliente|direccion)
    (usted|ustedes|te|os|se)( me)? (se )?(confund*|equivoc*|esta equivocad[oa]|estan equivocad[oa]s)$
    (equivocad[oa]s?|errad[oa]) de (numero|persona|telefono|celular|cel)
  `),
  likely: phrases(`
    (is|are) not (no )?(?!(${NO_NAME})( |$))[a-z]+ (here|in this house|at this number)
    who is (?!(this|that|it|he|she|calling|your|the|going|responsible|in|texting|you|asking|paying)( |$))[a-z]+$
    quien es (?!(usted|ustedes|este|esta|el|la|tu|ese|esa|eso|su|que)( |$))[a-z]+$
  `),
};
