import { inside, textInside, tryInvoke, type ZafClient } from "../host/zaf.ts";
import { ASKED, type PlanAsk, type PlanShown, SHOWN, toAsked } from "./plan-messages.ts";

/** A modal that does not answer by then is not coming: the plan is then edited in the sidebar. */
export const ANSWER_MS_MAX = 5_000;
const GREET_MS = 150;

export interface PlanModal {
  readonly show: (shown: Omit<PlanShown, "panel">) => void;
  readonly close: () => void;
}

export interface ModalTalk {
  /** What to show as soon as it can. */
  readonly first: () => Omit<PlanShown, "panel">;
  readonly asked: (ask: PlanAsk) => void;
  /** The person closed it with the host's own button. */
  readonly closed: () => void;
}

const SIZE = { width: "720px", height: "560px" };

/** Opens the host's modal with our page in it; null where that can't be had. */
export async function openPlanModal(zaf: ZafClient, talk: ModalTalk): Promise<PlanModal | null> {
  const guid = await createModal(zaf);
  if (guid === "") return null;
  const panel = textInside(await zaf.context(), "instanceGuid");
  const modal = zaf.instance(guid);
  let isOpen = true;
  const leave = () => {
    isOpen = false;
    zaf.off(ASKED, listen);
  };
  const close = () => {
    // Once it is gone, what is asked of it might be taken for asked of us.
    if (isOpen) void tryInvoke(modal, "destroy");
    leave();
  };
  const show: PlanModal["show"] = (shown) => modal.trigger(SHOWN, { ...shown, panel });
  let answered = (): void => undefined;
  const listen = (message: unknown): void => {
    const said = toAsked(message);
    if (said === null || said.modal !== guid) return;
    answered();
    if (said.ask.kind !== "ready") talk.asked(said.ask);
  };
  const isThere = new Promise<boolean>((resolve) => {
    // It can't be known when its page listens, so it is greeted until it does.
    const greet = setInterval(() => show(talk.first()), GREET_MS);
    const end = (is: boolean) => {
      clearInterval(greet);
      clearTimeout(late);
      resolve(is);
    };
    const late = setTimeout(() => end(false), ANSWER_MS_MAX);
    answered = () => end(true);
  });
  zaf.on(ASKED, listen);
  modal.on("modal.close", () => {
    leave();
    answered();
    talk.closed();
  });
  if (await isThere) return { show, close };
  close();
  return null;
}

// The address of our modal is in the app's manifest, and Zendesk signs it only when taken from there.
async function createModal(zaf: ZafClient): Promise<string> {
  const made = await zaf
    .invoke("instances.create", { location: "modal", size: SIZE })
    .catch(() => null);
  return textInside(inside(made, "instances.create", "0"), "instanceGuid");
}
