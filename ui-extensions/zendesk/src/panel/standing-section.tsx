import { Tag } from "@zendeskgarden/react-tags";
import type { Words } from "../../../panel/host/host-words.ts";
import type { PanelView } from "../../../panel/panel-view.ts";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Fold, Quiet, TraceLine } from "./parts.tsx";

/** How much and how late, the one large number, then why the account is treated as it is. */
export function StandingSection({ view }: ViewProps) {
  return (
    <div className="gs-section gs-standing">
      <Amounts view={view} />
      <Badge view={view} />
      <Age view={view} />
      <Bucket view={view} />
      <Notes view={view} />
      <Segment view={view} />
    </div>
  );
}

function Amounts({ view: { standing } }: ViewProps) {
  const { words } = usePanel().texts;
  const late = standing.pastDue.filter((each) => each.amountMinor !== 0);
  const owed = late.length > 0 ? late : standing.open.filter((each) => each.amountMinor !== 0);
  const label = late.length > 0 ? words.pastDue : words.open;
  if (owed.length === 0) return <p className="gs-amount-none">{words.nothingOwed}</p>;
  return (
    <p className={owed.length > 1 ? "gs-amount gs-amount-several" : "gs-amount"}>
      {owed.map(({ currency, text }, at) => (
        <span key={currency}>
          {at === 0 ? "" : ` ${words.and} `}
          <bdi>{text}</bdi>
        </span>
      ))}{" "}
      <span className="gs-amount-label">{label}</span>
    </p>
  );
}

// The plain late account needs no badge: the number and the age already say it.
function Badge({ view: { standing } }: ViewProps) {
  if (standing.state === "past_due") return null;
  return (
    <Tag size="medium" hue={hueOf(standing.state)} className="gs-badge">
      <span>{standing.label}</span>
    </Tag>
  );
}

function hueOf(state: PanelView["standing"]["state"]): string {
  if (state === "on_hold") return "yellow";
  return state === "due_soon" ? "grey" : "green";
}

function Age({ view: { standing } }: ViewProps) {
  const owed = [...standing.pastDue, ...standing.open].some((each) => each.amountMinor !== 0);
  const parts = [standing.ageText, standing.trendText, owed ? "" : standing.lastPaidText];
  const text = parts.filter((each) => each !== "").join(" · ");
  return text === "" ? null : <p className="gs-age">{text}</p>;
}

function Bucket({ view: { standing } }: ViewProps) {
  const { label, index, count } = standing.bucket;
  if (standing.daysPastDue === 0 || count === 0) return null;
  return (
    <p className="gs-bucket">
      <span className="gs-steps" aria-hidden="true">
        {Array.from({ length: count }, (_, at) => (
          <span key={String(at)} className={at <= index ? "gs-step gs-step-on" : "gs-step"} />
        ))}
      </span>
      {label}
    </p>
  );
}

function Notes({ view: { holds, promise } }: ViewProps) {
  const { words } = usePanel().texts;
  const isTold = promise?.status === "open" || promise?.status === "broken";
  if (holds.length === 0 && !isTold) return null;
  return (
    <ul className="gs-notes">
      {holds.map((hold) => (
        <li key={hold.id}>
          <strong>
            {hold.until ? `${hold.label} ${words.until(hold.until.text)}` : hold.label}
          </strong>
          <p>{hold.reason}</p>
          <Quiet>{whoSet(hold, words)}</Quiet>
          <Quiet>{hold.resumes ?? ""}</Quiet>
        </li>
      ))}
      {isTold ? (
        <li>
          <strong>{promise.statusText}</strong>
        </li>
      ) : null}
    </ul>
  );
}

function whoSet({ setBy, from }: PanelView["holds"][number], words: Words): string {
  const who = words.setBy(setBy);
  return from === undefined ? who : `${who} · ${words.since(from.text)}`;
}

function Segment({ view: { segment } }: ViewProps) {
  const { words } = usePanel().texts;
  const said = segment.because || segment.name;
  if (said === "") return null;
  return (
    <>
      <p>{said}</p>
      {segment.rules.length === 0 ? null : (
        <Fold title={words.why} fullTitle={words.whyLabel(said)} look="inline">
          <p className="gs-label">{words.rulesTitle}</p>
          <ul className="gs-trace">
            {segment.rules.map(({ id, name, matched, text }) => (
              <TraceLine key={id} isOn={matched} said={matched ? words.matched : words.notMatched}>
                {name === "" ? text : `${name}. ${text}`}
              </TraceLine>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
