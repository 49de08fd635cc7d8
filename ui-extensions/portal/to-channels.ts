import { Channel } from "../../core/accounts/account.ts";
import type { PortalView } from "./portal-view.ts";
import type { Scene } from "./scene.ts";

/** The channels we may still use, and those the customer has stopped. */
export function toChannels({
  facts,
  words,
}: Scene): Pick<PortalView, "channels" | "stoppedLabels"> {
  const { contactPoints } = facts.account;
  const known = Channel.options.filter((channel) =>
    contactPoints.some((point) => point.channel === channel),
  );
  const isOpen = (channel: Channel): boolean =>
    contactPoints.some((point) => point.channel === channel && point.consent !== "withdrawn");
  return {
    channels: known.filter(isOpen).map((channel) => ({
      channel,
      label: words.channel[channel],
      stopLabel: words.stopChannel[channel],
    })),
    stoppedLabels: known
      .filter((channel) => !isOpen(channel))
      .map((channel) => words.channel[channel]),
  };
}
