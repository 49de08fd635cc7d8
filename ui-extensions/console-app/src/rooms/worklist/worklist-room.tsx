import { Button, Grid, Group, Kbd, Text } from "@mantine/core";
import { useState } from "react";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Page } from "../../parts/page.tsx";
import { Empty, Failed, Loading } from "../../parts/states.tsx";
import { AccountPanel } from "./account-panel.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { HelpButton } from "./help.tsx";
import { useBulk } from "./use-bulk.tsx";
import { useKeys } from "./use-keys.ts";
import { useWorklist } from "./use-worklist.ts";
import { WorkList } from "./work-list.tsx";
import { WorklistFilter } from "./worklist-filter.tsx";

/** What people should do now, worked through by keyboard. */
export function WorklistRoom() {
  const { locale } = useConsole();
  const { number } = formatFor(locale);
  const { pages, items, total, filter, change, openId, refresh } = useWorklist();
  const [at, setAt] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const place = Math.min(at, Math.max(0, items.length - 1));
  const current = items[place];
  const targets =
    selected.size > 0 ? [...selected] : current === undefined ? [] : [current.accountId];
  const bulk = useBulk({
    onDone: async () => {
      setSelected(new Set());
      await refresh();
    },
  });
  const toggle = (id: string) =>
    setSelected((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const help = useKeys({
    move: (by) => setAt(Math.max(0, Math.min(items.length - 1, place + by))),
    open: () => current !== undefined && change({ account: current.accountId }),
    close: () => (openId !== null ? change({ account: null }) : setSelected(new Set())),
    select: () => current !== undefined && toggle(current.accountId),
    act: (action) => targets.length > 0 && bulk.ask(action, targets),
    undo: () => bulk.undoLast(),
  });
  return (
    <Page
      title="Worklist"
      what="Who needs a person now: the most urgent reason first, and in it the most that is at stake."
      actions={<HelpButton help={help} />}
    >
      <WorklistFilter filter={filter} change={change} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {pages.isPending ? "" : `${number(total)} accounts`}
          {selected.size === 0 ? "" : `, ${number(selected.size)} selected`}
        </Text>
        <Text size="xs" c="dimmed" visibleFrom="sm">
          <Kbd size="xs">j</Kbd> <Kbd size="xs">k</Kbd> move, <Kbd size="xs">Enter</Kbd> open,{" "}
          <Kbd size="xs">x</Kbd> select, <Kbd size="xs">?</Kbd> all keys
        </Text>
      </Group>
      <BulkBar count={targets.length} ask={(action) => bulk.ask(action, targets)} />
      {pages.error === null ? null : (
        <Failed error={pages.error} retry={() => void pages.refetch()} />
      )}
      {pages.isPending ? (
        <Loading lines={8} />
      ) : items.length === 0 ? (
        <Empty
          title="Nobody needs you now"
          action={
            <Button
              size="xs"
              variant="default"
              onClick={() => change({ search: null, segment: null, need: null, assignee: null })}
            >
              Take the filter away
            </Button>
          }
        >
          Accounts appear here when a promise is broken, somebody writes or tells of hardship, a
          plan waits for approval, or something is past due and nothing is agreed.
        </Empty>
      ) : (
        <Grid gutter="md">
          <Grid.Col span={{ base: 12, md: openId === null ? 12 : 7 }} order={{ base: 2, md: 1 }}>
            <WorkList
              items={items}
              at={place}
              selected={selected}
              onMove={setAt}
              onOpen={(id) => change({ account: id })}
              onToggle={toggle}
              more={pages.hasNextPage ? () => void pages.fetchNextPage() : null}
            />
          </Grid.Col>
          {openId === null ? null : (
            <Grid.Col span={{ base: 12, md: 5 }} order={{ base: 1, md: 2 }}>
              <AccountPanel
                accountId={openId}
                onClose={() => change({ account: null })}
                onChanged={() => void refresh()}
              />
            </Grid.Col>
          )}
        </Grid>
      )}
      {bulk.dialog}
    </Page>
  );
}
