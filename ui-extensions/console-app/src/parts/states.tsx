import { Alert, Button, Center, Skeleton, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { ApiProblem } from "../calls/api.ts";

/** Until this long nothing is drawn, so that a quick answer doesn't flicker. */
const QUIET_MS = 300;

/** Grey lines where facts will stand. */
export function Loading({ lines = 5 }: { readonly lines?: number }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  const keys = Array.from({ length: lines }, (_, index) => index);
  return (
    <Stack gap="xs" role="status" aria-label="Loading">
      {isShown ? keys.map((key) => <Skeleton key={key} height={28} />) : null}
    </Stack>
  );
}

/** What went wrong, in the server's own words, and a way to try again. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const text = error instanceof ApiProblem ? error.message : "Something went wrong on this screen.";
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />} title={text}>
      {error instanceof ApiProblem && error.errors.length > 1
        ? error.errors.map(({ field, message }) => (
            <Text size="sm" key={`${field} ${message}`}>
              {field === "" ? message : `${field}: ${message}`}
            </Text>
          ))
        : null}
      {error instanceof ApiProblem && error.status === 401 ? (
        <Button component="a" mt="xs" size="xs" href={signInAddress()}>
          Sign in again
        </Button>
      ) : null}
      {retry === undefined ? null : (
        <Button mt="xs" size="xs" variant="light" color="red" onClick={retry}>
          Try again
        </Button>
      )}
    </Alert>
  );
}

/** Back here afterwards; what was typed and kept as a draft is still there. */
function signInAddress(): string {
  const { pathname, search } = window.location;
  return `/console/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}`;
}

interface EmptyProps {
  readonly title: string;
  /** What would stand here, and what to do for it to. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** An empty screen that teaches. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <Center py="xl">
      <Stack gap="xs" align="center" maw="52ch" ta="center">
        <Text fw={600}>{title}</Text>
        {children === undefined ? null : (
          <Text size="sm" c="dimmed">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  );
}

/** Draws a question's answer, or why there is none yet. */
export function Answered<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null)
    return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}
