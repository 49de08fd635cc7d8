import { Button, Card, Group, SimpleGrid, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { anchorWords } from "../../../../../../core/policy/drafting/value-words.ts";
import type { Step, StepAnchor } from "../../../../../../core/policy/policy.ts";
import { useDesk } from "../draft/draft-context.ts";
import {
  BUSINESS_DAY_CHOICES,
  CHANNEL_CHOICES,
  OWNER_CHOICES,
  TONE_CHOICES,
  templateChoices,
} from "./choices.ts";
import { ChoiceField, NumberField, SomeField, SwitchField } from "./fields.tsx";

const ANCHORS = [
  { value: "due_date", label: "The due date" },
  { value: "bucket_entry", label: "Entering a bucket" },
  { value: "previous_step", label: "The step before" },
] as const;

interface StepFormProps {
  readonly step: Step;
  /** Its place in the document, such as `cadences.0.steps.3`. */
  readonly path: string;
  readonly canRemove: boolean;
  readonly onChange: (changed: Partial<Step>, what: string) => void;
  readonly onRemove: () => void;
}

/** One step's settings. */
export function StepForm({ step, path, canRemove, onChange, onRemove }: StepFormProps) {
  const { document, isReadOnly } = useDesk();
  const { anchor } = step;
  const buckets = document.delinquency.buckets;
  const anchorFrom = (from: StepAnchor["from"]): StepAnchor => {
    const days = Math.max(from === "previous_step" ? 1 : 0, anchor.days);
    if (from === "bucket_entry") return { from, bucket: buckets[0]?.id ?? "", days };
    return { from, days };
  };
  return (
    <Card withBorder padding="sm" component="section" aria-label={`Step ${anchorWords(anchor)}`}>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{anchorWords(anchor)}</Text>
        {isReadOnly || !canRemove ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={14} />}
            onClick={onRemove}
          >
            Remove
          </Button>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
        <NumberField
          label="Day"
          description={
            anchor.from === "due_date" ? "Before the due date is negative" : "Days later"
          }
          path={`${path}.anchor`}
          value={anchor.days}
          min={anchor.from === "due_date" ? -90 : anchor.from === "previous_step" ? 1 : 0}
          max={3_650}
          onChange={(days) => onChange({ anchor: { ...anchor, days } }, "day")}
        />
        <ChoiceField
          label="Counted from"
          description="When the days begin"
          path={`${path}.anchor.from`}
          value={anchor.from}
          choices={ANCHORS}
          onChange={(from) => onChange({ anchor: anchorFrom(from) }, "anchor")}
        />
        {anchor.from === "bucket_entry" ? (
          <ChoiceField
            label="Bucket"
            description="Ages are set in Basics"
            path={`${path}.anchor.bucket`}
            value={anchor.bucket}
            choices={buckets.map(({ id, label }) => ({ value: id, label }))}
            onChange={(bucket) => onChange({ anchor: { ...anchor, bucket } }, "bucket")}
          />
        ) : null}
        <ChoiceField
          label="Who acts"
          description="The system or somebody"
          path={`${path}.action`}
          value={step.action}
          choices={OWNER_CHOICES}
          onChange={(action) => onChange({ action }, "action")}
        />
        <SomeField
          label="Channels"
          description="Tried in this order"
          path={`${path}.channels`}
          value={step.channels}
          choices={CHANNEL_CHOICES}
          least={1}
          onChange={(channels) => onChange({ channels }, "channels")}
        />
        <ChoiceField
          label="Message"
          description="Its words are under Templates"
          path={`${path}.template`}
          value={step.template}
          choices={templateChoices(document)}
          onChange={(template) => onChange({ template }, "template")}
        />
        <ChoiceField
          label="Tone"
          description="Which of its wordings"
          path={`${path}.tone`}
          value={step.tone}
          choices={TONE_CHOICES}
          onChange={(tone) => onChange({ tone }, "tone")}
        />
        <ChoiceField
          label="On a weekend or holiday"
          description="Of the customer’s country"
          path={`${path}.businessDays`}
          value={step.businessDays}
          choices={BUSINESS_DAY_CHOICES}
          onChange={(businessDays) => onChange({ businessDays }, "business days")}
        />
        <SwitchField
          label="Never passed over"
          description="Later steps wait for it, as for a formal notice"
          value={step.mandatory}
          onChange={(mandatory) => onChange({ mandatory }, "mandatory")}
        />
      </SimpleGrid>
    </Card>
  );
}
