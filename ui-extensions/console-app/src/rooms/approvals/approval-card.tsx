import { Button, Group, Paper, Text, TextInput, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { z } from "zod";
import { may } from "../../../../../core/access/rights.ts";
import type { ApprovalRow } from "../../../views/approvals.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { faultOf, otherFault, useSend } from "../../parts/use-send.ts";
import { wordsOf } from "../../parts/words-of.ts";

/** One request with its terms, decided here. */
export function ApprovalCard({ item }: { readonly item: ApprovalRow }) {
  const { locale, me } = useConsole();
  const { money, day, moment } = formatFor(locale);
  const [reason, setReason] = useState("");
  const decide = useSend({
    shape: z.unknown(),
    refresh: [["approvals"], ["attention"]],
    onDone: () => notifications.show({ message: `Decided for ${item.accountName}.` }),
  });
  const send = (granted: boolean) => {
    const text = reason.trim();
    decide.mutate({
      path: `/accounts/${encodeURIComponent(item.accountId)}/arrangements/${encodeURIComponent(item.arrangementId)}/decision`,
      body: { granted, ...(text === "" ? {} : { reason: text }) },
    });
  };
  const { installments, currency } = item;
  const total = installments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const [first] = installments;
  const last = installments.at(-1);
  const fault = otherFault(decide.error, ["reason"]);
  return (
    <Paper withBorder p="md" component="article" aria-label={item.accountName}>
      <Title order={2} size="h5">
        {item.accountName}: {wordsOf(item.kind)}
      </Title>
      <Text size="sm">
        {money(total, currency)}
        {first === undefined || last === undefined
          ? ""
          : ` in ${installments.length} ${installments.length === 1 ? "part" : "parts"}, from ${day(first.dueOn)} to ${day(last.dueOn)}`}
        {item.waivedMinor === 0 ? "" : `; ${money(item.waivedMinor, currency)} is waived`}.
      </Text>
      <Text size="sm">“{item.approval.reason}”</Text>
      <Text size="xs" c="dimmed" mb="sm">
        Asked for by {item.approval.requestedBy} on {moment(item.proposedAt)}. Lapses on{" "}
        {moment(item.expiresAt)}.
      </Text>
      {may(me.role, "plan.approve") ? (
        <Group gap="xs" align="flex-end">
          <TextInput
            label="Reason (optional)"
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
            error={faultOf(decide.error, "reason")}
            maxLength={500}
            flex={1}
            maw={360}
          />
          <Button loading={decide.isPending} onClick={() => send(true)}>
            Approve
          </Button>
          <Button variant="default" disabled={decide.isPending} onClick={() => send(false)}>
            Refuse
          </Button>
        </Group>
      ) : null}
      {fault === null ? null : (
        <Text size="sm" c="red" role="alert" mt="xs">
          {fault}
        </Text>
      )}
    </Paper>
  );
}
