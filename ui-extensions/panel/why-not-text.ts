import { GATES, type Gate, type GateVerdict } from "../../core/compliance/gate.ts";
import { type GateSource, gateText } from "./gate-text.ts";
import { bothMoments, day, sentence, type Voice } from "./voice.ts";
import type { WhyNot } from "./why-not.ts";

/** A refusal as the rep reads it, in the panel and in the server's answer alike. */
export function whyNotText(voice: Voice, source: GateSource, refusal: WhyNot): string {
  const { code, params } = refusal;
  if (isGate(code)) return `${sentence(gateText(voice, source, verdictOf(code, refusal)), voice)}.`;
  return voice.words.refusal[code]({
    until: params.until === undefined ? null : bothMoments(voice, params.until),
    on: params.on === undefined ? null : day(voice, params.on),
    hold: params.hold ?? null,
  });
}

function isGate(code: string): code is Gate {
  return GATES.some((gate) => gate === code);
}

function verdictOf(gate: Gate, { params }: WhyNot): GateVerdict {
  return {
    gate,
    verdict: "block",
    channel: params.channel ?? null,
    until: params.until ?? null,
    ref: params.ref ?? null,
  };
}
