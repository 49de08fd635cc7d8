/** What only Salesforce's settings page says; the rest is every host's. */
const EN = {
  groups: {
    records: "How your records are read",
    org: "Within the org",
    people: "Policy and people",
  },
  fieldsText:
    "They come with the package, in objects of ours. Here you see whether all are there and can be written.",
  fieldsCheck: "Check the fields",
  fieldsWrong:
    "Install the package again, or give its permission set to the user who connected: without these fields some of what happens does not show in Salesforce.",
  disconnectText:
    "Nothing is read or written any more. Our objects and fields stay until an admin uninstalls the package. What was agreed stays with us.",
  lookAgain: "Look at the marked fields again.",
  working: "Working…",
  nothing: "Not set",
};
export type SettingsModelWords = typeof EN;

const ES: SettingsModelWords = {
  groups: {
    records: "Cómo se leen sus registros",
    org: "En la organización",
    people: "Política y personas",
  },
  fieldsText:
    "Vienen con el paquete, en objetos nuestros. Aquí ve si están todos y se pueden escribir.",
  fieldsCheck: "Comprobar los campos",
  fieldsWrong:
    "Instale de nuevo el paquete o asigne su conjunto de permisos al usuario que conectó: sin estos campos, parte de lo que pasa no se ve en Salesforce.",
  disconnectText:
    "Ya no se lee ni se escribe nada. Nuestros objetos y campos quedan hasta que un administrador desinstale el paquete. Lo acordado queda con nosotros.",
  lookAgain: "Revise los campos señalados.",
  working: "En curso…",
  nothing: "Sin definir",
};

export function settingsModelWords(language: string): SettingsModelWords {
  return language.startsWith("es") ? ES : EN;
}
