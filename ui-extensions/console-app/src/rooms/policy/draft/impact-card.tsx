import { Alert, Card, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { may } from "../../../../../../core/access/rights.ts";
import { scaled } from "../../../../../../core/policy/drafting/judge-impact.ts";
import { ImpactView } from "../../../../views/policy.ts";
import { useConsole } from "../../../calls/console-context.tsx";
import { formatFor } from "../../../parts/format.ts";
import { Answered } from "../../../parts/states.tsx";
import { useDesk } from "./draft-context.ts";

/** Who would hear from us in the next days, under the policy in force and under the draft. */
export function ImpactCard() {
  const { api, me } = useConsole();
  const { draft, findings } = useDesk();
  const ready = findings !== null && findings.problems.length === 0;
  const impact = useQuery({
    queryKey: ["policy-impact", draft.id, draft.revision],
    queryFn: () => api.get(`/policy/drafts/${draft.id}/impact`, ImpactView),
    enabled: ready,
  });
  return (
    <Card withBorder padding="md" component="section" aria-label="Whom it would reach">
      <Title order={2} size="h4">
        Whom it would reach
      </Title>
      {ready ? (
        <>
          <Answered query={impact}>{(known) => <Reaches impact={known} />}</Answered>
          {may(me.role, "reports.read") ? (
            <Text size="sm" mt="xs">
              <Link className="gs-link" to={`/simulator?policy=draft:${draft.id}`}>
                Day by day, and who is first
              </Link>
            </Text>
          ) : null}
        </>
      ) : (
        <Text size="sm" c="dimmed">
          Shown once there is nothing to correct.
        </Text>
      )}
    </Card>
  );
}

function Reaches({ impact }: { readonly impact: ImpactView }) {
  const { locale } = useConsole();
  const format = formatFor(locale);
  const { accounts, sampled, days, current, draft, concern } = impact;
  if (accounts === 0)
    return (
      <Text size="sm" c="dimmed">
        There are no accounts yet. Import some or connect a CRM to see whom a policy reaches.
      </Text>
    );
  const isSample = sampled < accounts;
  const about = (count: number) => format.number(scaled(count, { sampled, accounts }));
  const rows = [
    ["Accounts that hear from you", about(current.contacted), about(draft.contacted)],
    ["Messages", about(current.messages), about(draft.messages)],
    ["Tasks for people", about(current.tasks), about(draft.tasks)],
    [
      "Most accounts written to on one day",
      busiest(current, about, format.day),
      busiest(draft, about, format.day),
    ],
  ];
  return (
    <>
      <Text size="sm" c="dimmed">
        The next {days} days over {isSample ? `${format.number(sampled)} of ` : "all "}
        {format.number(accounts)} accounts, lived by the same engine as live. Payments that may come
        in are not guessed{isSample ? "; figures are scaled up from the sample" : ""}.
      </Text>
      <Table mt="xs" aria-label="Whom it would reach">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Next {days} days</Table.Th>
            <Table.Th ta="right">In force now</Table.Th>
            <Table.Th ta="right">This draft</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([label, now, then]) => (
            <Table.Tr key={label}>
              <Table.Td>{label}</Table.Td>
              <Table.Td ta="right">{now}</Table.Td>
              <Table.Td ta="right" fw={now === then ? 400 : 700}>
                {then}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {concern === null ? null : (
        <Alert color="orange" mt="sm" title="Be sure before you publish">
          {concern.text} Publishing will ask you to type “{concern.confirmation}”.
        </Alert>
      )}
    </>
  );
}

function busiest(
  reach: ImpactView["draft"],
  about: (count: number) => string,
  day: (date: string) => string,
): string {
  return reach.busiest === null
    ? "none"
    : `${about(reach.busiest.accounts)} on ${day(reach.busiest.on)}`;
}
