import { Stack, Tabs } from "@mantine/core";
import { Page } from "../../parts/page.tsx";
import { useAddressFilter } from "../../parts/use-address-filter.ts";
import { MailList } from "./mail-list.tsx";
import { PaymentList } from "./payment-list.tsx";

/** Money and mails that came and that nobody could match to an account. */
export function UnmatchedRoom() {
  const { of, change } = useAddressFilter();
  const open = of("tab") === "mails" ? "mails" : "payments";
  return (
    <Page
      title="Unmatched"
      what="Money and mails that came in and belong to no account we know of. Say whose they are, or that they are nobody's."
    >
      <Tabs value={open} onChange={(tab) => change({ tab: tab === "payments" ? null : tab })}>
        <Tabs.List>
          <Tabs.Tab value="payments">Payments</Tabs.Tab>
          <Tabs.Tab value="mails">Mails</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={open} pt="md">
          <Stack gap="md">{open === "mails" ? <MailList /> : <PaymentList />}</Stack>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
