import { Anchor, Button } from "@zendeskgarden/react-buttons";
import { Checkbox, Field, Label } from "@zendeskgarden/react-forms";
import { Tag } from "@zendeskgarden/react-tags";
import { useState } from "react";
import { Notice } from "../panel/notice.tsx";
import type { SettingsProps } from "./settings-page.tsx";
import type { Settings } from "./use-settings.ts";

const HUES = { active: "green", reconnect: "yellow", disconnected: "red" } as const;

/** Whether we are connected, what was not granted, and the way out. */
export function ConnectionSection({ settings, view }: SettingsProps) {
  const { words } = settings;
  const { connection, missing, mayEdit } = view;
  return (
    <section>
      <h2>{words.connection}</h2>
      <p className="gs-line">
        <strong>{connection.name}</strong>
        <Tag hue={HUES[connection.state]} size="large">
          <span>{connection.stateText}</span>
        </Tag>
        {mayEdit && connection.state !== "active" ? (
          <Anchor href={connection.connectUrl} target="_blank" rel="noreferrer" isExternal>
            {words.connect}
          </Anchor>
        ) : null}
      </p>
      {missing.length === 0 ? null : (
        <Notice kind="warning" title={words.missing}>
          {missing.map(({ what, consequence }) => (
            <p key={what}>{`${what}: ${consequence}`}</p>
          ))}
        </Notice>
      )}
      {mayEdit && connection.state !== "disconnected" ? <Disconnect settings={settings} /> : null}
    </section>
  );
}

/** Asked twice: what it ends can't be undone from here. */
function Disconnect({ settings }: { readonly settings: Settings }) {
  const { words } = settings;
  const [isAsking, setAsking] = useState(false);
  const [keepFields, setKeepFields] = useState(true);
  if (!isAsking) {
    return (
      <Button size="small" onClick={() => setAsking(true)}>
        {words.disconnect}
      </Button>
    );
  }
  const confirm = () => {
    setAsking(false);
    settings.disconnect(keepFields);
  };
  return (
    <Notice kind="warning" title={words.disconnectTitle}>
      <p>{words.disconnectText}</p>
      <Field>
        <Checkbox checked={keepFields} onChange={() => setKeepFields(!keepFields)}>
          <Label>{words.keepFields}</Label>
        </Checkbox>
      </Field>
      <div className="gs-buttons">
        <Button size="small" isDanger isPrimary onClick={confirm}>
          {words.disconnect}
        </Button>
        <Button size="small" isBasic onClick={() => setAsking(false)}>
          {words.cancel}
        </Button>
      </div>
    </Notice>
  );
}
