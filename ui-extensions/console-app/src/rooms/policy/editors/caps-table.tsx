import { ActionIcon, Button, Table, VisuallyHidden } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { TenantPolicy } from "../../../../../../core/policy/policy.ts";
import { useDesk } from "../draft/draft-context.ts";
import { CHANNEL_CHOICES } from "./choices.ts";
import { NumberField, SomeField } from "./fields.tsx";

type Contact = TenantPolicy["contact"];

interface CapsProps {
  readonly onChange: (caps: Contact["caps"], what: string) => void;
}

/** How many contacts in how many days, over channels counted together. */
export function CapsTable({ onChange }: CapsProps) {
  const { document, isReadOnly } = useDesk();
  const { caps } = document.contact;
  const set = (index: number, changed: Partial<Contact["caps"][number]>) =>
    onChange(
      caps.map((cap, at) => (at === index ? { ...cap, ...changed } : cap)),
      String(index),
    );
  return (
    <>
      <Table.ScrollContainer minWidth={560} mt="sm">
        <Table aria-label="Caps" verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Channels counted together</Table.Th>
              <Table.Th w={140}>At most</Table.Th>
              <Table.Th w={140}>In days</Table.Th>
              <Table.Th w={48}>
                <VisuallyHidden>Remove</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {caps.map((cap, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: caps have no names, and change in place.
              <Table.Tr key={index}>
                <Table.Td>
                  <SomeField
                    label={`Channels of cap ${index + 1}`}
                    isLabelHidden
                    path={`contact.caps.${index}.channels`}
                    value={cap.channels}
                    choices={CHANNEL_CHOICES}
                    least={1}
                    onChange={(channels) => set(index, { channels })}
                  />
                </Table.Td>
                <Table.Td>
                  <NumberField
                    label={`Most contacts of cap ${index + 1}`}
                    isLabelHidden
                    path={`contact.caps.${index}.max`}
                    value={cap.max}
                    min={1}
                    max={100}
                    onChange={(max) => set(index, { max })}
                  />
                </Table.Td>
                <Table.Td>
                  <NumberField
                    label={`Days of cap ${index + 1}`}
                    isLabelHidden
                    path={`contact.caps.${index}.days`}
                    value={cap.days}
                    min={1}
                    max={365}
                    onChange={(days) => set(index, { days })}
                  />
                </Table.Td>
                <Table.Td>
                  {isReadOnly ? null : (
                    <ActionIcon
                      variant="subtle"
                      color="red"
                      aria-label={`Remove cap ${index + 1}`}
                      onClick={() =>
                        onChange(
                          caps.filter((_, at) => at !== index),
                          "remove",
                        )
                      }
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {isReadOnly || caps.length >= 20 ? null : (
        <Button
          size="xs"
          variant="light"
          mt="xs"
          w="fit-content"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...caps, { channels: ["email"], max: 2, days: 7 }], "add")}
        >
          Add a cap
        </Button>
      )}
    </>
  );
}
