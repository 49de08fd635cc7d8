import { agreementActions, isAgreed, shownArrangement } from "../../../panel/host/shown-actions.ts";
import { ActionRow } from "./action-row.tsx";
import type { ViewProps } from "./panel-context.ts";
import { Quiet, Section } from "./parts.tsx";

/** The agreement that counts now: where it stands and what can be done about it. */
export function AgreementSection({ view }: ViewProps) {
  const arrangement = shownArrangement(view);
  if (arrangement === null) return null;
  const { kindText, statusText, progressText, approval, reinstate } = arrangement;
  return (
    <Section title={kindText} className="gs-card">
      <p className="gs-strong">{statusText}</p>
      <Quiet>{isAgreed(arrangement) ? progressText : ""}</Quiet>
      {approval === null ? null : <p>{approval.text}</p>}
      <Quiet>{approval?.whyNot ?? ""}</Quiet>
      {reinstate === null ? null : <p>{reinstate.text}</p>}
      <ActionRow view={view} actions={agreementActions(view).map((action) => ({ action }))} />
    </Section>
  );
}
