import {
  Alert,
  Button,
  Checkbox,
  Flex,
  Heading,
  Link,
  Modal,
  ModalBody,
  ModalFooter,
  StatusTag,
  Text,
} from "@hubspot/ui-extensions";
import { useState } from "react";
import type { SettingsView } from "../../../panel/card-answer.ts";
import type { SectionProps } from "./settings-page.tsx";
import { DISCONNECT_MODAL, type Settings } from "./use-settings.ts";

const TONES = { active: "success", reconnect: "warning", disconnected: "danger" } as const;

/** Whether we are connected, what was not granted, and the way out. */
export function ConnectionSection({ settings, view }: SectionProps) {
  const { words } = settings;
  const { connection, missing, mayEdit } = view;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{words.connection}</Heading>
      <Flex gap="sm" align="center" wrap="wrap">
        <Text format={{ fontWeight: "demibold" }}>{connection.name}</Text>
        <StatusTag variant={TONES[connection.state]}>{connection.stateText}</StatusTag>
        {mayEdit && connection.state !== "active" ? (
          <Link href={{ url: connection.connectUrl, external: true }}>{words.connect}</Link>
        ) : null}
      </Flex>
      <Missing missing={missing} title={words.missing} />
      {mayEdit && connection.state !== "disconnected" ? (
        <Flex>
          <Button size="sm" overlay={<Disconnect settings={settings} />}>
            {words.disconnect}
          </Button>
        </Flex>
      ) : null}
    </Flex>
  );
}

interface MissingProps {
  readonly missing: SettingsView["missing"];
  readonly title: string;
}

function Missing({ missing, title }: MissingProps) {
  if (missing.length === 0) return null;
  return (
    <Alert variant="warning" title={title}>
      <Flex direction="column" gap="xs">
        {missing.map(({ what, consequence }) => (
          <Text key={what}>{`${what}: ${consequence}`}</Text>
        ))}
      </Flex>
    </Alert>
  );
}

function Disconnect({ settings }: { readonly settings: Settings }) {
  const { words } = settings;
  const [keepFields, setKeepFields] = useState(true);
  return (
    <Modal id={DISCONNECT_MODAL} title={words.disconnectTitle} width="md">
      <ModalBody>
        <Flex direction="column" gap="sm">
          <Text>{words.disconnectText}</Text>
          <Checkbox name="keepFields" checked={keepFields} onChange={setKeepFields}>
            {words.keepFields}
          </Checkbox>
        </Flex>
      </ModalBody>
      <ModalFooter>
        <Flex gap="sm">
          <Button variant="destructive" onClick={() => settings.disconnect(keepFields)}>
            {words.disconnect}
          </Button>
        </Flex>
      </ModalFooter>
    </Modal>
  );
}
