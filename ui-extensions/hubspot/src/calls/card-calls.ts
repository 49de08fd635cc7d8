import type { CardAsk, CardRecord } from "../../../panel/card-answer.ts";
import { cardCalls as callsBy } from "../../../panel/host/card-calls.ts";
import type { PanelCalls } from "../../../panel/host/panel-calls.ts";
import { postToServer } from "./post-to-server.ts";

/** Which record the card stands on and who reads it. */
export interface CardPlace {
  readonly record: CardRecord;
  readonly timeZone: string;
  readonly locale: string;
  /** What the record says to whoever may read it; null where it says nothing. */
  readonly readKey: () => Promise<string | null>;
}

/** The panel's calls from inside HubSpot, through its signing proxy. */
export function cardCalls(place: CardPlace): PanelCalls {
  return callsBy(async (name, asked, holds) => {
    const { record, timeZone, locale } = place;
    const ask: CardAsk = { record, timeZone, locale, recordKey: await place.readKey() };
    return postToServer(`/hubspot/card/${name}`, { ...ask, ...asked }, holds);
  });
}
