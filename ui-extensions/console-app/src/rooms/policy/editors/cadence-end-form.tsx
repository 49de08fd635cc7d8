import { Group } from "@mantine/core";
import type { Cadence } from "../../../../../../core/policy/policy.ts";
import { ChoiceField, NumberField } from "./fields.tsx";

const OUTCOMES = [
  { value: "assign_to_person", label: "A person takes over" },
  { value: "hand_over", label: "Propose to hand over" },
  { value: "write_off_review", label: "Look at writing it off" },
] as const;

interface EndProps {
  readonly cadence: Cadence;
  readonly index: number;
  readonly onChange: (cadence: Cadence, what: string) => void;
}

/** What happens when every step is behind. */
export function CadenceEndForm({ cadence, index, onChange }: EndProps) {
  const { end } = cadence;
  return (
    <Group align="flex-start" gap="md">
      <NumberField
        label="Ends after"
        suffix=" days past due"
        path={`cadences.${index}.end.afterDays`}
        value={end.afterDays}
        min={0}
        max={3_650}
        onChange={(afterDays) => onChange({ ...cadence, end: { ...end, afterDays } }, "end")}
      />
      <ChoiceField
        label="Then"
        path={`cadences.${index}.end.outcome`}
        value={end.outcome}
        choices={OUTCOMES}
        onChange={(outcome) => onChange({ ...cadence, end: { ...end, outcome } }, "outcome")}
      />
    </Group>
  );
}
