/** Words that many phrases share. English and Spanish stand side by side, because replies mix them. */
export const MACROS: Readonly<Record<string, string>> = {
  BE: "is|are|was|were|am|be|been|s",
  REL: "mother|father|mom|mum|dad|mama|papa|wife|husband|son|daughter|brother|sister|partner|grand*|parents?|child|baby|aunt|uncle|fiance*|boyfriend|girlfriend|kid",
  RELES:
    "madre|padre|mama|papa|esposo|esposa|marido|mujer|hijo|hija|hermano|hermana|pareja|abuelo|abuela|tio|tia|suegr[oa]|nieto|nieta|bebe|viud[oa]",
  BILL: "bill|invoice|invoices|charge|charges|amount|balance|debt|fee|fees|total|statement|account|payment|price|figure|cost|interest|order|purchase|transaction|loan|claim|line|item|items",
  FACTURA:
    "factura|facturas|cobro|cobros|cargo|cargos|importe|monto|saldo|deuda|recibo|cantidad|precio|cuenta|interes|intereses|consumo|total|adeudo|suma|compra|prestamo|credito",
  GOODS:
    "goods|order|item|items|product|products|package|parcel|delivery|shipment|service|work|job|installation|repair|equipment|machine|unit|units|phone|internet|material|materials|shoes|chairs|parts|thing|stuff|merchandise|course|device|furniture|software|boxes",
  PRODUCTO:
    "producto|productos|pedido|mercancia|mercaderia|material|paquete|servicio|servicios|trabajo|instalacion|reparacion|equipo|articulo|articulos|piezas|internet|envio|obra|aparato|maquina|curso|entrega",
  PAY: "pay|paying|send|sending|transfer|wire|deposit|remit|settle|clear|post|mail|zelle|venmo",
  PAGAR: "pagar|abonar|depositar|transferir|liquidar|cancelar|cubrir|saldar|ingresar",
  LAWYER:
    "lawyer|lawyers|attorney|attorneys|attorney s|solicitor|solicitors|counsel|barrister|legal team|legal department|legal dept|legal representative|law firm|legal counsel",
  ABOGADO:
    "abogad[oa]|abogad[oa]s|letrad[oa]|licenciad[oa]|defensor|representante legal|equipo legal|asesoria (legal|juridica)|departamento (legal|juridico)|area (legal|juridica)|asesor legal|procurador|bufete",
  ILL: "cancer|tumor|stroke|heart attack|leukemia|chemo*|dialysis|covid|depress*|anxiety|breakdown|dementia|alzheimer*|seizures?|pneumonia|diabetes|parkinson*|ptsd",
  WEEKDAY:
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo",
  WHEN: "today|tonight|tomorrow|this morning|this afternoon|this evening|this week|next week|this weekend|this month|next month|soon|shortly|asap|hoy|manana|pasado manana|esta semana|la (otra|proxima) semana|este mes|el (otro|proximo) mes|pronto|en breve|ahorita|fin de mes|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|the \\d{1,2}(st|nd|rd|th)|el (dia )?\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}|end of (the )?(month|week)|payday|quincena",
  REACH:
    "text|call|ring|phone|message|email|mail|contact|write|bother|harass|pester|hound|spam|chase|disturb|hassle|bug|nag|annoy|dm|whatsapp|sms|telephone|approach|communicate|reach out|get in touch|hit up|hit my|send",
  REACHING:
    "texting|text|calling|ringing|phoning|messaging|message|emailing|mailing|contacting|writing|bothering|harassing|harass|pestering|hounding|spamming|chasing|disturbing|hassling|bugging|nagging|annoying|sending|reaching out|getting in touch|hitting|hittin|callin|ringin|messagin|emailin|botherin|harassin|spammin|blowing up|blowin up|calls|emails|spam|notices|reminders|notifications|letters|alerts|messages|whatsapps|communications|contact|correspondence",
  AVISAR:
    "escrib*|llam[aeo]*|mand[aeo]*|envi[aeo]*|contact*|molest*|marcar*|marcando*|busc[aeo]*|comunic*|text*|acos*|hostig*|fastidi*|jod*|frega*|chinga*|insist*|remit*|notific*|timbr*|mensajear*|hinch*|dar lata|dar la lata",
  AVISE:
    "escriban?|escribas|escribais|llamen?|llames|llameis|manden?|mandes|mandeis|envien?|envies|envieis|contacten?|contactes|molesten?|molestes|marquen?|marques|busquen?|busques|comuniquen?|texteen?|insistan?|fastidien?|acosen?|hostiguen?|remitan?|timbren?|notifiquen?|chinguen?|jodan?|mensajeen?",
  SITE: "salon|barber*|bakery|school|hospital|hotel|church|restaurant|clinic|pharmacy|garage|dentist*|nursery|daycare|warehouse|shop|cafe|library|fax|landline|pub|gym|panaderia|peluqueria|farmacia|escuela|taller|consultorio|clinica|ferreteria|iglesia|estetica|papeleria|tienda|oficina|colegio|guarderia|restaurante|cafeteria|despacho|veterinaria|fonda|bodega|barberia",
};
