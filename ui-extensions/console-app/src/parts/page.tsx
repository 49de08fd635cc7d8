import { Group, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";

interface PageProps {
  readonly title: string;
  /** One line on what this screen is for. */
  readonly what?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The head every screen has, and the room below it. */
export function Page({ title, what, actions, children }: PageProps) {
  useDocumentTitle(`${title} · Good Standing`);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" wrap="wrap">
        <div>
          <Title order={1} size="h3">
            {title}
          </Title>
          {what === undefined ? null : (
            <Text size="sm" c="dimmed" maw="70ch">
              {what}
            </Text>
          )}
        </div>
        {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
