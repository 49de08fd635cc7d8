import { Router } from "express";
import { z } from "zod";
import type { Result } from "../../../core/result/result.ts";
import type { CardRefusal } from "../../../ui-extensions/panel/card-answer.ts";
import { InvalidCursor } from "../../storage/page.ts";
import { problems, sendProblem } from "../problem.ts";
import { problemAnswer } from "./card-answers.ts";
import { cardWords } from "./card-words.ts";
import { callerOf, type HubspotCaller } from "./hubspot-caller.ts";
import type { HubspotEdge } from "./hubspot-edge.ts";
import { type SignedCall, signedByHubspot } from "./signed.ts";

/** What a part of our app inside HubSpot may call: every address, and what comes before all of them. */
export interface HostCalls<Visit> {
  readonly path: string;
  open(
    edge: HubspotEdge,
    caller: HubspotCaller,
    body: unknown,
  ): Promise<Result<Visit, CardRefusal>>;
  readonly calls: Readonly<
    Record<string, (visit: Visit, body: unknown) => Promise<{ readonly kind: string }>>
  >;
}

const RULES = { acceptsV2: false, hasCaller: true, keepsTexts: true };
const Locale = z.object({ locale: z.string().catch("en") }).catch({ locale: "en" });

/** Mounts them. Every answer but the one to a stranger is 200 with an envelope. */
export function hostRoutes<Visit>(edge: HubspotEdge, host: HostCalls<Visit>): Router {
  const router = Router();
  for (const [name, call] of Object.entries(host.calls)) {
    const handle = async ({ req, res, body }: SignedCall): Promise<void> => {
      const caller = callerOf(req, edge.app);
      if (caller === null) {
        const detail = "The address does not say once who asks.";
        return sendProblem(res, { ...problems.notSignedIn(), detail });
      }
      if (!body.ok) return void res.json(problemAnswer(body.error));
      try {
        const visit = await host.open(edge, caller, body.value);
        res.json(visit.ok ? await call(visit.value, body.value) : visit.error);
      } catch (error) {
        const { locale } = Locale.parse(body.value);
        res.json(faultAnswer(edge, error, { locale, id: res.locals.requestId }));
      }
    };
    router.post(`${host.path}/${name}`, ...signedByHubspot(edge, RULES, handle));
  }
  return router;
}

function faultAnswer(
  { deps }: HubspotEdge,
  error: unknown,
  { locale, id }: { readonly locale: string; readonly id: unknown },
): CardRefusal {
  if (error instanceof InvalidCursor)
    return problemAnswer(problems.invalidInput([{ field: "cursor", message: error.message }]));
  deps.log.error({ err: error, id }, "a call from inside HubSpot failed");
  return problemAnswer({ ...problems.fault(), detail: cardWords(locale).fault });
}
