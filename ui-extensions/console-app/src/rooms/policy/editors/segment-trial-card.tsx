import { Badge, Card, Group, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fieldWord, operatorWord } from "../../../../../../core/policy/drafting/value-words.ts";
import { SegmentTrial } from "../../../../views/policy.ts";
import { useConsole } from "../../../calls/console-context.tsx";
import { Answered } from "../../../parts/states.tsx";
import { useDesk } from "../draft/draft-context.ts";
import { AccountPicker } from "./account-picker.tsx";

/** Which segment takes a real account under this draft, and what each rule read. */
export function SegmentTrialCard() {
  const { api } = useConsole();
  const { draft, document, save } = useDesk();
  const [accountId, setAccountId] = useState<string | null>(null);
  const trial = useQuery({
    queryKey: ["policy-segment-trial", draft.id, draft.revision, accountId],
    queryFn: () =>
      api.get(`/policy/drafts/${draft.id}/accounts/${accountId}/segment`, SegmentTrial),
    enabled: accountId !== null,
    placeholderData: (before) => before,
  });
  const nameOf = (id: string) => document.segments.find((each) => each.id === id)?.name ?? id;
  return (
    <Card withBorder padding="sm" component="section" aria-label="Test against an account">
      <Title order={2} size="h5" mb="xs">
        Test against an account
      </Title>
      <AccountPicker label="Account" value={accountId} onChange={setAccountId} />
      {accountId === null ? null : (
        <Answered query={trial}>
          {({ account, name, because, trace }) => (
            <>
              <Text size="sm" mt="sm" aria-live="polite">
                {account.name} is in <b>{name}</b>: {because}
                {save.kind === "saved" ? "" : " (as last saved)"}
              </Text>
              <Table mt="xs" aria-label="What each rule read">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Rule</Table.Th>
                    <Table.Th>What it read</Table.Th>
                    <Table.Th>Fits</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {trace.map(({ segmentId, matched, comparisons }) => (
                    <Table.Tr key={segmentId}>
                      <Table.Td>{nameOf(segmentId)}</Table.Td>
                      <Table.Td>
                        {comparisons.length === 0 ? "Takes everyone" : null}
                        {comparisons.map((each) => (
                          <Group key={`${each.fact} ${each.op}`} gap={6}>
                            <Text size="sm">
                              {fieldWord(each.fact)} {operatorWord(each.op)}{" "}
                              {String(each.expected).replaceAll("_", " ")}
                            </Text>
                            <Text size="sm" c="dimmed">
                              is {String(each.actual ?? "not known").replaceAll("_", " ")}:{" "}
                              {each.met ? "yes" : "no"}
                            </Text>
                          </Group>
                        ))}
                      </Table.Td>
                      <Table.Td>
                        <Badge variant="light" color={matched ? "teal" : "gray"}>
                          {matched ? "Yes" : "No"}
                        </Badge>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </>
          )}
        </Answered>
      )}
    </Card>
  );
}
