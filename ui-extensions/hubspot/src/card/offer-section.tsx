import { Accordion, Alert, Button, Flex, Tile } from "@hubspot/ui-extensions";
import { actionOf, standstillOf } from "../../../panel/host/shown-actions.ts";
import type { PanelOffer } from "../../../panel/panel-arrangement.ts";
import type { PanelAction, PanelView } from "../../../panel/panel-view.ts";
import { ActionButton } from "./action-button.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { ScheduleTable } from "./schedule-table.tsx";
import { Quiet, SectionTitle, Strong } from "./section-title.tsx";

/** A schedule longer than this is shown in the preview only: the panel is read in two seconds. */
const SCHEDULE_ROWS_MAX = 4;

interface OfferProps {
  readonly view: PanelView;
  readonly offer: PanelOffer;
}

/** The offer the rep should make, exact, with the panel's one primary button. */
export function OfferSection({ view }: ViewProps) {
  const { words, plan } = usePanel().texts;
  const [first, ...others] = view.offers;
  const offerPlan = actionOf(view, "offer-plan");
  if (first === undefined || offerPlan === null) return null;
  const propose = actionOf(view, "propose-plan");
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <SectionTitle>{words.recommended}</SectionTitle>
        <OfferText offer={first} />
        {first.schedule.length > SCHEDULE_ROWS_MAX ? null : (
          <ScheduleTable schedule={first.schedule} words={words} />
        )}
        <Flex gap="xs" wrap="wrap">
          <OneClick view={view} offer={first} action={offerPlan} />
          {propose === null || first.input === null ? null : (
            <ActionButton view={view} action={propose} offerId={first.id} label={plan.change} />
          )}
        </Flex>
        {others.length === 0 ? null : (
          <Accordion title={words.otherOptions(others.length)} size="xs">
            <Flex direction="column" gap="sm">
              {others.map((offer) => (
                <Other key={offer.id} view={view} offer={offer} action={offerPlan} />
              ))}
            </Flex>
          </Accordion>
        )}
      </Flex>
    </Tile>
  );
}

/**
 * The recommended plan in one click. All of it stands above the button, it can be taken back, and
 * nothing binds the customer before they accept; what is not all of these asks first.
 */
function OneClick({ view, offer, action }: OfferProps & { readonly action: PanelAction }) {
  const { store, texts } = usePanel();
  const whyNot = whyNotOffer(offer, action);
  const isAsked = offer.authority !== "in" || offer.schedule.length > SCHEDULE_ROWS_MAX;
  if (isAsked || whyNot !== "" || standstillOf(store.state, view, texts.words) !== "") {
    return (
      <ActionButton
        view={view}
        action={action}
        offerId={offer.id}
        variant="primary"
        whyNot={whyNot}
      />
    );
  }
  return (
    <Button variant="primary" size="sm" onClick={() => void store.offer(offer.id)}>
      {action.label}
    </Button>
  );
}

function Other({ view, offer, action }: OfferProps & { readonly action: PanelAction }) {
  const { words } = usePanel().texts;
  return (
    <Flex direction="column" gap="xs">
      <OfferText offer={offer} />
      <ActionButton
        view={view}
        action={action}
        offerId={offer.id}
        label={words.preview}
        size="xs"
        whyNot={whyNotOffer(offer, action)}
      />
    </Flex>
  );
}

function whyNotOffer({ authority, authorityText }: PanelOffer, { whyNot }: PanelAction): string {
  return authority === "not_offerable" ? authorityText : whyNot;
}

function OfferText({ offer }: { readonly offer: PanelOffer }) {
  const { title, why, expectedText, authority, authorityText } = offer;
  return (
    <>
      <Strong>{title}</Strong>
      <Quiet>{why}</Quiet>
      <Quiet>{expectedText}</Quiet>
      {authority === "in" || authorityText === "" ? null : (
        <Alert variant="info" title={authorityText} />
      )}
    </>
  );
}
