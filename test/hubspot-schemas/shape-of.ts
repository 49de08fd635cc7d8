/** What a call of an endpoint carries, by the names of `wire-types.ts`; null is an empty body. */
export interface Shape {
  readonly request: string | null;
  /** By status; refusals are the same everywhere and not listed. */
  readonly answers: Readonly<Record<number, string | null>>;
}

function shape(request: string | null, answers: Shape["answers"]): Shape {
  return { request, answers };
}

const OBJECT = "/crm/objects/2026-03/:objectType";
const LINKS = "/crm/associations/2026-03/:objectType/:toObjectType/batch";
const PROPERTIES = "/crm/properties/2026-03/:objectType";
const PREFERENCES = "/communication-preferences/2026-03";

/** The endpoints whose bodies a type describes, by method and path as the sandbox writes them. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  "POST /oauth/2026-03/token": shape(null, { 200: "TokenAnswer" }),
  [`GET ${OBJECT}`]: shape(null, { 200: "ObjectPage" }),
  [`POST ${OBJECT}`]: shape("ObjectCreate", { 201: "ObjectMade" }),
  [`POST ${OBJECT}/search`]: shape("Search", { 200: "ObjectsFound" }),
  [`GET ${OBJECT}/:id`]: shape(null, { 200: "ObjectRead" }),
  [`PATCH ${OBJECT}/:id`]: shape("ObjectUpdate", { 200: "ObjectMade" }),
  [`DELETE ${OBJECT}/:id`]: shape(null, { 204: null }),
  [`POST ${OBJECT}/batch/read`]: shape("BatchRead", { 200: "BatchDone", 207: "BatchDoneInPart" }),
  [`POST ${OBJECT}/batch/create`]: shape("BatchCreate", {
    201: "BatchDone",
    207: "BatchDoneInPart",
  }),
  [`POST ${OBJECT}/batch/update`]: shape("BatchUpdate", {
    200: "BatchDone",
    207: "BatchDoneInPart",
  }),
  [`POST ${OBJECT}/batch/upsert`]: shape("BatchUpsert", {
    200: "BatchUpserted",
    207: "BatchUpsertedInPart",
  }),
  [`POST ${OBJECT}/batch/archive`]: shape("BatchArchive", { 204: null }),
  [`POST ${LINKS}/read`]: shape("AssociationsRead", {
    200: "AssociationsFound",
    207: "AssociationsFoundInPart",
  }),
  [`POST ${LINKS}/create`]: shape("AssociationsCreate", {
    201: "AssociationsMade",
    207: "AssociationsMadeInPart",
  }),
  [`POST ${LINKS}/associate/default`]: shape("AssociationsDefault", {
    200: "AssociationsDefaultMade",
    207: "AssociationsDefaultMade",
  }),
  [`POST ${LINKS}/archive`]: shape("AssociationsArchive", { 204: null }),
  [`GET ${OBJECT}/:id/associations/:toObjectType`]: shape(null, { 200: "AssociationsOfOne" }),
  [`PUT ${OBJECT}/:id/associations/default/:toObjectType/:toId`]: shape(null, {
    200: "AssociationsDefaultMade",
  }),
  [`DELETE ${OBJECT}/:id/associations/:toObjectType/:toId`]: shape(null, { 204: null }),
  [`GET ${PROPERTIES}`]: shape(null, { 200: "PropertyPage" }),
  [`POST ${PROPERTIES}`]: shape("PropertyCreate", { 201: "PropertyBody" }),
  [`GET ${PROPERTIES}/:propertyName`]: shape(null, { 200: "PropertyBody" }),
  [`PATCH ${PROPERTIES}/:propertyName`]: shape("PropertyUpdate", { 200: "PropertyBody" }),
  [`DELETE ${PROPERTIES}/:propertyName`]: shape(null, { 204: null }),
  [`POST ${PROPERTIES}/batch/create`]: shape("PropertiesCreate", {
    201: "PropertiesDone",
    207: "PropertiesDoneInPart",
  }),
  [`POST ${PROPERTIES}/batch/archive`]: shape("PropertiesArchive", { 204: null }),
  [`GET ${PROPERTIES}/groups`]: shape(null, { 200: "GroupPage" }),
  [`POST ${PROPERTIES}/groups`]: shape("GroupCreate", { 201: "GroupBody" }),
  [`GET ${PROPERTIES}/groups/:groupName`]: shape(null, { 200: "GroupBody" }),
  [`DELETE ${PROPERTIES}/groups/:groupName`]: shape(null, { 204: null }),
  "GET /account-info/2026-03/details": shape(null, { 200: "AccountDetails" }),
  "GET /crm/owners/2026-03": shape(null, { 200: "OwnerPage" }),
  "GET /crm/owners/2026-03/:ownerId": shape(null, { 200: "OwnerBody" }),
  "GET /settings/users/2026-03": shape(null, { 200: "UserPage" }),
  "GET /crm/pipelines/2026-03/:objectType": shape(null, { 200: "PipelinePage" }),
  "DELETE /appinstalls/2026-03/external-install": shape(null, { 204: null }),
  "POST /automation/actions/callbacks/2026-03/:callbackId/complete": shape("CallbackCompletion", {
    204: null,
  }),
  [`GET ${PREFERENCES}/definitions`]: shape(null, { 200: "SubscriptionsAnswer" }),
  [`GET ${PREFERENCES}/statuses/:email`]: shape(null, { 200: "StatusesAnswer" }),
  [`POST ${PREFERENCES}/statuses/:email`]: shape("StatusWrite", { 200: "StatusesAnswer" }),
  "POST /integrators/timeline/2026-03/events": shape("AppEvent", { 201: "AppEvent" }),
  "POST /integrators/timeline/2026-03/events/batch": shape("AppEvents", { 200: "AppEventsAnswer" }),
};
