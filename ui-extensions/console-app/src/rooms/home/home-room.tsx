import { Card, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { may } from "../../../../../core/access/rights.ts";
import { Attention } from "../../../views/setup.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Page } from "../../parts/page.tsx";
import { Answered } from "../../parts/states.tsx";
import { ROOMS } from "../rooms.ts";
import { WaitingList } from "./waiting-list.tsx";

/** Looked at again by itself, because what waits changes while nobody clicks. */
const AGAIN_MS = 60_000;

/** The first screen: what waits for somebody now, and where everything is. */
export function HomeRoom() {
  const { api, me } = useConsole();
  const query = useQuery({
    queryKey: ["attention"],
    queryFn: () => api.get("/attention", Attention),
    refetchInterval: AGAIN_MS,
  });
  return (
    <Page title={`Good Standing for ${me.tenant.name}`}>
      <Answered query={query}>{(attention) => <WaitingList attention={attention} />}</Answered>
      <Stack gap="xs">
        <Title order={2} size="h5">
          Everything else
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
          {ROOMS.filter(({ path, right }) => path !== "home" && may(me.role, right)).map(
            ({ path, label, icon: Icon }) => (
              <Card key={path} component={Link} to={`/${path}`} withBorder padding="sm">
                <Group gap="sm" wrap="nowrap">
                  <Icon size={20} stroke={1.5} aria-hidden />
                  <Text fw={600}>{label}</Text>
                </Group>
              </Card>
            ),
          )}
        </SimpleGrid>
      </Stack>
    </Page>
  );
}
