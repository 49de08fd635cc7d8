import type { PersonKey } from "./zendesk-people.ts";

type Hand = "agent" | "spanish";

export interface DemoTicket {
  readonly subject: string;
  readonly from: PersonKey;
  readonly channel: "email" | "web" | "voice";
  readonly status: "new" | "open" | "pending" | "solved" | "closed";
  readonly assignee?: Hand;
  readonly priority?: "normal" | "high" | "urgent";
  readonly tags?: readonly string[];
  /** Oldest first. */
  readonly said: readonly {
    readonly by: "customer" | "note" | Hand;
    readonly hoursAgo: number;
    readonly text: string;
  }[];
}

/** One conversation for each thing worth seeing; the order gives the tickets their numbers. */
export const TICKETS: readonly DemoTicket[] = [
  {
    ...{ subject: "Receipt for the August invoice", from: "theo", channel: "email" },
    ...{ status: "closed", assignee: "agent", priority: "normal" },
    said: [
      { by: "customer", hoursAgo: 1_200, text: "Could you send me a receipt for August?" },
      { by: "agent", hoursAgo: 1_194, text: "Attached, Theo. Anything else, just write." },
    ],
  },
  {
    ...{ subject: "Comprobante de transferencia TM-4451", from: "hector", channel: "email" },
    ...{ status: "solved", assignee: "spanish", priority: "normal" },
    said: [
      {
        by: "customer",
        hoursAgo: 240,
        text: "Buenos días. Haremos la transferencia de la factura TM-4451 en cuanto cobremos del cliente. ¿A qué cuenta?",
      },
      {
        by: "spanish",
        hoursAgo: 236,
        text: "Buenos días, Héctor. A la misma de siempre; los datos están en la factura. Gracias por avisar.",
      },
    ],
  },
  {
    ...{ subject: "Can't sign in to the portal", from: "priscilla", channel: "web" },
    ...{ status: "pending", assignee: "agent", priority: "normal", tags: ["portal", "login"] },
    said: [
      {
        by: "customer",
        hoursAgo: 52,
        text: "The portal says my password is wrong, and the reset e-mail never comes. We only want to download last month's order list.",
      },
      {
        by: "agent",
        hoursAgo: 49,
        text: "Hello Priscilla, I've sent a new link by hand. Does it reach you?",
      },
    ],
  },
  {
    ...{ subject: "TP-8875: the ink was never delivered", from: "claire", channel: "email" },
    ...{ status: "open", assignee: "agent", priority: "high", tags: ["payment_dispute"] },
    said: [
      {
        by: "customer",
        hoursAgo: 30,
        text: "You have billed us £660 for 12 litres of ink (TP-8875). It never arrived: our goods-in book has nothing for that week, and your carrier shows no signature. We are not paying for it until this is cleared up.",
      },
      { by: "note", hoursAgo: 28, text: "Asked the warehouse for the proof of delivery." },
    ],
  },
  {
    ...{ subject: "I can't pay this month", from: "joan", channel: "email" },
    ...{ status: "open", assignee: "agent", priority: "high", tags: ["billing"] },
    said: [
      {
        by: "customer",
        hoursAgo: 22,
        text: "Hello, I'm sorry to write about this. My hours were cut in October and the boiler repair bill is more than I have left after rent. I do want to pay it. Could I pay a little each month?",
      },
    ],
  },
  {
    ...{ subject: "Which of our invoices are still open?", from: "miguel", channel: "email" },
    ...{ status: "open", assignee: "spanish", priority: "normal" },
    said: [
      {
        by: "customer",
        hoursAgo: 19,
        text: "Hola, ¿nos pueden decir qué facturas siguen abiertas? Pagamos 2.000 el mes pasado y no sabemos a cuál se aplicó.",
      },
    ],
  },
  {
    ...{ subject: "Voicemail from +1 312 555 0198", from: "caller", channel: "voice" },
    ...{ status: "new", tags: ["voicemail"] },
    said: [
      {
        by: "customer",
        hoursAgo: 16,
        text: "Transcript: “Hi, you people left me a message about a bill. I don't know which one that is. Call me back on this number, please.”",
      },
    ],
  },
  {
    ...{ subject: "One statement for both shops, please", from: "niamh", channel: "email" },
    ...{ status: "new", tags: ["billing"] },
    said: [
      {
        by: "customer",
        hoursAgo: 14,
        text: "Hi! We now run two shops under the same name and get a letter for each. Can we have one statement that shows what both of them owe?",
      },
    ],
  },
  {
    ...{ subject: "Do you ship to Norway?", from: "ingrid", channel: "web" },
    ...{ status: "new", tags: ["presales"] },
    said: [
      {
        by: "customer",
        hoursAgo: 9,
        text: "Good morning, I run a small workshop in Bergen. Do you ship to Norway, and who pays the customs?",
      },
    ],
  },
  {
    ...{ subject: "Payment will be made on Friday", from: "kenji", channel: "email" },
    ...{ status: "open", assignee: "agent", priority: "normal", tags: ["billing"] },
    said: [
      {
        by: "agent",
        hoursAgo: 80,
        text: "Hello Kenji, invoice KK-0341 is two weeks past its date. Is anything wrong with it?",
      },
      {
        by: "customer",
        hoursAgo: 7,
        text: "Nothing wrong, apologies. Our bookkeeper was away. The full amount will be paid on Friday.",
      },
    ],
  },
  {
    ...{ subject: "Could HB-1091 be paid in parts?", from: "grace", channel: "email" },
    ...{ status: "open", assignee: "agent", priority: "normal", tags: ["billing"] },
    said: [
      {
        by: "customer",
        hoursAgo: 5,
        text: "The storm season was slow and 8,765 in one go is a stretch. Could we split HB-1091 over three months?",
      },
    ],
  },
  {
    ...{ subject: "¿Podemos pagar en dos plazos?", from: "marta", channel: "email" },
    ...{ status: "open", assignee: "spanish", priority: "normal", tags: ["billing"] },
    said: [
      {
        by: "customer",
        hoursAgo: 4,
        text: "Buenas tardes. El horno se nos ha juntado con los esmaltes. ¿Sería posible pagar las dos facturas en dos plazos, a final de este mes y del siguiente?",
      },
    ],
  },
  {
    ...{ subject: "Which account do we pay HB-1001 into?", from: "dana", channel: "email" },
    ...{ status: "open", assignee: "agent", priority: "normal", tags: ["billing"] },
    said: [
      {
        by: "customer",
        hoursAgo: 3,
        text: "Hi there, our bank changed its portal and lost the saved payee. Where do we pay invoice HB-1001? A link would be easiest.",
      },
    ],
  },
  {
    ...{ subject: "Question about what we owe", from: "luis", channel: "email" },
    ...{ status: "open", assignee: "agent", priority: "high", tags: ["billing"] },
    said: [
      {
        by: "customer",
        hoursAgo: 26,
        text: "Hello, I have three letters from you here and the amounts don't add up for me. What do we owe in total?",
      },
      {
        by: "agent",
        hoursAgo: 25,
        text: "Hello Luis, I'm looking at it with our billing team and come back to you today.",
      },
      {
        by: "customer",
        hoursAgo: 1,
        text: "Thanks. To be honest it would help if we could pay it in parts: two of our vans are off the road.",
      },
    ],
  },
];
