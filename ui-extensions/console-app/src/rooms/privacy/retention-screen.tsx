import { Button, Group, Stack, Table, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { may } from "../../../../../core/access/rights.ts";
import { Retention } from "../../../views/privacy.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { formatFor } from "../../parts/format.ts";
import { Answered, Empty } from "../../parts/states.tsx";
import { otherFault, useSend } from "../../parts/use-send.ts";

const Run = z.object({ destroyed: z.int(), paymentEvents: z.int() });

/** Accounts whose time to be kept is over. */
export function RetentionScreen() {
  const { api, locale, me } = useConsole();
  const { day, number } = formatFor(locale);
  const [isOpen, { open, close }] = useDisclosure(false);
  const query = useQuery({
    queryKey: ["retention"],
    queryFn: () => api.get("/retention", Retention),
  });
  return (
    <Answered query={query}>
      {({ accounts, expired }) =>
        expired.length === 0 ? (
          <Empty title="Nothing is kept longer than it may be">
            {number(accounts)} accounts were looked at. One that is settled and has been quiet for
            as long as your policy keeps records is listed here to be destroyed.
          </Empty>
        ) : (
          <Stack gap="md">
            <Group justify="space-between">
              <Text size="sm">
                {number(expired.length)} of {number(accounts)} accounts have been kept long enough.
              </Text>
              {may(me.role, "privacy.erase") ? (
                <Button size="xs" color="red" variant="light" onClick={open}>
                  Destroy {number(expired.length)}…
                </Button>
              ) : null}
            </Group>
            <Table aria-label="Kept long enough">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">Account</Table.Th>
                  <Table.Th scope="col">Last active</Table.Th>
                  <Table.Th scope="col">Kept until</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {expired.map(({ accountId, lastActivityOn, keptUntil }) => (
                  <Table.Tr key={accountId}>
                    <Table.Td>{accountId}</Table.Td>
                    <Table.Td>{day(lastActivityOn)}</Table.Td>
                    <Table.Td>{day(keptUntil)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {isOpen ? <DestroyDialog count={expired.length} onClose={close} /> : null}
          </Stack>
        )
      }
    </Answered>
  );
}

function DestroyDialog({
  count,
  onClose,
}: {
  readonly count: number;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState("");
  const run = useSend({
    shape: Run,
    refresh: [["retention"]],
    onDone: ({ destroyed }) => {
      onClose();
      notifications.show({ message: `${destroyed} destroyed, with everything kept about them.` });
    },
  });
  const fault = otherFault(run.error, []);
  return (
    <Dialog onClose={onClose} title={`Destroy ${count} accounts?`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run.mutate({ path: "/retention/runs", body: { expected: count } });
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            They go with everything kept about them, also their evidence. This can't be undone. One
            that became active again meanwhile stays.
          </Text>
          <TextInput
            label={`Type ${count} to confirm`}
            value={typed}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
            inputMode="numeric"
            autoComplete="off"
            required
            data-autofocus
          />
          {fault === null ? null : (
            <Text size="sm" c="red" role="alert">
              {fault}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Keep them
            </Button>
            <Button
              color="red"
              type="submit"
              loading={run.isPending}
              disabled={typed.trim() !== String(count)}
            >
              Destroy for ever
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
