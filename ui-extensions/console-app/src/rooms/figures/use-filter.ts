import { useSearchParams } from "react-router";
import { CalendarDate } from "../../../../../core/time/calendar-date.ts";
import type { FigureChoices } from "../../../views/figures.ts";
import { PRESETS, type Preset, type Range, rangeOf } from "./period.ts";

export interface Filter extends Range {
  /** Null when the days were chosen by hand. */
  readonly preset: Preset | null;
  readonly currency: string | null;
  readonly segment: string | null;
  readonly policyVersion: string | null;
  readonly assignee: string | null;
}

type Change = Readonly<Record<string, string | null>>;

/** The filter as the address has it, so that what is on the screen can be sent to a colleague. */
export function useFilter(choices: FigureChoices): {
  readonly filter: Filter;
  readonly change: (change: Change) => void;
  /** The same as a query of the API, without the currency. */
  readonly query: Readonly<Record<string, string | null>>;
} {
  const [params, setParams] = useSearchParams();
  const from = CalendarDate.safeParse(params.get("from"));
  const to = CalendarDate.safeParse(params.get("to"));
  const named = PRESETS.find(({ id }) => id === params.get("period"))?.id ?? null;
  const isOwn = from.success && to.success;
  const preset = isOwn ? null : (named ?? "30d");
  const range = isOwn ? { from: from.data, to: to.data } : rangeOf(preset ?? "30d", choices.today);
  const wanted = params.get("currency");
  const filter: Filter = {
    ...range,
    preset,
    currency:
      wanted !== null && choices.currencies.includes(wanted)
        ? wanted
        : (choices.currencies[0] ?? null),
    segment: params.get("segment"),
    policyVersion: params.get("policyVersion"),
    assignee: params.get("assignee"),
  };
  const { segment, policyVersion, assignee } = filter;
  return {
    filter,
    query: { from: filter.from, to: filter.to, segment, policyVersion, assignee },
    change: (change) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change))
            if (value === null || value === "") next.delete(name);
            else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
  };
}
