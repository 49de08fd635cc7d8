import { Alert, Anchor, List, Spoiler, Text } from "@mantine/core";
import { Link } from "react-router";
import { sectionOf } from "../../../../../../core/policy/drafting/change-words.ts";
import type { TenantPolicy } from "../../../../../../core/policy/policy.ts";
import { countryName } from "../country-name.ts";
import { SECTION_NAMES } from "../sections.ts";
import { useDesk } from "./draft-context.ts";

/** What has to be corrected, each with the way to its editor, and what to weigh. */
export function FindingsCard() {
  const { findings, draft, document } = useDesk();
  if (findings === null) return null;
  const { problems, warnings } = findings;
  return (
    <>
      {problems.length === 0 ? (
        <Alert color="teal" title="Nothing to correct">
          It is complete, and its hours, caps and words keep the law of{" "}
          {countryName(document.defaults.country)}. Law of a customer’s own state or city is asked
          again before each message.
        </Alert>
      ) : (
        <Alert color="red" title={`To correct: ${problems.length}`} role="alert">
          <List size="sm">
            {problems.map(({ path, message }) => (
              <List.Item key={`${path} ${message}`}>
                <Place path={path} document={document} draftId={draft.id} />: {message}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {warnings.length === 0 ? null : (
        <Alert color="yellow" title={`To weigh: ${warnings.length}`}>
          <Spoiler maxHeight={96} showLabel="Show all" hideLabel="Show fewer">
            <List size="sm">
              {warnings.map(({ path, message }) => (
                <List.Item key={`${path} ${message}`}>
                  <Text size="sm">{message}</Text>
                </List.Item>
              ))}
            </List>
          </Spoiler>
        </Alert>
      )}
    </>
  );
}

interface PlaceProps {
  readonly path: string;
  readonly document: TenantPolicy;
  readonly draftId: string;
}

function Place({ path, document, draftId }: PlaceProps) {
  const [first, index = ""] = path.split(".");
  const section = sectionOf(first);
  const cadence = first === "cadences" ? document.cadences[Number(index)] : undefined;
  const segment = first === "segments" ? document.segments[Number(index)] : undefined;
  const below = cadence === undefined ? "" : `/${cadence.id}`;
  const name = cadence?.name ?? segment?.name;
  const text = `${SECTION_NAMES[section]}${name === undefined ? "" : `, ${name}`}`;
  return (
    <Anchor component={Link} to={`/policy/drafts/${draftId}/${section}${below}`} size="sm">
      {text}
    </Anchor>
  );
}
