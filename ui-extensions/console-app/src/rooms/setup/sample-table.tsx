import { Table, Text } from "@mantine/core";
import type { ConnectionDetail } from "../../../views/setup.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";

interface SampleTableProps extends Pick<ConnectionDetail, "samples"> {
  readonly label: string;
}

/** A date is read in one line. */
const WHOLE = { whiteSpace: "nowrap" } as const;

/** The last invoices as we understand them: the quickest way to see a wrong field. */
export function SampleTable({ samples, label }: SampleTableProps) {
  const { locale } = useConsole();
  const format = formatFor(locale);
  if (samples.length === 0)
    return (
      <Text size="sm" c="dimmed">
        No invoices were read from {label} yet. Once there are, the last five stand here.
      </Text>
    );
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table
        horizontalSpacing={6}
        aria-label={`The last invoices from ${label}, as we understand them`}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Number</Table.Th>
            <Table.Th scope="col">Customer</Table.Th>
            <Table.Th scope="col" ta="right">
              Amount
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Still to pay
            </Table.Th>
            <Table.Th scope="col">Invoice date</Table.Th>
            <Table.Th scope="col">Due</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {samples.map((sample) => (
            <Table.Tr key={sample.number}>
              <Table.Td>{sample.number}</Table.Td>
              <Table.Td>{sample.customer ?? "Not matched"}</Table.Td>
              <Table.Td ta="right">{format.money(sample.amountMinor, sample.currency)}</Table.Td>
              <Table.Td ta="right">
                {sample.balanceMinor === null
                  ? "Not told"
                  : format.money(sample.balanceMinor, sample.currency)}
              </Table.Td>
              <Table.Td style={WHOLE}>{format.day(sample.issuedOn)}</Table.Td>
              <Table.Td style={WHOLE}>{format.day(sample.dueOn)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
