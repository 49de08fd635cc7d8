import { Anchor, Button, Checkbox, Group, Stack, Table, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconMailForward, IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { z } from "zod";
import { LetterTray } from "../../../views/letters.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Page } from "../../parts/page.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { otherFault, useSend } from "../../parts/use-send.ts";

/** Letters between being written and being posted. */
export function LetterScreen() {
  const { api } = useConsole();
  const query = useQuery({ queryKey: ["letters"], queryFn: () => api.get("/letters", LetterTray) });
  return (
    <Page
      title="Letter tray"
      what="Letters wait here to be printed and posted. One whose reason is gone, such as a payment that came, takes itself out."
    >
      <Anchor component={Link} to="/messages" size="sm" underline="always">
        All messages
      </Anchor>
      <Answered query={query}>
        {({ letters }) =>
          letters.length === 0 ? (
            <Empty title="The tray is empty">
              A cadence step that goes by letter puts one here. Print them, post them, then say so:
              from then on they count as sent.
            </Empty>
          ) : (
            <Tray letters={letters} />
          )
        }
      </Answered>
    </Page>
  );
}

function Tray({ letters }: LetterTray) {
  const { api, locale } = useConsole();
  const format = formatFor(locale);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = letters.map(({ id }) => id);
  const printed = useSend({ shape: z.object({ printed: z.int() }), refresh: [["letters"]] });
  const posted = useSend({
    shape: z.object({ posted: z.int() }),
    refresh: [["letters"], ["messages"]],
    onDone: (done) => {
      setChosen(new Set());
      notifications.show({ message: `${done.posted} posted. They count as sent now.` });
    },
  });
  const toggle = (id: string) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const fault = otherFault(printed.error ?? posted.error, []);
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Button
          component="a"
          href={api.address("/letters.pdf")}
          target="_blank"
          size="xs"
          leftSection={<IconPrinter size={16} />}
          onClick={() => printed.mutate({ path: "/letters/printed", body: { ids } })}
        >
          Print all {letters.length}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMailForward size={16} />}
          disabled={chosen.size === 0}
          loading={posted.isPending}
          onClick={() => posted.mutate({ path: "/letters/posted", body: { ids: [...chosen] } })}
        >
          Mark {chosen.size} as posted
        </Button>
        {fault === null ? null : (
          <Text size="sm" c="red" role="alert">
            {fault}
          </Text>
        )}
      </Group>
      <Table.ScrollContainer minWidth={560}>
        <Table aria-label="Letters">
          <Table.Thead>
            <Table.Tr>
              <Table.Td w={40}>
                <Checkbox
                  aria-label="Choose all letters"
                  checked={chosen.size === ids.length}
                  onChange={() => setChosen(new Set(chosen.size === ids.length ? [] : ids))}
                />
              </Table.Td>
              <Table.Th scope="col">To</Table.Th>
              <Table.Th scope="col">Subject</Table.Th>
              <Table.Th scope="col">Written</Table.Th>
              <Table.Th scope="col">Printed</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {letters.map(({ id, recipient, subject, madeAt, printedAt }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Checkbox
                    aria-label={`Choose the letter to ${recipient}`}
                    checked={chosen.has(id)}
                    onChange={() => toggle(id)}
                  />
                </Table.Td>
                <Table.Td>{recipient}</Table.Td>
                <Table.Td>
                  <Anchor
                    href={api.address("/letters.pdf", { id })}
                    target="_blank"
                    size="sm"
                    underline="always"
                  >
                    {subject}
                  </Anchor>
                </Table.Td>
                <Table.Td>{format.moment(madeAt)}</Table.Td>
                <Table.Td>{printedAt === null ? "Not yet" : format.moment(printedAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
