import { Alert, Button, Group, Paper, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { may } from "../../../../../core/access/rights.ts";
import { type WaitingMail, WaitingMails } from "../../../views/unmatched.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Empty, Failed, Loading } from "../../parts/states.tsx";
import { otherFault, useSend } from "../../parts/use-send.ts";
import { AssignDialog } from "./assign-dialog.tsx";

const WHY: Readonly<Record<WaitingMail["why"], string>> = {
  unknown_sender: "Nobody here has this address",
  forged: "It may not come from whom it names",
  unreadable: "It can't be read",
  fault: "A fault of ours kept it from being taken in",
};
const Done = z.object({ id: z.string() });
const refresh = [["inbound-mails"], ["attention"]];

/** Mails that wait for somebody to say whose they are. */
export function MailList() {
  const { api } = useConsole();
  const [assigned, setAssigned] = useState<WaitingMail | null>(null);
  const query = useInfiniteQuery({
    queryKey: ["inbound-mails"],
    queryFn: ({ pageParam }) => api.get("/inbound-mails", WaitingMails, { cursor: pageParam }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (query.error !== null)
    return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Loading />;
  const items = query.data.pages.flatMap((page) => page.items);
  const trouble = query.data.pages[0]?.mailbox?.trouble ?? null;
  return (
    <>
      {trouble === null ? null : (
        <Alert color="red" title="The mailbox can't be read">
          {trouble}
        </Alert>
      )}
      {items.length === 0 ? (
        <Empty title="Every mail found its account">
          An answer from an address that no account has waits here. Given to its account, it is
          taken in as if its sender had been known.
        </Empty>
      ) : (
        items.map((item) => (
          <MailCard key={item.id} item={item} onAssign={() => setAssigned(item)} />
        ))
      )}
      {query.hasNextPage ? (
        <Button variant="default" onClick={() => void query.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
      {assigned === null ? null : (
        <AssignDialog
          title="Whose mail is this?"
          path={`/inbound-mails/${encodeURIComponent(assigned.id)}/assign`}
          body={{}}
          shape={Done}
          refresh={refresh}
          onClose={() => setAssigned(null)}
          onDone={() => {
            setAssigned(null);
            notifications.show({ message: "Taken in at the account." });
          }}
        />
      )}
    </>
  );
}

function MailCard(props: { readonly item: WaitingMail; readonly onAssign: () => void }) {
  const { item, onAssign } = props;
  const { locale, me } = useConsole();
  const dismiss = useSend({
    shape: Done,
    refresh,
    onDone: () => notifications.show({ message: "Dismissed. Its words are forgotten." }),
  });
  const askToDismiss = () =>
    modals.openConfirmModal({
      title: "Dismiss this mail?",
      children: <Text size="sm">It is nobody's here. Its words are forgotten for good.</Text>,
      labels: { confirm: "Dismiss", cancel: "Leave it here" },
      confirmProps: { color: "red" },
      onConfirm: () =>
        dismiss.mutate(
          { path: `/inbound-mails/${encodeURIComponent(item.id)}/dismiss` },
          {
            onError: (error) =>
              notifications.show({ color: "red", message: otherFault(error, []) ?? "" }),
          },
        ),
    });
  return (
    <Paper withBorder p="md" component="article">
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>{item.subject ?? "Without a subject"}</Text>
          <Text size="xs" c="dimmed">
            {item.from ?? "Unknown sender"}, {formatFor(locale).moment(item.receivedAt)}.{" "}
            {WHY[item.why]}.
          </Text>
        </div>
        {may(me.role, "mail.assign") ? (
          <Group gap={4}>
            <Button size="xs" variant="light" onClick={onAssign}>
              Assign…
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={askToDismiss}>
              Dismiss…
            </Button>
          </Group>
        ) : null}
      </Group>
      {item.text === null ? null : (
        <Text size="sm" mt="xs" lineClamp={6} style={{ whiteSpace: "pre-wrap" }}>
          {item.text}
        </Text>
      )}
    </Paper>
  );
}
