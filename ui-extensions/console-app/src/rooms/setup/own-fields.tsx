import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { OwnFields as Shape } from "../../../views/setup.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Failed } from "../../parts/states.tsx";
import { otherFault, useSend } from "../../parts/use-send.ts";

interface OwnFieldsProps {
  readonly id: string;
  /** The CRM as its users call it. */
  readonly label: string;
  readonly mayEdit: boolean;
}

/** Fields of ours in the CRM: shown before they are made, because it is the customer's account. */
export function OwnFields({ id, label, mayEdit }: OwnFieldsProps) {
  const { api } = useConsole();
  const path = `/connections/${id}/own-fields`;
  const key = ["own-fields", id];
  const query = useQuery({ queryKey: key, queryFn: () => api.get(path, Shape), retry: false });
  const make = useSend({
    shape: Shape,
    refresh: [key, ["attention"]],
    onDone: () => notifications.show({ message: `${label} has our fields now.` }),
  });
  if (query.error !== null) return <Failed error={query.error} />;
  if (query.data === undefined) return null;
  const open = query.data.steps.filter(({ state }) => state !== "exists" && state !== "made");
  if (open.length === 0) return null;
  const fault = otherFault(make.error, []);
  return (
    <Alert variant="default" title={`${open.length} fields of ours are not in ${label} yet`}>
      <Stack gap="xs">
        <Text size="sm">
          Without them the panel works, but standing, next step and links are not written to its
          records.
        </Text>
        <details>
          <summary>Which ones</summary>
          <List size="sm" spacing={2} mah={220} style={{ overflow: "auto" }}>
            {open.map(({ object, name, state, detail }) => (
              <List.Item key={`${object} ${name}`}>
                {object}: {name}
                {state === "missing" ? "" : ` (${state}${detail === "" ? "" : `: ${detail}`})`}
              </List.Item>
            ))}
          </List>
        </details>
        {fault === null ? null : <Text c="red">{fault}</Text>}
        {mayEdit ? (
          <Group>
            <Button size="xs" loading={make.isPending} onClick={() => make.mutate({ path })}>
              Make them in {label}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Alert>
  );
}
