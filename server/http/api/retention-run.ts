import { z } from "zod";
import { destroyExpired, findExpired } from "../../privacy/retention.ts";
import { problems } from "../problem.ts";
import { endpoint, NoParams } from "./endpoint.ts";

export const postRetentionRun = endpoint({
  method: "post",
  path: "/retention/runs",
  summary: "Destroy accounts whose time to be kept is over; each is looked at once more first",
  tag: "Privacy",
  right: "privacy.erase",
  params: NoParams,
  query: NoParams,
  /** How many the person was shown, so that nobody agrees to more than they saw. */
  body: z.strictObject({ expected: z.int().min(0) }),
  response: z.object({ destroyed: z.int(), paymentEvents: z.int() }),
  // A second time there is nothing left to destroy.
  writes: false,
  async handle({ deps, session, body: { expected } }) {
    const book = { db: deps.db, now: deps.clock.now() };
    const { expired } = await findExpired(book, session.tenantId);
    if (expired.length > expected)
      return {
        problem: problems.refused(
          "more_than_shown",
          `${expired.length} accounts are due by now, not ${expected}. Look at the list again.`,
        ),
      };
    const { destroyed, paymentEvents } = await destroyExpired(book, session.tenantId);
    return { status: 200, body: { destroyed, paymentEvents } };
  },
});
