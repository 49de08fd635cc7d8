import { Tabs } from "@mantine/core";
import { Route, Routes, useLocation, useNavigate } from "react-router";
import { Page } from "../../parts/page.tsx";
import { Empty } from "../../parts/states.tsx";
import { KeysScreen } from "./keys-screen.tsx";
import { RightsScreen } from "./rights-screen.tsx";
import { UsersScreen } from "./users-screen.tsx";

const TABS = [
  { path: "people", label: "Users" },
  { path: "keys", label: "API keys" },
  { path: "rights", label: "What roles may do" },
] as const;

/** Who may do what: people, programs, and what each role means. */
export function UsersRoom() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [, , last = ""] = pathname.split("/");
  const open = TABS.find(({ path }) => path === last)?.path ?? "people";
  return (
    <Page
      title="Users and keys"
      what="Who may sign in, which programs may call us, and what each role may do."
    >
      <Tabs
        value={open}
        onChange={(path) => void navigate(path === "people" ? "/users" : `/users/${path}`)}
      >
        <Tabs.List>
          {TABS.map(({ path, label }) => (
            <Tabs.Tab key={path} value={path}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={open} pt="md">
          <Routes>
            <Route index element={<UsersScreen />} />
            <Route path="keys" element={<KeysScreen />} />
            <Route path="rights" element={<RightsScreen />} />
            <Route path="*" element={<Empty title="There is no such screen" />} />
          </Routes>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
