import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { Role } from "../../../../../core/access/rights.ts";
import { SignInLink, type Users, UserView } from "../../../views/access.ts";
import { faultOf, otherFault, useSend } from "../../parts/use-send.ts";
import { ROLE_OPTIONS, ROLE_WORDS, toRole } from "./roles.ts";
import { showLink } from "./user-menu.tsx";

const FIELDS = ["name", "email", "role"] as const;

interface InviteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly signIn: Users["signIn"];
}

/** Lets somebody in. Where there is no sign-in service, their first link follows. */
export function InviteDialog({ opened, onClose, signIn }: InviteDialogProps) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("rep");
  const link = useSend({ shape: SignInLink });
  const invite = useSend({
    shape: UserView,
    refresh: [["users"]],
    onDone: (user) => {
      onClose();
      setName("");
      setEmail("");
      notifications.show({ message: `${user.name} may sign in now.` });
      if (signIn !== "link") return;
      const onSuccess = ({ url, minutes }: SignInLink) => showLink(user.name, url, minutes);
      link.mutate({ path: `/users/${user.id}/sign-in-link` }, { onSuccess });
    },
  });
  const other = otherFault(invite.error, FIELDS);
  return (
    <Modal opened={opened} onClose={onClose} title="Invite somebody">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate({ path: "/users", body: { name, email, role } });
        }}
      >
        <Stack>
          {other === null ? null : <Alert color="red">{other}</Alert>}
          <TextInput
            label="Name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={faultOf(invite.error, "name")}
            data-autofocus
          />
          <TextInput
            label="E-mail"
            description="The address they sign in with"
            type="text"
            inputMode="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={faultOf(invite.error, "email")}
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
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={invite.isPending}>
              Invite
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
