import type { Words } from "../../panel/host/host-words.ts";
import type { MoneyText, PanelSchedule } from "../../panel/panel-parts.ts";
import type { Intent } from "./intent.ts";
import type { SettingsIntent } from "./settings-intent.ts";

// Templates of Lightning Web Components hold no expressions, so what they draw comes as finished
// texts and flags. Every list item has a `key`, and what is absent is null.

export interface ButtonModel {
  readonly key: string;
  readonly label: string;
  readonly variant: "brand" | "neutral" | "base";
  /** Why it is off, on hover and focus; empty when it can be pressed to effect. */
  readonly title: string;
  readonly intent: Intent | SettingsIntent;
}

/** One rule, gate or way to the customer: what it is, and whether it lets through. */
export interface LineModel {
  readonly key: string;
  readonly icon: "utility:success" | "utility:ban";
  readonly variant: "success" | "";
  /** What the icon says to whoever does not see it. */
  readonly said: string;
  readonly text: string;
  readonly note: string;
}

export interface TextModel {
  readonly key: string;
  readonly text: string;
}

export interface ScheduleModel {
  readonly dueHeader: string;
  readonly amountHeader: string;
  /** Empty while no payment is due, since all of them are merely planned. */
  readonly statusHeader: string;
  readonly rows: readonly {
    readonly key: string;
    readonly dueText: string;
    readonly amountText: string;
    readonly statusText: string;
  }[];
  readonly total: { readonly label: string; readonly text: string } | null;
}

export interface NoticeModel {
  readonly key: string;
  readonly className: string;
  readonly icon: string;
  /** Refusals and failures interrupt a screen reader; all else waits for a pause. */
  readonly role: "alert" | "status";
  readonly title: string;
  readonly text: string;
  readonly lines: readonly TextModel[];
  readonly buttons: readonly ButtonModel[];
}

export type Tone = "info" | "success" | "warning" | "error";

export function notice(
  key: string,
  tone: Tone,
  title: string,
  rest: Partial<Pick<NoticeModel, "text" | "lines" | "buttons">> = {},
): NoticeModel {
  return {
    key,
    className: `gs-notice gs-notice_${tone}`,
    icon: `utility:${tone}`,
    role: tone === "error" || tone === "warning" ? "alert" : "status",
    title,
    text: "",
    lines: [],
    buttons: [],
    ...rest,
  };
}

export function button(
  key: string,
  label: string,
  intent: ButtonModel["intent"],
  look: Partial<Pick<ButtonModel, "variant" | "title">> = {},
): ButtonModel {
  return { key, label, variant: "neutral", title: "", intent, ...look };
}

export function line(key: string, isOn: boolean, said: string, text: string, note = ""): LineModel {
  return {
    key,
    icon: isOn ? "utility:success" : "utility:ban",
    variant: isOn ? "success" : "",
    said,
    text,
    note,
  };
}

export function textsOf(texts: readonly string[]): TextModel[] {
  return texts.filter((text) => text !== "").map((text, index) => ({ key: String(index), text }));
}

export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

/** Every payment with its date and amount, and what became of it once the first is due. */
export function scheduleOf(
  schedule: PanelSchedule,
  words: Words,
  total: MoneyText | null = null,
): ScheduleModel | null {
  if (schedule.length === 0) return null;
  const hasStatus = schedule.some(({ status }) => status !== "planned");
  return {
    dueHeader: words.due,
    amountHeader: words.amount,
    statusHeader: hasStatus ? words.status : "",
    rows: schedule.map(({ dueOn, amount, statusText }) => ({
      key: dueOn.value,
      dueText: dueOn.text,
      amountText: amount.text,
      statusText,
    })),
    total: total === null ? null : { label: words.total, text: total.text },
  };
}
