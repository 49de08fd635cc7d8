import { Button, Group, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { z } from "zod";
import { may } from "../../../../../core/access/rights.ts";
import type { FailedWork } from "../../../views/failed-work.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { otherFault, useSend } from "../../parts/use-send.ts";
import { KIND_WORDS } from "./kind-words.ts";

const Done = z.object({ id: z.string() });
const refresh = [["failed-work"], ["attention"]];

/** Try it again, or say that nobody has to look at it. */
export function FailedActions({ item }: { readonly item: FailedWork }) {
  const { me } = useConsole();
  const words = KIND_WORDS[item.kind];
  const path = `/dead-letters/${encodeURIComponent(item.id)}`;
  const say = (message: string) => notifications.show({ message });
  const onError = (error: unknown) =>
    notifications.show({ color: "red", message: otherFault(error, []) ?? "" });
  const retry = useSend({ shape: Done, refresh, onDone: () => say("It is tried again now.") });
  const dismiss = useSend({ shape: Done, refresh, onDone: () => say("Dismissed.") });
  if (!may(me.role, "ops.retry")) return null;
  const askToDismiss = () =>
    modals.openConfirmModal({
      title: `${words.label}: ${words.dismiss.replace("…", "")}?`,
      children: <Text size="sm">{words.means}</Text>,
      labels: { confirm: words.dismiss.replace("…", ""), cancel: "Leave it here" },
      onConfirm: () => dismiss.mutate({ path: `${path}/dismiss` }, { onError }),
    });
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Button
        size="xs"
        variant="light"
        loading={retry.isPending}
        onClick={() => retry.mutate({ path: `${path}/retry` }, { onError })}
      >
        {words.retry}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={askToDismiss}>
        {words.dismiss}
      </Button>
    </Group>
  );
}
