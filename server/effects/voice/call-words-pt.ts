import type { CallWords } from "./call-words.ts";

export const callWordsPt: CallWords = {
  hello: ({ creditor, customer }) =>
    `Olá. Esta é uma ligação automática de ${creditor} para ${customer}.`,
  stopKey: "Para não receber mais ligações automáticas neste número, tecle 9.",
  whoAreYou: (customer) =>
    `Se é ${customer} quem fala, tecle 1. Se ${customer} não pode atender agora, tecle 2. ` +
    "Se o número está errado, tecle 3.",
  choices: (until) =>
    "Para receber uma mensagem com um link de pagamento, tecle 1. " +
    `Para se comprometer a pagar até ${until}, tecle 2. ` +
    "Para falar com uma pessoa, tecle 3. Para não receber mais ligações automáticas, tecle 9.",
  notHeard: "Não recebemos a sua resposta.",
  goodbye: "Obrigado pela atenção. Até logo.",
  anotherTime: "Obrigado. Ligaremos em outro momento. Até logo.",
  wrongNumber: "Obrigado por avisar. Não ligaremos mais para este número. Até logo.",
  stopped: "Este número não receberá mais ligações automáticas. Até logo.",
  nothingToDo: "Não é preciso fazer nada. Obrigado. Até logo.",
  linkSent: "Enviamos o link. Obrigado. Até logo.",
  linkNotSent: "Não temos um endereço para enviar o link. Uma pessoa entrará em contato. Até logo.",
  promised: ({ amount, until }) =>
    `Obrigado. Anotamos que o pagamento de ${amount} será feito até ${until}. Até logo.`,
  notPromised: "Não podemos anotar isso aqui. Uma pessoa entrará em contato. Até logo.",
  connecting: "Um momento, por favor. Vamos transferir a ligação.",
  callBack: "Não há ninguém livre agora. Uma pessoa retornará a ligação. Obrigado. Até logo.",
  voicemail: ({ creditor, customer, phone }) =>
    `Esta é uma mensagem de ${creditor} para ${customer}. Por favor, ligue para ${phone}. ` +
    "Para não receber mais ligações automáticas, avise no mesmo número. Obrigado.",
  ourPage: "na sua página",
};
