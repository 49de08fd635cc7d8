import { Anchor, Badge, Grid, Group, Paper, Stack, Tabs, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { MessageDetail } from "../../../views/messages.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { channelWords } from "../../parts/gate-words.ts";
import { Page } from "../../parts/page.tsx";
import { Answered } from "../../parts/states.tsx";
import { wordsOf } from "../../parts/words-of.ts";
import { CancelButton } from "./cancel-button.tsx";
import { MessageWhy } from "./message-why.tsx";
import { reasonWords, statusWords } from "./message-words.ts";

/** One message: what the customer reads on the left, why on the right. */
export function MessageScreen() {
  const { id = "" } = useParams();
  const { api } = useConsole();
  const query = useQuery({
    queryKey: ["message", id],
    queryFn: () => api.get(`/messages/${encodeURIComponent(id)}`, MessageDetail),
    retry: false,
  });
  return <Answered query={query}>{(detail) => <Message detail={detail} />}</Answered>;
}

function Message({ detail }: { readonly detail: MessageDetail }) {
  const { locale } = useConsole();
  const format = formatFor(locale);
  const { message } = detail;
  const { text, color } = statusWords(message.status);
  const facts = [
    ["To", message.address ?? "The address is gone"],
    ["Account", `${message.accountName} (${message.accountNumber})`],
    ["Decided", format.moment(message.createdAt)],
    message.finishedAt === null
      ? ["Leaves", `From ${format.moment(message.availableAt)}`]
      : [message.status === "sent" ? "Left" : "Ended", format.moment(message.finishedAt)],
  ];
  return (
    <Page
      title={`${wordsOf(message.template)}: ${channelWords(message.channel)} to ${message.accountName}`}
      actions={message.status === "queued" ? <CancelButton message={message} /> : null}
    >
      <Anchor component={Link} to="/messages" size="sm" underline="always">
        All messages
      </Anchor>
      <Grid gutter="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <Paper withBorder p="md">
              <Group gap="xs" mb="xs">
                <Badge variant="light" color={color}>
                  {text}
                </Badge>
                <Text size="sm">
                  {message.status === "sent" ? "" : reasonWords(message.reason)}
                </Text>
              </Group>
              {facts.map(([label, value]) => (
                <Group key={label} gap="xs" wrap="nowrap" align="flex-start">
                  <Text size="sm" c="dimmed" w={72} style={{ flexShrink: 0 }}>
                    {label}
                  </Text>
                  <Text size="sm">{value}</Text>
                </Group>
              ))}
            </Paper>
            <Words words={detail.words} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <MessageWhy detail={detail} />
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Words({ words }: Pick<MessageDetail, "words">) {
  if (words === null)
    return (
      <Paper withBorder p="md">
        <Text size="sm" c="dimmed">
          The words went to the provider and are not kept here. The template, its tone and the
          policy version beside this say which they were.
        </Text>
      </Paper>
    );
  const { subject, text, from, htmlHref } = words;
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5">
        {from === "kept" ? "As the customer reads it" : "As it would leave now"}
      </Title>
      {subject === null ? null : (
        <Text fw={600} my="xs">
          {subject}
        </Text>
      )}
      {htmlHref === null ? (
        <Plain text={text} />
      ) : (
        <Tabs defaultValue="text" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="text">Text</Tabs.Tab>
            <Tabs.Tab value="html">Formatted</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="text" pt="xs">
            <Plain text={text} />
          </Tabs.Panel>
          <Tabs.Panel value="html" pt="xs">
            <iframe className="gs-mail" title="The formatted message" src={htmlHref} sandbox="" />
          </Tabs.Panel>
        </Tabs>
      )}
    </Paper>
  );
}

function Plain({ text }: { readonly text: string }) {
  return (
    <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
      {text}
    </Text>
  );
}
