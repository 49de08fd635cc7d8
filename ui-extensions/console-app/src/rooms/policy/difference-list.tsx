import { Card, Code, Group, List, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import type { PolicyDifference } from "../../../views/policy.ts";
import { SECTION_NAMES } from "./sections.ts";

type Told = PolicyDifference["changes"][number];

/** What changes, section by section and thing by thing, in words. */
export function DifferenceList({ changes }: { readonly changes: readonly Told[] }) {
  if (changes.length === 0) return <Text c="dimmed">Nothing differs.</Text>;
  const sections = Map.groupBy(changes, ({ section }) => section);
  return (
    <Stack gap="sm">
      {[...sections].map(([section, told]) => (
        <Card key={section} withBorder padding="sm">
          <Group justify="space-between">
            <Title order={3} size="h5">
              {SECTION_NAMES[section]}
            </Title>
            <Text size="xs" c="dimmed">
              {told.length === 1 ? "1 change" : `${told.length} changes`}
            </Text>
          </Group>
          {[...Map.groupBy(told, ({ place }) => place)].map(([place, each]) => (
            <div key={place}>
              <Text size="sm" fw={600} mt={6}>
                {place}
              </Text>
              <List size="sm" spacing={2}>
                {each.map((change) => (
                  <List.Item key={change.text}>
                    {change.text}
                    {change.texts === null ? null : <Texts texts={change.texts} />}
                  </List.Item>
                ))}
              </List>
            </div>
          ))}
        </Card>
      ))}
    </Stack>
  );
}

function Texts({ texts }: { readonly texts: NonNullable<Told["texts"]> }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} my={4}>
      <div>
        <Text size="xs" c="dimmed">
          Was
        </Text>
        <Code block>{texts.before}</Code>
      </div>
      <div>
        <Text size="xs" c="dimmed">
          Now
        </Text>
        <Code block>{texts.after}</Code>
      </div>
    </SimpleGrid>
  );
}
