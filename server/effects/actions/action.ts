import type { AuthorityRole } from "../../../core/policy/authority-policy.ts";
import type { Result } from "../../../core/result/result.ts";
import type { Instant } from "../../../core/time/instant.ts";
import type { DoneHow } from "../../../ui-extensions/panel/done-text.ts";
import type { AvailabilityInput } from "../../../ui-extensions/panel/panel-input.ts";
import type { Deps } from "../../deps.ts";
import type { AccountWork } from "../account-work.ts";
import type { Undo } from "../undo.ts";

/** Everything an action may look at: the locked account and what the panel would show of it now. */
export interface ActionWork {
  readonly deps: Deps;
  readonly account: AccountWork;
  readonly view: AvailabilityInput;
  /** Who asks, as the timeline will name them. */
  readonly actor: string;
  /** What they may agree to alone. */
  readonly role: AuthorityRole;
}

export interface ActionDone {
  /** What the timeline says, a kind such as `pause.set` and its facts; null where it has been said. */
  readonly event: { readonly kind: string; readonly body: Record<string, unknown> } | null;
  /** Null when it can't be taken back. */
  readonly undo: Undo | null;
  /** Until when it can be taken back, where that is not the usual few minutes. */
  readonly undoUntil?: Instant;
  /** Words for the person: which sentence of `doneText`. */
  readonly done: DoneHow;
  /** A new address of the customer's page, to read out or paste; only from actions that made one. */
  readonly customerUrl: string | null;
}

/** Input that is well formed but can't be done, with the field it is about. */
export interface ActionRefusal {
  readonly field: string;
  readonly message: string;
}

export type ActionResult = Promise<Result<ActionDone, ActionRefusal>>;

export function done(
  kind: string,
  body: Record<string, unknown>,
  undo: Undo | null = null,
): { readonly ok: true; readonly value: ActionDone } {
  return { ok: true, value: { event: { kind, body }, undo, done: "done", customerUrl: null } };
}
