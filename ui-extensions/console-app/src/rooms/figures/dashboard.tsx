import { Alert, Button, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocation } from "react-router";
import {
  type Figure,
  type FigureChoices,
  FiguresAnswer,
  type PeriodFigures,
} from "../../../views/figures.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Page } from "../../parts/page.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { AgingChart } from "./aging-chart.tsx";
import { Breakdown } from "./breakdown.tsx";
import { ChannelTable } from "./channel-table.tsx";
import { FigureCard, misses } from "./figure-card.tsx";
import { FIGURE_GROUP_NAMES, FIGURE_WORDS } from "./figure-words.ts";
import { FilterBar } from "./filter-bar.tsx";
import { SeriesCharts } from "./series-charts.tsx";
import { useFilter } from "./use-filter.ts";

/** The figures of a period, how they changed, and what they are made of. */
export function Dashboard({ choices }: { readonly choices: FigureChoices }) {
  const { api, locale } = useConsole();
  const { filter, change, query } = useFilter(choices);
  const { search } = useLocation();
  const { day } = formatFor(locale);
  const isBackwards = filter.to < filter.from;
  const figures = useQuery({
    queryKey: ["figures", "period", query],
    queryFn: () => api.get("/figures", FiguresAnswer, query),
    placeholderData: keepPreviousData,
    enabled: !isBackwards,
  });
  return (
    <Page
      title="Figures"
      what={`${day(filter.from)} to ${day(filter.to)}, beside the same number of days before.`}
      actions={
        <>
          <Button
            component="a"
            href={api.address("/figures.csv", query)}
            variant="default"
            size="xs"
            className="no-print"
            leftSection={<IconDownload size={14} />}
          >
            CSV
          </Button>
          <Button
            variant="default"
            size="xs"
            className="no-print"
            leftSection={<IconPrinter size={14} />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        </>
      }
    >
      <FilterBar choices={choices} filter={filter} change={change} />
      {isBackwards ? (
        <Empty title="The last day is before the first">
          Choose a last day on or after {day(filter.from)}.
        </Empty>
      ) : (
        <Answered query={figures}>
          {(answer) => (
            <Shown
              answer={answer}
              choices={choices}
              currency={filter.currency ?? ""}
              query={query}
              search={search}
            />
          )}
        </Answered>
      )}
    </Page>
  );
}

interface ShownProps {
  readonly answer: FiguresAnswer;
  readonly choices: FigureChoices;
  readonly currency: string;
  readonly query: Readonly<Record<string, string | null>>;
  readonly search: string;
}

function Shown({ answer, choices, currency, query, search }: ShownProps) {
  const { locale } = useConsole();
  const { day, number } = formatFor(locale);
  const { period, previous, goals, state } = answer;
  const now = cardsOf(period, currency);
  const before = cardsOf(previous, currency);
  const own = period.currencies.find((each) => each.currency === currency);
  if (own === undefined)
    return (
      <Empty title={`Nothing in ${currency} in this period`}>
        {choices.firstDay === null
          ? "There is no invoice yet."
          : `The first invoice is of ${day(choices.firstDay)}. Choose a later period, or take a filter away.`}
      </Empty>
    );
  const goalOf = (figure: Card) =>
    goals.find((each) => each.figureId === figure.id && each.currency === figure.currency);
  const missed = now.filter((each) => {
    const goal = goalOf(each);
    return goal !== undefined && misses(each, goal);
  });
  return (
    <Stack gap="lg">
      {state.waiting === 0 ? null : (
        <Alert color="yellow" role="status">
          {number(state.waiting)} changes are still being counted. The figures follow by themselves.
        </Alert>
      )}
      {missed.length === 0 ? null : (
        <Alert color="red" role="status" title={`${missed.length} missed`}>
          {missed.map(({ id }) => FIGURE_WORDS[id]?.label ?? id).join(", ")} missed the goal.
        </Alert>
      )}
      {FIGURE_GROUP_NAMES.map((group) => (
        <section key={group} aria-label={group}>
          <Title order={2} size="h5" mb={6}>
            {group}
          </Title>
          <SimpleGrid cols={{ base: 2, sm: 3, lg: 4 }} spacing="sm">
            {now
              .filter(({ id }) => FIGURE_WORDS[id]?.group === group)
              .map((figure) => {
                const measure = FIGURE_WORDS[figure.id]?.measure ?? null;
                return (
                  <FigureCard
                    key={`${figure.id} ${figure.currency}`}
                    figure={figure}
                    before={before.find(({ id }) => id === figure.id)}
                    goal={goalOf(figure)}
                    currency={figure.currency}
                    href={measure === null ? null : `/figures/accounts/${measure}${search}`}
                  />
                );
              })}
          </SimpleGrid>
        </section>
      ))}
      <SeriesCharts query={query} currency={currency} />
      <AgingChart figures={own} search={search} />
      <ChannelTable figures={own} />
      <Breakdown query={query} currency={currency} />
      <Text size="xs" c="dimmed">
        {number(period.accounts)} accounts. Amounts of different currencies are never added up.
      </Text>
    </Stack>
  );
}

interface Card extends Figure {
  readonly currency: string;
}

/** The figures of one currency and those of none, in the order of the words. */
function cardsOf({ kpis, currencies }: PeriodFigures, currency: string): readonly Card[] {
  const own = currencies.find((each) => each.currency === currency)?.kpis ?? [];
  const order = Object.keys(FIGURE_WORDS);
  return [
    ...own.map((each) => ({ ...each, currency })),
    ...kpis.map((each) => ({ ...each, currency: "" })),
  ].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
