import type {
  Account,
  SandboxAudit,
  SandboxField,
  SandboxJob,
  SandboxOrganization,
  SandboxRecord,
  SandboxTicket,
  SandboxUser,
} from "./account.ts";

/** Zendesk writes moments to the second. */
export function when(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function urlOf({ subdomain }: Account, path: string): string {
  return `https://${subdomain}.zendesk.com/api/v2/${path}.json`;
}

export function userJson(account: Account, user: SandboxUser) {
  return {
    id: user.id,
    url: urlOf(account, `users/${user.id}`),
    name: user.name,
    email: user.email,
    phone: user.phone,
    role: user.role,
    role_type: user.role === "end-user" ? null : user.isLight ? 1 : user.role === "admin" ? 4 : 0,
    restricted_agent: user.isRestricted,
    active: user.active,
    ...(user.permanentlyDeleted ? { permanently_deleted: true } : {}),
    verified: user.verified,
    suspended: user.suspended,
    shared: false,
    external_id: user.externalId,
    organization_id: user.organizationId,
    locale: user.locale,
    locale_id: 1,
    time_zone: "UTC",
    iana_time_zone: user.timeZone,
    tags: user.tags,
    user_fields: user.fields,
    created_at: when(user.createdMs),
    updated_at: when(user.updatedMs),
  };
}

export function organizationJson(account: Account, organization: SandboxOrganization) {
  return {
    id: organization.id,
    url: urlOf(account, `organizations/${organization.id}`),
    name: organization.name,
    external_id: organization.externalId,
    group_id: null,
    details: "",
    notes: "",
    domain_names: [],
    shared_comments: false,
    shared_tickets: false,
    tags: organization.tags,
    organization_fields: organization.fields,
    ...(organization.deletedMs === null ? {} : { deleted_at: when(organization.deletedMs) }),
    created_at: when(organization.createdMs),
    updated_at: when(organization.updatedMs),
  };
}

export function ticketJson(account: Account, ticket: SandboxTicket) {
  return {
    id: ticket.id,
    url: urlOf(account, `tickets/${ticket.id}`),
    subject: ticket.subject,
    raw_subject: ticket.subject,
    status: ticket.status,
    type: ticket.type,
    priority: ticket.priority,
    requester_id: ticket.requesterId,
    submitter_id: ticket.requesterId,
    organization_id: ticket.organizationId,
    assignee_id: ticket.assigneeId,
    group_id: ticket.groupId,
    external_id: ticket.externalId,
    due_at: ticket.dueAt,
    is_public: ticket.isPublic,
    tags: ticket.tags,
    custom_fields: [...ticket.customFields].map(([id, value]) => ({ id, value })),
    via: { channel: "api", source: { from: {}, to: {}, rel: null } },
    generated_timestamp: Math.floor(ticket.updatedMs / 1_000),
    created_at: when(ticket.createdMs),
    updated_at: when(ticket.updatedMs),
  };
}

export function commentJson(audit: SandboxAudit) {
  const { comment } = audit;
  if (comment === null) return null;
  return {
    id: comment.id,
    type: comment.type,
    author_id: comment.authorId,
    body: comment.body,
    plain_body: comment.body,
    html_body: comment.body,
    public: comment.public,
    attachments: [],
    audit_id: audit.id,
    via: { channel: comment.channel, source: { from: {}, to: {}, rel: null } },
    metadata: { system: {} },
    created_at: when(audit.atMs),
  };
}

export function auditJson(audit: SandboxAudit) {
  const comment = commentJson(audit);
  return {
    id: audit.id,
    ticket_id: audit.ticketId,
    author_id: audit.authorId,
    created_at: when(audit.atMs),
    metadata: { system: {}, custom: audit.metadata ?? {} },
    via: { channel: "api" },
    events: [
      ...(comment === null ? [] : [comment]),
      ...audit.changes.map(({ field, value, previous = null }, index) => ({
        id: audit.id * 100 + index,
        type: "Change",
        field_name: field,
        value,
        previous_value: previous,
      })),
    ],
  };
}

/** One entry of the export of ticket events. */
export function ticketEventJson(audit: SandboxAudit, withComments: boolean) {
  const { comment } = audit;
  const said = comment === null ? null : { comment_present: true, comment_public: comment.public };
  const whole =
    comment === null || !withComments
      ? said
      : {
          ...said,
          public: comment.public,
          type: comment.type,
          body: comment.body,
          author_id: comment.authorId,
        };
  return {
    id: audit.id,
    ticket_id: audit.ticketId,
    timestamp: Math.floor(audit.atMs / 1_000),
    created_at: when(audit.atMs),
    updater_id: audit.authorId,
    via: comment?.channel ?? "api",
    event_type: "Audit",
    child_events: [
      ...(comment === null || whole === null
        ? []
        : [{ id: comment.id, event_type: comment.type, via: comment.channel, ...whole }]),
      ...audit.changes.map(({ field, value, previous = null }, index) => ({
        id: audit.id * 100 + index,
        event_type: "Change",
        [field]: value,
        previous_value: previous,
      })),
    ],
  };
}

export function fieldJson(field: SandboxField) {
  return {
    id: field.id,
    ...(field.key === null ? {} : { key: field.key }),
    title: field.title,
    raw_title: field.title,
    type: field.type,
    description: "",
    active: true,
    system: false,
    required: field.required,
    removable: true,
    position: 0,
    ...(field.options.length === 0 ? {} : { custom_field_options: field.options }),
    ...(field.target === null ? {} : { relationship_target_type: field.target }),
  };
}

export function recordJson(record: SandboxRecord, key: string) {
  return {
    id: record.id,
    name: record.name,
    external_id: record.externalId,
    custom_object_key: key,
    custom_object_fields: record.fields,
    created_at: when(record.createdMs),
    updated_at: when(record.updatedMs),
  };
}

export function jobJson(account: Account, job: SandboxJob) {
  const isDone = job.results !== null;
  const isQueued = account.nowMs() < job.dueMs - account.limits.jobMs / 2;
  return {
    job_status: {
      id: job.id,
      job_type: "Bulk",
      url: urlOf(account, `job_statuses/${job.id}`),
      status: isDone ? "completed" : isQueued ? "queued" : "working",
      total: job.total,
      progress: isDone ? job.total : null,
      message: isDone ? `Completed at ${when(job.dueMs)}` : null,
      results: job.results,
    },
  };
}
