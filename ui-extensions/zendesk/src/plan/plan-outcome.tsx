import { Button } from "@zendeskgarden/react-buttons";
import type { HostWords } from "../../../panel/host/host-words.ts";
import type { PlanEditing } from "../../../panel/host/panel-state.ts";
import type { PanelPlanInput, PanelPlanPreview } from "../../../panel/plan-input.ts";
import { Notice } from "../panel/notice.tsx";
import { Quiet } from "../panel/parts.tsx";
import { ScheduleTable } from "../panel/schedule-table.tsx";

interface OutcomeProps {
  readonly plan: PlanEditing;
  readonly texts: HostWords;
  readonly use: (input: PanelPlanInput) => void;
}

/** What the agreement comes to: whether it may be offered, and every payment of it. */
export function PlanOutcome({ plan: { preview, stale, loading }, texts, use }: OutcomeProps) {
  const { plan: words } = texts;
  return (
    <div className={stale ? "gs-plan-outcome gs-plan-stale" : "gs-plan-outcome"} aria-busy={stale}>
      <p className="gs-label">{words.comesTo}</p>
      <p role="status" className="gs-quiet">
        {stale && loading ? words.loading : preview === null && !loading ? words.waiting : ""}
      </p>
      {preview === null ? null : (
        <>
          <Verdict preview={preview} texts={texts} use={use} />
          <Payments preview={preview} texts={texts} />
        </>
      )}
    </div>
  );
}

interface PreviewProps {
  readonly preview: PanelPlanPreview;
  readonly texts: HostWords;
}

function Payments({ preview, texts }: PreviewProps) {
  const { title, schedule, summary, total } = preview;
  if (title === "") return null;
  return (
    <>
      <p className="gs-strong">{title}</p>
      <ScheduleTable
        schedule={schedule}
        words={texts.words}
        {...(total === null ? {} : { total })}
      />
      <Quiet>{summary}</Quiet>
    </>
  );
}

const KINDS = { in: "success", needs_approval: "warning", refused: "error" } as const;

function Verdict({ preview, texts, use }: PreviewProps & Pick<OutcomeProps, "use">) {
  const { verdict, verdictText, reasons, nearest } = preview;
  return (
    <Notice kind={KINDS[verdict]} title={verdictText}>
      {verdict === "in" || reasons.length === 0 ? null : (
        <ul className="gs-list">
          {reasons.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {verdict === "in" || nearest === null ? null : (
        <>
          <p>{`${texts.plan.nearest} ${nearest.title}`}</p>
          <Button size="small" onClick={() => use(nearest.input)}>
            {texts.plan.use}
          </Button>
        </>
      )}
    </Notice>
  );
}
