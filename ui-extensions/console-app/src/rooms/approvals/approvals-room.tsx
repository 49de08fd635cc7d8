import { Button, Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Approvals } from "../../../views/approvals.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Page } from "../../parts/page.tsx";
import { Empty, Failed, Loading } from "../../parts/states.tsx";
import { ApprovalCard } from "./approval-card.tsx";

/** Terms that somebody asked for and that need more authority than theirs. */
export function ApprovalsRoom() {
  const { api } = useConsole();
  const query = useInfiniteQuery({
    queryKey: ["approvals"],
    queryFn: ({ pageParam }) => api.get("/approvals", Approvals, { cursor: pageParam }),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
  });
  const items = query.data?.pages.flatMap(({ approvals }) => approvals) ?? [];
  return (
    <Page
      title="Approvals"
      what="Terms beyond what whoever asked may grant, the longest waiting first. Approved, they are offered to the customer at once."
    >
      {query.error !== null ? (
        <Failed error={query.error} retry={() => void query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : items.length === 0 ? (
        <Empty title="No terms wait for a decision">
          When somebody asks for more time, smaller parts or a bigger discount than their role may
          grant, the request waits here for you.
        </Empty>
      ) : (
        <Stack gap="md">
          {items.map((item) => (
            <ApprovalCard key={item.arrangementId} item={item} />
          ))}
          {query.hasNextPage ? (
            <Button variant="default" onClick={() => void query.fetchNextPage()}>
              Show more
            </Button>
          ) : null}
        </Stack>
      )}
    </Page>
  );
}
