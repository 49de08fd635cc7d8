import type { Patterns } from "./patterns.ts";

const BUREAU =
  "(?:buros?(?: de credito)?|centrales? de riesgos?|datacredito|infocorp|dicom|asnef|veraz|serasa|ficheros? de morosos|listas? de morosos|agencias? de credito)";
const PEOPLE =
  "(?:jef[ea]s?|empleador(?:es)?|patron(?:es)?|supervisor|gerente|recursos humanos|trabajo|empresa donde trabaja|companer[oa]s(?: de trabajo)?|colegas?|familia|familiares|espos[oa]|mujer|marido|pareja|padres|madre|padre|hij[oa]s|parientes|vecin[oa]s?|amig[oa]s?|casero|iglesia|referencias|conocidos)";

/** What each topic sounds like in Spanish, over `toPlainWords`, which has no accents. */
export const PATTERNS_ES: Patterns = {
  criminal_threat: {
    deniable: [
      /\b(?:arrest(?:o|ar|ado|ada|aran|aremos|en)|carcel|prision|preso|presa|encarcel\w+|detenid[oa]|detencion|tras las rejas|esposad[oa])\b/,
      /\b(?:cargos (?:penales|criminales)|denuncia penal|proceso penal|accion(?:es)? penal(?:es)?|delito|antecedentes penales|orden de (?:arresto|captura|aprehension|detencion)|via penal|fiscalia)\b/,
      /\b(?:denunci(?:ar|aremos|arlo|arla|arle|amos|o)|llam(?:ar|aremos)|avis(?:ar|aremos)|acudir|acudiremos|enviar|enviaremos)\b.{0,20}\b(?:policia|sheriff|inmigracion|migracion)\b/,
      /\bpolicia\b.{0,40}\b(?:puerta|casa|buscar|visitar|ira|llegara)\b/,
      /\bdeport\w+\b|\b(?:estado|estatus|situacion) migratori[oa]\b/,
    ],
  },
  seizure_threat: {
    deniable: [
      /\bembarg(?:o|os|ar|ado|ada|ados|adas|aremos|aran|ara|amos|arle|arlo|ando|ue|uen)\b/,
      /\b(?:retener|retendremos|descontar|descontaremos|descontaran|quitar|quitaremos|retencion)\b.{0,20}\b(?:salario|sueldo|nomina|pension|quincena)\b/,
      /\b(?:confisc\w+|decomis\w+|incaut\w+|desaloj\w+|desahuci\w+|rematar|remataremos|remate|subast\w+)\b/,
      /\b(?:quitar(?:le|emos|an)?|perder|perdera|perderas|llevarnos|llevaremos|vender|venderemos)\b.{0,12}\b(?:su|tu|la|sus|tus) (?:casa|vivienda|carro|coche|auto|vehiculo|bienes|pertenencias|muebles|propiedad)\b/,
      /\b(?:congel\w+|bloque\w+|vaci\w+)\b.{0,20}\bcuentas?\b|\bcuentas? (?:bancarias? )?(?:sera|seran|congelad\w+|bloquead\w+)\b/,
    ],
  },
  legal_threat: {
    deniable: [
      /\b(?:acudir|acudiremos|ir|iremos|recurrir|recurriremos) a la (?:justicia|ley)\b|\b(?:presentar|presentaremos|interponer|interpondremos|poner|pondremos) (?:la|una) (?:demanda|denuncia|querella)\b/,
      /\b(?:judicialmente|juridicamente|legalmente)\b|\baviso (?:legal|judicial)\b|\basunto (?:legal|judicial|juridico)\b/,
      /\b(?:despacho|bufete) (?:juridico|legal|de abogados)\b|\bnuestr[oa]s? (?:\w+ )?(?:abogad[oa]s?|bufete|equipo (?:legal|juridico)|departamento (?:legal|juridico)|area (?:legal|juridica))\b/,
      /\b(?:accion(?:es)?|medidas?|proceso|procesos|procedimientos?|cobro|via|vias|gestion|tramite|instancias?|consecuencias|recursos) (?:legal(?:es)?|judicial(?:es)?|juridic[oa]s?)\b/,
      /\b(?:demand(?:ar|arlo|arla|arle|arte|aremos|ado|ada)|lo demandamos|le demandamos|te demandamos|la demandamos|una demanda|demanda judicial|demanda en su contra|querella)\b/,
      /\b(?:a|en|ante|al|por el|llegar a|ir a) (?:un |el |los |la |las )?(?:juicio|tribunal|tribunales|juzgado|juzgados|corte|juez|cortes)\b/,
      /\b(?:tribunales?|juzgados?|juez|jueza|litigi\w+)\b/,
      /\b(?:abogad[oa]s?|departamento (?:legal|juridico)|area (?:legal|juridica)|bufete)\b.{0,40}\b(?:se encargar\w+|cobrar\w*|contactar\w*|proceder\w*|tomar\w*|actuar\w*|iniciar\w*|lo llamar\w*|le llamar\w*)\b/,
      /\b(?:pasar|pasaremos|pasamos|enviar|enviaremos|entregar|entregaremos|remitir|remitiremos|turnar|turnaremos|transferir|transferiremos|trasladar|trasladaremos|pasara|sera enviad[oa]|sera remitid[oa])\b.{0,30}\b(?:abogad[oa]s?|departamento (?:legal|juridico)|area (?:legal|juridica)|juridico|legal)\b/,
      /\bsentencia (?:judicial|en su contra)\b|\b(?:un|el) juicio\b(?! de\b)/,
    ],
    unless: [
      /\b(?:usted )?(?:puede|podra|tiene derecho a) (?:\w+ ){0,3}(?:demandar|acudir|reclamar|presentar)\b/,
    ],
  },
  credit_threat: {
    deniable: [
      /\b(?:historial|puntaje|record|calificacion) (?:de credito|crediticio|crediticia)\b/,
      new RegExp(
        `\\b(?:report(?:ar|aremos|aran|ado|ada|arlo|arla|arle|e)|inform(?:ar|aremos|ado)|envi(?:ar|aremos|ado)|inclu(?:ir|iremos|ido)|incluirlo|anot(?:ar|aremos|ado)|inscrib\\w+|aparecer|apareceras?|aparecera|sera reportad[oa])\\b.{0,40}\\b${BUREAU}\\b`,
      ),
      /\b(?:dan(?:ar|ara|aremos|ado|ada|o|os)|arruin\w+|afect\w+|perjudic\w+|manch\w+|destru\w+|baj(?:ar|ara)|perder)\b.{0,25}\b(?:historial(?: (?:de credito|crediticio))?|credito|puntaje|calificacion|score)\b/,
      /\b(?:historial (?:de credito|crediticio)|puntaje de credito|su credito)\b.{0,30}\b(?:danad\w*|afectad\w*|arruinad\w*|perjudicad\w*|manchad\w*|riesgo|peligro|sufr\w+)\b/,
      /\b(?:reporte|registro|nota) negativ[oa]\b|\blista negra\b|\bboletinad[oa]\b/,
      /\b(?:nunca|jamas|no) (?:mas )?(?:podra|volvera|le) (?:\w+ ){0,3}(?:credito|prestamo)\b/,
    ],
  },
  violence_threat: {
    deniable: [
      /\b(?:cuidese|cuidate) (?:mucho|bien)? ?(?:cuando|al|las espaldas)\b|\b(?:algo|cosas) mal[oa]s? (?:le )?(?:va|van|puede|pueden) a?\b/,
      /\b(?:golpear\w*|matar\w*|quemar\w*|romper(?:le|te)|hacerle dano|hacerte dano|lastimar\w*)\b/,
      /\bsabemos donde (?:vive|vives|trabaja|trabajas|estudia\w*|viven)\b/,
      /\b(?:iremos|vamos a ir|ira alguien|mandaremos (?:a )?(?:alguien|gente)|enviaremos (?:a )?(?:alguien|gente)|llegaremos|nos presentaremos|pasaremos)\b.{0,15}\b(?:su|tu) (?:casa|domicilio|puerta|trabajo|hogar)\b/,
      /\b(?:se va a arrepentir|se arrepentira|te vas a arrepentir|te arrepentiras|lo va a lamentar|lo lamentara|lo lamentaras|lo va a pagar caro|tenga mucho cuidado|atengase|atenganse|atente)\b/,
      /\b(?:lo|la|te|le) vamos a encontrar\b|\bno (?:se puede|puede|podra) (?:esconder|esconderse)\b/,
    ],
  },
  cost_threat: {
    deniable: [
      /\b(?:sumar\w*|agregar\w*|anadir\w*|cobrar\w*|cargar\w*|generar\w*|pagar\w*)\b.{0,30}\b(?:gastos|costas|costos|honorarios|recargos|cargos|intereses|multas?|penalizacion(?:es)?)\b.{0,14}\b(?:legales|judiciales|de cobranza|de cobro|adicionales|moratorios|de mora|por mora|de abogados?)\b/,
      /\b(?:la deuda|el monto|el saldo|el importe) (?:va a crecer|seguira creciendo|se duplicara|crecera|aumentara)\b/,
    ],
  },
  agency_threat: {
    deniable: [
      /\b(?:pasar\w*|entregar\w*|enviar\w*|vender\w*|ceder\w*|transferir\w*|trasladar\w*|turnar\w*|sera (?:enviad[oa]|entregad[oa]|cedid[oa]|vendid[oa]))\b.{0,30}\b(?:agencia|empresa|despacho|casa|cobrador(?:es)?)\b.{0,12}\b(?:de cobr\w+|de recuperacion|externa?|cobrador\w*)\b/,
      /\b(?:vender\w*|cederemos|ceder) (?:su|la|tu) deuda\b|\bcobradores externos\b/,
    ],
  },
  insult: {
    always: [
      /\b(?:sinverguenza|ladron(?:a|es)?|ratero|estafador[ae]?|mentiros[oa]s?|tramposo|tramposa|caradura|idiota|estupid[oa]|imbecil|pendej[oa]|cabron\w*|mierda|carajo|cono|puta|puto|descarad[oa]|moros[oa]s?|aprovechad[oa]|vividor[a]?|muert[oa] de hambre|tacan[oa]|conchud[oa])\b/,
    ],
    deniable: [
      /\b(?:robar|robando|robo|robado|fraude|fraudulent[oa]|estafa|estafando|deshonest[oa]|irresponsable|irresponsabilidad|flojo|mala fe|miente|mintiendo|mintio|burlarse|burlandose|escondiendose)\b/,
      /\b(?:basta de|no mas|deje(?:se)? de|dejate de|estamos hartos|hartos de|cansados de)\b.{0,20}\b(?:excusas|mentiras|juegos|pretextos|cuentos|inventar)\b/,
      /\b(?:usted )?(?:se niega|se ha negado|se nego|ha ignorado|ignoro|sigue ignorando|nos ignora|ha incumplido|incumplio|fallo en|no ha querido)\b/,
      /\bque clase de (?:persona|padre|madre|hombre|mujer)\b/,
    ],
    unless: [
      /\b(?:victima de|sospecha|denunciar (?:un|el)|evitar (?:un|el)|protegerse|avisenos|alguien uso)\b/,
    ],
  },
  shame: {
    deniable: [
      /\b(?:verguenza|vergonzos[oa]|deshonra|humill\w+|avergonz\w+|avergüenz\w+|averguenz\w+|bochorno)\b/,
      /\b(?:publicar\w*|compartir\w*|exhibir\w*|exponer\w*|difundir\w*)\b.{0,40}\b(?:facebook|redes|redes sociales|internet|lista|periodico|publicamente|nombre|foto|deuda)\b/,
      /\b(?:hacer|haremos) publica?o?\b|\blista (?:publica|de deudores)\b|\btodos (?:se van a enterar|se enteraran|sabran)\b|\btodo el mundo (?:sabra|se enterara)\b/,
      /\bque (?:van a |va a )?(?:pensar\w*|dir\w+|opinar\w*) (?:su|sus|tu|tus|los|la)\b/,
      /\b(?:la gente|las personas) (?:honrada|honradas|decente|decentes|responsable|responsables|honesta|honestas) paga\w*\b/,
    ],
  },
  third_parties: {
    deniable: [
      new RegExp(
        `\\b(?:llam(?:ar|aremos|are|amos)|contact(?:ar|aremos|are)|inform(?:ar|aremos|are)|avis(?:ar|aremos|are)|contar(?:emos|le|les)?|decir(?:le|les)?|diremos|notific(?:ar|aremos|are)|habl(?:ar|aremos|are)|comunicar\\w*|visit(?:ar|aremos)|escribir(?:emos|le|les)?|buscar(?:emos)?|busc(?:aremos))\\b.{0,30}\\b(?:su|sus|tu|tus) (?:\\w+ )?${PEOPLE}\\b`,
      ),
      new RegExp(
        `\\b(?:su|sus|tu|tus) (?:\\w+ )?${PEOPLE} (?:se enterar\\w+|sabr\\w+|se va\\w* a enterar|va\\w* a saber|recibir\\w+)\\b`,
      ),
    ],
    unless: [
      /\b(?:usted )?(?:puede|si lo desea|si quiere)\b(?!.*\b(?:llamaremos|contactaremos|avisaremos|podemos)\b)/,
    ],
  },
  impersonation: {
    deniable: [
      /\b(?:somos|soy|le hablo|le escribe|le escribimos|le llamo|llamamos|hablamos|de parte|en nombre|por orden|emitid[oa] por|este es un? \w+|notificacion|aviso)\b.{0,25}\b(?:juzgado|tribunal|corte|fiscalia|procuraduria|policia|gobierno|ministerio|sheriff|abogad[oa]s?|bufete|seguro social|hacienda|sat|irs|alguacil|agente federal|autoridad judicial|judicial)\b/,
      /\b(?:orden judicial|citacion judicial|citatorio|requerimiento judicial|notificacion judicial|auto de embargo|expediente judicial|numero de expediente|queda (?:usted )?(?:citad[oa]|notificad[oa] judicialmente|emplazad[oa]))\b/,
      /\b(?:aprobad[oa]|autorizad[oa]) por (?:el |la )?(?:gobierno|juez|corte|estado|fiscalia)\b|\bprograma del gobierno\b/,
    ],
  },
  false_urgency: {
    deniable: [
      /\b(?:pague|responda|llame|conteste|regularice|liquide) ya\b|\b(?:le damos|tiene|plazo) (?:\w+ )?(?:solo )?hasta hoy\b|\bultima llamada\b/,
      /\b(?:pague|paga|responda|responde|actue|actua|llame|llama|conteste|liquide|regularice)\b.{0,20}\b(?:ya mismo|ya o|inmediatamente|de inmediato|ahora mismo|sin demora|cuanto antes|hoy mismo|lo antes posible|(?:ahora|hoy),? o (?!que\b|di|cuent|elij))\b/,
      /\b(?:actue|actua) (?:ya|ahora|hoy|rapido)\b|\bno (?:lo deje|espere|esperes) mas\b|\bno se demore\b/,
      /\b(?:accion|atencion|pago|respuesta|liquidacion) inmediat[oa]\b|\b(?:inmediatamente|de inmediato)\b/,
      /\burgen(?:te|tes|temente|cia)\b/,
      /\bultim[oa]s? (?:oportunidad|aviso antes|chance|advertencia|intento|llamado)\b/,
      /\b(?:en|dentro de|tiene|solo|quedan|proximas|las|plazo de) (?:las )?(?:proximas )?(?:\d+|veinticuatro|cuarenta y ocho|setenta y dos|una|dos|pocas) horas?\b/,
      /(?<!\b(?:pago|factura|cuota) )\b(?:vence|caduca|termina|expira) (?:hoy|esta noche|a medianoche|en \d+ horas)\b|\bsolo (?:por )?hoy\b|\bantes de (?:la )?medianoche\b/,
      /\b(?:se (?:le )?(?:acaba|agota|esta acabando) el tiempo|el tiempo se (?:acaba|agota)|antes de que sea (?:demasiado )?tarde|demasiado tarde)\b/,
      /\b(?:no tiene|no hay|no le queda) (?:otra|mas|ninguna) (?:opcion|alternativa|salida|remedio)\b/,
      /\b(?:graves|serias|severas) consecuencias\b|\b(?:sufrir|enfrentar|enfrentara|asumir|habra) (?:\w+ ){0,2}consecuencias\b|\bevit(?:e|ar) (?:\w+ )?(?:consecuencias|problemas|molestias)\b/,
      /\bno (?:le|lo|la) (?:volveremos a avisar|avisaremos de nuevo)\b/,
    ],
    unless: [
      /\b(?:le (?:respondemos|responderemos|contestamos|contestaremos)|nuestra respuesta|tarda\w*|respondemos)\b/,
    ],
  },
  final_notice: {
    deniable: [
      /\b(?:aviso|requerimiento|recordatorio|notificacion|carta|llamado|comunicacion) final\b|(?<!\b(?:nuestr[oa]|noss[oa]) )\bultim[oa] (?:aviso|requerimiento|recordatorio|notificacion|carta|comunicacion|vez que)\b/,
    ],
  },
  overshadowing: {
    deniable: [
      /\b(?:debe|tiene que|esta obligad[oa] a|debera|exigimos que|le exigimos) (?:\w+ ){0,2}(?:pag\w+|liquid\w+|abon\w+|cancel\w+|saldar)\b/,
      /\b(?:pag\w+|liquid\w+|abon\w+|saldar)\b.{0,30}\b(?:en|dentro de|antes de) (?:\d+|cinco|siete|diez|quince|veinte) dias\b/,
      /\b(?:dentro de|en|plazo de|tiene) (?:\d+|cinco|siete|diez|quince|veinte) dias\b.{0,30}\b(?:pag\w+|liquid\w+|abon\w+)\b/,
      /(?<!\b(?:puede|podra|podria|quiere|desea|prefiere|si ya|ya) )\b(?:pag\w+|liquid\w+|abon\w+)\b.{0,24}\b(?:hoy|ahora|inmediatamente|manana|esta semana|antes del (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))\b/,
      /\bsi no (?:paga|recibimos (?:su|el) pago|liquida|abona)\b/,
      /\b(?:la )?unica (?:forma|manera) de (?:evitar|detener|resolver)\b/,
    ],
  },
  borrowing_pressure: {
    deniable: [
      /\b(?:pida|pide|pidale|saque|consiga|solicite|pedir|sacar|busque) (?:\w+ ){0,2}(?:prestad[oa]|prestamo|credito|adelanto|dinero a)\b/,
      /\b(?:venda|vende|empene|empena|vender|empenar) (?:algo|su|sus|tu|tus|alguna?|lo que)\b/,
      /\b(?:use|pague con|pagar con) (?:otra|la|una nueva) tarjeta(?: de (?:su|un|otra))?\b(?=.*\b(?:familiar|espos[oa]|otra|nueva|alguien)\b)/,
      /\b(?:pida|pide|pidale|pedir)\b.{0,20}\b(?:familia|familiares|amigos|padres|parientes|vecinos)\b/,
      /\b(?:deje de (?:comprar|pagar)|sacrifique|en vez de|en lugar de)\b.{0,20}\b(?:comida|renta|alquiler|medicinas?|luz|mercado)\b/,
    ],
  },
  asking_why: {
    deniable: [
      /\b(?:por que|porque) (?:no|aun no|todavia no) (?:\w+ ){0,3}(?:pag\w+|abon\w+|cumpl\w+|cancel\w+)\b/,
      /\b(?:motivos?|razon(?:es)?|causas?)\b.{0,30}\b(?:no pag\w+|no ha pagado|impago|retraso|atraso|incumplimiento|mora|falta de pago|demora)\b/,
      /\b(?:que|lo que) (?:se )?(?:se lo|le|lo|te lo|se) (?:impide|impidio|detiene|ha pasado|paso|retrasa|retraso)\b|\bque (?:paso|sucedio|ocurrio|ha pasado) con (?:su|el) pago\b/,
      /\b(?:expliquenos|diganos|cuentenos|explique) (?:\w+ ){0,3}por que\b/,
    ],
    unless: [/\bpor que (?:no es|es|esta) (?:correct\w+|incorrect\w+|mal|equivocad\w+|un error)\b/],
  },
};
