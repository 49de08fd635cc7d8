import { Alert, List, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconClock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ConnectionDetail, ConnectionView, SetupView } from "../../../views/setup.ts";
import { Answered, Empty } from "../../parts/states.tsx";
import { OwnFields } from "./own-fields.tsx";
import { StepFrame } from "./step-frame.tsx";
import { useConnection } from "./use-connection.ts";

/** What was granted and what the CRM's plan allows, with what is off without it. */
export function CheckStep({ setup }: { readonly setup: SetupView }) {
  return (
    <StepFrame
      step="check"
      title="Check permissions and limits"
      what="What each CRM lets us do, and what is being read from it. What is missing switches off the part beside it, and nothing else."
      goOn="Go on"
    >
      {setup.connections.length === 0 ? (
        <Empty title="There is no connection to check">
          A book that came from a file needs no permissions.
        </Empty>
      ) : (
        setup.connections.map((connection) => (
          <CheckedConnection key={connection.id} connection={connection} />
        ))
      )}
    </StepFrame>
  );
}

function CheckedConnection({ connection }: { readonly connection: ConnectionView }) {
  const query = useConnection(connection.id);
  return (
    <Stack gap={6}>
      <Title order={3} size="h5">
        {connection.label}: {connection.name}
      </Title>
      <Answered query={query}>{(detail) => <Checks detail={detail} />}</Answered>
    </Stack>
  );
}

function Checks({ detail }: { readonly detail: ConnectionDetail }) {
  const { missing, sync } = detail;
  return (
    <>
      {missing.length === 0 ? (
        <Line kind="good">Every permission was granted, and the plan allows everything.</Line>
      ) : (
        <Alert color="yellow" icon={<IconAlertTriangle size={18} />} title="Some things are off">
          <List size="sm" spacing={4}>
            {missing.map(({ what, consequence }) => (
              <List.Item key={what}>
                <b>{what}</b>: {consequence}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <OwnFields
        id={detail.connection.id}
        label={detail.connection.label}
        mayEdit={detail.mayEdit}
      />
      {sync.map(({ noun, text, done }) => (
        <Line key={noun} kind={done ? "good" : "busy"}>
          {text}
        </Line>
      ))}
    </>
  );
}

function Line(props: { readonly kind: "good" | "busy"; readonly children: ReactNode }) {
  const isGood = props.kind === "good";
  return (
    <Text size="sm" component="div" style={{ display: "flex", gap: 8, alignItems: "center" }}>
      <ThemeIcon size={18} radius="xl" variant="light" color={isGood ? "teal" : "gray"}>
        {isGood ? (
          <IconCheck size={12} aria-label="In order" />
        ) : (
          <IconClock size={12} aria-label="Under way" />
        )}
      </ThemeIcon>
      <span>{props.children}</span>
    </Text>
  );
}
