import { autopayWordsPt } from "./autopay-words-pt.ts";
import { careWordsPt } from "./care-words-pt.ts";
import { changeWordsPt } from "./change-words-pt.ts";
import { learnWordsPt } from "./learn-words-pt.ts";
import { paymentWordsPt } from "./payment-words-pt.ts";
import { planWordsPt } from "./plan-words-pt.ts";
import { pluralIn } from "./plural.ts";
import type { wordsEn } from "./words-en.ts";

const plural = pluralIn("pt");

/** What the customer page says in Portuguese, spelled as in Brazil. */
export const wordsPt: typeof wordsEn = {
  ...planWordsPt,
  ...autopayWordsPt,
  ...paymentWordsPt,
  ...changeWordsPt,
  ...careWordsPt,
  ...learnWordsPt,
  languageName: "Português",
  sandbox: "Ambiente de testes: esta página é de teste. Nenhum dinheiro real circula.",
  accountOf: (name) => `Conta: ${name}`,
  accountTitle: "A sua conta",
  skipToContent: "Ir para o conteúdo principal",
  chooseLanguage: "Idioma",
  back: "Voltar à sua conta",
  optional: "opcional",
  questions: "Dúvidas? Ajudamos com prazer.",
  writeTo: "Escreva para",
  orCall: "ou ligue para",
  privacy: "Esta página é só para você. Por favor, não reenvie o link.",

  overdueTitle: "Vencido",
  toPayTitle: "A pagar",
  leftOfPlanTitle: "Resta pagar",
  moreLater: (amount) => `Outros ${amount} ainda não venceram.`,
  checkedTitle: "Em verificação",
  moreChecked: (amount) => `${amount} em verificação.`,
  credit: (amount) => `Tem ${amount} a seu favor. Será usado na próxima fatura.`,
  nothingOwedTitle: "Nada a pagar",
  nothingOwedBody: "Está tudo pago. Não precisa fazer nada.",
  lastPayment: (amount, date) => `Último pagamento: ${amount} em ${date}. Obrigado.`,
  personTitle: "Aqui não pedimos nada",
  personBody:
    "Uma pessoa da nossa equipe cuida pessoalmente desta conta. Não precisa fazer nada nesta página. " +
    "Se tiver dúvidas, escreva ou ligue.",

  invoicesTitle: "A que se refere",
  invoice: (number) => `Fatura ${number}`,
  due: (date) => `Vence em ${date}`,
  moreInvoices: (count) => `Mostrar mais ${plural(count, "fatura", "faturas")}`,
  daysLate: (days) => `${plural(days, "dia", "dias")} de atraso`,
  dueToday: "Vence hoje",
  dueIn: (days) => `Vence em ${plural(days, "dia", "dias")}`,
  ofAmount: (amount) => `restante de ${amount}`,
  inPlan: "No seu plano de pagamento",
  disputedInvoice: "Estamos verificando",

  choicesTitle: "O que lhe convém?",
  payNow: (amount) => `Pagar ${amount}`,
  choices: {
    pay: { title: "Pagar agora", hint: "Tudo, ou o valor que escolher." },
    plan: { title: "Pagar em parcelas", hint: "Veja cada data e valor antes de decidir." },
    promise: { title: "Dizer quando vai pagar", hint: "Não enviamos lembretes antes desse dia." },
    help: { title: "Tenho dificuldade em pagar", hint: "Conte-nos. Paramos e ouvimos." },
    dispute: { title: "Algo não está certo", hint: "Peça para verificar uma fatura, ou todas." },
    messages: {
      title: "Idioma e mensagens",
      hint: "Escolha como escrevemos, ou pare as mensagens.",
    },
  },

  holds: {
    dispute: {
      title: "Estamos verificando o que nos disse",
      body:
        "Disse-nos que algo não está certo, por isso deixamos de pedir o pagamento. Uma pessoa " +
        "verifica e responde.",
    },
    hardship: {
      title: "Não precisa fazer nada agora",
      body:
        "Paramos as nossas mensagens. Uma pessoa da nossa equipe vai entrar em contato para encontrar " +
        "algo que lhe sirva.",
    },
    breathing_space: {
      title: "Tem tempo",
      body: "Enquanto durar, não pedimos pagamento nem enviamos lembretes.",
    },
    pause: { title: "Os lembretes estão em pausa", body: "Por agora não enviamos lembretes." },
    cease_contact: {
      title: "Não enviamos mensagens",
      body: "Pediu que não escrevêssemos. Pode continuar a usar esta página.",
    },
  },
  pausedUntil: (date) => `Até ${date}.`,
  promiseOpenTitle: (amount, date) => `Pretende pagar ${amount} até ${date}`,
  promiseOpenBody:
    "Obrigado. Não enviamos lembretes antes. Se os planos mudarem, escolha abaixo o que lhe convém " +
    "então.",
  promiseLateTitle: (amount, date) => `Pretendia pagar ${amount} até ${date}`,
  promiseLateBody:
    "Ainda não chegou tudo. Se já pagou, obrigado: pode levar alguns dias. Se algo mudou, escolha " +
    "abaixo o que lhe convém agora.",
  payTitle: "Pagar",
  payLead: "Escolha quanto.",
  payChoice: {
    plan: "Para recuperar o seu plano",
    overdue: "O que está vencido",
    next: "A próxima parcela",
    all: "Tudo",
    other: "Outro valor",
  },
  payOtherHint: (max) => `Até ${max}.`,
  payContinue: "Continuar",
  checkoutTitle: "Conferir e pagar",
  checkoutTest: "Pagamento de teste. Nenhum cartão é pedido e nenhum dinheiro real circula.",
  checkoutTo: "Para",
  checkoutAmount: "Valor",
  checkoutAccount: "De",
  checkoutPay: (amount) => `Pagar ${amount}`,
  checkoutPayTest: (amount) => `Pagar ${amount} (teste)`,
  checkoutChange: "Alterar o valor",

  promiseTitle: "Diga-nos quando vai pagar",
  promiseLead: "Escolha um dia e um valor seguros. Não enviamos lembretes antes.",
  promiseDate: "Dia",
  promiseDateHint: (last) => `Hoje ou mais tarde, até ${last}.`,
  promiseAmount: "Valor",
  promiseCurrency: "Moeda",
  promiseSave: "Salvar esta data",

  helpTitle: "Tenho dificuldade em pagar",
  helpLead:
    "Obrigado por nos contar. Acontece com muita gente, e é bom falar cedo. Não precisa explicar nada.",
  helpNextTitle: "O que acontece depois",
  helpNext: [
    "Paramos as nossas mensagens sobre esta conta.",
    "Uma pessoa da nossa equipe entra em contato para encontrar algo que lhe sirva.",
    "Pode continuar a usar esta página quando quiser.",
  ],
  helpMessage: "Há algo que devamos saber?",
  helpMessageHint: "Por exemplo, quando e como podemos falar. Nada médico é necessário.",
  helpSend: "Pedir ajuda",
  adviceTitle: "Ajuda gratuita e independente",
  adviceLead: "Estas entidades podem ajudar e não trabalham para nós:",
  adviceGeneral:
    "Um serviço gratuito de orientação sobre dívidas ou de defesa do consumidor perto de você pode " +
    "ajudar, e não trabalha para nós.",

  disputeTitle: "Algo não está certo",
  disputeLead:
    "Conte-nos, e deixamos de pedir esse pagamento enquanto uma pessoa verifica. Receberá uma " +
    "resposta.",
  disputeWhich: "De que se trata?",
  disputeAll: "De tudo",
  disputeMessage: "O que não está certo?",
  disputeMessageHint:
    "Por exemplo: já paguei, valor errado, não é meu, não recebi. Poucas palavras bastam.",
  disputeSend: "Pedir verificação",

  messagesTitle: "Idioma e mensagens",
  messagesLanguage: "Idioma em que escrevemos",
  messagesChannel: "Como devemos falar primeiro",
  messagesSave: "Salvar",
  stopTitle: "Parar mensagens",
  stopLead: "Tem efeito imediato. O que deve não muda.",
  stopChannel: {
    email: "Parar e-mails",
    sms: "Parar SMS",
    whatsapp: "Parar mensagens de WhatsApp",
    voice: "Parar chamadas",
    letter: "Parar cartas",
    push: "Parar mensagens no aplicativo",
  },
  stopAll: "Parar todas as mensagens",
  stopNone: "Parou todas as mensagens. Não escrevemos.",
  stopAgain: "Para voltar a receber mensagens, escreva ou ligue.",
  channel: {
    email: "E-mail",
    sms: "SMS",
    whatsapp: "WhatsApp",
    voice: "Chamada telefônica",
    letter: "Carta",
    push: "Mensagem no aplicativo",
  },

  done: {
    paid: (amount) => `Obrigado. Recebemos ${amount} hoje.`,
    plan: "Obrigado. O seu plano de pagamento está definido.",
    autopay: "Obrigado. A partir de agora as parcelas são cobradas automaticamente.",
    autopay_stopped: "Feito. Nada mais é cobrado automaticamente.",
    promise: (amount, date) => `Salvo: ${amount} até ${date}. Obrigado.`,
    help: "Temos a sua mensagem. Obrigado por nos contar.",
    dispute: "Temos a sua mensagem e vamos verificar.",
    saved: "As suas escolhas estão salvas.",
    changed: "Obrigado. O seu plano foi alterado.",
    asked: "Temos o seu pedido. Uma pessoa decide e escreve.",
    feedback: "Obrigado. Lemos todas as respostas.",
    links:
      "Se tiver outras contas em aberto nestes endereços, os links estão a caminho. Enviamos no " +
      "máximo uma vez por dia.",
    stopped: (channels) => `Feito. Não receberá mais: ${channels}.`,
  },
};
