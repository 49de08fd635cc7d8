import type { PanelView } from "../../panel/panel-view.ts";
import type { Scene } from "./action-buttons.ts";
import { joined, type LineModel, line, type TextModel, textsOf } from "./parts.ts";

export interface NoteModel {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly TextModel[];
}

/** How much and how late, the one large number, then why the account is treated as it is. */
export interface StandingModel {
  readonly amounts: readonly {
    readonly key: string;
    readonly text: string;
    readonly label: string;
  }[];
  readonly nothingOwed: string;
  readonly badge: { readonly label: string; readonly className: string } | null;
  readonly ageText: string;
  readonly bucket: { readonly label: string; readonly percent: number } | null;
  readonly notes: readonly NoteModel[];
  readonly segment: {
    readonly text: string;
    readonly title: string;
    readonly rulesTitle: string;
    readonly lines: readonly LineModel[];
  } | null;
}

export function standingModel(scene: Scene): StandingModel {
  const { standing } = scene.view;
  const { words } = scene.texts;
  const late = standing.pastDue.filter((each) => each.amountMinor !== 0);
  const open = standing.open.filter((each) => each.amountMinor !== 0);
  const owed = late.length > 0 ? late : open;
  const label = late.length > 0 ? words.pastDue : words.open;
  const lastPaid = late.length + open.length > 0 ? "" : standing.lastPaidText;
  return {
    amounts: owed.map(({ currency, text }) => ({ key: currency, text, label })),
    nothingOwed: owed.length === 0 ? words.nothingOwed : "",
    badge: badgeOf(standing),
    ageText: joined(standing.ageText, standing.trendText, lastPaid),
    bucket: bucketOf(standing),
    notes: notesOf(scene),
    segment: segmentOf(scene),
  };
}

// The plain late account needs no badge: the number and the age already say it.
function badgeOf({ state, label }: PanelView["standing"]): StandingModel["badge"] {
  if (state === "past_due") return null;
  if (state === "on_hold") return { label, className: "slds-theme_warning" };
  return { label, className: state === "due_soon" ? "" : "slds-theme_success" };
}

function bucketOf({ bucket, daysPastDue }: PanelView["standing"]): StandingModel["bucket"] {
  if (daysPastDue === 0 || bucket.count === 0) return null;
  const percent = Math.round(((bucket.index + 1) * 100) / bucket.count);
  return { label: bucket.label, percent };
}

function notesOf({ view: { holds, promise }, texts: { words } }: Scene): NoteModel[] {
  const held = holds.map((hold) => ({
    key: hold.id,
    title: hold.until ? `${hold.label} ${words.until(hold.until.text)}` : hold.label,
    lines: textsOf([
      hold.reason,
      joined(words.setBy(hold.setBy), hold.from === undefined ? "" : words.since(hold.from.text)),
      hold.resumes ?? "",
    ]),
  }));
  const isTold = promise?.status === "open" || promise?.status === "broken";
  return isTold ? [...held, { key: promise.id, title: promise.statusText, lines: [] }] : held;
}

function segmentOf({ view: { segment }, texts: { words } }: Scene): StandingModel["segment"] {
  const text = segment.because || segment.name;
  if (text === "") return null;
  return {
    text,
    title: words.why,
    rulesTitle: words.rulesTitle,
    lines: segment.rules.map(({ id, name, matched, text: rule }) =>
      line(
        id,
        matched,
        matched ? words.matched : words.notMatched,
        name === "" ? rule : `${name}. ${rule}`,
      ),
    ),
  };
}
