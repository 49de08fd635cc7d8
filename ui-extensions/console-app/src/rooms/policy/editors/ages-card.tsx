import {
  ActionIcon,
  Button,
  Card,
  SimpleGrid,
  Table,
  Text,
  TextInput,
  Title,
  VisuallyHidden,
} from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { freeId } from "../../../../../../core/policy/drafting/edit-cadence.ts";
import type { TenantPolicy } from "../../../../../../core/policy/policy.ts";
import { useDesk } from "../draft/draft-context.ts";
import { setLastDay, splitLastBucket, withoutBucket } from "./ages.ts";
import { NumberField } from "./fields.tsx";

type Delinquency = TenantPolicy["delinquency"];

/** What counts as late, and the buckets of age. The buckets always touch. */
export function AgesCard() {
  const { document, edit, isReadOnly, problemAt } = useDesk();
  const { delinquency } = document;
  const { buckets, history } = delinquency;
  const change = (changed: Partial<Delinquency>, what: string) =>
    edit(
      (known) => ({ ...known, delinquency: { ...known.delinquency, ...changed } }),
      `ages ${what}`,
    );
  const split = () =>
    change(
      {
        buckets: splitLastBucket(
          buckets,
          freeId(
            buckets.map(({ id }) => id),
            "oldest",
          ),
        ),
      },
      "split",
    );
  return (
    <Card withBorder padding="md" component="section" aria-label="What counts as late">
      <Title order={2} size="h5" mb="xs">
        What counts as late
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
        <NumberField
          label="Grace"
          description="Days after the due date"
          path="delinquency.graceDays"
          value={delinquency.graceDays}
          min={0}
          max={3_650}
          onChange={(graceDays) => change({ graceDays }, "grace")}
        />
        <NumberField
          label="Not chased below"
          description="Whole units of the currency"
          path="delinquency.toleranceUnits"
          value={delinquency.toleranceUnits}
          min={0}
          max={1_000_000}
          onChange={(toleranceUnits) => change({ toleranceUnits }, "tolerance")}
        />
        <NumberField
          label="Repeat late from"
          description="Times in the look-back"
          path="delinquency.history.repeatFrom"
          value={history.repeatFrom}
          min={2}
          max={100}
          onChange={(repeatFrom) => change({ history: { ...history, repeatFrom } }, "repeat")}
        />
        <NumberField
          label="Often late from"
          description="Times in the look-back"
          path="delinquency.history.chronicFrom"
          value={history.chronicFrom}
          min={2}
          max={100}
          onChange={(chronicFrom) => change({ history: { ...history, chronicFrom } }, "chronic")}
        />
      </SimpleGrid>
      <Table.ScrollContainer minWidth={460} mt="sm">
        <Table aria-label="Buckets of age" verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Bucket</Table.Th>
              <Table.Th w={140}>From day</Table.Th>
              <Table.Th w={160}>To day</Table.Th>
              <Table.Th w={48}>
                <VisuallyHidden>Remove</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {buckets.map((bucket, index) => (
              <Table.Tr key={bucket.id}>
                <Table.Td>
                  <TextInput
                    aria-label={`Name of bucket ${index + 1}`}
                    maxLength={60}
                    disabled={isReadOnly}
                    value={bucket.label}
                    error={problemAt(`delinquency.buckets.${index}.label`)}
                    onChange={({ currentTarget: { value: label } }) =>
                      change(
                        {
                          buckets: buckets.map((each, at) =>
                            at === index ? { ...each, label } : each,
                          ),
                        },
                        `label ${bucket.id}`,
                      )
                    }
                  />
                </Table.Td>
                <Table.Td>{bucket.fromDays}</Table.Td>
                <Table.Td>
                  {bucket.toDays === null ? (
                    <Text size="sm" c="dimmed">
                      no end
                    </Text>
                  ) : (
                    <NumberField
                      label={`Last day of bucket ${index + 1}`}
                      isLabelHidden
                      path={`delinquency.buckets.${index}.toDays`}
                      value={bucket.toDays}
                      min={bucket.fromDays}
                      max={(buckets[index + 1]?.toDays ?? 3_651) - 1}
                      onChange={(toDays) =>
                        change({ buckets: setLastDay(buckets, index, toDays) }, `end ${bucket.id}`)
                      }
                    />
                  )}
                </Table.Td>
                <Table.Td>
                  {isReadOnly || index === 0 ? null : (
                    <ActionIcon
                      variant="subtle"
                      color="red"
                      aria-label={`Remove bucket ${bucket.label}`}
                      onClick={() => change({ buckets: withoutBucket(buckets, index) }, "remove")}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {isReadOnly || buckets.length >= 30 ? null : (
        <Button
          size="xs"
          variant="light"
          mt="xs"
          w="fit-content"
          leftSection={<IconPlus size={14} />}
          onClick={split}
        >
          Split the oldest
        </Button>
      )}
    </Card>
  );
}
