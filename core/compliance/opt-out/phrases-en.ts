import type { Phrases } from "./phrases.ts";

const REACH =
  "(?:text|call|calling|contact|contacting|message|email|emailing|write|writing|phone|phoning|ring|ringing|bother|bothering|harass|harassing|pester|pestering|bug|bugging|annoy|annoying|nag|nagging|spam|spamming|disturb|disturbing|sms|whatsapp|mail|mailing|reach out|reaching out|send|sending|getting in touch|get in touch|communicate|communicating|dial|dialing|dialling)";
const THINGS =
  "(?:text|message|sms|call|calls|email|emails|whatsapp|letters?|reminders?|notices?|notifications?|alerts?|contact|communications?|spam|mail|these|those|this|anything|stuff|crap|bs|nonsense)";
const ME =
  "(?:me|us|my (?:\\w+ )?(?:number|phone|cell|mobile|email|inbox|house|family|wife|husband|mother|mom)|this (?:number|phone|address|email)|here)";
/** A few words between two others, bounded so that no message is slow to read. */
const GAP = "(?: \\w+){0,4}?";

/** Each is looked for within one clause. */
export const phrasesEn: Phrases = {
  polite:
    /\b(please|thanks|thank you|thx|ty|now|ok|okay|hi|hello|hey|sir|madam|team|no|immediately|asap|right|just|already|and|to|for|good|all|it)\b/g,
  keyword:
    /^(?:(?:stop|quit|end|revoke|opt out|cancel|unsubscribe|remove|no more|more)(?: me)? ?)+$/,
  notAStop: [
    // Asked, told or done about something else than being written to.
    /\b(?:not|never) (?:stop|quit|unsubscribe|cancel|remove|end|opt out)\b.*/,
    /\b(?:why|when|how come|if|did|have|has|had|since|that) (?:did |have |has |had |do )?(?:you|they|we|it)(?: guys)? (?:ever )?(?:stop|quit|not|never)\b.*/,
    /\b(?:you|they|nobody|no one|he|she) (?:did not|never|have not|has not|do not|does not|will not|would not|could not|stopped|quit)\b (?!have\b).*/,
    /\b(?:i|we) (?:can not|could not|did not|will not|would not|do not|never|have not) (?:stop|quit|text|call|contact|message|email|write|phone|send|mail|get|got|receive|see|have)\b(?! (?:any more )?(?:want|wish))(?:(?! to (?:be|hear|get|receive)).)*$/,
    /\b(?:bus|truck|non|first|next|one|last|pit|short|full|train|metro|tram|rest) stop\b/,
    /\bstop (?:by|in at|in tomorrow|in today|over|off|at|for|and (?:think|pay|see)|payments?|cheque|check|sign|paying|working|the (?:payment|service|late|fee|charge|interest|subscription|delivery|order|car|loss)|my (?:subscription|service|payment|card|order|account|plan)|worrying|smoking|drinking|being)\b/,
    /\b(?:to|a|will|can|could|might|may|going to) stop (?:by|in|over)\b/,
    // Contesting what is owed, or asking where we have the number from, is no wish about messages.
    /\b(?:not|never) agree (?:with|on|that|about)\b(?!.*\b(?:contact|text|call|message|email|writ|phon)).*/,
    /\bhow (?:did|do|have) (?:you|they) (?:\w+ )?(?:get|got|find|found|have|had) (?:\w+ ){0,2}?(?:number|email|address|phone|details|name)\b/,
    /\b(?:did not|never|have not|had not) (?:authori[sz]ed?|agreed? to|consent(?:ed)? to|approved?) (?:this|that|it|these|those|any|the)\b(?! (?:call|text|message|email|contact)).*/,
    /\bsend (?:me|us) (?:to (?:collections?|court|jail)|the wrong|twice)\b/,
    /\bcall (?:me|us) (?:a|an|names|late|crazy|stupid)\b/,
    /\b(?:cancel|end|revoke|remove|quit) (?:my|the|this|that|our|an?|your|his|her|last) (?!number|name|email|phone|details|consent|permission|authori[sz]ation|message|text|messages|reminders?|notifications?|sms|calls?)\b.*/,
    /\b(?:unsubscribe|cancel) (?:from )?(?:the |my |your )?(?:service|premium|plan|gym|newsletter|subscription|netflix|internet|order|appointment|payment|auto ?pay|contract|policy)\b/,
    /\b(?:by|at|until|till|before|the|week|month|year|day|loose|dead|weekend|this) end\b.*/,
    /\bend (?:of|up|date|user|with|in)\b/,
  ],
  start:
    /^(?:start|unstop|subscribe|resume|opt in|opt me (?:back )?in|text me again|resume (?:text|message|reminders))$/,
  stop: [
    new RegExp(
      `\\b(?:do not|never|no longer|don t|not to|please not|may not|must not|should not|shall not|better not|can you not|could you not|would you not|rather you did not|rather not be) (?:ever |even |you |dare |try to |bother to |be |you )*${REACH}(?: ${ME}| any more| again| back| ever| until| at| before| after| during| on| to ${ME}| ${THINGS}| more| further| about|$)`,
    ),
    new RegExp(
      `\\b(?:stop|quit|cease|refrain from|desist from|discontinue|end|halt|enough|no more|done with|sick of|tired of)${GAP} (?:${REACH}|${THINGS})\\b`,
    ),
    /^(?:\w+ )?(?:stop|quit|cease) (?:it|this|that|all|everything|already|any more|them|doing this|immediately)\b/,
    /^(?:i said |i told you to |i want you to |i need you to |you need to |you have to |you must |will you |would you |can you |could you |make (?:it|them|this|these) |kindly |once again |again |for the last time |last time |wrong number |wrong person |who is this )+(?:please )?(?:stop|quit|cease|unsubscribe|opt out)(?: me)?(?: it| this| now| already| immediately| please)*$/,
    /\bunsubscribe\b(?! (?:from )?(?:the |my |your )?(?:service|premium|plan|gym|newsletter|subscription|netflix|internet))/,
    /\b(?:asking|asked|ask|telling|told|want|need|begging|beg) you (?:all |guys |people |again )*to (?:stop|quit)$/,
    /^i want out\b/,
    /\bopt (?:me |us |my number )?out\b/,
    /\b(?:want|wish|like|choose|decided|need|ask|asked|asking|request|requesting) (?:to )?opt out\b/,
    new RegExp(
      `\\b(?:take|remove|delete|drop|erase|strike|get|scratch|wipe) (?:${ME}|my (?:name|info|details|data)|me and my \\w+)(?: off| from| out| please| now| immediately|$)`,
    ),
    /\blose (?:my|this) (?:number|email|address)\b/,
    /\bdelete (?:my|this) (?:number|email|phone|contact|name)\b/,
    new RegExp(
      `\\b(?:not|no longer) (?:want|wish|care|need|like|interested in|consent|agree|authori[sz]e)${GAP} (?:${REACH}|contacted|called|texted|emailed|messaged|bothered|disturbed|from you|${THINGS})\\b`,
    ),
    new RegExp(`\\bno (?:further|additional|other|new|more) (?:\\w+ )?${THINGS}\\b`),
    /^no (?:text|message|calls|sms|emails|whatsapp|contact)\b/,
    /\bleave (?:me|us|my \w+) (?:the \w+ )?(?:alone|be|in peace)\b/,
    /^(?:just |please )?(?:go away|get lost|back off|buzz off|bug off|f(?:uck)? ?off|fuck you and stop|piss off|bugger off|sod off|get out of my inbox)\b/,
    /\b(?:revoke|withdraw|rescind|take back|retract|cancel) (?:all |any |my )*(?:prior |previous )?(?:consent|permission|authori[sz]ation)\b/,
    /\b(?:not|never|no longer) (?:have|had|given|gave|give|got) (?:you )?(?:my |our |any )?(?:consent|permission|authori[sz]ation)\b/,
    /\bwithout my (?:consent|permission)\b/,
    /\bcease (?:and desist|all|any|contact|communication)\b/,
    /\b(?:cancel|end|turn off|switch off|disable|mute) (?:the |these |those |my |your |all )*(?:message|text|reminders?|notifications?|alerts?|sms|calls|emails)\b/,
    /\bput (?:me|my number|this number) on (?:the|your) do not (?:call|contact|text)\b/,
    /\bdo not (?:call|contact|text|mail|disturb) list\b/,
  ],
  limits: [
    /\b(?:before|after|until|till|between) (?:\d|noon|midnight|work|lunch|school|next|mon|tue|wed|thu|fri|sat|sun|tomorrow|then|the (?:\d|first|end)|i (?:get|have|am)|nine|eight|seven|six|five|ten)/,
    /\b(?:at|to|on) (?:my |the )?(?:work|job|office|workplace|employer|desk|church|school|home|house|hospital)\b/,
    /\bwhile (?:i am|at|working|driving)\b/,
    /\b(?:during|in) (?:the |my |work|business|office)*(?:day|daytime|morning|mornings|afternoon|evening|evenings|night|shift|hours|lunch|work|week|dinner|meetings?)\b/,
    /\b(?:on|over) (?:the )?(?:weekends?|sundays?|saturdays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|holidays?|week ?days?)\b/,
    /\b(?:at|so) (?:night|late|early|this hour|this time|\d)/,
    /\b(?:so (?:often|much|many)|every day|twice a day|more than (?:once|twice)|too (?:often|much|many|early|late)|daily)\b/,
    /\b(?:today|tonight|this week|right now|for now|at the moment)$/,
    /\babout (?:the|that|this|my|an?) (?:invoice|order|other|delivery)\b/,
  ],
  prefersOther:
    /\b(?:text|email|write|writing|letter|mail|call|whatsapp|phone|message)\b (?:me )?(?:\w+ )?(?:instead|only|is (?:fine|ok|okay|better|best|good)|are (?:fine|ok|okay|better)|works)\b|\b(?:only|prefer|rather|instead|better|just)(?: to)?(?: by| use| via| through| send| me| a| an| in)* (?:text|email|write|writing|letter|mail|call|whatsapp|phone|message)\b/,
};
