import { Alert, Button, Group, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle } from "@tabler/icons-react";
import { ConnectionDetail, type MappingField } from "../../../views/setup.ts";
import { faultOf, otherFault, useSend } from "../../parts/use-send.ts";

type Draft = Readonly<Record<string, string>>;

/** The mapping as a form. What is not saved yet outlives a reload. */
export function MappingForm({ detail }: { readonly detail: ConnectionDetail }) {
  const { connection, fields, mayEdit } = detail;
  const [draft, setDraft, forget] = useLocalStorage<Draft>({
    key: `gs-mapping-${connection.id}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const save = useSend({
    shape: ConnectionDetail,
    refresh: [["connection", connection.id]],
    onDone: () => {
      forget();
      notifications.show({ message: "The mapping is saved. Invoices are read again with it." });
    },
  });
  const changed = fields.filter(({ id, value }) => (draft[id] ?? value) !== value);
  const gone = fields.filter(({ id, value, isGone }) => isGone && (draft[id] ?? value) === value);
  const other = otherFault(
    save.error,
    fields.map(({ id }) => id),
  );
  const values = Object.fromEntries(changed.map(({ id }) => [id, draft[id] ?? ""]));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ path: `/connections/${connection.id}/mapping`, body: { values } });
      }}
    >
      {gone.length === 0 ? null : (
        <Alert
          mb="md"
          color="yellow"
          icon={<IconAlertTriangle size={18} />}
          title={`The mapping names a field that ${connection.label} does not have`}
        >
          {gone.map(({ label, value }) => `${label} is mapped to "${value}".`).join(" ")} It was
          deleted or renamed there, or never made. Until another is chosen, nothing is read for it.
        </Alert>
      )}
      {other === null ? null : (
        <Alert mb="md" color="red">
          {other}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
        {fields.map((field) => (
          <Field
            key={field.id}
            field={field}
            value={draft[field.id] ?? field.value}
            fault={faultOf(save.error, field.id)}
            disabled={!mayEdit}
            onChange={(value) => setDraft((before) => ({ ...before, [field.id]: value }))}
          />
        ))}
      </SimpleGrid>
      {mayEdit ? (
        <Group mt="md">
          <Button
            type="submit"
            variant="default"
            disabled={changed.length === 0}
            loading={save.isPending}
          >
            {changed.length === 0 ? "Nothing to save" : `Save ${changed.length} changed`}
          </Button>
          {changed.length === 0 ? null : (
            <Button variant="subtle" color="gray" onClick={forget}>
              Undo
            </Button>
          )}
        </Group>
      ) : null}
    </form>
  );
}

interface FieldProps {
  readonly field: MappingField;
  readonly value: string;
  readonly fault: string | null;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

// A choice's own value may be empty, which the component keeps for "nothing chosen".
const FOUND = "\u0000";

function Field({ field, value, fault, disabled, onChange }: FieldProps) {
  const { label, hint, options, isGone } = field;
  const gone = isGone && value === field.value ? `"${value}" does not exist there` : null;
  const shared = { label, description: hint, disabled, error: fault ?? gone };
  if (options.length === 0)
    return (
      <TextInput
        {...shared}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <Select
      {...shared}
      searchable={options.length > 8}
      allowDeselect={false}
      data={options.map((option) => ({
        value: option.value === "" ? FOUND : option.value,
        label: option.label,
      }))}
      value={value === "" ? FOUND : value}
      onChange={(next) => onChange(next === null || next === FOUND ? "" : next)}
    />
  );
}
