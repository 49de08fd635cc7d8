import type { ZendeskFieldId } from "./zendesk-form.ts";

/** The words of the fields that only Zendesk's settings have. */
export interface ZendeskFormWords {
  readonly field: Readonly<Record<ZendeskFieldId, { label: string; hint: string }>>;
  readonly accounts: Readonly<Record<"organizations" | "users", string>>;
  readonly standing: Readonly<Record<"auto" | "fields" | "custom_object", string>>;
}

const EN: ZendeskFormWords = {
  field: {
    accounts: { label: "An account is", hint: "Who owes: organizations, or each person." },
    currency: { label: "Currency where none is named", hint: "An ISO code such as USD." },
    standing: {
      label: "Where an account's standing is written",
      hint: "A custom object of its own keeps people and organizations tidy, where the plan has one.",
    },
    "dispute.tags": {
      label: "Tags that mean a dispute",
      hint: "Separated by commas. While such a ticket is open, its account is not chased.",
    },
    activityTags: {
      label: "Tags of tickets about money",
      hint: "Only their comments count as contact; all tickets when left empty.",
    },
    "commandTags.start": {
      label: "Tag that starts reminders",
      hint: "Set by an agent on a ticket of the customer; a trigger of ours takes it away again.",
    },
    "commandTags.pause": { label: "Tag that pauses reminders for a week", hint: "" },
    "commandTags.stop": { label: "Tag that stops reminders", hint: "" },
  },
  accounts: { organizations: "An organization", users: "Each person" },
  standing: {
    auto: "In the custom object, where there is one",
    fields: "In fields of people and organizations",
    custom_object: "In the custom object",
  },
};

const ES: ZendeskFormWords = {
  field: {
    accounts: { label: "Una cuenta es", hint: "Quién debe: las organizaciones, o cada persona." },
    currency: { label: "Moneda cuando no se indica", hint: "Un código ISO como EUR." },
    standing: {
      label: "Dónde se escribe la situación de una cuenta",
      hint: "Un objeto personalizado propio mantiene ordenadas a personas y organizaciones, si el plan lo incluye.",
    },
    "dispute.tags": {
      label: "Etiquetas que significan desacuerdo",
      hint: "Separadas por comas. Mientras un ticket así está abierto, no se reclama a su cuenta.",
    },
    activityTags: {
      label: "Etiquetas de tickets sobre dinero",
      hint: "Solo sus comentarios cuentan como contacto; todos los tickets si se deja vacío.",
    },
    "commandTags.start": {
      label: "Etiqueta que inicia los recordatorios",
      hint: "La pone un agente en un ticket del cliente; un disparador nuestro la quita después.",
    },
    "commandTags.pause": {
      label: "Etiqueta que pausa los recordatorios una semana",
      hint: "",
    },
    "commandTags.stop": { label: "Etiqueta que detiene los recordatorios", hint: "" },
  },
  accounts: { organizations: "Una organización", users: "Cada persona" },
  standing: {
    auto: "En el objeto personalizado, si lo hay",
    fields: "En campos de personas y organizaciones",
    custom_object: "En el objeto personalizado",
  },
};

export function zendeskFormWords(locale: string): ZendeskFormWords {
  return locale.startsWith("es") ? ES : EN;
}
