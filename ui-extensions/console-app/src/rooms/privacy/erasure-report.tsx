import { List, Paper, Text, Title } from "@mantine/core";
import type { Erasure } from "../../../views/privacy.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { wordsOf } from "../../parts/words-of.ts";

/** What was taken out, what stays and why. */
export function ErasureReport({ report }: { readonly report: Erasure }) {
  const { locale } = useConsole();
  const { day, moment, number } = formatFor(locale);
  const erased = Object.entries(report.erased).filter(([, count]) => count > 0);
  return (
    <Paper withBorder p="md" role="status">
      <Title order={2} size="h5">
        Erased on {moment(report.erasedAt)}
      </Title>
      <Text size="sm" my="xs">
        {erased.map(([what, count]) => `${wordsOf(what)}: ${number(count)}`).join(", ")}.{" "}
        {report.chainVerifies
          ? "The record of what was done still verifies."
          : "The record of what was done does not verify: tell an admin."}
      </Text>
      <Text size="sm" fw={600}>
        What stays{report.keptUntil === null ? "" : ` until ${day(report.keptUntil)}`}, and why
      </Text>
      <List size="sm">
        {report.kept.map(({ what, why }) => (
          <List.Item key={what}>
            {what}: {why}
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
