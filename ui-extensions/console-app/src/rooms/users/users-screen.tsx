import { Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Users, type UserView } from "../../../views/access.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Answered, Empty } from "../../parts/states.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { UserMenu } from "./user-menu.tsx";

const HOW: Readonly<Record<Users["signIn"], string>> = {
  service: "People sign in by your company's own sign-in service, with the address they have here.",
  link: "People sign in by a link that works once. Make one from a user's menu and hand it over.",
  sandbox: "In the sandbox everybody is signed in already. Users here show how it works elsewhere.",
};

/** Everybody who may sign in. */
export function UsersScreen() {
  const { api } = useConsole();
  const query = useQuery({ queryKey: ["users"], queryFn: () => api.get("/users", Users) });
  const [isInviting, { open, close }] = useDisclosure(false);
  const invite = (
    <Button leftSection={<IconUserPlus size={16} />} onClick={open}>
      Invite
    </Button>
  );
  return (
    <Answered query={query}>
      {({ users, signIn }) => (
        <Stack gap="md">
          <Group justify="space-between">
            <Text size="sm" c="dimmed" maw="70ch">
              {HOW[signIn]}
            </Text>
            {users.length === 0 ? null : invite}
          </Group>
          {users.length === 0 ? (
            <Empty title="Nobody was invited yet" action={invite}>
              Whoever is invited signs in with that address. Give each person the smallest role that
              lets them work.
            </Empty>
          ) : (
            <UserTable users={users} signIn={signIn} />
          )}
          <InviteDialog opened={isInviting} onClose={close} signIn={signIn} />
        </Stack>
      )}
    </Answered>
  );
}

function UserTable({ users, signIn }: Users) {
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table aria-label="Users">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Who</Table.Th>
            <Table.Th scope="col" w={160}>
              Role
            </Table.Th>
            <Table.Th scope="col">Last signed in</Table.Th>
            <Table.Th scope="col">Invited by</Table.Th>
            <Table.Td w={48} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <UserRow key={user.id} user={user} signIn={signIn} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function UserRow({ user, signIn }: { user: UserView; signIn: Users["signIn"] }) {
  const { locale } = useConsole();
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {user.name} {user.isYou ? <Badge variant="default">You</Badge> : null}
        </Text>
        <Text size="xs" c="dimmed">
          {user.email}
        </Text>
      </Table.Td>
      <Table.Td>
        <RoleChoice user={user} />
      </Table.Td>
      <Table.Td>
        {user.signedInAt === null ? (
          <Badge variant="light" color="gray">
            Not yet
          </Badge>
        ) : (
          formatFor(locale).moment(user.signedInAt)
        )}
      </Table.Td>
      <Table.Td>{user.invitedBy}</Table.Td>
      <Table.Td>
        <UserMenu user={user} signIn={signIn} />
      </Table.Td>
    </Table.Tr>
  );
}
