import { Box, Paper, Text, Tooltip, UnstyledButton } from "@mantine/core";
import {
  IconBell,
  IconBrandWhatsapp,
  IconFlag,
  IconMail,
  IconMailbox,
  IconMessage,
  IconPhone,
  IconPinned,
} from "@tabler/icons-react";
import type { Channel } from "../../../../../../core/accounts/account.ts";
import { anchorWords, channelWord } from "../../../../../../core/policy/drafting/value-words.ts";
import type { Cadence, Step } from "../../../../../../core/policy/policy.ts";
import { useDesk } from "../draft/draft-context.ts";
import { daysOf, placesOn } from "./cadence-axis.ts";
import { templateName } from "./choices.ts";

const ICONS: Readonly<Record<Channel, typeof IconMail>> = {
  email: IconMail,
  sms: IconMessage,
  whatsapp: IconBrandWhatsapp,
  voice: IconPhone,
  letter: IconMailbox,
  push: IconBell,
};
const TONE_COLORS = { friendly: "teal", neutral: "blue", firm: "orange" } as const;
/** A step's mark is 44 pixels wide on an axis of some 800. */
const GAP = 0.07;

interface TimelineProps {
  readonly cadence: Cadence;
  readonly chosen: string | null;
  readonly onChoose: (stepId: string) => void;
  /** Moves a step by so many days. */
  readonly onShift: (stepId: string, by: number) => void;
}

/** A cadence along the days from before the due date to its end; each step can be reached by keyboard. */
export function CadenceTimeline({ cadence, chosen, onChoose, onShift }: TimelineProps) {
  const { document } = useDesk();
  const days = daysOf(cadence.steps, document.delinquency.buckets);
  const first = Math.min(-5, ...days);
  const last = Math.max(cadence.end.afterDays, ...days);
  const places = placesOn([...days, cadence.end.afterDays], { first, last, gap: GAP });
  const left = (index: number) => `calc(22px + ${places[index] ?? 0} * (100% - 44px))`;
  return (
    <Paper withBorder p="sm" style={{ overflowX: "auto" }}>
      <Box
        pos="relative"
        h={92}
        miw={Math.max(480, places.length * 52)}
        role="group"
        aria-label={`Days of ${cadence.name}`}
      >
        <Box
          pos="absolute"
          left={0}
          right={0}
          top={34}
          h={2}
          bg="var(--mantine-color-default-border)"
        />
        {cadence.steps.map((step, index) => (
          <StepMark
            key={step.id}
            step={step}
            day={days[index] ?? 0}
            left={left(index)}
            isChosen={step.id === chosen}
            onChoose={() => onChoose(step.id)}
            onShift={(by) => onShift(step.id, by)}
          />
        ))}
        <Box pos="absolute" top={14} left={left(places.length - 1)} ta="center" w={44} ml={-22}>
          <Box h={40} display="grid" style={{ placeItems: "center" }}>
            <Box bg="var(--mantine-color-body)" lh={0}>
              <IconFlag size={20} stroke={1.5} aria-hidden />
            </Box>
          </Box>
          <Text size="xs">{cadence.end.afterDays}</Text>
          <Text size="xs" c="dimmed">
            End
          </Text>
        </Box>
      </Box>
    </Paper>
  );
}

interface MarkProps {
  readonly step: Step;
  readonly day: number;
  readonly left: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onShift: (by: number) => void;
}

function StepMark({ step, day, left, isChosen, onChoose, onShift }: MarkProps) {
  const [channel = "email"] = step.channels;
  const Icon = ICONS[channel];
  const who = step.action === "task" ? "task, " : "";
  const must = step.mandatory ? ", never passed over" : "";
  const what = `${anchorWords(step.anchor)}: ${who}${step.channels.map(channelWord).join(", then ")}, ${templateName(step.template)}, ${step.tone}${must}`;
  const color = TONE_COLORS[step.tone];
  return (
    <Tooltip label={what}>
      <UnstyledButton
        pos="absolute"
        top={14}
        left={left}
        w={44}
        ml={-22}
        ta="center"
        aria-label={what}
        aria-pressed={isChosen}
        onClick={onChoose}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
          event.preventDefault();
          onShift(event.key === "ArrowLeft" ? -1 : 1);
        }}
      >
        <Box
          w={40}
          h={40}
          mx="auto"
          display="grid"
          style={{
            placeItems: "center",
            border: `2px solid var(--mantine-color-${color}-${isChosen ? "filled" : "outline"})`,
            borderRadius: step.action === "task" ? 6 : 20,
            background: "var(--mantine-color-body)",
            boxShadow: isChosen ? `0 0 0 3px var(--mantine-color-${color}-light-hover)` : "none",
          }}
        >
          <Icon size={20} stroke={1.5} aria-hidden />
        </Box>
        <Text size="xs" fw={isChosen ? 700 : 400}>
          {String(day).replace("-", "−")}
        </Text>
        {step.mandatory ? <IconPinned size={14} stroke={1.5} aria-hidden /> : null}
      </UnstyledButton>
    </Tooltip>
  );
}
