import {
  actionOf,
  agreementActions,
  contactActions,
  everydayActions,
  isAgreed,
  nextActions,
  shownArrangement,
} from "../../panel/host/shown-actions.ts";
import type { PanelOffer } from "../../panel/panel-arrangement.ts";
import {
  actionButton,
  actionButtons,
  offerButton,
  SCHEDULE_ROWS_MAX,
  type Scene,
  whyNotOffer,
} from "./action-buttons.ts";
import {
  type ButtonModel,
  joined,
  type LineModel,
  line,
  type ScheduleModel,
  scheduleOf,
  type TextModel,
  textsOf,
} from "./parts.ts";

export interface AgreementModel {
  readonly kindText: string;
  readonly statusText: string;
  readonly lines: readonly TextModel[];
  readonly buttons: readonly ButtonModel[];
}

/** The agreement that counts now: where it stands and what can be done about it. */
export function agreementModel(scene: Scene): AgreementModel | null {
  const arrangement = shownArrangement(scene.view);
  if (arrangement === null) return null;
  const { kindText, statusText, progressText, approval, reinstate } = arrangement;
  return {
    kindText,
    statusText,
    lines: textsOf([
      isAgreed(arrangement) ? progressText : "",
      approval?.text ?? "",
      approval?.whyNot ?? "",
      reinstate?.text ?? "",
    ]),
    buttons: actionButtons(scene, agreementActions(scene.view)),
  };
}

export interface OfferModel {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly TextModel[];
  readonly authorityText: string;
  readonly schedule: ScheduleModel | null;
  readonly buttons: readonly ButtonModel[];
}

export interface OffersModel {
  readonly title: string;
  readonly first: OfferModel;
  readonly othersTitle: string;
  readonly others: readonly OfferModel[];
}

/** The offer the rep should make, exact, with the panel's one primary button. */
export function offersModel(scene: Scene): OffersModel | null {
  const { view, texts } = scene;
  const [first, ...others] = view.offers;
  const offerPlan = actionOf(view, "offer-plan");
  if (first === undefined || offerPlan === null) return null;
  const propose = actionOf(view, "propose-plan");
  const change =
    propose === null || first.input === null
      ? []
      : [actionButton(scene, propose, { offerId: first.id, label: texts.plan.change })];
  const shown = first.schedule.length > SCHEDULE_ROWS_MAX ? [] : first.schedule;
  return {
    title: texts.words.recommended,
    first: {
      ...offerText(first),
      schedule: scheduleOf(shown, texts.words),
      buttons: [offerButton(scene, first, offerPlan), ...change],
    },
    othersTitle: others.length === 0 ? "" : texts.words.otherOptions(others.length),
    others: others.map((offer) => ({
      ...offerText(offer),
      schedule: null,
      buttons: [
        actionButton(scene, offerPlan, {
          offerId: offer.id,
          label: texts.words.preview,
          whyNot: whyNotOffer(offer, offerPlan),
        }),
      ],
    })),
  };
}

function offerText({ id, title, why, expectedText, authority, authorityText }: PanelOffer) {
  return {
    key: id,
    title,
    lines: textsOf([why, expectedText]),
    authorityText: authority === "in" ? "" : authorityText,
  };
}

export interface NextModel {
  readonly title: string;
  readonly text: string;
  readonly detail: string;
  readonly buttons: readonly ButtonModel[];
  readonly gatesTitle: string;
  readonly gates: readonly LineModel[];
}

/** What the engine will do and when, and what was checked for it. */
export function nextModel(scene: Scene): NextModel {
  const { text, customerTimeText, reason, gates } = scene.view.next;
  const { words } = scene.texts;
  return {
    title: words.next,
    text,
    detail: joined(customerTimeText, reason),
    buttons: actionButtons(scene, nextActions(scene.view)),
    gatesTitle: gates.length === 0 ? "" : words.gatesTitle,
    gates: gates.map((gate) =>
      line(gate.gate, gate.passed, gate.passed ? words.passed : words.blocked, gate.text),
    ),
  };
}

export interface ReachModel {
  readonly contactTitle: string;
  readonly contact: readonly LineModel[];
  readonly actionsTitle: string;
  readonly actions: readonly ButtonModel[];
  readonly aboutContactTitle: string;
  readonly aboutContact: readonly ButtonModel[];
}

/** Whether the rep may reach the customer right now, each way, and what may be recorded. */
export function reachModel(scene: Scene): ReachModel {
  const { view, texts } = scene;
  const { words } = texts;
  const everyday = everydayActions(view);
  const about = contactActions(view);
  return {
    contactTitle: view.contact.length === 0 ? "" : words.contact,
    contact: view.contact.map(({ channel, label, address, allowed, text }) =>
      line(
        `${channel} ${address}`,
        allowed,
        allowed ? words.allowed : words.refused,
        `${label}: ${text}`,
        address,
      ),
    ),
    actionsTitle: everyday.length === 0 ? "" : words.actions,
    actions: actionButtons(scene, everyday),
    aboutContactTitle: about.length === 0 ? "" : words.contactActions,
    aboutContact: actionButtons(scene, about),
  };
}
