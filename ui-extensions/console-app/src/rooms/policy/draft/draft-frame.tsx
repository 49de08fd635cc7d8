import { ActionIcon, Alert, Badge, Button, Group, Kbd, Tabs, Text, Tooltip } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { sectionOf } from "../../../../../../core/policy/drafting/change-words.ts";
import { Page } from "../../../parts/page.tsx";
import { DraftState } from "../overview-screen.tsx";
import { EDITOR_SECTIONS, SECTION_NAMES } from "../sections.ts";
import { useDesk } from "./draft-context.ts";
import type { SaveState } from "./use-draft.ts";

/** The head of a draft on each of its screens: is it saved, what is wrong, the way to each part. */
export function DraftFrame({ children }: { readonly children: ReactNode }) {
  const { draft, save, isReadOnly, canUndo, canRedo, undo, redo, retry, findings } = useDesk();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [, , , , open = "cadences"] = pathname.split("/");
  useHotkeys([
    ["mod+Z", undo],
    ["mod+shift+Z", redo],
  ]);
  const wrong = Map.groupBy(findings?.problems ?? [], ({ path }) => sectionOf(path.split(".")[0]));
  return (
    <Page
      title={draft.name}
      what={`Replaces version ${draft.baseVersion} once it is published.`}
      actions={
        <>
          <SavedState save={save} retry={retry} />
          {draft.state === "open" ? null : <DraftState draft={draft} />}
          <Tooltip label="Undo (Ctrl+Z)">
            <ActionIcon
              variant="default"
              size="lg"
              aria-label="Undo"
              disabled={!canUndo}
              onClick={undo}
            >
              <IconArrowBackUp size={18} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Redo (Ctrl+Shift+Z)">
            <ActionIcon
              variant="default"
              size="lg"
              aria-label="Redo"
              disabled={!canRedo}
              onClick={redo}
            >
              <IconArrowForwardUp size={18} />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      <ConflictAlert />
      {isReadOnly && draft.state === "in_review" ? (
        <Alert color="blue" title="In review">
          Nobody can change it until it is taken back or published.
        </Alert>
      ) : null}
      <Tabs
        value={open}
        onChange={(to) => void navigate(`/policy/drafts/${draft.id}/${to ?? "cadences"}`)}
        keepMounted={false}
        styles={{ tab: { paddingInline: 10 } }}
      >
        <Tabs.List aria-label="Parts of the policy">
          {EDITOR_SECTIONS.map((section) => (
            <Tabs.Tab
              key={section}
              value={section}
              rightSection={<Wrong of={wrong.get(section)} />}
            >
              {SECTION_NAMES[section]}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="review" fw={600}>
            Review and publish
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={open} pt="md">
          {children}
        </Tabs.Panel>
      </Tabs>
      {isReadOnly ? null : (
        <Text size="xs" c="dimmed">
          <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">Z</Kbd> takes the last change back, also after it
          was saved.
        </Text>
      )}
    </Page>
  );
}

function Wrong({ of }: { readonly of: readonly unknown[] | undefined }) {
  if (of === undefined || of.length === 0) return null;
  return (
    <Badge size="xs" color="red" variant="filled" aria-label={`${of.length} to correct`}>
      {of.length}
    </Badge>
  );
}

function SavedState({ save, retry }: { readonly save: SaveState; readonly retry: () => void }) {
  if (save.kind === "failed")
    return (
      <Group gap={6} role="alert">
        <Text size="sm" c="red">
          Not saved: {save.text}
        </Text>
        <Button size="compact-xs" variant="light" color="red" onClick={retry}>
          Try again
        </Button>
      </Group>
    );
  const words = {
    saved: "Saved",
    waiting: "Not saved yet",
    saving: "Saving…",
    conflict: "Not saved",
  };
  return (
    <Text size="sm" c="dimmed" role="status">
      {words[save.kind]}
    </Text>
  );
}

/** Two people wrote at once: nothing is lost, and somebody decides. */
function ConflictAlert() {
  const { save, settle } = useDesk();
  const [clashes, setClashes] = useState<readonly string[]>([]);
  if (save.kind !== "conflict") {
    if (clashes.length === 0) return null;
    return (
      <Alert
        color="yellow"
        title="Both of you changed the same; yours was kept"
        withCloseButton
        onClose={() => setClashes([])}
      >
        {clashes.join("; ")}
      </Alert>
    );
  }
  const decide = (how: "merge" | "mine" | "theirs") => {
    setClashes(settle(how));
    const said = {
      merge: "Both changes are in the draft.",
      mine: "Your version replaces theirs. Undo does not bring theirs back.",
      theirs: "Their version is shown. Undo brings yours back.",
    };
    notifications.show({ message: said[how] });
  };
  return (
    <Alert color="orange" title="Somebody else saved this draft" role="alert">
      <Text size="sm">{save.conflict.text} What you wrote is kept here until you decide.</Text>
      <Group mt="xs" gap="xs">
        <Button size="xs" onClick={() => decide("merge")}>
          Keep both
        </Button>
        <Button size="xs" variant="default" onClick={() => decide("mine")}>
          Overwrite with mine
        </Button>
        <Button size="xs" variant="default" onClick={() => decide("theirs")}>
          Take theirs
        </Button>
      </Group>
    </Alert>
  );
}
