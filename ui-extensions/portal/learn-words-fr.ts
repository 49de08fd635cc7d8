import type { learnWordsEn } from "./learn-words-en.ts";

/** Short pages that explain how things work, in French. */
export const learnWordsFr: typeof learnWordsEn = {
  learnLink: "Bon à savoir",
  learnTitle: "Bon à savoir",
  learnLead: "Des réponses courtes sur les factures, les échéanciers, vos droits et l’aide.",
  learnBack: "Tous les sujets",
  learn: {
    late: {
      title: "Quand une facture est en retard",
      lead: "Cela arrive à beaucoup de gens, et il y a presque toujours une solution.",
      points: [
        "Nous vous le rappelons quelques fois, poliment. Chaque message dit ce qui reste à payer et comment nous joindre.",
        "Vous pouvez payer tout ou une partie. Une partie aide aussi : il reste moins à payer.",
        "Si vous nous indiquez un jour dont vous êtes sûr, nous n’envoyons pas de rappel avant.",
        "Si vous ne pouvez pas payer, dites-le tôt. Nous arrêtons nos messages et cherchons une solution.",
        "Si la facture n’est pas juste, dites-le-nous. Nous cessons de la demander pendant la vérification.",
      ],
    },
    plans: {
      title: "Comment fonctionne un échéancier",
      lead: "Un échéancier étale ce qui reste à payer en sommes à votre portée.",
      points: [
        "Vous voyez chaque date, chaque montant et le total avant d’accepter.",
        "Tant que vous êtes à jour, nous ne rappelons que ses propres dates.",
        "Vous pouvez payer en avance ou davantage à tout moment.",
        "Si une date ou un montant ne convient plus, changez-le ici ou dites-le-nous, de préférence avant le jour.",
        "Vous pouvez le payer automatiquement si vous le souhaitez, et l’arrêter quand vous voulez.",
      ],
    },
    rights: {
      title: "Vos droits",
      lead: "Devoir de l’argent ne vous en retire aucun.",
      points: [
        "Vous avez droit au respect, et à ne pas être dérangé aux heures qui ne vous conviennent pas.",
        "Vous pouvez demander à quoi correspond la facture, et la faire vérifier si vous la croyez fausse.",
        "Vous pouvez nous demander de ne plus écrire. Ce que vous devez ne change pas, mais les messages cessent.",
        "Personne d’autre n’en est informé sans votre accord ou un motif légal.",
        "Vous pouvez demander quelles données nous gardons sur vous, et faire corriger les erreurs.",
      ],
    },
    budget: {
      title: "Tenir son budget",
      lead: "Une demi-heure avec du papier et un crayon montre souvent un chemin.",
      points: [
        "Notez ce qui entre chaque mois, et ce qui sort à coup sûr : logement, énergie, nourriture, trajets.",
        "Payez d’abord ce qui vous garde un toit, au chaud et joignable.",
        "Inscrivez les factures irrégulières dans un agenda, un douzième chaque mois.",
        "N’offrez aux autres que ce qui reste. Mieux vaut peu et régulier que beaucoup une seule fois.",
        "Le conseil d’une association ou d’un service public est gratuit. Vous n’avez jamais à le payer.",
      ],
    },
  },
  rightsHere: "Là où vous vivez",
  rightsIn: {
    US: "Si une agence de recouvrement vous écrit pour quelqu’un d’autre, vous pouvez demander le détail de la dette et lui dire par écrit de ne plus vous contacter. Le Consumer Financial Protection Bureau explique comment.",
    GB: "En Angleterre et au pays de Galles, un conseiller peut demander pour vous le « Breathing Space » : 60 jours pendant lesquels presque tous les contacts et intérêts s’arrêtent. L’Écosse a son propre moratoire.",
    DE: "Associations, centres de consommateurs et communes conseillent gratuitement. En dernier recours, l’insolvabilité des particuliers libère des dettes restantes, en règle générale après trois ans.",
    FR: "Les Points conseil budget conseillent gratuitement et en toute discrétion. Si vous ne pouvez plus payer vos dettes, vous pouvez saisir sans frais la commission de surendettement de la Banque de France.",
    ES: "Une personne de bonne foi qui ne peut pas payer peut demander à un tribunal d’effacer des dettes : la loi de la « seconde chance ».",
    PT: "Le réseau RACE informe et soutient gratuitement, dans tout le pays, les personnes surendettées.",
    BR: "La loi 14.181 de 2021 permet de demander un seul plan pour toutes les dettes, qui laisse de quoi vivre. Le Procon y aide.",
  },
};
