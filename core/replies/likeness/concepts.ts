/**
 * Words that come to the same, in English and Spanish, so that what is learnt of one is known of the
 * others. Each entry is a whole word, or the beginning of one where it ends in `*`, without accents.
 */
const CONCEPTS = {
  no: "no not never nor none nobody nothing without ni nunca jamas nada nadie ningun ninguna sin tampoco",
  reach:
    "text call calls called calling caller ring rings ringing phone phoned phoning telephone* telephoning message messaging email* mailing contact* write writes writing written wrote bother* harass* pester* spam* remind* notif* voicemail* robocall* hound* letter letters llame llamen llamar* llamada* llamando* llamarme llamas escrib* escriv* mand* envi* contacten marque marquen marcar* marcan marcando molest* comunic* mensaj* correos recordatorio* aviso* whatsapp* sms hostig* acos* fasti* jod* chinga* fregar insist* correspond* communicat* hear",
  cease:
    "stop stopped stops stopping quit quits cease* end ends ended halt desist discontinue* refrain enough unsub* unsuscribe remove* delete* erase* erasure block* opt optout suppress* withdraw* revoke* dejen deje deja dejar dejad dejame dejenme pare paren parar parenle cese* cesen basta alto baja borr* elimin* quiten quitenme quitar saquen sacar* saquenme bloque* suspend* abst* desuscrib* olvid* cortala cortenla lose scratch knock forget",
  alone: "alone peace paz leave leaving off away",
  lawyer:
    "lawyer* attorney* solicitor* counsel barrister llp law firm abogad* licenciad* bufete despacho procurador represent* instructed retained acting behalf",
  threat:
    "sue sued suing report reported reporting police cops court fcc ftc cfpb complaint complain ombudsman authorities tcpa fdcpa gdpr denunci* demand* policia profeco condusef charges lawsuit",
  only: "only prefer* rather instead solely exclusively solo solamente unicamente exclusivamente prefier* mejor",
  family:
    "mother father mom mum dad mama papa wife husband son daughter brother sister grandma grandpa grand* parent* child children kid kids baby aunt uncle boyfriend girlfriend moms dads madre padre esposo esposa marido mujer hijo hija hijos hijas hermano hermana abuel* tio tia suegr* niet* bebe nino nina ninos viud* widow* partner pareja",
  someone:
    "tenant* roommate* roomate* flatmate* landlord* owner* neighbor* neighbour* ex exwife previous former prior before old inquilin* duen* vecin* anterior antigu* titular* occupant* occupier* renter* stranger namesake someone somebody else another otro otra",
  line: "number numba digits phone cell cellphone mobile line sim chip address mailbox inbox numero telefono celular cel celu movil linea",
  who: "who whos whoever person people guy girl lady man dude woman name named called quien quienes persona senor senora nombre muchach* individual party bloke fella",
  left: "moved left retired resigned sold stepped departed gone relocated leaving vend* mudo mudaron jubil* renunci* traspas* labora cambio",
  bill: "bill bills billed billing invoice* charge charged amount balance debt fee fees total statement account price figure cost interest penalty factur* cobro cobros cobr* cargo cargos importe monto saldo deuda recibo cuenta precio interes* adeudo",
  goods:
    "goods order ordered orders item* product* package* parcel delivery delivered shipment service* job installation install* repair* equipment machine unit units boxes furniture router sofa pallets producto* pedido* mercancia mercaderia material* paquete* servicio* instal* reparacion equipo* articulo* obra aparato entrega* tecnico technician crew",
  bad: "wrong incorrect mistake mistaken error errors broken broke defective damaged faulty missing short bogus false fake mal roto rota defectuos* incorrect* equivoc* erroneo falta faltan faltante fals* bad worse never wrongly",
  twice: "double twice doble veces again overcharg* duplicat*",
  fraud: "scam fraud* stolen stole identity ripoff estafa* fraude robo robar* robaron",
  undone: "cancel* cancelad* return* refund* devol* reembols* anul* waive* credit nota",
  claim:
    "agree agreed owe owes owed dispute* contest* acknowledge recogni* signed sign authori* order* acuerdo acord* debo debe deben reconozc* firm* autoriz* impugn* rechaz* validat* proof prove pruebas conforme procede",
  money:
    "money cash funds dollars bucks dinero plata peso pesos feria lana guita mango pasta centavo quinto savings ahorros broke skint liquidez",
  work: "job jobs work working hours shifts employ* unemploy* income wages salary pension* benefits redundan* trabajo trabajar chamba laburo camello empleo desemple* sueldo ingresos paro business negocio ventas sales customers clientes",
  loss: "lost losing lose laid fired cut closed shut evict* homeless bankrupt* insolven* liquidat* liquidacion administration struggl* drowning perdi perdimos perd* despid* corrieron echaron quiebra quebr* cerro cerre cerramos alcanza",
  ill: "hospital* sick ill illness cancer chemo surgery operat* stroke disab* depress* anxiety covid dialysis accident* injur* enferm* internad* operaron operado cirugia tratamiento embaraz* pregnan* rehab ptsd dementia discapac*",
  death:
    "died dies dead death deceased passed funeral executor estate fallec* murio muerto muerte difunt* widow* viud*",
  need: "food eat eating rent meds medicine heat heating lights diapers feed groceries mortgage comida comer renta alquiler medicina* hipoteca luz",
  pay: "pay pays paying paid payment* transfer* deposit* settle* remit* pago pagos pagar* pague paguen pagado pagada abon* liquid* sent",
  part: "installment* half monthly parts plan partes mitad abonos cuotas plazo* mensual* extension schedule smaller reduced",
  when: "today tonight tomorrow soon shortly week month payday friday monday tuesday wednesday thursday saturday sunday hoy manana pronto semana mes quincena lunes martes miercoles jueves viernes sabado domingo",
  ask: "what how why where when which could would que como porque donde cuando cuanto cual",
  site: "salon barber* bakery school hotel church restaurant clinic pharmacy garage dent* nursery daycare warehouse shop cafe library fax landline pub gym practice office panaderia peluqueria farmacia escuela taller consultorio clinica ferreteria iglesia estetica tienda oficina",
} as const;

const words = new Map<string, string>();
const beginnings = new Map<string, string>();
for (const [concept, entries] of Object.entries(CONCEPTS))
  for (const entry of entries.split(" ")) {
    const table = entry.endsWith("*") ? beginnings : words;
    const word = entry.replace("*", "");
    if (!table.has(word)) table.set(word, concept);
  }

const BEGINNING_MIN = 3;

/** What a word without accents is one of, or null. */
export function conceptOf(word: string): string | null {
  const known = words.get(word);
  if (known !== undefined) return known;
  for (let size = word.length; size >= BEGINNING_MIN; size -= 1) {
    const concept = beginnings.get(word.slice(0, size));
    if (concept !== undefined) return concept;
  }
  return null;
}
