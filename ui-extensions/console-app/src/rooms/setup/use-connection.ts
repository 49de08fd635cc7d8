import { useQuery } from "@tanstack/react-query";
import { ConnectionDetail } from "../../../views/setup.ts";
import { useConsole } from "../../calls/console-context.tsx";

const READING_MS = 3_000;

/** A connection with what its CRM says of it, which may take seconds. */
export function useConnection(id: string) {
  const { api } = useConsole();
  return useQuery({
    queryKey: ["connection", id],
    queryFn: () => api.get(`/connections/${id}`, ConnectionDetail),
    retry: false,
    // A first reading takes minutes; whoever looks sees it come in.
    refetchInterval: ({ state }) =>
      state.data?.sync.some(({ done }) => !done) === true ? READING_MS : false,
  });
}
