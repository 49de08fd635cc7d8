import { Alert, Badge, Group, List, Text } from "@mantine/core";
import { channelWord } from "../../../../../../core/policy/drafting/value-words.ts";
import type { ContactBoundsView } from "../../../../views/policy.ts";
import { countryName } from "../country-name.ts";

interface NotesProps {
  readonly law: ContactBoundsView | null;
  readonly part: "hours" | "counts";
}

type BoundRule = ContactBoundsView["hours"][number]["rule"];

/** What the law of the policy's country says at most, beside the fields it bounds. */
export function LawNotes({ law, part }: NotesProps) {
  if (law === null) return null;
  const rules = new Map<string, { rule: BoundRule; channels: string[] }>();
  for (const { channel, rule } of law[part]) {
    const known = rules.get(rule.id) ?? { rule, channels: [] };
    known.channels.push(channelWord(channel));
    rules.set(rule.id, known);
  }
  if (rules.size === 0)
    return (
      <Text size="sm" c="dimmed" mt="sm">
        No rule of national law in {countryName(law.country)} sets a limit here for{" "}
        {COLLECTORS[law.collector]}. Law of a customer’s own place is asked before each message all
        the same.
      </Text>
    );
  return (
    <Alert
      color="blue"
      mt="sm"
      title={`Law in ${countryName(law.country)}: only tighter is possible`}
    >
      <List size="sm">
        {[...rules.values()].map(({ rule, channels }) => (
          <List.Item key={rule.id}>
            <Group gap={6} component="span">
              <Text size="sm" component="span">
                {rule.plain} <i>{rule.citation}</i> ({channels.join(", ")})
              </Text>
              {rule.mustVerify ? (
                <Badge size="xs" color="orange" variant="light">
                  To be verified
                </Badge>
              ) : null}
            </Group>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

const COLLECTORS: Readonly<Record<string, string>> = {
  first_party: "a creditor who collects for itself",
  third_party: "whoever collects for others",
  debt_buyer: "whoever bought the debt",
};
