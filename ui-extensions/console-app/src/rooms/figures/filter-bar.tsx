import { Group, Select, TextInput } from "@mantine/core";
import type { FigureChoices } from "../../../views/figures.ts";
import { PRESETS } from "./period.ts";
import type { Filter } from "./use-filter.ts";

interface FilterBarProps {
  readonly choices: FigureChoices;
  readonly filter: Filter;
  readonly change: (change: Readonly<Record<string, string | null>>) => void;
}

/** What the figures are about. Nothing here is kept anywhere but in the address. */
export function FilterBar({ choices, filter, change }: FilterBarProps) {
  const list = (values: readonly (string | number)[]) => values.map(String);
  return (
    <Group gap="xs" align="end" wrap="wrap" role="group" aria-label="Filter" className="no-print">
      <Select
        label="Period"
        size="xs"
        w={140}
        allowDeselect={false}
        data={[...PRESETS.map(({ id, label }) => ({ value: id, label })), ...OWN]}
        value={filter.preset ?? "own"}
        onChange={(value) =>
          value === "own"
            ? change({ period: null, from: filter.from, to: filter.to })
            : change({ period: value, from: null, to: null })
        }
      />
      <TextInput
        label="First day"
        type="date"
        size="xs"
        w={135}
        value={filter.from}
        onChange={({ currentTarget: { value } }) =>
          value !== "" && change({ period: null, from: value, to: filter.to })
        }
      />
      <TextInput
        label="Last day"
        type="date"
        size="xs"
        w={135}
        value={filter.to}
        onChange={({ currentTarget: { value } }) =>
          value !== "" && change({ period: null, from: filter.from, to: value })
        }
      />
      <Select
        label="Currency"
        size="xs"
        w={90}
        allowDeselect={false}
        data={choices.currencies}
        value={filter.currency}
        onChange={(currency) => change({ currency })}
      />
      <Select
        label="Segment"
        size="xs"
        w={150}
        clearable
        placeholder="All"
        data={choices.segments}
        value={filter.segment}
        onChange={(segment) => change({ segment })}
      />
      <Select
        label="Policy version"
        size="xs"
        w={110}
        clearable
        placeholder="All"
        data={list(choices.policyVersions)}
        value={filter.policyVersion}
        onChange={(policyVersion) => change({ policyVersion })}
      />
      {choices.assignees.length === 0 ? null : (
        <Select
          label="Assigned to"
          size="xs"
          w={140}
          clearable
          placeholder="Anybody"
          data={choices.assignees}
          value={filter.assignee}
          onChange={(assignee) => change({ assignee })}
        />
      )}
    </Group>
  );
}

const OWN = [{ value: "own", label: "Own days" }];
