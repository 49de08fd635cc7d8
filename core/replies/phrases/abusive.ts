import { type IntentPhrases, phrases } from "../phrase.ts";

/** Insults and threats. What else is said beside them decides what is done. */
export const abusivePhrases: IntentPhrases = {
  not: phrases(`
    (not|never) (an? )?(idiot|thief|crook|scammer|liar|stupid|moron|criminal)
    (do not|dont) call me (a )?(liar|thief|crook|criminal|deadbeat)
    (i am|i feel|felt|im|was) (so |such |very |really )?(an? )?(idiot|stupid|dumb|ashamed|embarrassed|pathetic|fool|mess)
    (como|what|why|where|who|how) (the )?(hell|fuck|heck|demonios|diablos)
    (no soy|soy) (un|una) (ladron*|idiota|tont[oa]|ratero|estafador)
    (hot|full of|holy|oh|shit) (shit|damn)
    (thief|thieves|ladron|ladrones|rateros) (stole|robbed|took|broke into|entraron|me robaron|se llevaron)
    (robbed|stolen) by
    (damn|shit) (sorry|i forgot|my bad)
    (tarifa|cartel|panda) (de )?(amigos)?$
  `),
  sure: phrases(`
    (rot|belong|die|burn) in (jail|prison|hell)
        ^(your|ur|yo) (mom|mama|momma|mother|mum)$
        ^(choke|die|kys|cope|eat a d|eat d|lick my|suck|boo|ew)( on it| [a-z]+)?$
        eat (a |my )?(d|dick|shit|me)( |$)
        (impresentable*|muertos de hambre|(poca|que|sin) verguenza|caraduras?|chorizos|mangantes|jetas|aprovechategui*|alv|chupa*|mamon*|mamada*|huevon*|ojetes?|mugroso*|ratero*|nacos?|baboso*|lacras?|viboras?|hienas?|desalmad[oa]s?|infelices|indecentes|inmorales|ruines|rastrer[oa]s?|hp|hijo de p)
        (preying|prey) on
        (clown|joke|trash|garbage|shit|scam|crap|crook|rip ?off|pos|bs) (company|outfit|operation|business|show|people)
    (fuck*|fck*|fuk*|fk|fkn|f u|eff (you|off)|f off|go f|f yourself|phuck*|mf|mfs|motherf*|mofo*|stfu|gtfo|wtf you|foh|kys)
    (asshole*|ass hole*|arsehole*|bastard*|bitch*|biatch|cunt*|dick|dicks|dickhead*|prick*|wanker*|twat*|douche*|scum*|scumbag*|shithead*|dipshit*|jackass*|dumbass*|pussy|pussies|whore*|slut*|tosser*|bellend*|muppet*|pillock*|bollocks|turd*|dirtbag*|sleaze*|slimeball*|lowlife*|low life*|douchebag*)
    (eat|full of|piece of|pieces of|bull|bunch of) ?(shit|crap)
    (bullshit|bs artists|horse shit|shit (company|service|people)|shitty|piss off|pissing me|bugger off|sod off|screw (you|u|off|your|yall)|suck (it|my|a)|you suck|you all suck|u suck|up yours|bite me|kiss my|get (bent|stuffed|lost|fucked|rekt)|drop dead|go (die|jump|hang|screw|to hell|choke|rot)|rot in|burn in|hope (you|u) .. (die|burn|rot|choke|suffer|fired|lose your|cancer|go (out|bankrupt|bust))|shove (it|your|this|that)|stick (it|your) .. (up|where)|shut (up|the|your)|damn you|to hell|go to hell|see you in hell|kiss my ass|my ass)
    (idiot*|moron*|imbecile*|stupid (people|company|idiot*|fool*|bot|morons|ass|asses)|(you|u|ur|your|yall) (are |is |so |people are |all are |guys are |all )*(stupid|dumb|trash|garbage|a joke|pathetic|disgusting|disgrace*|evil|crooks|thieves|criminals|liars|scammers|clowns|sick|useless|worthless|heartless|scum|vile|ridiculous|horrible|terrible people|monsters|greedy|incompetent|rude|jokers|fools|losers|sad|nothing but|robbers|animals|pigs|cowards|awful|a disgrace|parasites|leeches|vultures|hopeless|bloodsuckers|vermin|snakes)|losers?|clowns?|crooks?|thieves|thief|liars?|scammers?|con (men|man|artists?)|swindlers?|parasites?|leeches|leech|vultures?|bloodsuckers?|blood suckers?|vampires?|sharks|loan sharks|robbers|cheaters|cheats|pigs|rats|cockroach*|vermin|maggots?|snakes|weasels?|retards?|retarded|dummies|dimwits?|nitwits?|numbskulls?|jerks?|creeps?|psychos?|nazis?|gangsters|mafia|heartless|shameless|bloody (idiots|hell|fools|useless)|greedy)
    (ashamed of (yourself|yourselves)|worst (company|people|service|business)|shame on you|have you no shame|no shame|disgusting (people|company|behaviou?r)|joke of a|what a (joke|bunch)|ridiculous (company|people)|hate (you|u|your)|pathetic|despicable)
    (will|gonna|going to|ill|im) .. (kill|hurt|beat|smash|break (your|ur)|punch|shoot|burn (your|down|it)|find you|get you|come for|destroy|hunt|bomb|blow up your)
    (come|coming|come down) .. (break|beat|smash|punch|hurt|find|burn|kill)
    (watch your back|i know where (you|your|u)|know where (you|your) (live|work|office|kids)|you will regret|u will regret|you will pay for this|regret this|you are dead|you re dead|dead (man|meat)|sleep with one eye|youll be sorry|you will be sorry|i will find you|come for you|have a gun|got a gun|karma will)
    (vayan*|vete|vayase|vete|iros|ve|andate|anda|largate|larguense|vayanse) (todos )?(a la|al|a) (mierda|diablo|carajo|chingada|infierno|verga|tomar por|cagar|freir|tu|porra|joder|pija|huevo)
    (chinga*|ching[uo]en|chinguen|chingada|chingados|chingadera*|chingando|chingar|verga|vergas|culer[oa]s?|pinche*|pendej[oa]*|cabron*|put[oa]s?|hijos? de (puta|perra|la|su|tu|sus|mil)|hijueputa*|hdp|ctm|csm|ptm|gonorrea*|malparid[oa]s?|carepicha|boludo*|pelotud[oa]s?|forros?|conchatumadre|concha (de|tu)|mierda*|mierdas|gilipoll*|capull[oa]s?|cono|joput*|subnormal*|imbecil*|idiot[ao]s?|estupid[oa]s?|tarad[oa]s?|inutil*|inepto*|incompetentes|basura*|escoria|ratas|rata|rater[oa]s?|ladron*|estafador*|timador*|delincuent*|sinverguenza*|sinvergonz*|desgraciad[oa]s?|maldit[oa]s?|malnacid[oa]s?|miserables?|canall*|sanguijuela*|parasitos?|buitres?|usurer[oa]s?|chupasangre*|cerd[oa]s|cerdos|perr[oa]s|mafios[oa]s?|mafia|hampones|bandidos|corruptos|jodanse|jodete|jodanse|joderos|que (os|les|te) (den|follen|jodan|parta|cog*)|mal rayo|cagon*|me cago en|caga*|no tienen (verguenza|madre|corazon)|poca madre|asquer*|(que |me dan |dan )asco( de| me)?|verguenza les|vergonzos[oa]s|ojala (se|les|os|te) (muer*|mueran|pudr*|pase|quemen|quiebren|cierr*)|pudranse|muerans*|se van a arrepentir|te vas a arrepentir|los voy a (matar|buscar|encontrar)|te voy a (matar|buscar|encontrar|partir)|voy a (partirles|partirte|matarlos|quemar|romper)|se donde (trabajan|viven|trabajas|vives|esta)|metanse|metete|metase|metansel[oa]|por donde (les|te) quepa|por el culo|culo|banda de|bola de (inutil*|rat*|pendej*|idiot*|ladron*)|panda de|hijos de su|payas[oa]s|tramposos|mentiros[oa]s|sucios|carroneros|hipocritas|aprovechad[oa]s|abusiv[oa]s|abusadores|vividores|zopilotes)
    (swore|cursed|insulted|threatened|yelled|shouted|abusive|verbally) (at|the|towards|us|agent|and)
    (insult[oa]*|amenaz[oa]*|agredi[oa]*|grit[oa]) (al|a la|a los|con|a) (agente*|asesor*|operador*|personal|matar|nosotros)
  `),
  likely: phrases(`
    mak* me sick
    (scam|hell|crap|shit|sucks|damn|ridiculous|garbage|trash|joke|evil|jerk|disgusting|shameful|disgraceful)
    (asco|verguenza|vergonzoso|porqueria|diablos)
    (sue|suing|lawsuit|court|report) you
    (see you in court|los voy a demandar|nos vemos en (el juzgado|los tribunales|la corte))
  `),
};
