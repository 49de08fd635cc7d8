import { Button } from "@zendeskgarden/react-buttons";
import { Table } from "@zendeskgarden/react-tables";
import type { SettingsSchemaStep } from "../../../panel/card-answer.ts";
import type { SettingsWords } from "../../../panel/host/settings-words.ts";
import type { SettingsProps } from "./settings-page.tsx";

/** Our fields on the customer's records: listed first, and made only when the admin says so. */
export function SchemaSection({ settings, view }: SettingsProps) {
  const { words, state } = settings;
  const { steps, busy } = state;
  if (view.connection.state !== "active") return null;
  const isMissing = steps?.some((step) => step.state === "missing") ?? false;
  return (
    <section>
      <h2>{words.schema}</h2>
      <p>{words.schemaText}</p>
      {steps === null ? null : <Steps steps={steps} words={words} />}
      {steps === null || isMissing ? null : <p>{words.schemaDone}</p>}
      <div className="gs-buttons">
        <Button size="small" disabled={busy} onClick={settings.planSchema}>
          {words.schemaPlan}
        </Button>
        {isMissing && view.mayEdit ? (
          <Button size="small" isPrimary disabled={busy} onClick={settings.makeSchema}>
            {words.schemaMake}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

interface StepsProps {
  readonly steps: readonly SettingsSchemaStep[];
  readonly words: SettingsWords;
}

function Steps({ steps, words }: StepsProps) {
  return (
    <Table size="small" isReadOnly aria-label={words.schema}>
      <Table.Head>
        <Table.HeaderRow>
          <Table.HeaderCell>{words.object}</Table.HeaderCell>
          <Table.HeaderCell>{words.field}</Table.HeaderCell>
          <Table.HeaderCell>{words.state}</Table.HeaderCell>
        </Table.HeaderRow>
      </Table.Head>
      <Table.Body>
        {steps.map(({ object, name, state, detail }) => (
          <Table.Row key={`${object} ${name}`}>
            <Table.Cell>{object}</Table.Cell>
            <Table.Cell>{name}</Table.Cell>
            <Table.Cell>
              {[words.states[state], detail].filter((each) => each !== "").join(": ")}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
