import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { useConsole } from "../../../calls/console-context.tsx";

const Accounts = z.object({ accounts: z.array(z.object({ id: z.string(), name: z.string() })) });
const TYPING_MS = 200;

interface PickerProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (accountId: string | null) => void;
}

/** A real account, found by its name. */
export function AccountPicker({ label, value, onChange }: PickerProps) {
  const { api } = useConsole();
  const [search, setSearch] = useState("");
  const [wanted] = useDebouncedValue(search, TYPING_MS);
  const found = useQuery({
    queryKey: ["account-search", wanted],
    queryFn: () => api.get("/accounts", Accounts, { search: wanted }),
    placeholderData: (before) => before,
  });
  const accounts = found.data?.accounts ?? [];
  return (
    <Select
      label={label}
      placeholder="Search by name"
      size="sm"
      maw={320}
      searchable
      clearable
      value={value}
      data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      nothingFoundMessage={found.isPending ? "Searching" : "No account has that name"}
      onSearchChange={setSearch}
      onChange={onChange}
    />
  );
}
