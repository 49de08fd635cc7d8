/**
 * The bodies of every endpoint that the adapter calls. Where `@hubspot/api-client` has the type it
 * is taken from there. Written out are those it lacks for the dated versions or knows under the
 * names its serializer gives them, by HubSpot's published reference.
 */

import type * as preferences from "@hubspot/api-client/lib/codegen/communication_preferences/models/all.js";
import type * as associations from "@hubspot/api-client/lib/codegen/crm/associations/v4/models/all.js";
import type * as objects from "@hubspot/api-client/lib/codegen/crm/objects/models/all.js";
import type * as owners from "@hubspot/api-client/lib/codegen/crm/owners/models/all.js";
import type * as pipelines from "@hubspot/api-client/lib/codegen/crm/pipelines/models/all.js";
import type * as properties from "@hubspot/api-client/lib/codegen/crm/properties/models/all.js";
import type * as users from "@hubspot/api-client/lib/codegen/settings/users/models/all.js";

export type ObjectCreate = objects.SimplePublicObjectInputForCreate;
export type ObjectUpdate = objects.SimplePublicObjectInput;
export type ObjectRead = objects.SimplePublicObjectWithAssociations;
export type ObjectMade = objects.SimplePublicObject;
export type ObjectPage = objects.CollectionResponseSimplePublicObjectWithAssociationsForwardPaging;
export type ObjectsFound = objects.CollectionResponseWithTotalSimplePublicObjectForwardPaging;
export type BatchRead = Loosely<
  objects.BatchReadInputSimplePublicObjectId,
  "propertiesWithHistory"
>;
export type BatchCreate = objects.BatchInputSimplePublicObjectBatchInputForCreate;
export type BatchUpdate = objects.BatchInputSimplePublicObjectBatchInput;
export type BatchUpsert = objects.BatchInputSimplePublicObjectBatchInputUpsert;
export type BatchArchive = objects.BatchInputSimplePublicObjectId;
export type BatchDone = objects.BatchResponseSimplePublicObject;
export type BatchDoneInPart = objects.BatchResponseSimplePublicObjectWithErrors;
export type BatchUpserted = objects.BatchResponseSimplePublicUpsertObject;
export type BatchUpsertedInPart = objects.BatchResponseSimplePublicUpsertObjectWithErrors;

/** The type knows sorts as text; the reference shows objects, and the API takes both. */
export interface Search extends Omit<objects.PublicObjectSearchRequest, "sorts"> {
  sorts?: (string | { propertyName: string; direction?: "ASCENDING" | "DESCENDING" })[];
}

export type AssociationsRead = associations.BatchInputPublicFetchAssociationsBatchRequest;
export type AssociationsFound = associations.BatchResponsePublicAssociationMultiWithLabel;
export type AssociationsFoundInPart =
  associations.BatchResponsePublicAssociationMultiWithLabelWithErrors;
export type AssociationsCreate = associations.BatchInputPublicAssociationMultiPost;
export type AssociationsMade = associations.BatchResponseLabelsBetweenObjectPair;
export type AssociationsMadeInPart = associations.BatchResponseLabelsBetweenObjectPairWithErrors;
export type AssociationsDefault = associations.BatchInputPublicDefaultAssociationMultiPost;
export type AssociationsDefaultMade = associations.BatchResponsePublicDefaultAssociation;
export type AssociationsArchive = associations.BatchInputPublicAssociationMultiArchive;
export type AssociationsOfOne =
  associations.CollectionResponseMultiAssociatedObjectWithLabelForwardPaging;
export type AssociationMade = associations.LabelsBetweenObjectPair;

/** As the type has it, and the member that the dated version adds. */
export interface PropertyBody extends properties.Property {
  dataSensitivity?: "non_sensitive" | "sensitive" | "highly_sensitive";
}
export interface PropertyPage {
  results: PropertyBody[];
}
export type PropertyCreate = properties.PropertyCreate;
export type PropertyUpdate = properties.PropertyUpdate;
export type PropertiesCreate = properties.BatchInputPropertyCreate;
export type PropertiesArchive = properties.BatchInputPropertyName;
export interface PropertiesDone extends Omit<properties.BatchResponseProperty, "results"> {
  results: PropertyBody[];
}
export interface PropertiesDoneInPart
  extends Omit<properties.BatchResponsePropertyWithErrors, "results"> {
  results: PropertyBody[];
}
export type GroupCreate = properties.PropertyGroupCreate;
export type GroupBody = properties.PropertyGroup;
export type GroupPage = properties.CollectionResponsePropertyGroupNoPaging;

export type OwnerBody = Shown<owners.PublicOwner, "type", "PERSON" | "QUEUE">;
export interface OwnerPage
  extends Omit<owners.CollectionResponsePublicOwnerForwardPaging, "results"> {
  results: OwnerBody[];
}
export type UserPage = users.CollectionResponsePublicUserForwardPaging;
export type PipelinePage = pipelines.CollectionResponsePipelineNoPaging;

export interface Subscription
  extends Omit<preferences.SubscriptionDefinition, "subscriptionTranslations"> {
  subscriptionTranslations?: unknown[];
}
export interface SubscriptionStatus {
  subscriberIdString: string;
  channel: "EMAIL";
  subscriptionId: number;
  subscriptionName?: string;
  status: "SUBSCRIBED" | "UNSUBSCRIBED" | "NOT_SPECIFIED";
  source: string;
  timestamp: Date;
  businessUnitId?: number;
  legalBasis?: string;
  legalBasisExplanation?: string;
  setStatusSuccessReason?:
    | "NO_STATUS_CHANGE"
    | "REQUESTED_CHANGE_OCCURRED"
    | "RESUBSCRIBE_OCCURRED"
    | "UNSUBSCRIBE_FROM_ALL_OCCURRED";
}
export interface StatusWrite {
  channel: "EMAIL";
  subscriptionId: number;
  statusState: "SUBSCRIBED" | "UNSUBSCRIBED" | "NOT_SPECIFIED";
  legalBasis?:
    | "CONSENT_WITH_NOTICE"
    | "LEGITIMATE_INTEREST_CLIENT"
    | "LEGITIMATE_INTEREST_OTHER"
    | "LEGITIMATE_INTEREST_PQL"
    | "NON_GDPR"
    | "PERFORMANCE_OF_CONTRACT"
    | "PROCESS_AND_STORE";
  legalBasisExplanation?: string;
}
export type SubscriptionsAnswer = Done<Subscription>;
export type StatusesAnswer = Done<SubscriptionStatus>;

/** An occurrence of an app event; the client has only the event templates of older versions. */
export interface AppEvent {
  eventTypeName: string;
  id: string;
  properties: Record<string, string>;
  objectId?: string;
  email?: string;
  domain?: string;
  utk?: string;
  objectTypeFullyQualifiedName?: string;
  timestamp?: Date;
  extraData?: Record<string, unknown>;
}
export interface AppEvents {
  inputs: AppEvent[];
}
export type AppEventsAnswer = Done<AppEvent>;

export interface CallbackCompletion {
  outputFields: Record<string, string>;
  typedOutputs: Record<string, unknown>;
  failureReasonType?: string;
}

export interface TokenAnswer {
  token_type: "bearer";
  token_use: "access_token";
  access_token: string;
  refresh_token: string;
  expires_in: number;
  hub_id: number;
  user_id: number;
  scopes: string[];
  id_token?: string;
}

export interface AccountDetails {
  portalId: number;
  accountType: "APP_DEVELOPER" | "DEVELOPER_TEST" | "SANDBOX" | "STANDARD";
  timeZone: string;
  companyCurrency: string;
  additionalCurrencies: string[];
  utcOffset: string;
  utcOffsetMilliseconds: number;
  uiDomain: string;
  dataHostingLocation: string;
}

/** What the client calls an error, and what the wire has beside it. */
export interface ErrorBody extends objects.ModelError {
  status: "error";
}
export interface RateLimitBody extends ErrorBody {
  errorType: "RATE_LIMIT";
  policyName: "TEN_SECONDLY_ROLLING" | "SECONDLY" | "DAILY";
}
/** OAuth says in `status` what went wrong. */
export interface OAuthErrorBody extends objects.ModelError {
  status: string;
}

interface Done<T> {
  status: "PENDING" | "PROCESSING" | "CANCELED" | "COMPLETE";
  results: T[];
  startedAt: Date;
  completedAt: Date;
  requestedAt?: Date;
  numErrors?: number;
  errors?: objects.StandardError[];
  links?: Record<string, string>;
}

/** The live API does not ask for members that the type requires. */
type Loosely<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;
type Shown<T, K extends keyof T, V> = Omit<T, K> & Record<K, V>;
