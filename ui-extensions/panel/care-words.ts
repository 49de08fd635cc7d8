/** What helps a customer in difficulty, to be offered before anything is asked for. */
export interface CareWords {
  readonly forbearance: string;
  readonly advice: (name: string, url: string) => string;
}

const EN: CareWords = {
  forbearance:
    "Ask whether a pause, smaller payments or more time would help; no need to decide now.",
  advice: (name, url) => `Free, independent advice: ${name}, ${url}`,
};

const ES: CareWords = {
  forbearance:
    "Pregunte si ayudaría una pausa, pagos más pequeños o más tiempo; no hace falta decidir ahora.",
  advice: (name, url) => `Ayuda gratuita e independiente: ${name}, ${url}`,
};

export function careWordsFor(language: string): CareWords {
  return language === "es" ? ES : EN;
}
