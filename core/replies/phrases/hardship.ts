import { type IntentPhrases, phrases } from "../phrase.ts";

/** Can't pay, because of money, health, a loss or a court: what asks for help rather than a date. */
export const hardshipPhrases: IntentPhrases = {
  not: phrases(`
    no tiene nada que ver( con [^ ,]+)?
    by accident
    how much .. to keep the (lights|power|service) on
    no tengo nada (contratado|firmado|con (ustedes|uds|esa|esta|su)|que ver|pendiente)( [^ ,]+){0,2}
    (emergency|non emergency|crisis) (line|number|service*|hotline)
    passed (this|it|that|them|your|the) (on|along|to|over)( [^ ,]+){0,2}
    (made redundant|laid off|let go) from [^ ,]+ ?[^ ,]* (in|two|years?|last|and) .. (no (access|connection|longer)|nothing to do|not involved|can not help)
    (was|is|were) (in|part of|discharged in|included in) (my|the) bankruptcy
    not [^ ,]+ (any|the) (hardship|difficulty)
    # Not all of it at once is a wish for terms.
    (can|could|able|unable) (not )?(to )?(pay|do|afford|manage|cover|settle|clear|send|make) (it |this |that |you |them |for |off )*(all|whole|full|in full|the whole|the full|the entire|everything|that much|so much|in one|at once|all of|the total|full amount|lump sum)( [^ ,]+){0,6}
    can not do (the )?(whole|all|it all|full|everything)( [^ ,]+){0,4}
    no (puedo|podemos|podria|podre|puede) (con )?(pagar |pagarlo |pagarla |pagarles |liquidarlo |abonar |cubrir |liquidar |dar |con )*(todo|toda|la totalidad|el total|completo|junto|de una|de golpe|de un solo|de contado|tanto|todo junto|lo todo)( [^ ,]+){0,5}
    # Not by this way, or not before a day.
    can not (pay|send|make a payment|make the payment|make payment) (it |this |that )?(by|with|online|on (the|your) (website|site|app|portal|page)|through|via|using|over the phone|on line|here)( [^ ,]+){0,4}
    (can|could|will|would|be|am|is) (not )?(able |unable )?(to )?(pay|do|make|send) (it |this |that |you |a payment |the payment |anything )?(until|till|til|before|any sooner|earlier|sooner)(?! (my|the|our) (disability|benefits|unemployment|ssi|ssdi|welfare|universal|insurance))( [^ ,]+){0,6}
    (can|could) not (until|till|til|before) ({WEEKDAY}|tomorrow|the|next|payday)
    no (puedo|podemos|podria|podre) (pagar |pagarle |pagarles |abonar )?(hasta|antes)( [^ ,]+){0,6}
    can not (log|find|open|access|see|sign|get (in|into|on|the link)|read|click|remember|reach|understand|connect|download|wait|believe|help|stop|talk|call|hear|locate|figure|get through)( [^ ,]+){0,6}
    no puedo (entrar|abrir|acceder|ver|hablar|ingresar|descargar|llamar|iniciar|dejar|parar|creer|esperar|encontrar|contestar|atender|responder|quedar mal)( [^ ,]+){0,6}
    (sick|tired|sick and tired) (of|and tired)( [^ ,]+){0,4}
    (get|gets|getting|got|come|finish) off (of )?work
    (the|a full|full|price|cost|detailed|itemi[sz]ed|send .. ) ?breakdown
    (a|any|some) breakdown (of|for|on)
    (el|del|con|sin|mas|plus|incl) iva
    iva (esta|es|incluido|no|mal|del)
    no (hay|tengo|debo|queda) nada (pendiente|que|por)
    (phone|battery|car|laptop|computer|cell) (died|is dead|was dead)
    (rot|belong|be|should be|end up|go) (in|to) (jail|prison|hell)
    muertos de hambre
    mak* me sick
    hardship free
    (not|no) (a |in |any )?(hardship|financial difficult*|financial trouble|problem*)
    (what|que) (happens|if|pasa|pasaria)( [^ ,]+)? (if|si) ( [^ ,]+){0,6}
    (what if|if|should|in case) (i|we) (lose|lost|get|got|die|can not|do not|dont) .. (job|laid|fired|sick|pay)
    lost (the|my|your|that|this) (invoice|bill|letter|link|email|password|card|paperwork|statement|number|account|login|message|copy|phone|wallet|receipt)
    perdi (la|el|mi|su) (factura|recibo|link|correo|contrasena|tarjeta|numero|enlace|celular|telefono|clave)
    (not|never) (sick|broke|unemployed|ill)
    (no es que|no) (no )?(tenga|tengo) problemas
    no (tengo|hay) problemas?
    (is|are) not working .. (link|site|website|card|page|app|portal)
    (link|site|website|card|page|app|portal|service|internet|boiler|machine|phone|system|product|unit|equipment) (is|are|was|were) not working
    hard (to (find|reach|read|see|get hold|understand)|copy|copies|time (finding|logging|understanding|reaching))
    (difficult|dificil) (to (find|reach|read|see|log|use)|de encontrar|encontrar|contactar|entrar)
    (do not|did not) have (the|my|your|an?|any) (link|invoice|bill|account|number|copy|card|statement|details|password|email|record*|contract|information|bank details|debt)
    no tengo (el|la|su|los|las|un|una|ningun|ninguna) (link|factura|numero|cuenta|copia|tarjeta|recibo|correo|datos|deuda|contrato|enlace|estado|clabe|iban|pendiente)
    no tengo (tiempo|idea|duda|dudas|problema|inconveniente|nada que ver|ningun inconveniente|ningun problema|claro|deuda|deudas|contrato|cuenta|seguro)
  `),
  sure: phrases(`
    (zero|no|little) (income|money|cash|funds)( |$)
    not (be )?(able|possible) (for me |for us )?to (pay|make|meet|cover|afford|settle|keep)
        (is not|not|havent|dont) (got|have|got the) (it|the money|any money|money|cash|funds|any|enough)( right now| now| at the moment| this month| sorry|$)
        (my|our|his|her) (hours|shifts|pay|salary|income|wages|overtime) .. (cut|reduced|slashed|halved|stopped|dropped)
        (bills|debts) .. (piling|pile|overwhelm*|mounting|too many|suffocating)
    (was|were|been|be|get|got|are|is|both) (both )?let go( |$)
        (savings|money|funds|income|benefits|food) (is|are|has|have) (all )?(gone|ran out|run out|finished|exhausted|depleted|over|dried up)
        no (money|cash|funds|income)( |$)
        (can|could) not (even )?(work|walk|get up|leave (the house|my bed)|see|move)( |$)
        (wife|husband|son|daughter|mom|mum|dad|mother|father|baby|kid|child|brother|sister|moms|dads) .. (icu|hospital|surgery|hospice|cancer|stroke|coma|emergency|very ill|dying|chemo)
        (grant|funding|contract|client|customer|sales|orders) (fell through|dried up|was cut|were cut|collapsed|went bankrupt|pulled out|stopped|cancelled on us)
        (heart|kidney|brain|back|knee|hip|open heart) (attack|operation|surgery|failure|transplant|bypass|injury)
        (recovering|recovery|recuperating|convalesc*) (from|after)
        (await*|waiting (for|on)) .. (benefits|benefit|disability|unemployment|pension|welfare|insurance payout|settlement money)
        (what|something) (i|we) (do not|dont) have
        (after|once) .. (rent|heating|food|bills|groceries|mortgage|medicine) .. (nothing|left|over)
        (i|we) (only|just|barely) (get|have|earn|make|receive|live on|survive on) .. (pension|benefits|disability|a week|a month|to live|to eat|unemployment|ssi)
        (shut|closed|closing|closure|strike) .. (plant|factory|mine|mill)
        (live|living|survive|surviving|getting by) (on|off) (a |my |the )?(pension|benefits|disability|savings|nothing|credit cards|tips|charity|food bank*|ramen|social security|state pension|unemployment)
        (in|into) (serious|deep|bad|so much|a lot of|heavy|severe|over my head in) (debt|financial)
        (lost|losing) .. (hours|shifts|benefits|clients|custody|insurance|tenants)
        (need|want|looking for|ask* for|request*|apply for|qualify for) .. (hardship|financial assistance|financial help|help with (my|this) (bill|payment)|forbearance|relief program*)
    (can|could) not (really |possibly |currently |just |even |actually |afford to |honestly |physically |simply |ever )*(pay|afford|cover|manage|meet|keep up|make (the|this|my|a|any|these|that|it|ends|payment)|settle|catch up|come up with|cope|do it|do this|do that|handle (this|it|the|any)|swing|deal with (this|it|bills|any)|pagar|scrape|find the money|feed|buy food|buy groceries|sustain|continue paying|give you (any|what|money)|spare)
    ^(sorry )?(i |we )?(just |really )?(can|could) not( sorry| right now| now)?$
    rent is due .. can not
    (unable|not able|impossible|no way|not in a position|not possible|inability|incapable|failing|struggling|difficulty) .. (to )?(pay|meet|cover|afford|settle|keep up|make|pagar|paying|making|meeting|payment|i can pay|we can pay)
    unable to (work|pay|meet|make|cover|afford)
    no way (i|we) can (pay|afford|cover)
    (have|got|has|there is|with|make|earn|earning|making) (absolutely |literally |just )?(no|zero|nothing|0) (more )?(money|income|funds|cash|job|work|savings|left|to give|to pay|way to pay|means|salary|wages|coming in|food|paycheck|benefits|revenue)
    ^(i )?(have )?no (job|money|income|work|funds|cash|savings)
    no (job|income|money|funds|cash|savings|salary|paycheck|wages) (no|and|right now|sorry|at|coming|left|this|since|for|to|until|,|$)
    (got|have) (nothing|nothin|zero|nada) (to give|left|for|coming|to pay|to my name)
    (do|does|did) not (even |currently |honestly |just |really )?have (the |any |enough |that |much |sufficient |it|this |a )?(kind of )?(money|funds|cash|income|job|work|right now|at the moment|to give|to pay|means|resources|savings|budget|it|this month|either|now|food|nothing|any|anything|salary)( to| for| right now| now| at| left| this|$)?
    (i|we|are|am|flat|dead|so|totally|completely|just|stone|pretty) broke( right now| now| until| as| and|$)
    ^broke( right now| sorry| as)?$
    (lost|losing|lose) (my|his|her|our|their|the|a|both|everything|all) ?(job*|work|income|house|home|husband|wife|son|daughter|baby|mother|father|mom|dad|business|employment|position|benefits|everything|apartment|contract|loved|{REL}|we had|sight|leg|jobs|main client|biggest client)
    (lost|losing) everything
    lost (one|some) of (my|our)
    (laid|layed|lay) off
    (layoff|layoffs|redundan*|furlough*|unemploy*|jobless|homeless*|evict*|foreclos*|repossess*|destitut*|penniless|impoverish*)
    (got|was|been|getting|were|just) (fired|let go|sacked|terminated from|dismissed|made redundant|suspended from work|canned|hurt|injured|evicted|scammed out|robbed|incarcerated|jailed|arrested|demoted)
    (out of|without|between|no longer|stopped|looking for|searching for|can not find|not found|(can|could) not|off) (any |a |in )?(work|job|jobs|employment|employed|working|paycheck)( and| since| for| right now| at| now| anymore| yet| due| because|$)
    (i am|we are|he is|she is|husband is|wife is|have been|has been|and|been) not (currently )?(working|employed|getting paid|earning)
    (hours|shifts|pay|salary|income|wages|overtime|benefits|pension|commission|earnings) (were|was|got|have been|has been|been|is|are|has|have|just got)? ?(cut|reduced|slashed|halved|stopped|dropped|down|decreased|fallen|suspended|ended|ran out|dried up|frozen|shrunk|gone down)
    (reduced|cut|lower|less|lost|loss of|drop in|reduction in|limited|no|low|fixed|little|decreased|declining|half|insufficient) (my |our |of )?(hours|income|pay|salary|earnings|wages|household income|revenue|business)( |$)
    (income|pay|wages|sales|business|revenue|turnover) (has|have|is|was) (dropped|fallen|dried|gone|collapsed|declined|drastically|dramatically)
    (in|at|to|from|into) (the )?(hospital|icu|rehab|er|emergency room|hospice|nursing home|intensive care|intensive|shelter|psych ward|clinic|jail|prison)
    (hospitali[sz]*|admitted to|discharged from)
    (surgery|operation|operated on|surgeries|chemotherapy|radiation treatment|transplant|miscarriage|amputat*|paraly[sz]ed|wheelchair|rehab|hospice|high risk pregnancy|medical (bills|leave|emergency|issues|condition|problems|reasons|expenses|treatment|crisis))
    ({ILL})
    (diagnos*|terminal*|chronic*|critically|seriously|gravely|very|really|severely|mentally|so) (ill|illness|sick|condition|with|unwell)
    (mental health|health (issues|problems|condition|crisis|reasons|is|scare)|panic attack*|suicid*|nervous breakdown|disabled|disability|disabilit*|ssi|ssdi|vulnerab*|carer for|caring for|caregiver|special needs)
    (i am|im|been|got|is|are|was|am|has been|fell|getting|feeling|being|i have been|am off) (very |really |too |so |off |out )?(sick|ill|unwell|poorly)( |$)
    (sick|ill|dying|disabled) ({REL})
    ({REL}) (is|was|got|fell|has been|who is|are|has) (very |really |so |also )?(sick|ill|dying|in|hospitali*|disabled|unwell|unemployed|injured|not well|on life support)
    (illness|injur*|disease|accident|crash|wreck|ailment|sickness) .. (family|work|income|left|and|last|so|cannot|keeps|my)
    (had|in|after|from|due to|because of|following|suffered) (a|an|my|serious|severe|bad|the|long) .. (accident|wreck|crash|illness|stroke|injury|fall|fire|flood|surgery|emergency|operation|breakdown|attack)
    (broke|broken|fractured) (my|his|her|a) (leg|arm|hip|foot|ankle|wrist|back|hand|neck|shoulder)
    (died|passed( away)?|deceased|funeral|bereave*|widow*|mourning|grieving|burial|burying|buried|cremat*|probate|late husband|late wife|late father|late mother|executor|executrix|next of kin|no longer with us|is dead)
    (death|loss) (of|in|certificate) (my|a|the|our|his|her|this|account|mister|loved|your|family)?
    (is|was|are) (now )?deceased
    (estate of|handling (her|his|their|the) (affairs|estate)|power of attorney)
    (divorc*|separated from|separation|custody battle|child support (stopped|is not|has|ended)|husband left|wife left|left me with|single (mom|mother|parent|dad|father|mum))
    (domestic (violence|abuse)|abusive (husband|partner|ex|relationship|home|marriage|boyfriend)|abused|fleeing|women s shelter|womens shelter|escap* .. (husband|partner|ex))
    (bankrupt*|chapter (7|13|11|seven|thirteen)|insolven*|in administration|receivership|liquidation|administrators|creditors meeting|winding up|ceased trading|went under|gone under|iva|debt (relief|management|adviser|advisor|advice|counsel*|review|charity|solution|consolidation)|stepchange|step change|breathing space|national debtline|citizens advice|payplan|credit counsel*|debtline|christians against poverty|moratorium|trust deed)
    (business|company|shop|store|restaurant|firm|startup|salon) (is |has |was |had |been |just |went )*(closed|closing|shut|shutting|failed|failing|folded|collapsed|bust|going under|struggling|slow|dead|bankrupt|not doing well|suffering|going bad|burned|burnt)
    (closed|closing|shut) (down )?(my|our|the) (business|shop|store|restaurant|company|doors)
    (cash ?flow|liquidity) (problem*|issue*|crisis|difficult*|is|trouble|crunch|constraint*|shortage)
    (struggl*|hardship|financial (difficult*|trouble|problem*|crisis|issues|situation|distress|struggle*|strain|emergency|help|assistance|mess|hard*|pressure)|financially (difficult|struggling|hard|strapped|ruined|unstable)|money (problems|troubles|issues|worries))
    (hard|tough|rough|difficult|trying|bad|terrible|challenging|dark|desperate|low|tight|lean) (time*|month|months|year|patch|spot|situation|period|circumstances|stretch|financially|financial|place)( |$)
    (times|things|money|finances|budget|funds|it|cash|life|situation|month) (is|are|has been|have been|been|r) (really |very |so |extremely |pretty |super |a bit |too |kinda |quite )?(tight|tough|hard|rough|difficult|bad|short|scarce|desperate|low|limited|a struggle|not good|terrible)( for| right| at| now| here| with| this| and| since| atm|$)
    (money|cash|funds) (tight|short)
    (ends meet|paycheck to paycheck|pay check to pay check|food (stamps|bank|banks)|universal credit|jobseekers|on benefits|on welfare|unemployment (ran|benefits|check|is|ended|stopped)|social security|fixed income|on (a |my |the )?(small |state |basic )?pension|pensioner|on disability|on unemployment|on ssi|government assistance|minimum wage|half pay|maxed out|overdrawn|negative balance|living in (my|a|the) car|couch surf*|on the street|behind on (everything|rent|all|my|bills|mortgage)|drowning in|wiped (me|us) out|lost it all|bleeding money|rock bottom|nothing left|barely (make|making|surviv*|eat*|afford*|getting|get by|scraping|cover*|pay*)|skint|strapped for|hard up|too much for (me|us)|no can do|up to (my|our) (neck|eyes|ears)|in over my head|make rent|choose between|eat or|heat or)
    (house|home|apartment|shop|business|store|warehouse) .. (burned|burnt|flooded|fire|flood|destroyed|hurricane|tornado|damaged by|robbed|burgled)
    (fire|flood|hurricane|tornado|earthquake|storm|wildfire*) .. (lost|destroyed|took|damaged|hit|in|last|everything|so)
    lost .. (in the|to the|to a|in a) (fire|flood|hurricane|storm|tornado|earthquake)
    (maternity|paternity|parental|sick|medical|unpaid|disability|fmla|stress|compassionate) leave .. (income|pay|reduced|no|cannot|can|so|money|unpaid|half|without)
    (on|unpaid|without) (unpaid leave|half pay|sick pay|statutory sick pay|ssp|workers comp)
    (account|accounts|wages|assets|bank account) (is|are|was|were|has been|been) (frozen|garnished|seized|overdrawn|empty|levied)
    (crying|in tears|desperate|cant go on|cannot go on|end my life|kill myself|dont want to live|at my wits end|at the end of my rope)
    things .. (really|very|so|pretty|extremely) (bad|hard|tough|rough) .. (for me|right now|at|here|financially|atm)
  `),
  likely: phrases(`
    (cant|can not)$
    (sick|illness|illnesses|hospital|injured|injury|disease|accident|emergency)
    (hard|tough|difficult) (for me|for us|to pay|right now|at the moment)
    (assistance|hardship) program*
    (any|need|looking for|is there) (financial )?(assistance|help paying|relief)
    (struggle|poverty|poor right now|i am poor|we are poor)
    too expensive for me
    not enough (money|income|funds|left|hours)
    until i (find|get) (a job|work|another job|a new job)
  `),
};
