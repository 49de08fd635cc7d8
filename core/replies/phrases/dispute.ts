import { type IntentPhrases, phrases } from "../phrase.ts";

/** Contests what is claimed: that it is owed, how much, or what was given for it. */
export const disputePhrases: IntentPhrases = {
  not: phrases(`
    order (has been |was )?made in my name
    (explain|know|see|understand|tell me|wonder*) why .. (differ*|different|changed|higher|went up|gone up)( [^ ,]+){0,3}
    (send|email|resend|mail|text|give|forward|reenvi*|mand*|envi*) .. (bill|invoice|factura|recibo) (again|otra vez|de nuevo|nuevamente)
    (will|would|am|are|if) (i|we) (going to )?(get|be|being) (charged|billed) (a |an |any |the )*(late |extra )?(fees?|interest|penalty)
    (trial|free trial|prueba gratis) (please|info|available)
    (she|he|they|ella|el|papa|mama|hij[oa]|herman[oa]|espos[oa]) (ya )?no usa (este|ese|el|su) (cel*|numero|telefono|linea|movil|correo)
    (lodge|file|register|submit|prove) (your|a) claim
    (never|not|nor|no) .. (agreed?|consent*|authori[sz]*|gave permission) (to |for )?(be(ing)? |you to |receive |get |getting |any |the )*({REACH}|{REACHING}|texted|called|contacted|phoned|messaged|emailed|robocall*)( [^ ,]+){0,2}
    (lights?|power|heat|heating|electricity|water|gas) (is|are) (already )?(off|cut|shut)
    (its |it is |this is |everything is |life is )?(all |just |way )?too much (for me|to (bear|take|cope|handle)|right now|any more)?$
    (file|filing|filed|make|making) a complaint .. (if|against you)
    not (here to |trying to |going to |looking to |really |actually |at all |i am )?(disput*|contest*|argu*|question*|deny*|complain*|refus*)
    (no|without|never|nor|neither) .. (dispute|disputes|disputing|argument|complaint*|quarrel|discrepanc*|objection)
    (do not|not|dont) (dispute|contest|deny|disagree|object|complain)
    (nothing|not anything|no problem|no issue|no issues) (is )?(wrong|incorrect)? ?(with|about)? ?(the|your|this)? ?(bill|invoice|amount|charge|order)?
    no (lo |la |los |las )?(discut*|disput*|disputo|niego|impugn*|reclam*|cuestion*|objet*|protest*|me quejo|estoy en desacuerdo|estoy reclamando)
    (sin|no hay|no tengo) (reclamo|queja|disputa|ninguna queja|ningun reclamo|problema con la factura)
    is (this|it|that) (a |some |some kind of )?(scam|fraud*|legit*|phishing)
    (es|sera) (esto )?(una |un )?(fraude|estafa)( esto)?( o no)?$
    (es|sera) (esto )?(un )?(fraude|estafa)
    (how|where|can|could|want|like|need|do) .. (dispute|complaint) (process|procedure|form)
    (if|unless|should|whether|in case) .. (wrong|incorrect|mistake|error)
    my (mistake|error|fault|bad)
    (mi|fue mi|por mi) (error|culpa|equivocacion)
    wrong (number|person|guy|email|address|man|woman)
    (card|payment|transfer|link|website|site|portal|page|app|bank) .. (error|not work*|declined|failed|broken|does not work|did not work|is down|was down)
    (link|enlace|liga|pagina|app|portal|sitio|tarjeta) .. (error|no (funciona|abre|sirve|carga|jala|entra))
    (never|not|did not|have not|no) .. (received|receive|got|get|gotten|seen|saw) .. (invoice|bill|statement|email|letter|notice|reminder|message|text|link|response|reply|call)
    no (me )?(ha |han )?(lleg*|recib*|envia*|mand*) (la |el |su |ninguna |ningun |una |un |mi )?(factura|recibo|correo|carta|aviso|mensaje|link|liga|enlace|respuesta)
    (i owe|debo) (you )?(nothing )?(but|more than) (thanks|gratitude)
    not paying attention
    (late|missed|forgot) .. my mistake
    return* (your|the|my|a|from|home|to|his|her) (call|calls|work|office|email|trip|message)
    (broke|broken) (my|his|her) (leg|arm|hip|foot|ankle|wrist|back|hand|heart)
    (car|truck|washing machine|fridge|heater) (broke|died)
  `),
  sure: phrases(String.raw`
    ({BILL}|records|figures|amount you show) ... (not what|different (amount|balance|figure|total)|differ|differs|disagree)
        (records|books|system|account|papers|statements) (show|shows|say|says|indicate) .. (different|less|zero|nothing|no balance|another|lower|0)
        (covered|paid|handled|settled) by (my|the|our) (insurance|warranty|employer|landlord|medicaid|medicare|plan|insurer)
        (insurance|insurer|warranty|medicaid|medicare) (should|was supposed to|is supposed to|was meant to|will|covers|covered|must) ?(have )?(pay|paid|cover|covered|handle|this|it)?
        who (authori[sz]ed|ordered|signed|approved) (this|that|it)
        (without|not) (my |our )?(authori[sz]ation|permission|approval|consent) .. (charge*|purchase|order|card|account|payment)
    (deny|denies|denied|denying) .. (liability|debt|owing|owe|that|any|responsibility|the|this|it|having)
        strict proof
        (asked|tried|wanted|requested|attempted|trying) (to )?(cancel|return|terminate|end|stop) ... (charg*|bill*|fee|never|still|ignored|days|week*|month*|should|but|nobody|trial|$)
        (should|must|supposed) (be|not be|have been) (no|any|zero|free|a) (charge|charges|fee|cost|balance|bill)
        (i|we|already|have) (closed|cancelled|canceled|terminated|ended|disconnected|returned|shut off) (that|the|my|this|our|it) ?(line|account|service|contract|subscription|card|order)?
        (never|did not|have not|has not|not|still not|havent) (yet |even |ever |actually |once |been )*(got|get|gotten|receive|received|had|have|seen|given|sent) .. ({GOODS}|anything (from|i)|nothing from|what i (paid|ordered|bought))
            (not|never) (going to |gonna )?(pay|paying|payin) for(?! (it|this) (today|now|right|yet))
        (technician|guy|plumber|driver|crew|contractor|worker*|installer|engineer|cleaner*|builder*|electrician|mechanic) .. (left|walked|went|quit|disappeared|ruined|damaged|broke|messed)
        (pretend*|pretended|posing|posed|impersonat*) (to be |as )?(me|us)?
        (taken|took|take) out .. (loan|credit|account|card|contract) .. (name|me|knowledge|without|pretend*)
        (rebill|re bill|reinvoice|re invoice|credit memo|credit note|corrected invoice|proforma mismatch|short shipped|short shipment|pod shows|not per (po|contract|quote|agreement))
        (charg*|bill*|cobr*) .. (doble|dos veces|de mas|twice|extra|double)
        (you are|are you|keep|still|keeps|continue to|stop) (charging|billing|invoicing) (me|us) (for|after|even|when|twice|though|every)
        (service|product|work|job|order|app|course|item|thing|it) .. (was|is|were) (garbage|crap|useless|terrible|awful|rubbish|never (used|delivered|done)|a mess|unusable|not working|not what|fake|counterfeit|worthless|not worth|full of (bugs|errors)|late)
        (did not|do not|does not|never) (work|worked|fit|function|turn on|start|match|fix)( |$) ?(properly|right|as|at all|for|since|the|it|my|$)
        (bogus|fake|phony|false|made up|fabricated|nonexistent|non existent|fictitious) (debt|bill|charge*|invoice|claim|account|fee*)
        (not|never) (liable|responsible|obligated|obliged|on the hook) (for|to pay)?
        no (such )?(debt|contract|agreement|order|purchase order|po) (exists|with|on file|was|for|in our|between)
        (no|not) record (of|that|for) .. ({BILL}|order|purchase|this|contract|agreement|po|delivery)
        (unknown|unrecogni[sz]ed|unfamiliar|strange|mystery|weird|random|surprise) (charge*|debt|bill|invoice|account|transaction*)
        (was|were) (cancelled|canceled|returned|refunded|sent back|terminated|closed|disconnected|never activated) .. (ago|in|on|last|before|by|already|months|years)
        (half|some|part|most|two|three|several|many|\d+) (of )?(the |it |them |items |order |units )*(is|was|were|are|came|arrived) (missing|broken|damaged|wrong|defective|short)
        (where is|wheres) my (order|package|refund|delivery|money back|credit|stuff|product|item|discount)
    (disput*|contest|contesting|contested|disagree*|impugn*|protest*|reclamo|reclamamos|reclamar|inconform*|disconform*|desacuerdo|discrepan*)
    (do|does|did) not (even )?(owe|recogni[sz]e|agree|acknowledge|accept|remember) (you|this|that|the|any|anything|a|with|these|to|it|having|buying|ordering|your|such|u|owing|nothing)
    (do|does|did) not (even )?(owe|recogni[sz]e|agree|acknowledge|accept)$
    (owe|owed|owing) (you )?(nothing|zero|0|nada|zilch|jack|absolutely)
    not (what|the amount|how much) (i|we) (owe|agreed|ordered|signed|bought|were quoted|was quoted|asked|discussed|expected|was told|were told)
    only (owe|owed)
    (never|did not|have not|had not|(?<!(can|could|will|do) )not) (ever |even |actually |once )?(order*|bought|buy|purchase*|sign*|authori[sz]e*|agree*|request*|subscrib*|open*|hire*|contract*|approved?|consent*|applied|apply|asked for|ask for|stay*|attend*|enroll*|took out|take out|borrow*|booked|book|rent*|visit*|made|make|joined|join) .. (this|that|it|for|up|anything|these|those|with|to|you|any|the|in|there|an account|a|from|up for)
    (never|did not|have not) (order*|bought|buy|purchase*|sign*|authori[sz]*|agree*|request*|subscrib*|hire*)( it| this| that)?$
    (never|not|no longer) .. (had|have|held|opened|having|open) (an|any|a|my) (account|contract|agreement|loan|subscription|policy|business|dealings|relationship)
    (never|did not|have not|has not|not|still not) (yet )?(got|get|gotten|receive|received|had|have|seen|been given) .. ({GOODS})
    ({GOODS}) .. (never|did not|has not|have not|had not|not|still not|still has not) (ever |even |yet |been |properly |actually )?(come|came|arriv*|show*|deliver*|work*|complet*|finish*|done|start*|perform*|receiv*|provid*|fix*|fit|match*|turn* on|install*|repair*|as described|as advertised|as agreed|what i ordered|what we ordered|up to|good enough|usable|sent|shipped|function*)
    (guy|technician|driver|crew|contractor|plumber|engineer|installer|team|repairman|cleaner*|worker*|man|you|he|they) (never|did not) (ever )?(showed|show|came|come|turn*|arriv*|finish*|complet*|fix*|deliver*|deliver|install*|repair*|did|do the|provid*|honor*|honour*|sent the|gave|give|appl*|credit*|refund*|cancel*)
    ({BILL}|amounts|you are asking|vat|tax|quantity|quantities|hours|rate|meter reading|reading|dates|numbers|figures|billing|math) .. (is|are|was|were|looks|look|seems|seem|has been|appears)?( not| all| totally| completely| way| just| very| also| simply| clearly)* (wrong|incorrect|inaccurate|not right|not correct|right|correct|false|in error|mistaken|off|inflated|excessive|ridiculous|bogus|fake|invalid|unfair|too high|too much|too big|higher than*|more than (agreed|quoted|we (agreed|were|ordered|owe)|i (agreed|was|ordered|owe)|what)|double|doubled|unauthori[sz]ed|fraudulent|outrageous|a joke|absurd|overstated)
    (wrong|incorrect|inaccurate|erroneous|false|bogus|fake|inflated|fraudulent|mistaken|disputed) .. (amount|price|charge|charges|bill|invoice|quantity|rate|item|items|size|product|total|figure|balance|vat|tax|fee|fees|order|goods|address on|billing|model|color|colour|hours|meter|reading)
    (has|have|contains|with|had) the wrong
    (over ?charg*|over ?bill*|overcharg*|overbill*|over invoiced|mis ?billed|misbilled|mis ?charged)
    (charg*|bill*|invoic*|debit*) (me |us |my card |my account |to me )?(twice|double|two times|2 times|2x|3 times|three times|again|extra|too much|more than|for (something|things|items|stuff|a (service|room|product|subscription|month|full)|the (full|whole|wrong|same)|what|work|hours|goods|services|an)|the wrong|incorrectly|wrongly|in error|by mistake|without|even though|after i|after we|a late fee|fees|for .. (not|never))
    (double|twice|duplicate*|duplicat*) (charg*|bill*|invoic*|payment request|entry)
    (charg*|bill*|invoic*) (is |are |was )?(a )?(double|twice|duplicate*|duplicad*)
    duplicate (invoice|charge|bill|order|account|billing)
    why (am|are|is|was|were|did|do|would|should) .. (charg*|bill*|invoic*) .. (when|if|for something|after|even|twice|again|two|so much|extra)
    not (my|mine|our|ours) (debt|bill|charge|charges|invoice|loan|purchase|order|problem to pay|signature|usage|consumption|transaction|to pay|card)
    not (my|our) .. (debt|bill|charge|invoice|loan)
    (charge|charges|debt|bill|loan|invoice|this|these|that|it|account|purchase|order|signature) (is|are|was|were) (definitely |certainly |absolutely |simply )?not (mine|ours|my doing|me who)
    not mine and never
    (debt|charge|bill|account) .. not mine
    (identity|id) (theft|thief|stolen|fraud|stole)
    (stole|stolen|steal|used|using|hacked|cloned) (my|our|his|her) (identity|name|info*|card|details|social|account|ssn|credit|id|data|personal)
    (identity|card|details|account|ssn|info*|name) (was|were|got|has been|been|is) (stolen|used|hacked|cloned|compromised|misused|taken)
    (someone|somebody|a thief|another person|scammer|ex|hacker*|a stranger) .. (used|opened|in) .. my (name|identity|details|card|info*|account)
    (opened|took|taken|made|signed|obtained) .. (in my name|without my (knowledge|consent|permission|authori[sz]ation)|fraudulently)
    victim of .. (fraud|identity|scam|id theft|theft)
    (this|that|it|account|charge|loan|debt|which) (is|was|must be|looks|appears|seems) (a |an |pure |total |complete |clearly )?(fraud*|scam|bogus|unauthori[sz]ed|phishing)
    (fraud|fraudulent|unauthori[sz]ed) (charge*|account|transaction*|purchase*|loan|activity|use)
    ^(its |this is )?(a )?(fraud|scam)$
    (not|never|did not) .. (my|our|authori[sz]ed) (purchase|signature|transaction)
    (want|demand|need|request*|owed|expect*|due|waiting for|waiting on|get|give me|requesting|entitled to) .. (refund|credit note|credit memo|my money back|money back|reimburse*|adjustment|chargeback|charge back)
    (refund|credit) (me|us|my|note|memo|was|is|never|has not|pending|owed|request*)
    (not|never|have not|did not) .. (appl*|issue*|credit*|deduct*|given) .. (credit|credit note|refund|discount|deposit|payment)
    (charge ?back|discrepanc*|miscalculat*|incorrectly|erroneously|overstated)
    (mistake|error|errors|issue|problem|problems|discrepancy|issues) (on|in|with) (my|the|your|this|that|our|these) .. ({BILL}|{GOODS}|billing|quantity|reading|meter|vat|tax|calculation)
    there is (a|an|some|clearly) .. (mistake|error|discrepancy|problem) .. ({BILL}|billing)
    (goods|order|item|items|product|products|package|delivery|shipment|it|they|equipment|machine|furniture|parts|boxes|units|thing|stuff|everything|half|one|which|materials?) (was|were|is|are|arrived|came|got|has been|turned out|have been|delivered) .. (broken|damaged|defective|faulty|incomplete|missing|wrong|late|cracked|used|dirty|unusable|different|not as|poor|short|spoiled|expired|rotten|useless|crap|garbage|scratched|substandard)
    (broken|damaged|defective|faulty|incomplete|missing|substandard|spoiled) .. ({GOODS}|when|on arrival|upon)
    ({GOODS}) .. (broken|damaged|defective|faulty|incomplete|missing|substandard|short)
    (short (delivered|shipped|shipment|delivery)|not as described|poor quality|poor workmanship|shoddy|bad quality|unfit|not fit|unsatisfactory|dissatisf*|not satisfied|unhappy with|not happy with)
    (cancel*|terminat*|ended|discontinued|quit|returned|sent|shipped|gave|handed|brought) .. (back|service|services|subscription|contract|order|account|membership|policy|trial|gym|it (in|on|last|before|months|weeks|ages|already|back)) .. (in|on|last|before|ago|months|weeks|already|within|long|back|year|why|still|\d+)
    (i|we|have|had|already) (cancelled|canceled|returned|terminated) (this|it|the|my|that|our|everything|them|all|in|on|two|those|these)
    (returned|sent back|sent .. back|shipped back) .. (item|items|goods|product|back|it|chairs|order|package|shoes)( back)?
    (refus*|decline) to pay
    (?<!(can|could|able|puedo|to) )(not|never) (going to )?(pay|paying|payin) (for )?(this|it|that|until|till|a cent|a dime|a penny|one|you|u|something|any of|a single|anything|what|these|your|shit|a thing|an? |the (fee|late|rest|difference|extra|interest|penalt*))
    (will|would|am|are|shall) not (be )?(pay|paying|payin)
    (withhold*|withheld|block*) .. (payment|invoice)
    (payment|invoice|it) .. (on hold|blocked|withheld|rejected|in dispute|under dispute)
    (reject|rejected|rejecting|returning|refuse|not accept*|cannot accept|do not accept) .. (invoice|bill|charge|claim|debt|delivery|goods)
    (prove|proof|provide proof|evidence|show me|verify|verification|validat*|substantiate|documentation) .. (debt|owe|owed|mine|i bought|i signed|i ordered|claim|liability|that i)
    ^prove it
    prove (it|that)( |$)
    (not|dont) (think|believe|see how) (i|we|that i) .. (owe|owed|liable|ordered|agreed)
    (debt|claim) (validation|verification)
    (statute|time|statue) .. (barred|limitations|expired|limitation)
    (was|were|been) (told|promised|quoted|assured|informed|offered|guaranteed|led to believe) .. (free|no charge|included|discount|different|less|waived|refund|credit|price|only|\$?\d+|otherwise|no cost|covered|cancel*|half|off|zero)
    (agreed|quoted|quote|contract|po|price list|estimate|advertised|promised) .. (was|is|for|of|on|to|at|says|said|price|said) .. \$?\d+
    (i|we) (only )?agreed (to |on |a |for |at |price )?\$?\d+
    (should|supposed to|suppose to|ought to) (be|have been|only be|not be|not have|of been|only have|have only|cost|read|say) .. (\$?\d+|free|less|charged|billed|lower|paying|included|waived|zero|pay)
    (not|never) (reflect*|includ*|honou?r*|deduct*) .. (discount|credit|return|payment|price|agreement)
    (promised|agreed|my|the) (a )?(\d+ ?% )?discount .. (not|missing|never)
    (po|order|contract|quote|purchase order) .. (price|amount|mismatch|does not match|not match)
    (does not|do not|did not|not) (match|correspond|agree|tally|reconcile) .. (po|order|records|quote|contract|delivery|what|invoice|our|purchase)
    (no|not|invalid|without a|without) (contract|agreement|consent|authori[sz]ation|valid) .. (with|for|to|was|purchase|signed|between)
    (dispute|complaint|claim|grievance|appeal) .. (filed|lodged|raised|open|opened|against|about|regarding|with|this|the)
    (file|filing|lodge|lodging|make|raise|raising|have|open|opening|submit*) (a|an|my) (formal |official )?(dispute|complaint|claim|grievance|appeal)
    (appeal|appealing|challenge|challenging|query|querying) (this|the|that|my|your|these) .. ({BILL}|decision|hours|reading)
    (remove|reverse|cancel|drop|void|take off|delete|waive|credit|correct|fix|adjust|amend|revise|reissue) .. (incorrect|wrong|bogus|erroneous|this charge|that charge|the charge|these charges|charges|invoice|extra|unauthori[sz]ed|from my bill|off my bill|the bill|my bill)
    (issue|send|provide|need|raise|await*) .. (corrected|revised|rectified|amended|new|correct) (invoice|bill|statement)
    (not|never) (received|rendered|provided|performed|delivered|supplied|worked|carried out|completed) .. (service|services|goods|work|hours|in full|us|correctly)
    (hours|days|items|units|services|work) .. (never|not) (worked|delivered|received|ordered|done|performed|used|supplied|provided)
    (service|internet|power|system|line) (was|is|has been|keeps|kept|went) (down|out|off|terrible|awful|dropping|interrupted)
    (late fee|penalty|interest|fee) .. (unfair|wrong|incorrect|not fair|contest|not my fault|your fault|never agreed|bogus|unjust*)
    (never|not) (used|use|using) (it|this|the|your|that|any)
    ripped (me )?off
    (boxes|units|items|pieces|parts|pallets|cases|cartons|pages) (were |are |was )?(missing|short|damaged|broken)
    was never part of
  `),
  likely: phrases(`
    (this|that|it|these) (is|are|cant be|can not be|does not (look|seem)) (not )?(right|wrong|correct|incorrect|a mistake|an error|a joke|unfair|ridiculous|impossible|too (high|much)|crazy)
    (do not|never) (recogni[sz]e|heard of|remember) .. (you|this|company|your|the)
    never heard of (you|your|this|the)
    (your|the) (mistake|error|fault|screw up)
    (too (high|much|expensive)|way too|more than expected|more than usual)
    (complain|complaint|complaints)
    (poor|terrible|awful|bad|horrible) (service|work|quality|job)
    (not|never) (do|did) (that|this|it)$
    (i|we) (was|were) (not|never) (informed|told|notified|a customer|your customer|there)
    statement .. credit
    (mismatch|inconsisten*|irregular*|incorrect|inaccurate|fraud|unfair)
  `),
};
