import { StepAnchor } from "../policy.ts";
import { type Change, diffJson } from "./diff-json.ts";
import { isObject, type Json, keysOf } from "./json.ts";
import { anchorWords, channelWord, fieldWord, valueWords } from "./value-words.ts";

/** The parts of a policy as the editors and the comparison name them, in the order they are told. */
export const POLICY_SECTIONS = [
  "segments",
  "cadences",
  "offers",
  "contact",
  "templates",
  "holds",
  "basics",
] as const;
export type PolicySection = (typeof POLICY_SECTIONS)[number];

/** One difference in words: `Cadence “Standard”`, `Day 14: was e-mail, now call`. */
export interface ToldChange {
  readonly section: PolicySection;
  readonly place: string;
  readonly text: string;
  /** For what is too long to stand in one sentence, such as a template's body. */
  readonly texts: { readonly before: string; readonly after: string } | null;
}

/** What changed between two policies, in words, section by section. */
export function tellDifference(before: Json, after: Json): ToldChange[] {
  const told = diffJson(before, after)
    // Every published policy has a number of its own; that it differs is no news.
    .filter(({ path }) => path[0] !== "version")
    .flatMap((change) => tell(change, before, after));
  return POLICY_SECTIONS.flatMap((section) => told.filter((each) => each.section === section));
}

/** Which editor a setting belongs to, by the first part of its path. */
export function sectionOf(first: string | undefined): PolicySection {
  switch (first) {
    case "segments":
      return "segments";
    case "cadences":
      return "cadences";
    case "arrangements":
      return "offers";
    case "contact":
      return "contact";
    case "templates":
      return "templates";
    case "pause":
    case "promises":
    case "replies":
    case "thanks":
      return "holds";
    default:
      return "basics";
  }
}

function tell(change: Change, before: Json, after: Json): ToldChange[] {
  const { path } = change;
  const section = sectionOf(path[0]);
  const { place, rest } = placeOf(path, before, after);
  const made = (text: string, texts: ToldChange["texts"] = null): ToldChange => ({
    section,
    place,
    text: capital(text),
    texts,
  });
  const within = (text: string) => (rest === "" ? text : `${rest}: ${text}`);
  if (change.kind === "list") {
    const nameAt = (document: Json, key: string) => nameOf([...path, key], document);
    // Steps stand in the order of their days, and the days are told.
    const moved = path.at(-1) === "steps" ? [] : movedIn(change.before, change.after);
    const orders = moved.map((key) => {
      const [from, to] = [change.before.indexOf(key) + 1, change.after.indexOf(key) + 1];
      return made(within(`moved ${nameAt(after, key)} from place ${from} to ${to}`));
    });
    return [
      ...[...change.removed].map(([key, item]) =>
        made(within(`removed ${nameAt(before, key)}${detailOf(item)}`)),
      ),
      ...[...change.added].map(([key, item]) =>
        made(within(`added ${nameAt(after, key)}${detailOf(item)}`)),
      ),
      ...orders,
    ];
  }
  const field = path.at(-1) ?? "";
  const [was, is] = [change.before, change.after];
  if (field === "body" && typeof was === "string" && typeof is === "string")
    return [made(within("text changed"), { before: was, after: is })];
  // A cap is named by what it counts; a step's day is the step's own name.
  const name = field === "anchor" || field === place.toLowerCase() ? "" : fieldWord(field);
  const what = [rest, name].filter((part) => part !== "").join(", ");
  const told = `was ${valueWords(field, was)}, now ${valueWords(field, is)}`;
  return [made(what === "" ? told : `${what}: ${told}`)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The item a change is inside of, and what of it; a step is told by its day. */
function placeOf(
  path: readonly string[],
  before: Json,
  after: Json,
): { readonly place: string; readonly rest: string } {
  const [first = "", second] = path;
  const isItem = second !== undefined && ITEMS[first] !== undefined;
  const place = isItem
    ? `${ITEMS[first]} ${nameIn([first, second], after, before)}`
    : capital(fieldWord(first));
  const start = isItem ? 2 : 1;
  const isStep = first === "cadences" && path[2] === "steps" && path.length > 4;
  // The day a step had tells which one is meant; the change may be of the day itself.
  const inner = path.slice(isStep ? 3 : start, -1).map((part, index) => {
    const here = path.slice(0, (isStep ? 3 : start) + index + 1);
    return isListed(before, here) || isListed(after, here)
      ? nameIn(here, before, after)
      : fieldWord(part);
  });
  return { place, rest: inner.join(", ") };
}

function isListed(document: Json, path: readonly string[]): boolean {
  return Array.isArray(findAt(document, path.slice(0, -1)));
}

const ITEMS: Readonly<Record<string, string>> = {
  segments: "Segment",
  cadences: "Cadence",
  templates: "Template",
};

/** By what it was called before the change, where it was there. */
function nameIn(path: readonly string[], before: Json, after: Json): string {
  return findAt(before, path) === undefined ? nameOf(path, after) : nameOf(path, before);
}

function nameOf(path: readonly string[], document: Json): string {
  const item = findAt(document, path);
  const key = path.at(-1) ?? "";
  if (!isObject(item)) return key;
  if (typeof item.name === "string") return `“${item.name}”`;
  const anchor = StepAnchor.safeParse(item.anchor);
  if (anchor.success) return anchorWords(anchor.data);
  if (typeof item.label === "string") return `“${item.label}”`;
  if (typeof item.id !== "string")
    return item.max === undefined
      ? key
      : `cap on ${valueWords("", item.channels)} in ${item.days} days`;
  const { id, channel, language, tone } = item;
  const how = [typeof channel === "string" ? channelWord(channel) : "", language, tone].filter(
    (part) => typeof part === "string" && part !== "",
  );
  return [fieldWord(id), ...how].join(", ");
}

/** What of a step is worth saying when it comes or goes. */
function detailOf(item: Json): string {
  if (!isObject(item) || !Array.isArray(item.channels) || item.anchor === undefined) return "";
  const action = item.action === "task" ? "task, " : "";
  return ` (${action}${valueWords("channels", item.channels)})`;
}

function findAt(document: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((at, step) => {
    if (isObject(at)) return Object.hasOwn(at, step) ? at[step] : undefined;
    const index = Array.isArray(at) ? (keysOf(at)?.indexOf(step) ?? -1) : -1;
    return Array.isArray(at) && index >= 0 ? at[index] : undefined;
  }, document);
}

/** The fewest items whose moving explains a new order: all but a longest run still in order. */
export function movedIn(before: readonly string[], after: readonly string[]): string[] {
  const common = after.filter((key) => before.includes(key));
  const places = common.map((key) => before.indexOf(key));
  const best: (readonly number[])[] = [];
  for (const [index, place] of places.entries()) {
    let longest: readonly number[] = [];
    for (let earlier = 0; earlier < index; earlier += 1) {
      const run = best[earlier] ?? [];
      if ((places[earlier] ?? 0) < place && run.length > longest.length) longest = run;
    }
    best.push([...longest, index]);
  }
  const kept = new Set(best.reduce((a, b) => (b.length > a.length ? b : a), []));
  return common.filter((_, index) => !kept.has(index));
}
