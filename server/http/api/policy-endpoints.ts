import type { Endpoint } from "./endpoint.ts";
import { getDraft, getDraftChanges, getDrafts, postDraft, putDraft } from "./policy-drafts.ts";
import {
  getDraftStanding,
  postDraftApprove,
  postDraftDiscard,
  postDraftPublish,
  postDraftRebase,
  postDraftSubmit,
  postDraftWithdraw,
} from "./policy-review.ts";
import {
  getContactBounds,
  getDraftFindings,
  getDraftImpact,
  getDraftPreview,
  getDraftSegment,
} from "./policy-trials.ts";
import {
  getPolicyDifference,
  getPolicyVersion,
  getPolicyVersions,
  postPolicyRollback,
} from "./policy-versions.ts";

/** Writing a policy: drafts, their trial and review, and what was published. */
export const policyEndpoints: readonly Endpoint[] = [
  getPolicyVersions,
  getPolicyVersion,
  getPolicyDifference,
  postPolicyRollback,
  getDrafts,
  postDraft,
  getDraft,
  putDraft,
  getDraftChanges,
  getDraftStanding,
  postDraftRebase,
  postDraftSubmit,
  postDraftWithdraw,
  postDraftApprove,
  postDraftDiscard,
  postDraftPublish,
  getDraftFindings,
  getDraftImpact,
  getDraftSegment,
  getDraftPreview,
  getContactBounds,
];
