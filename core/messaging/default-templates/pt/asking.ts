import type { Words } from "../frame.ts";

const SOME = '{{plural itemCount one="uma fatura" other="algumas faturas"}}';

/**
 * From a note ahead of the due date to the formal notice. The cheap SMS alphabet has à and é but
 * not ã, õ, ç, á, â, ê, í, ó, ô or ú, so the short texts are chosen to need none of those.
 */
export const askingPt: readonly Words[] = [
  {
    id: "due_soon",
    tone: "friendly",
    subject: "Em breve: o seu pagamento a {{creditor.name}}",
    opening: `Obrigado pela sua confiança. Escrevemos com antecedência para que a data não seja \
uma surpresa: {{plural itemCount one="a fatura abaixo vence" other="as faturas abaixo \
vencem"}} em breve. Se o pagamento já está programado, não precisa fazer mais nada.`,
    short:
      "avisamos com tempo: seu pagamento de {{total}} vence {{#if dueOn}}em {{dueOn}}{{else}}em breve{{/if}}.",
  },
  {
    id: "due_soon",
    tone: "neutral",
    subject: "O seu pagamento a {{creditor.name}} vence em breve",
    opening: `{{plural itemCount one="A fatura abaixo vence" other="As faturas abaixo vencem"}} em \
breve. Se o pagamento já está programado, não precisa fazer mais nada.`,
    short: "seu pagamento de {{total}} vence {{#if dueOn}}em {{dueOn}}{{else}}em breve{{/if}}.",
  },
  {
    id: "reminder",
    tone: "friendly",
    subject: "Um lembrete de {{creditor.name}}",
    opening: `É fácil uma fatura passar despercebida. Ainda não vimos o pagamento \
{{plural itemCount one="da fatura abaixo" other="das faturas abaixo"}}; aqui estão os dados. Se o seu \
pagamento já está a caminho, muito obrigado: não precisa responder.`,
    short: "um lembrete do seu pagamento de {{total}}. Se pagou, muito obrigado.",
    spoken: `Ligo para lembrar, caso tenha passado despercebido, \
{{plural itemCount one="uma fatura em aberto" other="algumas faturas em aberto"}}.`,
  },
  {
    id: "reminder",
    tone: "neutral",
    subject: "Lembrete: o seu pagamento a {{creditor.name}}",
    opening: `Pelos nossos dados, {{plural itemCount one="a fatura abaixo continua" other="as faturas \
abaixo continuam"}} em aberto. Se já pagou, obrigado: não precisa fazer mais nada.`,
    short: "seu pagamento de {{total}} segue em aberto. Se pagou, pode ignorar esta mensagem.",
  },
  {
    id: "reminder",
    tone: "firm",
    subject: "Por favor, verifique o seu pagamento a {{creditor.name}}",
    opening: `{{plural itemCount one="A fatura abaixo" other="A mais antiga das faturas abaixo"}} \
{{#if dueOn}}tinha vencimento em {{dueOn}}{{else}}já venceu{{/if}}, e ainda não vimos o pagamento. \
Pedimos que pague ou que nos diga em que dia poderá: anotamos e não enviamos lembretes até lá.`,
    short: "seu pagamento de {{total}} venceu. Por favor, pague ou diga-nos que dia pode.",
  },
  {
    id: "follow_up",
    tone: "friendly",
    subject: "Podemos ajudar com o seu pagamento a {{creditor.name}}?",
    opening: `Escrevemos há pouco sobre o saldo abaixo. Imprevistos acontecem, e compreendemos. Se é \
difícil pagar tudo de uma vez, pode pagar em parcelas: vê cada data e cada valor antes de aceitar.`,
    short: "seu pagamento de {{total}} segue em aberto. Se ajudar, pode pagar em parcelas.",
  },
  {
    id: "follow_up",
    tone: "neutral",
    subject: "O seu saldo em aberto com {{creditor.name}}",
    opening: `O saldo abaixo continua em aberto. Pode pagar agora, pagar em parcelas ou dizer-nos como \
ajudar. As três opções estão na sua página.`,
    short:
      "seu pagamento de {{total}} segue em aberto. Pode pagar tudo, em parcelas ou pedir ajuda.",
    spoken: `Escrevemos sobre ${SOME} e gostaria de saber como podemos ajudar.`,
  },
  {
    id: "follow_up",
    tone: "firm",
    subject: "Aguardamos a sua resposta: o seu saldo com {{creditor.name}}",
    opening: `O saldo abaixo \
{{#if daysPastDue}}venceu há {{daysPastDue}} {{plural daysPastDue one="dia" other="dias"}}\
{{else}}continua em aberto{{/if}} e ainda não há uma solução. Pedimos que escolha o que \
lhe convém: pagar, pagar em parcelas ou dizer-nos se há um erro.`,
    short:
      "seu pagamento de {{total}} venceu. Por favor, pague, pague em parcelas ou diga se houve um erro.",
    spoken: `Escrevemos sobre ${SOME} e ainda não há uma solução. Gostaria de encontrar uma hoje.`,
  },
  {
    id: "final_notice",
    tone: "neutral",
    subject: "Importante: o seu saldo com {{creditor.name}}",
    opening: `Este é o nosso aviso formal sobre o saldo abaixo. Pedimos que pague, que escolha pagar em \
parcelas ou que nos diga como ajudar. Sem notícias suas, uma pessoa da nossa empresa analisará a sua \
conta.`,
    short: "aviso formal sobre seu pagamento de {{total}}. Por favor, pague ou combine a forma.",
  },
  {
    id: "final_notice",
    tone: "firm",
    subject: "Aviso formal: o seu saldo com {{creditor.name}}",
    opening: `Este é o nosso aviso formal sobre o saldo abaixo\
{{#if daysPastDue}}, vencido há {{daysPastDue}} {{plural daysPastDue one="dia" other="dias"}}{{/if}}. \
Pedimos que pague ou que combine a forma de o fazer. Sem notícias suas, uma pessoa da nossa empresa \
analisará a sua conta. O que mais queremos é chegar a uma solução.`,
    short: `aviso formal: seu pagamento de {{total}} segue em aberto. Pague ou combine a forma. Sem \
resposta, uma pessoa analisa sua conta.`,
    spoken: `Enviamos um aviso formal sobre ${SOME}. Antes que alguém analise a conta, gostaria de \
chegar a uma solução.`,
  },
  {
    id: "payment_link",
    tone: "neutral",
    subject: "O seu link de pagamento de {{creditor.name}}",
    opening: "Este é o link que pediu. Pode pagar na sua própria página quando quiser.",
    short: "este é o link que pediu para pagar {{total}}.",
  },
];
