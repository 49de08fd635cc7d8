import type { z } from "zod";
import { isSignature, sign } from "./sign.ts";

/** A small fact that a person's own browser keeps for us. `use` is signed too, so none passes for another. */
export function sealed(secret: string, use: string, fact: unknown): string {
  const body = Buffer.from(JSON.stringify(fact)).toString("base64url");
  return `${body}.${sign(secret, `${use}.${body}`)}`;
}

/** The fact a cookie carries; null when it is missing, altered or of another use. */
export function openSealed<T>(
  shape: z.ZodType<T>,
  cookie: string | undefined,
  secret: string,
  use: string,
): T | null {
  const [body = "", signature = "", extra] = (cookie ?? "").split(".");
  if (body === "" || extra !== undefined || !isSignature(secret, `${use}.${body}`, signature))
    return null;
  return shape.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
}
