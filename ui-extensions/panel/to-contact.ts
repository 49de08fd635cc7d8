import { Channel } from "../../core/accounts/account.ts";
import { closingAfter } from "../../core/compliance/contact-hours.ts";
import { contactRulesOf, zonesOf } from "../../core/compliance/contact-rules.ts";
import type { Gate, GateVerdict } from "../../core/compliance/gate.ts";
import { fromEpochMs, type Instant, toEpochMs } from "../../core/time/instant.ts";
import { askFor, slowestBlock } from "./ask-channels.ts";
import { gateText } from "./gate-text.ts";
import type { PanelInput } from "./panel-input.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { bothMoments, closingText } from "./voice.ts";

type PanelContact = PanelView["contact"][number];

/** Ways every account could be reached, the quickest first; others need an address to be shown. */
const ALWAYS_SHOWN: readonly Channel[] = ["voice", "sms", "email"];

export function toContact(section: SectionInput): PanelContact[] {
  const { contactPoints } = section.input.facts.account;
  const others = Channel.options.filter(
    (channel) =>
      !ALWAYS_SHOWN.includes(channel) && contactPoints.some((point) => point.channel === channel),
  );
  return [...ALWAYS_SHOWN, ...others].map((channel) => toChannel(section, channel));
}

function toChannel({ input, account, voice }: SectionInput, channel: Channel): PanelContact {
  const answer = askFor(input, channel);
  // Stopped reminders stop the machine; a person may still pick up the phone.
  const own = account.accountGates.filter(({ gate }) => gate !== "cadence_stopped");
  const block = slowestBlock([...own, ...heldItems(input), ...answer.verdicts]);
  const known = input.facts.account.contactPoints.find((point) => point.channel === channel);
  const shown = {
    channel,
    label: voice.words.channel[channel],
    address: answer.contactPoint?.address ?? known?.address ?? "",
  };
  if (block !== null) return { ...shown, ...refused(voice, input, block) };
  const closes = closingOf(input);
  return {
    ...shown,
    allowed: true,
    text: voice.words.contactYes(closingText(voice, closes)),
    until: { value: closes, text: bothMoments(voice, closes) },
    gate: null,
  };
}

// What may hold a single invoice; when it holds all there is, nothing is left to call about.
const ITEM_GATES: readonly Gate[] = ["dispute", "pause"];

/** The holds that stop every lane, when there is no lane they leave free. */
function heldItems({ treatment }: PanelInput): GateVerdict[] {
  const held = treatment.lanes.map(({ gates }) =>
    gates.find(({ gate, verdict }) => verdict === "block" && ITEM_GATES.includes(gate)),
  );
  return held.includes(undefined) ? [] : held.filter((each) => each !== undefined).slice(0, 1);
}

function refused(
  voice: SectionInput["voice"],
  input: PanelInput,
  block: GateVerdict,
): Pick<PanelContact, "allowed" | "text" | "until" | "gate"> {
  return {
    allowed: false,
    text: voice.words.contactNo(gateText(voice, input, block)),
    until:
      block.until === null ? null : { value: block.until, text: bothMoments(voice, block.until) },
    gate: block.gate,
  };
}

function closingOf({ policy, facts, now }: PanelInput): Instant {
  const { hours } = contactRulesOf(policy, facts.account);
  return fromEpochMs(closingAfter(hours, zonesOf(policy, facts.account), toEpochMs(now)));
}
