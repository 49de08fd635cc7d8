import type { Words } from "../frame.ts";

const PART = "{{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}";

/** A payment plan, from its offer to its end. The short texts need no ã, õ, ç, á, â, ê, í, ó or ú. */
export const plansPt: readonly Words[] = [
  {
    id: "plan_offer",
    tone: "friendly",
    subject: "Pode pagar em parcelas, se for melhor assim",
    opening: `Se pagar {{total}} de uma vez não é fácil neste momento, pode dividir em vários \
pagamentos. Vê cada data e cada valor antes de aceitar.\
{{#if plan.acceptBy}} Esta proposta é válida até {{plan.acceptBy}}.{{/if}}`,
    short: "pode pagar {{total}} em parcelas. Veja cada data e cada valor antes de aceitar.",
  },
  {
    id: "plan_offer",
    tone: "neutral",
    subject: "Um plano de pagamento para o seu saldo com {{creditor.name}}",
    opening: `Pode pagar {{total}} em vários pagamentos. Cada data e cada valor são mostrados antes de \
aceitar.{{#if plan.acceptBy}} Esta proposta é válida até {{plan.acceptBy}}.{{/if}}`,
    short: "um plano de pagamento para {{total}} pode ser visto antes de aceitar.",
  },
  {
    id: "plan_accepted",
    tone: "friendly",
    subject: "O seu plano de pagamento com {{creditor.name}} está pronto",
    opening: `Obrigado pelo acordo. Estas são as suas parcelas. Enquanto forem pagas nas \
datas, não enviamos lembretes das faturas que elas cobrem.`,
    short:
      "obrigado, seu plano foi criado. Primeira parcela: {{plan.firstAmount}} em {{plan.firstDueOn}}.",
  },
  {
    id: "installment_due",
    tone: "friendly",
    subject: "A parcela do seu plano com {{creditor.name}}",
    opening: `Esta é a próxima parcela do seu plano. Se o pagamento já está programado, não precisa \
fazer mais nada. Se a data já não serve, avise-nos antes e vemos isso em conjunto.`,
    short: `a parcela do seu plano, {{#if installment}}{{installment.amount}}, vence em \
{{installment.dueOn}}{{else}}{{total}}, vence em breve{{/if}}.`,
  },
  {
    id: "installment_due",
    tone: "neutral",
    subject: "A próxima parcela do seu plano com {{creditor.name}}",
    opening: `A próxima parcela do seu plano vence em breve. Se o pagamento já está programado, não \
precisa fazer mais nada.`,
    short: `{{#if installment}}a parcela de {{installment.amount}} do seu plano vence em \
{{installment.dueOn}}{{else}}a parcela de {{total}} do seu plano vence em breve{{/if}}.`,
  },
  {
    id: "installment_missed",
    tone: "friendly",
    subject: "Uma parcela do seu plano ainda não chegou",
    opening: `Uma parcela do seu plano ainda não chegou. Acontece. Pague-a quando puder nos próximos \
dias e o seu plano continua como combinado. Se acabou de pagar, obrigado: não precisa fazer mais nada.`,
    short: `falta chegar a parcela de ${PART} do seu plano. Com o pagamento, o plano continua.`,
    spoken: "Uma parcela do seu plano ainda não chegou e gostaria que o plano continuasse.",
  },
  {
    id: "installment_missed",
    tone: "neutral",
    subject: "Uma parcela do seu plano está em atraso",
    opening: `A parcela abaixo não chegou. Com o pagamento, o seu plano fica como combinado. Se a data \
já não serve, avise-nos e vemos isso em conjunto.`,
    short: `a parcela de ${PART} do seu plano venceu. Com o pagamento, o plano continua.`,
  },
  {
    id: "installment_missed",
    tone: "firm",
    subject: "Por favor, responda-nos: uma parcela do seu plano está em atraso",
    opening: `A parcela abaixo continua em falta. Por favor, pague-a ou diga-nos o que seria possível: \
um plano com uma parcela em falta termina ao fim de alguns dias, e preferimos que continue.`,
    short: `a parcela de ${PART} do seu plano continua em falta. Por favor, pague ou diga o que pode.`,
  },
  {
    id: "plan_broken",
    tone: "neutral",
    subject: "O seu plano de pagamento terminou, e como o recuperar",
    opening: `Uma parcela não chegou a tempo; por isso o plano terminou e as faturas voltam a contar. \
Pode acontecer, e há um caminho de volta: a sua página diz o que recupera o plano e permite escolher \
outro.`,
    short: `seu plano terminou porque faltou uma parcela. Em aberto: {{total}}. Pode recuperar o plano.`,
    spoken:
      "O seu plano de pagamento terminou porque uma parcela não chegou. Há um caminho de volta.",
  },
  {
    id: "plan_reinstated",
    tone: "friendly",
    subject: "O seu plano de pagamento continua",
    opening: `Boas notícias: o seu plano continua. Estas são as parcelas que faltam. Enquanto forem \
pagas nas datas, não enviamos lembretes das faturas que elas cobrem.`,
    short: `seu plano de pagamento continua. {{#if installment}}A seguir: {{installment.amount}} em \
{{installment.dueOn}}.{{else}}Em aberto: {{total}}.{{/if}}`,
  },
  {
    id: "plan_completed",
    tone: "friendly",
    subject: "O seu plano está pago. Obrigado!",
    opening: `Todas as parcelas do seu plano estão pagas. Obrigado por o cumprir até o fim: nada dele \
fica por pagar e não precisa fazer mais nada.`,
    short: "obrigado! Seu plano de {{plan.total}} foi pago por completo.",
  },
  {
    id: "plan_cancelled",
    tone: "friendly",
    subject: "O seu plano de pagamento foi cancelado",
    opening: `O seu plano de pagamento foi cancelado. O que pagou continua pago, e as faturas contam \
como antes. Se não contava com isto, por favor, avise-nos.`,
    short: "seu plano de pagamento foi cancelado. O que pagou continua pago. Em aberto: {{total}}.",
  },
];
