import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { type PanelActionName, PanelView } from "../../../../panel/panel-view.ts";
import { useConsole } from "../../calls/console-context.tsx";

/** Those that need no form; the others are done in the CRM's own panel or by the list's keys. */
const AT_ONCE: readonly PanelActionName[] = [
  "send-payment-link",
  "resume-cadence",
  "start-cadence",
  "send-touch-now",
];

const Answer = z.object({ message: z.string(), panel: PanelView });

interface PanelButtonsProps {
  readonly view: PanelView;
  readonly onChanged: () => void;
}

/** What may be done at once, and taken back. One that may not says why. */
export function PanelButtons({ view, onChanged }: PanelButtonsProps) {
  const { api } = useConsole();
  const queries = useQueryClient();
  const { accountId } = view.subject;
  const act = useMutation({
    mutationFn: ({ id, input }: { readonly id: string; readonly input: object }) =>
      api.send("post", `/accounts/${encodeURIComponent(accountId)}/actions/${id}`, input, Answer),
    onSuccess: ({ message, panel }) => {
      queries.setQueryData(["panel", accountId], panel);
      notifications.show({ message });
      onChanged();
    },
    onError: (error) => notifications.show({ color: "red", message: error.message }),
  });
  const shown = view.actions.filter(({ id }) => AT_ONCE.some((each) => each === id));
  const { undo } = view;
  return (
    <div>
      <Group gap="xs">
        {shown
          .filter(({ enabled }) => enabled)
          .map(({ id, label }) => (
            <Button
              key={id}
              size="xs"
              variant="light"
              loading={act.isPending && act.variables.id === id}
              onClick={() => act.mutate({ id, input: {} })}
            >
              {label}
            </Button>
          ))}
        {undo === null ? null : (
          <Button
            size="xs"
            variant="default"
            onClick={() => act.mutate({ id: "undo", input: { actionId: undo.actionId } })}
          >
            {undo.label}
          </Button>
        )}
      </Group>
      {shown
        .filter(({ id, enabled }) => !enabled && id.startsWith("send-"))
        .map(({ id, label, whyNot }) => (
          <Text size="xs" c="dimmed" key={id}>
            {label}: {whyNot}
          </Text>
        ))}
    </div>
  );
}
