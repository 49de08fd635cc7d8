import { Collapse, Group, ScrollArea, Title, UnstyledButton } from "@mantine/core";
import { useDisclosure, useId } from "@mantine/hooks";
import type { ReactNode } from "react";

interface TitledProps {
  readonly title: string;
  /** The same as the drawing, to be read. */
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/** A drawing with the table behind it one press away. */
export function Titled({ title, table, children }: TitledProps) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb={6}>
        <Title order={2} size="h5">
          {title}
        </Title>
        <UnstyledButton
          fz="xs"
          className="gs-link no-print"
          onClick={toggle}
          aria-expanded={isOpen}
          aria-controls={id}
        >
          {isOpen ? "Hide table" : "Show table"}
          <span className="gs-hidden"> of {title}</span>
        </UnstyledButton>
      </Group>
      <div aria-hidden>{children}</div>
      <Collapse in={isOpen} id={id}>
        <ScrollArea.Autosize mah={280} mt="xs" viewportProps={{ tabIndex: 0, "aria-label": title }}>
          {table}
        </ScrollArea.Autosize>
      </Collapse>
    </section>
  );
}
