import { Alert, Button, Checkbox, Group, Progress, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { warningsOf } from "../../../../../core/treatment/dry-run.ts";
import { SetupView } from "../../../views/setup.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Failed } from "../../parts/states.tsx";
import { otherFault, useSend } from "../../parts/use-send.ts";
import { DryRunWarnings } from "./dry-run-warnings.tsx";
import { StepFrame } from "./step-frame.tsx";
import { useDryRun } from "./use-dry-run.ts";

const FEW = 10;
const ALL = 100;

/** For a few first, then for all; and back, if need be. */
export function LiveStep({ setup }: { readonly setup: SetupView }) {
  const { liveShare, accounts, policy } = setup;
  const { locale } = useConsole();
  // What must be read before going live is known only from having tried it.
  const { query, progress } = useDryRun(policy.version, liveShare < ALL);
  const [hasRead, setRead] = useState(false);
  const next = liveShare < FEW ? FEW : ALL;
  const warnings = query.data === undefined ? [] : warningsOf(query.data.run, next);
  const change = useSend({
    shape: SetupView,
    refresh: [["setup"], ["attention"]],
    onDone: (after) => notifications.show({ message: said(after.liveShare) }),
  });
  const go = (share: number) => change.mutate({ path: "/setup/live", body: { liveShare: share } });
  const share = (percent: number) =>
    formatFor(locale).number(Math.round((accounts * percent) / ALL));
  const mayGo = query.data !== undefined && (warnings.length === 0 || hasRead);
  const fault = otherFault(change.error, []);
  const goForAll = () =>
    modals.openConfirmModal({
      title: `Go live for all ${share(ALL)} accounts?`,
      children: (
        <Text size="sm">
          Automation may then contact every account that the policy, the law and the customer allow.
          Messages that left can't be taken back; going back to fewer stops those that have not.
        </Text>
      ),
      labels: { confirm: "Go live for all", cancel: "Not yet" },
      onConfirm: () => go(ALL),
    });
  return (
    <StepFrame
      step="live"
      title="Go live"
      what="An account that is live stays live when the share grows. Accounts that are not live yet are looked at and shown like all others; only automatic messages wait. What people do themselves, promises and payments work for everybody."
    >
      <Stack gap={6}>
        <Text size="sm">
          {liveShare === ALL
            ? `Live for all ${share(ALL)} accounts.`
            : `Live for ${liveShare} % of accounts: about ${share(liveShare)} of ${share(ALL)}.`}
        </Text>
        <Progress value={liveShare} size="lg" aria-label="Share of accounts that are live" />
      </Stack>
      {liveShare === ALL ? null : query.error !== null ? (
        <Failed error={query.error} retry={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <Text size="sm" role="status">
          Trying the policy on your book first
          {progress.total === 0 ? "…" : `: ${progress.done} of ${progress.total} accounts`}
        </Text>
      ) : (
        <DryRunWarnings warnings={warnings} />
      )}
      {warnings.length === 0 || liveShare === ALL ? null : (
        <Checkbox
          label="I have read this and mean it"
          checked={hasRead}
          onChange={(event) => setRead(event.currentTarget.checked)}
        />
      )}
      {fault === null ? null : <Alert color="red">{fault}</Alert>}
      <Group>
        {liveShare < FEW ? (
          <Button loading={change.isPending} disabled={!mayGo} onClick={() => go(FEW)}>
            Go live for 10 %
          </Button>
        ) : null}
        {liveShare < ALL ? (
          <Button
            variant={liveShare < FEW ? "default" : "filled"}
            loading={change.isPending}
            disabled={!mayGo}
            onClick={goForAll}
          >
            Go live for all…
          </Button>
        ) : null}
        {liveShare > 0 ? (
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() => go(liveShare === ALL ? FEW : 0)}
          >
            {liveShare === ALL ? "Back to 10 %" : "Stop automatic messages"}
          </Button>
        ) : null}
      </Group>
    </StepFrame>
  );
}

function said(liveShare: number): string {
  if (liveShare === 0) return "Automatic messages are stopped for everybody.";
  return liveShare === ALL ? "Live for all accounts." : `Live for ${liveShare} % of accounts.`;
}
