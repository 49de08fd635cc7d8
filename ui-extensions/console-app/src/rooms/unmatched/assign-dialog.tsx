import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import { Dialog } from "../../parts/dialog.tsx";
import { faultOf, otherFault, useSend } from "../../parts/use-send.ts";

interface AssignDialogProps {
  readonly title: string;
  readonly path: string;
  /** What names the thing, beside the account. */
  readonly body: Readonly<Record<string, string>>;
  readonly shape: z.ZodType;
  readonly refresh: readonly (readonly string[])[];
  /** Money may be given to one invoice of the account. */
  readonly hasInvoice?: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Whose it is: by our id, or the company's own number of the account. */
export function AssignDialog(props: AssignDialogProps) {
  const { title, path, body, shape, refresh, hasInvoice = false, onClose, onDone } = props;
  const [account, setAccount] = useState("");
  const [invoice, setInvoice] = useState("");
  const assign = useSend({ shape, refresh, onDone });
  const other = otherFault(assign.error, ["account", "invoice"]);
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const whose = { ...body, account: account.trim() };
          const named = invoice.trim() === "" ? {} : { invoice: invoice.trim() };
          assign.mutate({ path, body: { ...whose, ...named } });
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Account"
            description="Its number as your CRM or your books name it, or its id here."
            value={account}
            onChange={({ currentTarget: { value } }) => setAccount(value)}
            error={faultOf(assign.error, "account")}
            maxLength={200}
            required
            data-autofocus
          />
          {hasInvoice ? (
            <TextInput
              label="Invoice (optional)"
              description="Left out, the longest overdue is paid first."
              value={invoice}
              onChange={({ currentTarget: { value } }) => setInvoice(value)}
              error={faultOf(assign.error, "invoice")}
              maxLength={200}
            />
          ) : null}
          {other === null ? null : (
            <Text size="sm" c="red" role="alert">
              {other}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit" loading={assign.isPending}>
              Assign
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
