import {
  Flex,
  Heading,
  LoadingButton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from "@hubspot/ui-extensions";
import type { SettingsSchemaStep } from "../../../panel/card-answer.ts";
import type { SettingsWords } from "../../../panel/host/settings-words.ts";
import type { SectionProps } from "./settings-page.tsx";

/** Our fields on the customer's records: listed first, and made only when the admin says so. */
export function SchemaSection({ settings, view }: SectionProps) {
  const { words, state } = settings;
  const { steps, busy } = state;
  if (view.connection.state !== "active") return null;
  const isMissing = steps?.some((step) => step.state === "missing") ?? false;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{words.schema}</Heading>
      <Text>{words.schemaText}</Text>
      {steps === null ? null : <Steps steps={steps} words={words} />}
      {steps === null || isMissing ? null : <Text>{words.schemaDone}</Text>}
      <Flex gap="sm">
        <LoadingButton size="sm" loading={busy} onClick={settings.planSchema}>
          {words.schemaPlan}
        </LoadingButton>
        {isMissing && view.mayEdit ? (
          <LoadingButton size="sm" loading={busy} onClick={settings.makeSchema}>
            {words.schemaMake}
          </LoadingButton>
        ) : null}
      </Flex>
    </Flex>
  );
}

interface StepsProps {
  readonly steps: readonly SettingsSchemaStep[];
  readonly words: SettingsWords;
}

function Steps({ steps, words }: StepsProps) {
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{words.object}</TableHeader>
          <TableHeader>{words.field}</TableHeader>
          <TableHeader>{words.state}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {steps.map(({ object, name, state, detail }) => (
          <TableRow key={`${object} ${name}`}>
            <TableCell>{object}</TableCell>
            <TableCell>{name}</TableCell>
            <TableCell>
              {[words.states[state], detail].filter((each) => each !== "").join(": ")}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
