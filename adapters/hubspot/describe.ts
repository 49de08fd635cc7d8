import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmDescription } from "../port.ts";
import { toTimeZone } from "./mapping-values.ts";
import { chooseOwedFields } from "./owed-fields.ts";
import { HUBSPOT_SCOPES } from "./scopes.ts";
import { accountOf, propertiesOf, type Session } from "./session.ts";
import { detailOf } from "./to-crm-error.ts";

type Shortfall = CrmDescription["shortfalls"][number];

/** What an admin sees before going on. `granted` comes with the consent; HubSpot's token hides it. */
export async function describe(
  session: Session,
  granted: readonly string[],
): Promise<Result<CrmDescription, CrmError>> {
  const account = await accountOf(session);
  if (!account.ok) return account;
  const owed = await owedShortfalls(session);
  if (!owed.ok) return owed;
  const { portalId, timeZone, companyCurrency } = account.value;
  const missing = HUBSPOT_SCOPES.filter(({ scope }) => !granted.includes(scope));
  const { currency, timeZone: zone } = session.settings;
  return ok({
    externalId: portalId,
    name: `HubSpot account ${portalId}`,
    timeZone: zone ?? toTimeZone(timeZone) ?? "UTC",
    currency: currency ?? companyCurrency,
    grantedScopes: granted,
    missingScopes: missing.map(({ scope }) => scope),
    shortfalls: [
      ...missing.map(({ scope, without }) => ({
        what: scope,
        consequence: without ?? "The app does not work without it: connect again and allow it.",
      })),
      ...owed.value,
      ...optOutShortfalls(session, granted),
    ],
  });
}

/** Whether what is owed can be read at all, found out by asking for its fields. */
async function owedShortfalls(session: Session): Promise<Result<readonly Shortfall[], CrmError>> {
  const { owed } = session.settings;
  const properties = await propertiesOf(session, owed.object);
  if (!properties.ok) {
    const { kind } = properties.error;
    if (kind !== "missing_scope" && kind !== "unsupported" && kind !== "not_found") {
      return properties;
    }
    return ok([
      { what: owed.object, consequence: `This account does not let us read ${owed.object}.` },
    ]);
  }
  const fields = chooseOwedFields(owed, properties.value);
  if (!fields.ok) return ok([{ what: owed.object, consequence: detailOf(fields.error) }]);
  const balance = fields.value.balance;
  return ok(
    balance !== undefined
      ? []
      : [
          {
            what: `${owed.object}: balance`,
            consequence: "What is still to pay is known from recorded payments alone.",
          },
        ],
  );
}

function optOutShortfalls({ settings }: Session, granted: readonly string[]): Shortfall[] {
  const canTell = granted.includes("communication_preferences.read_write");
  if (!canTell || settings.optOut.subscriptionId !== null) return [];
  return [
    {
      what: "kind of email",
      consequence:
        "Choose which of HubSpot's kinds of email our reminders are: until then refusals are honoured here and HubSpot does not learn of them.",
    },
  ];
}
