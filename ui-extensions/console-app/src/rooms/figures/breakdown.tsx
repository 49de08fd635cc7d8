import { Card, Group, SegmentedControl, Table, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FigureBreakdown, FigureGroup } from "../../../views/figures.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Answered, Empty } from "../../parts/states.tsx";
import { valueText } from "./figure-card.tsx";
import { FIGURE_WORDS } from "./figure-words.ts";

const COLUMNS = [
  "collection_rate",
  "average_days_delinquent",
  "cure_rate",
  "contact_rate",
  "promise_kept_rate",
];
const GROUPS = [
  { value: "segment", label: "Segment" },
  { value: "policyVersion", label: "Policy version" },
  { value: "assignee", label: "Assigned to" },
];

interface BreakdownProps {
  readonly query: Readonly<Record<string, string | null>>;
  readonly currency: string;
}

/** The same figures side by side. */
export function Breakdown({ query, currency }: BreakdownProps) {
  const { api, locale } = useConsole();
  const { money, number } = formatFor(locale);
  const [by, setBy] = useState<FigureGroup>("segment");
  const rows = useQuery({
    queryKey: ["figures", "breakdown", query, by],
    queryFn: () => api.get("/figures/breakdown", FigureBreakdown, { ...query, by }),
    placeholderData: keepPreviousData,
  });
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" mb={6}>
        <Title order={2} size="h5">
          Side by side
        </Title>
        <SegmentedControl
          size="xs"
          className="no-print"
          aria-label="Compare by"
          data={GROUPS}
          value={by}
          onChange={(value) => setBy(FigureGroup.parse(value))}
        />
      </Group>
      <Answered query={rows}>
        {({ rows: found }) =>
          found.length === 0 ? (
            <Empty title="Nothing to compare">
              Assign accounts on the worklist to compare people.
            </Empty>
          ) : (
            <Table.ScrollContainer minWidth={640}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{GROUPS.find(({ value }) => value === by)?.label}</Table.Th>
                    <Table.Th ta="right">Accounts</Table.Th>
                    <Table.Th ta="right">Past due</Table.Th>
                    <Table.Th ta="right">Collected</Table.Th>
                    {COLUMNS.map((id) => (
                      <Table.Th key={id} ta="right">
                        {FIGURE_WORDS[id]?.label}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {found.map(({ key, figures }) => {
                    const own = figures.currencies.find((each) => each.currency === currency);
                    const all = [...figures.kpis, ...(own?.kpis ?? [])];
                    const flow = own?.flow;
                    return (
                      <Table.Tr key={key}>
                        <Table.Td>{key}</Table.Td>
                        <Table.Td ta="right">{number(figures.accounts)}</Table.Td>
                        <Table.Td ta="right">
                          {money((flow?.closing ?? 0) - (flow?.closingCurrent ?? 0), currency)}
                        </Table.Td>
                        <Table.Td ta="right">{money(flow?.collected ?? 0, currency)}</Table.Td>
                        {COLUMNS.map((id) => {
                          const figure = all.find((each) => each.id === id);
                          return (
                            <Table.Td key={id} ta="right">
                              {figure === undefined ? "–" : valueText(figure, locale)}
                            </Table.Td>
                          );
                        })}
                      </Table.Tr>
                    );
                  })}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Answered>
    </Card>
  );
}
