import type { ReplyWords } from "../frame.ts";

// The short texts need no ã, õ, ç, á, â, ê, í, ó or ú, which the cheap SMS alphabet lacks.
const BY = "{{#if answerBy}} até {{answerBy}}{{/if}}";
const SHORT_BY = "{{#if answerBy}} Data prevista: {{answerBy}}.{{/if}}";
const REACH = `Também pode escrever para {{creditor.email}}{{#if creditor.phone}} ou ligar para \
{{creditor.phone}}{{/if}}.`;

/** What a customer reads after writing to us: that it was read, and what happens now. */
export const repliesPt: readonly ReplyWords[] = [
  {
    id: "reply_stop",
    subject: "Não receberá mais estas mensagens",
    body: `Como pediu, não enviaremos mais mensagens como aquela a que respondeu. Esta é a única \
confirmação e não precisa fazer nada.

Se um dia precisar de nós, pode escrever para {{creditor.email}}{{#if creditor.phone}} ou ligar para \
{{creditor.phone}}{{/if}}.`,
    short: "feito, como pediu. Nenhuma outra mensagem como esta vai ser enviada.",
  },
  {
    id: "reply_wrong_person",
    subject: "Obrigado por avisar",
    body: `Obrigado por dizer que escrevemos para um endereço errado. Não voltaremos a usá-lo e não \
precisa fazer nada. Pedimos desculpa.`,
    short: "obrigado por avisar. Este contato foi retirado e nada mais vai ser enviado. Desculpe.",
  },
  {
    id: "reply_dispute",
    subject: "Vamos verificar o que nos disse",
    body: `Obrigado por avisar que algo não está certo. Suspendemos os lembretes sobre isso enquanto \
verificamos.

O que acontece agora: uma pessoa analisa o que escreveu e os nossos dados, e responde-lhe${BY}. Até lá \
não precisa fazer nada sobre o que questiona.

Tem algum documento que o mostre? Pode [juntá-lo na sua página]({{links.dispute}}). ${REACH}`,
    short: `obrigado por avisar. Sem lembretes enquanto uma pessoa verifica e responde.${SHORT_BY} Pode \
dar mais detalhes: {{links.help}}`,
  },
  {
    id: "reply_hardship",
    subject: "Obrigado por nos contar. Queremos ajudar",
    body: `Obrigado por nos contar. Nem sempre é fácil. Suspendemos os lembretes para procurar com calma \
uma forma que funcione.

O que acontece agora: uma pessoa analisa a sua situação e escreve-lhe${BY} sobre o que podemos fazer. Se \
quiser, pode [contar-nos um pouco mais]({{links.help}}), tanto ou tão pouco quanto desejar.
{{#if links.advice}}

Orientação gratuita e independente: [{{#if adviser}}{{adviser}}{{else}}procurar ajuda{{/if}}]\
({{links.advice}})
{{/if}}

${REACH}`,
    short: `obrigado por nos contar. Paramos os lembretes e uma pessoa vai procurar uma \
forma.{{#if links.advice}} Conselho gratuito: {{links.advice}}{{/if}} Pode contar mais: {{links.help}}`,
  },
  {
    id: "reply_paid",
    subject: "Obrigado. Vamos procurar o seu pagamento",
    body: `Obrigado por dizer que já pagou. Um pagamento pode demorar alguns dias a chegar; por isso \
suspendemos os lembretes enquanto o procuramos.

O que acontece agora: quando o encontrarmos, confirmamos e não precisa fazer mais nada. Se tem um \
comprovante, [envie-o]({{links.help}}) e vamos encontrá-lo mais rápido. ${REACH}`,
    short: `obrigado por avisar. Procuramos seu pagamento e paramos os lembretes. Enviar comprovante: \
{{links.help}}`,
  },
  {
    id: "reply_promise",
    subject: "Obrigado por dizer quando pode pagar",
    body: `{{#if promise}}Obrigado. Anotamos que pensa pagar {{promise.amount}} até {{promise.dueOn}}, e \
não enviamos lembretes antes.{{else}}Obrigado por dizer quando pode pagar. Escolha na sua página o dia e \
o valor exatos: assim anotamos o que quer dizer e não enviamos lembretes antes.{{/if}}

[Ver a minha conta]({{links.pay}})

Se algo mudar, [avise-nos]({{links.help}}) e vemos isso em conjunto. ${REACH}`,
    short: `obrigado, {{#if promise}}anotamos {{promise.amount}} para {{promise.dueOn}}. Sem lembretes \
antes disso.{{else}}escolha o dia e o valor exatos na sua conta.{{/if}} Pagar, mudar ou pedir ajuda: \
{{links.page}}`,
  },
  {
    id: "reply_plan",
    subject: "Sim, pode pagar em parcelas",
    body: `Obrigado pela pergunta. Pode pagar em parcelas{{#if plan}}: por exemplo em {{plan.count}} \
parcelas, a primeira de {{plan.firstAmount}} em {{plan.firstDueOn}} e a última em \
{{plan.lastDueOn}}{{/if}}. Vê cada data e cada valor antes de aceitar, e nada fica fixado até então.

[Ver as minhas opções]({{links.plan}})

Se nenhuma servir, [conte-nos quanto seria possível]({{links.help}}). ${REACH}`,
    short: `sim, pode pagar em parcelas{{#if plan}}, por exemplo {{plan.firstAmount}} em \
{{plan.firstDueOn}}{{/if}}. Datas e valores: {{links.plan}} Ajuda: \
{{#if creditor.phone}}{{creditor.phone}}{{else}}{{creditor.email}}{{/if}}`,
  },
  {
    id: "reply_question",
    subject: "Recebemos a sua mensagem",
    body: `Obrigado pela sua mensagem. Uma pessoa vai lê-la e responder${BY}.

As suas faturas, pagamentos e documentos estão [na sua página]({{links.page}}). Se não pode esperar, \
[avise-nos]({{links.help}}), escreva para {{creditor.email}}{{#if creditor.phone}} ou ligue para \
{{creditor.phone}}{{/if}}.`,
    short: `obrigado pela sua mensagem. Uma pessoa vai ler e responder.${SHORT_BY} Sua conta: \
{{links.page}}`,
  },
];
