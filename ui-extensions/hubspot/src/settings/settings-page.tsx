import {
  Alert,
  AutoGrid,
  Button,
  Divider,
  ErrorState,
  Flex,
  Heading,
  Input,
  LoadingButton,
  LoadingSpinner,
  Select,
  Text,
} from "@hubspot/ui-extensions";
import type { SettingsField, SettingsView } from "../../../panel/card-answer.ts";
import { ConnectionSection } from "./connection-section.tsx";
import { SchemaSection } from "./schema-section.tsx";
import { SyncSection } from "./sync-section.tsx";
import { type Settings, useSettings } from "./use-settings.ts";

const COLUMN_PX = 320;

/** Where an admin sees the connection, maps fields and picks a policy. */
export function SettingsForm() {
  const settings = useSettings();
  const { state, words } = settings;
  const { phase } = state;
  switch (phase.kind) {
    case "loading":
      return <LoadingSpinner label={words.loading} showLabel layout="centered" />;
    case "unreachable":
      return (
        <ErrorState title={words.unreachable}>
          <Button onClick={settings.load}>{words.retry}</Button>
        </ErrorState>
      );
    case "refused":
      return (
        <ErrorState type="lock" title={words.noPermission}>
          <Text>{phase.detail}</Text>
          <Button onClick={settings.load}>{words.retry}</Button>
        </ErrorState>
      );
    case "shown":
      return <Shown settings={settings} view={phase.view} />;
  }
}

export interface SectionProps {
  readonly settings: Settings;
  readonly view: SettingsView;
}

function Shown({ settings, view }: SectionProps) {
  const { trouble } = settings.state;
  const { words } = settings;
  return (
    <Flex direction="column" gap="md">
      {trouble === "" ? null : (
        <Alert variant="danger" title={words.problem}>
          {trouble}
        </Alert>
      )}
      {view.mayEdit ? null : <Alert variant="info" title={words.onlyAdmin} />}
      <ConnectionSection settings={settings} view={view} />
      <Divider />
      <SyncSection settings={settings} view={view} />
      <Divider />
      <SchemaSection settings={settings} view={view} />
      <Divider />
      <MappingSection settings={settings} view={view} />
    </Flex>
  );
}

function MappingSection({ settings, view }: SectionProps) {
  const { state, words } = settings;
  if (view.fields.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{words.mapping}</Heading>
      <AutoGrid columnWidth={COLUMN_PX} flexible gap="medium">
        {view.fields.map((field) => (
          <SettingsInput key={field.id} field={field} settings={settings} isOff={!view.mayEdit} />
        ))}
      </AutoGrid>
      {view.mayEdit ? (
        <Flex>
          <LoadingButton
            variant="primary"
            loading={state.busy}
            disabled={Object.keys(state.values).length === 0}
            onClick={settings.save}
          >
            {words.save}
          </LoadingButton>
        </Flex>
      ) : null}
    </Flex>
  );
}

interface InputProps {
  readonly field: SettingsField;
  readonly settings: Settings;
  readonly isOff: boolean;
}

function SettingsInput({ field, settings, isOff }: InputProps) {
  const { values, errors } = settings.state;
  const error = errors[field.id] ?? "";
  const shared = {
    name: field.id,
    label: field.label,
    description: field.hint,
    value: values[field.id] ?? field.value,
    readOnly: isOff,
    error: error !== "",
    ...(error === "" ? {} : { validationMessage: error }),
  };
  if (field.options.length === 0) {
    return <Input {...shared} onInput={(value) => settings.edit(field.id, value)} />;
  }
  return (
    <Select
      {...shared}
      options={[...field.options]}
      onChange={(value) => settings.edit(field.id, String(value))}
    />
  );
}
