import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { Worklist } from "../../../views/worklist.ts";
import { useConsole } from "../../calls/console-context.tsx";

const PAGE = 200;
/** Names that are also query parameters of the API. */
const FILTERS = ["search", "segment", "need", "assignee"] as const;

/** The worklist as the address filters it, read page by page. */
export function useWorklist() {
  const { api } = useConsole();
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const filter = Object.fromEntries(FILTERS.map((name) => [name, params.get(name) ?? ""]));
  const pages = useInfiniteQuery({
    queryKey: ["worklist", filter],
    queryFn: ({ pageParam }) =>
      api.get("/worklist", Worklist, { ...filter, limit: PAGE, cursor: pageParam }),
    initialPageParam: "",
    getNextPageParam: (last: Worklist) => last.cursor ?? undefined,
  });
  const change = (changes: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes))
          if (value === null || value === "") next.delete(name);
          else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return {
    pages,
    items: pages.data?.pages.flatMap(({ items }) => items) ?? [],
    total: pages.data?.pages[0]?.total ?? 0,
    filter,
    change,
    openId: params.get("account"),
    refresh: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["worklist"] }),
        queries.invalidateQueries({ queryKey: ["panel"] }),
      ]),
  };
}
