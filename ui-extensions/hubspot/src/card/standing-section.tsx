import {
  Accordion,
  Flex,
  List,
  ProgressBar,
  Statistics,
  StatisticsItem,
  StatusTag,
  Text,
} from "@hubspot/ui-extensions";
import type { PanelView } from "../../../panel/panel-view.ts";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Quiet, Strong } from "./section-title.tsx";
import { TraceLine } from "./trace-line.tsx";

/** How much and how late, the one large number, then why the account is treated as it is. */
export function StandingSection({ view }: ViewProps) {
  return (
    <Flex direction="column" gap="xs">
      <Amounts view={view} />
      <Badge view={view} />
      <Age view={view} />
      <Bucket view={view} />
      <Notes view={view} />
      <Segment view={view} />
    </Flex>
  );
}

function Amounts({ view: { standing } }: ViewProps) {
  const { words } = usePanel().texts;
  const late = standing.pastDue.filter((each) => each.amountMinor !== 0);
  const owed = late.length > 0 ? late : standing.open.filter((each) => each.amountMinor !== 0);
  const label = late.length > 0 ? words.pastDue : words.open;
  if (owed.length === 0) return <Strong>{words.nothingOwed}</Strong>;
  return (
    <Statistics>
      {owed.map(({ currency, text }) => (
        <StatisticsItem key={currency} label={label} number={text} />
      ))}
    </Statistics>
  );
}

// The plain late account needs no badge: the number and the age already say it.
function Badge({ view: { standing } }: ViewProps) {
  if (standing.state === "past_due") return null;
  return <StatusTag variant={toneOf(standing.state)}>{standing.label}</StatusTag>;
}

function toneOf(state: PanelView["standing"]["state"]) {
  if (state === "on_hold") return "warning";
  return state === "due_soon" ? "default" : "success";
}

function Age({ view: { standing } }: ViewProps) {
  const owed = [...standing.pastDue, ...standing.open].some((each) => each.amountMinor !== 0);
  const parts = [standing.ageText, standing.trendText, owed ? "" : standing.lastPaidText];
  const text = parts.filter((each) => each !== "").join(" · ");
  return text === "" ? null : <Text>{text}</Text>;
}

function Bucket({ view: { standing } }: ViewProps) {
  const { label, index, count } = standing.bucket;
  if (standing.daysPastDue === 0 || count === 0) return null;
  return (
    <ProgressBar
      aria-label={label}
      value={index + 1}
      maxValue={count}
      valueDescription={label}
      variant="warning"
    />
  );
}

function Notes({ view: { holds, promise } }: ViewProps) {
  const { words } = usePanel().texts;
  const isTold = promise?.status === "open" || promise?.status === "broken";
  if (holds.length === 0 && !isTold) return null;
  return (
    <List variant="unordered">
      {holds.map((hold) => (
        <Flex key={hold.id} direction="column">
          <Strong>
            {hold.until ? `${hold.label} ${words.until(hold.until.text)}` : hold.label}
          </Strong>
          <Text>{hold.reason}</Text>
          <Quiet>{whoSet(hold, words)}</Quiet>
          <Quiet>{hold.resumes ?? ""}</Quiet>
        </Flex>
      ))}
      {isTold ? <Strong>{promise.statusText}</Strong> : null}
    </List>
  );
}

function whoSet(
  { setBy, from }: PanelView["holds"][number],
  words: ReturnType<typeof usePanel>["texts"]["words"],
): string {
  return from === undefined
    ? words.setBy(setBy)
    : `${words.setBy(setBy)} · ${words.since(from.text)}`;
}

function Segment({ view: { segment } }: ViewProps) {
  const { words } = usePanel().texts;
  const said = segment.because || segment.name;
  if (said === "") return null;
  return (
    <>
      <Text>{said}</Text>
      {segment.rules.length === 0 ? null : (
        <Accordion title={words.why} size="xs">
          <Flex direction="column" gap="xs">
            <Strong>{words.rulesTitle}</Strong>
            {segment.rules.map(({ id, name, matched, text }) => (
              <TraceLine
                key={id}
                isOn={matched}
                said={matched ? words.matched : words.notMatched}
                text={name === "" ? text : `${name}. ${text}`}
              />
            ))}
          </Flex>
        </Accordion>
      )}
    </>
  );
}
