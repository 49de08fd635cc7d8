import type { learnWordsEn } from "./learn-words-en.ts";

/** Short pages that explain how things work, in Portuguese. */
export const learnWordsPt: typeof learnWordsEn = {
  learnLink: "Bom saber",
  learnTitle: "Bom saber",
  learnLead: "Respostas curtas sobre faturas, planos, os seus direitos e ajuda.",
  learnBack: "Todos os temas",
  learn: {
    late: {
      title: "Quando uma fatura atrasa",
      lead: "Acontece com muita gente, e quase sempre há uma saída.",
      points: [
        "Lembramos algumas vezes, com gentileza. Cada mensagem diz o que está em aberto e como falar com a gente.",
        "Pode pagar tudo ou uma parte. Uma parte também ajuda: fica menos em aberto.",
        "Se nos indicar um dia seguro, não enviamos lembretes antes.",
        "Se não puder pagar, diga cedo. Paramos as mensagens e procuramos algo que sirva.",
        "Se a fatura não estiver certa, diga. Deixamos de pedi-la enquanto uma pessoa verifica.",
      ],
    },
    plans: {
      title: "Como funciona um plano",
      lead: "Um plano divide o que está em aberto em parcelas que cabem no bolso.",
      points: [
        "Vê cada data, cada valor e o total antes de aceitar.",
        "Enquanto estiver em dia, só lembramos as suas próprias datas.",
        "Pode pagar antes ou pagar mais quando quiser.",
        "Se uma data ou valor deixar de servir, altere aqui ou avise, de preferência antes do dia.",
        "Se quiser, pode pagar automaticamente, e parar quando desejar.",
      ],
    },
    rights: {
      title: "Os seus direitos",
      lead: "Dever dinheiro não tira nenhum deles.",
      points: [
        "Tem direito a respeito, e a não ser incomodado em horas que não convêm.",
        "Pode perguntar a que se refere a fatura e pedir que seja verificada se achar que está errada.",
        "Pode pedir que deixemos de escrever. O que deve não muda, mas as mensagens terminam.",
        "Ninguém mais fica sabendo sem a sua permissão ou um motivo legal.",
        "Pode perguntar que dados guardamos e pedir a correção de erros.",
      ],
    },
    budget: {
      title: "Fazer o dinheiro render",
      lead: "Meia hora com lápis e papel muitas vezes mostra um caminho.",
      points: [
        "Anote o que entra por mês e o que sai com certeza: moradia, energia, comida, transporte.",
        "Pague primeiro o que garante teto, calor e comunicação.",
        "Ponha as contas irregulares num calendário, um doze avos por mês.",
        "Ofereça aos outros só o que sobra. Pouco e sempre é melhor do que muito uma vez só.",
        "A orientação sobre dívidas de entidades sociais ou públicas é gratuita. Nunca precisa pagar por ela.",
      ],
    },
  },
  rightsHere: "Onde mora",
  rightsIn: {
    US: "Se uma empresa de cobrança escrever em nome de outra, pode pedir detalhes da dívida e dizer por escrito que não quer mais contato. O Consumer Financial Protection Bureau explica como.",
    GB: "Na Inglaterra e no País de Gales, um consultor de dívidas pode pedir o “Breathing Space”: 60 dias em que quase todo contato e juros param. A Escócia tem a sua própria moratória.",
    DE: "Entidades sociais, centros do consumidor e municípios orientam de graça. Como último recurso, a insolvência pessoal libera das dívidas restantes, em regra após três anos.",
    FR: "Os Points conseil budget orientam de graça e com discrição. Quem não consegue pagar as dívidas pode recorrer sem custo à comissão de superendividamento do Banque de France.",
    ES: "Quem agiu de boa-fé e não consegue pagar pode pedir a um tribunal que cancele dívidas: a lei da “segunda oportunidade”.",
    PT: "A rede RACE informa e apoia de graça, em todo o país, pessoas com dívidas demais.",
    BR: "A Lei 14.181 de 2021 permite pedir um só plano para todas as dívidas que deixe o necessário para viver. O Procon ajuda a pedir.",
  },
};
