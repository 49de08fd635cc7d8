import {
  ActionIcon,
  Badge,
  Card,
  Group,
  ScrollArea,
  Stack,
  Table,
  Text,
  Title,
} from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { PanelView } from "../../../../panel/panel-view.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Answered } from "../../parts/states.tsx";
import { PanelButtons } from "./panel-buttons.tsx";

interface AccountPanelProps {
  readonly accountId: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One account beside the list: what is owed, what comes next and why, whether it may be contacted. */
export function AccountPanel({ accountId, onClose, onChanged }: AccountPanelProps) {
  const { api } = useConsole();
  const panel = useQuery({
    queryKey: ["panel", accountId],
    queryFn: () => api.get(`/accounts/${encodeURIComponent(accountId)}/panel`, PanelView),
  });
  return (
    <Card withBorder padding="sm" component="section" aria-label="Account">
      <Answered query={panel}>
        {(view) => (
          <Stack gap="sm">
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <div>
                <Title order={2} size="h5">
                  {view.subject.name}
                </Title>
                <Group gap={6}>
                  <Badge size="sm" variant="light">
                    {view.standing.label}
                  </Badge>
                  <Text size="xs" c="dimmed">
                    {view.segment.name}: {view.segment.because}
                  </Text>
                </Group>
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label="Close account"
                onClick={onClose}
              >
                <IconX size={16} />
              </ActionIcon>
            </Group>
            <div>
              <Text fz={20} fw={650}>
                {view.standing.pastDue.map(({ text }) => text).join(" + ") || "Nothing past due"}
              </Text>
              <Text size="sm" c="dimmed">
                {[view.standing.ageText, view.standing.trendText, view.standing.lastPaidText]
                  .filter((text) => text !== "")
                  .join(" · ")}
              </Text>
            </div>
            <div>
              <Text size="sm" fw={600}>
                {view.next.text}
              </Text>
              <Text size="sm" c="dimmed">
                {view.next.reason}
              </Text>
            </div>
            <PanelButtons view={view} onChanged={onChanged} />
            <ScrollArea.Autosize
              mah="calc(100dvh - 520px)"
              viewportProps={{ tabIndex: 0, "aria-label": "Details" }}
            >
              <Stack gap="sm">
                <Table withRowBorders={false}>
                  <Table.Tbody>
                    {view.contact.map(({ channel, label, text }) => (
                      <Table.Tr key={`${channel} ${label}`}>
                        <Table.Th>{label}</Table.Th>
                        <Table.Td>{text}</Table.Td>
                      </Table.Tr>
                    ))}
                    {view.items.map(({ id, number, balance, ageText }) => (
                      <Table.Tr key={id}>
                        <Table.Th>{number}</Table.Th>
                        <Table.Td>
                          {balance.text} · {ageText}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
                {view.timeline.entries.slice(0, 8).map(({ id, at, title, detail, actor }) => (
                  <div key={id}>
                    <Text size="xs" c="dimmed">
                      {at.text}
                      {actor === "" ? "" : ` · ${actor}`}
                    </Text>
                    <Text size="sm">{title}</Text>
                    {detail === "" ? null : (
                      <Text size="xs" c="dimmed">
                        {detail}
                      </Text>
                    )}
                  </div>
                ))}
              </Stack>
            </ScrollArea.Autosize>
          </Stack>
        )}
      </Answered>
    </Card>
  );
}
