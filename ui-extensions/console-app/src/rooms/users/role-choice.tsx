import { Select } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { UserView } from "../../../views/access.ts";
import { otherFault, useSend } from "../../parts/use-send.ts";
import { ROLE_OPTIONS, ROLE_WORDS, toRole } from "./roles.ts";

/** Changes a role at once; the way back is the same choice. */
export function RoleChoice({ user }: { readonly user: UserView }) {
  const change = useSend({
    shape: UserView,
    refresh: [["users"], ["me"]],
    onDone: ({ name, role }) =>
      notifications.show({ message: `${name} is ${ROLE_WORDS[role].label.toLowerCase()} now.` }),
  });
  return (
    <Select
      size="xs"
      aria-label={`Role of ${user.name}`}
      data={ROLE_OPTIONS}
      value={user.role}
      allowDeselect={false}
      disabled={change.isPending}
      error={otherFault(change.error, [])}
      onChange={(value) =>
        change.mutate({ path: `/users/${user.id}/role`, body: { role: toRole(value) } })
      }
    />
  );
}
