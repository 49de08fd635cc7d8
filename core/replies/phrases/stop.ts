import { type IntentPhrases, phrases } from "../phrase.ts";

/** What ends messages beyond the opt-outs `recogniseOptOut` hears: a lawyer between, another way only. */
export const stopPhrases: IntentPhrases = {
  // Mentioned, not put between: "I spoke to my lawyer".
  not: phrases(`
    (did not|do not|never|not) (authori[sz]e|consent to|agree to) (this|that|it|the (charge|payment|purchase|order|transaction)|any (charge|payment|purchase))
    (can|could|would|will|please) (you |u )?(please )?(call|ring|phone) (me|us) (instead|rather)( of [a-z]+)?
    (i|we|he|she|they)( (?!you)[^ ,]+){0,4} (to|with|from) (my|our|a|an|the|his|her|your) ({LAWYER})
    (he|she|who) is (a|an|my) ({LAWYER})
    (voy a|vamos a|hable|hablamos|hablare|hablar|consulte|consultar|consultare|tengo que) .. (mi|un|una|el|nuestro|con) ({ABOGADO})
    (marketing|newsletter*|promo*|advert*|paperless|paper .. bill*|paper .. statement*|paper .. invoice*|publicidad|boletin*|en papel|ofertas|offers)
  `),
  sure: phrases(`
    (remove|delete|erase|take off|drop) (this|my|our) (email|number|phone|address|contact|name|email address|phone number)
        (unwanted|unsolicited|harassing|annoying|constant|endless) (text|message|calls|emails|contact|communication*)
        (text|message|calls|emails|contact) .. (unwanted|unwelcome|not welcome|harassing|harassment)
        (parenle|bajenle|ya parale|pararle|parele) (ya )?(con|a|de)
        (que )?(se )?(comuniquen|comunique|hablen|entiendan|dirijan|contacten) .. (con|a) (mi|el|la) ({ABOGADO})
        ({LAWYER}) (acts|is acting|speaks|will act) for (me|us)
        (email|whatsapp|text|sms|post|mail|letter|letters|correo|carta) only( please)?$
        do not (call|contact|disturb|text) (list|registry|register)
        ^stop( please)? (i am |im )?(begging|asking|telling|warning) ?(you)?
        (si|como) (me |nos )?(vuelven|siguen|vuelve|sigue|vuelves|sigues) .. (denunci*|bloque*|report*|demand*)
        (prohibo|prohibimos|les prohibo|queda prohibido) (que )?.. (contact*|llam*|escrib*|comunic*|me)
        no (quiero|deseo|acepto|autorizo) (ser|que me|seguir siendo) (contactad[oa]|llamad[oa]|molestad[oa]|notificad[oa]|contacten|llamen)
        (cancelar|cancelen|cancele|cancel|anular|suspender|suspendan) (los |las |sus |estos |these |the |all |your )?(mensajes|sms|text|message|notificaciones|avisos|alertas|alerts|reminders|recordatorios|notifications)
    (him|her|number|person|it|this|anything|owe|already|money|text|message|works|me|mine|names?) stop( please| now)?$
        (rather|prefer) (that )?(you )?(to be )?(email*|text*|write|wrote|mail*|post*|contact* .. (email|mail|letter|post|text)) .. (than|instead of|over|not) (call*|text*|phone|email*|by phone|whatsapp*)
        (prefiero|preferiria|mejor) .. (correo|carta|email|escrito|mensaje|whatsapp) .. (en lugar de|en vez de|y no|que no) .. (llam*|telefono|mensajes|whatsapp|sms|correo)
        (contact|call|email|write to) (her|his|their) (office|firm)
        (contacte|contacten|llame|llamen|escriba|escriban|hable|hablen) (a|con) (mi|mis|nuestro|el|la) ({ABOGADO})
        (report*|sue|block|denunc*) .. if (you|u) .. (contact|call|text|message|email|write)
        (bajen|bajeme|bajenme|quiten|quitame|saquen|borren|retiren)(me|nos)? (de|del|de la|de su|de sus|de esta|de tu) .. (lista*|base|sistema|registro*|contactos)
        (bajenme|quitenme|saquenme|borrenme|retirenme|eliminenme|bajame|sacame)( |$)
        only (want|wish|like|agree) to be (contacted|reached|written to) (by|via|in|through)
    (trat*|habl*|vean*|arregl*|resuelv*|coordin*|entiend*|acud*|diri*|consult*|pregunt*|comunic*) .. (con|a) (mi|mis|el|la|nuestro|nuestra|su)? ?({ABOGADO})
        (cese|fin|alto|suspension|detencion) .. (comunicaci*|llamadas|mensajes|contacto|acoso|correos)
        no .. (sigan|siga|sigas|continuen|seguir|esten|este) (contactando*|llamando*|escribiendo*|mandando*|molestando*|enviando*|insistiendo|marcando*|hostigando*)
    (ask|asking|request|requesting|demand|demanding|insist|instruct*|require|beg|begging|warn*|tell*|told) ... (cease|stop|desist|refrain|discontinue|quit)( |$)
        (discontinue|cease|desist|refrain|halt|terminate|suspend) (from )?(any|all|further|contact*|these|your|this|such|the|with|it|and|immediately|forthwith|sending|calling|writing|communicat*)
        (office|firm|we|i) (now )?(represent|represents|am representing|are representing|act for|acts for|am acting for) (mister|the|our|my|his|her|client|[a-z]+) ?.. (all|any|direct|further|communicat*|contact|please|regarding|matter|account|$)
        (directed|addressed|sent|forwarded|referred|go) .. (to|through) (the undersigned|this office|our office|my office|counsel|our client)
        ({ABOGADO}) .. (lleva|llevara|se encarga|maneja|representa|atiende|se ocupa|tiene el caso|ve este)
        ({LAWYER}) .. (handles|handling|represents|is dealing|deals|has taken over|will deal|is in charge)
        (y no|not|instead of|rather than|nunca) (conmigo|to me|with me|a mi)$
        ^(enough|basta|suficiente|ya estuvo|no mas|stop|ya)( already| now| is enough| ya| please| bueno| por favor| de esto)*$
        ^(please |can you |could you |yo |hey |just |i said )*(stop|quit)( me| it| this| now| already| please| all| for real| messaging| message| text)*$
        (no|not|dont|do not|never|stop|quit|please no) (me )?(llamarme|llamar|escribirme|escribir|mandarme|molestarme|contactarme|textearme|texting|text me)( |$)
        no (me|nos) (vuelva a |vuelvan a )?(contacte|contacten|contactes|contactara|contactaran|contactase|llame|llamen|llames|llamara|llamaran|escriba|escriban|escribas|escribiera|escribieran|moleste|molesten|molestes|molestara|molestaran|mande|manden|mandes|mandara|mandaran|envie|envien|enviara|enviaran|busque|busquen|hable|hablen) (mas|ya|por|nunca|otra|de nuevo|jamas|mensajes|correos|nada|$)
        (can|could|will|would|please|kindly) (you|u) (please )?(not|stop) (text|call|contact|message|email|write|msg|calling|contacting|sending|emailing|messaging)
        (want|need|like|prefer) (you )?(to )?(stop|end|cease) (receiving|getting|hearing|contact|the (calls|text|message|emails|letters))
        (pueden|puede|podrian|podria|quiero que|necesito que|exijo que|pido que|favor de|les pido que|ruego que|agradeceria que) ... (dejar de|dejen de|deje de|paren de|no me|cesar|cesen|parar de|no volver) .. (mandar*|enviar*|escribir*|llamar*|molestar*|contact*|llam*|escrib*|mensajes|moleste*)
        (email|mail|post|letter|writing|text|correo|carta|escrito) (is|es) (the only|el unico|la unica) (way|medio|forma|manera|means|channel)
        (do not|never|not) (use|call|text|dial|ring) (my|this|that) (phone|number|cell|mobile|line|landline|whatsapp)
        (by|via|through|por) (post|mail|letter|email|correo|carta|escrito) (only|alone|exclusively|solely|unicamente|solamente)
        (future|all|further|any) (correspondence|communication*|contact) .. (by|via|in|through) (post|mail|letter|email|writing)
        (removed|remove|taken|deleted|delete|strike) .. (from|off) .. (list|database|system|records|reminder*|contacts|mailing|files)
        (harass*|acos*|hostig*) .. (stop|cease|end|enough|basta|dejen|paren|denunci*|report)
        (i will|voy a|going to) (report|block|denunciar*|bloquear*) .. (if you|harass*|si (siguen|vuelven)|contact|spam)
    ^(please |por favor |thanks |gracias |ok |hi |hola |ya |now |ahora |just |i said |again )*(stop|baja|alto|unsubscribe|cancelar|salir|quit|end|parar|basta|opt out|optout|remove|stop all|fin|detener|stop it|unsub)( please| por favor| now| ya| ahora| thanks| gracias| ok| me| it| all| already| asap| sir| stop| everything)*$
    (no|stop|not|sin|basta de|enough|ya no|no mas|dejen de mandar|stop mandar*) (more |mas |the |these |this |of |with |the |los |las |sus |otro |otra |con |envi* |mand* |me |send* )*(mensajes|message|text|textos|textitos|calls|llamadas|emails|correos|reminders|recordatorios|whatsapps|sms|whatsapp|notifications|notificaciones|avisos)
    (contact|speak|talk|write|call|direct|refer|address|send|communicate|go|deal|correspond*|reach|liaise|discuss|take it up|email|forward) .. ({LAWYER})
    (represented|being represented) (by|legally)
    (represented|retained|hired|appointed|instructed|engaged) .. ({LAWYER})
    (all|any) (further|future|other)? ?(communication*|correspondence|contact|calls|letters|questions) .. (to|through|with|via) .. ({LAWYER}|them|him|her)
    (through|via) (my|our) ({LAWYER})
    my ({LAWYER}) (only|handles|is handling|deals|will handle|represents)
    (hablen|hable|habla|contacten|contacte|comuniquense|comuniquese|dirijanse|dirijase|diríjanse|escriban|escriba|llamen|llame|entiendanse|entiendase|remitan|remitanse|dirigirse|dirigir|traten|contactar) .. ({ABOGADO})
    (comunicaci*|correspondencia|contacto) .. ({ABOGADO})
    (representad[oa]s?) (por|legalmente)
    (a traves de|por medio de|mediante|via) (mi|mis|nuestro|nuestros) ({ABOGADO})
    (only|please only|just|only ever) (email|text|call|write|mail|phone|whatsapp|contact me (by|via|in|through)|contact us (by|via|in|through)|reach me (by|via)|communicate (by|via|in)|use (email|post|letters?|text|phone))
    (email|emails|letter|letters|mail|post|text|writing|written|phone|snail mail|written correspondence|post mail) only
    ^(only|just) (by |in |via )?(email|letter|mail|post|writing|text)
    (by|via|in|through) (email|letter|mail|post|writing|text|phone) only
    (only|solely|exclusively) (by|via|in|through) (email|letter|mail|post|writing|text|phone)
    (email|write|letter|mail|post|call|text) .. (instead|and not here|not here|rather than)
    (written|in writing) (communication*|correspondence)? ?(only|if you must)
    put it in writing if
    (use|send|text|message|write|whatsapp|write to) .. not (use )?(this|here|whatsapp)
    do not (use|write (to|on|in)|write me (to|on|in)|contact me (on|at|by|via|through)|reach me (on|at|by|via)) .. (this|here|whatsapp|text|sms|number|email|phone|channel)
    (solo|solamente|unicamente|exclusivamente|nada mas) (por|via|al|a|mediante|a traves de|escribanme al|escribanme por|contactenme por|contacten por|me contacten por|me escriban (por|al)) .. (correo|email|mail|whatsapp|telefono|carta|escrito|sms|mensaje|llamada|mensajes)
    (comuniquense|escriban*|contact*|comunicarse|escribir|dirij*) .. (solo|solamente|unicamente|exclusivamente) .. (correo|email|mail|whatsapp|telefono|carta|escrito|sms|mensaje)
    (correo|email|mail|carta|whatsapp|telefono|escrito) (solamente|unicamente|exclusivamente|nada mas|y no por (aqui|aca|este medio|whatsapp|sms))
    (no por aqui|no por este medio|no por este numero|no por whatsapp|no por sms|no por telefono)
    ^(mejor )?(solo|solamente|unicamente) por (correo|email|mail|carta|escrito|whatsapp|telefono)
    no (me |nos )?(escriban|contacten|llamen|usen|utilicen|manden|mandes|escribas|escriba) .. (por aqui|por este medio|este numero|este canal|por whatsapp|a este numero)
    (object|objection) to .. (processing|use) of
    (me|nos) opongo (al|a) (el )?(tratamiento|uso)
    right to (erasure|be forgotten|object)
    derecho (al olvido|de supresion|de oposicion|de cancelacion)
    (delete|erase|remove|destroy) (all )?(of )?(my|our) (personal |contact )?(data|details|information|info|records|contact)
    (eliminen|borren|supriman|quiten|elimine|borre|eliminar|borrar|cancelen) .. (mis datos|mi informacion|datos de contacto|mi contacto|mi registro)
    (any|all) (further|future|more|other) (contact|communication|calls|attempts|messages) .. (harassment|acoso|reported|considered|treated)
    (i am|i will be|im|will be) (blocking|block) (you|this|your)
    (block|blocked|blocking) (you|this number|your number)
    blow* up my (phone|cell|inbox|line)
    (quit|stop|cease|enough) .. (blow*|hound*|chas*|stalk*|threaten*|call*|text*|message|spam*|email*|writ*|contact*|pester*)
    (done|fed up|sick|tired|finished) (with|of) .. (text|message|calls|emails|reminders|contact)
    (take|get|strike|wipe|scrub) (me|us|my number|my name|this number|my email) (off|out|from)
    (do not|never|no longer) .. (hear from|contacted by|receive anything)
    not (want|wish) .. (text|calls|emails|contact|message|reminders|whatsapp|whatsapps|letters)
    no longer (consent|authorise|authorize|wish|want) .. (contact*|call*|text*|message|email*|receive|hear)
    (ya )?(dejen|deje|deja|dejad|paren|pare|basta|cesen) .. (chingar|molestar|fregar|fastidiar|joder|acosar*|hostigar*|jeringar|escribir*|llamar*|mandar*|enviar*|contactar*|insistir|molestando|chingando|llamando|escribiendo|mandando)
    (paren|cesen|detengan|cese|eviten|suspendan|terminen) (ya )?(con )?(las|los|sus|estas|estos|toda|todo) (llamadas|mensajes|comunicaciones|correos|comunicacion|contacto|avisos|acoso|recordatorios)
    no (vuelvan|vuelva|vuelvas|volver) a .. (contact*|escrib*|llam*|molest*|mand*|envi*|comunic*|busc*)
    (no )?(quiero|deseo|queremos|autorizo) .. (dejar de recibir|que dejen de|que me borren|darme de baja|que me quiten|que paren|que cesen)
    (absteng*|abstenerse) (de )?(contact*|escrib*|llam*|molest*|comunic*|enviar|seguir|volver|ustedes)
    (que )?no me (llamen|escriban|contacten|molesten|busquen|manden|envien|marquen|hablen|cobren por aqui|textees|textee|textee) (mas|ya|nunca|otra|de nuevo|por)
    (unsuscribe|opt me out|unsubscribe me|desuscrib*|dar de baja este (numero|correo))
    (ya no|nunca mas|jamas) (me|nos) (vuelvan|vuelva|escriban|llamen|contacten|molesten|manden|envien|hablen|marquen)
  `),
  likely: phrases(`
    (this|that|it) is (pure |plain )?harassment
    (you are|stop) harass*
    (esto es|es un|es puro) (acoso|hostigamiento)
    (do not|never) (ever )?(text|call|message|write|email|contact|phone|msg) (me|us|this|here|again|back)
    no (quiero|deseo) (mas|recibir|saber nada|que me)( mas)? (mensajes|llamadas|correos|avisos|contacto|escriban|llamen|contacten|molesten|emails)
  `),
};
