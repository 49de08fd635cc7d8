import { type IntentPhrases, phrases } from "../phrase.ts";
import { hardshipPhrases } from "./hardship.ts";

/** What is lacking, lost or suffered: money, work, health, a home, somebody close. */
export const hardshipGrammar: IntentPhrases = {
  not: hardshipPhrases.not,
  sure: phrases(`
    (until|till|til|once|when|waiting for|waiting on) (my |the |our )?(disability|benefits|unemployment|ssi|ssdi|universal credit|welfare|workers comp|insurance claim|food stamps|probate) (check |claim |payment |money )?(comes|come|came|gets|is|starts|kicks|arrives|goes|to)( |$)
    (in|at|living in|staying at|staying in) (a |the )?(homeless |womens |women s |refuge |emergency )?(shelter|refuge|hostel|motel|food bank|halfway house)( |$)
    (circumstances|situation|income) (have|has|is|are) (changed|worsened|deteriorated|got worse|dropped)( |$)
    (me es|nos es|no puedo|no podemos) .. (hacer frente|afrontar|asumir|cumplir)( |$)
    (hubby|husband|wife|wifey|partner|other half|missus|bf|gf|old man) (has |just |got |was )*(lost|laid off|fired|out of work|unemployed|sacked|sick|ill|deployed)( |$)
    (money|cash|funds|budget|things|finances)s? (is |are )?(very |really |so |super |a bit |too |pretty )*(tight|short|scarce)( |$)
    (not|aint|is not|do not|never) (got|have) (a|one|any|two) (penny|cent|dime|bean|pot|pennies|brass|dollar|quid)s?( |$)
    (y |ya )?no (llego|llegamos|me llega|nos llega)( |$)(?!tarde|la|el|el recibo|la factura|nada)
    (not|do not|never) got it( |$)
    (ya )?no (me|nos) (alcanza|alcanzo|rinde)( |$)(?!el tiempo|tiempo)
    (se me|se nos|me|nos) (hace|hizo|es|resulta|esta siendo) (muy |tan |totalmente |ahora |ahorita )*(imposible|complicado|dificil)( |$)
    (no hay|sin) (chamba|trabajo|jale|dinero|plata|lana|ventas|ingresos|empleo|feria|camello)( |$)
    (benefits|disability|pension|wages|salary|ssi|unemployment|welfare) (got |were |was |have been |has been |just |been )*(stopped|cut|cut off|suspended|ended|denied|reduced|delayed|sanctioned)( |$)
    (entered|gone into|in|into|under) (administration|liquidation|receivership|insolvency|bankruptcy|chapter (7|11|13))( |$)
    (too|really|very|so|seriously) (ill|sick|unwell|poorly|weak|disabled) (to|for|and|at|right)( |$)
    (following|after|since|due to|because of) (the )?(death|loss|passing|illness|stroke|surgery|operation|diagnosis|redundancy|divorce|fire|flood) (of|in|last|on|we|i)( |$)
    (times|things|life) (is|are|r|been) (so |really |very |super |kinda |pretty )*(tough|hard|rough|bad|tight|difficult|terrible)( |$)
    (se )?(accidento|lesiono|fracturo|enfermo|lastimo|incapacito|quedo (sin trabajo|ciego|invalid[oa]))( |$)
    (todo|lo que (gano|tengo|cobro)) (se va|se me va|se nos va|lo gasto) (en|para|con) (medicinas?|hospital|doctores|renta|comida|tratamiento|panales)
    (pension|jubilacion|sueldo|salario) (minim[oa]|baj[oa]|de hambre|miserable)( |$)
    (no money|no cash|skint|broke|nothing) (till|til|until|before) .. (payday|paid|work|job|god|next|week|month|further)
    (got|have|has|left with|down to|with|at|on|earning|making) (literally |absolutely |just |basically )*(zero|nothing|nada|nuthin|nuffin|nowt|naff all|bugger all|sod all|jack|0|zilch|squat|peanuts)( |$|left|to)
    (theres|there is|is|leaves?|nothing|leaving) .. (nothing|nowt|nothin|naff all|zero) (left|over|to spare|remaining|for)( |$)
    (garnish*|levied|seized|repossess*) .. (check|wages|account|pay|paycheck|car|house|van)?
    (every ?thing|it all|it|all this|life|things) (is |are |has been |just |all |getting |got )*(too much|falling apart|on top of me|crumbling|going wrong|overwhelming)( |$)
    (mentally|emotionally|mental health|head) .. (not ok|not okay|not well|drained|broken|struggling|exhausted|not good|gone|bad|all over)
    (can not|could not|not|barely|hardly|struggle to|struggling to) (even )?(cope|coping|feed|eat|heat|afford|cover|make rent|put food|buy food|keep the lights|stay afloat|keep going|function|get by|survive)( |$)
    (am|are|is|been|being|got|was|were|went|gone) (currently |now |just |recently |temporarily |completely |flat |totally )*(jobless|penniless|skint|potless|brassic|unemployed|homeless|destitute|insolvent|bankrupt|evicted|sectioned|laid off|furloughed|hospitali[sz]ed|bedridden|housebound|disabled|widowed|redundant|broke)( |$)
    broke (till|til|until|as|af|right|rn|at|sorry|and|,)
    (signed|off) (off )?(sick|work|with stress|with depression|long term)( |$)
    (on|get|getting|receive|claiming|living on) (my |a |the |just )*(ssp|esa|pip|uc|dla|jsa|sick pay|state pension|pension credit|basic pension|statutory sick pay|disability|benefits|dole|welfare|food stamps|snap|unemployment|workers comp|social security|ssdi|ssi|carers allowance)( |$)
    (i am|im|aged|and|am) (a )?(carer|pensioner|widow|widower|single (mum|mom|dad|parent|mother|father)|full time carer|refugee|veteran with)( |$)
    (not|never|no longer) (have|got|had) (this|that|the|any|enough|much|it|the sort of|this sort of|that sort of|that kind of|this kind of|that much|nothing|no) ?(sort |kind |amount |lot )?(of )?(money|cash|funds|it|spare|dough|income|job|work|income coming in|to give|either|going spare|none)?( right now| sorry| to pay| to give| at the moment|$)
    (not|never) (worked|earned|been paid|had work|had a job|had any work|had income) (since|for|in|due|because|this|after|at all)
    (worked|working|work) (not )?since (the|my|i)
    (husband|wife|son|daughter|mum|mom|mother|dad|father|baby|child|kid|partner|brother|sister|nan|gran|grandma|grandad|grandpa|little one|newborn|twins) .. (dying|died|passed|cancer|nicu|picu|icu|hospital|hospice|stroke|ill|poorly|surgery|operation|dementia|coma|unwell|accident|sick|funeral|diagnos*)
    (bury|buried|burying|lost) (my|our|his|her) (husband|wife|son|daughter|mum|mom|mother|dad|father|baby|child|partner|brother|sister|nan|gran|job|home|house|business|farm|livelihood|income|place)
    (house|home|flat|apartment|farm|shop|trailer|barn|crops?|field|harvest|workshop|unit) .. (burn*|flood*|destroy*|fire|gutted|condemned|repossess*|foreclos*|wiped out|failed|robbed|ruined)
    (emptied|drained|froze|cleared out|cleaned out|(he|she|they|husband|wife|ex) took) .. (account|accounts|savings|money|everything)
    (hours|shifts|overtime|wages|pay|tips|salary) .. (cut|slashed|reduced|dropped|halved|stopped|been cut)
    (no|little|low|zero|without|lost|reduced|limited|any) (real )?(income|earnings|wages|salary|work|money coming in|means|revenue|customers|trade)( |$)
    (bills|rent|food|groceries|kids|children|heating|medicine|meds|mortgage) .. (or pay you|first|last thing|choose|choosing|come first|cant even|can not)
    (choose|choosing|choice) between
    (business|company|shop|trade|farm|firm|sales|we) (is|are|has|have|been) .. (dead|closing|closed|closing down|shut|shutting|struggling|bankrupt|bust|gone|collapsed|going under|winding|administration|on its knees|dried up)( |$)
    keep .. (doors open|afloat|roof over|lights on|heads above water|head above water)
    (stepchange|payplan|christians against poverty|citizens advice|money ?helper|debt (adviser|advisor|charity|management|relief|counsel*)|breathing space|chapter (7|11|13)|iva proposal|dmp|trust deed|credit counsel*)
    (estoy|ando|estamos|andamos|sigo|me encuentro|quede|vivo) (muy |bien |bastante |super |toda |todo |re )*(en la (mala|olla|inmunda|ruina|lona|quiebra|calle|miseria|inopia)|jodid[oa]|fregad[oa]|amolad[oa]|pelad[oa]|vaciad[oa]|sin (un|nada|ni|dinero|plata|lana|trabajo|chamba|jale|camello|curro|pega|laburo|empleo|feria|varo|ingresos|pasta|blanca)|malit[oa]|mal (de|con)|grave|hospitali[sz]ad[oa]|ingresad[oa]|internad[oa]|desemplead[oa]|parad[oa]|de baja|en (el )?paro|hasta el cuello|ahogad[oa]|quebrad[oa]|bruj[oa]|endeudad[oa]|tiesa|ties[oa])( |$)
    no (tengo|hay|me queda|nos queda|traigo|tenemos|alcanza) (ni|nada|como|con que|de donde|un|pa|para) ?(un|el|la|los|las|para|pa|peso|duro|real|centavo|comer|pagar|pagarle|pagarles|comida|arriendo|renta|alquiler|medicinas|pasajes|leche|panales)?( |$)(?!pendiente|que ver|por pagar)
    (ni|no) (tengo|hay|me alcanza|nos alcanza|da|llega) (ni )?para (el|la|los|las|comer|mi|mis|vivir|nada|pagar)( |$)
    no (dispongo|disponemos|cuento|contamos|tengo|tenemos|hay|traigo) (ahora |ahorita |ya |de |con |ese |esa |el |la |los |tanto |tanta |suficiente |del |de ese |de esa |mas )*(dinero|plata|lana|efectivo|fondos|recursos|liquidez|cantidad|feria|varo|pasta|guita|medios|saldo|solvencia|billete|luca|lucas)( |$)
    (me|nos) (quede|quedamos|dejaron|echaron|corrieron|botaron|despidieron|liquidaron|recortaron|suspendieron|largaron) .. (trabajo|chamba|empleo|calle|jale|camello|curro|pega|laburo|sin|brete|puesto|fabrica|empresa|$)
    (sin|perdi|busco|buscando|consigo|no hay|no encuentro|no sale) (mi |el |la |un |ni )*(trabajo|chamba|empleo|jale|camello|curro|pega|laburo|brete|puesto)( |$)
    (cerro|cerraron|quebro|cierre de|cerrar) (de )?(la |el |mi |nuestra |nuestro )*(fabrica|planta|negocio|empresa|tienda|local|taller|maquila|mina|bar|restaurante|changarro)
    (se )?(murio|fallecio|murieron) .. (mi|mama|papa|madre|padre|espos[oa]|hij[oa]|herman[oa]|abuel[oa]|marido|mujer)
    (tengo|tiene|sufro|sufre|padezco|padece|me detectaron|le detectaron|me diagnosticaron|lucho con|tratamiento de|con) (un |una |de |el |la )*(cancer|tumor|leucemia|diabetes|derrame|infarto|depresion|ansiedad|insuficiencia|dialisis|esclerosis|parkinson|alzheimer|discapacidad|lupus|embolia|quimio*|enfermedad)
    (ahora mismo|ahora|ahorita|hoy por hoy|actualmente|de momento|por el momento|este mes|la verdad) (me |nos )?(es|resulta|queda|hace|esta) (totalmente |del todo |muy |completamente )?(imposible|dificil|duro|complicado|cabron)
    (vivo|vivimos|sobrevivo|vivir|viviendo) (de|con|solo de|al dia|en) (lo que (me|nos) da|mi pension|la pension|una pension|ayudas?|la ayuda|mi hermana|mis hijos|la caridad|prestado|al dia|el carro|la calle|subsidio|remesas)
    no es falta de voluntad
    (inundacion|incendio|terremoto|huracan|dana|derrumbe|robo) .. (perd*|todo|casa|negocio|quede|quedamos)?
    (perdi|perdimos|perdio) .. (todo|cosecha|casa|negocio|trabajo|empleo|patrimonio|ahorros)
  `),
  likely: phrases(`
    (not|never) easy (right now|at the moment|for (me|us))
    (rough|hard|bad|tough|horrible|awful|terrible) (couple of|few|last|old) (months|weeks|years?|time)
    (apenas|a duras penas) (alcanz*|sobreviv*|llego|puedo|me da)
    (se me|se nos) (complico|junto|vino|hizo dificil)
  `),
};
