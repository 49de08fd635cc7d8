import type { Patterns } from "./patterns.ts";

const WILL =
  "(?:will|shall|may|might|could|can|would|must|are going to|is going to|going to|intend to|plan to|about to|prepared to|ready to|forced to|obliged to|hesitate to|reserve the right to|have no choice but to|want to|like to|have to|have you|see to it)";
const OUR_SIDE =
  "(?:we|i|they|our [a-z ]{0,30}|the creditor|our client|the company|somebody|someone)";
const BUREAU =
  "(?:credit (?:bureaus?|agencies|agency|reporting agenc(?:y|ies)|reference agenc(?:y|ies))|experian|equifax|transunion)";
const PEOPLE =
  "(?:boss|employer|employers|supervisor|manager|hr|human resources|workplace|job|work|coworkers?|co workers?|colleagues?|family|wife|husband|spouse|partner|parents?|mother|father|mom|dad|relatives?|children|kids|neighbou?rs?|friends?|landlord|church|references|everyone you know)";

/** What each topic sounds like in English, over `toPlainWords`. */
export const PATTERNS_EN: Patterns = {
  criminal_threat: {
    deniable: [
      /\blocked up\b|\b(?:is|as) a (?:serious )?crime\b|\bcommit(?:ted|ting)? (?:a )?(?:crime|offen[cs]e)\b/,
      /\b(?:officers?|deputies|marshals?|agents?)\b.{0,30}\b(?:your (?:address|home|house|door|workplace|job|property|premises))\b|\b(?:fraud|theft|criminal) charges\b/,
      /\b(?:arrest(?:ed|ing)?|jail(?:ed)?|prison|imprison(?:ed|ment)?|incarcerat(?:ed|ion)|behind bars|handcuff(?:s|ed)?)\b/,
      /\b(?:criminal (?:charges?|complaint|case|record|proceedings|prosecution|investigation)|prosecut(?:e|ed|ion)|warrant (?:for|has|will|is|out)|arrest warrant|felony|misdemeanou?r|charged with|press charges|charges (?:will|may) be)\b/,
      /\b(?:call|report (?:you|this|it) to|inform|notify|send|involve|go to|contact)\s+(?:\w+ ){0,2}(?:police|sheriff|cops|immigration|fbi)\b/,
      /\bpolice\b.{0,40}\b(?:door|come|coming|visit|after you|pick you up)\b/,
      /\bdeport(?:ed|ation)?\b|\bimmigration (?:status|authorities|officers?)\b/,
    ],
  },
  seizure_threat: {
    deniable: [
      /\b(?:attach|attachment of|stop|stopped|intercept)\b.{0,20}\b(?:earnings|benefits|pension|tax refund)\b|\byour (?:earnings|benefits|pension|tax refund) (?:will|can|may|could|stopped)\b/,
      /\b(?:hold back|withhold|withheld|take|taken|taking|deduct(?:ed)?|intercept(?:ed)?)\b.{0,40}\byour (?:wages?|salary|pay|paychecks?|income|benefits|tax refund|pension)\b/,
      /\bsay goodbye to\b/,
      /\byour (?:wages?|salary|pay|paychecks?)\b.{0,20}\b(?:intercepted|taken|withheld|deducted|seized)\b/,
      /\bgarnish(?:ed|ing|ment|ments|ee)?\b/,
      /\b(?:dock|deduct (?:\w+ ){0,4}from|attach|take (?:\w+ ){0,3}from|withhold) your (?:wages?|salary|pay|paycheck|paychecks)\b/,
      /\b(?:seiz(?:e|ed|ing|ure)|repossess(?:ed|ion)?|confiscat\w+|foreclos\w+|bailiffs?|levy|levied|auction(?:ed)?)\b/,
      /\b(?:place|put|file|record|have) (?:a )?lien\b|\blien (?:on|against) your\b/,
      /\b(?:take|lose|losing|sell|come for|going after|go after) (?:away )?your (?:house|home|car|property|assets|belongings|furniture|possessions|vehicle)\b/,
      /\b(?:freeze|frozen|empty|block) (?:\w+ ){0,2}(?:bank )?accounts?\b|\bbank account (?:will|may|can) be (?:frozen|blocked|emptied)\b/,
      /\bevict(?:ed|ion)?\b/,
    ],
  },
  legal_threat: {
    deniable: [
      /\bsu(?:e|ing) you\b/,
      /\blegal (?:options|avenues|routes?|channels?|claim)\b|\bclaim form\b|\b(?:county|civil|high|small claims) court\b|\blitigate\b/,
      /\b(?:court|legal) (?:claims?|matter|notice|file|papers|documents|demand)\b|\b(?:issue|begin|start|commence) proceedings\b|\bproceedings against\b/,
      /\bour (?:\w+ )?(?:lawyers?|attorneys?|solicitors?|counsel|legal (?:team|department|partners?|advisers?))\b/,
      /\b(?:legal|court|judicial) (?:action|actions|proceedings?|steps|measures|remedies|consequences|process|case|recourse|enforcement|means)\b/,
      /\b(?:lawsuits?|law suits?|litigat\w+|small claims|civil suit|summons|subpoena)\b/,
      new RegExp(`\\b${OUR_SIDE}\\s+(?:${WILL} )?(?:\\w+ ){0,3}(?:sue|suing)\\b`),
      /\b(?:be|being|get|getting) (?:sued|taken to court|hauled into court|dragged (?:in|into|to) court)\b/,
      /\b(?:take|taking|bring|haul|drag|see) you (?:\w+ ){0,2}(?:to|in|into|before) (?:a )?(?:court|judge)\b|\bsee you in court\b/,
      /\b(?:go|going|escalate|proceed|refer(?:red)?|head|end up|take (?:this|it|the matter)) (?:\w+ ){0,3}(?:to|in|before) (?:a )?(?:court|judge|trial)\b/,
      /\b(?:obtain|seek|get|enter|pursue|file for) (?:a )?(?:\w+ )?judge?ment(?: against)?\b|\bjudge?ment against you\b/,
      /\b(?:our|an|the|to) (?:attorneys?|lawyers?|solicitors?|legal (?:department|team|counsel))\b.{0,20}\b(?:will|shall|may|to collect|for collection|take over|pursue|be in touch|contact)\b/,
      /\b(?:hand|turn|pass|refer|forward|send|sent|give|given|transfer)(?:ed|red|ing)? (?:\w+ ){0,5}(?:over )?to (?:our |an |a |the )?(?:attorneys?|lawyers?|solicitors?|legal (?:department|team|counsel))\b/,
      /\b(?:retain|hire|instruct|engage|involve)(?:ed|ing)? (?:our |an |a )?(?:\w+ ){0,2}(?:attorneys?|lawyers?|solicitors?|legal counsel)\b/,
      /\b(?:pursue|enforce) (?:this|the|your|our)? ?(?:\w+ )?(?:claim|debt|balance|account|rights)? ?(?:against you )?(?:through|in|by) (?:the )?(?:courts?|legal|law)\b/,
    ],
    unless: [
      /\byou (?:may|can|could|have (?:the|a) right to|are free to) (?:\w+ ){0,3}(?:sue|bring|take|start|file)\b/,
      /\blimits? how long\b.*\bcan be sued\b/,
    ],
  },
  credit_threat: {
    deniable: [
      /\b(?:get|obtain|qualify for|rent|refused|denied) (?:a |an |any )?(?:mortgage|loan|credit|apartment|credit card)\b/,
      /\b(?:nobody|no one) will (?:ever )?lend\b|\byour credit (?:score|rating|record|report|history|file|standing)\b/,
      /\b(?:affect|affects|affecting|impact|impacts|impacting|lower|lowers) your credit\b/,
      new RegExp(
        `\\breport(?:ed|ing)? (?:\\w+ ){0,8}to (?:the |all |any )?(?:\\w+ ){0,2}${BUREAU}\\b`,
      ),
      new RegExp(`\\b(?:notify|inform|tell|contact) (?:the |all )?(?:\\w+ ){0,2}${BUREAU}\\b`),
      /\b(?:ruin|ruined|destroy|destroyed|damage|damaged|hurt|harm|harmed|wreck|lower|affect|affected|affecting|impact|impacted|tank|trash|suffer|drop|hit|negatively)\b.{0,30}\bcredit (?:score|rating|record|report|history|file|standing)\b/,
      /\byour (?:good )?credit\b.{0,30}\b(?:ruin\w*|destroy\w*|damage\w*|suffer\w*|at risk|in danger|trashed|drop\w*|hurt|affected|impacted|harmed)\b/,
      /\b(?:ruin|destroy|damage|hurt|wreck|trash) your credit\b/,
      /\bnegative (?:mark|entry|information|item) (?:\w+ ){0,3}(?:on|to) your (?:credit|file|record)\b/,
      /\bblacklist(?:ed)?\b|\bbad credit (?:list|register)\b/,
      /\b(?:never|unable to|not be able to) (?:get|obtain|qualify for) (?:\w+ ){0,2}(?:credit|a loan|a mortgage) again\b/,
    ],
  },
  violence_threat: {
    always: [/\bmake (?:me|us) (?:come|visit|drive|go) (?:\w+ ){0,2}(?:there|over|round|to)\b/],
    deniable: [
      /\bbad things (?:will )?happen\b|\b(?:something|things) (?:bad|will get ugly|could get ugly)\b|\bget ugly\b/,
      /\b(?:hurt|harm|beat|break|shoot|kill|burn) (?:you|your (?:legs?|family|house|kids|wife|husband))\b/,
      /\bwe know where (?:you|your \w+) (?:live|lives|work|works|go|goes)\b/,
      /\b(?:we|i|they|someone|somebody|people|men|guys|our [a-z ]{0,20})\b.{0,25}\b(?:come|coming|show up|showing up|stop by|pay you a visit|send (?:\w+ ){0,2}(?:guys|men|people|someone)) (?:\w+ ){0,3}(?:to|at|round to) your (?:house|home|door|place|work|job)\b/,
      /\b(?:you will|going to make you|make you|live to) (?:regret|be sorry|pay for this)\b/,
      /\b(?:watch your back|or else|consequences you will not like|we will find you|you can not hide|there is nowhere to hide)\b/,
    ],
  },
  cost_threat: {
    deniable: [
      /\b(?:interest|fees|charges|costs)\b.{0,40}\b(?:add(?:ing)? up|accru\w+|mount(?:ing)?|grow(?:ing)?|pil(?:e|ing))\b/,
      /\b(?:add|added|charge|charged|incur|incurred|liable for|pay|apply|applied|accrue|face)\b.{0,40}\b(?:legal|court|collection|attorney(?:'s|s)?|solicitors?|late|penalty|additional) (?:fees?|costs?|charges?|expenses)\b/,
      /\b(?:legal|court|collection|attorney(?:'s|s)?|late|penalty|additional) (?:fees?|costs?|charges?)\b.{0,30}\b(?:will|may|shall|can)\b.{0,20}\b(?:be added|be charged|apply|accrue|follow|be yours)\b/,
      /\bthe (?:amount|balance|cost) will (?:double|triple|grow|keep growing|increase)\b/,
    ],
  },
  agency_threat: {
    deniable: [
      /\b(?:external|outside|third party) (?:debt )?(?:collectors?|agents?|recovery)\b/,
      /\b(?:hand|turn|pass|refer|send|sent|sell|sold|place|transfer|assign|forward|give|given|move)(?:d|ed|red|ing|s)? (?:\w+ ){0,5}(?:to|with) (?:a |an |our |external |third party |outside )*(?:debt )?(?:collection|collections|collectors?|recovery|debt) ?(?:agency|agencies|agents?|company|firm|department|collectors?)?\b/,
      /\bcollection agency (?:will|may|shall)\b/,
      /\bsell your (?:debt|account)\b/,
    ],
  },
  insult: {
    always: [
      /\b(?:no|never any|without any) intention (?:of|to) pay(?:ing)?\b|\bgrow up\b|\bbe (?:a man|an adult|responsible for once)\b/,
      /\b(?:deadbeat|dead beat|scumbag|loser|liar|thief|crook|freeloader|cheat(?:er)?|moron|idiot|stupid|pathetic|worthless|lowlife|bum|asshole|bastard|bitch|bullshit|shit|fuck\w*|damn(?:ed)?|crap|hell)\b/,
    ],
    deniable: [
      /\b(?:stop|quit|enough|done|tired|sick)\b.{0,20}\b(?:games|excuses|lies)\b/,
      /\b(?:stealing|stolen|steal|theft|fraud|fraudulent(?:ly)?|scam(?:med|ming)?|dishonest|irresponsible|lazy|lying|lied|ignorant|bad faith|dodging|hiding from)\b(?=.*\byou|.*\bus\b)|\byou(?:r)? (?:\w+ ){0,4}(?:stole|stealing|fraud|fraudulent|dishonest\w*|irresponsib\w*|lying|lied|lazy|scammed|dodging|bad faith)\b/,
      /\b(?:spare|enough of|tired of|sick of|no more|stop (?:making|with)|heard (?:all|enough)) (?:us |of )?(?:the |your )?(?:\w+ )?(?:excuses|lies|games|nonsense)\b/,
      /\byou (?:have )?(?:failed|refuse|refused|neglected|ignored|ignore|choose to ignore|keep ignoring|are ignoring|are refusing)\b/,
      /\b(?:only a|every) (?:dishonest|bad|irresponsible)\b|\bwhat (?:kind|sort) of (?:person|people|man|woman|parent)\b/,
    ],
    unless: [
      /\b(?:victim of|protect (?:you|your|yourself)|suspect|somebody used|someone used|stolen (?:card|identity)|tell us|let us know|report (?:it|this|fraud))\b/,
    ],
  },
  shame: {
    always: [/\bdo not you (?:feel|care|think)\b/],
    deniable: [
      /\b(?:feel|feeling) (?:bad|guilty|ashamed)\b|\b(?:imagine|if only|what if|wait until)\b.{0,20}\b(?:friends|family|neighbou?rs|children|kids|mother|father|boss|coworkers|people)\b/,
      /\b(?:ashamed|shame(?:ful)?|disgrace(?:ful)?|humiliat\w+|embarrass(?:ed|ing|ment|ing)?|dishonou?r)\b/,
      /\b(?:post|publish|share|put|announce|list|name) (?:\w+ ){0,6}(?:on (?:facebook|social media|instagram|the internet|a public list|our website)|publicly|in public|in the newspaper|online)\b/,
      /\b(?:make|made) (?:this|it|your debt|your name) public\b|\bpublic list\b|\beveryone (?:will|is going to) know\b/,
      /\bwhat (?:will|would) (?:your )?(?:\w+ ){0,3}(?:think|say)\b/,
      /\b(?:honest|decent|responsible|respectable) people pay\b/,
    ],
  },
  third_parties: {
    deniable: [
      new RegExp(
        `\\b(?:get|be|stay|keep) in (?:touch|contact) with (?:your |the )?(?:\\w+ )?${PEOPLE}\\b`,
      ),
      new RegExp(
        `\\b(?:does|do|would|will) your (?:\\w+ )?${PEOPLE} (?:know|like|approve|want)\\b`,
      ),
      new RegExp(
        `\\b(?:tell|told|contact|contacting|call|calling|phone|inform|informing|notify|notified|speak (?:to|with)|talk to|write to|visit|ask|email|let|reach out to|go to)\\s+(?:with )?(?:your|the|all your|both your)\\s+(?:\\w+ ){0,2}${PEOPLE}\\b`,
      ),
      new RegExp(
        `\\byour (?:\\w+ ){0,2}${PEOPLE} (?:will|may|should|must|has to|have to|is going to|are going to) (?:\\w+ ){0,2}(?:know|hear|learn|find out|be told|be informed|be contacted|be notified)\\b`,
      ),
    ],
    // "Please contact your bank or call your family adviser" asks the reader, "we" is somebody else.
    needs: new RegExp(
      `\\b(?:we|i|they|our|us|will be|going to|${PEOPLE} (?:will|may|should|must)|do|does|would)\\b`,
    ),
  },
  impersonation: {
    deniable: [
      /\b(?:federal|state|national|government|county|municipal) (?:\w+ )?(?:debt|enforcement|collections?|recovery|bureau|unit|agency|department)\b|\bplaintiff\b|\bdefendant\b|\b(?:enforcement|investigations?|warrants?) (?:unit|division|department|office)\b/,
      /\bofficer [a-z]+\b(?! (?:hours|furniture))|\b(?:investigator|detective|agent) [a-z]+ (?:regarding|about|from|calling|with)\b/,
      /\b(?:this is|i am|we are|on behalf of|from|calling from|writing from|issued by|by order of) (?:\w+ ){0,4}(?:sheriff(?:'s)?|court(?:house)?|district attorney(?:'s)?|attorney general|law office|law firm|lawyer|attorney|police|irs|internal revenue|social security|federal (?:agent|agency|government|bureau)|government|marshals?|ministry|department of justice|bailiff|magistrate)\b/,
      /\b(?:court order|official court|court notice|notice of (?:intent to sue|lawsuit|hearing|garnishment|levy)|you (?:have been|are hereby) (?:served|summoned|ordered)|summons and complaint|docket number|final judgment)\b/,
      /\b(?:law offices? of|attorneys? at law|office of the (?:clerk|sheriff|prosecutor))\b/,
      /\bapproved by the (?:government|state|court|cfpb|ftc)\b|\bgovernment (?:program|approved|authori[sz]ed)\b/,
    ],
  },
  false_urgency: {
    deniable: [
      /\bdo not (?:delay|wait (?:another|any|until))\b/,
      /\b(?:another|one more|not a) (?:minute|second|day) (?:longer|more)\b|\bnot (?:a|another|one more) (?:minute|second|day)\b|\bonly (?:hours|minutes) (?:remain|left)\b|\bor lose\b|\bby \d+ ?(?::\d\d ?)?(?:am|pm|a m|p m|o'clock) (?:today|tonight|sharp)\b/,
      /\b(?:pay|call|respond|reply|contact|settle|act|resolve|answer)\b.{0,30}\b(?:right away|straight away|asap|without fail)\b/,
      /\b(?:act|respond|reply|answer|pay|call|settle) (?:\w+ ){0,4}(?:now or|immediately|at once|right now|this instant|without delay|today,? or (?!tell|let|choose|agree|pay))\b/,
      /\bact (?:now|fast|today|quickly)\b|\bwhile (?:there is|you) still\b/,
      /\bimmediate (?:action|attention|payment|response|reply|settlement)\b/,
      /\b(?:urgent|urgently)\b/,
      /\b(?:last|final) (?:chance|opportunity|warning|attempt)\b/,
      /\b(?:within|in|next|only|you have) (?:the next )?(?:\d+|twenty four|forty eight|seventy two|one|two|a few|few) hours?\b/,
      /\b(?:expires?|ends?|closes?|gone) (?:today|tonight|at midnight|in (?:the next )?\d+ hours?)\b|\btoday only\b|\bbefore midnight\b|\bby (?:midnight|end of (?:the )?day|close of business) (?:today|tonight)\b/,
      /\b(?:time is running out|running out of time|clock is ticking|before it is too late|too late)\b/,
      /\b(?:no choice|no option|no alternative|no other option|no way out)\b/,
      /\bor (?:face|suffer|risk) (?:the |serious |severe |further )?(?:consequences|action)\b|\bserious consequences\b|\bfurther action\b/,
      /\b(?:will|shall) not (?:warn|ask|tell) you again\b|\bignore (?:this|us) at your own\b/,
    ],
    unless: [
      /\b(?:within|in|about|next|takes?) (?:\d+|twenty four|forty eight|one|two) hours? (?:we|you will (?:get|receive|hear)|to (?:show|appear|arrive))\b/,
      /\bwe (?:\w+ ){0,3}(?:answer|reply|respond|get back)\b/,
    ],
  },
  final_notice: {
    deniable: [
      /\bfinal (?:notice|demand|reminder|letter|request|call|notification)\b|(?<!\b(?:our|my|your|the) )\blast (?:notice|reminder|demand|letter|call|request|time we)\b|\b(?:this is|consider this) (?:our|your|the) last\b/,
    ],
  },
  overshadowing: {
    deniable: [
      /\b(?:must|have to|need to|required to|obliged to|expected to|demand that you|insist that you) (?:\w+ ){0,3}(?:pay|settle|remit|clear|send)\b/,
      /\b(?:pay|settle|remit|clear|send) (?:\w+ ){0,6}(?:within|in the next|in) (?:\d+|five|seven|ten|fourteen|fifteen|twenty|thirty) (?:\w+ )?days?\b/,
      /\b(?:within|in) (?:\d+|five|seven|ten|fourteen|fifteen|twenty) (?:\w+ )?days?\b.{0,40}\b(?:pay|payment|settle|remit)\b/,
      /\b(?:failure|fail|failing) to (?:pay|respond|settle|remit)\b/,
      /(?<!\b(?:can|may|could|like to|want to|wish to|how to) )\b(?:pay|payment(?! plan)|settle)\b.{0,30}\b(?:today|now|immediately|at once|tomorrow|this week|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/,
      /\bpayment (?:is|was) (?:due|required|demanded|expected) (?:now|immediately|today|upon receipt|in full)\b/,
      /\b(?:only|sole) way to (?:avoid|stop|resolve)\b/,
    ],
  },
  borrowing_pressure: {
    deniable: [
      /\b(?:borrow|lend you|loan you|get a loan|take (?:out )?a loan|payday loan|advance on your|cash advance)\b/,
      /\b(?:use|put it on|pay (?:\w+ ){0,3}(?:with|on)|charge it to) (?:\w+ ){0,2}(?:another|a different|a new|somebody else's|someone else's|your wife's|your husband's|your parents') (?:credit )?card\b/,
      /\b(?:sell|pawn) (?:your|some of your|something)\b/,
      /\b(?:ask|get) (?:\w+ ){0,3}(?:family|friends?|parents|relatives) (?:for|to (?:lend|pay|help)|with)\b/,
      /\b(?:skip|cut|go without|stop buying|instead of) (?:\w+ ){0,3}(?:rent|food|groceries|medicine|meals?|heating)\b/,
    ],
    needs:
      /\b(?:you|your|must|can|could|should|why not|please|ask|sell|borrow|use|get|take|skip)\b/,
  },
  asking_why: {
    deniable: [
      /\bwhy (?:\w+ ){0,3}(?:not|unable to|late|behind|unpaid) ?(?:\w+ ){0,2}(?:pay|paid|paying|payment|settled)?\b/,
      /\b(?:reason|cause|explanation|motive)s? (?:\w+ ){0,6}(?:not|non|unpaid|late|missed|delay|paid|payment|default)\b/,
      /\bwhat (?:stands in the way|is (?:stopping|preventing|keeping)|stops|prevents|keeps|went wrong|happened (?:with|to) (?:your|the) (?:payment|account)|is holding)\b/,
      /\b(?:explain|tell us|let us know) (?:\w+ ){0,3}why\b/,
    ],
    unless: [
      /\bwhy (?:it|this|that|the (?:amount|balance|invoice)) is (?:not right|wrong|incorrect|not correct)\b/,
    ],
  },
};
