import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Role } from "../../../../../core/access/rights.ts";
import { MadeApiKey } from "../../../views/access.ts";
import { ShownOnce } from "../../parts/shown-once.tsx";
import { faultOf, otherFault, useSend } from "../../parts/use-send.ts";
import { ROLE_OPTIONS, ROLE_WORDS, toRole } from "./roles.ts";

interface KeyDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes a key, and shows it this once. */
export function KeyDialog({ opened, onClose }: KeyDialogProps) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("auditor");
  const make = useSend({ shape: MadeApiKey, refresh: [["api-keys"]] });
  const close = () => {
    onClose();
    setName("");
    make.reset();
  };
  const other = otherFault(make.error, ["name", "role"]);
  return (
    <Modal opened={opened} onClose={close} title="Make an API key" closeOnClickOutside={false}>
      {make.data === undefined ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate({ path: "/api-keys", body: { name, role } });
          }}
        >
          <Stack>
            {other === null ? null : <Alert color="red">{other}</Alert>}
            <TextInput
              label="What it is for"
              placeholder="Nightly export"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={faultOf(make.error, "name")}
              data-autofocus
            />
            <Select
              label="Role"
              data={ROLE_OPTIONS}
              value={role}
              allowDeselect={false}
              onChange={(value) => setRole(toRole(value))}
            />
            <Text size="sm" c="dimmed">
              {ROLE_WORDS[role].what}
            </Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={make.isPending}>
                Make the key
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <Stack>
          <ShownOnce
            label="Key"
            value={make.data.key}
            note="Copy it now: only its fingerprint is kept, so nobody can show it again."
          />
          <Group justify="flex-end">
            <Button onClick={close}>I have copied it</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
