import { Badge, Grid, NavLink, Paper, SimpleGrid, Text } from "@mantine/core";
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, Route, Routes, useLocation } from "react-router";
import { SetupView } from "../../../views/setup.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Page } from "../../parts/page.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { CheckStep } from "./check-step.tsx";
import { ConnectStep } from "./connect-step.tsx";
import { LiveStep } from "./live-step.tsx";
import { MapStep } from "./map-step.tsx";
import { PolicyStep } from "./policy-step.tsx";
import { STEPS } from "./steps.ts";
import { TryStep } from "./try-step.tsx";

/** The first run: six steps that can be left at any moment and taken up again. */
export function SetupRoom() {
  const { api } = useConsole();
  const query = useQuery({ queryKey: ["setup"], queryFn: () => api.get("/setup", SetupView) });
  return (
    <Page
      title="Setup"
      what="From connecting your CRM to going live. Leave whenever you like: what is done stays done."
    >
      <Answered query={query}>
        {(setup) => (
          <Grid gutter="lg">
            <Grid.Col span={{ base: 12, md: 4, lg: 3 }}>
              <StepList setup={setup} />
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 8, lg: 9 }}>
              <Paper withBorder p="lg">
                <Routes>
                  <Route index element={<Navigate to={nextStepOf(setup)} replace />} />
                  <Route path="connect" element={<ConnectStep setup={setup} />} />
                  <Route path="check" element={<CheckStep setup={setup} />} />
                  <Route path="map" element={<MapStep setup={setup} />} />
                  <Route path="policy" element={<PolicyStep setup={setup} />} />
                  <Route path="try" element={<TryStep setup={setup} />} />
                  <Route path="live" element={<LiveStep setup={setup} />} />
                  <Route
                    path="*"
                    element={<Empty title="There is no such step">Choose one from the list.</Empty>}
                  />
                </Routes>
              </Paper>
            </Grid.Col>
          </Grid>
        )}
      </Answered>
    </Page>
  );
}

function nextStepOf({ steps }: SetupView): string {
  return steps.find(({ doneAt }) => doneAt === null)?.id ?? "live";
}

function StepList({ setup }: { readonly setup: SetupView }) {
  const { pathname } = useLocation();
  return (
    <nav aria-label="Steps of setup">
      <SimpleGrid cols={{ base: 2, xs: 3, md: 1 }} spacing={0} verticalSpacing={0}>
        {STEPS.map(({ id, label, what }, index) => {
          const done = setup.steps.find((step) => step.id === id)?.doneAt ?? null;
          return (
            <NavLink
              key={id}
              component={Link}
              to={`/setup/${id}`}
              label={`${index + 1}. ${label}`}
              description={
                <Text span inherit visibleFrom="md">
                  {what}
                </Text>
              }
              active={pathname === `/setup/${id}`}
              aria-current={pathname === `/setup/${id}` ? "step" : undefined}
              leftSection={
                done === null ? (
                  <IconCircle size={18} stroke={1.5} aria-label="Open" />
                ) : (
                  <IconCircleCheckFilled
                    size={18}
                    color="var(--mantine-primary-color-filled)"
                    aria-label="Done"
                  />
                )
              }
            />
          );
        })}
      </SimpleGrid>
      <Text size="sm" px="sm" pt="sm" component="div">
        <Badge variant="light" color={setup.liveShare === 0 ? "gray" : "teal"}>
          {setup.liveShare === 0 ? "Nobody is contacted yet" : `Live for ${setup.liveShare} %`}
        </Badge>
      </Text>
    </nav>
  );
}
