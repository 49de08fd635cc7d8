import "../../panel/zod-without-eval.ts";
import { z } from "zod";

/** What an app posts to its host: text, but for replies to hooks, which are objects. */
const FromApp = z.object({
  id: z.number().optional(),
  request: z.enum(["get", "set", "invoke"]).optional(),
  params: z
    .union([z.array(z.string().max(500)).max(100), z.record(z.string(), z.unknown())])
    .optional(),
  key: z.string().max(300).optional(),
  message: z.unknown().optional(),
  instanceGuid: z.string().max(100).optional(),
  error: z.object({ msg: z.unknown().optional() }).optional(),
});
export type FromApp = z.infer<typeof FromApp>;

/** Null where it is no message of an app's. */
export function readFromApp(data: unknown): FromApp | null {
  const read = FromApp.safeParse(typeof data === "string" ? parsed(data) : data);
  return read.success ? read.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
