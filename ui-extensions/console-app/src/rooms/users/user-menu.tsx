import { ActionIcon, Menu, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconDots, IconLink, IconLogout, IconTrash } from "@tabler/icons-react";
import { Done, SignInLink, type Users, type UserView } from "../../../views/access.ts";
import { ShownOnce } from "../../parts/shown-once.tsx";
import { otherFault, useSend } from "../../parts/use-send.ts";

interface UserMenuProps {
  readonly user: UserView;
  readonly signIn: Users["signIn"];
}

/** What may be done about one user. */
export function UserMenu({ user, signIn }: UserMenuProps) {
  const say = (message: string) => notifications.show({ message });
  const fail = (error: unknown) =>
    notifications.show({ color: "red", message: otherFault(error, []) ?? "" });
  const remove = useSend({
    shape: Done,
    refresh: [["users"]],
    onDone: () => say(`${user.name} was taken out. Invite them again to let them back in.`),
  });
  const signOut = useSend({
    shape: Done,
    onDone: () => say(`${user.name} is signed out everywhere.`),
  });
  const link = useSend({
    shape: SignInLink,
    onDone: ({ url, minutes }) => showLink(user.name, url, minutes),
  });
  const path = `/users/${user.id}`;
  const askToRemove = () =>
    modals.openConfirmModal({
      title: `Take ${user.name} out?`,
      children: (
        <Text size="sm">
          They are signed out at once and can't sign in again. What they did stays in every record.
        </Text>
      ),
      labels: { confirm: "Take out", cancel: "Keep" },
      confirmProps: { color: "red" },
      onConfirm: () => remove.mutate({ path: `${path}/removal` }, { onError: fail }),
    });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`More for ${user.name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {signIn === "link" ? (
          <Menu.Item
            leftSection={<IconLink size={16} />}
            onClick={() => link.mutate({ path: `${path}/sign-in-link` }, { onError: fail })}
          >
            Make a sign-in link
          </Menu.Item>
        ) : null}
        <Menu.Item
          leftSection={<IconLogout size={16} />}
          onClick={() => signOut.mutate({ path: `${path}/sign-out` }, { onError: fail })}
        >
          Sign out everywhere
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={askToRemove}>
          Take out…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function showLink(name: string, url: string, minutes: number): void {
  modals.open({
    title: `Sign-in link for ${name}`,
    children: (
      <ShownOnce
        label="Link"
        value={url}
        note={`It signs ${name} in once, within ${minutes} minutes. Whoever has it is them: hand it over in person or by a channel you trust.`}
      />
    ),
  });
}
