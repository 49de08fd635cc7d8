import type { Channel } from "../../accounts/account.ts";
import type { AccountFacts } from "../../accounts/account-facts.ts";
import { effectivePayments } from "../../accounts/effective-payments.ts";
import { type CurrencyCode, safe } from "../../money/money.ts";
import type { TenantPolicy } from "../../policy/policy.ts";
import { attemptsOf, channelBehind } from "./contacts.ts";
import type { Period } from "./kpi.ts";

/** What a channel sent and what was paid within two weeks after it spoke last. */
export interface ChannelPeriod {
  readonly channel: Channel;
  readonly contacts: number;
  readonly payments: number;
  readonly amountMinor: number;
}

type Row = { -readonly [Key in keyof ChannelPeriod]: ChannelPeriod[Key] };

export type Channels = Map<CurrencyCode, Map<Channel, Row>>;

export function addChannels(
  channels: Channels,
  facts: AccountFacts,
  { defaults }: TenantPolicy,
  { from, to }: Period,
): void {
  const attempts = attemptsOf(facts, defaults.timeZone);
  const currencies = new Set(facts.invoices.map(({ currency }) => currency));
  for (const currency of currencies)
    for (const { on, channel } of attempts)
      if (on >= from && on <= to) channelOf(channels, currency, channel).contacts += 1;
  for (const { entry, amountMinor } of effectivePayments(facts.ledger, to)) {
    if (entry.kind !== "payment" || entry.on < from) continue;
    const channel = channelBehind(attempts, entry.on);
    if (channel === null) continue;
    const row = channelOf(channels, entry.currency, channel);
    row.payments += 1;
    row.amountMinor = safe(row.amountMinor + amountMinor);
  }
}

function channelOf(channels: Channels, currency: CurrencyCode, channel: Channel) {
  const rows = channels.get(currency) ?? new Map();
  channels.set(currency, rows);
  const row = rows.get(channel) ?? { channel, contacts: 0, payments: 0, amountMinor: 0 };
  rows.set(channel, row);
  return row;
}
