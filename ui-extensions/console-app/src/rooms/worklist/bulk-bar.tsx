import { Button, Group } from "@mantine/core";
import type { BulkName } from "./use-keys.ts";

interface BulkBarProps {
  readonly count: number;
  readonly ask: (action: BulkName) => void;
}

export const BULK_WORDS: Readonly<Record<BulkName, string>> = {
  assign: "Assign",
  snooze: "Snooze",
  pause: "Pause",
  called: "Mark as called",
};

/** The selected accounts, or the current one, and what may be done to them. */
export function BulkBar({ count, ask }: BulkBarProps) {
  const names: readonly BulkName[] = ["assign", "snooze", "pause", "called"];
  return (
    <Group gap="xs" role="group" aria-label="Actions">
      {names.map((name) => (
        <Button
          key={name}
          size="compact-xs"
          variant="default"
          disabled={count === 0}
          onClick={() => ask(name)}
        >
          {BULK_WORDS[name]}
        </Button>
      ))}
    </Group>
  );
}
