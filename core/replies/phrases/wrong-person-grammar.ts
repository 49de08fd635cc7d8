import { type IntentPhrases, phrases } from "../phrase.ts";

// No name stands here: "I am not paying", "no soy millonario".
const NO_NAME =
  "[a-z]+(ing|ed|able|ible|ive|less|ful)|a|an|the|in|at|on|of|off|for|to|so|too|very|sure|happy|rich|here|there|home|well|good|ok|okay|fine|your|ur|my|made|stupid|dumb|crazy|aware|from|with|as|that|this|going|it|even|really|responsible|liable|yet|now|him|her|them|one|who|what|free|up|down|back|out|all|being|under|over|dead|sick|mad|angry|upset|able|afraid|blind|deaf|broke|late|lazy|poor|greedy|an?|signing|gonna|in|currently|just|only|doing";
const NO_NOMBRE =
  "responsable|rico|rica|capaz|millonari[oa]|tont[oa]|de|un|una|moros[oa]|deudor|ningun|ninguna|asi|tan|banco|mal|mala|estupid[oa]|ladron|cliente|nadie|nada|muy|quien|el|la|los|las|yo|ese|esa|este|esta|culpable|adivin[oa]|su|tu|mago|mala|buen[oa]|bien|solo|solvente|pobre|mas|como|para|por|propietari[oa]|menor";

/** Not me, not mine to read, not here: by how it is built, with any name. */
export const wrongPersonGrammar: IntentPhrases = {
  not: phrases(String.raw`
    (has|have|with|in|on) (the )?wrong (name|address|amount|price|account|item|date|details)
    (invoice|bill|statement|order) .. (wrong|incorrect) (name|address|company|details)
    never heard of (you|your|this (company|debt|bill|charge)|such)
    not (me|us) (who|that) (used|signed|made|bought|ordered|opened|took|did)
    (sold|moved) .. (pay|paying|pagar)
    (my|our) (new|old) number
  `),
  sure: phrases(String.raw`
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
  likely: phrases(String.raw`
    (is|are) not (no )?(?!(${NO_NAME})( |$))[a-z]+ (here|in this house|at this number)
    who is (?!(this|that|it|he|she|calling|your|the|going|responsible|in|texting|you|asking|paying)( |$))[a-z]+$
    quien es (?!(usted|ustedes|este|esta|el|la|tu|ese|esa|eso|su|que)( |$))[a-z]+$
  `),
};
