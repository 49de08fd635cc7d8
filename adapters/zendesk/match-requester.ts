import type { AccountId } from "../../core/accounts/account.ts";

/** Who wrote the ticket, as Zendesk knows them. */
export interface Requester {
  readonly externalId: string | null;
  readonly email: string | null;
  /** Whether Zendesk has seen that the address is theirs. */
  readonly verified: boolean;
  readonly organizationExternalId: string | null;
  readonly organizationName: string | null;
}

/** An account the requester may be, as far as matching looks at it. */
export interface MatchCandidate {
  readonly accountId: AccountId;
  /** The id the account is known by outside, which is what an external id would name. */
  readonly externalIds: readonly string[];
  readonly emails: readonly string[];
  readonly name: string;
}

export type RequesterMatch =
  | {
      readonly kind: "exact";
      readonly accountId: AccountId;
      readonly by: "external_id" | "email" | "organization";
    }
  /** More than one fits equally well: somebody has to choose. */
  | {
      readonly kind: "several";
      readonly accountIds: readonly AccountId[];
      readonly by: "external_id" | "email" | "unverified_email" | "organization";
    }
  | { readonly kind: "none" };

/**
 * Which account a requester speaks for. The strongest sign decides alone: an external id, then a
 * verified address, then the organization. An address that nobody has verified is a suggestion, even
 * when only one account has it, because anybody can write from it.
 */
export function matchRequester(
  requester: Requester,
  candidates: readonly MatchCandidate[],
): RequesterMatch {
  const { externalId, email, verified } = requester;
  const byId = matching(candidates, ({ externalIds }) => hasText(externalIds, externalId));
  if (byId.length > 0) return decided(byId, "external_id");
  const byEmail = matching(candidates, ({ emails }) => hasText(emails, email));
  if (byEmail.length > 0 && verified) return decided(byEmail, "email");
  const byOrganization = matching(candidates, ({ externalIds }) =>
    hasText(externalIds, requester.organizationExternalId),
  );
  if (byOrganization.length > 0) return decided(byOrganization, "organization");
  if (byEmail.length > 0) return { kind: "several", accountIds: byEmail, by: "unverified_email" };
  // A name is not unique: it can suggest and never decide.
  const byName = matching(candidates, ({ name }) => hasText([name], requester.organizationName));
  if (byName.length > 0) return { kind: "several", accountIds: byName, by: "organization" };
  return { kind: "none" };
}

function matching(
  candidates: readonly MatchCandidate[],
  fits: (candidate: MatchCandidate) => boolean,
): readonly AccountId[] {
  return [...new Set(candidates.filter(fits).map(({ accountId }) => accountId))];
}

/** Zendesk compares external ids and addresses without regard to case. */
function hasText(texts: readonly string[], wanted: string | null): boolean {
  const plain = (wanted ?? "").trim().toLowerCase();
  return plain !== "" && texts.some((text) => text.trim().toLowerCase() === plain);
}

function decided(
  accountIds: readonly AccountId[],
  by: "external_id" | "email" | "organization",
): RequesterMatch {
  const [accountId] = accountIds;
  if (accountId !== undefined && accountIds.length === 1) return { kind: "exact", accountId, by };
  return { kind: "several", accountIds, by };
}
