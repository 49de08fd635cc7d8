import { Alert, Badge, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Template } from "../../../../../../core/policy/policy.ts";
import { TemplateTrial } from "../../../../views/policy.ts";
import { useConsole } from "../../../calls/console-context.tsx";
import { Answered } from "../../../parts/states.tsx";
import { useDesk } from "../draft/draft-context.ts";
import { AccountPicker } from "./account-picker.tsx";

/** A template as a real customer would read it, with what the law wants said added. */
export function TemplatePreview({ template }: { readonly template: Template }) {
  const { api } = useConsole();
  const { draft, save } = useDesk();
  const [accountId, setAccountId] = useState<string | null>(null);
  const { id, channel, language, tone } = template;
  const trial = useQuery({
    queryKey: ["policy-preview", draft.id, draft.revision, accountId, id, channel, language, tone],
    queryFn: () =>
      api.get(`/policy/drafts/${draft.id}/accounts/${accountId}/messages/${id}`, TemplateTrial, {
        channel,
        language,
        tone,
      }),
    enabled: accountId !== null,
    placeholderData: (before) => before,
  });
  return (
    <Card withBorder padding="sm" component="section" aria-label="Preview">
      <Title order={2} size="h5" mb="xs">
        As a customer reads it
      </Title>
      <AccountPicker label="Customer" value={accountId} onChange={setAccountId} />
      {accountId === null ? (
        <Text size="sm" c="dimmed" mt="xs">
          Choose a customer: their name, amounts and links fill the message. Nothing is sent.
        </Text>
      ) : (
        <Answered query={trial}>
          {({ messages }) => (
            <Stack gap="sm" mt="sm">
              {save.kind === "saved" ? null : (
                <Text size="xs" c="dimmed">
                  As last saved.
                </Text>
              )}
              {messages.map((message) => (
                <Card key={message.currency} withBorder padding="sm" bg="var(--mantine-color-body)">
                  <Group gap="xs" mb={4}>
                    <Badge variant="light" color="gray">
                      {message.currency}
                    </Badge>
                    {message.sms === null ? null : (
                      <Text size="xs" c="dimmed">
                        {message.sms.segments} SMS parts, {message.sms.units} characters
                      </Text>
                    )}
                    {message.blockedBy === null ? (
                      <Text size="xs" c="dimmed">
                        May leave now
                      </Text>
                    ) : (
                      <Text size="xs" c="dimmed">
                        Would wait: {message.blockedBy.replaceAll("_", " ")}
                      </Text>
                    )}
                  </Group>
                  {message.subject === null ? null : <Text fw={600}>{message.subject}</Text>}
                  <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
                    {message.text}
                  </Text>
                  {message.duties.length === 0 ? null : (
                    <Text size="xs" c="dimmed" mt="xs">
                      Must be said, and is: {message.duties.map(dutyWords).join(", ")}
                    </Text>
                  )}
                  {message.warnings.map((warning) => (
                    <Alert key={warning} color="yellow" mt="xs" p="xs">
                      {warning}
                    </Alert>
                  ))}
                </Card>
              ))}
            </Stack>
          )}
        </Answered>
      )}
    </Card>
  );
}

/** `us.can_spam.opt_out` is the duty to say how to opt out. */
function dutyWords(id: string): string {
  return (id.split(".").at(-1) ?? id).replaceAll("_", " ");
}
