import { z } from "zod";
import { AccountId, Channel } from "../../../core/accounts/account.ts";
import { ContactEvent } from "../../../core/accounts/contact-event.ts";
import { Instant } from "../../../core/time/instant.ts";
import { PanelWhy } from "../../../ui-extensions/panel/panel-why.ts";
import { withAccount } from "../../effects/account-work.ts";
import { recordContactFacts } from "../../effects/contact-facts.ts";
import { loadWhy } from "../../effects/load-why.ts";
import { lookAgain } from "../../effects/portal-act.ts";
import { receiveReply } from "../../effects/receive-reply.ts";
import { sha256 } from "../../security/sign.ts";
import { loadFacts } from "../../storage/facts.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { problems } from "../problem.ts";
import { readerOf } from "../reader.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";
import { once } from "./once.ts";

const AccountPath = z.object({ accountId: AccountId });

/** As a CRM tells it; who told it is the caller. */
const ToldEvent = ContactEvent.omit({ recordedBy: true });
/** An answer's moments are canonical already. */
const ShownEvent = ContactEvent.extend({ at: z.iso.datetime() });
const EVENTS_MAX = 500;

export const getContactEvents = endpoint({
  method: "get",
  path: "/accounts/{accountId}/contact-events",
  summary: "Consents, stops, wishes and other facts that contact rules look at, the earliest first",
  tag: "Contact",
  right: "accounts.read",
  params: AccountPath,
  query: NoParams,
  body: NoBody,
  response: z.object({ events: z.array(ShownEvent) }),
  writes: false,
  async handle({ deps, session, params }) {
    const facts = await deps.db.withTenant(session.tenantId, (tx) =>
      loadFacts(tx, params.accountId),
    );
    if (facts === null) return { problem: problems.notFound() };
    return { status: 200, body: { events: facts.contactEvents } };
  },
});

export const postContactEvents = endpoint({
  method: "post",
  path: "/accounts/{accountId}/contact-events",
  summary: "Add contact facts another system knows; one whose id is known already changes nothing",
  tag: "Contact",
  right: "accounts.act",
  params: AccountPath,
  query: NoParams,
  body: z.strictObject({ events: z.array(ToldEvent).min(1).max(EVENTS_MAX) }),
  response: z.object({ eventIds: z.array(z.string()), liftedHoldIds: z.array(z.string()) }),
  writes: true,
  async handle({ deps, session, params, body, key }) {
    const { accountId } = params;
    const answer = await withAccount(deps, session.tenantId, accountId, (work) =>
      once(work.tx, { key, what: ["contact-events", accountId, body], at: work.now }, async () => {
        const late = body.events.findIndex(({ at }) => at > work.now);
        if (late >= 0) {
          const field = `events.${late}.at`;
          return { problem: problems.invalidInput([{ field, message: "It lies in the future." }]) };
        }
        const told = body.events.map(({ id, source = "crm", ...event }) => ({
          ...event,
          source,
          // Another system's ids are its own: two accounts may have the same.
          ...(id === undefined ? {} : { id: `crm-${sha256(JSON.stringify([accountId, id]))}` }),
        }));
        const recorded = await recordContactFacts(work, told, session.name);
        const types = told.map(({ type }) => type);
        await appendTimeline(work.tx, accountId, [
          {
            at: work.now,
            actor: session.name,
            kind: "fact.recorded",
            body: { types, ...recorded },
          },
        ]);
        await lookAgain(deps, work);
        return { status: 201, body: recorded };
      }),
    );
    deps.wake();
    return answer ?? { problem: problems.notFound() };
  },
});

export const postReply = endpoint({
  method: "post",
  path: "/replies",
  summary: "Hand over a customer's message; a stop in any wording is honoured before this answers",
  tag: "Contact",
  right: "accounts.act",
  params: NoParams,
  query: NoParams,
  body: z.strictObject({
    id: z.string().min(1).max(150),
    channel: Channel,
    address: z.string().min(1).max(320),
    text: z.string().max(10_000),
    at: Instant.optional(),
  }),
  response: z.object({
    reading: z.enum(["stop", "limited", "start", "none"]),
    accountIds: z.array(z.string()),
  }),
  // The message's own id makes it one, however often it is delivered.
  writes: false,
  async handle({ deps, session, body }) {
    const now = deps.clock.now();
    const at = body.at === undefined || body.at > now ? now : body.at;
    const { reading, accountIds } = await receiveReply(deps, session.tenantId, { ...body, at });
    deps.wake();
    return { status: 200, body: { reading: reading.kind, accountIds } };
  },
});

export const getWhy = endpoint({
  method: "get",
  path: "/accounts/{accountId}/touches/{touchId}/why",
  summary: "Why a message was sent or not: each verdict with its rules, in the reader's language",
  tag: "Contact",
  right: "accounts.read",
  params: AccountPath.extend({ touchId: z.string().min(1).max(200) }),
  query: NoParams,
  body: NoBody,
  response: PanelWhy,
  writes: false,
  async handle({ deps, session, params, req }) {
    const why = await loadWhy(deps, session.tenantId, params, readerOf(req));
    return why === null ? { problem: problems.notFound() } : { status: 200, body: why };
  },
});
