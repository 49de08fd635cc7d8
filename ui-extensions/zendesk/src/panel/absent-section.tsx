import { Button } from "@zendeskgarden/react-buttons";
import { Skeleton } from "@zendeskgarden/react-loaders";
import { lazy, type ReactNode, Suspense } from "react";
import type { Phase } from "../../../panel/host/panel-state.ts";
import { Choices } from "./choices.tsx";
import { usePanel } from "./panel-context.ts";

const FindAccount = lazy(async () => ({
  default: (await import("./find-account.tsx")).FindAccount,
}));

interface AbsentProps {
  readonly phase: Exclude<Phase, { kind: "shown" }>;
  /** What else is worth knowing where nobody was found; empty for nothing. */
  readonly aside: string;
}

/** What stands in the panel while there is no account to show. */
export function AbsentSection({ phase, aside }: AbsentProps) {
  const { texts, own } = usePanel();
  const { words } = texts;
  switch (phase.kind) {
    case "loading":
      return <Loading label={words.loading} />;
    case "choose":
      return (
        <Said title={words.chooseTitle} text={words.chooseText}>
          <Choices candidates={phase.candidates} />
        </Said>
      );
    case "none":
      return (
        <Said title={words.noMatchTitle} text={aside || words.noMatchText}>
          <Suspense fallback={null}>
            <FindAccount />
          </Suspense>
        </Said>
      );
    case "not_synced":
      return (
        <Said title={words.noMatchTitle} text={phase.detail}>
          <Again label={words.refresh} />
        </Said>
      );
    case "forbidden":
      return <Said title={words.forbiddenTitle} text={phase.detail || words.forbiddenText} />;
    case "signed_out":
      return <Said title={words.signedOutTitle} text={own.signedOutText} />;
    case "disconnected":
      return (
        <Said title={words.disconnectedTitle} text={phase.detail}>
          <Again label={words.retry} />
        </Said>
      );
    case "unreachable":
      return (
        <Said title={words.unreachableTitle} text={words.unreachableFirst}>
          <Again label={words.retry} />
        </Said>
      );
    case "failed":
      return (
        <Said title={words.failedTitle} text={phase.detail || words.failedText}>
          <Again label={words.retry} />
        </Said>
      );
  }
}

/** As high as the facts that will come, so that nothing jumps when they do. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <div className="gs-loading" role="status" aria-label={label}>
      {["50%", "70%", "90%", "60%", "100%", "80%"].map((width) => (
        <Skeleton key={width} width={width} height="18px" />
      ))}
    </div>
  );
}

interface SaidProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

export function Said({ title, text, children }: SaidProps) {
  return (
    <div className="gs-said-alone" role="status">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}

function Again({ label }: { readonly label: string }) {
  const { store } = usePanel();
  return (
    <Button size="small" onClick={() => void store.load(store.accountId)}>
      {label}
    </Button>
  );
}
