import { type IntentPhrases, phrases } from "../phrase.ts";
import { hardshipPhrases } from "./hardship.ts";

/** The Spanish of `hardshipPhrases`; one list of what is cut out serves both. */
export const hardshipPhrasesEs: IntentPhrases = {
  not: hardshipPhrases.not,
  sure: phrases(`
    (acaba de|acaban de) (morir|fallecer)
        (estoy|esta) de baja y
    (ahorita|ahora|por ahora|de momento|este mes|la neta) no (tengo|puedo|hay|me alcanza|traigo|cuento)( |$)
        no (cuento|contamos|dispongo|disponemos) con
        (sueldo|salario|pension|dinero|lana|plata|quincena) no (me |nos )?(alcanza|da|llega|rinde)
        no (traigo|tengo) (ahorita|ahora|nada|ni un)( |$)
    (no )?(he|hemos|ha|puedo|podemos|podia) (podido )?(trabajar|levantarme|caminar|moverme|salir adelante|conseguir trabajo|encontrar trabajo)( |$)
        no (he|hemos|ha|consigo|encuentro|hallo|logro) .. (trabajo|chamba|empleo|trabajar|jale|pega|laburo)
        (esta|estoy|estan|sigue|anda) (muy |bien |bastante |super )?(grave|delicad[oa]|mal de salud|mal[oa] de salud|internad[oa]|en coma|en terapia|en el hospital|postrad[oa]|invalid[oa])( |$)
        (me|nos|lo|la) (chocaron|atropellaron|asaltaron|robaron|estafaron|desalojaron|corrieron de|embargaron|quitaron la casa|suspendieron|pararon|mandaron a descanso)
        (con|de) (la|mi) (pension|jubilacion|ayuda|prestacion) .. (apenas|no|vivo|como|alcanza|poco)
        (no tengo|sin) (ni )?(para|con que) (comer|la comida|la renta|vivir|las medicinas|los panales|el gas|la luz|pagar)
        (estoy|estamos|ando|andamos) (sin|con cero|en ceros|cort[oa]|bruj[oa]|quebrad[oa]|en la lona|en la ruina|limpi[oa]|pelad[oa]|sec[oa]|misi[oa]|pat[oa])( |$)
        (solicito|necesito|pido|requiero|quisiera|busco) .. (ayuda|apoyo|asistencia|consideracion) .. (economic*|financier*|social|situacion|por|porque|pagar|$)
        (vulnerab*|exclusion social|riesgo de exclusion|refugiad[oa]|damnificad[oa])
        (se (nos|me)|nos|me) (vino|cayo|junto) .. (mundo|encima|todo|deudas|gastos)
        (muchos|tantos|demasiados) (gastos|problemas|deudas)
        (cayeron|bajaron|perdimos|se fueron) .. (ventas|clientes|ingresos|pedidos|contrato)
    no (puedo|podemos|puede|pueden|podre|podria|podriamos|podremos|he podido|hemos podido|pude|logro|consigo|voy a poder|vamos a poder|estoy en condiciones|estamos en condiciones|estoy en posicion|soy capaz|me es posible|nos es posible|es posible|se puede) .. (pagar*|pago|hacer frente|cubrir*|abonar*|asumir*|cumplir*|costear*|afrontar*|solventar*|liquidar*|hacer el pago|realizar|con (mas|los|el|la|tantos|esta|este|esto|ese) ?(gastos|pago|pagos|deuda|cuota|gasto|mas)?|permitir*|seguir pagando|sostener*|mantener*|ni comer|depositar*)
    ^(no puedo|no podemos|no pueda|imposible)( ahorita| ahora| por ahora| pagar| la verdad| lo siento| perdon)*$
    no puedo (ahorita|ahora|este mes|de momento|por el momento|por ahora|mas|con esto|con la|con el|con los|con tanto)
    (me|nos) (es|resulta|sera|ha sido|hace|sale) (del todo |totalmente |completamente |muy )?(imposible|dificil)( pagar| hacer| cubrir| abonar| cumplir| afrontar)?
    (imposible|incapaz|incapacidad) (de )?(pagar|abonar|cubrir|hacer|afrontar|asumir|pago)
    no (tengo|tenemos|hay|cuento con|contamos con|dispongo de|disponemos de|me queda|nos queda|me quedo|gano|tiene|tienen|tenia|consigo|encuentro) (mas |ni |ya |suficiente |suficientes |nada de |ningun |ninguna |el |un |para |ahorita |ahora |como |con )*(dinero|plata|lana|feria|fondos|trabajo|empleo|ingreso|ingresos|recurso|recursos|como pagar*|que comer|chamba|efectivo|pega|laburo|guita|varo|pasta|pisto|billete|un peso|peso|centavo|un centavo|un duro|nada|pagar*|con que|sueldo|salario|solvencia|liquidez|saldo|jale|como|comer|medios|posibilidad*|capacidad)
    (sin|falta de|faltos de|escas[oa]s? de|cort[oa]s? de|sin nada de) (el |un |una |mi |mas )?(dinero|plata|trabajo|empleo|chamba|sueldo|ingreso|ingresos|lana|recursos|un peso|efectivo|fondos|liquidez|salario|paro|feria|laburo|pega|jale|solvencia|cobrar nada|nada|un centavo|casa|un duro|hogar|prestacion*)
    (perdi|perdio|perdimos|perdieron|perder|pierdo) (mi|el|su|nuestro|la|a mi|todo|nuestra|mis) ?(empleo|trabajo|casa|chamba|hogar|negocio|todo|ingresos|{RELES}|cliente|principal|puesto|bebe|laburo|pega|contrato|cosecha)?
    (lo )?perd(i|imos) todo
    (me|nos|lo|la|le|les) (quede|quedamos|quedo|quedado|despidieron|corrieron|echaron|liquidaron|operaron|accidente|enferme|diagnostic*|recortaron|bajaron el sueldo|suspendieron|asaltaron|robaron (el dinero|todo|la cartera|mi dinero)|incapacit*|desaloj*|desahuci*|embarg*|han despedido|ha despedido|van a operar|hospitaliz*|intern*|botaron|redujeron|cortaron|botado|despidio|descansaron|descuentan|han echado|han operado|cesaron|jubilaron)
    (he|ha|fui|fue|hemos|fuimos|estoy|estamos|esta) (sido |quedado )?(despedid[oa]s?|operad[oa]|hospitalizad[oa]|ingresad[oa]|internad[oa]|desemplead[oa]s?|parad[oa]s?|incapacitad[oa]|enferm[oa]s?|mal[oa]? (de|con)|convaleciente|diagnosticad[oa]|cesad[oa]|sin|muy mal|desesperad[oa]|quebrad[oa]s?|arruinad[oa]s?|endeudad[oa]s?|en (el )?paro|en crisis|en ceros|en la ruina|en quiebra|en bancarrota|en la calle|grave|delicad[oa]|bien jodid[oa] de|pelad[oa]|seca?|cort[oa] de)
    (desemplead[oa]s?|desempleo|en (el )?paro|erte|ere|cesante|incapacitad[oa]|incapacidad (medica|temporal|laboral|permanente)?|paro desde|subsidio|ingreso minimo|seguro de paro|sin prestacion)
    (enferm[oa]|enferm[oa]s|enfermedad|enfermedades|hospital|hospitalizad[oa]|hospitalizaci*|internad[oa]|ingresad[oa] en|cancer|tumor|operacion|cirugia|quimio*|quimioterapia|accidente|depresion|ansiedad|discapaci*|minusval*|embaraz*|medicinas|medicamentos|tratamiento|dialisis|infarto|derrame|ictus|covid|uci|terapia intensiva|urgencias|salud (mental|delicada|grave)|problemas de salud|convalecen*|aborto)
    (fallec*|murio|muri[oe]|muer[te]*|murieron|muert[oa]|muerte|difunt[oa]|defuncion|luto|duelo por|viud[oa]s?|entierro|funeral|sepelio|velorio|herencia yacente|albacea|heredero*|deceso|perdida de (mi|un|su)|en paz descanse|qepd)
    no (me |nos )?(alcanza|alcanzo|llega|da) (el dinero|para|la plata|el sueldo|a fin|ni|la lana|este mes|ya|con|lo que|$)
    (no )?(llego|llegamos|llegar) (ni )?a fin de mes
    (no llego|apenas|a duras penas) .. (comer|vivo|vivimos|alcanza|sobrevivo|sobrevivimos|renta|alquiler|fin de mes|gano|medicinas|para)
    (situacion|momento|epoca|racha|mes|tiempos|etapa|condicion|ano|temporada) (economic[oa]s? |financier[oa] |familiar |muy |bastante |tan |actual |personal |es |esta )*(dificil*|complicad[oa]s?|mal[oa]s?|delicad[oa]|precari[oa]|critic[oa]|apretad[oa]|dur[oa]s?|crisis|mal|desesperad[oa]|feo|vulnerable|insostenible|apurad[oa]|durisim[oa]|economica|economico)
    (dificil|mala|precaria|critica|complicada|delicada|mal) (situacion|racha|economia|condicion)
    (esta|estan|anda|andamos|ando|ve|pone|veo|tengo|las veo|se ve|estoy|estamos|esta todo|las cosas estan) (muy |bien |bastante |la verdad |todo |la cosa |medio |super |algo )*(dificil|complicad[oa]|dura|apretad[oa]s?|mal de dinero|mal economicamente|jodid[oa]|fea|cort[oa]s? de|ajustad[oa]s?|gastad[oa]s?|limitad[oa]s? de|negras|escas[oa]|atorad[oa]|ahorcad[oa]|apurad[oa]|quebrad[oa]|bruja|sin)
    (dificultad|dificultades|problemas|problema|crisis|apuros|aprietos|ahogo|penuria|emergencia|carencia*|apuro|estrechez) (economic*|financier*|de (dinero|salud|liquidez|plata|solvencia|tesoreria)|familiar*|personales|medic*|grave*|muy|en casa)
    (por|pasando por|atravesando|atravieso|atravesamos|paso por|pasamos por|vivo|tenemos|tengo|tuve|tuvimos|en) (una |un |por |mi |muchas |muchos |serias |graves )*(dificultad*|problemas economic*|crisis|enfermedad|emergencia|necesidad|mala racha|apuros|mal momento|momentos dificiles|situacion|desgracia)
    (quiebra|quebro|quebre|quebramos|bancarrota|concurso|concurso de acreedores|insolven*|suspension de pagos|segunda oportunidad|embargo|embargad[oa]|desahuci*|desaloj*|desalojad[oa]|liquidacion judicial|ley de insolvencia|preconcurso|reorganizacion empresarial|persona natural no comerciante)
    (pensionista|pensionad[oa]|jubilad[oa]|tercera edad|pension (minima|de)|solo cobro|cobro poco|gano poco|gano muy poco|sueldo minimo|salario minimo|no cobro nada|no estoy cobrando|no me han pagado|no nos pagan|no me pagan|me deben el sueldo|no me depositaron|no cobro|madre soltera|padre soltero|soy sola|sola con|mantener a|ayuda social|banco de alimentos|vivo de|vivimos de)
    (incendio|inundacion|terremoto|sismo|huracan|tormenta|dana|se inundo|se quemo|se nos quemo|se incendio|deslave)
    (divorci*|me separe|separacion|violencia (domestica|de genero|familiar|intrafamiliar)|maltrato|me dejo mi|mi (marido|esposo|mujer|esposa) (me dejo|se fue|nos dejo)|orden de alejamiento|refugio)
    (negocio|empresa|local|tienda|restaurante|taller|compania) .. (quebr*|cerr*|cierr*|sin ventas|parado|no vend*|no hay ventas|fundid[oa]|se fue|no va bien|va mal|mal)
    (cerre|cerramos|cerro|tuve que cerrar|tuvimos que cerrar) (el|mi|nuestro|la|su) (negocio|empresa|local|tienda|restaurante|taller|changarro|puesto)
    (no hay|no tenemos|pocas|sin|bajaron las|cayeron las) (ventas|clientes|actividad|chamba|trabajo|pedidos)
    (estoy|esta|sigo|me dieron|dada|dado|estuve|llevo|continuo|he estado) (de )?baja (medica|laboral|por (enfermedad|depresion|ansiedad|accidente|estres|operacion|salud)|desde|sin)
    (redu*|recort*|baj*|disminu*) .. (ingresos|sueldo|salario|horas|jornada|horario|pension)
    (ingresos|sueldo|salario|horas) .. (redu*|recort*|baj*|disminu*|insuficiente*)
    (pasando hambre|no tengo para comer|ni para comer|sin comer|para comida|dar de comer|desesperad[oa]|no aguanto|quitarme la vida|matarme|no quiero vivir|suicid*|en la calle|ahogad[oa] en deudas|hasta el cuello|en la ruina|arruinad[oa]|estoy quebrad[oa]|ya no puedo mas|sobreviv*)
  `),
  likely: phrases(`
    (no hay|no tengo|ni tengo) (dinero|plata|lana)
    (muy )?(dificil|complicado|apretado) (pagar|para mi|para nosotros|ahora|ahorita)
    (crisis|necesidad|apuros|pobreza|pobres?)
    (pasando|atravesando) (momentos|por)
    (ayuda|apoyo|consideracion|comprension) .. (situacion|economic*|porque|por favor)
  `),
};
