export const LEARN_TOPICS = ["late", "plans", "rights", "budget"] as const;
export type LearnTopic = (typeof LEARN_TOPICS)[number];

/** Countries about which the page on rights says something of their own. */
export const RIGHTS_COUNTRIES = ["US", "GB", "DE", "FR", "ES", "PT", "BR"] as const;
export type RightsCountry = (typeof RIGHTS_COUNTRIES)[number];

interface LearnPage {
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
}

/** Short pages that explain how things work, in English. */
export const learnWordsEn = {
  learnLink: "Good to know",
  learnTitle: "Good to know",
  learnLead: "Short answers about bills, plans, your rights and help.",
  learnBack: "All topics",
  learn: {
    late: {
      title: "When a bill is late",
      lead: "It happens to many people, and there is nearly always a way.",
      points: [
        "We remind you a few times, politely. Each message says what is open and how to reach us.",
        "You can pay all of it or a part. A part helps too: less is open.",
        "If you tell us a day you are sure of, we don't remind you before it.",
        "If you can't pay, say so early. We stop our messages and look for something that works.",
        "If the bill isn't right, tell us. We stop asking for it while a person checks.",
      ],
    },
    plans: {
      title: "How a plan works",
      lead: "A plan spreads what is open over payments you can manage.",
      points: [
        "You see every date, every amount and the total before you agree.",
        "While it is on track we only remind you of its own dates.",
        "You can pay early or more at any time.",
        "If a date or amount stops working, change it here or tell us, best before the day.",
        "If you can pay it automatically and want to, you can. You can stop that whenever you like.",
      ],
    },
    rights: {
      title: "Your rights",
      lead: "Owing money takes none of them away.",
      points: [
        "You are entitled to be treated with respect, and to be left alone at times that don't suit you.",
        "You can ask what the bill is for, and have it checked when you think it is wrong.",
        "You can tell us to stop writing. What you owe doesn't change, but the messages end.",
        "Nobody else is told about it without your leave or a legal reason.",
        "You can ask which data we keep about you, and have mistakes corrected.",
      ],
    },
    budget: {
      title: "Making the money go round",
      lead: "Half an hour with paper and pencil often shows a way.",
      points: [
        "Write down what comes in each month, and what surely goes out: home, energy, food, travel.",
        "Pay first for what keeps a roof over your head, warm and connected.",
        "Put irregular bills on a calendar, a twelfth for each month.",
        "Offer others only what is left. A small amount you keep up is better than a large one you don't.",
        "Advice about debt from a charity or public body is free. You never have to pay for it.",
      ],
    },
  } satisfies Record<LearnTopic, LearnPage>,
  rightsHere: "Where you live",
  rightsIn: {
    US: "If a debt collector writes to you for somebody else, you can ask for details of the debt, and tell them in writing to stop contacting you. The Consumer Financial Protection Bureau explains how.",
    GB: "In England and Wales a debt adviser can apply for Breathing Space for you: 60 days in which most contact and interest stop. Scotland has a moratorium of its own.",
    DE: "Charities, consumer centres and towns give free debt advice. As a last resort, consumer insolvency frees people of their remaining debts, as a rule after three years.",
    FR: "The Points conseil budget advise free of charge and in confidence. People who can't pay their debts can turn to the over-indebtedness commission of the Banque de France, which costs nothing.",
    ES: "People who acted in good faith and can't pay can ask a court to cancel debts: the “second chance” law.",
    PT: "The RACE network informs and supports people with too much debt free of charge, in every part of the country.",
    BR: "Under Law 14.181 of 2021, people with too much debt can ask for one plan for all of it that leaves enough to live on. Procon helps with it.",
  } satisfies Record<RightsCountry, string>,
};
