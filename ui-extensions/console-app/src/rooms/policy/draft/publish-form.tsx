import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { z } from "zod";
import { ApiProblem } from "../../../calls/api.ts";
import { useConsole } from "../../../calls/console-context.tsx";
import { Failed } from "../../../parts/states.tsx";
import { useDesk } from "./draft-context.ts";

const Published = z.object({ version: z.int() });

interface PublishProps {
  readonly disabled: boolean;
  /** Nobody else may look at it first. */
  readonly alone: boolean;
}

/** Publishing asks once more, and asks for words to be typed where the reach is unusual. */
export function PublishForm({ disabled, alone }: PublishProps) {
  const { draft } = useDesk();
  const { api } = useConsole();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const open = () => {
    const id = modals.open({
      title: `Publish “${draft.name}”`,
      children: (
        <Publish
          alone={alone}
          note={draft.note}
          publish={async (confirmation, note) => {
            const body = { revision: draft.revision, confirmation, note };
            const path = `/policy/drafts/${draft.id}/publish`;
            const { version } = await api.send("post", path, body, Published);
            modals.close(id);
            notifications.show({ message: `Version ${version} is in force.` });
            await queries.invalidateQueries({ queryKey: ["policy-versions"] });
            await queries.invalidateQueries({ queryKey: ["policy-drafts"] });
            void navigate("/policy/versions");
          }}
        />
      ),
    });
  };
  return (
    <Button disabled={disabled} onClick={open}>
      Publish…
    </Button>
  );
}

interface FormProps {
  readonly alone: boolean;
  /** What the reviewer was told. */
  readonly note: string;
  readonly publish: (confirmation: string, note: string) => Promise<void>;
}

function Publish({ alone, note, publish }: FormProps) {
  const [why, setWhy] = useState(note);
  const [error, setError] = useState<unknown>(null);
  const [typed, setTyped] = useState("");
  const [isBusy, setBusy] = useState(false);
  const asksForWords =
    error instanceof ApiProblem && (error.code === "nearly_everyone" || error.code === "nobody");
  const go = async () => {
    setBusy(true);
    try {
      await publish(typed, why);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">
          From now on every account is treated by it. What was decided before keeps its version, and
          you can go back to an older one.
          {alone
            ? " Nobody else may publish here, so this is published without a second look."
            : ""}
        </Text>
        <Textarea
          label="Why?"
          description="Kept with the version, for whoever looks back"
          maxLength={500}
          value={why}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
        {error === null ? null : <Failed error={error} />}
        {asksForWords ? (
          <TextInput
            label="Type the words to publish it all the same"
            data-autofocus
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        ) : null}
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy}>
            Publish
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
