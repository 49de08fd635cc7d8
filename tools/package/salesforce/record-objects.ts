/** The records our panel stands on and our actions are about. */
export const RECORD_OBJECTS = ["Account", "Contact", "Case"] as const;

/** Quick actions on each of them, and the component each opens. */
export const SCREEN_ACTIONS = [
  {
    name: "Good_Standing_Offer_Plan",
    component: "gsPlanEditor",
    label: { en: "Offer a Payment Plan", es: "Ofrecer un plan de pagos" },
  },
  {
    name: "Good_Standing_Record_Promise",
    component: "gsPromise",
    label: { en: "Record a Promise to Pay", es: "Registrar una promesa de pago" },
  },
] as const;
