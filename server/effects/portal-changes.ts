import { Channel, type ContactPoint, Language } from "../../core/accounts/account.ts";
import { availabilityOf } from "../../ui-extensions/panel/availability-of.ts";
import { type Deps, newId } from "../deps.ts";
import { setAccountLanguage, setPreferredChannel } from "../storage/accounts.ts";
import { findConsentsAt } from "../storage/contact-points.ts";
import { accountView } from "./account-view.ts";
import type { AccountWork } from "./account-work.ts";
import { ACTIONS } from "./actions/index.ts";
import { recordOptOut } from "./opt-out.ts";
import { CUSTOMER, OK, refused, tell } from "./portal-act.ts";
import type { PortalResult } from "./portal-port.ts";

/** The rep's own action, asked whether it is possible first, with the customer as its author. */
export async function perform(
  deps: Deps,
  work: AccountWork,
  action: "record-promise" | "mark-hardship" | "mark-dispute" | "pause-cadence" | "set-hold",
  input: Readonly<Record<string, unknown>>,
): Promise<PortalResult> {
  const view = await accountView(work);
  const availability = availabilityOf(view)[action];
  if (!availability.enabled) return refused(availability.code);
  // What a customer does alone is what anybody may agree to with them.
  const acting = { deps, account: work, view, actor: CUSTOMER, role: "rep" } as const;
  const result = await ACTIONS[action](acting, input);
  if (!result.ok) return refused("invalid", result.error.field);
  const { event } = result.value;
  if (event !== null) await tell(work, event.kind, event.body);
  return OK;
}

export async function setPreferences(
  work: AccountWork,
  input: { language?: string; preferredChannel?: string },
): Promise<PortalResult> {
  const language = Language.optional().safeParse(input.language);
  const channel = Channel.optional().safeParse(input.preferredChannel);
  if (!language.success) return refused("invalid", "language");
  if (!channel.success) return refused("invalid", "preferredChannel");
  const { tx, accountId } = work;
  if (language.data !== undefined) await setAccountLanguage(tx, accountId, language.data);
  if (channel.data !== undefined) await setPreferredChannel(tx, accountId, channel.data);
  await tell(work, "preferences_changed", {
    language: language.data ?? null,
    channel: channel.data ?? null,
  });
  return OK;
}

/** A stop is for the address, wherever in the book it appears, so other accounts are looked at too. */
export async function stopMessages(
  work: AccountWork,
  { channel, source }: { readonly channel: string; readonly source: "portal" | "list_unsubscribe" },
): Promise<PortalResult> {
  const { facts, now } = work;
  const wanted = channel === "all" ? null : Channel.safeParse(channel);
  if (wanted !== null && !wanted.success) return refused("unknown_channel", "channel");
  const channels = wanted === null ? "all" : [wanted.data];
  const points = facts.account.contactPoints.filter(
    (point) => channels === "all" || channels.includes(point.channel),
  );
  if (points.length === 0) return refused("unknown_channel", "channel");
  // Mail providers post once more until they are sure. Opened again since, it is a new wish.
  if (source === "list_unsubscribe" && !(await isAnyOpen(work, points))) return OK;
  await recordOptOut(work, { key: newId(), channels, at: now, source, by: CUSTOMER });
  const named = channels === "all" ? { channels } : { channel };
  await tell(work, "contact.opted_out", { ...named, source });
  return OK;
}

async function isAnyOpen({ tx }: AccountWork, points: readonly ContactPoint[]): Promise<boolean> {
  for (const point of points) if ((await findConsentsAt(tx, point)).length > 0) return true;
  return false;
}
