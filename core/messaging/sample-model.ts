import type { MessageItem, MessageModel } from "./message-model.ts";

const item = (number: string): MessageItem => ({
  number,
  description: "Monthly service",
  amount: "$1,240.50",
  balance: "$1,240.50",
  dueOn: "March 3, 2026",
  daysPastDue: 12,
});

/** Typical values with every field present: what a check and an admin's preview fill in. */
export function sampleModel(language: string): MessageModel {
  const page = "https://pay.example.com/p/8Qx2LmT5vB9cR3nWk7ZyH1uJd6sPg0aFtE4oXbM-iVq";
  return {
    language,
    customer: { name: "Ana Torres" },
    creditor: {
      name: "Northwind",
      phone: "+1 555 0100",
      email: "accounts@northwind.example",
      postalAddress: "1 Harbour Street, Springfield",
    },
    total: "$2,481.00",
    itemCount: 2,
    moreCount: 0,
    singleItem: false,
    items: [item("A-1042"), item("A-1057")],
    dueOn: "March 3, 2026",
    daysPastDue: 12,
    links: {
      page,
      pay: `${page}#pay`,
      plan: `${page}#plan`,
      help: `${page}#help`,
      dispute: `${page}#dispute`,
      stop: `${page}#stop`,
      advice: "https://advice.example.org/",
    },
    adviser: "Free Advice Line",
    answerBy: "March 25, 2026",
    plan: {
      total: "$2,481.00",
      count: 2,
      firstAmount: "$1,240.50",
      firstDueOn: "April 1, 2026",
      lastDueOn: "May 1, 2026",
      acceptBy: "March 25, 2026",
      installments: [
        { number: 1, amount: "$1,240.50", dueOn: "April 1, 2026" },
        { number: 2, amount: "$1,240.50", dueOn: "May 1, 2026" },
      ],
    },
    installment: { amount: "$1,240.50", dueOn: "April 1, 2026" },
    debit: { amount: "$1,240.50", on: "April 1, 2026" },
    promise: { amount: "$500.00", dueOn: "March 20, 2026" },
    payment: { amount: "$500.00", receivedOn: "March 18, 2026", remaining: "$1,981.00" },
  };
}
