import { Alert, Badge, Button, Group, List, Radio, SimpleGrid, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { SetupView } from "../../../views/setup.ts";
import { otherFault, useSend } from "../../parts/use-send.ts";
import { StepFrame } from "./step-frame.tsx";

/** A button centres what it holds; three beside each other read better from the top. */
const FROM_TOP = { display: "flex", alignItems: "flex-start" } as const;

/** A policy to begin with; everything of it can be changed afterwards. */
export function PolicyStep({ setup }: { readonly setup: SetupView }) {
  const { presets, preset, policy } = setup;
  const [chosen, setChosen] = useState(preset ?? "");
  const navigate = useNavigate();
  const choose = useSend({
    shape: SetupView,
    refresh: [["setup"], ["attention"]],
    onDone: () => void navigate("/setup/try"),
  });
  const keep = useSend({
    shape: SetupView,
    refresh: [["setup"]],
    onDone: () => void navigate("/setup/try"),
  });
  const fault = otherFault(choose.error ?? keep.error, []);
  return (
    <StepFrame
      step="policy"
      title="Choose a policy"
      what={`How ${policy.creditor} treats customers who are late. The law of each customer's place, consent, contact hours and holidays bind all of them. Everything can be changed later, under Policy.`}
    >
      <Radio.Group value={chosen} onChange={setChosen} aria-label="Policy">
        <SimpleGrid cols={{ base: 1, lg: 3 }}>
          {presets.map(({ id, name, suits, points }) => (
            <Radio.Card key={id} value={id} p="md" aria-label={name} style={FROM_TOP}>
              <Stack gap="xs">
                <Group gap="xs" wrap="nowrap">
                  <Radio.Indicator />
                  <Text fw={600}>{name}</Text>
                </Group>
                {preset === id ? (
                  <Badge variant="light" w="fit-content">
                    In force now
                  </Badge>
                ) : null}
                <Text size="sm">{suits}</Text>
                <List size="sm" c="dimmed" spacing={2}>
                  {points.map((point) => (
                    <List.Item key={point}>{point}</List.Item>
                  ))}
                </List>
              </Stack>
            </Radio.Card>
          ))}
        </SimpleGrid>
      </Radio.Group>
      {fault === null ? null : <Alert color="red">{fault}</Alert>}
      <Group>
        <Button
          disabled={chosen === ""}
          loading={choose.isPending}
          onClick={() => choose.mutate({ path: "/setup/policy", body: { preset: chosen } })}
        >
          {chosen === preset ? "Keep it and go on" : "Put it in force and go on"}
        </Button>
        {preset === null ? (
          <Button
            variant="default"
            loading={keep.isPending}
            onClick={() => keep.mutate({ path: "/setup/steps", body: { step: "policy" } })}
          >
            Keep version {policy.version}, which is your own
          </Button>
        ) : null}
      </Group>
    </StepFrame>
  );
}
