import { z } from "zod";
import type { Channel } from "../../core/accounts/account.ts";
import { ok, type Result } from "../../core/result/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { CrmError } from "../crm-error.ts";
import { rowsWhere } from "./query-rows.ts";
import { isYes, type Row, textOf } from "./row.ts";
import { describeObjects, type Session } from "./session.ts";
import { toInstant } from "./values.ts";

/** What people's consent records say, by the id of the Individual behind the person. */
export interface Consents {
  readonly channels: ReadonlyMap<string, readonly Channel[]>;
  /** When a person last changed, be it on their record, their Individual or a consent. */
  latest(row: Row, at: Instant): Instant;
}

const CHANNELS: Readonly<Record<string, readonly Channel[]>> = {
  Email: ["email"],
  Phone: ["voice", "sms", "whatsapp"],
  MailingAddress: ["letter"],
};

const OBJECT = "ContactPointTypeConsent";
export const CONSENT_FIELDS: readonly string[] = [
  "Id",
  "PartyId",
  "ContactPointType",
  "PrivacyConsentStatus",
  "EffectiveFrom",
  "EffectiveTo",
  "IsDeleted",
  "SystemModstamp",
];

const Party = z.string();

/** Asks for the consents of these people; an org that keeps none is asked nothing. */
export async function readConsents(
  session: Session,
  rows: readonly Row[],
  individualField: string,
): Promise<Result<Consents, CrmError>> {
  const ids = rows.flatMap((row) => textOf(row, individualField) ?? []);
  const found = ids.length === 0 ? ok([]) : await askConsents(session, ids);
  if (!found.ok) return found;
  const now = session.nowMs();
  const channels = new Map<string, readonly Channel[]>();
  const changed = new Map<string, Instant>();
  for (const row of found.value) {
    const party = Party.safeParse(row.PartyId).data;
    if (party === undefined) continue;
    const at = toInstant(textOf(row, "SystemModstamp"));
    const before = changed.get(party);
    if (at !== null && (before === undefined || before < at)) changed.set(party, at);
    const refused = isInForce(row, now)
      ? (CHANNELS[textOf(row, "ContactPointType") ?? ""] ?? [])
      : [];
    channels.set(party, [...(channels.get(party) ?? []), ...refused]);
  }
  const individual = individualField.replace(/Id$/, "");
  return ok({
    channels,
    latest(row, at) {
      const known = [
        at,
        toInstant(textOf(row, `${individual}.SystemModstamp`)),
        changed.get(textOf(row, individualField) ?? ""),
      ];
      return known.reduce<Instant>(
        (latest, each) => (each !== null && each !== undefined && each > latest ? each : latest),
        at,
      );
    },
  });
}

async function askConsents(session: Session, ids: readonly string[]) {
  const described = await describeObjects(session, [OBJECT]);
  if (!described.ok) return described;
  const known = described.value.get(OBJECT) ?? null;
  if (known === null) return ok([]);
  const names = known.fields.map(({ name }) => name);
  if (!names.includes("PartyId")) return ok([]);
  const fields = CONSENT_FIELDS.filter((name) => names.includes(name));
  return rowsWhere(session, { object: OBJECT, fields, field: "PartyId", values: ids });
}

/** A refusal that has begun and not ended; a word taken back by deleting it is no word. */
function isInForce(row: Row, nowMs: number): boolean {
  if (isYes(row, "IsDeleted") || textOf(row, "PrivacyConsentStatus") !== "OptOut") return false;
  const from = toInstant(textOf(row, "EffectiveFrom"));
  const to = toInstant(textOf(row, "EffectiveTo"));
  return (from === null || Date.parse(from) <= nowMs) && (to === null || Date.parse(to) > nowMs);
}
