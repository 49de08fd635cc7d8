import type { SettingsView } from "../../../ui-extensions/panel/card-answer.ts";

/** The settings of a connected org, as an admin is answered. */
export function aSettingsView(changes: Partial<SettingsView> = {}): SettingsView {
  return {
    connection: {
      state: "active",
      stateText: "Connected",
      name: "Acme org",
      connectUrl: "https://collections.example.com/salesforce/install",
    },
    missing: [],
    sync: {
      lines: [
        { noun: "company", text: "Companies: 1,204 read, up to date", done: true },
        { noun: "invoice", text: "Invoices: 12 read so far", done: false },
      ],
      stopped: [{ text: "A task", reason: "the record is locked" }],
    },
    fields: [
      {
        id: "accounts",
        label: "Who owes",
        hint: "Accounts, or each contact for itself.",
        value: "accounts",
        options: [
          { value: "accounts", label: "The account" },
          { value: "contacts", label: "Each contact" },
        ],
      },
      { id: "currency", label: "Currency", hint: "", value: "", options: [] },
      { id: "allowanceShare", label: "Our share", hint: "", value: "50", options: [] },
      { id: "roles.admin", label: "Admins", hint: "", value: "ada@example.com", options: [] },
    ],
    mayEdit: true,
    ...changes,
  };
}
