import { Button } from "@zendeskgarden/react-buttons";
import { Field, Hint, Input, Label, Message, Select } from "@zendeskgarden/react-forms";
import type { SettingsField, SettingsView } from "../../../panel/card-answer.ts";
import type { ServerSession } from "../calls/server-session.ts";
import type { Reading } from "../calls/worklist-calls.ts";
import { Loading, Said } from "../panel/absent-section.tsx";
import { Notice } from "../panel/notice.tsx";
import { ConnectionSection } from "./connection-section.tsx";
import { SchemaSection } from "./schema-section.tsx";
import { SyncSection } from "./sync-section.tsx";
import { type Settings, useSettings } from "./use-settings.ts";

export interface SettingsProps {
  readonly settings: Settings;
  readonly view: SettingsView;
}

interface SettingsPageProps {
  readonly title: string;
  readonly session: ServerSession;
  readonly reading: Reading;
}

/** Where an admin sees the connection, maps fields and picks a policy. */
export function SettingsPage({ title, session, reading }: SettingsPageProps) {
  const settings = useSettings(session, reading);
  const { state, words } = settings;
  const { phase } = state;
  switch (phase.kind) {
    case "loading":
      return <Loading label={words.loading} />;
    case "unreachable":
      return (
        <Said title={words.unreachable} text="">
          <Button onClick={settings.load}>{words.retry}</Button>
        </Said>
      );
    case "refused":
      return (
        <Said title={words.noPermission} text={phase.detail}>
          <Button onClick={settings.load}>{words.retry}</Button>
        </Said>
      );
    case "shown":
      return <Shown settings={settings} view={phase.view} title={title} />;
  }
}

function Shown({ settings, view, title }: SettingsProps & { readonly title: string }) {
  const { words, done } = settings;
  const { trouble } = settings.state;
  return (
    <div className="gs-settings">
      <h1>{title}</h1>
      {trouble === "" ? null : (
        <Notice kind="error" title={words.problem}>
          <p>{trouble}</p>
        </Notice>
      )}
      {done === "" ? null : <Notice kind="success" title={done} />}
      {view.mayEdit ? null : <Notice kind="info" title={words.onlyAdmin} />}
      <ConnectionSection settings={settings} view={view} />
      <SyncSection settings={settings} view={view} />
      <SchemaSection settings={settings} view={view} />
      <MappingSection settings={settings} view={view} />
    </div>
  );
}

function MappingSection({ settings, view }: SettingsProps) {
  const { state, words } = settings;
  if (view.fields.length === 0) return null;
  return (
    <section>
      <h2>{words.mapping}</h2>
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          settings.save();
        }}
      >
        <div className="gs-settings-fields">
          {view.fields.map((field) => (
            <SettingsInput key={field.id} field={field} settings={settings} isOff={!view.mayEdit} />
          ))}
        </div>
        {view.mayEdit ? (
          <Button
            type="submit"
            isPrimary
            disabled={state.busy || Object.keys(state.values).length === 0}
          >
            {words.save}
          </Button>
        ) : null}
      </form>
    </section>
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
    isCompact: true,
    disabled: isOff,
    value: values[field.id] ?? field.value,
    ...(error === "" ? {} : { validation: "error" as const }),
  };
  return (
    <Field>
      <Label>{field.label}</Label>
      {field.hint === "" ? null : <Hint>{field.hint}</Hint>}
      {field.options.length === 0 ? (
        <Input {...shared} onChange={({ target }) => settings.edit(field.id, target.value)} />
      ) : (
        <Select {...shared} onChange={({ target }) => settings.edit(field.id, target.value)}>
          {field.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
      {error === "" ? null : <Message validation="error">{error}</Message>}
    </Field>
  );
}
