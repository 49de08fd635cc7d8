import { type IntentPhrases, phrases } from "../phrase.ts";

/**
 * How a stop is built rather than how it is worded: a refusal, an end or a withdrawn leave, then any
 * way of reaching somebody. What others did or did not do, and what is not to be stopped, is cut out.
 */
export const stopGrammar: IntentPhrases = {
  not: phrases(`
    (remove|take|delete|drop) (my|our) (email|number|address|details|contact) (address |number )?(from|off|out of) (her|his|their|that persons?|someone elses|this persons?|the [a-z]+s) (account|file|record*|contact*|profile)
    (stop|quit) (worry*|stress*|fretting|by|in|over|at|the (cheque|check|payment|order|presses))
    (you|they|nobody|no one|he|she|it|who|anyone|someone) (guys )?(never|did not|do not|does not|have not|has not|had not|could not|would not|will not|can not|not) ... ({REACH}|{REACHING}|reply|answer)
    (?<!that )(i|we) (never|did not|do not|have not|can not|could not|will not|would not) (even |ever |usually |often |really )?({REACH}|get|got|receive|received|see|saw|have|read)(?! permission| consent)
    (do not|never|not) (hesitate|forget|mind|fail) .. ({REACH})
    (do not|never|not) (stop|quit|end|cancel)
    (why|how come|when) .. (did not|do not|not|never|stop|stopped|quit) .. ({REACH}|{REACHING})
    (do not|not|never) (send|mail|text|write|email|post) (me )?(a |the |my |any |it |this |that |them )?(cheque|check|payment|money|cash|bill|invoice|order|goods|package|product|file|link)
    (do not|not|never) (send|sell|refer|report|pass) (me|us|it|this|my account) (to|over|on)
    (do not|not|never) (call|ring) (me|us) (a|an|names|late|crazy|stupid|liar|sir|madam)
    (do not|not|never) (contact|call|chase|bother) (the|my|their) (bank|insurance|insurer|police|supplier|courier|carrier)
    (call|ring|phone|telephone) (me|us) instead( of (texting|text|emailing|email|messaging))?
    (to|can|could|might|will) (chase|contact|call|text|email|message|write) (you|them|him|her)
    no me (han?|habian?|llego|llegan?|llegaron|escribieron|llamaron|mandaron|enviaron|contactaron|contestan?|llamaban|respond*|avisar*)( [^ ,]+){0,8}
    no (puedo|pude|podemos|pudimos|he podido|logro|logre|consigo) (comunicar*|contact*|llam*|escrib*|mand*|envi*)
    no (me |nos )?(manden|envien|reporten|pasen) (a|al) (buro|cobranza|juicio|juzgado|legal|juridico|los abogados)
    no (me )?(manden|envien|mande|envie) (el|la|los|las|mi) (producto|pedido|paquete|factura|recibo|mercancia)
    no (dejen|dejes|paren|duden|dude) de ({AVISAR})
    (dejar|dejen|dejaron|parar|paren) de (cobrar*|factur*)
  `),
  sure: phrases(`
    (do not|never|stop|quit|no) hit (me|us|my (line|phone|cell)) ?(up)?( |$)
    turn (them|these|those|this|it|the (reminders|alerts|messages|notifications)|reminders|alerts|notifications) off
    (cansad[oa]|hart[oa]|aburrid[oa]) (de|d) que me (llamen|escriban|manden|marquen|molesten|busquen|contacten)
    (bloody|please|kindly|just) (stop|quit) (it|this|disturbing|sending|that|these)( |$)
    (stop|quit|discontinue|cease) (disturbing|troubling|worrying|chasing|hounding)
    no (me )?(insist[ae]n?|insistas)( |$)
    no (me )?(sigan|sigas|siga|anden|esten|quiero que me sigan) (buscando|contactando|insistiendo|persiguiendo)
    (want|wanna) (out|off) of (these|this|the|your) [a-z]+
    (end|kill|drop|cut) (this|these|the|your) (chain|stream|flood|barrage|thread|constant|endless|run) ?(of)?
    take (my|this|our) (cell|phone|number|line|mobile|email|name) off( |$)
    (this is|its|it is) (a |my |our )?(business|work|emergency|office|family|shared) (line|phone|number|cell) ,? ?(so |and |please )?(do not|never) 
    (do not|never) (use|write to|send to) this (address|number|email|line|account)( |$)
    (en paz|tranquil[oa])$(?<=(dejen|dejenme|dejeme|dejame|dejadme|dejanos|dejennos)( ya| por favor)? (en paz|tranquil[oa]))
    (recomendacion|indicacion|consejo) de mi ({ABOGADO})
    ^no contact( please| thanks| at all)?$
    no contact (order|request|instruction|letter|notice)
    (observe|honou?r|respect|follow) (it|my|this|our|that) (earlier |previous |written |no contact )*(request|wish|wishes|instruction*|choice)( |$)
    (on|to) (the |your |my )?do not contact list
    asked (you|u|yall|ustedes)? ?.. (times|twice) to (stop|quit)
    dejense de (llamar|escribir|molestar|mandar)
    ni (un|una) (mensaje|llamada|correo|texto|sms|whatsapp) mas
    no tengo (por que|porque) (estar )?(recib*|aguant*|soport*)
    (my|the) (phone|line|number|cell) is (not )?for .. (not|for) (you|u|this|your|collectors?)( |$)
    no (approach|contact) .. (should be|is to be|may be|be) made
    (text|call|message|contact) me (again|agn) (and|n|an) (see|watch|find out)
    (text|message|call|voicemail|letter|email|contact) .. (and|or|,) .. (i will|i am|im|you will|you are|youre|we will|going to|getting|get) (be )?(sue|suing|report*|block*|su*d|calling the (cops|police)|pressing charges|taking legal|fil*)
    (call|text|message|email|contact|ring|phone|write|bother) (me|us|here|my [a-z]+) (again|one more time|once more) ,? ?(and|or|i|we|you|ill)( |$)
    (one more|next|another|any more) (text|message|call|voicemail|letter|email|time you (call|text|write|message|contact)) .. (lawyer|police|cops|fcc|ftc|cfpb|court|su(e|ing)|report*|complain*|charges|legal|ombudsman|attorney*)
    if i (get|receive|see|hear) .. (more|another|again|single) .. (voicemail*|text*|message*|call*|email*|letter*|you)( |$)
    next time (you|u) .. ({REACH})( |$)
    (do not|never|no longer|not) (ever |you |dare |even |again )*(ring|call|phone|text|telephone|contact|message|email|write to|bother) (me|us|him|her|my [a-z]+|here)( |$)
    (never|do not) .. (do that|do this|call there|text there) again
    (left|leave|let) (me|us|him|her|my family|my mother|my mom) (the [a-z]+ |tf |fully |well |completely )?(alone|be|in peace)( |$)
    ^let (me|us) be( please)?$
    (want|like|prefer|ask|need|beg|choose) .. to be left (alone|in peace)
    ^(quit|stop) (bugg?in*|bothering|texin*|texting|calling|it|tryin*|trying|hassling|pestering)( me| us)?$
    (said|sed|sad|typed|wrote|told you|asked) (to )?(stop|quit|no more)$
    stop means stop
    what part of (stop|no)
    (which|what) (bit|part) of (no|stop)( |$)
    how (do|can|could) (i|we) (.. )?(get off|make (it|these|this|them|the [a-z]+) stop|unsub*|opt out|stop (these|this|the|it|getting|receiving)|be removed|come off|turn (these|this|it) off|cancel (these|the) (text*|message|alerts))( |$)
    (como|donde) (me |le |se |puedo |hago )*(doy de baja|dar de baja|darme de baja|dejo de recibir|cancelo (estos|los) mensajes|para que (ya )?no me|desuscrib*|quitar(me)? de)
    ^(please )?(you are |ur |u are )?(now )?(blocked|blocking (you|u|this( number)?)|block|bloquead[oa]s?)( now| bye)*$
    (bye|adios) blocked$
    ^(buzz off|kick rocks|scram|get lost|shoo|piss off|bog off|sod off|hop off|jog on)( [^ ,]+){0,4}$
    (done|through|finished|over|sick of) (with )?(getting|receiving|hearing|reading|seeing) .. (these|this|those|your|them|you)( |$)
    (not|do not|never|no) (want|wanting|need|needing|care for|wanna) (any |no )?(of )?(these|them|this|reminders|notifications|texts|calls|alerts)( any more| thanks| please|$)
    (opt|opting|opted) (me )?out( |$)
    ^un ?s[u]?b ?s?c?r?ib?e?( me| please| now)*$
    ^un sub( scribe)?( me| please)*$
    (nobody|no one|never|who|i did not|not) .. (said|agreed?|consent*|gave|permission|allowed|authori[sz]*|okayed?) .. (text|texts|call|calls|message|messages|contacted|texted|called|contact me|phoned|robocall*)( |$)
    (everything|all|anything|it|things|that|put (it|everything|all|that)) .. (by|on|in) (mail|post|letter|paper|writing|email)( |$) .. (mail|post|send|instead|please|$)
    (prefer|rather|like it|grateful|obliged|appreciate) .. (by|in|through|to|use) (the )?(post|mail|letter*|writing|email|paper)( |$)
    (restrict|confine|limit|keep) .. (communication*|contact|yourselves?|correspondence|it) .. (to|by) (the )?(post|letters?|email|writing|mail)
    (do not|not|never) (do|use|answer|take|pick up|discuss .. (over|on|by)) (the )?(text*|calls|phone|phone calls|telephone)( |$) .. (write|post|email|mail|letter|instead|put|send|$)
    (post|mail|email|write) (it|everything|that|me a letter|me) (to me )?,? ?(i )?(do not|not|no|rather than|never) (do |want |use )?(text*|calls?|phone|sms|whatsapp)
    (calls?|phone|text*|whatsapp) (no|not) ,? ?(email|mail|post|letter|text|writing) (yes|ok|fine|only|please)
    (email|text|mail|post|whatsapp|letters?|correo) (is |are )?(fine|ok|okay|better|good|enough|yes) ,? ?(but |just |and )?(no|not|quit|stop|do not|never|without) (more )?({REACHING}|calls|robocall*|text*|call|phone)
    (my|a|the|our) ({LAWYER})s? (says|said|told|advised|advises|instructed) .. (not|no longer|to you|speak|talk|stop|contact|call|him|her)( |$)
    (got|have|hired|retained|found|there is) (me )?(a|an|my) ({LAWYER}) ,? ?(now|speak|talk|call|contact|deal|so|you|who|and|already|$)
    (all|everything|anything|this|it) .. (goes|go|through|thru|via|say it|to|with) .. (my|our|the) ({LAWYER})
    (not|nothing|no) .. (word|talking|speaking|comment|answering) .. without (my|a|our) ({LAWYER})
    (act|acts|acting|speak|speaks|respond) (for|on behalf of) (me|us|the customer|our client|my [a-z]+)( in| on| now| and|$)
    (acts|act|acting|speaks|appointed|instructed) (on|in) (my|our|his|her|their) behalf
    (address|send|direct|refer|forward|pass) (any|all|anything|everything|future|further) .. to .. (who|llp|co|partners|solicitors?|associates|chambers|legal)( |$)
    (deal|correspond*|speak|communicate|talk) (only |directly |exclusively )?with (her|him|them|my [a-z]+|us|our [a-z]+)( only| directly)? ,? ?(and )?(not|no longer|never|instead of|rather than)( |$)
    (correspondence|exchange|conversation|communication|contact) .. (ended|end|over|closed|finished|to end)( now| today| here|$)
    (unwelcome|unwanted) .. (desist|stop|cease)
    (call|contact|talk to|speak to|speak with|see|ask) (him|her|them) (instead|not me|from now on|from here on)( |$)
    (ya )?(tengo|tenemos|contrate|busque) (un |una |mi )?({ABOGADO})
    ({ABOGADO}|despacho .. asociados|despacho) .. (lleva|se pondra|en contacto|atender*|mi caso|me representa|se ocup*|ve mi|acargo|a cargo)
    no (se )?(dirij*|comuniquen|contacten|hablen) .. (conmigo|a mi|directamente)
    (entiend*|trat*|arregl*|dirij*|hablen?|habl[ae]le) .. (con|a) (el|ella|ellos|mi [a-z]+)( y)? no (conmigo|a mi)
    (la |a la )?(proxima|otra|siguiente) (llamada|vez|mensaje) .. (polic*|denunc*|demand*|profeco|condusef|abogad*|report*|bloque*)
    (vuelv[ae]s?|vuelven|siguen?|sigan|me) (a )?(marcar|llamar|escribir|mandar|marcando|llamando|escribiendo|molestando) .. (y |o )(te|los|las|le|les|voy) (a )?(denunci*|demand*|report*|bloque*)
    (ya )?(los|las|te|lo|le) (bloqu*|reporte|reportare|denuncie|denunciare)
    no (me )?(kiero|quiero|ocupo|necesito) (mas |ya |sus |tus |ningun |ningunos )*(mensajes|llamadas|whatsapps?|textos|sms|avisos|correos|recordatorios)
    no (esten?|estes|anden?|sigan?|vayan a|vuelvan a|vuelvas a|vuelva a|quiero que) (estar )?(jodiendo|chingando|llamar|llamando|escribir|escribiendo|mandar|mandando|marcar|marcando|fregando|molestar|molestando|texte*)
    no (me )?(llam[ae]n?|llames|llameis|yamen|yame|ablen|hablen|marken|marquen|escriban) .. (mi (trabajo|casa|mama|oficina|familia|celular|movil)|trabajo|casa|laburo|mas|aqui)
    (paren|corten|cortala|cortenla|bajen|bajenle|aflojen|afloja|termin[ae]nla|acaben) (la mano|un cambio|ya|de una vez|con|la)( |$)
    no (me )?rompan? .. (pelotas|bolas|huevos|cojones)
    (solo|solamente|unicamente|mejor|nomas) (por|x|por favor) (escrito|correo|carta|mail|email)
    (por favor|por|x) telefono no
    (me tienen|estoy|me traen) .. (hasta (el|la|los|las)|hart[oa]|cansad[oa]|podrid[oa]) ?.* (llamad*|mensaj*|correos|insist*|avisos)
    (derechos? arco|cancelacion de mis datos|retiro mi consentimiento|revoco mi consentimiento)
    (no|nunca) (les |le |te )?(autorizo|autorice|di permiso|permiti|permito|di mi numero) .. (numero|mandar*|llamar*|whatsapp|mensajes|usen|contactar*|escribir*)
    (dejad|deja|dejen|deje)(me|nos)? (ya )?(en paz|tranquil[oa])( |$)
    (whatsapp|this number|this phone|this line|my phone|my number|este numero|este celular|mi whatsapp) (is|es) (only |solo )?(for|para|private|personal|privado|de) .. (only|family|friends|work|personal|private|solo|familia|amigos|trabajo|privado)( |$)
    (you|u) (are|were) not (allowed|permitted|authori[sz]ed|welcome) to ({REACH}|be (calling|texting|contacting))
    if (you|u|i|anyone) .. ({REACH}|{REACHING}|hear from you) .. (again|one more|any more|ever|police|report|sue|solicitor|lawyer|block|complain*|ombudsman|authorities|fcc|ftc|cfpb)
    (letters?|post|mail|email|emails|writing) (instead of|rather than|not|over) (text|texts|calls|calling|texting|phone|emails?|message|messages|sms|whatsapp)( |$)
    (for the love of god|for gods sake|i beg (you|of you)|im begging you|i am begging you|jesus|omg) (please )?stop( |$)
    ^stop (please|plz|now|it)?( |$)(?=i am|im|i have|my|we|this|at|sending|bugging)
    (refuse|refusing|decline|not willing|unwilling) (to )?(receive|accept|get|have|be sent) .. (communication|communications|contact|calls|messages|message|text|texts|emails|letters|reminders)
    no (me|nos) (marquen?|llamen?|escriban?|contacten?|busquen?|manden?) .. (nunca|jamas|mas|ya|ni)( |$)
    (our|my) client .. (instructed|retained|engaged|appointed|asked) (us|me)( |$)
    (instructed|retained|engaged|appointed) (by|to act for|to represent) (the |your |our |my )?(customer|client|debtor|mister|account holder|above)
    (all|any|further|future) (correspondence|communications?|communication|contact|letters|enquiries|inquiries|questions|dealings) .. (to|through|with|via) (this|our|my|the|their|his|her) (office|firm|solicitors?|chambers|attorneys?|lawyers?|agent|representative)
    (harassment|harassing|spam|acoso|hostigamiento) .. (stop|stops|cease|end|ends|enough|basta|pare|termine)( |$)
    (stop|quit|no more|cease|enough) (with |w |the |all |ur |your |this |that |of |these |those )*(spam|nonsense|bs|bullshit|harassment|harassing|reminders|pestering|notifications)( |$)
    (want|need|like|demand|ask for|expect) (all |any |every |the |this |these |your )*(contact|communication|messages|message|text|calls|emails|reminders) (to )?(stop|end|cease|stopped)( |$)
    (cese|suspension|fin|baja|cancelacion) (inmediat[oa] )?(de|en) (las|los|toda|todo|sus|estos|estas) ?(llamadas|mensajes|comunicaciones|correos|avisos|comunicacion|contacto|notificaciones|suscripcion)
    (me tienen|estoy|ya me tienen|ando) (hart[oa]|cansad[oa]|podrid[oa]|hasta la madre|hasta las narices|aburrid[oa]) (con|de) (tant[oa]s?|sus|los|las|estos|tus)? ?(mensajes?|llamadas?|correos|avisos|recordatorios)
    (ya )?no me (lleguen|siga llegando|sigan llegando|mandaran|enviaran) .. (mensajes|correos|avisos|llamadas|nada)
    (cancelar|cancelen|cancela|cancele) (la |mi )?suscripcion
    (atendera|llevara|lleva|atiende|se encargara|representa|representara) .. (asunto|caso|tema|cobro|deuda)
    (contactarl[ao]|llamarl[ao]|escribirle|dirigirse|contactar) a (ella|el|mi abogad[oa]|mi asesor|mi representante)( |$)
    (solely|only|exclusively|purely) (in writing|by (post|letter|mail)|via (post|letter|mail))( |$)
    (do not|never|no longer|please not|not to|must not|may not|should not|better not|cease to|dare) (you |ever |even |to |try to |just |please |bother |dare )*({REACH}) (me|us|her|him|here|this|that|my|our|these|those|again|back|no more|any|at all|about|unless|round|more|texts?|messages?)
    (do not|never) (ever )?({REACH})( please| ok| thanks| again| now)?$
    not sending (me|us|any|these|those|more)
    (stop|quit|cease|halt|end|discontinue|desist|refrain|enough|no more|finished with|done with|chill|ease up|lay off|back off|cool it|pack in|cut out|give over|knock off|knock it off|cut it out|put an end|call off|turn off|switch off|over) .. ({REACHING})
    ^(please |now |just |ok |right |hey |oi )*(knock it off|cut it out|give it a rest|pack it in|back off|lay off|jog on|do one|give over|leave off|leave it out|no more)( please| now| already| mate| will you| with this| ok)*$
    (i|we) (already )?(said|told you( to)?|asked you( to)?|repeat|typed|replied|texted|sent|wrote|am telling you( to)?) (it )?(to )?(stop|quit|no more|leave)( |$)
    still (text|texting|calling|messaging|emailing|contacting|ringing|writing|sending|harassing|bothering) (me|us|to|my)
    (no|any|without|not have|lack) (right|permission|consent|authori[sz]ation|authority|business|reason) (to|for) ({REACH}|be (contacting|texting|calling|emailing)|{REACHING})
    (forget|lose|erase|ditch|bin|scrub|wipe|delete|drop|cross out|scratch|shred) .. (my|this|these|our) (number|digits|contact|info|details|phone|email|address|num)
    (take|get|pull|cross|scratch|strike|leave|keep|strip|drop|kick) (me|us|my number|this number|my phone|my email|my name|my details|this phone)( [^ ,]+){0,2} (off|out|from)( |$)
    (remove|take off|delete|erase) (my|our|this) (details|data|name|number|email|phone|info|contact|address)
    (remove|delete|unsubscribe|unsub) ?me( |$)
    (hit|hitting|hittin|blow|blowing|blowin) (up )?my (line|phone|cell|inbox|mobile)
    (object|objecting|objection) .. (process*|using|use of|contact*|my (data|number|phone|email|details))
    (withdraw|withdrawing|withdrew|revoke|revoking|rescind) .. (consent|permission|authori[sz]ation|contact)
    (1692c|tcpa|do not call) .. ({REACH}|{REACHING}|cease|list|register|registry|violation)
    all contact .. (cease|ceases|stop|stops|end|ends)
    (contact|communication|calls|messages|emails|letters) .. (must|to|should|shall|will) (cease|stop|end)
    (require|demand|insist|want|ask|request|expect) .. (contact|communication|calls|messages|emails|letters) .. (cease|ceases|stop|stops|end|ends)
    (not|never|no longer) (want|wish|wanna|care|need|like|be|to be|being|get|interested in) .. (hear from|contacted|called|texted|emailed|messaged|rung|phoned|bothered|these|those (messages|calls|emails))
    (not|never|no longer) (want|wish|wanna|need|like|interested in) .. (your|these|any|more|further|no more) (text|texts|message|messages|calls|emails|letters|reminders|txts)
    (will|am|going to|gonna) (be )?(block|blocking|report|reporting) (you|this|your|the number)
    (deal|speak|talk|communicate|liaise|correspond|direct|write|refer) .. (them|her|him|my (adviser|advisor|solicitor|lawyer|agent|representative|accountant|attorney|son|daughter)) .. (not|instead of|rather than) .. (me|us)
    (i am|we are|am now|are now) represented( by|$)
    (by|via|through|use|send a|in) (letter|post|mail|writing)( please| only|$) .. (no|not) (calls|text|texts|email*|phone)
    no (me |nos |le |lo |la |les |se )*(volver a |vuelvan? a |vuelvas a |vuelvais a |sigan? |sigas |anden? |esten? )?({AVISE})( |$)
    (ya |por favor |favor de |que )?(dejen|deje|dejes|deja|dejad|dejar|dejaran|paren|pare|para|parad|parar|cesen|cese|basta|eviten|absteng*|terminen|desist*) (ya )?(de )?(estar |andar |seguir |tanto |tanta |con (los|las|sus|tanto|tanta|tantos|tantas|el|la|ese|esa) )?({AVISAR}|mensajes|llamadas|mensajitos|avisos|correos|recordatorios|acoso|spam)
    (no|ni|nunca|jamas) (les |le |os |te )?(autoric*|autoriz*|consient*|permit[oa]|permitimos|acepto|di|doy|dimos|he dado|tienen) .. (escrib*|llam*|contact*|permiso|consentimiento|mi numero|mis datos|mi telefono|que me|mensajes|llamadas)
    olvid(en|ense|ate|ese|aos|enme|ame|a) (ya )?(de )?(mi|este|nuestro|el) (numero|telefono|contacto|correo|celular|cel)
    olvidense de mi
    (voy|vamos) a bloquear(los|les|te|lo|las|le|me)?
    (los|les|te|lo|le) (voy a |vamos a )?(bloque*|reporto|reportare)
    (por (este medio|aqui|aca|esta via|whatsapp|sms|telefono|mensaje|correo)|a este (numero|correo|celular)) no( |$)
    (si .. algo|cualquier cosa|solo|solamente|unicamente|mejor) ,? ?por (carta|escrito|correo|burofax|email)$
    (ejerzo|ejercer|ejercito) .. (oposicion|supresion|cancelacion|olvido|derecho*)
    (eliminen|borren|supriman|quiten|saquen|eliminar|borrar|suprimir|retiren|olviden) .. (mi (telefono|numero|correo|celular|contacto|cel|movil|email|nombre)|mis datos)
    (saquen|saca|sacar|quiten|quita|borren|borra|eliminen|elimina|baja|den de baja|dar de baja)(me|nos|enme|rme) .. (de ahi|de aqui|de eso|de esto|de sus? [a-z]+|de la [a-z]+|de este [a-z]+)
    (me|nos) (das|da|dan|den|des|dais|deis|pueden dar|puede dar|podrian dar) (de )?baja
    no mas (mensajes|llamadas|correos|texts?|message|messages|calls|avisos|recordatorios)
    no (molesten|molestar|molesten mas|escribir|contactar|fregar|chingar|joder)( mas)?$
  `),
  likely: phrases(`
    (keep|keeps|kept|constantly|always|non ?stop|day and night|24 7) (on )?({REACHING}) (me|us|my)
    (gdpr|article (17|21)|right to object)
    (no interesa|no me interesa|no estoy interesad[oa])$
    (esto|esto ya|ya) (es|parece) .. (acoso|hostigamiento)
  `),
};
