import { Anchor, Button, Group, Table, Text } from "@mantine/core";
import { IconArrowLeft, IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useLocation, useParams } from "react-router";
import {
  type FigureAccounts,
  type FigureChoices,
  Measure,
  FigureAccounts as Shape,
} from "../../../views/figures.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Page } from "../../parts/page.tsx";
import { Empty, Failed, Loading } from "../../parts/states.tsx";
import { MEASURE_WORDS } from "./figure-words.ts";
import { FilterBar } from "./filter-bar.tsx";
import { useFilter } from "./use-filter.ts";

/** The accounts a figure is made of, those with most of it first. */
export function AccountsPage({ choices }: { readonly choices: FigureChoices }) {
  const { api, locale } = useConsole();
  const { money, number } = formatFor(locale);
  const measure = Measure.safeParse(useParams().measure);
  const { filter, change, query } = useFilter(choices);
  const { search } = useLocation();
  const currency = filter.currency ?? "";
  const asked = { ...query, measure: measure.data ?? "open", currency };
  const pages = useInfiniteQuery({
    queryKey: ["figures", "accounts", asked],
    queryFn: ({ pageParam }) =>
      api.get("/figures/accounts", Shape, { ...asked, cursor: pageParam }),
    initialPageParam: "",
    getNextPageParam: (last: FigureAccounts) => last.cursor ?? undefined,
    enabled: measure.success,
  });
  if (!measure.success) return <Empty title="There is no such list">Go back to the figures.</Empty>;
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap(({ accounts }) => accounts) ?? [];
  const text = (amount: number) =>
    first?.unit === "minor" ? money(amount, currency) : number(amount);
  return (
    <Page
      title={MEASURE_WORDS[measure.data]}
      what={
        first === undefined
          ? ""
          : `${first.total === 1 ? "1 account" : `${number(first.total)} accounts`}, ${text(first.sum)} in all.`
      }
      actions={
        <>
          <Button
            component={Link}
            to={`/figures${search}`}
            size="xs"
            variant="default"
            leftSection={<IconArrowLeft size={14} />}
          >
            Figures
          </Button>
          <Button
            component="a"
            size="xs"
            variant="default"
            href={api.address("/figures/accounts.csv", asked)}
            leftSection={<IconDownload size={14} />}
          >
            CSV
          </Button>
        </>
      }
    >
      <FilterBar choices={choices} filter={filter} change={change} />
      {pages.error === null ? null : (
        <Failed error={pages.error} retry={() => void pages.refetch()} />
      )}
      {pages.isPending ? (
        <Loading />
      ) : rows.length === 0 ? (
        <Empty title="No account is behind this figure">
          Nothing of the kind happened in the period, for the accounts the filter leaves.
        </Empty>
      ) : (
        <>
          <Table highlightOnHover={false}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Account</Table.Th>
                <Table.Th>Segment</Table.Th>
                <Table.Th ta="right">{first?.unit === "minor" ? "Amount" : "Count"}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ id, name, segment, amount }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Anchor
                      component={Link}
                      fz="sm"
                      to={`/worklist?account=${encodeURIComponent(id)}`}
                    >
                      {name}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{segment ?? "–"}</Table.Td>
                  <Table.Td ta="right">{text(amount)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Group>
            <Text size="sm" c="dimmed">
              {number(rows.length)} of {number(first?.total ?? 0)}
            </Text>
            {pages.hasNextPage ? (
              <Button
                size="xs"
                variant="default"
                loading={pages.isFetchingNextPage}
                onClick={() => void pages.fetchNextPage()}
              >
                Show more
              </Button>
            ) : null}
          </Group>
        </>
      )}
    </Page>
  );
}
