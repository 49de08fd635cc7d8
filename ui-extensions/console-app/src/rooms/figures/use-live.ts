import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useConsole } from "../../calls/console-context.tsx";

/** However much happens, the figures are asked for again no more often than this. */
const EVERY_MS = 5_000;

/** Asks for the figures again when the server says that they changed. */
export function useLive(): void {
  const { api } = useConsole();
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(api.address("/figures/live"));
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isFirst = true;
    source.addEventListener("changed", () => {
      // The first says how things stand, and those were just asked for.
      if (isFirst) {
        isFirst = false;
        return;
      }
      timer ??= setTimeout(() => {
        timer = null;
        void queries.invalidateQueries({ queryKey: ["figures"] });
      }, EVERY_MS);
    });
    return () => {
      source.close();
      if (timer !== null) clearTimeout(timer);
    };
  }, [api, queries]);
}
