import type { Patterns } from "./patterns.ts";

const WE =
  "(?:nous|on|je|notre (?:service|societe|client|equipe|cabinet)|le creancier|un huissier|l'huissier|nos avocats)";
const PEOPLE =
  "(?:employeur|patron|chef|superieur|collegues?|entourage|famille|femme|mari|conjointe?|epou(?:x|se)|parents?|mere|pere|enfants?|voisins?|voisinage|amis?|proches|proprietaire|banque)";
const YOUR = "(?:votre|vos|ton|tes)";
// Names of courts that are also everyday words stay out: "la cour de l'immeuble".
const COURT = "(?:tribunal|tribunaux|juge|justice|prud'hommes|juridiction)";

/** What each topic sounds like in French, over `toPlainWords`. */
export const PATTERNS_FR: Patterns = {
  criminal_threat: {
    deniable: [
      /\b(?:gendarmes?|gendarmerie|policiers?|la police)\b.{0,25}\b(?:viendr\w+|chercher|arret\w+|passer\w+|porte|chez vous)\b/,
      /\b(?:prison|emprisonn\w+|incarcer\w+|garde a vue|menott\w+|derriere les barreaux)\b/,
      /\b(?:arret(?:e|ee|er|ation)|interpell\w+)\b.{0,20}\b(?:police|gendarm\w+|chez vous|par)\b|\bvous (?:serez|allez etre|pourriez etre) (?:arrete|interpelle)e?\b/,
      /\b(?:plainte|poursuites?|procedure|casier|sanctions?|dossier) (?:au )?pena(?:le?s?|ux)|\bpenalement\b|\bporter(?:ons)? plainte\b|\bdepos\w+ (?:une )?plainte\b/,
      /\b(?:appel\w+|prevenir|previendr\w+|alert\w+|saisi\w+|contact\w+|avert\w+|signal\w+) (?:\w+ ){0,3}(?:la police|la gendarmerie|le procureur|la prefecture)\b/,
      /\b(?:expuls\w+ du (?:territoire|pays)|titre de sejour|reconduite a la frontiere)\b/,
      /\b(?:est|c'est|constitue) (?:un )?(?:delit|crime)\b|\bescroquerie\b/,
    ],
  },
  seizure_threat: {
    deniable: [
      /\b(?:salaire|paie|pension|allocations?)\b.{0,20}\b(?:saisie?s?|preleve\w*|ponctionne\w*)\b/,
      /\b(?:votre|vos) (?:\w+ )?(?:meubles?|biens?|voiture|vehicule|maison|logement|appartement)\b.{0,20}\b(?:vendue?s?|saisie?s?|prise?s?|enlevee?s?|emportee?s?)\b/,
      /\b(?:saisi(?:r|e|es|rons|ront|ra|ssons|ssable|s)?|saisie arret)\b.{0,30}\b(?:compte|salaire|biens?|meubles?|voiture|vehicule|maison|revenus?|mobilier)s?\b/,
      /\bsaisie(?:s)? (?:sur|de|du|immobiliere|mobiliere|attribution|bancaire)\b/,
      /\b(?:bloqu\w+|gel\w+|vider?) (?:\w+ ){0,2}comptes?\b|\bcompte (?:bancaire )?(?:sera|va etre|pourrait etre) (?:bloque|gele|saisi)\b/,
      /\b(?:retenue|prelev\w+|ponction\w+) (?:\w+ ){0,2}sur (?:votre )?(?:salaire|paie|pension|allocations?)\b/,
      /\b(?:perdre|prendr\w+|vendr\w+|enlev\w+) (?:votre|vos) (?:maison|logement|voiture|biens?|meubles?|appartement)\b/,
      /\bexpuls(?:e|er|es|ion|erons|eront)\b|\bvente aux encheres\b|\bhypothe(?:que|quer|querons)\b/,
      /\bhuissiers?\b|\bcommissaires? de justice\b/,
    ],
  },
  legal_threat: {
    deniable: [
      /\b(?:notre|nos) (?:cabinet d'avocats?|avocate?s?|juristes?|conseils juridiques)\b/,
      /\bau contentieux\b|\bjuridictions?\b|\bfaire valoir nos droits\b|\bferons valoir nos droits\b|\bpoursuites\b/,
      new RegExp(
        `\\b(?:devant|saisi\\w*|aller|irons|ira|porter\\w*|trainer\\w*|assign\\w+|convoqu\\w+|port\\w+ l'affaire) (?:\\w+ ){0,5}${COURT}\\b`,
      ),
      /\b(?:actions?|poursuites?|procedures?|demarches?|voies?|suites?|mesures?|recours|mise en demeure) (?:en |de |d'execution )?(?:judiciaires?|justice|legales?|contentieu\w+|juridiques?|forcee?s?)\b/,
      /\b(?:poursuiv\w+|assign\w+|attaqu\w+|agir|agirons) (?:\w+ ){0,3}en justice\b|\bvous (?:poursuivr|assigner)\w+\b|\bvous serez poursuivie?\b/,
      /\b(?:injonction de payer|mise en demeure|titre executoire|assignation|citation a comparaitre|condamn(?:e|er|ation))\b/,
      /\b(?:avocats?|service (?:juridique|contentieux)|contentieux)\b.{0,30}\b(?:prendr\w+|sera|sont|va|vont|transmis\w*|transmettr\w+|charg\w+|contacter\w*|confi\w+)\b/,
      /\b(?:transmi\w+|transmettr\w+|confi\w+|envoy\w+|remis\w*|remettr\w+|pass\w+) (?:\w+ ){0,5}(?:avocats?|service (?:juridique|contentieux)|contentieux)\b/,
      /\b(?:proces|judiciairement)\b/,
    ],
    unless: [
      /\bla loi limite\b/,
      /\bvous (?:pouvez|avez le droit de) (?:\w+ ){0,3}(?:saisir|contester|agir)\b/,
    ],
  },
  credit_threat: {
    deniable: [
      /\bvous (?:serez|allez etre|etes) fichee?\b/,
      /\b(?:fich(?:e|er|age|ee|erons)|inscri\w+|signal\w+|declar\w+)\b.{0,40}\b(?:banque de france|ficp|fcc|credit|mauvais payeurs?|fichier)\b/,
      /\b(?:liste noire|interdit bancaire|interdiction bancaire|mauvais payeurs?)\b/,
      /\b(?:plus jamais|ne (?:pourrez|obtiendrez) plus|impossible d'obtenir)\b.{0,30}\b(?:credit|pret|emprunt\w*)\b/,
      /\b(?:detrui\w+|ruin\w+|nuir\w+|abim\w+|degrad\w+|affect\w+)\b.{0,30}\b(?:votre credit|cote de credit|dossier de credit|solvabilite)\b/,
    ],
  },
  violence_threat: {
    deniable: [
      /\b(?:nous savons|on sait|je sais) ou (?:vous habitez|vous vivez|vous travaillez|tu habites)\b/,
      /\b(?:quelqu'un|nos agents?|un agent|nous|on) (?:va|vont|allons|passer\w*|viendr\w+) (?:\w+ ){0,3}(?:chez vous|a votre (?:domicile|porte|travail|bureau))\b/,
      /\b(?:vous (?:le )?regretterez|vous allez le regretter|gare a vous|prenez garde|malheur a vous|vous faire du mal|casser la figure)\b/,
    ],
  },
  cost_threat: {
    deniable: [
      /\b(?:montant|somme|solde)\b.{0,15}\b(?:doubler\w*|augmenter\w*|grimper\w*|triplera)\b/,
      /\b(?:frais|interets|penalites?|majorations?|indemnites?)\b.{0,30}\b(?:seront|sera|s'ajouter\w+|appliqu\w+|factur\w+|a votre charge|augmenter\w+)\b/,
      /\b(?:majore\w*|augment\w+|alourdi\w*) (?:de |des )(?:frais|interets|penalites?)\b/,
    ],
  },
  agency_threat: {
    deniable: [
      /\b(?:transmi\w+|transmettr\w+|confi\w+|ced\w+|vend\w+|remis\w*|remettr\w+|envoy\w+)\b.{0,40}\b(?:societe|agence|cabinet|organisme|service|entreprise) (?:externe )?de recouvrement\b/,
      /\b(?:ceder\w*|vendr\w+) (?:\w+ ){0,2}(?:creance|dette)\b/,
    ],
  },
  insult: {
    always: [
      /\b(?:voleu(?:r|se)|escroc|menteu(?:r|se)|parasite|profiteu(?:r|se)|minable|idiot|imbecile|stupide|salaud|salope|connard|connasse|merde|faineant|bon a rien|tricheu(?:r|se)|crapule|clochard)s?\b/,
    ],
    deniable: [
      /\bvous (?:refusez|ignorez|persistez|mentez|fuyez)\b/,
      /\b(?:mauvaise foi|malhonnet\w+|irresponsab\w+|votre (?:negligence|mauvaise volonte|desinvolture|manque de serieux))\b/,
      /\bvous (?:avez|avez toujours|persistez a) (?:\w+ )?(?:refus\w+|ignor\w+|neglig\w+|menti)\b|\bassez de (?:vos )?(?:excuses|mensonges)\b|\bcessez de mentir\b/,
    ],
  },
  shame: {
    always: [/\bn'avez (?:vous )?(?:donc )?pas honte\b|\bn'as tu pas honte\b/],
    deniable: [
      /\btoute? (?:la |le |l')?(?:rue|quartier|immeuble|ville|village)\b.{0,15}\b(?:saura|va savoir|apprendra)\b/,
      /\b(?:votre|ton) (?:nom|dette|dossier|photo)\b.{0,20}\b(?:affich\w+|publi\w+|diffus\w+)\b/,
      /\b(?:honte|honteu(?:x|se)|deshonor\w+|humili\w+|indigne)\b/,
      /\b(?:publi\w+|affich\w+|diffus\w+|rendre public)\b.{0,40}\b(?:votre (?:nom|dette|dossier|photo)|reseaux sociaux|facebook|internet|mairie)\b/,
      /\btout le monde (?:saura|va savoir|sera au courant)\b|\bque (?:dira|diront|va dire|vont dire|penser\w+|vont penser)\b/,
      /\bles (?:honnetes gens|gens honnetes) paient\b/,
    ],
  },
  third_parties: {
    deniable: [
      new RegExp(
        `\\b(?:inform\\w+|prev(?:enir|iendr\\w+|enons)|contact\\w+|appel\\w+|avert\\w+|dir(?:e|ons|a)|parl\\w+|ecrir\\w+|racont\\w+|alert\\w+|joindr\\w+)\\s+(?:\\w+ ){0,2}(?:de |a |avec )?${YOUR} (?:\\w+ )?${PEOPLE}\\b`,
      ),
      new RegExp(
        `\\b${YOUR} (?:\\w+ )?${PEOPLE} (?:sera|seront|va|vont|saura|sauront|doit|recevr\\w+|apprendr\\w+)\\b`,
      ),
    ],
    needs: new RegExp(
      `\\b(?:${WE}|${PEOPLE} (?:sera|seront|va|vont|saura|sauront|doit|recevr\\w+|apprendr\\w+)|\\w+(?:erons|irons|drons))\\b`,
    ),
  },
  impersonation: {
    deniable: [
      /\b(?:ici|c'est|je suis|nous sommes|de la part d[eu]|mandate par|au nom d[eu]) (?:\w+ ){0,4}(?:tribunal|parquet|procureur|police|gendarmerie|tresor public|ministere|prefecture|huissier|greffe|cabinet d'avocats?|avocate?)\b/,
      /\b(?:ordonnance du (?:tribunal|juge)|avis officiel|au nom de la (?:loi|republique)|avis d'huissier|convocation (?:du|au) tribunal|greffe du tribunal|jugement definitif)\b/,
    ],
  },
  false_urgency: {
    deniable: [
      /\b(?:depechez vous|hatez vous)\b|\bil (?:ne )?(?:vous )?reste (?:plus )?que (?:quelques|peu d)\b|\b(?:quelques|peu d') ?heures\b/,
      /\bsinon\b.{0,25}\b(?:ennuis|problemes|consequences|gare|tant pis)\b|\b(?:ultime|derniere) (?:possibilite|chance|occasion)\b|\bultime delai\b/,
      /\b(?:urgent|urgente|urgence|d'urgence)\b/,
      /\b(?:immediat|immediate|immediatement|sans delai|sans attendre|sur le champ|tout de suite|des reception)\b/,
      /\bderni(?:er|ere) (?:chance|avertissement|opportunite|delai|occasion|sommation)\b/,
      /\b(?:dans|sous|avant) (?:les )?(?:\d+|vingt quatre|quarante huit|quelques) ?(?:h|heures?)\b/,
      /\b(?:expire|termine|fini\w*) (?:aujourd'hui|ce soir|a minuit)\b|\bavant (?:minuit|ce soir)\b|\baujourd'hui seulement\b/,
      /\b(?:avant qu'il (?:ne )?soit trop tard|le temps presse|agissez (?:vite|maintenant)|dernieres heures)\b/,
      /\b(?:aucun (?:autre )?choix|pas d'autre choix|plus le choix)\b/,
      /\b(?:graves|lourdes|serieuses) consequences\b|\bsous peine de\b|\ba defaut,? (?:nous|de paiement)\b|\ba vos risques et perils\b/,
    ],
    unless: [/\bnous (?:vous )?(?:repond\w+|rappel\w+|revien\w+)\b/],
  },
  final_notice: {
    deniable: [
      /\bderni(?:er|ere) (?:avis|rappel|relance|lettre|courrier|demande|message)\b|\bultime (?:avis|rappel|relance|demande)\b/,
    ],
  },
  borrowing_pressure: {
    deniable: [
      /\b(?:emprunt(?:ez|er)|faites un (?:pret|credit)|demandez un pret|credit a la consommation|avance sur salaire)\b/,
      /\b(?:vendez|mettez en gage) (?:\w+ ){0,3}(?:voiture|bijoux|meubles|affaires|biens)\b/,
      /\b(?:demandez|adressez vous) (?:\w+ ){0,4}(?:famille|parents|amis|proches)\b/,
      /\b(?:privez vous|sautez|reduisez|renoncez) (?:\w+ ){0,4}(?:repas|loyer|courses|nourriture|chauffage|medicaments?)\b/,
    ],
  },
};
