import { Button, Group, Table, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { may } from "../../../../../core/access/rights.ts";
import { type UnmatchedPayment, UnmatchedPayments } from "../../../views/unmatched.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Answered, Empty } from "../../parts/states.tsx";
import { otherFault, useSend } from "../../parts/use-send.ts";
import { AssignDialog } from "./assign-dialog.tsx";

const WHY: Readonly<Record<UnmatchedPayment["why"], string>> = {
  unknown_account: "No account is known by what was told",
  unknown_invoice: "The account has no such invoice",
  wrong_currency: "The account has nothing in this currency",
  may_be_same: "It may be the same as a payment that is booked already",
};
const Done = z.object({ provider: z.string(), ref: z.string() });
const refresh = [["unmatched-payments"], ["attention"]];

/** Payments that wait for somebody to say whose they are. */
export function PaymentList() {
  const { api } = useConsole();
  const [assigned, setAssigned] = useState<UnmatchedPayment | null>(null);
  const query = useQuery({
    queryKey: ["unmatched-payments"],
    queryFn: () => api.get("/unmatched-payments", UnmatchedPayments),
  });
  return (
    <>
      <Answered query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Every payment found its account">
              One that names no account or invoice we know, or comes in another currency, waits here
              instead of being guessed at.
            </Empty>
          ) : (
            <Table.ScrollContainer minWidth={680}>
              <Table aria-label="Unmatched payments">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">Received</Table.Th>
                    <Table.Th scope="col" ta="right">
                      Amount
                    </Table.Th>
                    <Table.Th scope="col">Told</Table.Th>
                    <Table.Th scope="col">Why it waits</Table.Th>
                    <Table.Td w={210} />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((item) => (
                    <PaymentRow
                      key={`${item.provider} ${item.ref}`}
                      item={item}
                      onAssign={() => setAssigned(item)}
                    />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Answered>
      {assigned === null ? null : (
        <AssignDialog
          title="Whose payment is this?"
          path="/unmatched-payments/assign"
          body={{ provider: assigned.provider, ref: assigned.ref }}
          shape={Done}
          refresh={refresh}
          hasInvoice
          onClose={() => setAssigned(null)}
          onDone={() => {
            setAssigned(null);
            notifications.show({ message: "Booked to the account." });
          }}
        />
      )}
    </>
  );
}

function PaymentRow(props: { readonly item: UnmatchedPayment; readonly onAssign: () => void }) {
  const { item, onAssign } = props;
  const { locale, me } = useConsole();
  const { moment, money } = formatFor(locale);
  const aside = useSend({
    shape: Done,
    refresh,
    onDone: () => notifications.show({ message: "Set aside. It is listed no more." }),
  });
  const { provider, ref } = item;
  const askAside = () =>
    modals.openConfirmModal({
      title: "Set this payment aside?",
      children: (
        <Text size="sm">
          It belongs to none of these accounts, such as a sale that is not chased here. No ledger
          changes.
        </Text>
      ),
      labels: { confirm: "Set aside", cancel: "Leave it here" },
      onConfirm: () =>
        aside.mutate(
          { path: "/unmatched-payments/set-aside", body: { provider, ref } },
          {
            onError: (error) =>
              notifications.show({ color: "red", message: otherFault(error, []) ?? "" }),
          },
        ),
    });
  return (
    <Table.Tr>
      <Table.Td>{moment(item.receivedAt)}</Table.Td>
      <Table.Td ta="right">
        {money(item.amountMinor, item.currency)}
        {item.returnedMinor === 0 ? null : (
          <Text size="xs" c="dimmed">
            {money(item.returnedMinor, item.currency)} went back
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {item.told ?? "Nothing"}
        <Text size="xs" c="dimmed">
          {provider} {ref}
        </Text>
      </Table.Td>
      <Table.Td>{WHY[item.why]}</Table.Td>
      <Table.Td ta="right">
        {may(me.role, "money.assign") ? (
          <Group gap={4} justify="flex-end" wrap="nowrap">
            <Button size="xs" variant="light" onClick={onAssign}>
              Assign…
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={askAside}>
              Set aside…
            </Button>
          </Group>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
