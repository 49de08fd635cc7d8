import { Badge, Group, NavLink, Paper, Stack, Text, Title } from "@mantine/core";
import {
  IconAlertTriangle,
  IconChevronRight,
  IconCircleCheck,
  IconClock,
} from "@tabler/icons-react";
import { Link } from "react-router";
import type { Attention } from "../../../views/setup.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { ROOMS } from "../rooms.ts";

/** Counts stop here; whoever opens the list sees them all. */
const COUNTED_MAX = 100;

/** What waits for somebody now, each with the way to it. */
export function WaitingList({ attention }: { readonly attention: Attention }) {
  const { items, accounts, liveShare } = attention;
  const { locale } = useConsole();
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Title order={2} size="h5">
          What waits for you
        </Title>
        <Text size="sm" c="dimmed">
          {formatFor(locale).number(accounts)} accounts, live for {liveShare} %
        </Text>
      </Group>
      {items.length === 0 ? (
        <Paper withBorder p="md">
          <Group gap="sm" wrap="nowrap">
            <IconCircleCheck size={20} style={{ flexShrink: 0 }} aria-hidden />
            <Text size="sm">
              Nothing waits. Failed work, unmatched payments, plans to approve and connections that
              broke show up here.
            </Text>
          </Group>
        </Paper>
      ) : (
        <Paper withBorder component="ul" m={0} p={0} style={{ listStyle: "none" }}>
          {items.map((item) => (
            <li key={`${item.kind} ${item.text}`}>
              <WaitingItem item={item} />
            </li>
          ))}
        </Paper>
      )}
    </Stack>
  );
}

function WaitingItem({ item }: { readonly item: Attention["items"][number] }) {
  const { text, count, href, isUrgent } = item;
  const icon = isUrgent ? (
    <IconAlertTriangle size={18} stroke={1.5} aria-label="Urgent" />
  ) : (
    <IconClock size={18} stroke={1.5} aria-label="When you have time" />
  );
  const badge =
    count === null ? null : (
      <Badge variant="light" color={isUrgent ? "red" : "gray"}>
        {count >= COUNTED_MAX ? `${COUNTED_MAX} or more` : count}
      </Badge>
    );
  if (!hasRoom(href))
    return (
      <Group gap="sm" px="sm" py="xs" wrap="nowrap">
        {icon}
        <Text size="sm" flex={1}>
          {text}
        </Text>
        {badge}
      </Group>
    );
  return (
    <NavLink
      component={Link}
      to={href}
      label={text}
      leftSection={icon}
      rightSection={
        <Group gap="xs" wrap="nowrap">
          {badge}
          <IconChevronRight size={16} aria-hidden />
        </Group>
      }
    />
  );
}

/** Something may wait whose screen this reader does not have. */
function hasRoom(href: string): boolean {
  return ROOMS.some(({ path }) => href === `/${path}` || href.startsWith(`/${path}/`));
}
