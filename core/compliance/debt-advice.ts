export interface Adviser {
  readonly name: string;
  readonly url: string;
}

/**
 * Free, independent help with debt, or the public body that protects consumers of financial
 * services where no national advice charity is known to us. Only names we are sure of; a country
 * that is missing here gets a general line instead.
 */
const ADVISERS: Readonly<Record<string, readonly Adviser[]>> = {
  US: [
    { name: "National Foundation for Credit Counseling (NFCC)", url: "https://www.nfcc.org/" },
    {
      name: "Consumer Financial Protection Bureau",
      url: "https://www.consumerfinance.gov/",
    },
  ],
  GB: [
    { name: "StepChange Debt Charity", url: "https://www.stepchange.org/" },
    { name: "National Debtline", url: "https://nationaldebtline.org/" },
  ],
  ES: [
    {
      name: "Banco de España: Portal del Cliente Bancario",
      url: "https://clientebancario.bde.es/",
    },
  ],
  PT: [
    {
      name: "Banco de Portugal: Portal do Cliente Bancário",
      url: "https://clientebancario.bportugal.pt/",
    },
  ],
  FR: [
    {
      name: "Mes questions d’argent (Banque de France)",
      url: "https://www.mesquestionsdargent.fr/",
    },
  ],
  DE: [
    { name: "Verbraucherzentrale", url: "https://www.verbraucherzentrale.de/" },
    { name: "meine-schulden.de (Schuldnerberatungen)", url: "https://www.meine-schulden.de/" },
  ],
  AT: [{ name: "Schuldnerberatungen in Österreich", url: "https://www.schuldenberatung.at/" }],
  CH: [{ name: "Schuldenberatung Schweiz", url: "https://schulden.ch/" }],
  BR: [{ name: "Consumidor.gov.br", url: "https://www.consumidor.gov.br/" }],
  IE: [{ name: "Money Advice and Budgeting Service (MABS)", url: "https://www.mabs.ie/" }],
  AU: [{ name: "National Debt Helpline", url: "https://ndh.org.au/" }],
  CA: [{ name: "Credit Counselling Canada", url: "https://creditcounsellingcanada.ca/" }],
  CL: [{ name: "SERNAC", url: "https://www.sernac.cl/" }],
  MX: [{ name: "CONDUSEF", url: "https://www.condusef.gob.mx/" }],
  CO: [
    { name: "Superintendencia Financiera de Colombia", url: "https://www.superfinanciera.gov.co/" },
  ],
};

const SPANISH: Readonly<Record<string, string>> = {
  "https://www.consumerfinance.gov/": "https://www.consumerfinance.gov/es/",
};

/** The advisers of a country (ISO 3166) at addresses in a language where they have it; none known, none named. */
export function advisersIn(country: string, language: string): readonly Adviser[] {
  return (ADVISERS[country] ?? []).map(({ name, url }) => ({
    name,
    url: language.startsWith("es") ? (SPANISH[url] ?? url) : url,
  }));
}
