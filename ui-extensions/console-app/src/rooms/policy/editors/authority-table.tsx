import { ActionIcon, Button, Card, Group, SimpleGrid, Space, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import {
  type AuthorityRole,
  type LimitRange,
  ReliefKind,
} from "../../../../../../core/policy/authority-policy.ts";
import { fieldWord } from "../../../../../../core/policy/drafting/value-words.ts";
import { useDesk } from "../draft/draft-context.ts";
import { NumberField, SomeField } from "./fields.tsx";
import { setRangeStart, splitLast, withoutRange } from "./limit-ranges.ts";

const KINDS = ReliefKind.options.map((value) => ({
  value,
  label: fieldWord(value).replace(/^./, (first) => first.toUpperCase()),
}));

interface AuthorityProps {
  readonly role: AuthorityRole;
  readonly ranges: readonly LimitRange[];
  readonly onChange: (ranges: LimitRange[], what: string) => void;
}

/** What one role may agree to, range by range of what is owed. The ranges always touch. */
export function AuthorityTable({ role, ranges, onChange }: AuthorityProps) {
  const { isReadOnly } = useDesk();
  const set = (index: number, changed: Partial<LimitRange>, what: string) =>
    onChange(
      ranges.map((range, at) => (at === index ? { ...range, ...changed } : range)),
      `${index} ${what}`,
    );
  return (
    <Stack gap="sm" mt="sm">
      {ranges.map((range, index) => {
        const path = `arrangements.authority.${role}.${index}`;
        const title =
          range.belowUnits === null
            ? `From ${range.fromUnits} up`
            : `From ${range.fromUnits} to below ${range.belowUnits}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a range is its place; its limits change while typing.
          <Card key={index} withBorder padding="sm" component="section" aria-label={title}>
            <Group justify="space-between">
              <Text size="sm" fw={600}>
                {title}
              </Text>
              {isReadOnly || index === 0 ? null : (
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={`Remove the range ${title}`}
                  onClick={() => onChange(withoutRange(ranges, index), "remove")}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              )}
            </Group>
            <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm" mt={4}>
              {index === 0 ? null : (
                <NumberField
                  label="From what is owed"
                  path={`${path}.fromUnits`}
                  value={range.fromUnits}
                  min={(ranges[index - 1]?.fromUnits ?? 0) + 1}
                  max={(range.belowUnits ?? 1_000_000_000) - 1}
                  onChange={(from) => onChange(setRangeStart(ranges, index, from), `${index} from`)}
                />
              )}
              <NumberField
                label="Discount, percent"
                path={`${path}.discountPercentMax`}
                value={range.discountPercentMax}
                min={0}
                max={100}
                onChange={(discountPercentMax) => set(index, { discountPercentMax }, "discount")}
              />
              <NumberField
                label="Instalments"
                path={`${path}.countMax`}
                value={range.countMax}
                min={1}
                max={36}
                onChange={(countMax) => set(index, { countMax }, "count")}
              />
              <NumberField
                label="Length in days"
                path={`${path}.lengthDaysMax`}
                value={range.lengthDaysMax}
                min={0}
                max={3_650}
                onChange={(lengthDaysMax) => set(index, { lengthDaysMax }, "length")}
              />
              <NumberField
                label="Days to the first payment"
                path={`${path}.daysToStartMax`}
                value={range.daysToStartMax}
                min={0}
                max={365}
                onChange={(daysToStartMax) => set(index, { daysToStartMax }, "start")}
              />
              <NumberField
                label="Down payment, percent"
                path={`${path}.downPaymentPercentMin`}
                value={range.downPaymentPercentMin}
                min={0}
                max={100}
                onChange={(downPaymentPercentMin) => set(index, { downPaymentPercentMin }, "down")}
              />
            </SimpleGrid>
            <Space h="sm" />
            <SomeField
              label="May agree to"
              path={`${path}.kinds`}
              value={range.kinds}
              choices={KINDS}
              onChange={(kinds) => set(index, { kinds }, "kinds")}
            />
          </Card>
        );
      })}
      {isReadOnly ? null : (
        <Group>
          <Button
            size="xs"
            variant="light"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange(splitLast(ranges), "add")}
          >
            Other limits for larger amounts
          </Button>
        </Group>
      )}
    </Stack>
  );
}
