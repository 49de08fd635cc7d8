/** What was written in this session, so that a step can be taken back and taken again. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last edit was of: typing in one field is one step. */
  readonly editing: string | null;
}

/** Older steps are let go of; a policy is large and nobody goes back further by hand. */
export const STEPS_MAX = 100;

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [], editing: null };
}

/** The next document. Edits in a row of the same thing are taken back together. */
export function edited<T>(history: History<T>, next: T, what: string | null): History<T> {
  if (next === history.present) return history;
  const isSameEdit = what !== null && what === history.editing;
  const past = isSameEdit ? history.past : [...history.past, history.present].slice(-STEPS_MAX);
  return { past, present: next, future: [], editing: what };
}

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    editing: null,
  };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, editing: null };
}
