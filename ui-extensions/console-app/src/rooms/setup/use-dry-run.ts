import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addDryRuns, type DryRun, emptyDryRun } from "../../../../../core/treatment/dry-run.ts";
import { DryRunPart } from "../../../views/setup.ts";
import { useConsole } from "../../calls/console-context.tsx";

export interface WholeDryRun {
  readonly run: DryRun;
  readonly from: string;
  readonly days: number;
}

/**
 * The policy in force, tried over the whole book part by part, so that whoever waits sees it move.
 * Tried once for a version of the policy; with `isAsked` false not at all.
 */
export function useDryRun(policyVersion: number, isAsked: boolean) {
  const { api } = useConsole();
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const query = useQuery({
    queryKey: ["dry-run", policyVersion],
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async (): Promise<WholeDryRun> => {
      let run = emptyDryRun();
      let cursor: string | null = null;
      for (;;) {
        const answer: DryRunPart = await api.send("post", "/setup/dry-run", { cursor }, DryRunPart);
        run = addDryRuns(run, answer.part);
        setProgress({ done: run.accounts, total: answer.total });
        if (answer.next === null) return { run, from: answer.from, days: answer.days };
        cursor = answer.next;
      }
    },
  });
  return { query, progress };
}
