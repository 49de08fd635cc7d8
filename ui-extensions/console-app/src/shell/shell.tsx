import {
  ActionIcon,
  AppShell,
  Badge,
  Burger,
  Group,
  NavLink,
  ScrollArea,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMoon, IconSun } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { may } from "../../../../core/access/rights.ts";
import { useConsole } from "../calls/console-context.tsx";
import { ROOMS, type Room } from "../rooms/rooms.ts";
import { AccountMenu } from "./account-menu.tsx";

const GROUPS: readonly Room["group"][] = ["Work", "Improve", "Run"];

/** The frame around every screen: who is signed in, and the way to each room. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const { sandbox } = useConsole();
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 208, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label="Navigation"
            />
            <Text fw={700}>Good Standing</Text>
            {sandbox ? (
              <Badge variant="light" color="gray">
                Sandbox
              </Badge>
            ) : null}
          </Group>
          <Group gap="sm" wrap="nowrap">
            <AccountMenu />
            <SchemeSwitch />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs">
        <ScrollArea>
          {GROUPS.map((group) => (
            <NavGroup key={group} group={group} onChosen={close} />
          ))}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main>{children}</AppShell.Main>
    </AppShell>
  );
}

function NavGroup(props: { readonly group: Room["group"]; readonly onChosen: () => void }) {
  const { pathname } = useLocation();
  const { me } = useConsole();
  const rooms = ROOMS.filter(({ group, right }) => group === props.group && may(me.role, right));
  if (rooms.length === 0) return null;
  return (
    <>
      <Text size="xs" c="dimmed" fw={600} px="xs" pt="xs">
        {props.group}
      </Text>
      {rooms.map(({ path, label, icon: Icon }) => (
        <NavLink
          key={path}
          component={Link}
          to={`/${path}`}
          label={label}
          leftSection={<Icon size={16} stroke={1.5} />}
          active={pathname === `/${path}` || pathname.startsWith(`/${path}/`)}
          onClick={props.onChosen}
        />
      ))}
    </>
  );
}

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  const other = scheme === "dark" ? "light" : "dark";
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`Use ${other} colours`}
      onClick={() => setColorScheme(other)}
    >
      {scheme === "dark" ? <IconSun size={18} /> : <IconMoon size={18} />}
    </ActionIcon>
  );
}
