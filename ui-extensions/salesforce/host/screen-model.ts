import type { HostWords } from "../../panel/host/host-words.ts";
import type { PanelState } from "../../panel/host/panel-state.ts";
import { type AbsentModel, absentModel } from "./absent-model.ts";
import type { Scene } from "./action-buttons.ts";
import {
  type AgreementModel,
  agreementModel,
  type NextModel,
  nextModel,
  type OffersModel,
  offersModel,
  type ReachModel,
  reachModel,
} from "./facts-model.ts";
import { type FoldedModel, foldedModel, type WhyState } from "./folded-model.ts";
import { type ButtonModel, button, type NoticeModel, notice } from "./parts.ts";
import { type ReplyModel, replyModel } from "./reply-model.ts";
import { type StandingModel, standingModel } from "./standing-model.ts";

export interface FactsModel {
  readonly name: string;
  readonly freshText: string;
  readonly headButtons: readonly ButtonModel[];
  readonly notices: readonly NoticeModel[];
  readonly standing: StandingModel;
  readonly reply: ReplyModel | null;
  readonly agreement: AgreementModel | null;
  readonly offers: OffersModel | null;
  readonly next: NextModel;
  readonly reach: ReachModel;
  readonly folded: FoldedModel;
}

/** All of the panel as it is to be drawn now. Exactly one of the three is there. */
export interface ScreenModel {
  readonly loadingText: string;
  readonly absent: AbsentModel | null;
  readonly facts: FactsModel | null;
}

export function screenModel(
  state: PanelState,
  texts: HostWords,
  whys: ReadonlyMap<string, WhyState>,
): ScreenModel {
  const { phase } = state;
  if (phase.kind === "loading")
    return { loadingText: texts.words.loading, absent: null, facts: null };
  if (phase.kind !== "shown")
    return { loadingText: "", absent: absentModel(phase, state, texts), facts: null };
  return {
    loadingText: "",
    absent: null,
    facts: factsModel({ view: phase.view, state, texts }, whys),
  };
}

function factsModel(scene: Scene, whys: ReadonlyMap<string, WhyState>): FactsModel {
  const { view, texts } = scene;
  const { words } = texts;
  const again = view.subject.candidates.length === 0 ? [] : [words.chooseAgain];
  return {
    name: view.subject.name,
    freshText: view.freshness.stale ? "" : view.freshness.text,
    headButtons: [
      button("refresh", words.refresh, { do: "refresh" }, { variant: "base" }),
      ...again.map((label) => button("choose", label, { do: "choose-again" }, { variant: "base" })),
    ],
    notices: noticesOf(scene),
    standing: standingModel(scene),
    reply: replyModel(scene),
    agreement: agreementModel(scene),
    offers: offersModel(scene),
    next: nextModel(scene),
    reach: reachModel(scene),
    folded: foldedModel(scene, whys),
  };
}

/** What to know before believing the rest, and what became of the last action. */
function noticesOf(scene: Scene): NoticeModel[] {
  return [...doubt(scene), ...outcome(scene)];
}

function doubt({ view: { freshness }, state, texts: { words } }: Scene): NoticeModel[] {
  if (state.offline) {
    const text = words.unreachableShown(freshness.asOf.text);
    const buttons = [button("again", words.retry, { do: "refresh" })];
    return [notice("offline", "warning", words.unreachableTitle, { text, buttons })];
  }
  if (!freshness.stale) return [];
  const buttons = [button("again", words.refresh, { do: "refresh" })];
  return [notice("stale", "warning", words.staleTitle, { text: freshness.text, buttons })];
}

function outcome(scene: Scene): NoticeModel[] {
  const { state, texts } = scene;
  const { words } = texts;
  switch (state.outcome.kind) {
    case "idle":
    case "done":
      return undo(scene);
    case "running":
      return [notice("running", "info", words.running)];
    case "refused":
      return [
        notice("refused", "warning", words.notDone, {
          text: state.outcome.reason,
          buttons: [button("dismiss", words.dismiss, { do: "dismiss" })],
        }),
      ];
    case "unknown":
      return [
        notice("unknown", "error", words.unreachableTitle, {
          text: words.unknownOutcome,
          buttons: [button("retry", words.retry, { do: "retry" })],
        }),
      ];
  }
}

function undo({ view: { undo: taken }, state, texts: { words } }: Scene): NoticeModel[] {
  const done = state.outcome.kind === "done" ? state.outcome.message : "";
  if (taken === null || state.offline) return done === "" ? [] : [notice("done", "success", done)];
  const until = words.undoUntil(taken.until.text);
  const buttons = [button("undo", taken.label, { do: "undo" })];
  return done === ""
    ? [notice("undo", "info", until, { buttons })]
    : [notice("done", "success", done, { text: until, buttons })];
}
