import type { Patterns } from "./patterns.ts";

const PEOPLE =
  "(?:empregador|patrao|chefe|colegas?|trabalho|familia|familiares|esposa|marido|mulher|conjuge|pais|mae|pai|filhos?|vizinhos?|vizinhanca|amigos?|parentes?|senhorio)";
const YOUR = "(?:seu|sua|seus|suas|o seu|a sua|os seus|as suas|ao seu|com o seu|com a sua|teu|tua)";

/** What each topic sounds like in Portuguese, over `toPlainWords`. */
export const PATTERNS_PT: Patterns = {
  criminal_threat: {
    deniable: [
      /\b(?:policia|gnr|psp)\b.{0,25}\b(?:porta|casa|vai|busca\w*|levar|prender)\b/,
      /\b(?:cadeia|prisao|preso|presa|detido|detida|encarcerad\w+|algemad\w+|atras das grades|mandado de prisao)\b/,
      /\b(?:processo|queixa|acao|denuncia|antecedentes|inquerito|responsabilidade) (?:crime|crimina\w+|pena\w+)\b|\bcriminalmente\b|\bboletim de ocorrencia\b|\bqueixa crime\b/,
      /\b(?:chamar|chamaremos|avisar|acionar|acionaremos|informar|vamos a|ir a|contactar|contatar) (?:\w+ ){0,2}(?:policia|delegacia|policia federal|gnr|psp|ministerio publico|imigracao)\b/,
      /\b(?:deporta\w+|expuls\w+ do pais|estelionato|e crime|burla)\b/,
    ],
  },
  seizure_threat: {
    deniable: [
      /\b(?:levar|levaremos|buscar|buscaremos|recolher)\b.{0,10}\b(?:seu|sua|seus|suas) (?:carro|moto|casa|moveis|bens|coisas)\b/,
      /\b(?:penhor(?:a|ar|amos|aremos|ada|ado|as)?|arrest(?:ar|o|amos|aremos)|confisc\w+|leilo\w+|leilao|apreen\w+|hipotec\w+)\b/,
      /\boficial de justica\b|\bagente de execucao\b/,
      /\b(?:bloque\w+|congel\w+) (?:\w+ ){0,3}contas?\b|\bconta (?:bancaria )?(?:sera|vai ser|podera ser) (?:bloqueada|congelada|penhorada)\b/,
      /\b(?:descont\w+|reter|reteremos|retir\w+) (?:\w+ ){0,5}(?:salario|ordenado|vencimento|pensao|beneficio)\b/,
      /\b(?:perder|tirar|tomar|tomaremos|tiraremos) (?:a |o |seu |sua |a sua |o seu )+(?:casa|carro|bens|imovel|moveis)\b|\b(?:vai|pode) ficar sem (?:a |o |sua |seu )*(?:casa|carro)\b|\bdespej\w+\b/,
    ],
  },
  legal_threat: {
    deniable: [
      /\bno (?:tribunal|juizo)\b/,
      /\bnoss[ao]s? (?:advogad\w+|departamento juridico|setor juridico)\b/,
      /\b(?:acao|acoes|medidas?|vias?|meios?|providencias?|processo|cobranca|consequencias) (?:judicia\w+|lega\w+|juridic\w+)\b|\bjudicialmente\b/,
      /\b(?:tribunal|tribunais|juizo|juiz|vara civel)\b/,
      /\b(?:process(?:ar|aremos|amos|ado|ada|a lo|a la)|ajuiz\w+|acion(?:ar|aremos|amos) (?:\w+ ){0,3}(?:justica|judicial\w*))\b|\b(?:na|a) justica\b|\binjuncao\b/,
      /\b(?:advogad[oa]s?|departamento juridico|setor juridico|contencioso)\b.{0,40}\b(?:sera|serao|vai|vao|ira|assum\w+|trat\w+|contact\w+|contat\w+|encaminh\w+|entreg\w+|cuidar\w*)\b/,
      /\b(?:encaminh\w+|envi\w+|entreg\w+|pass\w+|transfer\w+|remet\w+) (?:\w+ ){0,5}(?:advogad[oa]s?|departamento juridico|setor juridico|contencioso|juridico)\b/,
      /\bprotest(?:o|ar|aremos|ado) (?:em cartorio|o titulo|do titulo)\b|\bem cartorio\b/,
    ],
    unless: [
      /\ba lei limita\b/,
      /\b(?:pode|tem o direito de) (?:\w+ ){0,3}(?:recorrer|contestar)\b/,
    ],
  },
  credit_threat: {
    deniable: [
      /\bnome\b.{0,20}\bsujo\b/,
      /\b(?:serasa|spc|seu score|score de credito|negativ(?:ar|aremos|ado|ada|acao)|nome sujo|sujar (?:o )?(?:seu )?nome|lista negra|banco de portugal|cadastro de (?:inadimplentes|devedores))\b/,
      /\b(?:historico|registo|registro|nota) de credito\b.{0,30}\b(?:afetad\w+|prejudicad\w+|danificad\w+|manchad\w+|piora\w*)\b|\b(?:prejudic\w+|afet\w+|arruin\w+|manch\w+) (?:\w+ ){0,3}credito\b/,
      /\b(?:nunca mais|nao (?:vai|podera|conseguira)) (?:\w+ ){0,3}(?:credito|emprestimo|financiamento)\b/,
    ],
  },
  violence_threat: {
    deniable: [
      /\b(?:cobrador\w*|agente|alguem|funcionario|equipa|equipe)\b.{0,20}\b(?:sua (?:casa|residencia|porta)|seu (?:trabalho|domicilio))\b/,
      /\bsabemos onde (?:mora|vive|trabalha|voce mora|voce trabalha)\b/,
      /\b(?:vamos|iremos|alguem vai|nossa equipe vai|mandaremos alguem)\b.{0,20}\b(?:sua casa|sua porta|seu trabalho|ate si|ate voce)\b/,
      /\b(?:vai se arrepender|vai arrepender se|cuidado com|nao diga que nao avisamos|fazer mal)\b/,
    ],
  },
  cost_threat: {
    deniable: [
      /\b(?:cobrad\w+|aplicad\w+|acrescid\w+) (?:\w+ )?(?:juros|multas?|encargos|taxas)\b/,
      /\b(?:juros|multas?|custas|encargos|taxas|despesas|honorarios)\b.{0,30}\b(?:serao|sera|acrescid\w+|cobrad\w+|aplicad\w+|somad\w+|aumentar\w*|por sua conta)\b/,
      /\bcom (?:juros|multa)\b.{0,20}\b(?:acrescid\w+|adiciona\w+)\b|\b(?:o valor|a divida|o saldo) (?:vai|ira) (?:aumentar|dobrar|crescer)\b/,
    ],
  },
  agency_threat: {
    deniable: [
      /\b(?:encaminh\w+|envi\w+|entreg\w+|vend\w+|ced\w+|pass\w+|transfer\w+)\b.{0,40}\b(?:empresa|agencia|escritorio|assessoria) (?:externa )?de (?:cobranca|recuperacao)\b/,
      /\b(?:vender|ceder) (?:\w+ ){0,2}(?:divida|credito)\b/,
    ],
  },
  insult: {
    always: [
      /\bmaus? pagador\w*\b/,
      /\b(?:caloteir[oa]|ladr(?:ao|a)|mentiros[oa]|vigarista|golpista|vagabund[oa]|idiota|burr[oa]|estupid[oa]|imbecil|preguicos[oa]|merda|porra|canalha|trapaceir[oa]|sem vergonha|malandr[oa]|parasita)s?\b/,
    ],
    deniable: [
      /\brecusa se a\b/,
      /\b(?:ma fe|desonest\w+|irresponsa\w+|falta de (?:carater|vergonha|seriedade))\b/,
      /\b(?:voce|o senhor|a senhora) (?:se recusa|recusou|ignor\w+|mentiu|mente)\b|\bchega de (?:desculpas|mentiras)\b/,
    ],
  },
  shame: {
    always: [/\bnao tem vergonha\b/],
    deniable: [
      /\btod[ao] [oa] (?:rua|bairro|cidade|predio|vizinhanca)\b.{0,15}\b(?:saber|sabera|saiba)\b/,
      /\b(?:vergonha|vergonhos[oa]|envergonh\w+|humilh\w+|desonr\w+)\b/,
      /\b(?:public\w+|divulg\w+|expor|exporemos|postar|postaremos|afix\w+)\b.{0,40}\b(?:seu nome|sua divida|sua foto|redes sociais|facebook|internet)\b/,
      /\b(?:todos|toda a gente|todo mundo) (?:vao|vai|ira|irao) (?:saber|ficar sabendo)\b|\bo que (?:vai|vao|ira|irao) (?:\w+ ){0,3}(?:pensar|dizer)\b/,
      /\b(?:pessoas|gente) (?:honestas?|de bem) paga(?:m)?\b/,
    ],
  },
  third_parties: {
    deniable: [
      new RegExp(
        `\\b(?:ligamos|falamos|contamos|avisamos|informamos|escrevemos)\\s+(?:\\w+ ){0,3}${YOUR} (?:\\w+ )?${PEOPLE}\\b`,
      ),
      new RegExp(
        `\\b(?:contar|contaremos|avisar|avisaremos|informar|informaremos|ligar|ligaremos|falar|falaremos|contactar|contatar|contataremos|escrever|procurar|notificar|notificaremos)\\s+(?:\\w+ ){0,3}${YOUR} (?:\\w+ )?${PEOPLE}\\b`,
      ),
      new RegExp(
        `\\b${YOUR} (?:\\w+ )?${PEOPLE} (?:vai|vao|sera|serao|ira|irao|sabera|saberao|precisa|deve)\\b`,
      ),
    ],
    needs: new RegExp(
      `\\b(?:vamos|iremos|nos|eu|vou|teremos|ligamos|falamos|contamos|avisamos|informamos|escrevemos|\\w+remos|${PEOPLE} (?:vai|vao|sera|serao|ira|irao|sabera|saberao|precisa|deve))\\b`,
    ),
  },
  impersonation: {
    deniable: [
      /\b(?:aqui e|somos|sou|falo|em nome|da parte|por ordem) (?:\w+ ){0,4}(?:tribunal|policia|ministerio publico|receita federal|financas|juiz|oficial de justica|delegado|escritorio de advocacia|advogad[oa]s?|governo)\b/,
      /\b(?:ordem judicial|aviso oficial|intimacao|notificacao (?:judicial|extrajudicial)|mandado|sentenca definitiva|citacao judicial)\b/,
    ],
  },
  false_urgency: {
    deniable: [
      /\b(?:restam|faltam|so restam|tem) (?:apenas |so )?poucas horas\b/,
      /\bsenao\b.{0,25}\b(?:problemas|consequencias|complic\w+|pior)\b|\bderradeir[ao] (?:chance|oportunidade|aviso|prazo)\b/,
      /\b(?:urgente|urgencia|urgentemente)\b/,
      /\b(?:imediat(?:o|a|amente)|sem demora|agora mesmo|ja,? ou|quanto antes)\b/,
      /\bultim[ao] (?:chance|oportunidade|aviso antes|prazo|hipotese)\b/,
      /\b(?:em|nas proximas|dentro de|ate) (?:\d+|vinte e quatro|quarenta e oito|poucas) ?(?:h|horas?)\b/,
      /\b(?:expira|termina|acaba) (?:hoje|a meia noite)\b|\bantes da meia noite\b|\b(?:so|somente|apenas) hoje\b/,
      /\b(?:antes que seja tarde|tarde demais|o tempo esta acabando|aja agora)\b/,
      /\b(?:nao (?:tem|ha|resta) (?:outra )?(?:escolha|alternativa|opcao)|sem (?:outra )?(?:escolha|alternativa))\b/,
      /\b(?:graves|serias) consequencias\b|\bsob pena de\b|\bsofrer as consequencias\b/,
    ],
    unless: [/\b(?:respondemos|retornamos|responderemos)\b/],
  },
  final_notice: {
    deniable: [
      /(?<!\b(?:nossa|nosso|minha|meu|nuestra|nuestro|su|mi|la) )\bultim[ao] (?:aviso|lembrete|notificacao|carta|mensagem|cobranca)\b|\baviso final\b|\bnotificacao final\b/,
    ],
  },
  borrowing_pressure: {
    deniable: [
      /\b(?:peca|pegue|faca|contrate) (?:\w+ ){0,3}(?:emprestimo|emprestado|adiantamento|consignado)\b/,
      /\b(?:venda|penhore|empenhe) (?:\w+ ){0,3}(?:carro|joias|moveis|coisas|bens|algo)\b/,
      /\b(?:peca|pergunte) (?:\w+ ){0,4}(?:familia|pais|amigos|parentes)\b/,
      /\b(?:deixe de|corte|pule|abdique) (?:\w+ ){0,4}(?:comprar|comida|aluguel|renda|refeic\w+|remedios?|mercado|aquecimento)\b/,
    ],
  },
};
