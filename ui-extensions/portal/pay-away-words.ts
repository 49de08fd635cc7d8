/** What a customer reads on the way to the payment provider's page and back. */
export interface PayAwayWords {
  readonly goTitle: string;
  readonly goBody: string;
  readonly goLink: string;
  readonly waitTitle: string;
  readonly waitBody: string;
  readonly waitAgain: string;
  readonly waitLink: string;
}

const en: PayAwayWords = {
  goTitle: "On to the secure payment page",
  goBody: "If nothing happens in a moment, go on with the button.",
  goLink: "Go to the payment page",
  waitTitle: "Thank you",
  waitBody:
    "We are waiting for the bank to confirm. This usually takes a minute, with some banks a few days. " +
    "You need not pay again: as soon as the money is here we will write to you.",
  waitAgain: "Look again",
  waitLink: "Back to your account",
};

const es: PayAwayWords = {
  goTitle: "Vamos a la página de pago segura",
  goBody: "Si en un momento no pasa nada, siga con el botón.",
  goLink: "Ir a la página de pago",
  waitTitle: "Gracias",
  waitBody:
    "Esperamos la confirmación del banco. Suele tardar un minuto y, con algunos bancos, unos días. " +
    "No hace falta que vuelva a pagar: en cuanto llegue el dinero le escribiremos.",
  waitAgain: "Mirar de nuevo",
  waitLink: "Volver a su cuenta",
};

const fr: PayAwayWords = {
  goTitle: "Vers la page de paiement sécurisée",
  goBody: "Si rien ne se passe dans un instant, continuez avec le bouton.",
  goLink: "Aller à la page de paiement",
  waitTitle: "Merci",
  waitBody:
    "Nous attendons la confirmation de la banque. Cela prend en général une minute, parfois quelques " +
    "jours. Inutile de payer à nouveau : nous vous écrirons dès que l'argent sera arrivé.",
  waitAgain: "Regarder à nouveau",
  waitLink: "Retour à votre compte",
};

const de: PayAwayWords = {
  goTitle: "Weiter zur sicheren Zahlungsseite",
  goBody: "Wenn gleich nichts geschieht, geht es mit dem Knopf weiter.",
  goLink: "Zur Zahlungsseite",
  waitTitle: "Vielen Dank",
  waitBody:
    "Wir warten auf die Bestätigung der Bank. Das dauert meist eine Minute, bei manchen Banken einige " +
    "Tage. Sie müssen nicht noch einmal zahlen: Sobald das Geld da ist, schreiben wir Ihnen.",
  waitAgain: "Noch einmal nachsehen",
  waitLink: "Zurück zu Ihrem Konto",
};

const pt: PayAwayWords = {
  goTitle: "Vamos para a página de pagamento segura",
  goBody: "Se nada acontecer num instante, continue com o botão.",
  goLink: "Ir para a página de pagamento",
  waitTitle: "Obrigado",
  waitBody:
    "Aguardamos a confirmação do banco. Costuma levar um minuto e, com alguns bancos, alguns dias. " +
    "Não precisa pagar de novo: assim que o dinheiro chegar, escreveremos.",
  waitAgain: "Ver de novo",
  waitLink: "Voltar à sua conta",
};

const WORDS: ReadonlyMap<string, PayAwayWords> = new Map(Object.entries({ en, es, fr, de, pt }));

export function payAwayWordsOf(language: string): PayAwayWords {
  return WORDS.get(language) ?? en;
}
