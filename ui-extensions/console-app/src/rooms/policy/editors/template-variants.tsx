import { Button, Group, Popover, Select, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Channel, Language } from "../../../../../../core/accounts/account.ts";
import { type Template, Tone } from "../../../../../../core/policy/policy.ts";
import { useDesk } from "../draft/draft-context.ts";
import { CHANNEL_CHOICES, TONE_CHOICES } from "./choices.ts";

interface VariantProps {
  readonly template: Template;
  readonly addressOf: (template: Template) => string;
}

/** Words for another channel, language or tone, begun from these; and the way to drop these. */
export function TemplateVariants({ template, addressOf }: VariantProps) {
  const { draft, document, edit, isReadOnly } = useDesk();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState({
    channel: template.channel,
    language: template.language,
    tone: template.tone,
  });
  if (isReadOnly) return null;
  const at = `/policy/drafts/${draft.id}/templates`;
  const language = Language.safeParse(wanted.language);
  const made = { ...template, ...wanted };
  const isTaken = document.templates.some((each) => addressOf(each) === addressOf(made));
  const why = isTaken
    ? "There are such words already."
    : language.success
      ? null
      : "Such as en or pt-BR.";
  const add = () => {
    // Only an e-mail has a subject; the rules of the others don't know one.
    const { subject, ...others } = made;
    const added = made.channel === "email" ? { ...others, subject: subject ?? "" } : others;
    edit((known) => ({ ...known, templates: [...known.templates, added] }));
    setOpen(false);
    void navigate(`${at}/${addressOf(made)}`);
  };
  const isOnly = document.templates.filter(({ id }) => id === template.id).length === 1;
  const remove = () => {
    edit((known) => ({
      ...known,
      templates: known.templates.filter((each) => addressOf(each) !== addressOf(template)),
    }));
    void navigate(at);
  };
  return (
    <Group gap="xs">
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus withinPortal>
        <Popover.Target>
          <Button size="compact-sm" variant="light" onClick={() => setOpen(!isOpen)}>
            Add words for another channel, language or tone
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Other words">
          <Stack gap="xs">
            <Select
              label="Channel"
              size="xs"
              comboboxProps={{ withinPortal: false }}
              data={CHANNEL_CHOICES}
              value={wanted.channel}
              onChange={(next) => {
                const channel = Channel.safeParse(next);
                if (channel.success) setWanted({ ...wanted, channel: channel.data });
              }}
            />
            <TextInput
              label="Language"
              size="xs"
              value={wanted.language}
              onChange={({ currentTarget }) =>
                setWanted({ ...wanted, language: currentTarget.value })
              }
            />
            <Select
              label="Tone"
              size="xs"
              comboboxProps={{ withinPortal: false }}
              data={[...TONE_CHOICES]}
              value={wanted.tone}
              onChange={(next) => {
                const tone = Tone.safeParse(next);
                if (tone.success) setWanted({ ...wanted, tone: tone.data });
              }}
            />
            {why === null ? null : (
              <Text size="xs" c="dimmed">
                {why}
              </Text>
            )}
            <Button size="xs" disabled={why !== null} onClick={add}>
              Begin from these words
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {isOnly ? null : (
        <Button size="compact-sm" variant="subtle" color="red" onClick={remove}>
          Remove these words
        </Button>
      )}
    </Group>
  );
}
