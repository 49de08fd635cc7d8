import { Anchor, Card, SimpleGrid, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import { useConsole } from "../../calls/console-context.tsx";
import { Page } from "../../parts/page.tsx";
import { ROOMS } from "../rooms.ts";

/** The first screen: where everything is. */
export function HomeRoom() {
  const { me } = useConsole();
  return (
    <Page title={`Good Standing for ${me.tenant.name}`}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {ROOMS.filter(({ path }) => path !== "home").map(({ path, label, icon: Icon }) => (
          <Card key={path} withBorder padding="md">
            <Stack gap={4}>
              <Icon size={20} stroke={1.5} />
              <Anchor component={Link} to={`/${path}`} fw={600}>
                {label}
              </Anchor>
              <Text size="sm" c="dimmed">
                Open {label.toLowerCase()}
              </Text>
            </Stack>
          </Card>
        ))}
      </SimpleGrid>
    </Page>
  );
}
