import { Button, Group, Paper, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconDownload, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { may } from "../../../../../core/access/rights.ts";
import { type Erasure, FoundAccounts } from "../../../views/privacy.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import { ErasureReport } from "./erasure-report.tsx";

const TYPING_MS = 250;
const FOUND_MAX = 8;

interface Found {
  readonly id: string;
  readonly pastDueText: string;
  readonly name: string;
}

/** Finds a person's account, then exports or erases them. */
export function PersonScreen() {
  const { api } = useConsole();
  const [typed, setTyped] = useState("");
  const [wanted] = useDebouncedValue(typed.trim(), TYPING_MS);
  const [erasing, setErasing] = useState<Found | null>(null);
  const [report, setReport] = useState<Erasure | null>(null);
  const query = useQuery({
    queryKey: ["accounts-found", wanted],
    queryFn: () => api.get("/accounts", FoundAccounts, { search: wanted, limit: FOUND_MAX }),
    enabled: wanted !== "",
    placeholderData: (before) => before,
  });
  return (
    <Stack gap="md">
      <TextInput
        label="Whose account"
        placeholder="Name or number"
        leftSection={<IconSearch size={16} />}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        maw={360}
      />
      {report === null ? null : <ErasureReport report={report} />}
      {wanted === "" ? (
        <Empty title="Find the person first">
          An export is one file with everything kept about them. Erasing takes their name, addresses
          and words out; amounts and days stay where the law wants the books kept.
        </Empty>
      ) : (
        <Answered query={query}>
          {({ accounts }) =>
            accounts.length === 0 ? (
              <Empty title="No account matches" />
            ) : (
              <Stack gap="xs">
                {accounts.map((found) => (
                  <Person key={found.id} found={found} onErase={() => setErasing(found)} />
                ))}
              </Stack>
            )
          }
        </Answered>
      )}
      {erasing === null ? null : (
        <EraseDialog
          accountId={erasing.id}
          name={erasing.name}
          onClose={() => setErasing(null)}
          onDone={(done) => {
            setErasing(null);
            setReport(done);
          }}
        />
      )}
    </Stack>
  );
}

function Person({ found, onErase }: { readonly found: Found; readonly onErase: () => void }) {
  const { api, me } = useConsole();
  const path = `/accounts/${encodeURIComponent(found.id)}/person-export`;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{found.name}</Text>
          <Text size="xs" c="dimmed">
            {found.id}, {found.pastDueText}
          </Text>
        </div>
        <Group gap="xs">
          {may(me.role, "privacy.export") ? (
            <Button
              component="a"
              href={api.address(path)}
              download={`person-${found.id}.json`}
              size="xs"
              variant="default"
              leftSection={<IconDownload size={16} />}
            >
              Export
            </Button>
          ) : null}
          {may(me.role, "privacy.erase") ? (
            <Button size="xs" variant="subtle" color="red" onClick={onErase}>
              Erase…
            </Button>
          ) : null}
        </Group>
      </Group>
    </Paper>
  );
}
