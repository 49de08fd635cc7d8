import { Card, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import type { TenantPolicy } from "../../../../../../core/policy/policy.ts";
import { useDesk } from "../draft/draft-context.ts";
import { ChoiceField, NumberField, SwitchField } from "./fields.tsx";

const REMINDERS = [
  { value: "business_day_before", label: "The business day before" },
  { value: "on_the_day", label: "On the day" },
  { value: "never", label: "Never" },
] as const;

/** When chasing rests, how a promise is taken, and when a person must decide. */
export function HoldsEditor() {
  const { document, edit } = useDesk();
  const { pause, promises, replies, thanks, arrangements } = document;
  const change = (changed: Partial<TenantPolicy>, what: string) =>
    edit((known) => ({ ...known, ...changed }), `holds ${what}`);
  return (
    <Stack gap="md">
      <Card withBorder padding="md" component="section" aria-label="Pauses">
        <Title order={2} size="h5">
          Pauses
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          Legal stops, disputes and breathing space hold by themselves and can’t be switched off.
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
          <NumberField
            label="One pause"
            description="Days at most"
            path="pause.daysMax"
            value={pause.daysMax}
            min={1}
            max={365}
            onChange={(daysMax) => change({ pause: { ...pause, daysMax } }, "pause")}
          />
          <NumberField
            label="All pauses of a year"
            description="Days at most"
            path="pause.daysInYearMax"
            value={pause.daysInYearMax}
            min={1}
            max={366}
            onChange={(daysInYearMax) => change({ pause: { ...pause, daysInYearMax } }, "pauses")}
          />
          <NumberField
            label="Rest after “I have paid”"
            description="Days; 0 leaves it to a person"
            path="replies.paidHoldDays"
            value={replies.paidHoldDays}
            min={0}
            max={30}
            onChange={(paidHoldDays) => change({ replies: { ...replies, paidHoldDays } }, "paid")}
          />
        </SimpleGrid>
      </Card>
      <Card withBorder padding="md" component="section" aria-label="Promises">
        <Title order={2} size="h5" mb="xs">
          Promises
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
          <NumberField
            label="Days ahead"
            description="At most"
            path="promises.daysAheadMax"
            value={promises.daysAheadMax}
            min={1}
            max={365}
            onChange={(daysAheadMax) =>
              change({ promises: { ...promises, daysAheadMax } }, "ahead")
            }
          />
          <NumberField
            label="Grace"
            description="Days until it counts as broken"
            path="promises.graceDays"
            value={promises.graceDays}
            min={0}
            max={3_650}
            onChange={(graceDays) => change({ promises: { ...promises, graceDays } }, "grace")}
          />
          <NumberField
            label="Kept from"
            description="Percent that may be short"
            path="promises.tolerancePercent"
            value={promises.tolerancePercent}
            min={0}
            max={50}
            onChange={(tolerancePercent) =>
              change({ promises: { ...promises, tolerancePercent } }, "tolerance")
            }
          />
          <NumberField
            label="Broken so often"
            description="Then a manager takes the next one"
            path="promises.brokenMax"
            value={promises.brokenMax}
            min={1}
            max={20}
            onChange={(brokenMax) => change({ promises: { ...promises, brokenMax } }, "broken")}
          />
          <ChoiceField
            label="Remind of the day"
            description="In the customer’s words and channel"
            path="promises.remind"
            value={promises.remind}
            choices={REMINDERS}
            onChange={(remind) => change({ promises: { ...promises, remind } }, "remind")}
          />
        </SimpleGrid>
      </Card>
      <Card withBorder padding="md" component="section" aria-label="Replies and thanks">
        <Title order={2} size="h5" mb="xs">
          Replies and thanks
        </Title>
        <Stack gap="sm">
          <SwitchField
            label="Answer a wish for terms with the offer a rep may make"
            value={replies.offersPlans}
            onChange={(offersPlans) => change({ replies: { ...replies, offersPlans } }, "offers")}
          />
          <SwitchField
            label="Thank for a kept promise"
            value={thanks.promiseKept}
            onChange={(promiseKept) => change({ thanks: { ...thanks, promiseKept } }, "thanks")}
          />
          <SwitchField
            label="Thank when an account is back in good standing"
            value={thanks.accountCured}
            onChange={(accountCured) => change({ thanks: { ...thanks, accountCured } }, "cured")}
          />
          <NumberField
            label="Tell customers to expect an answer within"
            suffix=" days"
            path="replies.answerWithinDays"
            value={replies.answerWithinDays}
            min={1}
            max={30}
            onChange={(answerWithinDays) =>
              change({ replies: { ...replies, answerWithinDays } }, "answer")
            }
          />
        </Stack>
      </Card>
      <Card withBorder padding="md" component="section" aria-label="Hand-over">
        <Title order={2} size="h5" mb="xs">
          Hand-over
        </Title>
        <NumberField
          label="May be proposed from"
          suffix=" days past due"
          description="How each cadence ends is set in Cadences"
          path="arrangements.relief.handOver.fromDaysPastDue"
          value={arrangements.relief.handOver.fromDaysPastDue}
          min={0}
          max={3_650}
          onChange={(fromDaysPastDue) =>
            change(
              {
                arrangements: {
                  ...arrangements,
                  relief: { ...arrangements.relief, handOver: { fromDaysPastDue } },
                },
              },
              "hand over",
            )
          }
        />
      </Card>
    </Stack>
  );
}
