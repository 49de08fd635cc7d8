import { Button } from "@zendeskgarden/react-buttons";
import type { Candidate } from "../../../panel/host/panel-calls.ts";
import { usePanel } from "./panel-context.ts";

/** Accounts a person may choose from; the choice is remembered for the record. */
export function Choices({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { store } = usePanel();
  return (
    <ul className="gs-choices">
      {candidates.map(({ accountId, name, pastDueText = "", stateLabel = "" }) => (
        <li key={accountId}>
          <Button isStretched onClick={() => void store.choose(accountId)}>
            <span dir="auto">{name}</span>
            <span className="gs-quiet">{pastDueText || stateLabel}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
