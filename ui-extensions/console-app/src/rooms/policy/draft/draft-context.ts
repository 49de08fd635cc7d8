import { createContext, useContext } from "react";
import type { DraftFindingsView } from "../../../../views/policy.ts";
import type { DraftWork } from "./use-draft.ts";

/** What every editor of a draft may rely on. */
export interface DraftDesk extends DraftWork {
  readonly findings: DraftFindingsView | null;
  /** What is wrong at a place such as `contact.hours.from`, for the field that is there. */
  readonly problemAt: (path: string) => string | undefined;
}

const Context = createContext<DraftDesk | null>(null);
export const DraftProvider = Context.Provider;

export function useDesk(): DraftDesk {
  const desk = useContext(Context);
  if (desk === null) throw new Error("drawn outside of a draft");
  return desk;
}
