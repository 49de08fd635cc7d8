import { Button, Menu, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCheck, IconChevronDown, IconLogout } from "@tabler/icons-react";
import { Role } from "../../../../core/access/rights.ts";
import { Done } from "../../views/access.ts";
import { useConsole } from "../calls/console-context.tsx";
import { otherFault, useSend } from "../parts/use-send.ts";

const SIGN_IN = "/console/sign-in";

/** Who is signed in, and the way out. In the sandbox one may see it as each role does. */
export function AccountMenu() {
  const { me, sandbox } = useConsole();
  const signOut = useSend({ shape: Done, onDone: () => window.location.assign(SIGN_IN) });
  const leave = (everywhere: boolean) =>
    signOut.mutate(
      { path: "/session/sign-out", body: { everywhere } },
      {
        onError: (error) =>
          notifications.show({ color: "red", message: otherFault(error, []) ?? "" }),
      },
    );
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          rightSection={<IconChevronDown size={14} />}
        >
          {me.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.role} at {me.tenant.name}
        </Menu.Label>
        {sandbox ? (
          <>
            <Menu.Label>See the sandbox as</Menu.Label>
            {Role.options.map((role) => (
              <Menu.Item
                key={role}
                onClick={() => void seeAs(role)}
                leftSection={
                  role === me.role ? (
                    <IconCheck size={16} aria-label="Chosen" />
                  ) : (
                    <Text w={16} span />
                  )
                }
              >
                {role}
              </Menu.Item>
            ))}
          </>
        ) : (
          <>
            <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => leave(false)}>
              Sign out
            </Menu.Item>
            <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => leave(true)}>
              Sign out everywhere
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Everything is asked anew, because another role may see other things. */
async function seeAs(role: Role): Promise<void> {
  const answer = await fetch("/sandbox/role", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ role }),
  }).catch(() => null);
  if (answer?.ok === true) window.location.assign("/console/home");
  else notifications.show({ color: "red", message: "The role could not be changed. Try again." });
}
