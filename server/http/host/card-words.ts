/** What a card says when there is nothing to show: why, and what would change it. */
export interface CardWords {
  readonly noConnection: string;
  readonly disconnected: string;
  readonly notSynced: string;
  readonly wrongKey: string;
  readonly auditor: string;
  readonly onlyManagers: string;
  readonly onlyManagersSettings: string;
  readonly otherAccount: string;
  readonly fault: string;
}

const EN = (label: string): CardWords => ({
  noConnection: `This ${label} account isn't connected to Good Standing. Ask an admin to connect it.`,
  disconnected: "Good Standing was disconnected. Ask an admin to connect it again.",
  notSynced:
    "This record hasn't been matched with an account yet. New records take a few minutes; if it stays so, ask an admin to look at the settings page.",
  wrongKey:
    "This record's key is out of date. It is written again with the next sync, usually within a few minutes.",
  auditor: "You can look, but not change anything. Ask an admin for another role.",
  onlyManagers:
    "No account is known for this record. A manager can look for one and link it to the record.",
  onlyManagersSettings: "Only managers and admins may see and change the settings.",
  otherAccount: "This record now stands for another account. Load the card again.",
  fault: "Something went wrong on our side. Try again; what you did is done at most once.",
});

const ES = (label: string): CardWords => ({
  noConnection: `Esta cuenta de ${label} no está conectada a Good Standing. Pida a un administrador que la conecte.`,
  disconnected: "Good Standing se desconectó. Pida a un administrador que lo conecte de nuevo.",
  notSynced:
    "Este registro aún no se ha vinculado con una cuenta. Los registros nuevos tardan unos minutos; si sigue así, pida a un administrador que revise la página de ajustes.",
  wrongKey:
    "La clave de este registro está desactualizada. Se escribe de nuevo con la próxima sincronización, normalmente en unos minutos.",
  auditor: "Puede mirar, pero no cambiar nada. Pida otro rol a un administrador.",
  onlyManagers:
    "No se conoce ninguna cuenta para este registro. Un responsable puede buscar una y vincularla.",
  onlyManagersSettings: "Solo los responsables y administradores pueden ver y cambiar los ajustes.",
  otherAccount: "Este registro corresponde ahora a otra cuenta. Cargue la tarjeta de nuevo.",
  fault:
    "Algo falló por nuestra parte. Inténtelo de nuevo; lo que hizo se hace una vez como máximo.",
});

export function cardWords(locale: string, label: string): CardWords {
  return (locale.toLowerCase().startsWith("es") ? ES : EN)(label);
}
