import { Badge, CheckboxIndicator, Group, Paper, Text } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { WorkItem } from "../../../views/worklist.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { NEED_WORDS, pastDueOf, reasonOf } from "./reason.ts";

const ROW_PX = 58;
/** The next page is asked for when so many rows are left. */
const AHEAD = 40;

interface WorkListProps {
  readonly items: readonly WorkItem[];
  readonly at: number;
  readonly selected: ReadonlySet<string>;
  readonly onMove: (at: number) => void;
  readonly onOpen: (accountId: string) => void;
  readonly onToggle: (accountId: string) => void;
  /** Null when all are here. */
  readonly more: (() => void) | null;
}

/** The rows in sight and a few more, however many there are. */
export function WorkList(props: WorkListProps) {
  const { items, at, selected, onMove, onOpen, onToggle, more } = props;
  const { locale } = useConsole();
  const format = formatFor(locale);
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  });
  useEffect(() => {
    rows.scrollToIndex(at, { align: "auto" });
  }, [at, rows]);
  const lastShown = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (more !== null && lastShown >= items.length - AHEAD) more();
  }, [lastShown, items.length, more]);
  return (
    <Paper withBorder>
      <div
        ref={box}
        className="gs-worklist"
        role="listbox"
        aria-label="Accounts that need a person"
        aria-multiselectable
        aria-activedescendant={`work-${items[at]?.accountId ?? ""}`}
        tabIndex={0}
      >
        <div className="gs-worklist-all" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            if (item === undefined) return null;
            const isSelected = selected.has(item.accountId);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list's own keys do the same
              <div
                key={item.accountId}
                id={`work-${item.accountId}`}
                role="option"
                tabIndex={-1}
                aria-selected={isSelected}
                aria-posinset={index + 1}
                aria-setsize={more === null ? items.length : -1}
                className="gs-work"
                data-current={index === at || undefined}
                style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
                onClick={() => {
                  onMove(index);
                  onOpen(item.accountId);
                }}
              >
                <Group wrap="nowrap" gap="sm" h="100%">
                  {/* The row is the option that is selected; this shows it and gives the mouse a place. */}
                  <span
                    className="gs-work-check"
                    aria-hidden
                    onClick={(event) => {
                      event.stopPropagation();
                      onToggle(item.accountId);
                    }}
                  >
                    <CheckboxIndicator size="xs" component="span" checked={isSelected} />
                  </span>
                  <div className="gs-work-main">
                    <Group gap={6} wrap="nowrap">
                      <Text size="sm" fw={600} truncate>
                        {item.name}
                      </Text>
                      <Badge size="xs" variant="light" color={COLORS[item.need]}>
                        {NEED_WORDS[item.need]}
                      </Badge>
                    </Group>
                    <Text size="xs" c="dimmed" truncate>
                      {reasonOf(item, format)}
                      {item.assignee === null ? "" : ` · ${item.assignee}`}
                    </Text>
                  </div>
                  <Text size="sm" ta="right" className="gs-work-amount">
                    {pastDueOf(item, format)}
                  </Text>
                </Group>
              </div>
            );
          })}
        </div>
      </div>
    </Paper>
  );
}

const COLORS = {
  broken_promise: "red",
  hardship: "grape",
  approval: "blue",
  reply: "blue",
  promise_today: "teal",
  task: "gray",
  past_due: "gray",
} as const;
