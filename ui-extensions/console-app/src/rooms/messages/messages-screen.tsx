import { Badge, Button, Stack, Table, Tabs, Text } from "@mantine/core";
import { IconDownload, IconMail } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import {
  MESSAGE_PARTS,
  MessageList,
  MessagePart,
  type MessageRow,
} from "../../../views/messages.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { channelWords } from "../../parts/gate-words.ts";
import { Page } from "../../parts/page.tsx";
import { Empty, Failed, Loading } from "../../parts/states.tsx";
import { useAddressFilter } from "../../parts/use-address-filter.ts";
import { wordsOf } from "../../parts/words-of.ts";
import { MessageFilter } from "./message-filter.tsx";
import { reasonWords, statusWords } from "./message-words.ts";

const PART_LABELS: Readonly<Record<MessagePart, string>> = {
  all: "All",
  waiting: "Waiting",
  sent: "Sent",
  stopped: "Stopped",
};

/** All messages, found by whose they are, where they went and when. */
export function MessagesScreen() {
  const { api } = useConsole();
  const { of, change } = useAddressFilter();
  const part = MessagePart.safeParse(of("part")).data ?? "all";
  const filter = {
    part,
    search: of("search"),
    channel: of("channel"),
    from: of("from"),
    to: of("to"),
  };
  const query = useInfiniteQuery({
    queryKey: ["messages", filter],
    queryFn: ({ pageParam }) => api.get("/messages", MessageList, { ...filter, cursor: pageParam }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Object.entries(filter).some(([name, value]) => name !== "part" && value);
  return (
    <Page
      title="Messages"
      what="What customers hear from us. Open one to read it as they do, and why it was sent or stopped."
      actions={
        <>
          <Button
            component={Link}
            to="/messages/letters"
            variant="default"
            size="xs"
            leftSection={<IconMail size={16} />}
          >
            Letter tray
          </Button>
          <Button
            component="a"
            href={api.address("/messages.csv", filter)}
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} />}
          >
            Download CSV
          </Button>
        </>
      }
    >
      <Tabs value={part} onChange={(next) => change({ part: next === "all" ? null : next })}>
        <Tabs.List>
          {MESSAGE_PARTS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {PART_LABELS[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={part} pt="md">
          <Stack gap="md">
            <MessageFilter filter={filter} change={change} />
            {query.error !== null ? (
              <Failed error={query.error} retry={() => void query.refetch()} />
            ) : query.isPending ? (
              <Loading lines={8} />
            ) : items.length === 0 ? (
              <NoMessages isFiltered={isFiltered || part !== "all"} />
            ) : (
              <>
                <MessageTable items={items} />
                {query.hasNextPage ? (
                  <Button
                    variant="default"
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    Show more
                  </Button>
                ) : null}
              </>
            )}
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function NoMessages({ isFiltered }: { readonly isFiltered: boolean }) {
  return isFiltered ? (
    <Empty title="No message matches">
      Search by a part of the name, by the start of the account's number, or by the whole address
      the message went to.
    </Empty>
  ) : (
    <Empty title="Nothing was written to anybody yet">
      Once an account is past due and nothing holds it back, its first reminder waits here for
      contact hours.
    </Empty>
  );
}

function MessageTable({ items }: { readonly items: readonly MessageRow[] }) {
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table aria-label="Messages" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Decided</Table.Th>
            <Table.Th scope="col">Message</Table.Th>
            <Table.Th scope="col">Account</Table.Th>
            <Table.Th scope="col">Channel</Table.Th>
            <Table.Th scope="col">Status</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <MessageLine key={item.id} item={item} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function MessageLine({ item }: { readonly item: MessageRow }) {
  const { locale } = useConsole();
  const format = formatFor(locale);
  const { text, color } = statusWords(item.status);
  const because = item.status === "sent" ? "" : reasonWords(item.reason);
  const until = item.status === "queued" ? `from ${format.moment(item.availableAt)}` : "";
  return (
    <Table.Tr>
      <Table.Td>{format.moment(item.createdAt)}</Table.Td>
      <Table.Td>
        <Text component={Link} to={`/messages/${item.id}`} size="sm" fw={600} td="underline">
          {wordsOf(item.template)}
        </Text>
      </Table.Td>
      <Table.Td>
        {item.accountName}
        <Text size="xs" c="dimmed">
          {item.address ?? item.accountNumber}
        </Text>
      </Table.Td>
      <Table.Td>{channelWords(item.channel)}</Table.Td>
      <Table.Td>
        <Badge variant="light" color={color}>
          {text}
        </Badge>
        <Text size="xs" c="dimmed">
          {[because, until].filter((each) => each !== "").join(", ")}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
