import { Alert, Stack } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { DryRunWarning } from "../../../../../core/treatment/dry-run.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { type Format, formatFor } from "../../parts/format.ts";
import { gateWords } from "../../parts/gate-words.ts";

/** What has to be read before going live. */
export function DryRunWarnings({ warnings }: { readonly warnings: readonly DryRunWarning[] }) {
  const { locale } = useConsole();
  if (warnings.length === 0) return null;
  return (
    <Stack gap="xs">
      {warnings.map((warning) => {
        const { title, text } = wordsOf(warning, formatFor(locale));
        return (
          <Alert
            key={warning.kind}
            color="yellow"
            icon={<IconAlertTriangle size={18} />}
            title={title}
          >
            {text}
          </Alert>
        );
      })}
    </Stack>
  );
}

function wordsOf(warning: DryRunWarning, format: Format): { title: string; text: string } {
  switch (warning.kind) {
    case "empty_book":
      return {
        title: "There are no accounts yet",
        text: "Wait until your CRM has been read, or import a file, and run it again.",
      };
    case "reaches_nobody":
      return {
        title: "Nobody would hear from you this week",
        text:
          warning.mostly === null
            ? "Nothing is due for anybody in these days."
            : `What stands in the way most often: ${gateWords(warning.mostly).toLowerCase()}.`,
      };
    case "many_at_once":
      return {
        title: `${format.number(warning.accounts)} accounts would hear from you on ${format.day(warning.day)} alone`,
        text: "That is half of your book or more on one day, and their answers come together too. Going live for 10 % first spreads them.",
      };
  }
}
