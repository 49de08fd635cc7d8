import { Table, Text, VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { may, RIGHTS, Right, Role } from "../../../../../core/access/rights.ts";
import { ROLE_WORDS } from "./roles.ts";

/** The one table of rights, as the server asks it. */
export function RightsScreen() {
  return (
    <Table.ScrollContainer minWidth={620}>
      <Table aria-label="What roles may do">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">To</Table.Th>
            {Role.options.map((role) => (
              <Table.Th key={role} scope="col" ta="center" w={96}>
                {ROLE_WORDS[role].label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Right.options.map((right) => (
            <Table.Tr key={right}>
              <Table.Th scope="row" fw={400}>
                {RIGHTS[right].means}
                <Text span size="xs" c="dimmed" ff="monospace" ml="xs">
                  {right}
                </Text>
              </Table.Th>
              {Role.options.map((role) => (
                <Table.Td key={role} ta="center">
                  {may(role, right) ? (
                    <>
                      <IconCheck size={16} aria-hidden />
                      <VisuallyHidden>yes</VisuallyHidden>
                    </>
                  ) : (
                    <VisuallyHidden>no</VisuallyHidden>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
