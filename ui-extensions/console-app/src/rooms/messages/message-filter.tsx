import { Group, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { Channel } from "../../../../../core/accounts/account.ts";
import { channelWords } from "../../parts/gate-words.ts";

const TYPING_MS = 250;
const CHANNELS = Channel.options.map((value) => ({ value, label: channelWords(value) }));

type Name = "search" | "channel" | "from" | "to";

interface MessageFilterProps {
  readonly filter: Readonly<Record<Name, string | null>>;
  readonly change: (change: Readonly<Record<string, string | null>>) => void;
}

/** Whose message, by which channel, on which days. */
export function MessageFilter({ filter, change }: MessageFilterProps) {
  const [typed, setTyped] = useState(filter.search ?? "");
  const tell = useDebouncedCallback((search: string) => change({ search }), TYPING_MS);
  const isReversed = filter.from !== null && filter.to !== null && filter.from > filter.to;
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        label="Who"
        placeholder="Name, number or whole address"
        leftSection={<IconSearch size={16} />}
        value={typed}
        w={280}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          tell(value.trim());
        }}
      />
      <Select
        label="Channel"
        placeholder="Any"
        data={CHANNELS}
        value={filter.channel}
        onChange={(channel) => change({ channel })}
        clearable
        clearButtonProps={{ "aria-label": "Any channel" }}
        w={140}
      />
      <TextInput
        type="date"
        label="From"
        value={filter.from ?? ""}
        onChange={({ currentTarget: { value } }) => change({ from: value })}
      />
      <TextInput
        type="date"
        label="To"
        value={filter.to ?? ""}
        error={isReversed ? "Before the first day" : null}
        onChange={({ currentTarget: { value } }) => change({ to: value })}
      />
    </Group>
  );
}
