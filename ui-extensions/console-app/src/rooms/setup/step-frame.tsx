import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { type SetupStep, SetupView } from "../../../views/setup.ts";
import { otherFault, useSend } from "../../parts/use-send.ts";
import { stepAfter } from "./steps.ts";

interface StepFrameProps {
  readonly step: SetupStep;
  readonly title: string;
  readonly what: string;
  readonly children: ReactNode;
  /** Why one can't go on yet; null when one can. */
  readonly waitsFor?: string | null;
  /** Left out for a step that ends itself. */
  readonly goOn?: string;
}

/** A step's head, its content, and the way on, which is kept at the server. */
export function StepFrame(props: StepFrameProps) {
  const { step, title, what, children, waitsFor = null, goOn } = props;
  const navigate = useNavigate();
  const done = useSend({
    shape: SetupView,
    refresh: [["setup"], ["attention"]],
    onDone: () => void navigate(`/setup/${stepAfter(step)}`),
  });
  const fault = otherFault(done.error, []);
  return (
    <Stack gap="md">
      <div>
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text size="sm" c="dimmed" maw="70ch">
          {what}
        </Text>
      </div>
      {children}
      {fault === null ? null : <Alert color="red">{fault}</Alert>}
      {goOn === undefined ? null : (
        <Group>
          <Button
            loading={done.isPending}
            disabled={waitsFor !== null}
            onClick={() => done.mutate({ path: "/setup/steps", body: { step } })}
          >
            {goOn}
          </Button>
          {waitsFor === null ? null : (
            <Text size="sm" c="dimmed">
              {waitsFor}
            </Text>
          )}
        </Group>
      )}
    </Stack>
  );
}
