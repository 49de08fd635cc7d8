import { Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Erasure } from "../../../views/privacy.ts";
import { ApiProblem } from "../../calls/api.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { otherFault, useSend } from "../../parts/use-send.ts";

interface EraseDialogProps {
  readonly accountId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: (report: Erasure) => void;
}

/** Asks for the name to be typed, because this can't be undone. */
export function EraseDialog({ accountId, name, onClose, onDone }: EraseDialogProps) {
  const [typed, setTyped] = useState("");
  const [despite, setDespite] = useState(false);
  const erase = useSend({
    shape: Erasure,
    refresh: [["accounts-found"], ["messages"]],
    onDone,
  });
  const owes = erase.error instanceof ApiProblem && erase.error.code === "money_is_owed";
  const fault = otherFault(erase.error, []);
  return (
    <Dialog onClose={onClose} title={`Erase ${name}?`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          erase.mutate({
            path: `/accounts/${encodeURIComponent(accountId)}/erasure`,
            body: { despiteOpenBalance: despite },
          });
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            Their name, addresses and words are taken out of every record, for ever. Amounts, days
            and codes stay, because the books need them; they name nobody any more. You will see
            what was kept and why.
          </Text>
          <TextInput
            label={`Type the name to confirm: ${name}`}
            value={typed}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
            required
            autoComplete="off"
            data-autofocus
          />
          {fault === null ? null : (
            <Text size="sm" c="red" role="alert">
              {fault}
            </Text>
          )}
          {owes || despite ? (
            <Checkbox
              label="The claim is given up: erase although money is owed"
              checked={despite}
              onChange={({ currentTarget: { checked } }) => setDespite(checked)}
            />
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Keep them
            </Button>
            <Button
              color="red"
              type="submit"
              loading={erase.isPending}
              disabled={typed.trim() !== name.trim()}
            >
              Erase for ever
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
