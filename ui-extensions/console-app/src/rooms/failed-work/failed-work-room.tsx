import { Button, Group, Select, Stack, Table, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useInfiniteQuery } from "@tanstack/react-query";
import { may } from "../../../../../core/access/rights.ts";
import {
  FailedKind,
  type FailedWork,
  FailedWorkList,
  Retried,
} from "../../../views/failed-work.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Page } from "../../parts/page.tsx";
import { Empty, Failed, Loading } from "../../parts/states.tsx";
import { useAddressFilter } from "../../parts/use-address-filter.ts";
import { otherFault, useSend } from "../../parts/use-send.ts";
import { FailedActions } from "./failed-actions.tsx";
import { KIND_WORDS } from "./kind-words.ts";

/** Work that failed too often to go on by itself. */
export function FailedWorkRoom() {
  const { api, locale } = useConsole();
  const { number } = formatFor(locale);
  const { of, change } = useAddressFilter();
  const kind = FailedKind.safeParse(of("kind")).data ?? null;
  const query = useInfiniteQuery({
    queryKey: ["failed-work", kind],
    queryFn: ({ pageParam }) =>
      api.get("/dead-letters", FailedWorkList, { kind, cursor: pageParam }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = query.data?.pages[0]?.counts;
  const kinds = FailedKind.options.map((value) => ({
    value,
    label: `${KIND_WORDS[value].label} (${number(counts?.[value] ?? 0)})`,
  }));
  return (
    <Page
      title="Failed work"
      what="What was tried too often without coming to an end. Put the reason right, then try it again, or dismiss it."
    >
      <Stack gap="md">
        <Group gap="sm" align="flex-end" justify="space-between">
          <Select
            label="Kind"
            placeholder="Every kind"
            data={kinds}
            value={kind}
            onChange={(next) => change({ kind: next })}
            clearable
            clearButtonProps={{ "aria-label": "Every kind" }}
            w={300}
          />
          <RetryAll kind={kind} count={kind === null ? 0 : (counts?.[kind] ?? 0)} />
        </Group>
        {query.error !== null ? (
          <Failed error={query.error} retry={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading lines={6} />
        ) : items.length === 0 ? (
          <Empty title="No work has failed">
            What can't be sent, read or written after several tries stops here with its reason, so
            that nothing is lost and nothing goes on failing unseen.
          </Empty>
        ) : (
          <FailedTable items={items} />
        )}
        {query.hasNextPage ? (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show more
          </Button>
        ) : null}
      </Stack>
    </Page>
  );
}

function RetryAll({ kind, count }: { readonly kind: FailedKind | null; readonly count: number }) {
  const { me } = useConsole();
  const retry = useSend({
    shape: Retried,
    refresh: [["failed-work"], ["attention"]],
    onDone: ({ retried, refused, left }) =>
      notifications.show({
        message: `${retried} are tried again${refused > 0 ? `, ${refused} could not be` : ""}${left ? "; there are more" : ""}.`,
      }),
  });
  // Of a message that may have left, only somebody who asked knows: each needs its own answer.
  if (kind === null || kind === "unconfirmed" || count === 0 || !may(me.role, "ops.retry"))
    return null;
  const fault = otherFault(retry.error, []);
  return (
    <Group gap="xs">
      {fault === null ? null : (
        <Text size="sm" c="red" role="alert">
          {fault}
        </Text>
      )}
      <Button
        size="xs"
        variant="default"
        loading={retry.isPending}
        onClick={() => retry.mutate({ path: "/dead-letters/retry", body: { kind } })}
      >
        Try all of this kind again
      </Button>
    </Group>
  );
}

function FailedTable({ items }: { readonly items: readonly FailedWork[] }) {
  const { locale } = useConsole();
  const { moment, number } = formatFor(locale);
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table aria-label="Failed work">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">What</Table.Th>
            <Table.Th scope="col">Why</Table.Th>
            <Table.Th scope="col">Since</Table.Th>
            <Table.Th scope="col" ta="right">
              Tries
            </Table.Th>
            <Table.Td w={190} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Td>
                {KIND_WORDS[item.kind].label}
                <Text size="xs" c="dimmed">
                  {item.accountId ?? "No account of its own"}
                </Text>
              </Table.Td>
              <Table.Td>
                {item.reason.text}
                <Text size="xs" c="dimmed">
                  {item.nextTryAt === null
                    ? "Is not tried again by itself"
                    : `Tried again ${moment(item.nextTryAt)}`}
                </Text>
              </Table.Td>
              <Table.Td>{item.since === null ? "Unknown" : moment(item.since)}</Table.Td>
              <Table.Td ta="right">{number(item.tries)}</Table.Td>
              <Table.Td ta="right">
                <FailedActions item={item} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
