import { systemClock } from "../../clock.ts";
import { explainNow, explainSilence, explainTouch } from "../../effects/explain-contact.ts";
import { policyIn } from "../../privacy/privacy-book.ts";
import { loadFacts } from "../../storage/facts.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import { type Command, printJson, textOption } from "../command.ts";
import { existingAccount } from "./replay.ts";

export const whyCommand: Command = {
  name: "why",
  summary: "why a message was sent or was not, rule by rule",
  about:
    "With --touch, what became of one message: each verdict as it was recorded, at the decision and\n" +
    "at the sending, with the rules, their versions and citations. Without, all messages of the\n" +
    "account, what law kept from being queued, and what it says of every channel now.",
  options: {
    account: { type: "string", value: "ID", help: "whose" },
    touch: { type: "string", value: "ID", help: "this message or call only" },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const wanted = textOption(call, "account");
    if (wanted === undefined) throw new BadInput("--account", "name an account");
    const touchId = textOption(call, "touch");
    const answer = await withTenantBook(call, async (db, tenantId) => {
      const accountId = await existingAccount(db, tenantId, wanted);
      return db.withTenant(tenantId, async (tx) => {
        const facts = await loadFacts(tx, accountId);
        if (facts === null) throw new BadInput("--account", `there is no account "${wanted}"`);
        const ids = touchId === undefined ? facts.touches.map(({ id }) => id) : [touchId];
        const touches = [];
        for (const id of ids) {
          const explained = await explainTouch(tx, facts, id);
          if (explained === null)
            throw new BadInput("--touch", `account "${wanted}" has no touch "${id}"`);
          touches.push(explained);
        }
        if (touchId !== undefined) return { accountId, touches };
        const policy = await policyIn(tx);
        const now = explainNow({ facts, policy, now: systemClock.now() });
        return { accountId, touches, notQueued: await explainSilence(tx, accountId), now };
      });
    });
    await printJson(call, answer);
    return 0;
  },
};
