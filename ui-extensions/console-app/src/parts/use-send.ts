import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { ApiProblem } from "../calls/api.ts";
import { useConsole } from "../calls/console-context.tsx";

interface Sending<T> {
  readonly shape: z.ZodType<T>;
  /** What is asked anew once it is done. */
  readonly refresh?: readonly (readonly string[])[];
  readonly onDone?: (answer: T) => void;
}

interface Sent {
  readonly path: string;
  readonly body?: unknown;
}

/** A change at the server, and the questions it makes old. */
export function useSend<T>({ shape, refresh = [], onDone }: Sending<T>) {
  const { api } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body = {} }: Sent) => api.send("post", path, body, shape),
    onSuccess: async (answer) => {
      await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onDone?.(answer);
    },
  });
}

/** What the server said of one field of a form. */
export function faultOf(error: unknown, field: string): string | null {
  if (!(error instanceof ApiProblem)) return null;
  return error.errors.find((each) => each.field === field)?.message ?? null;
}

/** A refusal that no field of the form shows. */
export function otherFault(error: unknown, fields: readonly string[]): string | null {
  if (error === null || error === undefined) return null;
  if (!(error instanceof ApiProblem)) return "Something went wrong. Nothing was changed.";
  const shown =
    error.errors.length > 0 && error.errors.every(({ field }) => fields.includes(field));
  return shown ? null : error.message;
}
