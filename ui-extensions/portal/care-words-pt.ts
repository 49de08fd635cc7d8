import type { careWordsEn } from "./care-words-en.ts";

/** What the customer page says about difficulty, feedback and other accounts, in Portuguese. */
export const careWordsPt: typeof careWordsEn = {
  moreTitle: "Mais",
  notSaid: "Prefiro não dizer",
  hardshipChange: "O que mudou?",
  hardshipChanges: {
    less_income: "Tenho menos renda",
    no_income: "Estou sem renda agora",
    higher_costs: "As minhas despesas subiram",
    family: "Algo mudou em casa",
    business: "O negócio está parado",
    other: "Outra coisa",
  },
  hardshipSince: "Desde quando?",
  hardshipSinces: {
    now: "Este mês",
    months: "Há alguns meses",
    long: "Há mais tempo",
    soon: "Está prestes a acontecer",
  },
  hardshipMonthly: (currency) => `Quanto poderia pagar por mês? (${currency})`,
  hardshipMonthlyHint: "Um valor seguro, ou 0. Isto não compromete a nada.",
  hardshipNote: "Todas as respostas são opcionais.",
  hardshipCould: (amount) => `Poderia pagar ${amount} por mês`,

  feedbackLink: "Diga-nos como foi",
  feedbackTitle: "Como foi o atendimento?",
  feedbackAsk: "Falamos há pouco tempo. Como foi?",
  feedbackLead: "A sua resposta chega a quem cuida da sua conta. Não muda mais nada.",
  feedbackScore: "Como foi lidar com a nossa equipe?",
  feedbackScores: {
    "5": "5 · Muito bom",
    "4": "4 · Bom",
    "3": "3 · Razoável",
    "2": "2 · Ruim",
    "1": "1 · Muito ruim",
  },
  feedbackComment: "O que devemos manter ou melhorar?",
  feedbackSend: "Enviar",
  feedbackOf: (score) => `${score} de 5`,

  othersLink: "As minhas outras contas",
  othersTitle: "As suas outras contas",
  othersLead:
    "Tem mais contas? Para protegê-las, esta página não as mostra. Enviamos um link de cada conta em " +
    "aberto para o endereço que ela tem em comum com esta:",
  othersSend: "Enviar-me os links",
  othersNone: "Não usamos nenhum endereço para esta conta. Por favor, escreva ou ligue.",

  thanksTitle: "Tudo pago. Obrigado!",
  thanksBody: "Tudo o que estava vencido chegou, e não enviamos mais lembretes sobre isso.",
  thanksPlan: "Cumpriu o plano até o fim.",
};
