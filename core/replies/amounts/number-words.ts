const UNITS: readonly string[] = [
  "zero|cero",
  "one|uno|un|una",
  "two|dos",
  "three|tres",
  "four|cuatro",
  "five|cinco",
  "six|seis",
  "seven|siete",
  "eight|ocho",
  "nine|nueve",
  "ten|diez",
  "eleven|once",
  "twelve|doce",
  "thirteen|trece",
  "fourteen|catorce",
  "fifteen|quince",
  "sixteen|dieciseis",
  "seventeen|diecisiete",
  "eighteen|dieciocho",
  "nineteen|diecinueve",
];
const TENS: readonly string[] = [
  "twenty|veinte",
  "thirty|treinta",
  "forty|fourty|cuarenta",
  "fifty|cincuenta",
  "sixty|sesenta",
  "seventy|setenta",
  "eighty|ochenta",
  "ninety|noventa",
];
const HUNDREDS: readonly string[] = [
  "cien|ciento",
  "doscientos|doscientas",
  "trescientos|trescientas",
  "cuatrocientos|cuatrocientas",
  "quinientos|quinientas",
  "seiscientos|seiscientas",
  "setecientos|setecientas",
  "ochocientos|ochocientas",
  "novecientos|novecientas",
];

const VALUES: ReadonlyMap<string, number> = new Map(
  [
    ...valuesOf(UNITS, (index) => index),
    ...valuesOf(TENS, (index) => (index + 2) * 10),
    ...valuesOf(HUNDREDS, (index) => (index + 1) * 100),
  ].flat(),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1_000],
  ["grand", 1_000],
  ["mil", 1_000],
]);
const LEAST = 20;

/** Amounts in words as digits: "two hundred and fifty", "mil quinientos". Smaller numbers stay. */
export function withDigits(words: string): string {
  const said: string[] = [];
  let run: string[] = [];
  const flush = () => {
    const value = amountOf(run);
    said.push(...(value === null ? run : [String(value)]));
    run = [];
  };
  for (const word of words.split(" ")) {
    const joins = run.length > 0 && (word === "and" || word === "y");
    if (VALUES.has(word) || SCALES.has(word) || joins || (word === "a" && run.length === 0)) {
      run.push(word);
    } else {
      flush();
      said.push(word);
    }
  }
  flush();
  return said.join(" ");
}

function amountOf(run: readonly string[]): number | null {
  if (run.length === 0 || /^(?:and|y|a)$/.test(run.at(-1) ?? "")) return null;
  let total = 0;
  let part = 0;
  let hasNumber = false;
  for (const word of run) {
    const scale = SCALES.get(word);
    const value = VALUES.get(word);
    if (scale === 100) part = (part === 0 ? 1 : part) * 100;
    else if (scale !== undefined) {
      total += (part === 0 ? 1 : part) * scale;
      part = 0;
    } else if (value !== undefined) part += value;
    if (scale !== undefined || value !== undefined) hasNumber = true;
  }
  const value = total + part;
  return hasNumber && value >= LEAST ? value : null;
}

function valuesOf(names: readonly string[], value: (index: number) => number) {
  return names.map((each, index) =>
    each.split("|").map((name): readonly [string, number] => [name, value(index)]),
  );
}
