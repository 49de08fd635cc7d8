import { useQuery } from "@tanstack/react-query";
import { ConnectionDetail } from "../../../views/setup.ts";
import { useConsole } from "../../calls/console-context.tsx";

/** A connection with what its CRM says of it, which may take seconds. */
export function useConnection(id: string) {
  const { api } = useConsole();
  return useQuery({
    queryKey: ["connection", id],
    queryFn: () => api.get(`/connections/${id}`, ConnectionDetail),
    retry: false,
  });
}
