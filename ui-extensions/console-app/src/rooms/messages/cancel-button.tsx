import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { z } from "zod";
import { may } from "../../../../../core/access/rights.ts";
import type { MessageRow } from "../../../views/messages.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { faultOf, otherFault, useSend } from "../../parts/use-send.ts";

/** Takes a waiting message back, with a reason for the record. */
export function CancelButton({ message }: { readonly message: MessageRow }) {
  const { me } = useConsole();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const cancel = useSend({
    shape: z.object({ id: z.string() }),
    refresh: [["message", message.id], ["messages"]],
    onDone: () => {
      close();
      notifications.show({ message: "Taken back. The cadence goes on with its next step." });
    },
  });
  if (!may(me.role, "accounts.act")) return null;
  const other = otherFault(cancel.error, ["reason"]);
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        Take back…
      </Button>
      {isOpen ? (
        <Dialog onClose={close} title={`Take this message to ${message.accountName} back?`}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              cancel.mutate({ path: `/messages/${message.id}/cancel`, body: { reason } });
            }}
          >
            <Stack gap="sm">
              <Text size="sm">
                It does not leave, and this step is passed over. The account's other steps stay as
                they are.
              </Text>
              <TextInput
                label="Reason"
                description="Kept on the account's timeline."
                value={reason}
                onChange={({ currentTarget: { value } }) => setReason(value)}
                error={faultOf(cancel.error, "reason")}
                maxLength={500}
                required
                data-autofocus
              />
              {other === null ? null : (
                <Text size="sm" c="red" role="alert">
                  {other}
                </Text>
              )}
              <Group justify="flex-end" gap="xs">
                <Button variant="default" onClick={close}>
                  Keep it
                </Button>
                <Button color="red" type="submit" loading={cancel.isPending}>
                  Take back
                </Button>
              </Group>
            </Stack>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
