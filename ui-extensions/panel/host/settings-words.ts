/** The settings page's own labels; what it says of the connection arrives as text from the server. */
const EN = {
  loading: "Loading the settings…",
  unreachable: "Can't reach the server",
  unreachableText: "Nothing was changed, or it may have been: load again to see.",
  retry: "Load again",
  noPermission: "Not for you to change",
  connection: "Connection",
  connect: "Connect again",
  missing: "Not available",
  sync: "What is read and written",
  syncNow: "Read everything again",
  stopped: (count: number) => `Not written (${count})`,
  schema: "Our fields on your records",
  schemaText:
    "What an account owes is written to fields of ours in a group of their own. None is made before you have seen the list.",
  schemaPlan: "Show the list",
  schemaMake: "Make what is missing",
  schemaDone: "All of them are there.",
  field: "Field",
  object: "Object",
  state: "State",
  states: {
    exists: "there",
    made: "made",
    missing: "missing",
    differs: "there, of another type",
    refused: "refused",
  },
  mapping: "How your records are read",
  save: "Save",
  saved: "Saved.",
  synced: "Everything is read again from the start.",
  onlyAdmin: "An admin of the connection can change this.",
  problem: "Not done",
  disconnect: "Disconnect",
  disconnectTitle: "Disconnect Good Standing?",
  disconnectText:
    "Nothing is read or written any more, and reminders for these accounts stop being told of payments here. What was agreed stays with us.",
  keepFields: "Keep our fields and what is in them",
  cancel: "Cancel",
};
export type SettingsWords = typeof EN;

const ES: SettingsWords = {
  loading: "Cargando los ajustes…",
  unreachable: "No se llega al servidor",
  unreachableText: "Puede que no se cambiara nada, o puede que sí: cargue de nuevo para verlo.",
  retry: "Cargar de nuevo",
  noPermission: "No puede cambiar esto",
  connection: "Conexión",
  connect: "Conectar de nuevo",
  missing: "No disponible",
  sync: "Lo que se lee y se escribe",
  syncNow: "Leer todo de nuevo",
  stopped: (count) => `No escrito (${count})`,
  schema: "Nuestros campos en sus registros",
  schemaText:
    "Lo que debe una cuenta se escribe en campos nuestros, en un grupo propio. No se crea ninguno antes de que vea la lista.",
  schemaPlan: "Ver la lista",
  schemaMake: "Crear lo que falta",
  schemaDone: "Están todos.",
  field: "Campo",
  object: "Objeto",
  state: "Estado",
  states: {
    exists: "existe",
    made: "creado",
    missing: "falta",
    differs: "existe, de otro tipo",
    refused: "rechazado",
  },
  mapping: "Cómo se leen sus registros",
  save: "Guardar",
  saved: "Guardado.",
  synced: "Se lee todo de nuevo desde el principio.",
  onlyAdmin: "Un administrador de la conexión puede cambiar esto.",
  problem: "No se hizo",
  disconnect: "Desconectar",
  disconnectTitle: "¿Desconectar Good Standing?",
  disconnectText:
    "Ya no se lee ni se escribe nada, y los recordatorios de estas cuentas dejan de saber de los pagos de aquí. Lo acordado queda con nosotros.",
  keepFields: "Conservar nuestros campos y lo que contienen",
  cancel: "Cancelar",
};

export function settingsWordsFor(locale: string): SettingsWords {
  return locale.startsWith("es") ? ES : EN;
}
