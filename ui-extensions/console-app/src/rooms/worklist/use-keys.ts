import { useHotkeys } from "@mantine/hooks";
import { useState } from "react";
import type { BulkAction } from "../../../views/worklist.ts";

export type BulkName = BulkAction["action"];

interface Keys {
  readonly move: (by: number) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly select: () => void;
  readonly act: (action: BulkName) => void;
  readonly undo: () => void;
}

export interface Help {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** What each key does, as the help lists it. */
export const KEY_WORDS: readonly (readonly [string, string])[] = [
  ["j or ↓", "Next account"],
  ["k or ↑", "Account before"],
  ["Enter", "Open it beside the list"],
  ["Escape", "Close it, or select nothing"],
  ["x", "Select it"],
  ["a", "Assign"],
  ["s", "Snooze"],
  ["p", "Pause with a reason"],
  ["c", "Mark as called"],
  ["u", "Undo the last of these"],
  ["?", "This list"],
];

const PAGE = 10;

/** The worklist's keys. They rest while somebody types, and while a dialog is open. */
export function useKeys({ move, open, close, select, act, undo }: Keys): Help {
  const [isOpen, setOpen] = useState(false);
  const free = (work: () => void) => () => {
    if (document.querySelector('[role="dialog"]') === null) work();
  };
  useHotkeys([
    ["j", free(() => move(1))],
    ["ArrowDown", free(() => move(1))],
    ["k", free(() => move(-1))],
    ["ArrowUp", free(() => move(-1))],
    ["PageDown", free(() => move(PAGE))],
    ["PageUp", free(() => move(-PAGE))],
    ["x", free(select)],
    ["Escape", free(close)],
    ["a", free(() => act("assign"))],
    ["s", free(() => act("snooze"))],
    ["p", free(() => act("pause"))],
    ["c", free(() => act("called"))],
    ["u", free(undo)],
    ["shift+?", free(() => setOpen(true))],
  ]);
  useHotkeys(
    [["Enter", free(open), { preventDefault: false }]],
    ["INPUT", "TEXTAREA", "SELECT", "BUTTON", "A"],
  );
  return { isOpen, setOpen };
}
