/** How the panel tells a reply that somebody has to read. */
export interface ReplyWords {
  readonly title: string;
  readonly sure: string;
  readonly unsure: string;
  readonly unclear: string;
}

const EN: ReplyWords = {
  title: "A reply to read",
  sure: "Read from clear words",
  unsure: "Only a guess: please read it yourself",
  unclear: "Not understood: please read it",
};

const ES: ReplyWords = {
  title: "Una respuesta por leer",
  sure: "Leído de palabras claras",
  unsure: "Solo una suposición: léala usted",
  unclear: "No se entendió: léala, por favor",
};

export function replyWordsFor(language: string): ReplyWords {
  return language === "es" ? ES : EN;
}
