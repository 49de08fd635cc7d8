import type { Words } from "../frame.ts";

/**
 * What a customer said they will pay, what we debit, and what has arrived. The short texts need no
 * ã, õ, ç, á, â, ê, í, ó or ú.
 */
export const paymentsPt: readonly Words[] = [
  {
    id: "promise_recorded",
    tone: "friendly",
    subject: "Obrigado: anotamos a sua data de pagamento",
    opening: `Obrigado por avisar. Anotamos quanto pensa pagar e quando, e não enviamos lembretes antes \
dessa data. Se algo mudar, avise-nos e vemos isso em conjunto.`,
    short:
      "obrigado, anotamos {{promise.amount}} para {{promise.dueOn}}. Sem lembretes antes disso.",
  },
  {
    id: "promise_due",
    tone: "friendly",
    subject: "Está a chegar o dia que escolheu para pagar",
    opening: `Uma breve nota sobre o dia que escolheu para o seu pagamento: {{promise.dueOn}}. Se já está \
programado, obrigado: não precisa fazer mais nada.`,
    short: "um lembrete: {{promise.dueOn}} é o dia que escolheu para pagar {{promise.amount}}.",
  },
  {
    id: "promise_kept",
    tone: "friendly",
    subject: "Obrigado: o seu pagamento chegou como combinado",
    opening: `O seu pagamento chegou como nos tinha dito. Obrigado por cumprir: não precisa fazer mais \
nada a esse respeito.`,
    short: "obrigado, seu pagamento previsto de {{promise.amount}} chegou.",
  },
  {
    id: "promise_broken",
    tone: "friendly",
    subject: "Houve algum imprevisto com o seu pagamento?",
    opening: `Tinha escolhido um dia para pagar e ainda não chegou tudo. Imprevistos acontecem. Se já \
pagou, obrigado: pode demorar alguns dias. Se não, escolha o dia que lhe convém agora.`,
    short: `falta chegar parte dos {{promise.amount}} previstos para {{promise.dueOn}}. Se pagou, \
obrigado. Pode escolher outro dia.`,
  },
  {
    id: "promise_broken",
    tone: "neutral",
    subject: "Passou o dia que escolheu para pagar",
    opening: `O dia que tinha escolhido para o seu pagamento passou, e ainda não chegou tudo. Se já \
pagou, obrigado: pode demorar alguns dias. Se algo mudou, pode escolher outro dia ou pagar em parcelas.`,
    short: `previu pagar {{promise.amount}} para {{promise.dueOn}} e falta chegar uma parte. Se pagou, \
obrigado. Pode escolher outro dia.`,
    spoken: `Tinha previsto pagar {{promise.amount}} até {{promise.dueOn}} e ainda não chegou tudo. \
Gostaria de saber se outro dia lhe convém mais.`,
  },
  {
    id: "debit_notice",
    tone: "friendly",
    subject: "Em breve: o seu pagamento automático a {{creditor.name}}",
    opening: `Como combinado no seu plano, o pagamento abaixo será debitado automaticamente. Não precisa \
fazer nada. Se a data ou o valor não servem, avise-nos antes desse dia e não o faremos.`,
    short: `o pagamento de {{debit.amount}} do seu plano vai ser debitado em {{debit.on}}. Para parar, \
avise antes.`,
  },
  {
    id: "debit_retry",
    tone: "friendly",
    subject: "O seu pagamento automático não foi possível: a próxima data",
    opening: `Não foi possível debitar a parcela do seu plano. Acontece, e o seu plano continua. Vamos \
tentar mais uma vez na data abaixo. Se não serve, avise-nos antes desse dia e não o faremos.`,
    short: "o débito de {{debit.amount}} falhou. Vamos tentar de novo em {{debit.on}}.",
  },
  {
    id: "debit_declined",
    tone: "friendly",
    subject: "O seu pagamento automático não foi possível",
    opening: `Não foi possível debitar o pagamento abaixo. Acontece, e o seu plano continua. Pode pagar \
na sua página ou contar-nos se algo mudou.`,
    short: "o débito de {{debit.amount}} falhou. Seu plano continua.",
  },
  {
    id: "payment_received",
    tone: "friendly",
    subject: "Obrigado pelo seu pagamento a {{creditor.name}}",
    opening: `Muito obrigado: recebemos o seu pagamento. \
{{#if payment.remaining}}Isto é o que falta.{{else}}Não falta pagar nada.{{/if}}`,
    short: `obrigado, recebemos {{payment.amount}}. {{#if payment.remaining}}Falta pagar: \
{{payment.remaining}}.{{else}}Nada fica por pagar.{{/if}}`,
  },
  {
    id: "account_cured",
    tone: "friendly",
    subject: "Obrigado: a sua conta está em dia",
    opening: `Tudo o que estava em atraso foi pago e a sua conta está novamente em dia. Obrigado por \
resolver isto com a nossa ajuda.

Se algo assim voltar a acontecer, avise-nos cedo: quase sempre há uma saída, e é mais fácil encontrá-la \
antes de uma data passar.`,
    short: "obrigado, nada mais em atraso: sua conta voltou a ficar em dia.",
  },
];
