import { SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import type { SetupView } from "../../../views/setup.ts";
import { Answered, Empty } from "../../parts/states.tsx";
import { MappingForm } from "./mapping-form.tsx";
import { SampleTable } from "./sample-table.tsx";
import { StepFrame } from "./step-frame.tsx";
import { useConnection } from "./use-connection.ts";

/** Which of the CRM's fields mean what, beside what came of it. */
export function MapStep({ setup }: { readonly setup: SetupView }) {
  const { connections } = setup;
  const [chosen, setChosen] = useState(connections[0]?.id ?? "");
  return (
    <StepFrame
      step="map"
      title="Map your fields"
      what="We found these by their names and types. Compare the invoices below with what you see in your CRM, and change what is wrong."
      goOn="Looks right, go on"
    >
      {connections.length === 0 ? (
        <Empty title="There is no connection to map">
          A file's columns are matched when it is imported.
        </Empty>
      ) : (
        <>
          {connections.length > 1 ? (
            <SegmentedControl
              aria-label="Connection"
              value={chosen}
              onChange={setChosen}
              data={connections.map(({ id, label }) => ({ value: id, label }))}
            />
          ) : null}
          <Mapping key={chosen} id={chosen} />
        </>
      )}
    </StepFrame>
  );
}

function Mapping({ id }: { readonly id: string }) {
  const query = useConnection(id);
  return (
    <Answered query={query}>
      {(detail) => (
        <>
          <SampleTable samples={detail.samples} label={detail.connection.label} />
          {detail.mayEdit ? null : (
            <Text size="sm" c="dimmed">
              Only an admin can change the mapping.
            </Text>
          )}
          <MappingForm detail={detail} />
        </>
      )}
    </Answered>
  );
}
