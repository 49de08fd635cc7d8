import { DragDropContext, Draggable, Droppable } from "@hello-pangea/dnd";
import { ActionIcon, Badge, Button, Group, NavLink, Paper, Stack, Text } from "@mantine/core";
import { IconGripVertical, IconPlus } from "@tabler/icons-react";
import { Link, Route, Routes, useNavigate, useParams } from "react-router";
import { freeId } from "../../../../../../core/policy/drafting/edit-cadence.ts";
import { conditionWords } from "../../../../../../core/policy/drafting/value-words.ts";
import type { Segment } from "../../../../../../core/policy/policy.ts";
import { useDesk } from "../draft/draft-context.ts";
import { SegmentForm } from "./segment-form.tsx";
import { SegmentTrialCard } from "./segment-trial-card.tsx";

/** Segments: rules in order, the first that fits takes the account. */
export function SegmentsEditor() {
  return (
    <Routes>
      <Route index element={<SegmentsScreen />} />
      <Route path=":segmentId" element={<SegmentsScreen />} />
    </Routes>
  );
}

function SegmentsScreen() {
  const { draft, document, edit, isReadOnly, problemAt } = useDesk();
  const { segmentId } = useParams();
  const navigate = useNavigate();
  const at = `/policy/drafts/${draft.id}/segments`;
  const chosen =
    document.segments.find(({ id }) => id === segmentId) ?? document.segments[0] ?? null;
  const add = () => {
    const id = freeId(
      document.segments.map((each) => each.id),
      "segment",
    );
    const made: Segment = {
      ...{ id, name: "New segment", because: "It fits this rule." },
      when: { fact: "daysPastDue", op: "gte", value: 1 },
      cadence: document.cadences[0]?.id ?? "",
    };
    edit((known) => ({ ...known, segments: [made, ...known.segments] }));
    void navigate(`${at}/${id}`);
  };
  const move = (from: number, to: number) =>
    edit((known) => {
      const segments = [...known.segments];
      const [moved] = segments.splice(from, 1);
      if (moved === undefined || from === to) return known;
      segments.splice(to, 0, moved);
      return { ...known, segments };
    });
  return (
    <Group align="flex-start" gap="md" wrap="wrap">
      <Stack gap="xs" w={{ base: "100%", md: 340 }}>
        <Text size="sm" c="dimmed">
          Read from the top; the first rule that fits takes the account. Drag to reorder, or press
          Space on a handle and use the arrow keys.
        </Text>
        <DragDropContext
          nonce={nonceOfPage()}
          onDragEnd={({ source, destination }) => {
            if (destination !== null) move(source.index, destination.index);
          }}
        >
          <Droppable droppableId="segments" isDropDisabled={isReadOnly}>
            {(list) => (
              <Stack gap={4} ref={list.innerRef} {...list.droppableProps}>
                {document.segments.map((segment, index) => (
                  <Draggable
                    key={segment.id}
                    draggableId={segment.id}
                    index={index}
                    isDragDisabled={isReadOnly}
                  >
                    {(item) => (
                      <Paper withBorder ref={item.innerRef} {...item.draggableProps}>
                        <Group gap={0} wrap="nowrap">
                          <ActionIcon
                            component="div"
                            variant="transparent"
                            color="gray"
                            {...item.dragHandleProps}
                            aria-label={`Move ${segment.name}, now place ${index + 1}`}
                          >
                            <IconGripVertical size={16} />
                          </ActionIcon>
                          <NavLink
                            component={Link}
                            to={`${at}/${segment.id}`}
                            active={segment.id === chosen?.id}
                            label={`${index + 1}. ${segment.name}`}
                            description={conditionWords(segment.when)}
                            rightSection={
                              problemAt(`segments.${index}`) === undefined ? null : (
                                <Badge size="xs" color="red">
                                  !
                                </Badge>
                              )
                            }
                          />
                        </Group>
                      </Paper>
                    )}
                  </Draggable>
                ))}
                {list.placeholder}
              </Stack>
            )}
          </Droppable>
        </DragDropContext>
        {isReadOnly ? null : (
          <Button size="xs" variant="light" leftSection={<IconPlus size={14} />} onClick={add}>
            Add a segment
          </Button>
        )}
      </Stack>
      <Stack gap="md" flex={1} miw={300}>
        {chosen === null ? null : <SegmentForm key={chosen.id} segment={chosen} />}
        <SegmentTrialCard />
      </Stack>
    </Group>
  );
}

/** The library writes styles of its own, which the page only takes with its nonce. */
function nonceOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}
