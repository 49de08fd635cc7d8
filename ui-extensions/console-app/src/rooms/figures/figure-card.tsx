import { ActionIcon, Anchor, Card, Group, Popover, Stack, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { Link } from "react-router";
import type { Figure, Goal } from "../../../views/figures.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { FIGURE_WORDS } from "./figure-words.ts";
import { GoalForm } from "./goal-form.tsx";

interface FigureCardProps {
  readonly figure: Figure;
  readonly before: Figure | undefined;
  readonly goal: Goal | undefined;
  /** Empty for figures that count accounts. */
  readonly currency: string;
  /** Where the accounts behind it are shown. */
  readonly href: string | null;
}

/** One figure: its value, how it changed, its goal; its formula and base when asked for. */
export function FigureCard({ figure, before, goal, currency, href }: FigureCardProps) {
  const { locale } = useConsole();
  const words = FIGURE_WORDS[figure.id];
  const label = words?.label ?? figure.id;
  const { number } = formatFor(locale);
  const isMissed = goal !== undefined && misses(figure, goal);
  return (
    <Card withBorder padding="sm" data-figure={figure.id}>
      <Stack gap={2}>
        <Group justify="space-between" wrap="nowrap" gap={4} align="flex-start">
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <Popover width={320} withArrow shadow="md" trapFocus returnFocus>
            <Popover.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                className="no-print"
                aria-label={`Formula of ${label}`}
              >
                <IconInfoCircle size={16} />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown>
              <Stack gap={6}>
                <Text size="sm">{figure.formula}</Text>
                <Text size="sm" c="dimmed">
                  {number(figure.numerator)} ÷ {number(figure.denominator)}
                  {currency === "" ? "" : ` (${currency}, smallest unit where it is money)`}
                </Text>
                <GoalForm figure={figure} goal={goal} currency={currency} />
              </Stack>
            </Popover.Dropdown>
          </Popover>
        </Group>
        <Text fz={22} fw={650} lh={1.2}>
          {valueText(figure, locale)}
        </Text>
        <Text size="xs" c="dimmed">
          {changeText(figure, before, locale)}
        </Text>
        {goal === undefined ? null : (
          <Text size="xs" fw={600} c={isMissed ? "red.8" : "dimmed"} className="gs-goal">
            {isMissed ? "⚠ Missed goal" : "✓ Goal"}: {goal.atLeast ? "at least" : "at most"}{" "}
            {valueText({ ...figure, value: goal.value }, locale)}
          </Text>
        )}
        {href === null ? null : (
          <Anchor component={Link} to={href} size="xs" className="no-print">
            Accounts<span className="gs-hidden"> behind {label}</span>
          </Anchor>
        )}
      </Stack>
    </Card>
  );
}

/** A figure without a base neither meets nor misses anything. */
export function misses({ value }: Pick<Figure, "value">, { atLeast, value: goal }: Goal): boolean {
  return value !== null && (atLeast ? value < goal : value > goal);
}

export function valueText({ value, unit }: Pick<Figure, "value" | "unit">, locale: string): string {
  if (value === null) return "–";
  const text = value.toLocaleString(locale, { maximumFractionDigits: 1 });
  return unit === "percent" ? `${text}\u00a0%` : `${text} days`;
}

function changeText(figure: Figure, before: Figure | undefined, locale: string): string {
  if (figure.value === null) return "Nothing to divide in this period";
  if (before === undefined || before.value === null) return "No value the period before";
  const by = figure.value - before.value;
  if (Math.abs(by) < 0.05) return "As the period before";
  const unit = figure.unit === "percent" ? "points" : "days";
  const text = Math.abs(by).toLocaleString(locale, { maximumFractionDigits: 1 });
  const { higherIsBetter = null } = FIGURE_WORDS[figure.id] ?? {};
  const verdict = higherIsBetter === null ? "" : by > 0 === higherIsBetter ? ", better" : ", worse";
  return `${by > 0 ? "▲" : "▼"} ${text} ${unit}${verdict}`;
}
