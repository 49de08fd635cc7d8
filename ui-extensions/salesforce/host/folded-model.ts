import type { Answer } from "../../panel/host/panel-calls.ts";
import { type ScriptSection, scriptSections } from "../../panel/host/script-sections.ts";
import { actionOf } from "../../panel/host/shown-actions.ts";
import type { PanelTimelineEntry, PanelView } from "../../panel/panel-view.ts";
import type { PanelWhy } from "../../panel/panel-why.ts";
import { actionButton, type Scene } from "./action-buttons.ts";
import {
  type ButtonModel,
  button,
  joined,
  type LineModel,
  line,
  type ScheduleModel,
  scheduleOf,
  type TextModel,
  textsOf,
} from "./parts.ts";

/** What is known of why one message went out or did not: nothing, asked for, or the answer. */
export type WhyState = "loading" | Answer<PanelWhy>;

export interface WhyModel {
  readonly title: string;
  readonly detail: string;
  readonly lines: readonly LineModel[];
}

export interface EntryModel {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly byText: string;
  readonly buttons: readonly ButtonModel[];
  readonly why: WhyModel | null;
}

export interface SectionModel {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly TextModel[];
}

/** What is asked for less often, each with its count. */
export interface FoldedModel {
  readonly invoicesTitle: string;
  readonly noInvoices: string;
  readonly invoices: readonly {
    readonly key: string;
    readonly number: string;
    readonly balanceText: string;
    readonly lines: readonly TextModel[];
  }[];
  readonly planTitle: string;
  readonly plan: {
    readonly noPlan: string;
    readonly lines: readonly TextModel[];
    readonly schedule: ScheduleModel | null;
    readonly page: { readonly url: string; readonly label: string } | null;
    readonly buttons: readonly ButtonModel[];
  };
  readonly historyTitle: string;
  readonly noHistory: string;
  readonly history: readonly EntryModel[];
  readonly earlier: readonly ButtonModel[];
  readonly guidanceTitle: string;
  readonly guidance: readonly SectionModel[];
  /** Empty where there is no more. */
  readonly guidanceMoreTitle: string;
  readonly guidanceMore: readonly SectionModel[];
}

export function foldedModel(scene: Scene, whys: ReadonlyMap<string, WhyState>): FoldedModel {
  const { view, texts, state } = scene;
  const { words } = texts;
  const entries = [...view.timeline.entries, ...(state.earlier?.entries ?? [])];
  const script = scriptSections(view.guidance, words);
  const cursor = state.earlier === null ? view.timeline.cursor : state.earlier.cursor;
  return {
    invoicesTitle: words.invoices(view.items.length),
    noInvoices: view.items.length === 0 ? words.noInvoices : "",
    invoices: view.items.map((item) => ({
      key: item.id,
      number: item.number,
      balanceText: item.balance.text,
      lines: textsOf([invoiceText(item, scene), item.heldText]),
    })),
    planTitle: words.plan,
    plan: planModel(scene),
    historyTitle: words.history(view.timeline.total),
    noHistory: entries.length === 0 ? words.noHistory : "",
    history: entries.map((entry) => entryModel(entry, scene, whys)),
    earlier: cursor === null ? [] : [button("earlier", words.showMore, { do: "earlier" })],
    guidanceTitle: words.guidance(view.guidance.situation),
    guidance: sectionModels(script.lead),
    guidanceMoreTitle: script.more.length === 0 ? "" : words.moreGuidance,
    guidanceMore: sectionModels(script.more),
  };
}

function invoiceText(
  { dueOn, ageText, balance, amount }: PanelView["items"][number],
  { texts: { words } }: Scene,
): string {
  const isPartPaid = balance.amountMinor !== amount.amountMinor;
  const total = isPartPaid ? `${words.total} ${amount.text}` : "";
  return joined(`${words.due} ${dueOn.text}`, ageText, total);
}

function planModel(scene: Scene): FoldedModel["plan"] {
  const { arrangement, promise } = scene.view;
  const { words } = scene.texts;
  const cancel = actionOf(scene.view, "cancel-arrangement");
  const promised =
    promise === null ? [] : [promise.statusText, joined(promise.amount.text, promise.dueOn.text)];
  const url = arrangement?.customerUrl ?? null;
  return {
    noPlan: arrangement === null && promise === null ? words.noPlan : "",
    lines: textsOf([...promised, arrangement?.statusText ?? ""]),
    schedule: arrangement === null ? null : scheduleOf(arrangement.schedule, words),
    page: url === null ? null : { url, label: words.customerPage },
    buttons: arrangement === null || cancel === null ? [] : [actionButton(scene, cancel)],
  };
}

function entryModel(
  { id, title, detail, at, actor, touchId }: PanelTimelineEntry,
  { texts: { words } }: Scene,
  whys: ReadonlyMap<string, WhyState>,
): EntryModel {
  const why = touchId === undefined ? undefined : whys.get(touchId);
  return {
    key: id,
    title,
    detail,
    byText: joined(at.text, actor),
    buttons:
      touchId === undefined
        ? []
        : [button(`why ${touchId}`, words.why, { do: "why", touchId }, { variant: "base" })],
    why: why === undefined ? null : whyModel(why, words),
  };
}

function whyModel(why: WhyState, words: Scene["texts"]["words"]): WhyModel {
  if (why === "loading") return { title: words.whyLoading, detail: "", lines: [] };
  if (why.kind !== "ok") return { title: words.whyFailed, detail: "", lines: [] };
  const { title, reason, verdicts } = why.value;
  const lines = verdicts.flatMap(({ stage, when, allowed, text, rules }) => {
    const said = allowed ? words.allowed : words.refused;
    const key = `${stage} ${when.value}`;
    const spoken = rules.map((rule) =>
      line(
        `${key} ${rule.id}`,
        allowed,
        said,
        rule.text,
        joined(rule.citation, rule.id, rule.note),
      ),
    );
    return [line(key, allowed, said, `${stage} (${when.text}): ${text}`), ...spoken];
  });
  return { title, detail: joined(reason, lines.length === 0 ? words.whyNothing : ""), lines };
}

function sectionModels(sections: readonly ScriptSection[]): SectionModel[] {
  return sections.map(({ title, lines }) => ({ key: title, title, lines: textsOf(lines) }));
}
