import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { PolicyDifference } from "../../../views/policy.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Page } from "../../parts/page.tsx";
import { Answered } from "../../parts/states.tsx";
import { DifferenceList } from "./difference-list.tsx";

/** Two published versions beside each other. */
export function CompareScreen() {
  const { api } = useConsole();
  const { since = "1", version = "1" } = useParams();
  const difference = useQuery({
    queryKey: ["policy-difference", since, version],
    queryFn: () => api.get(`/policy/versions/${version}/changes`, PolicyDifference, { since }),
  });
  return (
    <Page
      title={`Version ${version} compared with ${since}`}
      actions={
        <Button variant="default" component={Link} to="/policy/versions">
          All versions
        </Button>
      }
    >
      <Answered query={difference}>
        {({ changes }) => <DifferenceList changes={changes} />}
      </Answered>
    </Page>
  );
}
