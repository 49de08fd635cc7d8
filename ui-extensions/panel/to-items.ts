import type { OpenItem } from "../../core/accounts/delinquency.ts";
import { ageText } from "./age-text.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { day, moneyText, whenDay } from "./voice.ts";

type PanelItem = PanelView["items"][number];

// What fits a panel that is read while talking; the console lists the rest.
export const MAX_ITEMS_SHOWN = 200;

/** Open items by currency, the longest overdue currency first, oldest due date first. */
export function toItems(section: SectionInput): PanelItem[] {
  const { byCurrency } = section.input.treatment.delinquency;
  return byCurrency
    .flatMap(({ items }) => items)
    .slice(0, MAX_ITEMS_SHOWN)
    .map((item) => toItem(section, item));
}

function toItem(section: SectionInput, item: OpenItem): PanelItem {
  const { voice, input } = section;
  const { buckets } = input.policy.delinquency;
  return {
    id: item.id,
    number: item.number,
    kind: item.kind,
    dueOn: whenDay(voice, item.dueOn),
    amount: moneyText(voice, item.amountMinor, item.currency),
    balance: moneyText(voice, item.balanceMinor, item.currency),
    daysPastDue: item.daysPastDue,
    ageText: ageText(voice, item),
    bucketLabel: buckets.find(({ id }) => id === item.bucketId)?.label ?? "",
    heldText: heldText(section, item),
  };
}

function heldText({ voice, input }: SectionInput, { heldBy }: OpenItem): string {
  const hold = input.facts.holds.find(({ id }) => id === heldBy);
  if (hold === undefined) return "";
  const { label } = voice.words.hold[hold.kind];
  return voice.words.heldItem(label, hold.until === undefined ? null : day(voice, hold.until));
}
