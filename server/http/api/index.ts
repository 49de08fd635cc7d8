import { actionEndpoints, getPanel, getTimeline, listAccounts } from "./accounts.ts";
import { postAccept, postCancel, postDecision, postReinstate } from "./arrangement-changes.ts";
import {
  getApprovals,
  getArrangements,
  getTerms,
  postArrangement,
  postPreview,
} from "./arrangements.ts";
import { getAttention } from "./attention.ts";
import { postAutopay, postAutopayRevoke } from "./autopay.ts";
import { getPolicy, getPolicyFindings, postImport, postSimulation, putPolicy } from "./books.ts";
import { getConnections, postConnectionRead } from "./connection-health.ts";
import {
  getConnection,
  getOwnFields,
  postConnectionMapping,
  postOwnFields,
} from "./connections.ts";
import { getContactEvents, getWhy, postContactEvents, postReply } from "./contact.ts";
import {
  getDeadLetters,
  postDismissDeadLetter,
  postRetryDeadLetter,
  postRetryDeadLetters,
} from "./dead-letters.ts";
import type { Endpoint } from "./endpoint.ts";
import {
  getFigureAccounts,
  getFigureBreakdown,
  getFigureChoices,
  getFigureSeries,
  getFigureState,
  getFigures,
  putGoal,
} from "./figures.ts";
import { getInboundMails, postAssignMail, postDismissMail } from "./inbound-mails.ts";
import { getApiKeys, postApiKey, postApiKeyEnd } from "./keys.ts";
import { getLetters, postLettersPosted, postLettersPrinted } from "./letters.ts";
import { getMe } from "./me.ts";
import { getMessagePreview } from "./message-preview.ts";
import { getMessage, getMessages, postMessageCancel } from "./messages.ts";
import { getPlanForm, postPlanPreview } from "./plan-forms.ts";
import { policyEndpoints } from "./policy-endpoints.ts";
import { getPersonExport, getRetention, postErasure } from "./privacy.ts";
import { getPromises, postPromise, postPromiseCancel } from "./promises.ts";
import { postRetentionRun } from "./retention-run.ts";
import { postSignOut } from "./session.ts";
import { getSetup, postDryRun, postLive, postSetupPolicy, postSetupStep } from "./setup.ts";
import { simulatorEndpoints } from "./simulator.ts";
import {
  getUnmatchedPayments,
  postAssignPayment,
  postSetPaymentAside,
} from "./unmatched-payments.ts";
import {
  getUsers,
  postUser,
  postUserLink,
  postUserRemoval,
  postUserRole,
  postUserSignOut,
} from "./users.ts";
import { getWorklist, postBulk, postBulkPreview, postBulkUndo } from "./worklist.ts";

/** Every operation under `/api/v1`. The router and the OpenAPI document are both made from this list. */
export const endpoints: readonly Endpoint[] = [
  getMe,
  listAccounts,
  getPanel,
  getTimeline,
  ...actionEndpoints,
  getArrangements,
  postPreview,
  postArrangement,
  getTerms,
  getPlanForm,
  postPlanPreview,
  postDecision,
  postAccept,
  postCancel,
  postReinstate,
  postAutopay,
  postAutopayRevoke,
  getApprovals,
  getPromises,
  postPromise,
  postPromiseCancel,
  getUnmatchedPayments,
  postAssignPayment,
  postSetPaymentAside,
  getInboundMails,
  postAssignMail,
  postDismissMail,
  getDeadLetters,
  postRetryDeadLetters,
  postRetryDeadLetter,
  postDismissDeadLetter,
  getWorklist,
  postBulkPreview,
  postBulk,
  postBulkUndo,
  getFigures,
  getFigureChoices,
  getFigureBreakdown,
  getFigureSeries,
  getFigureAccounts,
  getFigureState,
  putGoal,
  getContactEvents,
  postContactEvents,
  postReply,
  getMessagePreview,
  getWhy,
  getMessages,
  getMessage,
  postMessageCancel,
  getLetters,
  postLettersPrinted,
  postLettersPosted,
  getPersonExport,
  postErasure,
  getRetention,
  postRetentionRun,
  postImport,
  postSimulation,
  getPolicy,
  getPolicyFindings,
  putPolicy,
  postSignOut,
  getUsers,
  postUser,
  postUserRole,
  postUserRemoval,
  postUserSignOut,
  postUserLink,
  getApiKeys,
  postApiKey,
  postApiKeyEnd,
  getAttention,
  getSetup,
  postSetupStep,
  postSetupPolicy,
  postDryRun,
  postLive,
  getConnections,
  getConnection,
  postConnectionRead,
  postConnectionMapping,
  getOwnFields,
  postOwnFields,
  ...policyEndpoints,
  ...simulatorEndpoints,
];
