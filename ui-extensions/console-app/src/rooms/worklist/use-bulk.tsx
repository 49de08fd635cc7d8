import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type BulkAction, BulkDone, BulkUndone } from "../../../views/worklist.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { BulkDialog } from "./bulk-dialog.tsx";
import type { BulkName } from "./use-keys.ts";

interface BulkHook {
  /** Opens the form and preview of an action. */
  readonly ask: (action: BulkName, accountIds: readonly string[]) => void;
  readonly undoLast: () => void;
  readonly dialog: ReactNode;
}

/** Actions on one or many accounts: asked, previewed, done, and taken back. */
export function useBulk({ onDone }: { readonly onDone: () => Promise<void> }): BulkHook {
  const { api } = useConsole();
  const [asked, setAsked] = useState<{ name: BulkName; accountIds: readonly string[] } | null>(
    null,
  );
  const [batchId, setBatchId] = useState<string | null>(null);
  const undo = useMutation({
    mutationFn: (id: string) =>
      api.send("post", "/worklist/bulk/undo", { batchId: id }, BulkUndone),
    onSuccess: async ({ undone, kept }) => {
      setBatchId(null);
      const left = kept.length === 0 ? "" : ` ${kept.length} had gone on and stay.`;
      notifications.show({ message: `Taken back for ${undone}.${left}` });
      await onDone();
    },
    onError: (error) => notifications.show({ color: "red", message: error.message }),
  });
  const send = useMutation({
    mutationFn: (bulk: BulkAction) => api.send("post", "/worklist/bulk", bulk, BulkDone),
    onSuccess: async ({ affected, refused, batchId: id }) => {
      setAsked(null);
      setBatchId(id);
      notifications.show({
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>
              Done for {affected.length}.
              {refused.length === 0 ? "" : ` Refused for ${refused.length}.`}
            </span>
            {id === null ? null : (
              <Button size="compact-xs" variant="subtle" onClick={() => undo.mutate(id)}>
                Undo (u)
              </Button>
            )}
          </Group>
        ),
      });
      await onDone();
    },
  });
  return {
    ask: (name, accountIds) => {
      send.reset();
      setAsked({ name, accountIds });
    },
    undoLast: () => {
      if (batchId === null) notifications.show({ message: "There is nothing to take back." });
      else undo.mutate(batchId);
    },
    dialog:
      asked === null ? null : (
        <BulkDialog
          {...asked}
          error={send.error}
          isSending={send.isPending}
          onSend={(bulk) => send.mutate(bulk)}
          onClose={() => setAsked(null)}
        />
      ),
  };
}
