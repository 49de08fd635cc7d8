import type { CrmArrangement } from "../../adapters/crm-write.ts";
import { allocateLedger } from "../../core/accounts/allocate-ledger.ts";
import { totalOf } from "../../core/accounts/arrangement.ts";
import {
  type ArrangementStanding,
  arrangementStandings,
} from "../../core/accounts/arrangement-standing.ts";
import { promiseStandings } from "../../core/accounts/promise-standing.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { lastingTitle } from "../../ui-extensions/panel/agreement-title.ts";
import type { Voice } from "../../ui-extensions/panel/voice.ts";
import type { OutgoingWrite } from "../storage/crm-outbox.ts";
import type { ToldAccount } from "./told-account.ts";

/** Every promise and plan of an account, for a CRM that keeps records of them. */
export function agreementWrites(
  { facts, main, treatment, voice }: ToldAccount,
  policy: TenantPolicy,
): OutgoingWrite[] {
  const { id: accountId } = facts.account;
  const { asOf } = treatment.delinquency;
  const about = main.ref;
  const promises = promiseStandings(facts.promises, facts.ledger, policy.promises, asOf);
  const arrangements =
    facts.arrangements.length === 0
      ? []
      : arrangementStandings(facts, allocateLedger(facts, asOf), policy, asOf);
  return [
    ...promises.map(({ promise, status }): OutgoingWrite => {
      const { id, dueOn, amountMinor, currency } = promise;
      const shown = { state: status, dueOn, amountMinor, currency };
      const write = { kind: "promise", key: `promise/${id}`, about, promise: shown } as const;
      return { accountId, onlyKnown: false, write };
    }),
    ...arrangements.map((standing): OutgoingWrite => {
      const key = `plan/${standing.arrangement.id}`;
      const arrangement = toCrmArrangement(standing, voice);
      return {
        ...{ accountId, onlyKnown: false },
        write: { kind: "arrangement", key, about, arrangement },
      };
    }),
  ];
}

function toCrmArrangement(
  { arrangement, status, installments, nextDue }: ArrangementStanding,
  voice: Voice,
): CrmArrangement {
  const dated = installments.map(({ installment }) => installment);
  return {
    state: status,
    title: lastingTitle(voice, dated, arrangement.currency),
    currency: arrangement.currency,
    totalMinor: totalOf(arrangement),
    remainingMinor: installments.reduce((sum, { remainingMinor }) => sum + remainingMinor, 0),
    nextDueOn: nextDue?.installment.dueOn ?? null,
    lastDueOn: dated.at(-1)?.dueOn ?? null,
    installments: installments.map(({ installment, status: state, remainingMinor }, n) => ({
      number: n + 1,
      state,
      dueOn: installment.dueOn,
      amountMinor: installment.amountMinor,
      remainingMinor,
    })),
  };
}
