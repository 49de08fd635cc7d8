import { Group, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { NEEDS } from "../../../views/worklist.ts";
import { NEED_WORDS } from "./reason.ts";

interface WorklistFilterProps {
  readonly filter: Readonly<Record<string, string>>;
  readonly change: (change: Readonly<Record<string, string | null>>) => void;
}

const TYPING_MS = 250;

export function WorklistFilter({ filter, change }: WorklistFilterProps) {
  const search = useDebouncedCallback((text: string) => change({ search: text }), TYPING_MS);
  return (
    <Group gap="xs" align="end" role="group" aria-label="Filter">
      <SegmentedControl
        size="xs"
        aria-label="Whose work"
        data={WHOSE}
        value={filter.assignee === "me" ? "me" : "all"}
        onChange={(value) => change({ assignee: value === "me" ? "me" : null })}
      />
      <Select
        size="xs"
        w={170}
        clearable
        placeholder="Any reason"
        aria-label="Reason"
        data={NEEDS.map((value) => ({ value, label: NEED_WORDS[value] }))}
        value={filter.need === "" ? null : (filter.need ?? null)}
        onChange={(need) => change({ need })}
      />
      <TextInput
        size="xs"
        w={140}
        placeholder="Any segment"
        aria-label="Segment"
        defaultValue={filter.segment}
        onBlur={({ currentTarget }) => change({ segment: currentTarget.value.trim() })}
      />
      <TextInput
        size="xs"
        w={200}
        leftSection={<IconSearch size={14} />}
        placeholder="Name or number"
        aria-label="Search"
        defaultValue={filter.search}
        onChange={({ currentTarget }) => search(currentTarget.value)}
      />
    </Group>
  );
}

const WHOSE = [
  { value: "all", label: "Everybody's" },
  { value: "me", label: "Mine" },
];
