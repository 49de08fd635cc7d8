import type { Twilio } from "twilio";
import { z } from "zod";
import { matchContent } from "./match-content.ts";

/** An approved template that says what a message says. */
export interface MatchedContent {
  readonly contentSid: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** How a template stands with WhatsApp: `approved` may leave, the others may not. */
export interface ContentState {
  readonly sid: string;
  readonly body: string;
  readonly status: string;
}

export interface Contents {
  /** The first approved template with the text's own words, or why there is none. */
  find(text: string): Promise<MatchedContent | string>;
  /** Every template of the settings as it stands now. */
  list(): Promise<ContentState[]>;
}

const Body = z.object({ body: z.string() });
const Approval = z.object({ status: z.string() });

/** An approval is lost when a template is paused, so even a good answer is asked for again. */
const APPROVED_FOR_MS = 10 * 60_000;
/** One that waits for approval may get it any minute. */
const REFUSED_FOR_MS = 60_000;

/** The account's templates and whether WhatsApp approved them, asked of Twilio and kept for minutes. */
export function openContents(
  client: () => Promise<Twilio>,
  sids: readonly string[],
  nowMs: () => number,
): Contents {
  const kept = new Map<string, { readonly state: ContentState; readonly untilMs: number }>();
  async function stateOf(sid: string): Promise<ContentState> {
    const known = kept.get(sid);
    if (known !== undefined && nowMs() < known.untilMs) return known.state;
    const state = await fetchState(await client(), sid);
    const forMs = state.status === "approved" ? APPROVED_FOR_MS : REFUSED_FOR_MS;
    kept.set(sid, { state, untilMs: nowMs() + forMs });
    return state;
  }
  return {
    list: () => Promise.all(sids.map(stateOf)),
    async find(text) {
      const waiting: string[] = [];
      for (const sid of sids) {
        const { body, status } = await stateOf(sid);
        const variables = matchContent(body, text);
        if (variables === null) continue;
        if (status === "approved") return { contentSid: sid, variables };
        waiting.push(`${sid} is ${status}`);
      }
      return waiting.length > 0 ? waiting.join(", ") : "no template has this message's words";
    },
  };
}

async function fetchState(client: Twilio, sid: string): Promise<ContentState> {
  const content = client.content.v1.contents(sid);
  const [{ types }, { whatsapp }] = await Promise.all([
    content.fetch(),
    content.approvalFetch().fetch(),
  ]);
  const approval = Approval.safeParse(whatsapp);
  return { sid, body: bodyOf(types), status: approval.success ? approval.data.status : "unknown" };
}

/** The words of a template, whatever buttons it has besides; blank for one without words. */
function bodyOf(types: unknown): string {
  const bodies = z.record(z.string(), z.unknown()).safeParse(types);
  for (const type of Object.values(bodies.success ? bodies.data : {})) {
    const found = Body.safeParse(type);
    if (found.success) return found.data.body;
  }
  return "";
}
