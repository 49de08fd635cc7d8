const MONTH_NAMES: readonly string[] = [
  "january|jan|enero|ene",
  "february|feb|febrero",
  "march|mar|marzo",
  "april|apr|abril|abr",
  "may|mayo",
  "june|jun|junio",
  "july|jul|julio",
  "august|aug|agosto|ago",
  "september|sept|sep|septiembre|setiembre",
  "october|oct|octubre",
  "november|nov|noviembre",
  "december|dec|diciembre|dic",
];
const WEEKDAY_NAMES: readonly string[] = [
  "monday|mon|lunes",
  "tuesday|tues|tue|martes",
  "wednesday|weds|wed|miercoles",
  "thursday|thurs|thur|thu|jueves",
  "friday|fri|viernes",
  "saturday|satur|sat|sabado",
  "sunday|sun|domingo",
];
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  un: 1,
  una: 1,
  uno: 1,
  one: 1,
  two: 2,
  dos: 2,
  three: 3,
  tres: 3,
  four: 4,
  cuatro: 4,
  five: 5,
  cinco: 5,
  six: 6,
  seis: 6,
  seven: 7,
  siete: 7,
  eight: 8,
  ocho: 8,
  ten: 10,
  diez: 10,
  fifteen: 15,
  quince: 15,
  veinte: 20,
  thirty: 30,
  treinta: 30,
};
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const LATER_ORDINALS: Readonly<Record<string, number>> = {
  fifteenth: 15,
  twentieth: 20,
  "twenty fifth": 25,
  thirtieth: 30,
};

export const MONTHS: string = MONTH_NAMES.join("|");
export const WEEKDAYS: string = WEEKDAY_NAMES.join("|");

/** 1 to 12; 0 for no month. */
export function monthOf(name: string | undefined): number {
  return MONTH_NAMES.findIndex((names) => names.split("|").includes(name ?? "")) + 1;
}

/** 1 = Monday … 7 = Sunday; 0 for none. */
export function weekdayOf(name: string | undefined): number {
  return WEEKDAY_NAMES.findIndex((names) => names.split("|").includes(name ?? "")) + 1;
}

/** The number a word or digits stand for, or NaN. */
export function countOf(word: string): number {
  return COUNTS[word] ?? Number(word);
}

export function ordinalOf(word: string | undefined): number {
  return LATER_ORDINALS[word ?? ""] ?? ORDINALS.indexOf(word ?? "") + 1;
}
