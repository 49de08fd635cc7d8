import { Button, Group, NumberInput, Select, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { may } from "../../../../../core/access/rights.ts";
import { type Figure, Goal } from "../../../views/figures.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { FIGURE_WORDS } from "./figure-words.ts";

interface GoalFormProps {
  readonly figure: Figure;
  readonly goal: Goal | undefined;
  readonly currency: string;
}

const Goals = z.object({ goals: z.array(Goal) });

/** What a figure should be; whoever edits policy says so. */
export function GoalForm({ figure, goal, currency }: GoalFormProps) {
  const { api, me } = useConsole();
  const queries = useQueryClient();
  const better = FIGURE_WORDS[figure.id]?.higherIsBetter ?? true;
  const [atLeast, setAtLeast] = useState(goal?.atLeast ?? better);
  const [value, setValue] = useState<string | number>(goal?.value ?? "");
  const save = useMutation({
    mutationFn: (wanted: number | null) =>
      api.send(
        "put",
        "/figures/goals",
        { figureId: figure.id, currency, atLeast, value: wanted },
        Goals,
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["figures"] }),
  });
  if (!may(me.role, "policy.edit")) return null;
  return (
    <Group gap={6} align="end" wrap="nowrap">
      <Select
        label="Goal"
        size="xs"
        w={100}
        allowDeselect={false}
        data={SIDES}
        value={atLeast ? "least" : "most"}
        onChange={(side) => setAtLeast(side === "least")}
        comboboxProps={{ withinPortal: false }}
      />
      <NumberInput
        aria-label={`Goal in ${figure.unit}`}
        size="xs"
        w={80}
        value={value}
        onChange={setValue}
        hideControls
      />
      <Button
        size="xs"
        disabled={typeof value !== "number"}
        loading={save.isPending}
        onClick={() => typeof value === "number" && save.mutate(value)}
      >
        Set
      </Button>
      {goal === undefined ? null : (
        <Button size="xs" variant="subtle" color="gray" onClick={() => save.mutate(null)}>
          Remove
        </Button>
      )}
      {save.error === null ? null : (
        <Text size="xs" c="red" role="alert">
          {save.error.message}
        </Text>
      )}
    </Group>
  );
}

const SIDES = [
  { value: "least", label: "at least" },
  { value: "most", label: "at most" },
];
