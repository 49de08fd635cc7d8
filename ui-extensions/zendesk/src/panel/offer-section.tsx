import { actionOf } from "../../../panel/host/shown-actions.ts";
import type { PanelOffer } from "../../../panel/panel-arrangement.ts";
import type { PanelAction } from "../../../panel/panel-view.ts";
import { ActionRow, type RowAction } from "./action-row.tsx";
import { Notice } from "./notice.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Fold, Quiet, Section } from "./parts.tsx";
import { ScheduleTable } from "./schedule-table.tsx";

/** A schedule longer than this is shown in the preview only: the panel is read in two seconds. */
const SCHEDULE_ROWS_MAX = 4;

/** The offer the agent should make, exact, with the panel's one primary button. */
export function OfferSection({ view }: ViewProps) {
  const { store, texts } = usePanel();
  const { words, plan } = texts;
  const [first, ...others] = view.offers;
  const offerPlan = actionOf(view, "offer-plan");
  if (first === undefined || offerPlan === null) return null;
  const propose = actionOf(view, "propose-plan");
  const recommended: RowAction = {
    ...offerAction(first, offerPlan),
    isPrimary: true,
    ...(isOneClick(first) ? { act: () => void store.offer(first.id) } : {}),
  };
  const change: RowAction[] =
    propose === null || first.input === null
      ? []
      : [{ action: propose, offerId: first.id, label: plan.change }];
  return (
    <Section title={words.recommended} className="gs-card">
      <OfferText offer={first} />
      {first.schedule.length > SCHEDULE_ROWS_MAX ? null : (
        <ScheduleTable schedule={first.schedule} words={words} />
      )}
      <ActionRow view={view} actions={[recommended, ...change]} />
      {others.length === 0 ? null : (
        <Fold title={words.otherOptions(others.length)} look="inline">
          {others.map((offer) => (
            <div key={offer.id} className="gs-other">
              <OfferText offer={offer} />
              <ActionRow
                view={view}
                actions={[{ ...offerAction(offer, offerPlan), label: words.preview }]}
              />
            </div>
          ))}
        </Fold>
      )}
    </Section>
  );
}

/**
 * The recommended plan in one click: all of it stands above the button, it can be taken back, and
 * nothing binds the customer before they accept. What is not all of these asks first.
 */
function isOneClick({ authority, schedule }: PanelOffer): boolean {
  return authority === "in" && schedule.length <= SCHEDULE_ROWS_MAX;
}

function offerAction(offer: PanelOffer, action: PanelAction): RowAction {
  const whyNot = offer.authority === "not_offerable" ? offer.authorityText : action.whyNot;
  return { action, offerId: offer.id, whyNot };
}

function OfferText({ offer }: { readonly offer: PanelOffer }) {
  const { title, why, expectedText, authority, authorityText } = offer;
  return (
    <>
      <p className="gs-strong">{title}</p>
      <Quiet>{why}</Quiet>
      <Quiet>{expectedText}</Quiet>
      {authority === "in" || authorityText === "" ? null : (
        <Notice kind="info" title={authorityText} />
      )}
    </>
  );
}
