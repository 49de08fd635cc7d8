import { Card, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import type { TenantPolicy } from "../../../../../../core/policy/policy.ts";
import { useDesk } from "../draft/draft-context.ts";
import { AgesCard } from "./ages-card.tsx";
import { ChoiceField, NumberField } from "./fields.tsx";

const COLLECTORS = [
  { value: "first_party", label: "We collect our own debts" },
  { value: "third_party", label: "We collect for others" },
  { value: "debt_buyer", label: "We bought the debts" },
] as const;

/** Who writes, what law binds them, and what counts as late, small and large. */
export function BasicsEditor() {
  const { document, edit } = useDesk();
  const { creditor, collector, defaults, amountBands } = document;
  const change = (changed: Partial<TenantPolicy>, what: string) =>
    edit((known) => ({ ...known, ...changed }), `basics ${what}`);
  return (
    <Stack gap="md">
      <Card withBorder padding="md" component="section" aria-label="Who writes">
        <Title order={2} size="h5">
          Who writes
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          Customers read this in each message.
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" maw={720}>
          {CREDITOR.map(({ name, label, max }) => (
            <TextField
              key={name}
              label={label}
              max={max}
              path={`creditor.${name}`}
              value={creditor[name]}
              onChange={(text) => change({ creditor: { ...creditor, [name]: text } }, name)}
            />
          ))}
        </SimpleGrid>
      </Card>
      <Card withBorder padding="md" component="section" aria-label="Law and place">
        <Title order={2} size="h5">
          Law and place
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          Used where an account does not say. Which law binds follows from these.
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
          <ChoiceField
            label="Who collects"
            path="collector.type"
            value={collector.type}
            choices={COLLECTORS}
            onChange={(type) => change({ collector: { ...collector, type } }, "collector")}
          />
          <TextField
            label="Country, two letters"
            max={2}
            path="defaults.country"
            value={defaults.country}
            onChange={(country) =>
              change({ defaults: { ...defaults, country: country.toUpperCase() } }, "country")
            }
          />
          <TextField
            label="Language, such as en"
            max={20}
            path="defaults.language"
            value={defaults.language}
            onChange={(language) => change({ defaults: { ...defaults, language } }, "language")}
          />
          <ChoiceField
            label="Time zone"
            path="defaults.timeZone"
            value={defaults.timeZone}
            choices={timeZones(defaults.timeZone)}
            onChange={(timeZone) => change({ defaults: { ...defaults, timeZone } }, "zone")}
          />
        </SimpleGrid>
      </Card>
      <AgesCard />
      <Card withBorder padding="md" component="section" aria-label="Small and large balances">
        <Title order={2} size="h5">
          Small and large balances
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          In whole units of the account’s currency.
          {Object.keys(amountBands.byCurrency).length === 0
            ? ""
            : ` ${Object.keys(amountBands.byCurrency).join(", ")} has limits of its own, which stay.`}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
          <NumberField
            label="Small below"
            path="amountBands.smallBelowUnits"
            value={amountBands.smallBelowUnits}
            min={0}
            max={1_000_000_000}
            onChange={(smallBelowUnits) =>
              change({ amountBands: { ...amountBands, smallBelowUnits } }, "small")
            }
          />
          <NumberField
            label="Large from"
            path="amountBands.largeFromUnits"
            value={amountBands.largeFromUnits}
            min={1}
            max={1_000_000_000}
            onChange={(largeFromUnits) =>
              change({ amountBands: { ...amountBands, largeFromUnits } }, "large")
            }
          />
        </SimpleGrid>
      </Card>
    </Stack>
  );
}

const CREDITOR = [
  { name: "name", label: "Company", max: 200 },
  { name: "phone", label: "Phone", max: 50 },
  { name: "email", label: "E-mail", max: 200 },
  { name: "postalAddress", label: "Postal address", max: 300 },
] as const;

function timeZones(own: TenantPolicy["defaults"]["timeZone"]) {
  const known = Intl.supportedValuesOf("timeZone");
  return (known.includes(own) ? known : [own, ...known]).map((zone) => ({
    value: zone,
    label: zone.replaceAll("_", " "),
  }));
}

interface TextFieldProps {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly max: number;
  readonly onChange: (text: string) => void;
}

function TextField({ label, path, value, max, onChange }: TextFieldProps) {
  const { isReadOnly, problemAt } = useDesk();
  return (
    <TextInput
      label={label}
      maxLength={max}
      disabled={isReadOnly}
      value={value}
      error={problemAt(path)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
