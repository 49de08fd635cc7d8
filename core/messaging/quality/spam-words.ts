/**
 * What mail filters and wary readers take for advertising or fraud. From what SpamAssassin's rules
 * and the postmaster pages of large mailboxes name, cut to what a bill could contain by mistake;
 * the list and its limits are our own choice.
 */
export const SPAM_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:act now|click here|limited time|100 ?% free|risk[ -]free|guaranteed?|winner|congratulations|free money|cash bonus|dear friend|special promotion|no obligation|exclusive deal|lowest price|once in a lifetime|urgent(?:ly)?|final (?:warning|chance)|verify your account|account (?:suspended|will be closed)|debt relief|eliminate (?:your )?debt|consolidate (?:your )?debt)\b/i,
  es: /(?<!\p{L})(?:haga clic aquí|clic aquí|oferta (?:limitada|exclusiva)|100 ?% gratis|sin riesgo|garantizad[oa]s?|ganador(?:a)?|felicidades|felicitaciones|dinero gratis|querido amigo|actúe ya|urgente(?:mente)?|última (?:oportunidad|advertencia)|verifique su cuenta|cuenta (?:suspendida|bloqueada)|elimine sus deudas)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:cliquez ici|offre (?:limitée|exclusive)|100 ?% gratuit|sans risque|garantie?s?|gagnante?|félicitations|argent facile|cher ami|agissez maintenant|urgente?|dernière chance|vérifiez votre compte|compte (?:suspendu|bloqué)|rachat de crédits?)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:hier klicken|klicken sie hier|nur (?:noch )?heute|100 ?% kostenlos|ohne risiko|garantiert\w*|gewinner|gewonnen|herzlichen glückwunsch|schnelles geld|lieber freund|handeln sie jetzt|dringend\w*|letzte chance|konto (?:gesperrt|bestätigen)|schuldenfrei)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:clique aqui|oferta (?:limitada|exclusiva)|100 ?% grátis|sem risco|garantid[oa]s?|vencedor(?:a)?|parabéns|dinheiro fácil|caro amigo|aja agora|urgente(?:mente)?|última (?:chance|oportunidade)|verifique a sua conta|conta (?:suspensa|bloqueada)|limpe o seu nome)(?!\p{L})/iu,
};
