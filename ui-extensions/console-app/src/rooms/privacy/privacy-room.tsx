import { Stack, Tabs } from "@mantine/core";
import { Page } from "../../parts/page.tsx";
import { useAddressFilter } from "../../parts/use-address-filter.ts";
import { PersonScreen } from "./person-screen.tsx";
import { RetentionScreen } from "./retention-screen.tsx";

/** What people may ask of whoever keeps data about them, and what is destroyed in time. */
export function PrivacyRoom() {
  const { of, change } = useAddressFilter();
  const open = of("tab") === "retention" ? "retention" : "person";
  return (
    <Page
      title="Privacy"
      what="Hand a person everything kept about them, take them out for ever, and destroy what nobody may keep longer."
    >
      <Tabs value={open} onChange={(tab) => change({ tab: tab === "person" ? null : tab })}>
        <Tabs.List>
          <Tabs.Tab value="person">One person</Tabs.Tab>
          <Tabs.Tab value="retention">Retention</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={open} pt="md">
          <Stack gap="md">{open === "retention" ? <RetentionScreen /> : <PersonScreen />}</Stack>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
