import { Alert, Button, Card, Group, List, Stack, Text, Textarea, Title } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { z } from "zod";
import { may } from "../../../../../../core/access/rights.ts";
import {
  DraftAndDocument,
  DraftOnly,
  DraftStanding,
  PolicyDifference,
  RebasedView,
} from "../../../../views/policy.ts";
import { useConsole } from "../../../calls/console-context.tsx";
import { Answered, Failed } from "../../../parts/states.tsx";
import { DifferenceList } from "../difference-list.tsx";
import { useDesk } from "./draft-context.ts";
import { FindingsCard } from "./findings-card.tsx";
import { ImpactCard } from "./impact-card.tsx";
import { PublishForm } from "./publish-form.tsx";

/** What a draft changes, what is wrong with it, whom it would reach; then the second person, then publishing. */
export function ReviewScreen() {
  const { api } = useConsole();
  const { draft, save } = useDesk();
  const difference = useQuery({
    queryKey: ["policy-draft-changes", draft.id, draft.revision],
    queryFn: () => api.get(`/policy/drafts/${draft.id}/changes`, PolicyDifference),
  });
  return (
    <Stack gap="md">
      {save.kind === "saved" ? null : (
        <Text size="sm" c="dimmed">
          Shown as last saved.
        </Text>
      )}
      <FindingsCard />
      <ImpactCard />
      <section aria-label="Changes">
        <Title order={2} size="h4" mb="xs">
          Changes since version {draft.baseVersion}
        </Title>
        <Answered query={difference}>
          {({ changes }) => <DifferenceList changes={changes} />}
        </Answered>
      </section>
      <Steps />
    </Stack>
  );
}

function Steps() {
  const { api, me } = useConsole();
  const { draft, adopt, findings, isReadOnly, save } = useDesk();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [note, setNote] = useState(draft.note);
  const [error, setError] = useState<unknown>(null);
  const standing = useQuery({
    queryKey: ["policy-standing", draft.id, draft.revision],
    queryFn: () => api.get(`/policy/drafts/${draft.id}/standing`, DraftStanding),
  });
  const at = `/policy/drafts/${draft.id}`;
  const step = async (name: string, more: Readonly<Record<string, string>> = {}) => {
    setError(null);
    try {
      const body = { revision: draft.revision, ...more };
      const answer = await api.send("post", `${at}/${name}`, body, DraftOnly);
      adopt(answer.draft);
      void queries.invalidateQueries({ queryKey: ["policy-drafts"] });
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    }
  };
  const rebase = async () => {
    try {
      const made = await api.send(
        "post",
        `${at}/rebase`,
        { revision: draft.revision },
        RebasedView,
      );
      const fresh = await api.get(at, DraftAndDocument);
      adopt(fresh.draft, fresh.document);
      const clashes = z.array(z.string()).parse(made.clashes);
      notifications.show({
        message:
          clashes.length === 0
            ? "What was published since is in this draft now."
            : `Brought in. Both changed ${clashes.join(", ")}; the draft's values were kept.`,
      });
    } catch (problem) {
      setError(problem);
    }
  };
  const discard = () =>
    modals.openConfirmModal({
      title: "Discard this draft?",
      children: <Text size="sm">It can still be read, but no longer changed or published.</Text>,
      labels: { confirm: "Discard it", cancel: "Keep it" },
      confirmProps: { color: "red" },
      onConfirm: async () => {
        if (await step("discard")) void navigate("/policy");
      },
    });
  const blocked = (findings?.problems.length ?? 0) > 0 || save.kind !== "saved";
  const isAuthor = draft.authors.includes(me.name) || draft.submittedBy === me.name;
  if (draft.state === "published" || draft.state === "discarded") return null;
  return (
    <Card withBorder padding="md" component="section" aria-label="Next step">
      <Stack gap="sm">
        <Title order={2} size="h4">
          Next step
        </Title>
        <Answered query={standing}>
          {({ currentVersion, reviewers }) => (
            <>
              {currentVersion === draft.baseVersion ? null : (
                <Alert color="orange" title={`Version ${currentVersion} was published meanwhile`}>
                  Publishing this draft as it is would undo it.
                  <Group mt="xs">
                    <Button size="xs" onClick={() => void rebase()} disabled={isReadOnly}>
                      Bring its changes in
                    </Button>
                  </Group>
                </Alert>
              )}
              {draft.state === "open" && reviewers.length > 0 ? (
                <Textarea
                  label="What should the reviewer know?"
                  maxLength={500}
                  value={note}
                  onChange={({ currentTarget }) => setNote(currentTarget.value)}
                  disabled={isReadOnly}
                />
              ) : null}
              {draft.state === "in_review" && draft.note !== "" ? (
                <Text size="sm">
                  {draft.submittedBy}: {draft.note}
                </Text>
              ) : null}
              <Who reviewers={reviewers} />
              <Group gap="xs">
                {draft.state === "open" && reviewers.length > 0 ? (
                  <Button
                    disabled={blocked || isReadOnly}
                    onClick={() => void step("submit", { note })}
                  >
                    Ask for review
                  </Button>
                ) : null}
                {draft.state === "in_review" &&
                draft.approvedBy === null &&
                may(me.role, "policy.publish") &&
                !isAuthor ? (
                  <Button onClick={() => void step("approve")}>Approve</Button>
                ) : null}
                {may(me.role, "policy.publish") &&
                (draft.approvedBy !== null || reviewers.length === 0) ? (
                  <PublishForm disabled={blocked} alone={reviewers.length === 0} />
                ) : null}
                {draft.state === "in_review" && may(me.role, "policy.edit") ? (
                  <Button variant="default" onClick={() => void step("withdraw")}>
                    Take back to change it
                  </Button>
                ) : null}
                {may(me.role, "policy.edit") ? (
                  <Button variant="subtle" color="red" onClick={discard}>
                    Discard
                  </Button>
                ) : null}
              </Group>
              {blocked && draft.state === "open" ? (
                <Text size="sm" c="dimmed">
                  {save.kind === "saved"
                    ? "Correct what is listed under “To correct” first."
                    : "Waiting until it is saved."}
                </Text>
              ) : null}
            </>
          )}
        </Answered>
        {error === null ? null : <Failed error={error} />}
      </Stack>
    </Card>
  );
}

function Who({ reviewers }: { readonly reviewers: readonly string[] }) {
  const { draft } = useDesk();
  if (draft.approvedBy !== null) return <Text size="sm">Approved by {draft.approvedBy}.</Text>;
  if (reviewers.length === 0)
    return (
      <Text size="sm">
        Nobody else may publish here, so you decide alone. Let in another admin to have each policy
        looked at by two.
      </Text>
    );
  return (
    <>
      <Text size="sm">Somebody who wrote none of it approves it first. These may:</Text>
      <List size="sm">
        {reviewers.map((name) => (
          <List.Item key={name}>{name}</List.Item>
        ))}
      </List>
    </>
  );
}
