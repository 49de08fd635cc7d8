// The words a misreading would cost most. Anything one slip away from one of them is read as it,
// unless it is a word of its own.
const KEY_WORDS =
  "dispute disputed invoice wrong number person payment paying friday monday tuesday wednesday thursday saturday sunday tomorrow hospital unemployed bankruptcy deceased passed afford installments extension arrangement lawyer attorney unsubscribe contact message account already yesterday transfer transferred deposit surgery cancelled received ordered incorrect overcharged charged identity stolen fraud unable struggling illness funeral died returned damaged broken defective address company business viernes lunes martes miercoles jueves sabado domingo manana pagar pague pagado deposite transferencia transferi factura deuda equivocado equivocada numero persona reconozco desempleado desempleada despidieron trabajo enfermo enferma dinero fallecio abogado mensajes cuotas plazos prorroga acuerdo empresa cobraron contrate vendimos comprobante amount delivered harassing contacting struggling redundant evicted pensioner insurance entregaron hospitalizado hospitalizada accidente enfermedad bloquear";
const OWN_WORDS: ReadonlySet<string> = new Set(
  "message messages passes pass passing parking playing praying laying saying payments charge charges changed change chances broke brokers broker card cards invoices voices wronged numbers persons personal personas numeros died dies diet tied lied dried tried die did ride dinner pagan pagas pagare pagara paga paguen pagues pago pagos parar pegar pagarle facturas deudas deuda cuota plazo abogada contacto contacts deposits deposito deposita depositar contrato contrata contratos empresas trabaja trabajar trabajos enfermos accounts acuerdos transfers addresses lawyers extensions hospitals dispute disputes disputing received receive receives receiver order orders return returns damage damages ordering companies friend fried lawn martes marte mañana manama cobraran cobrar cobraron compro defective detective stolen friday fridays mondays sunday contract contracts contraste unable enable usable stable cable able address dressed charger marked parked recuerdo desacuerdo passer based posted past paste banded trabajado deudor comprobantes depositó fondos lines lunas lanes bunes deposited invoiced contacted contacting messaged viernes mensaje dineros transferencias".split(
    " ",
  ),
);
const LENGTH_MIN = 5;

const known = new Set(KEY_WORDS.split(" "));
const byShape = slipsOf(known);

/** The word meant, where one letter was dropped, doubled, swapped or mistaken. */
export function mendWord(word: string): string {
  if (word.length < LENGTH_MIN || word.length > 20 || known.has(word) || OWN_WORDS.has(word))
    return word;
  if (!/^[a-z]+$/.test(word)) return word;
  const meant = byShape.get(word);
  if (meant !== undefined) return meant;
  // The last letter is more often an ending: "incorrecto" is no slip of "incorrect".
  for (let at = 1; at < word.length - 1; at += 1) {
    const shorter = word.slice(0, at) + word.slice(at + 1);
    if (shorter.length >= LENGTH_MIN && known.has(shorter)) return shorter;
  }
  return word;
}

/** Every spelling one slip away. The first letter is hardly ever mistyped, so it stays. */
function slipsOf(words: ReadonlySet<string>): ReadonlyMap<string, string> {
  const slips = new Map<string, string>();
  const add = (slip: string, word: string) => {
    if (slip.length >= LENGTH_MIN && !words.has(slip) && !slips.has(slip)) slips.set(slip, word);
  };
  for (const word of words) {
    for (let at = 1; at < word.length; at += 1) {
      const before = word.slice(0, at);
      const after = word.slice(at + 1);
      // A letter off the end is more often another form of the word than a slip.
      if (at < word.length - 1) add(before + after, word);
      add(before + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2), word);
      if (word.length > 6 && at < word.length - 1)
        for (const letter of "abcdefghijklmnopqrstuvwxyz") add(before + letter + after, word);
    }
  }
  return slips;
}
