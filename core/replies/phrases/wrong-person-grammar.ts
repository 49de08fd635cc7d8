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
    (aqui|aca|aki) no hay (trabajo|chamba|dinero|plata|empleo|ventas|nada de|luz|agua|internet|senal|servicio)
    (items?|goods|it|they|products?|work) (are|were|was|is) not as
    ya no (tengo|tenemos) (ese|el|esa|la|este) (servicio|plan|contrato|linea|internet|producto|equipo|seguro|suscripcion)
    (i|we) (have |has )?(retired|resigned)( from work| on| and live| with| at)?
    (can|could|able to|may) no longer work
    not the one (in|on|from|of) the (contract|quote|invoice|agreement|order)
    (i|we) (have |has )?moved (to|house|home|in|office*) [^ ,]+
    (has|have|with|in|on) (the )?wrong (name|address|amount|price|account|item|date|details)
    (invoice|bill|statement|order) .. (wrong|incorrect) (name|address|company|details)
    never heard of (you|your|this (company|debt|bill|charge)|such)
    not (me|us) (who|that) (used|signed|made|bought|ordered|opened|took|did)
    (sold|moved) .. (pay|paying|pagar)
    (my|our) (new|old) number
  `),
  sure: phrases(String.raw`
    (put|gave|give|used|wrote|listed|left) (you |them |down )?(my|a fake|a wrong|the wrong|our|a random|a made up) (number|email|address|phone)( down| out| as| instead| by| i| to| without| for|$)
    (been|is|be|was|some|a) (some kind of )?(a )?mix ?up
    (goes|go|going) by that( name)?$
    never been called [a-z]+
    (previous|former|ex) tenants? (and|who|,)
    [a-z]+ (has |have )?(retired|resigned|emigrated|moved on|moved to (another|a different|a new) [a-z]+|checked out)( |$)(?=.*(in|at|last|since|ago|write|try|want|contact|years?|months?|now|instead|already|$))
    (you|u) (will|would|should|may) (want|need|try|ask|contact|be after) [a-z]+ (in|at|from|now|instead|from now)( |$)
    (front desk|reception(ist)?|switchboard|concierge|security desk|mail ?room) (at|of|for|here|in)( |$)
    (used to be|was) my [a-z]+ (phone|number|cell|mobile|line|email)( |$)
    (for|of|from|para|de) (some|a|an|un|una) (guy|dude|man|woman|lady|girl|person|tal|tipo|senora?|fulano|chavo)( |$) ?(named|called|i|llamad[oa]|que)?
    random (person|dude|guy|stranger|number|woman|girl)
    (direccion|correo|numero|telefono|mail) .. no (corresponde|pertenece|es (el|la)) (a|de|al) (su|ese|esa|dicho|el|la|quien|mi) ?(cliente|persona|senora?|titular)?
    (ese|este|el|la|esta) no es (el|la) (telefono|numero|cel*|correo|linea|direccion) de( |$)
    ya no (formo|forma) parte de
    (don|dona|senora?|mister) [a-z]+ (se (jubilo|retiro|fue)|renuncio)( |$)
    (huesped|inquilin[oa]|persona|senor) ya (se )?(fue|marcho|mudo|salio)( |$)
    (got|bought|have) (this|the) (phone|sim|number|handset) (off|from) (ebay|craigslist|a friend|amazon|facebook|verizon|t mobile|work|the store)
    (you |u )?(want|need) (my|the) (landlord|roommate|ex|boss|neighbou?r|owner|tenant)( |$)
    (two|2) (customers|people|accounts|names) (mixed|confused|muddled)
    (their|his|her) (post|mail|letters?|emails?|bills) .. (comes?|arrives?|gets? (sent|delivered)|keeps? coming|often|sometimes)( |$)
    (nos|me) llega (su|el|sus) (correo|correspondencia|cartas)
    (dio|dieron|puso|pusieron|pusieron a|me (puso|dio|dieron|pusieron)) (mi (numero|nombre|telefono)|como|de|d) ?(numero )?(como |de |d )?referencia
    (yo )?no tengo (nada )?(que|q) ver
    (empresa|persona|senor[a]?) (que|q) buscan .. (no|nada|otra)( |$)
    (este|ese|el) (whatsapp|numero|cel*|telefono|chip) (ahora|ya) es (mio|mia|nuestro|de)( |$)
    (no |ya no )(reside|vive|habita|viven) (en|aqui|aca)( |$)
    (la|el) (compramos|compre|rentamos|rente|alquilamos) (nosotros|yo|en|hace|el|la|recien*)( |$)
    (inmueble|casa|piso|local|coche|negocio) (ya )?no (me |nos )?(pertenece|es mi[oa]|es nuestr[oa])
    student renting|just (a|the) (lodger|renter|temp|cleaner|intern)( |$)
    monitored by (hr|it|someone|another|the)
    (who|quien|kien) (the (hell|heck|fuck|f) |tf |on earth )?(is|es|are) (?!(this|that|it|he|she|calling|your|the|tf|going|responsible|in|texting|you|asking|paying|dis|usted|ustedes|este|esta|el|la|tu|ese|esa|eso|su|que|habla|is|es|are|me|owns?|do|i|we|ur)( |$))[a-z]{3,}( ,| lol| and| y|$)
    who tf is
    (was|were|is|are|its|it was|be|tht) (probably |just |really )?(my|our|the|an?) (old |ex |former |last )?(room ?mates?|flat ?mates?|house ?mates?|ex|lodger|landlords?|neighbou?rs?|tenants?( before)?|twin|namesake|cousin|co ?worker|colleague)( |$)
    (writing|talking|speaking|texting|you have got|you got|got|this is|i am|we are) (to )?(only |just |merely )?the (landlord|managing agent|letting agent|receptionist|new (owner|tenant|renter|occupier)|neighbou?r|caretaker)( |$)
    (business|company|shop|firm|person|tenant|people|lady|man|guy|they|family) .. (that |who )?(rented|lived|had|used to be|worked|owned|operated) .. (gone|left|closed|moved|is not|are not)( |$)
    (used to (be|belong)|was|formerly) (to )?(some ?body|some ?one) els(e|es)( |$)
    (number|phone|line|sim|cell|account) .. (recycled|reassigned|re assigned|second hand|brand new to me)
    (just|only|newly|recently|barely) (got|bought|picked up|received|been given|was given|were given) (this|the|a new|my) (sim|number|phone|line|phone number|chip|cell)( |$)
    (had|have|got) (this|the) (number|phone|line|sim|cell) (for )?(only |just |about )?[^ ,]+ (days?|weeks?|months?|years?)
    (not|no|different) (the |that |who )?(person|one|man|woman|guy|lady|name)? ?(you |u )?(named|are asking|keep asking|think i am|seek|mention*|have named|want|in your (text|message|letter|email))( |$)
    not who (you|u) (think|want|are looking)
    (mistaken identity|same name ,? ?(but )?(diff*|another|other)|(diff*|another|other|similar) (person|company|business|firm|guy) ,? ?(with )?(a |the |but |of )?(same|similar) name|my namesake|a different [a-z ]{1,12} with|i am a different|we are a different)
    (meant|intended|for|belongs|addressed|destined) (to |for )(some ?one|some ?body|another|a different|the other|my (sister|brother|mother|father|mom|dad|son|daughter|ex|neighbou?r|twin|cousin|room ?mate)|our neighbou?r)( |$)
    (confused|mixed up|mistaken|mixing up|confusing|confuse|muddled) (me|us)( up)? (with|for)( |$)
    ^(sorry |no |nope |nah |um |hi |hello )*(you have |you |u |you ve |must have |i think you )*(got |have )?(the |da |a )?(wrong|rong|wron|wrg|wrnog) (number|nubmer|num*|numero|digits?|person|guy|1|one|#|lady|dude|fone|phone|contact|address|email|company|party)( .*)?$
    ^(that|dat|this|it|thats|dats) (is |s )?(aint |not |isnt |is not )(me|i|my (name|number))( |$)
    ^not [a-z]{3,}$(?<!not (now|yet|sure|today|paying|ok|okay|good|fine|bad|happy|true|right|fair|interested|possible|really|again|mine|able|here|cool|nice|funny|correct|agreed|owed|much|working|due|wanted|needed|paid|responsible))
    i am (10|11|12|13|14|15|16|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)( years old| and this|$| ,)
    this is (a |my |the )?(kids?|childs?|childrens?|teens?|sons?|daughters?) (phone|number|cell)
    (my|his|her) (mom|mum|dad|mother|father|brother|sister|son|daughter|ex|husband|wife|ex wife|ex husband)s? (bill|account|debt|number|phone|mess|problem|loan)( |$) .. (he|she|at|not|call|different|own|another|him|her|is)
    (he|she|they|his|her) (is |are |s |has |have |got )*(at |on |using |under |a )*(another|a different|a new|new|different|own) (number|phone|address|email|cell)
    (he|she|they) (has |have )?(changed|changd|switched|moved|went back|gone|left|got (evicted|deported))( |$)
    (does not|doesnt|do not|dont|not) (live|stay|work|b|be|reside) (here|hear|there|w me|with (me|us)) ?(no more|any more|anymore|no longer)?( |$)
    (i|we) (no longer|do not|dont) (handle|deal with|manage|have access to|work (for|at|with|there)) (the |their |any |that |those |this |its |her |his )?(accounts?|invoices?|books|billing|payments|company|firm|business|there|them|it)?( |$)
    (no longer|not any more|never) (worked|works?|employed|been employed) (for|at|by|with|here|there|in) (our|the|this|that|us|my|your|it|[a-z]+)
    (left|quit|resigned|made redundant|laid off|retired|departed|stepped down) (from |as |the |a )*[^ ,]+ ?[^ ,]* (in|last|two|three|years?|months?|since|at) .. (nothing to do|no (access|connection|involvement|longer)|not (able|my|involved)|can not (help|assist)|another|new|their|company)
    (not|never|no) (the )?(account ?holder|addressee|named person|titular)( |$)
    (nothing|no|not) .. (do with|connection with|access to|involved (in|with)) (their|the|that|those|its|his|her) (accounts?|books|business|company|debts?|affairs|finances)( |$)
    (new|current) (owners?|tenants?|occupiers?|people|management) (are|is|will be) (the )?(people|one|ones|who|whom|person|responsible|your)( |$)
    (owner|seller|buyer|former owner|previous owner|purchaser) .. (is |are )?(responsible|liable|your customer|who you|the one)( |$)
    (contract|car|account|house|lease|business) (went|passed|transferred|was transferred) to (the )?(buyer|new|a|another|other)( |$)
    we are not (?!(happy|paying|going|able|satisfied|sure|in|a|the|your|aware|ready|willing|responsible|accepting|releasing|getting|prepared|liable|convinced|interested|at|on|using|open|trading|working|obliged|bound|yet|currently|receiving|disputing|refusing|well|rich|making|doing|being|here|coming|dealing|asking|really|very|so|to|an?|impressed|obligated|required|authorized|authorised|due|late|late)( |$))[a-z]+ [a-z]+( |$)
    (different|wrong|another) [a-z]+ ,? ?(we|i) (are|am) [a-z]+ [a-z]+ ,? ?not [a-z]+
    typed? .. (address|number|digit|email) (wrong|wrongly|incorrectly|badly)
    (spelling|typo) (of|in) the (address|email|number|name)
    (came|come|coming|sent|goes|going) to (a |the wrong |wrong )?(stranger|person|people)( |$)
    (share|sharing) (a |an |the |only |our )?(building|address|office|mailbox|inbox) with (them|that|it)
    no (idea|clue) who (that|this|it|he|she|they|they are|these people|you)( |$)
    (no|not) .. (person|one|body) (of|by|with) that name
    (this|it|number|here) (is|s|was) (a |an |the |our |my )?(police|fire|pizza|taxi|hospital|doctor*|church|school|medical|dental|law|news|radio|bus|train|hair|nail|tattoo|pet|vet|wendys|mcdonalds)( [^ ,]+){0,2}( |$)
    (you|u) (have |ve )?(called|reached|texted|got|rang|phoned|are texting|dialed|dialled) (a |an |the )?([^ ,]+ )?(station|salon|daycare|church|pizza|hospital|school|office|place|shop|store|restaurant|clinic|line)( here|$| ,)
    ^(no )?(es )?(aqui|aca|aki) no (es|vive|hay)( |$)
    ^(no |aqui |aca )+(es )?(aqui|aca|ahi)?$(?<=(no es aqui|aca no es|aqui no es|no es aca))
    (nr|num|numero|nro|tel|telefono|persona|senora?) (equiv*|ekiv*|errad[oa]|incorrect[oa]|mal)
    (le |te |les |me |se |la )?(errast[e]s?|erro|erraste|pifi*|marc[oa]ste mal|marco mal|marcaron mal|confundiste|confundieron|confundio|confundes) ?(de |el |con |al |numero)?( |$)
    (ese|este|el|esa|la|esta) (numero|cel*|telefono|linea|correo|movil) (ya )?no (es|pertenece|corresponde) (a |de |al )?(el|ella|esa|ese|la|mi|nosotros|su|nadie|persona)?( |$)
    (correo|numero|mensaje|aviso|linea|telefono) .. no (era|es|son|corresponde|pertenece) (para mi|a mi|mio|de el|de ella|a la persona|a esa persona|al titular)
    (era|es|seria|sera|fue) (el|la|del|de la|de|los|de los|el del|la del)? ?(anterior |antiguo |otro |otra )?(inquilin[oa]s?|duen[oa]s?|vecin[oa]s?|propietari[oa]s?|titular(es)?|arrendatari[oa]s?)( de antes| anterior*| que| del| de arriba| de abajo| de| antes|$)
    (el|la) (que|q) (debe|tiene esa|contrato|tenia) .. (es|era) (mi|el|la|otr[oa])
    (es|era|son) (de |d )?(mi|su) (ex|exmarido|exesposa|ex marido|ex esposa|herman[oa]|hij[oa]|vecin[oa]|prim[oa]|compan*|cunad[oa])( |$)
    mi (ex|exmarido|exesposa|herman[oa]|hij[oa]|papa|mama|prim[oa]) (es )?(el|la|ya no|tiene|cambio|uso|usa|usaba)( |$)
    (habla|soy|le habla) (su|la|el) (mama|papa|hij[oa]|herman[oa]|espos[oa]|prim[oa]|ti[oa]|compan*|madre|padre|suegr[oa]|vecin[oa])( |$) .. (no (usa|vive|tiene|es|esta)|tiene otro|cambio|ya no|otro numero)
    (ya )?no (usa|tiene|trae|contesta) (este|ese|el|su) (cel*|numero|telefono|linea|movil|correo|chip)( |$)
    (cambio|cambiaron|tiene otro|trae otro) (de )?(numero|cel*|telefono|casa|chip)( |$)
    (se fue|se regreso|se mudo|se cambio|se largo|se marcho|regreso|lo deportaron|la deportaron) (al? |de |para |pa )?(el |la |su |otr[oa] )?(norte|pais|pueblo|casa|ciudad|domicilio|usa|mexico|otro lado|lado|departamento|tierra)( |$)
    (me|nos) (confunden?|confundes|confundieron|equivocan|llegan|llega) (con |sus |los |avisos |correos |mensajes |de |por )*(otr[oa]|alguien|error|una cuenta que no|persona)( |$)
    (soy|es|sere|hay) (otr[oa]) (persona|senor[a]?|empresa|cliente) (con|de|que) (el )?(mismo|igual)
    me llamo igual
    (yo )?no me llamo (asi|[a-z]+)( |$)
    (solo|solamente|nada mas|unicamente) compart* (oficina|edificio|domicilio|direccion)
    no somos (esa|la|ese|dicha) (empresa|compania|negocio|sociedad|companï*)( |$)
    (negocio|local|empresa|tienda|coche|carro|piso|casa|sociedad) (se )?(traspas*|vendi[oó]?|ya no es|cambio de duen*|la vendimos|lo vendimos|la vendi|lo vendi)
    (vendi|vendimos|traspase|traspasamos) (ese|esa|el|la|mi|este|esta|nuestro) (coche|carro|negocio|local|piso|casa|moto|empresa|tienda|auto)
    (cese|deje|dimiti|renuncie|renunciamos|deje de ser|ya no soy) (como |a |de ser |de |el |la |al )*(president[ea]|administrador[a]?|tesorer[oa]|director[a]?|gerente|empresa|cargo|puesto|encargad[oa]|apoderad[oa]|contador[a]?)( |$)
    (compre|saque|estrene|me dieron|me asignaron|acabo de (comprar|sacar|estrenar)|apenas (compre|saque)) (este|el|un|la|esta|ese) (nuevo )?(chip|numero|cel*|linea|telefono|movil)( |$)
    (linea|numero|chip|cel*|telefono|movil) (me )?(la|lo) (asign*|dieron|compre|saque|tengo|vendieron)( |$)
    (es|hablan a|marcan a|llaman a|esto es|aqui es) (el telefono de |a |al |la |el |una? )*(nin[oa]|menor|clinica|ferreteria|panaderia|oficina|consultorio|casa particular|farmacia|peluqueria|escuela|hospital|negocio)( |$) .. (no|y|,|$)
    (supongo|creo|parece|quiza|seguro) que (alguien|se) (dio|dieron|puso|escrib*|equivoc*|confund*) (mal )?(su|el|un)? ?(correo|numero|direccion|telefono)?( |$)
    no tengo (ninguna |ningun )?relacion con (su|esa|ustedes|la)( |$)
    (q|que) (pena|raro) ,? ?(esta|estas|estan) equivocad[oa]
    (os habeis|se han|te has|ustedes se|se) (equivocado|confundido|ekivocado|equibocado)( |$)
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
