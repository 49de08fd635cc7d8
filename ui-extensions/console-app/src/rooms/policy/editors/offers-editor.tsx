import { Card, SegmentedControl, SimpleGrid, Space, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { AuthorityRole } from "../../../../../../core/policy/authority-policy.ts";
import type { TenantPolicy } from "../../../../../../core/policy/policy.ts";
import { useDesk } from "../draft/draft-context.ts";
import { AuthorityTable } from "./authority-table.tsx";
import { ChoiceField, NumberField, SwitchField } from "./fields.tsx";

type Terms = TenantPolicy["arrangements"];

const REMAINDERS = [
  { value: "spread_first", label: "Spread over the first payments" },
  { value: "first", label: "The first payment" },
  { value: "last", label: "The last payment" },
  { value: "nearest_last", label: "Rounded, the last one evens out" },
] as const;

/** What may be offered to a customer, and who may agree to it. */
export function OffersEditor() {
  const { document, edit } = useDesk();
  const { arrangements } = document;
  const { relief } = arrangements;
  const [role, setRole] = useState<AuthorityRole>("rep");
  const change = (changed: Partial<Terms>, what: string) =>
    edit(
      (known) => ({ ...known, arrangements: { ...known.arrangements, ...changed } }),
      `offers ${what}`,
    );
  const setRelief = (changed: Partial<Terms["relief"]>, what: string) =>
    change({ relief: { ...relief, ...changed } }, what);
  const number = (
    name: NumberSetting,
    label: string,
    [min, max]: readonly [number, number],
    description: string,
  ) => (
    <NumberField
      label={label}
      description={description}
      path={`arrangements.${name}`}
      value={arrangements[name]}
      min={min}
      max={max}
      onChange={(value) => change({ [name]: value }, name)}
    />
  );
  return (
    <Stack gap="md">
      <Card withBorder padding="md" component="section" aria-label="Plans">
        <Title order={2} size="h5" mb="xs">
          Plans
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
          {number("installmentsMax", "Most instalments", [1, 36], "Whoever agrees to it")}
          {number("recommendedInstallments", "Recommended", [2, 36], "What is proposed first")}
          {number(
            "installmentMinimumUnits",
            "Smallest instalment",
            [0, 100_000],
            "Whole units of its currency",
          )}
          {number("everyMonths", "Months between", [0, 3], "0 when days are set")}
          {number("everyDays", "Days between", [0, 60], "0 when months are set")}
          {number("offerValidDays", "An offer stands", [1, 90], "Days to say yes")}
          {number("daysToStartMax", "First payment within", [0, 365], "Days of agreeing")}
          {number("graceDays", "Grace", [0, 60], "Days until a payment counts as missed")}
          {number("brokenAfterDays", "Broken after", [1, 365], "Days past a payment’s date")}
        </SimpleGrid>
        <Space h="sm" />
        <ChoiceField
          label="What does not divide evenly goes to"
          path="arrangements.remainder"
          value={arrangements.remainder}
          choices={REMAINDERS}
          onChange={(remainder) => change({ remainder }, "remainder")}
        />
      </Card>
      <Card withBorder padding="md" component="section" aria-label="Relief">
        <Title order={2} size="h5">
          Relief
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          The outer limits, whoever grants it. Zero switches a kind off.
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
          <NumberField
            label="Extension"
            description="Days at most"
            path="arrangements.relief.extension.daysMax"
            value={relief.extension.daysMax}
            min={0}
            max={365}
            onChange={(daysMax) =>
              setRelief({ extension: { ...relief.extension, daysMax } }, "extension")
            }
          />
          <NumberField
            label="Payments left out in a row"
            description="Deferral"
            path="arrangements.relief.deferral.paymentsMax"
            value={relief.deferral.paymentsMax}
            min={0}
            max={12}
            onChange={(paymentsMax) => setRelief({ deferral: { paymentsMax } }, "deferral")}
          />
          <NumberField
            label="Prompt-payment discount"
            description="Percent at most"
            path="arrangements.relief.promptDiscount.percentMax"
            value={relief.promptDiscount.percentMax}
            min={0}
            max={100}
            onChange={(percentMax) =>
              setRelief({ promptDiscount: { ...relief.promptDiscount, percentMax } }, "prompt")
            }
          />
          <NumberField
            label="Settlement pays at least"
            description="Percent of what is owed"
            path="arrangements.relief.settlement.percentMin"
            value={relief.settlement.percentMin}
            min={1}
            max={100}
            onChange={(percentMin) =>
              setRelief({ settlement: { ...relief.settlement, percentMin } }, "settlement")
            }
          />
          <NumberField
            label="Settlement from"
            description="Days past due"
            path="arrangements.relief.settlement.fromDaysPastDue"
            value={relief.settlement.fromDaysPastDue}
            min={0}
            max={3_650}
            onChange={(fromDaysPastDue) =>
              setRelief({ settlement: { ...relief.settlement, fromDaysPastDue } }, "settle from")
            }
          />
          <NumberField
            label="Hand over from"
            description="Days past due"
            path="arrangements.relief.handOver.fromDaysPastDue"
            value={relief.handOver.fromDaysPastDue}
            min={0}
            max={3_650}
            onChange={(fromDaysPastDue) =>
              setRelief({ handOver: { fromDaysPastDue } }, "hand over")
            }
          />
        </SimpleGrid>
      </Card>
      <Card withBorder padding="md" component="section" aria-label="Authority">
        <Title order={2} size="h5">
          Authority
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          What each role may agree to alone, by what is owed. Above it a colleague approves first.
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="Role"
          w="fit-content"
          value={role}
          onChange={(next) => {
            if (next === "rep" || next === "manager" || next === "admin") setRole(next);
          }}
          data={[
            { value: "rep", label: "Rep" },
            { value: "manager", label: "Manager" },
            { value: "admin", label: "Admin" },
          ]}
        />
        <AuthorityTable
          key={role}
          role={role}
          ranges={arrangements.authority[role]}
          onChange={(ranges, what) =>
            change(
              { authority: { ...arrangements.authority, [role]: ranges } },
              `authority ${role} ${what}`,
            )
          }
        />
      </Card>
      <Card withBorder padding="md" component="section" aria-label="Broken plans">
        <Title order={2} size="h5" mb="xs">
          Broken plans
        </Title>
        <Stack gap="sm">
          <SwitchField
            label="Paying all that is owing brings a broken plan back"
            description="Otherwise somebody has to agree"
            value={arrangements.life.reinstateBy === "payment"}
            onChange={(byPayment) =>
              change(
                {
                  life: {
                    ...arrangements.life,
                    reinstateBy: byPayment ? "payment" : "agreement",
                  },
                },
                "reinstate",
              )
            }
          />
          <NumberField
            label="Broken after so many missed in a row"
            path="arrangements.life.missedInARowMax"
            value={arrangements.life.missedInARowMax}
            min={1}
            max={36}
            onChange={(missedInARowMax) =>
              change({ life: { ...arrangements.life, missedInARowMax } }, "missed")
            }
          />
        </Stack>
      </Card>
    </Stack>
  );
}

type NumberSetting =
  | "installmentsMax"
  | "recommendedInstallments"
  | "installmentMinimumUnits"
  | "everyMonths"
  | "everyDays"
  | "offerValidDays"
  | "daysToStartMax"
  | "graceDays"
  | "brokenAfterDays";
