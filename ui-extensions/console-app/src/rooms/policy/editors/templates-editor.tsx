import {
  Button,
  Card,
  Group,
  Menu,
  NavLink,
  ScrollArea,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useRef, useState } from "react";
import { Link, Route, Routes, useNavigate, useParams } from "react-router";
import { channelWord } from "../../../../../../core/policy/drafting/value-words.ts";
import type { Template } from "../../../../../../core/policy/policy.ts";
import { Empty } from "../../../parts/states.tsx";
import { useDesk } from "../draft/draft-context.ts";
import { templateName } from "./choices.ts";
import { TemplatePreview } from "./template-preview.tsx";
import { VARIABLES } from "./template-variables.ts";
import { TemplateVariants } from "./template-variants.tsx";

/** Templates: the words of each message, by kind, channel, language and tone. */
export function TemplatesEditor() {
  return (
    <Routes>
      <Route index element={<TemplatesScreen />} />
      <Route path=":kind/:channel/:language/:tone" element={<TemplatesScreen />} />
    </Routes>
  );
}

const addressOf = ({ id, channel, language, tone }: Template) =>
  `${id}/${channel}/${language}/${tone}`;

function TemplatesScreen() {
  const { draft, document } = useDesk();
  const params = useParams();
  const navigate = useNavigate();
  const { templates } = document;
  const at = `/policy/drafts/${draft.id}/templates`;
  const asked = `${params.kind}/${params.channel}/${params.language}/${params.tone}`;
  const chosen = templates.find((each) => addressOf(each) === asked) ?? templates[0];
  const [language, setLanguage] = useState(chosen?.language ?? "en");
  const languages = [...new Set(templates.map((each) => each.language))];
  const shown = templates.filter((each) => each.language === language);
  const kinds = [...Map.groupBy(shown, ({ id }) => id)];
  if (chosen === undefined) return <Empty title="There are no templates" />;
  return (
    <Group align="flex-start" gap="md" wrap="wrap">
      <Stack gap="xs" w={{ base: "100%", md: 230 }} component="nav" aria-label="Templates">
        <Select
          label="Language"
          size="sm"
          allowDeselect={false}
          value={language}
          data={languages.map((code) => ({ value: code, label: languageName(code) }))}
          onChange={(next) => {
            if (next === null) return;
            setLanguage(next);
            const same = templates.find(
              (each) =>
                each.language === next &&
                each.id === chosen.id &&
                each.channel === chosen.channel &&
                each.tone === chosen.tone,
            );
            if (same !== undefined) void navigate(`${at}/${addressOf(same)}`);
          }}
        />
        <ScrollArea.Autosize mah={560} type="auto">
          {kinds.map(([id, each]) => (
            <NavLink
              key={id}
              component={Link}
              to={`${at}/${addressOf(each[0] ?? chosen)}`}
              label={templateName(id)}
              description={[...new Set(each.map(({ channel }) => channelWord(channel)))].join(", ")}
              active={id === chosen.id}
            />
          ))}
        </ScrollArea.Autosize>
      </Stack>
      <Stack gap="md" flex={1} miw={300}>
        <Group gap={6} role="group" aria-label="Channel and tone">
          {shown
            .filter(({ id }) => id === chosen.id)
            .map((each) => (
              <Button
                key={addressOf(each)}
                component={Link}
                to={`${at}/${addressOf(each)}`}
                size="compact-sm"
                variant={addressOf(each) === addressOf(chosen) ? "filled" : "default"}
                aria-current={addressOf(each) === addressOf(chosen) ? "page" : undefined}
              >
                {channelWord(each.channel)}, {each.tone}
              </Button>
            ))}
        </Group>
        <TemplateVariants
          key={`variants of ${addressOf(chosen)}`}
          template={chosen}
          addressOf={addressOf}
        />
        <TemplateForm key={addressOf(chosen)} template={chosen} />
        <TemplatePreview template={chosen} />
      </Stack>
    </Group>
  );
}

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });
function languageName(code: string): string {
  return LANGUAGES.of(code) ?? code;
}

function TemplateForm({ template }: { readonly template: Template }) {
  const { document, edit, isReadOnly, findings } = useDesk();
  const index = document.templates.indexOf(template);
  const body = useRef<HTMLTextAreaElement>(null);
  const change = (changed: Partial<Template>, what: string | undefined) =>
    edit(
      (known) => ({
        ...known,
        templates: known.templates.map((each, at) =>
          at === index ? { ...each, ...changed } : each,
        ),
      }),
      what === undefined ? undefined : `template ${addressOf(template)} ${what}`,
    );
  const insert = (variable: string) => {
    const start = body.current?.selectionStart ?? template.body.length;
    const end = body.current?.selectionEnd ?? start;
    const text = `{{${variable}}}`;
    change(
      { body: `${template.body.slice(0, start)}${text}${template.body.slice(end)}` },
      undefined,
    );
    body.current?.focus();
  };
  const here = `templates.${index}.`;
  const problems = findings?.problems.filter(({ path }) => path.startsWith(here)) ?? [];
  const warnings = findings?.warnings.filter(({ path }) => path.startsWith(here)) ?? [];
  return (
    <Card withBorder padding="sm" component="section" aria-label="Words">
      <Stack gap="sm">
        {template.channel === "email" ? (
          <TextInput
            label="Subject"
            maxLength={300}
            disabled={isReadOnly}
            value={template.subject ?? ""}
            onChange={({ currentTarget }) => change({ subject: currentTarget.value }, "subject")}
          />
        ) : null}
        <Textarea
          ref={body}
          label="Text"
          autosize
          minRows={8}
          maxRows={24}
          maxLength={20_000}
          disabled={isReadOnly}
          styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: 13 } }}
          value={template.body}
          onChange={({ currentTarget }) => change({ body: currentTarget.value }, "body")}
        />
        {isReadOnly ? null : (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="compact-sm" variant="light" w="fit-content">
                Insert a variable
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
              {VARIABLES.map(({ name, means }) => (
                <Menu.Item key={name} onClick={() => insert(name)}>
                  <Text size="sm">{means}</Text>
                  <Text size="xs" c="dimmed">{`{{${name}}}`}</Text>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <Notes title="To correct" color="red" notes={problems} />
        <Notes title="To weigh" color="orange" notes={warnings} />
        {problems.length + warnings.length === 0 ? (
          <Text size="sm" c="dimmed" role="status">
            It says what must be said, nothing that must not, and reads easily.
          </Text>
        ) : null}
      </Stack>
    </Card>
  );
}

interface NotesProps {
  readonly title: string;
  readonly color: string;
  readonly notes: readonly { readonly message: string }[];
}

function Notes({ title, color, notes }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <div role="status">
      <Text size="sm" fw={600} c={color}>
        {title}
      </Text>
      {notes.map(({ message }) => (
        <Text size="sm" key={message}>
          {message}
        </Text>
      ))}
    </div>
  );
}
