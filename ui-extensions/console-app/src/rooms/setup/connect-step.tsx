import { Anchor, Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import { IconPlugConnected } from "@tabler/icons-react";
import type { ConnectionView, SetupView } from "../../../views/setup.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Empty } from "../../parts/states.tsx";
import { StepFrame } from "./step-frame.tsx";

const STATES: Readonly<
  Record<ConnectionView["state"], { readonly label: string; readonly color: string }>
> = {
  active: { label: "Connected", color: "teal" },
  reconnect: { label: "Connect again", color: "red" },
  disconnected: { label: "Given up", color: "gray" },
};

/** Where customers and invoices come from. */
export function ConnectStep({ setup }: { readonly setup: SetupView }) {
  const { connections, accounts, installs } = setup;
  const { sandbox } = useConsole();
  const hasSource = connections.length > 0 || accounts > 0;
  return (
    <StepFrame
      step="connect"
      title="Connect your CRM"
      what="You are sent to your CRM to agree, and back here. We ask for the permissions the next step lists, and for nothing else."
      goOn="Go on"
      waitsFor={hasSource ? null : "Connect a CRM or import a file first."}
    >
      {connections.length === 0 ? (
        <Empty title="Nothing is connected yet">
          {accounts > 0
            ? `Your book has ${accounts} accounts from a file. A CRM keeps them up to date by itself.`
            : "Choose your CRM below. It takes a minute, and an admin of the CRM has to agree."}
        </Empty>
      ) : (
        <ConnectionTable connections={connections} />
      )}
      <Stack gap="xs">
        <Group gap="xs">
          {installs.map(({ crm, label, href }) => (
            <Button
              key={crm}
              component="a"
              href={href}
              variant="default"
              leftSection={<IconPlugConnected size={16} />}
            >
              {connections.some((each) => each.crm === crm)
                ? `Connect another ${label}`
                : `Connect ${label}`}
            </Button>
          ))}
        </Group>
        {installs.length === 0 ? (
          <Text size="sm" c="dimmed">
            No CRM app is set up on this server. Whoever runs it sets HUBSPOT_CLIENT_ID,
            SALESFORCE_CLIENT_ID or ZENDESK_CLIENT_ID, or imports a file.
          </Text>
        ) : null}
        {sandbox ? (
          <Text size="sm" c="dimmed">
            These are the sandbox's own accounts on this machine. You can also{" "}
            <Anchor href="/console/import" underline="always">
              import a file of invoices
            </Anchor>
            .
          </Text>
        ) : null}
      </Stack>
    </StepFrame>
  );
}

function ConnectionTable({ connections }: Pick<SetupView, "connections">) {
  return (
    <Table aria-label="Connected accounts">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">CRM</Table.Th>
          <Table.Th scope="col">Account</Table.Th>
          <Table.Th scope="col">State</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {connections.map(({ id, label, name, state, trouble, connectUrl }) => (
          <Table.Tr key={id}>
            <Table.Td>{label}</Table.Td>
            <Table.Td>{name}</Table.Td>
            <Table.Td>
              <Badge variant="light" color={STATES[state].color}>
                {STATES[state].label}
              </Badge>
              {state === "active" ? null : (
                <Text size="xs">
                  {trouble}{" "}
                  <Anchor href={connectUrl} underline="always">
                    Connect again
                  </Anchor>
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
