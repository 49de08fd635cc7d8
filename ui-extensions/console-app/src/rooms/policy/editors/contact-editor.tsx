import { Card, Checkbox, Group, Select, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { TenantPolicy } from "../../../../../../core/policy/policy.ts";
import { ContactBoundsView } from "../../../../views/policy.ts";
import { useConsole } from "../../../calls/console-context.tsx";
import { useDesk } from "../draft/draft-context.ts";
import { CapsTable } from "./caps-table.tsx";
import { CHANNEL_CHOICES } from "./choices.ts";
import { NumberField, SomeField, SwitchField } from "./fields.tsx";
import { LawNotes } from "./law-notes.tsx";

type Contact = TenantPolicy["contact"];
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const TIMES = Array.from({ length: 49 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, "0");
  return `${hour}:${half % 2 === 0 ? "00" : "30"}`;
});

/** When and how often customers may be written to: only tighter than law, which stands beside each field. */
export function ContactEditor() {
  const { api } = useConsole();
  const { draft, document, edit, isReadOnly, problemAt } = useDesk();
  const { contact, defaults, collector } = document;
  const bounds = useQuery({
    queryKey: ["policy-bounds", draft.id, defaults.country, collector.type],
    queryFn: () => api.get(`/policy/drafts/${draft.id}/contact-bounds`, ContactBoundsView),
  });
  const law = bounds.data ?? null;
  const change = (changed: Partial<Contact>, what: string) =>
    edit((known) => ({ ...known, contact: { ...known.contact, ...changed } }), `contact ${what}`);
  const setHours = (hours: Contact["hours"]) => change({ hours }, "hours");
  return (
    <Stack gap="md">
      <Card withBorder padding="md" component="section" aria-label="Hours">
        <Title order={2} size="h5">
          Hours
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          On the customer’s own clock, in every zone they may be in.
        </Text>
        <Group align="flex-start">
          <TimeField
            label="From"
            path="contact.hours.from"
            value={contact.hours.from}
            onChange={(from) => setHours({ ...contact.hours, from })}
          />
          <TimeField
            label="To"
            path="contact.hours.to"
            value={contact.hours.to}
            onChange={(to) => setHours({ ...contact.hours, to })}
          />
        </Group>
        <Checkbox.Group
          mt="sm"
          label="Days"
          value={contact.weekdays.map(String)}
          error={problemAt("contact.weekdays")}
          onChange={(days) => {
            if (days.length > 0) change({ weekdays: days.map(Number).sort() }, "weekdays");
          }}
        >
          <Group gap="sm" mt={4}>
            {WEEKDAYS.map((name, index) => (
              <Checkbox key={name} value={String(index + 1)} label={name} disabled={isReadOnly} />
            ))}
          </Group>
        </Checkbox.Group>
        <Group mt="sm">
          <SwitchField
            label="Also on public holidays"
            value={contact.onHolidays}
            onChange={(onHolidays) => change({ onHolidays }, "holidays")}
          />
        </Group>
        <LawNotes law={law} part="hours" />
      </Card>
      <Card withBorder padding="md" component="section" aria-label="How often">
        <Title order={2} size="h5" mb="xs">
          How often
        </Title>
        <NumberField
          label="Hours between two contacts"
          description="At least"
          path="contact.minIntervalHours"
          value={contact.minIntervalHours}
          min={0}
          max={720}
          onChange={(minIntervalHours) => change({ minIntervalHours }, "interval")}
        />
        <CapsTable onChange={(caps, what) => change({ caps }, `caps ${what}`)} />
        <LawNotes law={law} part="counts" />
      </Card>
      <Card withBorder padding="md" component="section" aria-label="Consent and choice of channel">
        <Title order={2} size="h5" mb="xs">
          Consent and choice of channel
        </Title>
        <Stack gap="sm" maw={520}>
          <SomeField
            label="Channels that need a recorded yes"
            description="The others go ahead until the customer says no"
            path="contact.consentRequired"
            value={contact.consentRequired}
            choices={CHANNEL_CHOICES}
            onChange={(consentRequired) => change({ consentRequired }, "consent")}
          />
          <SwitchField
            label="Try the channel first that this customer answers"
            description="Otherwise the step’s own order is kept"
            value={contact.choice === "best"}
            onChange={(isBest) => change({ choice: isBest ? "best" : "in_order" }, "choice")}
          />
          <NumberField
            label="Hours until the next channel is tried"
            description="After a message that did not arrive"
            path="contact.fallbackAfterHours"
            value={contact.fallbackAfterHours}
            min={0}
            max={720}
            onChange={(fallbackAfterHours) => change({ fallbackAfterHours }, "fallback")}
          />
        </Stack>
      </Card>
    </Stack>
  );
}

interface TimeProps {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
}

function TimeField({ label, path, value, onChange }: TimeProps) {
  const { isReadOnly, problemAt } = useDesk();
  return (
    <Select
      label={label}
      maw={200}
      size="sm"
      allowDeselect={false}
      searchable
      disabled={isReadOnly}
      value={value}
      data={TIMES.includes(value) ? TIMES : [...TIMES, value].sort()}
      error={problemAt(path)}
      onChange={(time) => {
        if (time !== null) onChange(time);
      }}
    />
  );
}
