import {
  Button,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addDays, CalendarDate } from "../../../../../core/time/calendar-date.ts";
import { BulkAction, BulkPreview } from "../../../views/worklist.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Failed } from "../../parts/states.tsx";
import { BULK_WORDS } from "./bulk-bar.tsx";
import type { BulkName } from "./use-keys.ts";

interface BulkDialogProps {
  readonly name: BulkName;
  readonly accountIds: readonly string[];
  readonly error: Error | null;
  readonly isSending: boolean;
  readonly onSend: (bulk: BulkAction) => void;
  readonly onClose: () => void;
}

const PREVIEW_MS = 150;
const WEEK = 7;

/** What an action needs to know, who it would affect, and who would be refused and why. */
export function BulkDialog({
  name,
  accountIds,
  error,
  isSending,
  onSend,
  onClose,
}: BulkDialogProps) {
  const { api, me } = useConsole();
  const today = CalendarDate.parse(me.now.slice(0, 10));
  const [assignee, setAssignee] = useState(me.name);
  const [days, setDays] = useState<string | number>(1);
  const [until, setUntil] = useState<string>(addDays(today, WEEK));
  const [reason, setReason] = useState("");
  const [outcome, setOutcome] = useState("conversation");
  const parts = {
    assign: { assignee: assignee.trim() === "" ? null : assignee },
    snooze: { days },
    pause: { until, reason },
    called: { outcome },
  }[name];
  const bulk = BulkAction.safeParse({ action: name, accountIds, ...parts });
  const [asked] = useDebouncedValue(JSON.stringify(bulk.data ?? null), PREVIEW_MS);
  const preview = useQuery({
    queryKey: ["worklist-preview", asked],
    queryFn: () => api.send("post", "/worklist/bulk/preview", JSON.parse(asked), BulkPreview),
    enabled: asked !== "null",
  });
  const count = accountIds.length;
  return (
    <Dialog
      onClose={onClose}
      title={`${BULK_WORDS[name]}: ${count === 1 ? "1 account" : `${count} accounts`}`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (bulk.success) onSend(bulk.data);
        }}
      >
        <Stack gap="sm">
          {name === "assign" ? (
            <TextInput
              data-autofocus
              label="To whom"
              description="Leave empty for nobody"
              value={assignee}
              onChange={({ currentTarget }) => setAssignee(currentTarget.value)}
            />
          ) : null}
          {name === "snooze" ? (
            <NumberInput
              data-autofocus
              label="Days out of sight"
              min={1}
              max={90}
              value={days}
              onChange={setDays}
            />
          ) : null}
          {name === "pause" ? (
            <>
              <Textarea
                data-autofocus
                label="Reason"
                description="Kept on the account's timeline"
                required
                value={reason}
                onChange={({ currentTarget }) => setReason(currentTarget.value)}
              />
              <TextInput
                type="date"
                label="Until"
                required
                value={until}
                onChange={({ currentTarget }) => setUntil(currentTarget.value)}
              />
            </>
          ) : null}
          {name === "called" ? (
            <Select
              data-autofocus
              label="How it went"
              allowDeselect={false}
              data={OUTCOMES}
              value={outcome}
              onChange={(value) => setOutcome(value ?? outcome)}
            />
          ) : null}
          <Preview preview={preview.data} isWaiting={!bulk.success} />
          {error === null ? null : <Failed error={error} />}
          {preview.error === null ? null : <Failed error={preview.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={isSending}
              disabled={!bulk.success || preview.data?.affected.length === 0}
            >
              {BULK_WORDS[name]}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function Preview({
  preview,
  isWaiting,
}: {
  readonly preview: BulkPreview | undefined;
  readonly isWaiting: boolean;
}) {
  if (preview === undefined)
    return (
      <Text size="sm" c="dimmed" role="status">
        {isWaiting ? "Fill this in to see who is affected." : ""}
      </Text>
    );
  const { affected, refused } = preview;
  return (
    <div role="status">
      <Text size="sm">
        {affected.length === 0
          ? "Nobody would be affected."
          : `Affects ${affected.length}: ${affected
              .slice(0, 3)
              .map(({ name }) => name)
              .join(", ")}${affected.length > 3 ? "…" : ""}`}
      </Text>
      {refused.slice(0, 5).map(({ accountId, name, why }) => (
        <Text size="xs" c="dimmed" key={accountId}>
          Not {name}: {why}
        </Text>
      ))}
      {refused.length > 5 ? (
        <Text size="xs" c="dimmed">
          and {refused.length - 5} more
        </Text>
      ) : null}
    </div>
  );
}

const OUTCOMES = [
  { value: "conversation", label: "Spoke with the customer" },
  { value: "voicemail", label: "Left a voicemail" },
  { value: "rang_no_answer", label: "Nobody answered" },
  { value: "busy", label: "Busy" },
  { value: "wrong_person", label: "Wrong person" },
];
