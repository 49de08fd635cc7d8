import { Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconKey } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { ApiKeys, type ApiKeyView, Done } from "../../../views/access.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Answered, Empty } from "../../parts/states.tsx";
import { otherFault, useSend } from "../../parts/use-send.ts";
import { KeyDialog } from "./key-dialog.tsx";

/** Keys by which programs call the API. */
export function KeysScreen() {
  const { api } = useConsole();
  const query = useQuery({ queryKey: ["api-keys"], queryFn: () => api.get("/api-keys", ApiKeys) });
  const [isMaking, { open, close }] = useDisclosure(false);
  const make = (
    <Button leftSection={<IconKey size={16} />} onClick={open}>
      Make a key
    </Button>
  );
  return (
    <Answered query={query}>
      {({ keys }) => (
        <Stack gap="md">
          <Group justify="space-between">
            <Text size="sm" c="dimmed" maw="70ch">
              A key stands for a program. It is shown once, when it is made, and may do what its
              role may.
            </Text>
            {keys.length === 0 ? null : make}
          </Group>
          {keys.length === 0 ? (
            <Empty title="No program has a key" action={make}>
              A report, an import or a script of yours calls the API with one. The API reference
              lists what it can ask.
            </Empty>
          ) : (
            <KeyTable keys={keys} />
          )}
          <KeyDialog opened={isMaking} onClose={close} />
        </Stack>
      )}
    </Answered>
  );
}

function KeyTable({ keys }: { readonly keys: readonly ApiKeyView[] }) {
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table aria-label="API keys">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">What it is for</Table.Th>
            <Table.Th scope="col">Role</Table.Th>
            <Table.Th scope="col">Made</Table.Th>
            <Table.Th scope="col">Last used</Table.Th>
            <Table.Td w={120} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} entry={key} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function KeyRow({ entry }: { readonly entry: ApiKeyView }) {
  const { locale } = useConsole();
  const format = formatFor(locale);
  const end = useSend({
    shape: Done,
    refresh: [["api-keys"]],
    onDone: () => notifications.show({ message: `The key "${entry.name}" is ended.` }),
  });
  const askToEnd = () =>
    modals.openConfirmModal({
      title: `End the key "${entry.name}"?`,
      children: (
        <Text size="sm">
          Whatever uses it is refused from its next request on. A key can't be brought back; make a
          new one.
        </Text>
      ),
      labels: { confirm: "End it", cancel: "Keep it" },
      confirmProps: { color: "red" },
      onConfirm: () =>
        end.mutate(
          { path: `/api-keys/${entry.id}/revocation` },
          {
            onError: (error) =>
              notifications.show({ color: "red", message: otherFault(error, []) ?? "" }),
          },
        ),
    });
  return (
    <Table.Tr>
      <Table.Td fw={600}>{entry.name}</Table.Td>
      <Table.Td>{entry.role}</Table.Td>
      <Table.Td>
        {format.moment(entry.createdAt)}
        {entry.createdBy === null ? "" : ` by ${entry.createdBy}`}
      </Table.Td>
      <Table.Td>{entry.lastUsedAt === null ? "Never" : format.moment(entry.lastUsedAt)}</Table.Td>
      <Table.Td ta="right">
        {entry.revokedAt === null ? (
          <Button size="xs" variant="subtle" color="red" onClick={askToEnd}>
            End…
          </Button>
        ) : (
          <Badge variant="light" color="gray">
            Ended
          </Badge>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
