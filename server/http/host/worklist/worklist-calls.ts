import { z } from "zod";
import type { CardAnswer, WorklistResults } from "../../../../ui-extensions/panel/card-answer.ts";
import { readInput } from "../card-answers.ts";
import type { HostVisit } from "../card-scene.ts";
import { loadWorklist } from "./load-worklist.ts";

const WorklistBody = z.object({
  cursor: z.string().min(1).max(500).nullable().default(null),
  search: z.string().trim().max(200).default(""),
});

/** What a rep's day holds; no record is named. */
export const WORKLIST_CALLS = {
  worklist: async (
    visit: HostVisit,
    raw: unknown,
  ): Promise<CardAnswer<WorklistResults["worklist"]>> => {
    const asked = readInput(WorklistBody, raw);
    return asked.ok ? { kind: "ok", ...(await loadWorklist(visit, asked.value)) } : asked.error;
  },
} as const;
