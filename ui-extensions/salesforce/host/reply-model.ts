import { actionButton, type Scene } from "./action-buttons.ts";
import { type ButtonModel, joined } from "./parts.ts";

/** Tells its buttons from those of the same actions further down. */
const FROM_REPLY = "reply";

export interface ReplyModel {
  readonly title: string;
  readonly text: string;
  readonly understood: string;
  readonly detail: string;
  readonly buttons: readonly ButtonModel[];
}

/** A reply that somebody has to read, and what may be done about it; null when none waits. */
export function replyModel(scene: Scene): ReplyModel | null {
  const { reply } = scene.view;
  if (reply === undefined || reply === null) return null;
  const { title, text, understood, sureText, channel, at, actions } = reply;
  return {
    title,
    text,
    understood,
    detail: joined(sureText, channel, at.text),
    buttons: actions.flatMap(({ id }) =>
      scene.view.actions
        .filter((action) => action.id === id)
        .map((action) => actionButton(scene, action, { offerId: FROM_REPLY })),
    ),
  };
}
