import type { SettingsView } from "../../panel/card-answer.ts";
import type { SettingsPhase, SettingsState } from "../../panel/host/settings-state.ts";
import type { SettingsWords } from "../../panel/host/settings-words.ts";
import type { FieldModel } from "./field-model.ts";
import { type ButtonModel, button, type NoticeModel, notice } from "./parts.ts";
import { type FieldGroup, fieldGroups } from "./settings-fields.ts";
import type { SettingsModelWords } from "./settings-model-words.ts";

/** What the page is worded with: every host's settings words, and Salesforce's own. */
export interface SettingsTexts {
  readonly words: SettingsWords;
  readonly own: SettingsModelWords;
}

/** A line with a sign before it; `said` is the sign for whoever does not see it. */
export interface SignedLine {
  readonly key: string;
  readonly icon: string;
  readonly variant: string;
  readonly text: string;
}

export interface ShownSettings {
  /** What to know before reading on: who may change any of it. */
  readonly intro: readonly NoticeModel[];
  readonly connection: {
    readonly title: string;
    readonly name: string;
    readonly stateText: string;
    readonly badge: string;
    readonly link: { readonly url: string; readonly label: string } | null;
    readonly missing: readonly NoticeModel[];
    readonly leave: readonly NoticeModel[];
    readonly buttons: readonly ButtonModel[];
  };
  readonly sync: {
    readonly title: string;
    readonly lines: readonly SignedLine[];
    readonly stoppedTitle: string;
    readonly stopped: readonly { readonly key: string; readonly text: string }[];
    readonly buttons: readonly ButtonModel[];
  };
  readonly schema: {
    readonly title: string;
    readonly text: string;
    readonly notices: readonly NoticeModel[];
    readonly buttons: readonly ButtonModel[];
  } | null;
  readonly groups: readonly FieldGroup<FieldModel>[];
  readonly save: readonly ButtonModel[];
  /** Why the last call did not do what it was asked. */
  readonly trouble: readonly NoticeModel[];
  readonly hasFoot: boolean;
  /** What is being done, in words for the spinner; empty when nothing is. */
  readonly workingText: string;
}

/** The settings page as it is to be drawn now. Exactly one of the three is there. */
export interface SettingsModel {
  readonly loadingText: string;
  readonly absent: readonly NoticeModel[];
  readonly shown: ShownSettings | null;
}

/** What the page itself remembers, beside what every host's page does. */
export interface PageState {
  readonly isLeaving: boolean;
}

export function settingsModel(
  state: SettingsState,
  page: PageState,
  texts: SettingsTexts,
): SettingsModel {
  const { phase } = state;
  if (phase.kind === "loading")
    return { loadingText: texts.words.loading, absent: [], shown: null };
  if (phase.kind !== "shown")
    return { loadingText: "", absent: [absentNotice(phase, texts)], shown: null };
  const shown = shownSettings({ view: phase.view, state, page, texts });
  return { loadingText: "", absent: [], shown };
}

function absentNotice(
  phase: Exclude<SettingsPhase, { kind: "shown" }>,
  { words }: SettingsTexts,
): NoticeModel {
  const buttons = [button("load", words.retry, { do: "load" })];
  return phase.kind === "refused"
    ? notice("refused", "warning", words.noPermission, { text: phase.detail, buttons })
    : notice("unreachable", "error", words.unreachable, { buttons });
}

interface Scene {
  readonly view: SettingsView;
  readonly state: SettingsState;
  readonly page: PageState;
  readonly texts: SettingsTexts;
}

function shownSettings(scene: Scene): ShownSettings {
  const { view, state, texts } = scene;
  const { words, own } = texts;
  const { trouble } = state;
  return {
    intro: view.mayEdit ? [] : [notice("only-admin", "info", words.onlyAdmin)],
    connection: connectionOf(scene),
    sync: syncOf(scene),
    schema: view.connection.state === "active" ? schemaOf(scene) : null,
    groups: fieldGroups(view, state, own),
    save: view.mayEdit ? [button("save", words.save, { do: "save" }, { variant: "brand" })] : [],
    trouble: troubleOf(scene),
    hasFoot: view.mayEdit || trouble !== "",
    workingText: state.busy ? own.working : "",
  };
}

/** Fields are named as they are labelled; what no field is to blame for is said as it came. */
function troubleOf({ view, state, texts: { words, own } }: Scene): NoticeModel[] {
  const { trouble, errors } = state;
  if (trouble === "") return [];
  const lines = view.fields.flatMap(({ id, label }) => {
    const error = errors[id];
    return error === undefined ? [] : [{ key: id, text: `${label}: ${error}` }];
  });
  return lines.length === Object.keys(errors).length && lines.length > 0
    ? [notice("trouble", "error", own.lookAgain, { lines })]
    : [notice("trouble", "error", words.problem, { text: trouble })];
}

const BADGES = {
  active: "slds-theme_success",
  reconnect: "slds-theme_warning",
  disconnected: "slds-theme_error",
} as const;

function connectionOf({ view, page, texts }: Scene): ShownSettings["connection"] {
  const { words, own } = texts;
  const { connection, missing, mayEdit } = view;
  const lines = missing.map(({ what, consequence }) => ({
    key: what,
    text: `${what}: ${consequence}`,
  }));
  const mayLeave = mayEdit && connection.state !== "disconnected";
  return {
    title: words.connection,
    name: connection.name,
    stateText: connection.stateText,
    badge: BADGES[connection.state],
    link:
      mayEdit && connection.state !== "active"
        ? { url: connection.connectUrl, label: words.connect }
        : null,
    missing: lines.length === 0 ? [] : [notice("missing", "warning", words.missing, { lines })],
    leave:
      mayLeave && page.isLeaving
        ? [
            notice("leave", "warning", words.disconnectTitle, {
              text: own.disconnectText,
              buttons: [
                button("disconnect", words.disconnect, { do: "disconnect" }),
                button("stay", words.cancel, { do: "stay" }, { variant: "base" }),
              ],
            }),
          ]
        : [],
    buttons:
      mayLeave && !page.isLeaving
        ? [button("leave", words.disconnect, { do: "ask-disconnect" })]
        : [],
  };
}

function syncOf({ view, texts: { words } }: Scene): ShownSettings["sync"] {
  const { lines, stopped } = view.sync;
  const mayRead = view.mayEdit && view.connection.state === "active";
  return {
    title: words.sync,
    lines: lines.map(({ noun, text, done }) => ({
      key: noun,
      icon: done ? "utility:success" : "utility:clock",
      variant: done ? "success" : "",
      text,
    })),
    stoppedTitle: stopped.length === 0 ? "" : words.stopped(stopped.length),
    stopped: stopped.map(({ text, reason }, index) => ({
      key: String(index),
      text: reason === "" ? text : `${text}: ${reason}`,
    })),
    buttons: mayRead ? [button("sync", words.syncNow, { do: "sync" })] : [],
  };
}

/** A hundred fields that are there help nobody: only those that are not are listed. */
function schemaOf({ state, texts: { words, own } }: Scene): NonNullable<ShownSettings["schema"]> {
  const wrong = (state.steps ?? []).filter((step) => step.state !== "exists");
  const lines = wrong.map(({ object, name, state: is, detail }) => ({
    key: `${object}.${name}`,
    text: `${object === name ? object : `${object}.${name}`}: ${words.states[is]}${is === "differs" ? ` (${detail})` : ""}`,
  }));
  const told =
    wrong.length === 0
      ? notice("fields", "success", words.schemaDone)
      : notice("fields", "warning", own.fieldsWrong, { lines });
  return {
    title: words.schema,
    text: own.fieldsText,
    notices: state.steps === null ? [] : [told],
    buttons: [button("check-fields", own.fieldsCheck, { do: "check-fields" })],
  };
}
