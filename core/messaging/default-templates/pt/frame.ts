import type { Frame } from "../frame.ts";

const REACH = `Também pode escrever para {{creditor.email}}{{#if creditor.phone}} ou ligar para \
{{creditor.phone}}{{/if}}.`;

/** Words that read naturally in Brazil and in Portugal; a tenant may add `pt-BR` or `pt-PT`. */
export const framePt: Frame = {
  language: "pt",
  greeting: "Olá{{#if customer.name}}, {{customer.name}}{{/if}}:",
  hello: "Olá:",
  labels: {
    toPay: "Total a pagar",
    invoice: "Fatura",
    dueDate: "Vencimento",
    earliestDueDate: "Primeiro vencimento",
    due: "Vence",
    balance: "Saldo",
    moreInvoices: `Na sua página estão mais {{moreCount}} {{plural moreCount one="fatura" \
other="faturas"}}.`,
    planTotal: "Total do plano",
    paymentCount: "Número de parcelas",
    payment: "Parcela",
    date: "Data",
    amount: "Valor",
    thisPayment: "Este pagamento",
    latePayment: "Parcela em atraso",
    wasDueOn: "Venceu em",
    paidInAll: "Pago no total",
    planned: "Pagamento previsto",
    by: "Até",
    received: "Pagamento recebido",
    leftToPay: "Falta pagar",
  },
  buttons: {
    pay: (amount) => `Pagar ${amount}`,
    payAll: "Pagar tudo",
    payRest: "Pagar o restante",
    inParts: "Pagar em parcelas",
    acceptPlan: "Aceitar este plano",
    options: "Ver as minhas opções",
    otherPlan: "Escolher outro plano",
    plan: "Ver o meu plano",
    account: "Ver a minha conta",
  },
  help: {
    general: `Está difícil pagar neste momento? [Conte-nos]({{links.help}}) e procuramos uma \
forma que funcione. Há algo que não está certo? [Avise-nos]({{links.dispute}}) e \
verificamos antes de voltar a perguntar.

${REACH}`,
    dates: `Se as datas já não servem, [conte-nos]({{links.help}}) e procuramos outras. ${REACH}`,
    question: `Tem alguma pergunta? [Escreva-nos]({{links.help}}). ${REACH}`,
  },
  signature: "Com os melhores cumprimentos,\n{{creditor.name}}",
  footer: `{{creditor.name}}{{#if creditor.postalAddress}} · {{creditor.postalAddress}}{{/if}}
Recebe este e-mail porque tem uma conta com {{creditor.name}}.
[Não receber mais estes e-mails]({{links.stop}})`,
  ways: { pay: "Pagar ou pedir ajuda", page: "Sua conta" },
  stop: {
    sms: "Responda STOP para sair.",
    whatsapp: "Responda STOP para não receber mais mensagens.",
    push: "Na página também pode deixar de receber mensagens.",
  },
  letter: {
    greeting:
      "{{#if customer.name}}Ao cuidado de {{customer.name}}:{{else}}A quem possa interessar:{{/if}}",
    ways: `Pode ver tudo e pagar na sua página: {{links.pay}}

Se está difícil pagar, pode pedir ajuda ou pagar em parcelas: {{links.help}} Se algo não está certo, \
avise-nos e verificamos antes de voltar a perguntar.

${REACH} Para não receber mais cartas, use {{links.stop}} ou escreva-nos.`,
  },
  script: (spoken) => `Primeiro confirme que fala com \
{{#if customer.name}}{{customer.name}}{{else}}a pessoa titular da conta{{/if}}. Até lá, e numa \
mensagem de voz, diga apenas o seu nome e um número para retornar a ligação.

Bom dia, falo da parte de {{creditor.name}}. É um bom momento?

${spoken} O valor é de {{total}}{{#if dueOn}} e \
{{plural itemCount one="a data de pagamento era" other="a primeira data de pagamento era"}} \
{{dueOn}}{{/if}}. Parece-lhe correto?

Se está correto: pode pagar na sua página, e posso enviar-lhe o link: {{links.pay}} Também podemos \
combinar agora uma data ou um plano de pagamento.

Se está difícil pagar: obrigado por me contar. Vamos procurar algo que seja possível. Também pode \
escrever-nos aqui: {{links.help}}

Se há um erro: eu anoto, e não voltamos a perguntar antes de verificar.

Se a pessoa pedir para não receber ligações: agradeça, diga que não voltaremos a ligar e anote-o \
antes de desligar.`,
};
