import { Anchor, Badge, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconCheck, IconLink, IconLinkOff, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { MessageDetail } from "../../../views/messages.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { gateWords } from "../../parts/gate-words.ts";
import { wordsOf } from "../../parts/words-of.ts";

/** Why this person got this message, from the step that wanted it to the record that proves it. */
export function MessageWhy({ detail }: { readonly detail: MessageDetail }) {
  const { why } = detail;
  return (
    <Stack gap="md">
      <Part title="Why">
        {why === null ? null : (
          <Text size="sm" mb="xs">
            {why.title}. {why.reason}
          </Text>
        )}
        <Origin detail={detail} />
      </Part>
      {detail.decision === null ? null : (
        <Part title="What could have held it back">
          {detail.decision.gates.map(({ gate, passed }) => (
            <Verdict key={gate} isGood={passed}>
              {gateWords(gate)}: {passed ? "no" : "yes"}
            </Verdict>
          ))}
        </Part>
      )}
      <Part title="Contact law">
        {why === null || why.verdicts.length === 0 ? (
          <Text size="sm" c="dimmed">
            No rule of contact law was asked about this message.
          </Text>
        ) : (
          why.verdicts.map((verdict) => (
            <Stack key={`${verdict.stage} ${verdict.when.value}`} gap={4} mb="xs">
              <Verdict isGood={verdict.allowed}>
                {verdict.stage}, {verdict.when.text}: {verdict.text}
              </Verdict>
              {verdict.rules.map((rule) => (
                <Text key={rule.id} size="xs" c="dimmed" pl="lg">
                  {rule.text} ({rule.citation}, {rule.id}) {rule.note}
                </Text>
              ))}
            </Stack>
          ))
        )}
      </Part>
      <Record detail={detail} />
    </Stack>
  );
}

function Origin({ detail: { origin, decision } }: { readonly detail: MessageDetail }) {
  const { locale } = useConsole();
  const format = formatFor(locale);
  const { stepId, dueOn, tone } = origin;
  if (stepId === null || dueOn === null)
    return (
      <Text size="sm">
        Something that happened asked for it, such as an agreement, a payment or a person's action.
        Tone: {tone}.
      </Text>
    );
  return (
    <>
      <Text size="sm">
        Step “{wordsOf(stepId)}” of the cadence, planned for {format.day(dueOn)}, in a {tone} tone.
      </Text>
      {decision === null ? null : (
        <Text size="sm">
          Decided on {format.moment(decision.at)} for the segment “{wordsOf(decision.segmentId)}”
          and the cadence “{wordsOf(decision.cadenceId)}” by{" "}
          <Anchor component={Link} to="/policy/versions" size="sm" underline="always">
            policy version {decision.policyVersion}
          </Anchor>
          .
        </Text>
      )}
    </>
  );
}

function Record({ detail: { timeline, chain } }: { readonly detail: MessageDetail }) {
  const { locale } = useConsole();
  const format = formatFor(locale);
  const isWhole = chain.brokenAt === null;
  return (
    <Part title="On the record">
      <Group gap="xs" mb="xs" wrap="nowrap">
        <Badge
          color={isWhole ? "teal" : "red"}
          variant="light"
          leftSection={isWhole ? <IconLink size={12} /> : <IconLinkOff size={12} />}
          style={{ flexShrink: 0 }}
        >
          {isWhole ? "Verified" : "Broken"}
        </Badge>
        <Text size="xs" c="dimmed">
          {isWhole
            ? `All ${format.number(chain.entries)} entries of this account are as they were written.`
            : `Entry ${chain.brokenAt} was changed, added or lost after it was written.`}
        </Text>
      </Group>
      {timeline.map(({ seq, at, actor, kind }) => (
        <Text key={seq} size="sm">
          {format.moment(at)}: {wordsOf(kind)}{" "}
          <Text span size="xs" c="dimmed">
            by {actor}, entry {seq}
          </Text>
        </Text>
      ))}
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

function Verdict(props: { readonly isGood: boolean; readonly children: ReactNode }) {
  const { isGood, children } = props;
  const Icon = isGood ? IconCheck : IconX;
  const color = isGood ? "var(--mantine-color-green-7)" : "var(--mantine-color-red-7)";
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Icon size={16} color={color} style={{ flexShrink: 0, marginTop: 3 }} aria-hidden />
      <Text size="sm">{children}</Text>
    </Group>
  );
}
